import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Environment } from "../logs/agent.ts";
import { containsPath } from "../logs/contains-path.ts";
import { homeFolders } from "../logs/folders.ts";
import { readSmallFile } from "../logs/small-file.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

export const SETTINGS_FILE = ".aider.conf.yml";
export const ENV_FILE = ".env";

const IN_SETTINGS = /^analytics-log:[ \t]*(["']?)([^#"'\n]+?)\1[ \t]*(?:#.*)?$/m;
const IN_ENV_FILE =
  /^(?:export[ \t]+)?AIDER_ANALYTICS_LOG[ \t]*=[ \t]*(["']?)([^#"'\n]+?)\1[ \t]*$/m;

/**
 * Returns the file that Aider was told to log to, and the files that tell it: the shell hook looks at them too, for what
 * they name may change. Aider's events name no folder, so a file counts only in the worktree, whose work it is then.
 */
export function findAnalyticsLogs(environment: Environment): readonly string[] {
  const { PWD: root, AIDER_ANALYTICS_LOG } = environment;
  if (!root) return [];
  const settings = [root, ...homeFolders(environment)].map((folder) => join(folder, SETTINGS_FILE));
  const envFile = join(root, ENV_FILE);
  const named = [
    AIDER_ANALYTICS_LOG,
    IN_ENV_FILE.exec(readSmallFile(envFile) ?? "")?.[2],
    ...settings.map((path) => IN_SETTINGS.exec(readSmallFile(path) ?? "")?.[2]),
  ];
  const logs = named
    .flatMap((name) => (name ? resolve(root, name) : []))
    .filter((path) => path !== root && containsPath(root, path) && !isFolder(path));
  return [...new Set(logs), envFile, ...settings];
}

/** A whole folder would be searched with every commit. */
function isFolder(path: string): boolean {
  return unlessUnreadable(() => statSync(path).isDirectory()) ?? false;
}

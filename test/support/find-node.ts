import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Returns the folder on the PATH whose `node` has a major version; undefined when there is none.
 * Those that npm installed for a project do not count: a user's hooks do not see them.
 */
export function findNode(major: number): string | undefined {
  return process.env.PATH?.split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .find(
      (folder) => existsSync(join(folder, "node")) && versionOf(folder).startsWith(`v${major}.`),
    );
}

function versionOf(folder: string): string {
  return execFileSync(join(folder, "node"), ["--version"], { encoding: "utf8" });
}

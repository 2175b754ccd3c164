import { statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../logs/agent.ts";
import { parseJson } from "../logs/parse-json.ts";
import { readSmallFile } from "../logs/small-file.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

/** The file of an editor's settings, in its user's folder. */
export const SETTINGS_FILE = "settings.json";

// The settings may hold comments, which no JSON may.
const OUTFILE = /^(?!\s*\/\/).*?"github\.copilot\.chat\.otel\.outfile"\s*:\s*("(?:[^"\\]|\\.)*")/m;

/**
 * Returns the files that spans are written to, by the variable or by the settings of editors, and those settings:
 * the shell hook looks at them too, for what they name may change.
 */
export function findSpanFiles(
  { COPILOT_OTEL_FILE_EXPORTER_PATH }: Environment,
  userFolders: readonly string[],
): readonly string[] {
  const settings = userFolders.map((folder) => join(folder, SETTINGS_FILE));
  const named = [COPILOT_OTEL_FILE_EXPORTER_PATH, ...settings.map(outfileIn)];
  // A whole folder would be searched with every commit.
  const files = named.filter((path) => path && isAbsolute(path) && !isFolder(path));
  return [...new Set(files.flatMap((path) => path ?? [])), ...settings];
}

function outfileIn(settings: string): string | undefined {
  const text = OUTFILE.exec(readSmallFile(settings) ?? "")?.[1];
  const path = text && parseJson(text);
  return typeof path === "string" ? path : undefined;
}

function isFolder(path: string): boolean {
  return unlessUnreadable(() => statSync(path).isDirectory()) ?? false;
}

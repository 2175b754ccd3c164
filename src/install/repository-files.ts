import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { changeTextFile } from "./text-file.ts";
import { addMissingLines, removeLines } from "./text-lines.ts";

/** What `init` writes into a repository besides the hooks. */
export interface RepositoryFiles {
  readonly root: string;
  readonly commonDir: string;
}

const ATTRIBUTES = [
  "# tokenledger: a ledger only grows, so a merge keeps the rows of both sides.",
  ".telemetry/*.csv text eol=lf merge=union",
  ".telemetry/usage/*.csv text eol=lf merge=union",
];

const IGNORED = [
  "# tokenledger: .telemetry/*.csv is committed on purpose, as the record of what the work cost;",
  "# only the database that is made from it, and what a kill leaves half-written, are not.",
  ".telemetry/*.db",
  ".telemetry/*.db-*",
  ".telemetry/**/.*.new",
];

/**
 * Lets git merge ledgers and ignore databases. The attributes also go to the clone's own
 * `info/attributes`: that one holds at once on every branch. Returns the files that changed.
 */
export async function addGitSettings({ root, commonDir }: RepositoryFiles) {
  const add = (lines: readonly string[]) => (text: string) => addMissingLines(text, lines);
  return changeAll([
    [join(root, ".gitattributes"), add(ATTRIBUTES)],
    [join(commonDir, "info", "attributes"), add(ATTRIBUTES)],
    [join(root, ".gitignore"), add(IGNORED)],
  ]);
}

/** Takes our lines out of git's settings; returns the files that changed. */
export async function removeGitSettings({ root, commonDir }: RepositoryFiles) {
  const remove = (lines: readonly string[]) => (text: string) => removeLines(text, lines);
  return changeAll([
    [join(root, ".gitattributes"), remove(ATTRIBUTES)],
    [join(commonDir, "info", "attributes"), remove(ATTRIBUTES)],
    [join(root, ".gitignore"), remove(IGNORED)],
  ]);
}

/** Writes files that are not there yet; returns those that it wrote. */
export async function writeNewFiles(
  root: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<readonly string[]> {
  const missing = files.filter(({ path }) => !existsSync(join(root, path)));
  for (const { path, text } of missing) await changeTextFile(join(root, path), () => text);
  return missing.map(({ path }) => join(root, path));
}

/** Writes a file unless it is there. */
export async function writeIfMissing(path: string, text: string): Promise<void> {
  if (!existsSync(path)) await writeFile(path, text);
}

async function changeAll(
  changes: readonly (readonly [path: string, change: (text: string) => string])[],
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [path, change] of changes) {
    if (await changeTextFile(path, change)) changed.push(path);
  }
  return changed;
}

import { lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { Failure } from "../../usage/failure.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

/**
 * Reads a ledger file of the working tree; undefined when it is not there.
 *
 * @throws {Failure} when it is a link, or is reached by one: it leads out of the worktree; or when it
 * is no file: a pipe never ends.
 */
export function readWorktreeFile(root: string, path: string): Buffer | undefined {
  requireNoLink(root, path);
  requireFile(root, path);
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Replaces a ledger file of the working tree in one step, or makes it. */
export async function writeWorktreeFile(
  root: string,
  path: string,
  content: Uint8Array,
): Promise<void> {
  requireNoLink(root, path);
  requireFile(root, path);
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const { replaceFile } = await import("../../parts/ledger/replace-file.ts");
  await replaceFile(file, content);
}

/** Whether the telemetry folder is one that git checked out, and no link. @throws {Failure} when it is a link. */
export function hasTelemetryFolder(root: string): boolean {
  requireNoLink(root, TELEMETRY_FOLDER);
  return lstatSync(join(root, TELEMETRY_FOLDER), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** @throws {Failure} when a path of the worktree, or a folder on the way to it, is a link. */
function requireNoLink(root: string, path: string): void {
  for (let part = path; part !== "."; part = posix.dirname(part)) {
    if (!lstatSync(join(root, part), { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    throw new Failure(
      `Cannot record usage: ${part} is a symbolic link. Put a ${part.endsWith(".csv") ? "file" : "folder"} in its place.`,
    );
  }
}

/** @throws {Failure} when something that is no file stands in a file's place. */
function requireFile(root: string, path: string): void {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return;
  const what = stats.isDirectory() ? "a folder" : "a device or a pipe";
  throw new Failure(`Cannot record usage: ${path} is ${what}. Put a file in its place.`);
}

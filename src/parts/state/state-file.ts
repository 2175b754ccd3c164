import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

// All of it synchronous: a hook has nothing else to do meanwhile, and waiting for each small file
// in turn would double its time.

const SHARED_FILE_BITS = 0o066;
const SHARED_FOLDER_BITS = 0o2077;
const MODE_BITS = 0o7777;

/** Reads a file of ours; undefined when it is not there, or something else stands in its place. */
export function readStateBytes(path: string): Buffer | undefined {
  try {
    // A pipe would never end.
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/**
 * Reads a JSON file of ours; undefined when it is not there, was never written whole, or holds
 * something of another shape: what it said can be found out again.
 */
export function readStateFile<T>(
  path: string,
  isWhole: (value: Partial<T>) => boolean,
): T | undefined {
  const value = parseJson(readStateBytes(path)?.toString() ?? "");
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return isWhole(value as Partial<T>) ? (value as T) : undefined;
}

/** Parses JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut by a kill, or not ours.
    return undefined;
  }
}

/**
 * Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
 * synced to the disk: a commit has no time for that, and what it holds can be collected again.
 */
export function writeStateFile(path: string, content: string | Uint8Array): void {
  makeStateFolder(dirname(path));
  // Our lock lets one process write: the name needs to differ from the target only.
  const temporary = `${path}.new`;
  clearAway(temporary, "file");
  writeFileSync(temporary, content);
  shareAsFolder(temporary);
  clearAway(path, "file");
  renameSync(temporary, path);
}

/** Makes a folder of ours, open to those that its parent is open to: a group may share the repository. */
export function makeStateFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  clearAway(path, "folder");
  mkdirSync(path, { recursive: true });
  shareAsFolder(path);
}

/** Lists the names in a folder of ours; none when it is not there. */
export function listStateFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

/** Moves aside what stands in the place of a file or a folder of ours and is none. */
function clearAway(path: string, wanted: "file" | "folder"): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (wanted === "folder" ? stats.isDirectory() : stats.isFile()) return;
  rmSync(`${path}.damaged`, { recursive: true, force: true });
  renameSync(path, `${path}.damaged`);
}

/** Opens a file or folder of ours to whom its folder is open to: git does so too, by `core.sharedRepository`. */
export function shareAsFolder(path: string): void {
  const stats = statSync(path);
  const { mode } = stats;
  const bits = stats.isDirectory() ? SHARED_FOLDER_BITS : SHARED_FILE_BITS;
  const wanted = mode | (statSync(dirname(path)).mode & bits);
  if (wanted !== mode) chmodSync(path, wanted & MODE_BITS);
}

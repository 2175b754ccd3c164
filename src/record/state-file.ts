import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

// All of it synchronous: a hook has nothing else to do meanwhile, and waiting for each small file
// in turn would double its time.

/** Reads a file of ours; undefined when it is not there or was never written whole. */
export function readStateFile<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
 * synced to the disk: a commit has no time for that, and what it holds can be collected again.
 */
export function writeStateFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  // Our lock lets one process write: the name needs to differ from the target only.
  const temporary = `${path}.new`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** Lists the names in a folder of ours; none when it is not there. */
export function listStateFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

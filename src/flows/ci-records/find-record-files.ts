import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type RunAttempt, runOfFileName } from "../../usage/run-source.ts";

/** A file of what agents used in a run. */
export interface RecordFile {
  /** Absolute. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly run: RunAttempt;
}

/** A job downloads an artifact for each of its jobs, in a folder each. */
const MAX_DEPTH = 3;

/**
 * Finds the files of records at a path, a file or a folder at any depth that artifacts have, in order of
 * their paths; links are not followed. A file with another name than `run-<id>-<attempt>.csv` is of `run`.
 */
export async function findRecordFiles(
  path: string,
  run: RunAttempt,
): Promise<readonly RecordFile[]> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile()) {
    const named = runOfFileName(basename(path)) ?? run;
    return path.endsWith(".csv") ? [{ path, sizeBytes: found.size, run: named }] : [];
  }
  return found?.isDirectory() ? findBelow(path, run, MAX_DEPTH) : [];
}

async function findBelow(
  folder: string,
  run: RunAttempt,
  depth: number,
): Promise<readonly RecordFile[]> {
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() || (entry.isDirectory() && depth > 0))
    .map(({ name }) => name)
    .toSorted();
  const files: RecordFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const isFolder = entries.find((entry) => entry.name === name)?.isDirectory() === true;
    files.push(
      ...(isFolder ? await findBelow(path, run, depth - 1) : await findRecordFiles(path, run)),
    );
  }
  return files;
}

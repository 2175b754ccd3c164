import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashBlob, readBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import type { IndexEntry } from "../git/index-entries.ts";

/** One ledger file as this commit's index and the working tree hold it. */
export interface StagedLedger {
  /** Relative to the worktree, with forward slashes. */
  readonly path: string;
  /** What the index holds; undefined when it does not have the file. */
  readonly staged: Buffer | undefined;
  readonly stagedBlob: string | undefined;
  /** What the working tree holds; undefined when it does not have the file. */
  readonly worktree: Buffer | undefined;
}

/** Reads a ledger file from the index and the working tree; git is asked only where the two differ. */
export async function readStagedLedger(
  git: Git,
  root: string,
  path: string,
  entry: IndexEntry | undefined,
): Promise<StagedLedger> {
  const worktree = await readIfThere(join(root, path));
  if (entry === undefined) return { path, staged: undefined, stagedBlob: undefined, worktree };
  const same = worktree !== undefined && hashBlob(worktree, entry.blob) === entry.blob;
  const staged = same ? worktree : await readBlob(git, entry.blob);
  return { path, staged, stagedBlob: entry.blob, worktree };
}

export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

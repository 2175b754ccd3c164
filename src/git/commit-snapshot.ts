import type { Git } from "./git.ts";
import { type HeadCommit, parseHeadCommit, readHeadCommit } from "./head-commit.ts";
import { type IndexEntry, listIndexEntries, parseIndexEntries } from "./index-entries.ts";
import { listStagedChanges, parseRawDiff, type StagedChange } from "./staged-changes.ts";

/** What a commit is about to be made of. */
export interface CommitSnapshot {
  readonly head: HeadCommit | undefined;
  /** What its index changes against HEAD. */
  readonly changes: readonly StagedChange[];
  /** Its index's files below the folder that was asked for, by path. */
  readonly entries: ReadonlyMap<string, IndexEntry>;
}

/** Stands between the outputs of `hooks/pre-commit`; no path is empty, so none of them holds it. */
export const SNAPSHOT_SEPARATOR = "\0\0#\0\0";
const PARTS = 3;

/** Asks git what the commit is about to be made of. */
export async function readCommitSnapshot(git: Git, folder: string): Promise<CommitSnapshot> {
  const [head, changes, entries] = await Promise.all([
    readHeadCommit(git),
    listStagedChanges(git),
    listIndexEntries(git, folder),
  ]);
  return { head, changes, entries };
}

/**
 * Parses the snapshot that the shell hook took while node was starting: the outputs of `git log`,
 * `git diff-index` and `git ls-files`. Undefined when it is not whole.
 */
export function parseCommitSnapshot(parts: readonly string[]): CommitSnapshot | undefined {
  if (parts.length !== PARTS) return undefined;
  const [head = "", changes = "", entries = ""] = parts;
  return {
    head: parseHeadCommit(head),
    changes: parseRawDiff(changes),
    entries: parseIndexEntries(entries),
  };
}

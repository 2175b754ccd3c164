import { existsSync } from "node:fs";
import { join } from "node:path";

// REBASE_HEAD is not among them: git leaves it behind after some aborted rebases.
const SEQUENCER_STATE = [
  "rebase-merge",
  "rebase-apply",
  "sequencer",
  "CHERRY_PICK_HEAD",
  "REVERT_HEAD",
];

/** Whether a rebase, cherry-pick, revert or `git am` is under way: their commits are copies, not new work. */
export function isSequencing(gitDir: string): boolean {
  return SEQUENCER_STATE.some((name) => existsSync(join(gitDir, name)));
}

export function isMerging(gitDir: string): boolean {
  return existsSync(join(gitDir, "MERGE_HEAD"));
}

/** Which index a pre-commit hook was handed. */
export type CommitIndex =
  /** The worktree's own: `git commit`, or one that becomes it: `-a`, `-p`. */
  | "own"
  /** One for this commit only: `git commit --only -- path`; the worktree's own goes another way. */
  | "temporary";

/** Tells from `GIT_INDEX_FILE` which index a commit is made from. */
export function commitIndexOf(indexFile: string | undefined): CommitIndex {
  return /next-index-\d+\.lock$/.test(indexFile ?? "") ? "temporary" : "own";
}

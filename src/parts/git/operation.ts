import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { HeadCommit } from "./commit.ts";
import { hasReftables, isInReftable } from "./reftables.ts";

// REBASE_HEAD is not among them: git leaves it behind after some aborted rebases.
const SEQUENCER_REFS = ["CHERRY_PICK_HEAD", "REVERT_HEAD"];
const SEQUENCER_STATE = ["rebase-merge", "rebase-apply", "sequencer", ...SEQUENCER_REFS];

/** Whether a rebase, cherry-pick, revert or `git am` is under way: their commits are copies, not new work. */
export function isSequencing(gitDir: string): boolean {
  if (SEQUENCER_STATE.some((name) => existsSync(join(gitDir, name)))) return true;
  return hasReftables(gitDir) && SEQUENCER_REFS.some((ref) => isInReftable(gitDir, ref));
}

/**
 * Whether the revert of one commit waits for the commit that ends it. That one is a person's, unlike those which
 * `git revert` makes itself: they run no pre-commit.
 */
export function isReverting(gitDir: string): boolean {
  const under = SEQUENCER_STATE.filter((name) => existsSync(join(gitDir, name)));
  return under.length === 1 && under[0] === "REVERT_HEAD";
}

export function isMerging(gitDir: string): boolean {
  return existsSync(join(gitDir, "MERGE_HEAD"));
}

/** Reads the commits that a merge under way brings in; none when there is no merge. */
export function readMergeHeads(gitDir: string): readonly string[] {
  const file = join(gitDir, "MERGE_HEAD");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

/** Which index a commit is made from. */
export type CommitIndex =
  /** The worktree's own: `git commit`, or one that becomes it: `-a`, `-p`. */
  | "own"
  /** One for this commit only: `git commit --only -- path`; the worktree's own goes another way. */
  | "temporary"
  /** One that somebody keeps beside the worktree's own, which knows nothing of this commit. */
  | "foreign";

/** Tells from `GIT_INDEX_FILE`, relative to the worktree's top, which index a commit is made from. */
export function commitIndexOf(
  indexFile: string | undefined,
  { root, gitDir }: { readonly root: string; readonly gitDir: string },
): CommitIndex {
  if (!indexFile) return "own";
  if (/next-index-\d+\.lock$/.test(indexFile)) return "temporary";
  const folder = resolve(root, dirname(indexFile));
  const isOwn = isSameFolder(folder, gitDir) && /^index(\.lock)?$/.test(basename(indexFile));
  return isOwn ? "own" : "foreign";
}

/** One folder can have two names: git hands over the one that it was started with. */
function isSameFolder(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

// A hook manager puts a few shells between git and us.
const MAX_ANCESTORS = 8;
const AMEND = /(^|\s)commit\s(.*\s)?--amend(\s|$)/;

/**
 * Whether the hook that `processId` runs for belongs to `git commit --amend`. No variable says so: HEAD's author date is
 * handed down again, and among the processes above us is one with that option.
 */
export function isAmending(
  head: HeadCommit,
  authorDate: string | undefined,
  processId: number,
): boolean {
  if (head.authorDate !== authorDate) return false;
  let ancestor = processId;
  for (let step = 0; step < MAX_ANCESTORS && ancestor > 1; step += 1) {
    const process = readProcess(ancestor);
    if (process === undefined) return false;
    if (AMEND.test(process.commandLine)) return true;
    ancestor = process.parent;
  }
  return false;
}

function readProcess(id: number): { parent: number; commandLine: string } | undefined {
  try {
    const commandLine = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return { parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), commandLine };
  } catch {
    // No /proc: macOS has ps; Windows has neither, and the usage waits for the next commit.
    return readProcessWithPs(id);
  }
}

function readProcessWithPs(id: number): { parent: number; commandLine: string } | undefined {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,args=", "-p", String(id)], { encoding: "utf8" });
    const [, parent, commandLine = ""] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
    return parent === undefined ? undefined : { parent: Number(parent), commandLine };
  } catch {
    // No ps, or the process is gone.
    return undefined;
  }
}

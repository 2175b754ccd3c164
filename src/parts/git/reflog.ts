import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { branchesOfMoves } from "./branches-of-moves.ts";
import type { HistoryCommit } from "./history.ts";
import { hasReftables, readReflogInReftable } from "./reftables.ts";

/** One move of HEAD. */
export interface ReflogEntry {
  readonly before: string;
  readonly after: string;
  /** Since 1970. */
  readonly seconds: number;
  /** `commit: …`, `revert: …`, `rebase (finish): …`, … */
  readonly message: string;
}

// 64 KB hold some 400 moves: what a hook looks back for happened since its last run.
const TAIL_BYTES = 65_536;
const TAIL_ENTRIES = 400;
// The first line of a linked worktree has no message.
const LINE = /^([0-9a-f]+) ([0-9a-f]+) .*?> (\d+) [+-]\d{4}(?:\t(.*))?$/;

/** Reads HEAD's latest moves, oldest first. Empty when there is no reflog: `core.logAllRefUpdates=false`. */
export async function readReflog(gitDir: string): Promise<readonly ReflogEntry[]> {
  if (hasReftables(gitDir)) {
    return parseReflog((await readReflogInReftable(gitDir, TAIL_ENTRIES)) ?? "");
  }
  try {
    return parseReflog(readTail(join(gitDir, "logs", "HEAD")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function readTail(path: string): string {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const length = Math.min(size, TAIL_BYTES);
    const buffer = Buffer.alloc(length);
    readSync(file, buffer, 0, length, size - length);
    return buffer.toString();
  } finally {
    closeSync(file);
  }
}

/** Parses the lines of `logs/HEAD`; a first line that was cut is left out. */
export function parseReflog(text: string): readonly ReflogEntry[] {
  return text.split("\n").flatMap((line) => {
    const [, before, after, seconds, message = ""] = LINE.exec(line) ?? [];
    if (!before || !after) return [];
    return [{ before, after, seconds: Number(seconds), message }];
  });
}

/** Returns the moves since HEAD was at a commit for the first time: a rebase can come by the same one again. */
export function movesSince(reflog: readonly ReflogEntry[], commit: string): readonly ReflogEntry[] {
  return reflog.slice(reflog.findIndex((entry) => entry.after === commit) + 1);
}

/** Whether a move can leave commits behind that nothing holds any more. */
export function isAbandoning({ before, after, message }: ReflogEntry): boolean {
  return before !== after && /^(?:reset|rebase|pull)\b/.test(message);
}

/** The commits that a worktree's HEAD reflog says were made in it. */
export interface CommitsMade {
  /** From when on the reflog tells, in whole seconds since 1970. */
  readonly sinceSeconds: number;
  /** The branch that each was made on, by id; undefined where the reflog does not say. */
  readonly branchById: ReadonlyMap<string, string | undefined>;
  /** The same by time: a commit that was rewritten since has another id and keeps its author time. */
  readonly branchBySecond: ReadonlyMap<number, string | undefined>;
  /** When HEAD was first on each branch. */
  readonly branchSince: ReadonlyMap<string, number>;
}

const ALL_ENTRIES = -1;
const MAKES = /^(?:commit|merge|pull|rebase|cherry-pick|revert|am)\b/;
// These move HEAD to a commit that was there before.
const FINDS = /: fast-forward$|^[\w -]*\((?:start|abort)\)/i;

/** Reads which commits were made in a worktree; undefined when it has no reflog. */
export async function readCommitsMade(gitDir: string): Promise<CommitsMade | undefined> {
  if (hasReftables(gitDir)) {
    return parseCommitsMade((await readReflogInReftable(gitDir, ALL_ENTRIES)) ?? "");
  }
  try {
    return parseCommitsMade(readFileSync(join(gitDir, "logs", "HEAD"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Parses a HEAD reflog, oldest entry first; undefined when it is empty. */
export function parseCommitsMade(reflog: string): CommitsMade | undefined {
  const moves = parseReflog(reflog);
  const [first] = moves;
  if (first === undefined) return undefined;
  const branches = branchesOfMoves(moves);
  const branchById = new Map<string, string | undefined>();
  const branchBySecond = new Map<number, string | undefined>();
  const branchSince = new Map<string, number>();
  for (const [index, { after, seconds, message }] of moves.entries()) {
    const branch = branches[index];
    if (branch !== undefined && !branchSince.has(branch)) branchSince.set(branch, seconds);
    if (!MAKES.test(message) || FINDS.test(message)) continue;
    branchById.set(after, branch);
    branchBySecond.set(seconds, branch);
  }
  return { sinceSeconds: first.seconds, branchById, branchBySecond, branchSince };
}

/** Whether a commit, or what it was rewritten from, was made in the worktree. */
export function isMadeHere(
  { branchById, branchBySecond }: CommitsMade,
  commit: HistoryCommit,
): boolean {
  return branchById.has(commit.id) || branchBySecond.has(commit.authoredAtSeconds);
}

/** Returns the branch that a commit of the worktree, or what it was rewritten from, was made on. */
export function branchMadeOn(
  { branchById, branchBySecond }: CommitsMade,
  { id, authoredAtSeconds }: HistoryCommit,
): string | undefined {
  return branchById.has(id) ? branchById.get(id) : branchBySecond.get(authoredAtSeconds);
}

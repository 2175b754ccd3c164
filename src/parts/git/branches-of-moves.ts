import type { ReflogEntry } from "./reflog.ts";

const CHECKOUT = /^checkout: moving from (\S+) to (\S+)$/;
const RENAMED = /^Branch: renamed refs\/heads\/(\S+) to refs\/heads\/(\S+)$/;
const RETURNS = /^rebase.*: returning to refs\/heads\/(\S+)$/;
// `git rebase <onto> <branch>` leaves the branch it ran on without a word: its end names the other.
const STARTS_REBASE = /^rebase.*\(start\)/;

/** What a move says of the branches before and after it. */
interface Boundary {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Tells which branch HEAD was on after each of its moves, oldest first: the one that the last checkout went to,
 * or else the one that the next leaves; undefined where neither is there. What was checked out may be a commit too.
 */
export function branchesOfMoves(moves: readonly ReflogEntry[]): readonly (string | undefined)[] {
  const boundaries = moves.map(({ message }) => boundaryOf(message));
  const next: (string | undefined)[] = [];
  let ahead: string | undefined;
  for (const [index, boundary] of [...boundaries.entries()].reverse()) {
    next[index] = ahead;
    if (boundary !== undefined) ahead = boundary.before;
  }
  let last: string | undefined;
  return boundaries.map((boundary, index) => {
    if (boundary !== undefined) last = boundary.after;
    return last ?? next[index];
  });
}

function boundaryOf(message: string): Boundary | undefined {
  const [, from, to] = CHECKOUT.exec(message) ?? RENAMED.exec(message) ?? [];
  if (from !== undefined) return { before: from, after: to };
  const [, branch] = RETURNS.exec(message) ?? [];
  if (branch !== undefined) return { before: branch, after: branch };
  return STARTS_REBASE.test(message) ? { before: undefined, after: undefined } : undefined;
}

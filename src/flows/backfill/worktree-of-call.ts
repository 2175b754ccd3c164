import { createMembership } from "../../parts/agents/logs/membership.ts";
import type { KnownWorktree } from "../../parts/git/worktree.ts";
import type { Call } from "../../usage/call.ts";

/** Returns the worktree that a call was made in; undefined when it was made in none of them. */
export type WorktreeOfCall = (call: Pick<Call, "cwd" | "cwdSha256">) => KnownWorktree | undefined;

/** Makes the search for the worktree of a call; one whose folder is gone is known by its name. */
export function createWorktreeOfCall(worktrees: readonly KnownWorktree[]): WorktreeOfCall {
  // The folder of a nested worktree that is gone lies in the outer one too: the longest path is the innermost.
  const innermostFirst = worktrees.toSorted((a, b) => b.root.length - a.root.length);
  const tests = innermostFirst.map((worktree) => ({
    worktree,
    isInside: createMembership(worktree),
  }));
  return (call) => tests.find(({ isInside }) => isInside(call))?.worktree;
}

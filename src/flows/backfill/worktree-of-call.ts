import { createMembership } from "../../parts/agents/logs/membership.ts";
import type { KnownWorktree } from "../../parts/git/worktree.ts";
import type { CallPlace } from "../../usage/call.ts";

/** Returns the worktree that a call was made in; undefined when it was made in none of them. */
export type WorktreeOfCall = (place: CallPlace) => KnownWorktree | undefined;

/**
 * Makes the search for the worktree of a call; one whose folder is gone is known by its name. A call
 * that names one of the remotes and no folder is taken for one of the main worktree.
 */
export function createWorktreeOfCall(
  worktrees: readonly KnownWorktree[],
  remoteUrls: readonly string[],
): WorktreeOfCall {
  // The folder of a nested worktree that is gone lies in the outer one too: the longest path is the innermost.
  const innermostFirst = worktrees.toSorted((a, b) => b.root.length - a.root.length);
  const inFolder = innermostFirst.map((worktree) => ({
    worktree,
    isInside: createMembership({ root: worktree.root }),
  }));
  const byRemote = worktrees.slice(0, 1).map((worktree) => ({
    worktree,
    isInside: createMembership({ root: worktree.root, remoteUrls }),
  }));
  const tests = [...inFolder, ...byRemote];
  return (place) => tests.find(({ isInside }) => isInside(place))?.worktree;
}

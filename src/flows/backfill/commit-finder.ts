import type { Branch } from "../../parts/git/branches.ts";
import type { HistoryCommit } from "../../parts/git/history.ts";
import { type CommitsMade, isMadeHere } from "../../parts/git/reflog.ts";
import { createCommitGraph } from "./commit-graph.ts";

/** What is known about a call for finding its commit. */
export interface CallTrace {
  /** In whole seconds since 1970, as git counts. */
  readonly seconds: number;
  readonly branch: string | undefined;
  /** What was committed in its worktree; undefined when no reflog says. */
  readonly made: CommitsMade | undefined;
}

/**
 * Makes the search for the commit that a call led to: the first one on its branch, or else in the
 * repository, whose author time is not before the call; where the worktree's reflog reaches back to
 * the call, one that was made in that worktree. `commits` are sorted by author time.
 */
export function createCommitFinder(
  commits: readonly HistoryCommit[],
  branches: readonly Branch[],
): (trace: CallTrace) => HistoryCommit | undefined {
  const { reachedFrom } = createCommitGraph(commits);
  const onBranch = memoize((name: string | undefined) => {
    const isReached = reachedFrom(tipsOf(branches, name));
    return commits.filter((_, place) => isReached[place]);
  });
  const madeIn = memoize((made: CommitsMade) => ({
    onBranch: memoize((name: string | undefined) =>
      onBranch(name).filter((commit) => isMadeHere(made, commit)),
    ),
    anywhere: commits.filter((commit) => isMadeHere(made, commit)),
  }));
  return ({ seconds, branch, made }) => {
    if (made !== undefined && seconds >= made.sinceSeconds) {
      const here = madeIn(made);
      const commit =
        firstNotBefore(here.onBranch(branch), seconds) ?? firstNotBefore(here.anywhere, seconds);
      if (commit !== undefined) return commit;
    }
    return firstNotBefore(onBranch(branch), seconds) ?? firstNotBefore(commits, seconds);
  };
}

/** Returns the tips of the local branch of a name, or else of the remote-tracking ones. */
function tipsOf(branches: readonly Branch[], name: string | undefined): readonly string[] {
  const named = branches.filter((branch) => branch.name === name);
  const local = named.filter(({ isRemote }) => !isRemote);
  return (local.length > 0 ? local : named).map(({ tip }) => tip);
}

function firstNotBefore(
  commits: readonly HistoryCommit[],
  seconds: number,
): HistoryCommit | undefined {
  let low = 0;
  let high = commits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((commits[middle]?.authoredAtSeconds ?? seconds) < seconds) low = middle + 1;
    else high = middle;
  }
  return commits[low];
}

function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    if (!values.has(key)) values.set(key, compute(key));
    return values.get(key) as Value;
  };
}

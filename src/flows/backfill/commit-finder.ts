import type { Branch } from "../../parts/git/branches.ts";
import type { HistoryCommit } from "../../parts/git/history.ts";
import { branchMadeOn, type CommitsMade, isMadeHere } from "../../parts/git/reflog.ts";
import { createCommitGraph } from "./commit-graph.ts";

/** What is known about a call for finding its commit. */
export interface CallTrace {
  /** In whole seconds since 1970, as git counts. */
  readonly seconds: number;
  readonly branch: string | undefined;
  /** What was committed in its worktree; undefined when no reflog says. */
  readonly made: CommitsMade | undefined;
}

/** The commit that a call led to. */
export interface CommitOfCall {
  readonly commit: HistoryCommit;
  /** Whether the call has a branch, and nothing says that the commit was made on it or on one that was begun since. */
  readonly isOfOtherBranch: boolean;
}

/** What agents log as the branch of a HEAD that is on none. */
const DETACHED = "HEAD";

/**
 * Makes the search for the commit that a call led to: the first one on its branch, or else in the
 * repository, whose author time is not before the call; where the worktree's reflog reaches back to
 * the call, one that was made in that worktree. `commits` are sorted by author time.
 */
export function createCommitFinder(
  commits: readonly HistoryCommit[],
  branches: readonly Branch[],
): (trace: CallTrace) => CommitOfCall | undefined {
  const { reachedFrom, placeOf } = createCommitGraph(commits);
  const reached = memoize((name: string | undefined) => reachedFrom(tipsOf(branches, name)));
  const onBranch = memoize((name: string | undefined) =>
    commits.filter((_, place) => reached(name)[place]),
  );
  const madeIn = memoize((made: CommitsMade) =>
    commits.filter((commit) => isMadeHere(made, commit)),
  );
  const isReached = ({ id }: HistoryCommit, branch: string | undefined) =>
    reached(branch)[placeOf(id) ?? -1] === 1;
  return (trace) => {
    const { seconds, branch, made } = trace;
    const here = made !== undefined && seconds >= made.sinceSeconds && findMadeHere(trace, made);
    if (here) return here;
    const commit = firstNotBefore(onBranch(branch), seconds);
    return commit ? { commit, isOfOtherBranch: false } : firstOfAny(commits, trace);
  };

  function findMadeHere(trace: CallTrace, made: CommitsMade): CommitOfCall | undefined {
    const { seconds, branch } = trace;
    const here = madeIn(made);
    for (let place = placeNotBefore(here, seconds); place < here.length; place++) {
      const commit = here[place];
      if (commit === undefined) break;
      const madeOn = branchMadeOn(made, commit);
      // One that was made on a branch which was there before the call came from that branch by a merge.
      const mayBe = madeOn === undefined || isBegunAfter(made, madeOn, seconds);
      if (madeOn === branch ? branch !== undefined : mayBe && isReached(commit, branch)) {
        return { commit, isOfOtherBranch: false };
      }
    }
    return firstOfAny(here, trace, (commit) => {
      const madeOn = branchMadeOn(made, commit);
      return madeOn !== undefined && isBegunAfter(made, madeOn, seconds);
    });
  }
}

/** Returns the first of some commits of any branch that is not before a call. */
function firstOfAny(
  commits: readonly HistoryCommit[],
  { seconds, branch }: CallTrace,
  goesOn: (commit: HistoryCommit) => boolean = () => false,
): CommitOfCall | undefined {
  const commit = firstNotBefore(commits, seconds);
  if (commit === undefined) return undefined;
  const isNamed = branch !== undefined && branch !== DETACHED;
  return { commit, isOfOtherBranch: isNamed && !goesOn(commit) };
}

function isBegunAfter({ branchSince }: CommitsMade, branch: string, seconds: number): boolean {
  return (branchSince.get(branch) ?? 0) > seconds;
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
  return commits[placeNotBefore(commits, seconds)];
}

function placeNotBefore(commits: readonly HistoryCommit[], seconds: number): number {
  let low = 0;
  let high = commits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((commits[middle]?.authoredAtSeconds ?? seconds) < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    if (!values.has(key)) values.set(key, compute(key));
    return values.get(key) as Value;
  };
}

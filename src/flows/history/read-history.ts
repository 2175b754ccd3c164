import { type LoggedCommit, readCommitLog } from "../../parts/git/commit-log.ts";
import { findCommit, findDefaultBranch } from "../../parts/git/default-branch.ts";
import type { Git } from "../../parts/git/git.ts";
import { findHeldCommits, type HeldCommits } from "../../parts/git/held-commits.ts";
import { type Placement, placeCommits } from "./place-commits.ts";

/** What git knows of commits without a look at their files. */
export interface History {
  /** Parents before children. */
  readonly log: readonly LoggedCommit[];
  /** Of each commit of the log. */
  readonly placements: readonly Placement[];
  /** What holds the commits that the default branch does not. */
  readonly held: HeldCommits;
  /** The places in the log of the commits that are asked for. */
  readonly wanted: readonly number[];
}

/** Reads the history of HEAD, of another revision, of the default branch and of some commits. */
export async function readHistory(
  git: Git,
  head: string | undefined,
  commits: Iterable<string> | "all",
): Promise<History> {
  const tips = await findTips(git, head);
  const ids = commits === "all" ? [] : Array.from(new Set(commits)).filter(isCommitId);
  const log = await readCommitLog(git, new Set([...tips, ...ids]));
  const placements = placeCommits(log, tips);
  const outside = log.filter((_, place) => placements[place]?.line !== 0).map(({ id }) => id);
  const places = Array.from(log.keys());
  const asked = new Set(ids);
  return {
    log,
    placements,
    held: await findHeld(git, outside, tips[0]),
    wanted: commits === "all" ? places : places.filter((place) => asked.has(log[place]?.id ?? "")),
  };
}

/** Returns the tips of what is read, that of the default branch first; none before the first commit. */
async function findTips(git: Git, head: string | undefined): Promise<readonly string[]> {
  const [defaultBranch, own, other] = await Promise.all([
    findDefaultBranch(git),
    findCommit(git, "HEAD"),
    head === undefined ? undefined : findCommit(git, head),
  ]);
  return [defaultBranch, own, other].filter((tip) => tip !== undefined);
}

/** What else is asked for is no commit, and must not be an option to git. */
function isCommitId(text: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}

async function findHeld(
  git: Git,
  outside: readonly string[],
  defaultBranch: string | undefined,
): Promise<HeldCommits> {
  if (outside.length === 0 || defaultBranch === undefined) {
    return { living: new Set(), pullRequests: new Map() };
  }
  return findHeldCommits(git, outside, defaultBranch);
}

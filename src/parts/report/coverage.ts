import { countText, formatWhole } from "../../usage/format-number.ts";

/** How many of some commits brought usage records. */
export interface CommitCoverage {
  readonly commits: number;
  readonly withUsage: number;
}

export interface AuthorCoverage extends CommitCoverage {
  /** As git and its mailmap name them. */
  readonly author: string;
}

/** Which commits of a range brought usage records; merges and bots are left out. */
export interface Coverage extends CommitCoverage {
  /** The first day that counts, in the zone that was asked for, such as `2026-02-23`: the ledger's first, where the range begins, or that of the first of named commits. */
  readonly firstDay: string;
  /** Of the newest commits, `RECENT_COMMITS` at most. */
  readonly recent: CommitCoverage;
  /** Most commits first. */
  readonly authors: readonly AuthorCoverage[];
}

/** One commit, as it counts. */
export interface CoveredCommit {
  readonly author: string;
  readonly hasUsage: boolean;
}

const RECENT_COMMITS = 50;

/** Counts commits, newest first. */
export function coverageOf(firstDay: string, commits: readonly CoveredCommit[]): Coverage {
  const authors = Array.from(new Set(commits.map(({ author }) => author)), (author) => ({
    author,
    ...countCommits(commits.filter((commit) => commit.author === author)),
  }));
  return {
    firstDay,
    ...countCommits(commits),
    recent: countCommits(commits.slice(0, RECENT_COMMITS)),
    authors: authors.sort((a, b) => b.commits - a.commits || (a.author < b.author ? -1 : 1)),
  };
}

/** Says how many commits have usage, without a full stop. One without is no gap by itself: people write code too. */
export function coverageText({ commits, withUsage, firstDay, recent }: Coverage): string {
  const without = recent.commits - recent.withUsage;
  const isAllRecent = recent.commits === commits;
  const last =
    isAllRecent || without === 0
      ? ""
      : `; of the last ${recent.commits}, ${without} ${haveOf(without)} none`;
  return `${formatWhole(withUsage)} of ${countText(commits, "commit")} since ${firstDay} ${haveOf(commits)} recorded usage${last}`;
}

function haveOf(count: number): string {
  return count === 1 ? "has" : "have";
}

function countCommits(commits: readonly Pick<CoveredCommit, "hasUsage">[]): CommitCoverage {
  return {
    commits: commits.length,
    withUsage: commits.filter(({ hasUsage }) => hasUsage).length,
  };
}

/** A commit of a pull request, or of the base branch. */
export interface PullRequestCommit {
  /** Undefined where nobody says. */
  readonly author: string | undefined;
  readonly hasUsage: boolean;
  /** A merge, or a bot's. */
  readonly isLeftOut: boolean;
}

/** Which commits of a pull request brought usage records. */
export interface PullRequestCoverage extends CommitCoverage {
  /** Who wrote some of its commits, and none that brought usage, here or on the base branch. */
  readonly authorsWithout: readonly string[];
}

/** Counts a pull request's commits; `merged` are those of the base branch that brought usage. */
export function coverPullRequest(
  commits: readonly PullRequestCommit[],
  merged: readonly PullRequestCommit[],
): PullRequestCoverage {
  const own = commits.filter(({ isLeftOut }) => !isLeftOut);
  const recording = [...own, ...merged].filter(({ hasUsage }) => hasUsage);
  const known = new Set(recording.map(({ author }) => author));
  const authors = new Set(own.flatMap(({ author }) => author ?? []));
  return {
    ...countCommits(own),
    // Where nobody records yet, none of them is behind the others.
    authorsWithout: known.size === 0 ? [] : [...authors].filter((author) => !known.has(author)),
  };
}

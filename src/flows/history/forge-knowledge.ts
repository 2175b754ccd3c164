/** What only a forge knows of pull requests. */
export interface ForgeKnowledge {
  /** By the id of a commit, whatever its message says. */
  readonly pullRequestByCommit: ReadonlyMap<string, number>;
  /** By number; `closed` is one that was never merged. */
  readonly stateByPullRequest: ReadonlyMap<number, PullRequestState>;
}

export type PullRequestState = "open" | "merged" | "closed";

/** Where no forge was asked. */
export const NOTHING_KNOWN: ForgeKnowledge = {
  pullRequestByCommit: new Map(),
  stateByPullRequest: new Map(),
};

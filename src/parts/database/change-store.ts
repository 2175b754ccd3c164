import type { Change } from "../../usage/change.ts";
import type { MergedCommit } from "../../usage/merged-costs.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import type {
  CostByAuthor,
  CostByPullRequest,
  UsageByOutcome,
  UsageByWork,
} from "./query-results.ts";

/** Stands in place of a commit's id for a record that no commit holds yet. */
export const UNCOMMITTED = "uncommitted";

/** What makes a record unique, as the database has it. */
export interface RecordKey {
  /** RFC 3339, UTC. */
  readonly timestamp: string;
  readonly sessionId: string;
  readonly promptName: string;
  readonly model: string;
}

/** A record, and the commit that brought it as far as the database knows. */
export interface PlacedRecord extends RecordKey {
  /** As `identityOf` gives it. */
  readonly identity: string;
  /** The commit's id, or `UNCOMMITTED`; undefined where it is not known. */
  readonly commit: string | undefined;
}

/** A record of a repository that was asked for, and the commit that brought it as far as the database knows. */
export type RecordPlace = RecordKey & Pick<PlacedRecord, "commit">;

/** A record that belongs to another commit than the database says. */
export interface MovedRecord extends RecordKey {
  /** The commit's id, or `UNCOMMITTED`. */
  readonly commit: string;
}

/** What history tells that the database does not know, or knows otherwise. */
export interface HistoryUpdate {
  readonly repository: string;
  readonly moved: readonly MovedRecord[];
  readonly commits: readonly Change[];
  /** What the history was like, so that it need not be read again while it is. */
  readonly state: string;
}

/** How a repository's records stand to its history. */
export interface HistoryState {
  /** What the history was like when it was read last; empty when it never was, or there are new records. */
  readonly state: string;
  /** Records whose commit is not known. */
  readonly unknownRecords: number;
}

export const PULL_REQUEST_STATES = ["open", "merged", "closed"] as const;

/** A pull request as its forge knows it. */
export interface PullRequest {
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly headBranch: string;
  /** `closed` is one that was never merged. */
  readonly state: (typeof PULL_REQUEST_STATES)[number];
  /** RFC 3339, UTC. */
  readonly mergedAt: string | undefined;
  readonly closedAt: string | undefined;
  /** The commit that merged it. */
  readonly mergeCommit: string | undefined;
  /** What its required checks said when it was merged or closed. */
  readonly checks: "unknown" | "passed" | "failed";
}

/** What a database knows of the commits that brought its records. */
export interface ChangeStore {
  findHistoryState(repository: string): Promise<HistoryState>;
  listPlacedRecords(repository: string): AsyncIterable<PlacedRecord>;
  /** Finds those of some records that are a repository's. */
  findPlaces(repository: string, records: readonly RecordKey[]): Promise<readonly RecordPlace[]>;
  /** Lists what is kept of a repository's commits, by their ids. */
  listChanges(repository: string): Promise<ReadonlyMap<string, Change>>;
  /** Writes in one transaction what is new or different. */
  saveHistory(update: HistoryUpdate): Promise<void>;
  /** Returns the salt of pseudonyms, which is made when it is asked for first. */
  authorSalt(): Promise<string>;
  /** Writes a pull request over what is known of it; while its checks failed, the records of its commits count as failed. */
  savePullRequest(pullRequest: PullRequest): Promise<void>;
  /** Lists the pull requests of a repository, or those in one state, by number. */
  listPullRequests(
    repository: string,
    state?: PullRequest["state"],
  ): Promise<readonly PullRequest[]>;
  /** Most expensive first, as are those below. */
  costByAuthor(range: TimeRange): Promise<readonly CostByAuthor[]>;
  costByPullRequest(range: TimeRange): Promise<readonly CostByPullRequest[]>;
  /** By what names tickets: branch and subject. */
  usageByWork(range: TimeRange): Promise<readonly UsageByWork[]>;
  /** Without the merged commits of which some lines were changed again soon. */
  usageByWholeOutcome(range: TimeRange): Promise<readonly UsageByOutcome[]>;
  /** Reads the records of those commits. */
  readReworkedRows(range: TimeRange): AsyncIterable<UsageRow>;
  listMergedCommits(range: TimeRange): Promise<readonly MergedCommit[]>;
}

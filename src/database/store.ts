import type { UsageRecord } from "../usage/usage-record.ts";
import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
  TotalUsage,
} from "./query-results.ts";

/** A usage record and where it came from. */
export interface SourcedRecord {
  /** As the ledger has it: its identity depends on it. */
  readonly record: UsageRecord;
  /** The ledger's price, or the one found at ingest. */
  readonly costNanoUsd: number | undefined;
  readonly repository: string;
  /** Ledger file, relative to the repository. */
  readonly sourceFile: string;
}

/** How far a ledger file was ingested, so that a run costs what is new. */
export interface FileState {
  readonly repository: string;
  readonly path: string;
  /** Git's blob hash of the file as it was. */
  readonly blobHash: string;
  /** Bytes ingested: the end of a whole record and its line. */
  readonly offset: number;
  /** SHA-256, hex, of the bytes before `offset`. */
  readonly prefixHash: string;
  /** Rows that the file held. */
  readonly rows: number;
  /** What rows meant when they were read: a state of other rules is no state. */
  readonly rules: string;
  /** Models of its rows that had no price; once one has, the file is read again. */
  readonly unpricedModels: readonly string[];
}

export interface LoadCounts {
  readonly inserted: number;
  readonly updated: number;
  /** Identical to what the database held, or followed by another row with the same identity. */
  readonly skipped: number;
}

/** One run's records on their way into the store; nothing is visible before `commit`. */
export interface Load {
  /** Takes records in the order of their ledgers: of one identity the last one counts. */
  add(records: readonly SourcedRecord[]): Promise<void>;
  /**
   * Upserts what was added and, in the same transaction, remembers how far the files were read.
   * New → inserted; same key, other values → updated; identical → skipped.
   */
  commit(states: readonly FileState[]): Promise<LoadCounts>;
}

/** ISO instants in UTC; both ends optional, `since` inclusive, `until` exclusive. */
export interface TimeRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * A database that holds usage records. One folder per engine implements it; everything outside
 * those folders is the same for every engine.
 */
export interface Store extends AsyncDisposable {
  findFileState(repository: string, path: string): Promise<FileState | undefined>;
  startLoad(): Promise<Load>;
  /**
   * Deletes the records before an instant, of one repository or of all, returns how many, and
   * remembers that they are gone.
   */
  prune(before: string, repository: string | undefined): Promise<number>;
  /** Returns the instant before which a repository's records were pruned. */
  prunedBefore(repository: string): Promise<string | undefined>;
  /** Reads records in the order of their time; a record without a session id has its stand-in. */
  readRecords(range: TimeRange): AsyncIterable<UsageRecord>;
  totals(range: TimeRange): Promise<TotalUsage>;
  /** Most tokens first. */
  tokensByModel(
    since: string | undefined,
    until: string | undefined,
  ): Promise<readonly TokensByModel[]>;
  /** One phase, or all of them. */
  costByPhase(phase: string | undefined): Promise<readonly CostByPhase[]>;
  /** One prompt name, or all of them, dearest first. */
  costByPromptName(promptName: string | undefined): Promise<readonly CostByPromptName[]>;
  successRateByPhase(phase: string | undefined): Promise<readonly SuccessByPhase[]>;
  /** The last days up to today, in UTC, oldest first; a day without a record costs 0. */
  dailyCostTrend(days: number): Promise<readonly DailyCost[]>;
  /** Failed records by their message, most frequent first. */
  errorSummary(since: string | undefined): Promise<readonly ErrorGroup[]>;
}

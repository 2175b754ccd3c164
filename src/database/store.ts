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
  readonly record: UsageRecord;
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
  /** Bytes ingested: the end of a whole record. */
  readonly offset: number;
  /** SHA-256, hex, of the bytes before `offset`. */
  readonly prefixHash: string;
}

export interface UpsertCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly skipped: number;
}

/** ISO instants; both ends optional, `since` inclusive, `until` exclusive. */
export interface TimeRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * A database that holds usage records. One folder per engine implements it; everything outside
 * those folders is the same for every engine.
 */
export interface Store {
  /** Brings the schema to the newest version, each migration in a transaction with its record. */
  migrate(): Promise<void>;
  findFileState(repository: string, path: string): Promise<FileState | undefined>;
  /**
   * Upserts records and, in the same transaction, remembers how far their file was read.
   * New → inserted; same key, other values → updated; identical → skipped. With `dryRun`
   * everything happens but the commit.
   */
  upsert(
    records: AsyncIterable<SourcedRecord>,
    options: { readonly dryRun: boolean; readonly fileState: () => FileState | undefined },
  ): Promise<UpsertCounts>;
  /** Deletes the records before an instant, returns how many, and remembers that they are gone. */
  prune(before: string, options: { readonly dryRun: boolean }): Promise<number>;
  /** The instant before which records were pruned; ingestion does not bring them back. */
  prunedBefore(): Promise<string | undefined>;
  readRecords(range: TimeRange): AsyncIterable<UsageRecord>;
  totals(range: TimeRange): Promise<TotalUsage>;
  tokensByModel(range: TimeRange): Promise<readonly TokensByModel[]>;
  costByPhase(phase: string | undefined): Promise<readonly CostByPhase[]>;
  costByPromptName(promptName: string | undefined): Promise<readonly CostByPromptName[]>;
  successRateByPhase(phase: string | undefined): Promise<readonly SuccessByPhase[]>;
  dailyCostTrend(days: number): Promise<readonly DailyCost[]>;
  errorSummary(since: string | undefined): Promise<readonly ErrorGroup[]>;
  close(): Promise<void>;
}

import type { TimeRange } from "../../usage/time-range.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import type { ChangeStore } from "./change-store.ts";
import type { LlmCallValues } from "./llm-call.ts";
import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
  TotalUsage,
} from "./query-results.ts";
import type { StorableText } from "./unstorable.ts";

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

/** A ledger file as the database knows it. */
export type FileName = Pick<FileState, "repository" | "path">;

/** How many records a repository has. */
export interface RepositoryRecords {
  readonly repository: string;
  readonly records: number;
}

/** What GitHub said of a repository's ledger, so that asking again costs next to nothing. */
export interface RemoteTree {
  readonly repository: string;
  /** Branch, tag or commit that was asked for; `HEAD` for the default branch. */
  readonly ref: string;
  readonly etag: string;
  /** Git's id of the `.telemetry` folder, and a hash of the ledgers that were loaded from it. */
  readonly treeHash: string;
}

export interface LoadCounts {
  readonly inserted: number;
  readonly updated: number;
  /** Identical to what the database held, or followed by another row with the same identity. */
  readonly skipped: number;
  /** Records that came from a replaced or gone file and that it does not hold any more. */
  readonly missing: number;
  /** Records that another repository brought first, which are among the skipped. */
  readonly held: readonly HeldRecords[];
  /** Records that were deleted because the whole ledger of a reconciled repository lacks them. */
  readonly removed: number;
}

/** Records of a repository that the database holds for another one. */
export interface HeldRecords {
  readonly repository: string;
  /** The repository that brought them first. */
  readonly holder: string;
  readonly records: number;
}

/** One run's records on their way into the store; nothing is visible before all of them are. */
export interface Load {
  /** Takes records in the order of their ledgers: of one identity the last one counts. */
  add(records: readonly SourcedRecord[]): Promise<void>;
  /** Takes them as `toLlmCall` returns them, which another thread has done. */
  addCalls(calls: readonly LlmCallValues[]): Promise<void>;
}

/** What a run that added its records says of the files that it read. */
export interface Filled {
  /** How far files were read. */
  readonly states: readonly FileState[];
  /** Files that are not what they were and more: what came from them and was not added is missing. */
  readonly replacedFiles?: readonly FileName[];
  /** Files that are not there any more; the same holds for them. */
  readonly goneFiles?: readonly FileName[];
  /** Repositories whose whole ledger was added: their other records are deleted. */
  readonly reconciled?: readonly string[];
  /**
   * Whether there are more files of these ledgers, which may hold what is missing: then nothing is
   * merged while something is.
   */
  readonly hasUnread?: boolean;
  /** Whether more than a tenth of such a repository's records may be deleted. */
  readonly allowsLargeRemoval?: boolean;
}

/** Whether a record with a value in a column is wanted; more than these may be read, as far as that is cheaper. */
export type WantedValues = Readonly<
  Partial<
    Record<
      "agent" | "branch" | "model" | "prompt_name" | "repository" | "session_id",
      (value: string) => boolean
    >
  >
>;

/** Records are missing from what was added, and files that were not read may hold them. */
export class UnreadFiles extends Error {
  override readonly name = "UnreadFiles";
}

/**
 * A database that holds usage records. One folder per engine implements it; everything outside
 * those folders is the same for every engine.
 */
export interface Store extends ChangeStore, AsyncDisposable {
  /** Returns the states of all of a repository's files, by path. */
  listFileStates(repository: string): Promise<readonly FileState[]>;
  findRemoteTree(repository: string, ref: string): Promise<RemoteTree | undefined>;
  saveRemoteTree(tree: RemoteTree): Promise<void>;
  /** What it can hold of texts; `findUnstorable` tells why a record is none of that. */
  readonly storableText: StorableText;
  /**
   * Runs `fill` and then, in one transaction, upserts what it added (new → inserted; same key,
   * other values → updated; identical → skipped) and remembers how far files were read. `fill`
   * runs again from its start when the server lost the connection or asks for another try.
   *
   * @throws {UnreadFiles} when something is missing and `fill` said that files are unread.
   */
  load(fill: (load: Load) => Promise<Filled>): Promise<LoadCounts>;
  /**
   * Deletes the records before an instant, of one repository or of all, returns how many, and
   * remembers that they are gone.
   */
  prune(before: string, repository: string | undefined): Promise<number>;
  /** Returns a repository's name as the database spells it, else as it is given: case does not count. */
  spellingOf(repository: string): Promise<string>;
  /** Lists the repositories that have records, by name, with how many they have. */
  listRepositories(): Promise<readonly RepositoryRecords[]>;
  /** Makes one repository's records another's, and returns how many. What it knows of files goes along. */
  rename(repository: string, newName: string): Promise<number>;
  /** Deletes a repository's records and what is known of its files, and returns how many. */
  forget(repository: string): Promise<number>;
  /** Returns the instant before which a repository's records were pruned. */
  prunedBefore(repository: string): Promise<string | undefined>;
  /** Reads records that have wanted values in the order of their time, with their commits; one without a session id has its stand-in. */
  readRows(range: TimeRange, wanted?: WantedValues): AsyncIterable<UsageRow>;
  totals(range: TimeRange): Promise<TotalUsage>;
  /** Most tokens first. */
  tokensByModel(
    since: string | undefined,
    until: string | undefined,
  ): Promise<readonly TokensByModel[]>;
  /** One phase, or all of them. */
  costByPhase(phase: string | undefined): Promise<readonly CostByPhase[]>;
  /** One prompt name, or all of them, most expensive first. */
  costByPromptName(promptName: string | undefined): Promise<readonly CostByPromptName[]>;
  successRateByPhase(phase: string | undefined): Promise<readonly SuccessByPhase[]>;
  /** The last days up to today, in UTC, oldest first; a day without a record costs 0. */
  dailyCostTrend(days: number): Promise<readonly DailyCost[]>;
  /** Failed records by the first 200 characters of their message, most frequent first. */
  errorSummary(since: string | undefined, until?: string): Promise<readonly ErrorGroup[]>;
}

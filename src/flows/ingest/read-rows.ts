import type { LlmCallValues } from "../../parts/database/llm-call.ts";
import type { FileState, SourcedRecord } from "../../parts/database/store.ts";
import { findUnstorable, type StorableText } from "../../parts/database/unstorable.ts";
import type { LedgerRow } from "../../parts/ledger/ledger-decoder.ts";
import { readLedgerBatches } from "../../parts/ledger/read-ledger.ts";
import type { Reject } from "../../parts/ledger/reject.ts";
import { tellsCachedTokens } from "../../usage/cache-split.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { ContentHash } from "./plan-reading.ts";
import type { RecordPrices } from "./record-prices.ts";

/** What decides whether a row is taken. */
export interface TakingRules {
  /** Records from before this instant, in UTC, are gone from the database and stay so. */
  readonly prunedBefore: string | undefined;
  /** What the database can hold of texts; undefined: all. */
  readonly storableText?: StorableText | undefined;
}

/** The file that rows are read from, and where they come from in the words of the database. */
export interface RowSource {
  readonly path: string;
  readonly repository: string;
  readonly sourceFile: string;
  /** Git's id of the content as it was known before: what it is now is told in the same way. */
  readonly blobHash?: string | undefined;
}

/** How far rows are read, and what is known of those before them. */
export interface RowRange {
  readonly fromOffset: number;
  readonly sizeBytes: number;
  /** Has taken what comes before. */
  readonly hash: ContentHash;
}

/** How far a file is ingested once its rows are. */
export type ReadingEnd = Pick<FileState, "blobHash" | "offset" | "prefixHash">;

/** Rows that were read together, by what becomes of them. */
export interface RowBatch {
  readonly rowsRead: number;
  /** Those that the database takes. */
  readonly records: readonly SourcedRecord[];
  /** They too, where another thread has read them. */
  readonly calls?: readonly LlmCallValues[];
  /** Their lines count from where the reading began. */
  readonly rejects: readonly Reject[];
  /** How many are from before `prunedBefore`. */
  readonly expired: number;
  /** Models of records that have no price and may get one. */
  readonly unpricedModels: readonly string[];
  /** Where the row after them starts, in bytes. */
  readonly endOffset: number;
  /** Set behind the last row. */
  readonly end?: ReadingEnd;
}

/** What is remembered of a file that can only be read whole. */
const NOTHING_INGESTED = { offset: 0, prefixHash: "" };

/** Reads rows of a ledger file, and what each is worth to a database. */
export async function* readRows(
  source: RowSource,
  { fromOffset, sizeBytes, hash }: RowRange,
  rules: TakingRules,
  prices: RecordPrices,
): AsyncGenerator<RowBatch> {
  let isResumable = true;
  let endOffset = fromOffset;
  const batches = readLedgerBatches(source.path, {
    fromOffset,
    untilOffset: sizeBytes,
    onBytes: (bytes) => hash.add(bytes),
  });
  for await (const batch of batches) {
    const { records, ...others } = sortEntries(batch.entries, rules);
    hash.ingestUntil(batch.endOffset);
    ({ isResumable, endOffset } = batch);
    const rowsRead = batch.entries.length;
    yield { rowsRead, ...others, ...(await priceAll(records, source, prices)), endOffset };
  }
  const end = {
    blobHash: hash.blobHash(),
    ...(isResumable ? hash.ingested() : NOTHING_INGESTED),
  };
  yield { rowsRead: 0, records: [], rejects: [], expired: 0, unpricedModels: [], endOffset, end };
}

/** Adds to records their price and where they came from, and tells the models that have none. */
async function priceAll(
  records: readonly UsageRecord[],
  { repository, sourceFile }: RowSource,
  prices: RecordPrices,
): Promise<Pick<RowBatch, "records" | "unpricedModels">> {
  const unpricedModels = new Set<string>();
  const sourced: SourcedRecord[] = [];
  for (const record of records) {
    // Most rows have their cost: to wait for each would take as long as to read it.
    const costNanoUsd = record.costNanoUsd ?? (await prices.costOf(record));
    // Of an agent that does not tell the cache's tokens no new list price changes that.
    const mayGetPrice = costNanoUsd === undefined && tellsCachedTokens(record.agent);
    if (mayGetPrice) unpricedModels.add(record.model);
    sourced.push({ record, costNanoUsd, repository, sourceFile });
  }
  return { records: sourced, unpricedModels: [...unpricedModels] };
}

/** A ledger's rows by what becomes of them. */
interface SortedEntries extends Pick<RowBatch, "rejects" | "expired"> {
  readonly records: readonly UsageRecord[];
}

/** Parts the rows that a database takes from those that it does not. */
function sortEntries(
  entries: readonly (LedgerRow | Reject)[],
  { prunedBefore, storableText }: TakingRules,
): SortedEntries {
  const records: UsageRecord[] = [];
  const rejects: Reject[] = [];
  let expired = 0;
  for (const entry of entries) {
    if (!("record" in entry)) {
      rejects.push(entry);
      continue;
    }
    const fault = storableText && findUnstorable(entry.record, storableText);
    if (fault !== undefined) rejects.push({ line: entry.line, column: 1, ...fault });
    else if (isBefore(entry.record, prunedBefore)) expired += 1;
    else records.push(entry.record);
  }
  return { records, rejects, expired };
}

function isBefore({ timestamp }: UsageRecord, instant: string | undefined): boolean {
  return instant !== undefined && (toUtc(timestamp) ?? "") < instant;
}

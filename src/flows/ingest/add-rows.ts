import { createReadStream } from "node:fs";
import type { FileState, Load, SourcedRecord, Unstorable } from "../../parts/database/store.ts";
import type { LedgerRow } from "../../parts/ledger/ledger-decoder.ts";
import { readLedgerBatches } from "../../parts/ledger/read-ledger.ts";
import type { Reject } from "../../parts/ledger/reject.ts";
import { tellsCachedTokens } from "../../usage/cache-split.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { LedgerFile } from "./ledger-file.ts";
import type { RowReading } from "./plan-reading.ts";
import type { RecordPrices } from "./record-prices.ts";

/** What adding rows needs to know of the run that it is part of. */
export interface AddContext extends TakingRules {
  readonly load: Load;
  readonly prices: RecordPrices;
  readonly onReject: (reject: Reject) => void;
  /** Called now and then with how far the file was read. */
  readonly onOffset: (offset: number) => void;
}

/** What became of the rows that were read; the others were added to the load. */
export interface AddedRows {
  readonly rowsRead: number;
  readonly rejected: number;
  readonly expired: number;
  /** How far the file is ingested now. */
  readonly progress: Pick<FileState, "blobHash" | "offset" | "prefixHash" | "unpricedModels">;
}

const MAX_UNPRICED_MODELS = 100;
/** What is remembered of a file that can only be read whole. */
const NOTHING_INGESTED = { offset: 0, prefixHash: "" };

/** Adds the rows of a file, or only those that it grew by, to a load. */
export async function addRows(
  file: LedgerFile,
  path: string,
  { sizeBytes, state, hash }: RowReading,
  context: AddContext,
): Promise<AddedRows> {
  const start = state?.offset ?? 0;
  const unpricedModels = new Set(state?.unpricedModels);
  const counts = { rowsRead: 0, rejected: 0, expired: 0 };
  let linesBefore: number | undefined;
  let isResumable = true;
  const batches = readLedgerBatches(path, {
    fromOffset: start,
    untilOffset: sizeBytes,
    onBytes: (bytes) => hash.add(bytes),
  });
  for await (const batch of batches) {
    const { records, rejects, expired } = sortEntries(batch.entries, context);
    counts.rowsRead += batch.entries.length;
    counts.rejected += rejects.length;
    counts.expired += expired;
    for (const reject of rejects) {
      linesBefore ??= await countLines(path, start);
      context.onReject({ ...reject, line: linesBefore + reject.line });
    }
    const sourced = await source(records, file, context.prices, unpricedModels);
    if (sourced.length > 0) await context.load.add(sourced);
    hash.ingestUntil(batch.endOffset);
    context.onOffset(batch.endOffset);
    isResumable = batch.isResumable;
  }
  return {
    ...counts,
    progress: {
      blobHash: hash.blobHash(),
      ...(isResumable ? hash.ingested() : NOTHING_INGESTED),
      unpricedModels: [...unpricedModels].slice(0, MAX_UNPRICED_MODELS),
    },
  };
}

/** Adds to records their price and where they came from, and to some models those without a price. */
async function source(
  records: readonly UsageRecord[],
  { repository, name }: LedgerFile,
  prices: RecordPrices,
  unpricedModels: Set<string>,
): Promise<readonly SourcedRecord[]> {
  const sourced: SourcedRecord[] = [];
  for (const record of records) {
    // Most rows have their cost: to wait for each would take as long as to read it.
    const costNanoUsd = record.costNanoUsd ?? (await prices.costOf(record));
    // Of an agent that does not tell the cache's tokens no new list price changes that.
    const mayGetPrice = costNanoUsd === undefined && tellsCachedTokens(record.agent);
    if (mayGetPrice) unpricedModels.add(record.model);
    sourced.push({ record, costNanoUsd, repository, sourceFile: name });
  }
  return sourced;
}

const LINE_FEED = 0x0a;

/** Returns how many lines end within a file's first bytes. */
async function countLines(path: string, bytes: number): Promise<number> {
  if (bytes === 0) return 0;
  let lines = 0;
  for await (const chunk of createReadStream(path, { end: bytes - 1 })) {
    const buffer = chunk as Buffer;
    for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, at + 1)) {
      lines += 1;
    }
  }
  return lines;
}

/** What decides whether a row is taken. */
export interface TakingRules {
  /** Records from before this instant, in UTC, are gone from the database and stay so. */
  readonly prunedBefore: string | undefined;
  /** Returns why the database cannot hold a record; undefined when it can. */
  readonly unstorable?: ((record: UsageRecord) => Unstorable | undefined) | undefined;
}

/** A ledger's rows by what becomes of them. */
export interface SortedEntries {
  readonly records: readonly UsageRecord[];
  readonly rejects: readonly Reject[];
  /** How many are from before `prunedBefore`. */
  readonly expired: number;
}

/** Parts the rows that a database takes from those that it does not. */
function sortEntries(
  entries: readonly (LedgerRow | Reject)[],
  { prunedBefore, unstorable }: TakingRules,
): SortedEntries {
  const records: UsageRecord[] = [];
  const rejects: Reject[] = [];
  let expired = 0;
  for (const entry of entries) {
    if (!("record" in entry)) {
      rejects.push(entry);
      continue;
    }
    const fault = unstorable?.(entry.record);
    if (fault !== undefined) rejects.push({ line: entry.line, column: 1, ...fault });
    else if (isBefore(entry.record, prunedBefore)) expired += 1;
    else records.push(entry.record);
  }
  return { records, rejects, expired };
}

function isBefore({ timestamp }: UsageRecord, instant: string | undefined): boolean {
  return instant !== undefined && (toUtc(timestamp) ?? "") < instant;
}

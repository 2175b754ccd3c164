import type { Store, TimeRange } from "./database/store.ts";
import { createRecordPrices } from "./ingest/record-prices.ts";
import { readLedger } from "./ledger/read-ledger.ts";
import type { PricingOptions } from "./pricing/pricing.ts";
import { distinctRecords } from "./report/distinct-records.ts";
import { type GroupedUsage, groupUsage } from "./report/group-usage.ts";
import type { Grouping } from "./report/grouping.ts";
import { summarize } from "./report/summarize.ts";
import type { UsageSummary } from "./report/usage-summary.ts";
import { toUtc } from "./usage/timestamp.ts";
import type { UsageRecord } from "./usage/usage-record.ts";

export interface SummaryOptions {
  readonly range: TimeRange;
  /** Prices of the records that carry none. */
  readonly pricing: PricingOptions;
  readonly now: Date;
  /** Called now and then with how many records were read. */
  readonly onProgress?: (records: number) => void;
}

const PROGRESS_RECORDS = 1_000;

/** What ledgers add up to, and how many of their rows could not be read and are not in it. */
export interface LedgerSummary {
  readonly summary: UsageSummary;
  readonly rejected: number;
}

/** Adds up the ledger files at some paths; of two rows with one identity the later one counts. */
export async function summarizeLedgers(
  paths: readonly string[],
  options: SummaryOptions,
): Promise<LedgerSummary> {
  const { records, rejected } = await readLedgers(paths, options);
  const prices = createRecordPrices(options.pricing, options.now);
  return { summary: await summarize(records, prices.costOf, options.range), rejected };
}

/** Adds up what a database holds. */
export function summarizeStore(
  store: Store,
  { range, pricing, now, onProgress }: SummaryOptions,
): Promise<UsageSummary> {
  const prices = createRecordPrices(pricing, now);
  return summarize(counted(store.readRecords(range), onProgress), prices.costOf, range);
}

/** The same by group. */
export interface LedgerGroups {
  readonly usage: GroupedUsage;
  readonly rejected: number;
}

/** Adds up the ledger files at some paths by group. */
export async function groupLedgers(
  paths: readonly string[],
  grouping: Grouping,
  options: SummaryOptions,
): Promise<LedgerGroups> {
  const { records, rejected } = await readLedgers(paths, options);
  const prices = createRecordPrices(options.pricing, options.now);
  return { usage: await groupUsage(records, grouping, prices.costOf, options.range), rejected };
}

/** Adds up what a database holds by group. */
export function groupStore(
  store: Store,
  grouping: Grouping,
  { range, pricing, now, onProgress }: SummaryOptions,
): Promise<GroupedUsage> {
  const prices = createRecordPrices(pricing, now);
  return groupUsage(counted(store.readRecords(range), onProgress), grouping, prices.costOf, range);
}

async function readLedgers(
  paths: readonly string[],
  { range, onProgress }: SummaryOptions,
): Promise<{ readonly records: Iterable<UsageRecord>; readonly rejected: number }> {
  let rejected = 0;
  const read = readRecords(paths, range, () => {
    rejected += 1;
  });
  return { records: await distinctRecords(counted(read, onProgress)), rejected };
}

async function* readRecords(
  paths: readonly string[],
  range: TimeRange,
  onReject: () => void,
): AsyncGenerator<UsageRecord> {
  for (const path of paths) {
    for await (const entry of readLedger(path)) {
      if (!("record" in entry)) onReject();
      else if (isWithin(entry.record, range)) yield entry.record;
    }
  }
}

function isWithin({ timestamp }: UsageRecord, { since, until }: TimeRange): boolean {
  const time = toUtc(timestamp) ?? timestamp;
  return (since === undefined || time >= since) && (until === undefined || time < until);
}

async function* counted(
  records: AsyncIterable<UsageRecord>,
  onProgress: SummaryOptions["onProgress"],
): AsyncGenerator<UsageRecord> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count % PROGRESS_RECORDS === 0) onProgress?.(count);
    yield record;
  }
}

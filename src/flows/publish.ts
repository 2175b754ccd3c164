import type { DashboardOptions } from "../parts/dashboard/render-dashboard.ts";
import type { Store, TimeRange } from "../parts/database/store.ts";
import { NotALedger, readLedger } from "../parts/ledger/read-ledger.ts";
import type { PricingOptions } from "../parts/pricing/pricing.ts";
import type { Coverage } from "../parts/report/coverage.ts";
import { type GroupedUsage, groupUsage } from "../parts/report/group-usage.ts";
import type { Grouping } from "../parts/report/grouping.ts";
import { distinctRecords, summarize } from "../parts/report/summarize.ts";
import type { UsageSummary } from "../parts/report/usage-summary.ts";
import { toUtc } from "../usage/timestamp.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { sayNoneReadable } from "./ingest/file-faults.ts";
import { createRecordPrices } from "./ingest/record-prices.ts";

export interface SummaryOptions {
  readonly range: TimeRange;
  /** Prices of the records that carry none. */
  readonly pricing: PricingOptions;
  readonly now: Date;
  /** Which commits brought usage, where their history is at hand. */
  readonly coverage?: Coverage | undefined;
  /** Called now and then with how many records were read. */
  readonly onProgress?: (records: number) => void;
}

const PROGRESS_RECORDS = 1_000;

/** What ledgers add up to, and what could not be read and is not in it. */
export interface LedgerSummary extends Unread {
  readonly summary: UsageSummary;
}

/** What of ledgers could not be read. */
export interface Unread {
  readonly rejected: number;
  /** Of which files no row could be read, in sentences. */
  readonly faults: readonly string[];
}

/** Adds up the ledger files at some paths; of two rows with one identity the later one counts. */
export async function summarizeLedgers(
  paths: readonly string[],
  options: SummaryOptions,
): Promise<LedgerSummary> {
  const { records, ...unread } = await readLedgers(paths, options);
  const prices = createRecordPrices(options.pricing, options.now);
  const summary = await summarize(records, prices.costOf, options.range);
  return { summary: { ...summary, coverage: options.coverage }, ...unread };
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
export interface LedgerGroups extends Unread {
  readonly usage: GroupedUsage;
}

/** Adds up the ledger files at some paths by group. */
export async function groupLedgers(
  paths: readonly string[],
  grouping: Grouping,
  options: SummaryOptions,
): Promise<LedgerGroups> {
  const { records, ...unread } = await readLedgers(paths, options);
  const prices = createRecordPrices(options.pricing, options.now);
  return { usage: await groupUsage(records, grouping, prices.costOf, options.range), ...unread };
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

/** A page with charts and the records, and what of the ledger is not in it. */
export interface LedgerDashboard extends Unread {
  readonly html: string;
}

/** Shows the ledger files at some paths as a page; `title` says whose usage it is. */
export async function renderLedgerDashboard(
  paths: readonly string[],
  title: string | undefined,
  options: SummaryOptions,
): Promise<LedgerDashboard> {
  const { records, ...unread } = await readLedgers(paths, options);
  return { html: await renderDashboard(records, title, unread.rejected, options), ...unread };
}

/** Shows what a database holds as a page. */
export function renderStoreDashboard(
  store: Store,
  title: string | undefined,
  options: SummaryOptions,
): Promise<string> {
  const records = counted(store.readRecords(options.range), options.onProgress);
  return renderDashboard(records, title, 0, options);
}

async function renderDashboard(
  records: AsyncIterable<UsageRecord> | Iterable<UsageRecord>,
  title: string | undefined,
  rejected: number,
  { range, pricing, now, coverage }: SummaryOptions,
): Promise<string> {
  // Loaded here: other reports have no use for the page's code.
  const dashboard = await import("../parts/dashboard/render-dashboard.ts");
  const { costOf } = createRecordPrices(pricing, now);
  const page: DashboardOptions = { price: costOf, title, range, now, rejected, coverage };
  return dashboard.renderDashboard(records, page);
}

async function readLedgers(
  paths: readonly string[],
  { range, onProgress }: SummaryOptions,
): Promise<Unread & { readonly records: Iterable<UsageRecord> }> {
  let rejected = 0;
  const faults: string[] = [];
  const read = readRecords(paths, range, (counts) => {
    rejected += counts.rejected;
    faults.push(...counts.faults);
  });
  return { records: await distinctRecords(counted(read, onProgress)), rejected, faults };
}

async function* readRecords(
  paths: readonly string[],
  range: TimeRange,
  onUnread: (unread: Unread) => void,
): AsyncGenerator<UsageRecord> {
  for (const path of paths) {
    try {
      yield* readFileRecords(path, range, onUnread);
    } catch (error) {
      if (!(error instanceof NotALedger)) throw error;
      onUnread({ rejected: 0, faults: [error.message] });
    }
  }
}

async function* readFileRecords(
  path: string,
  range: TimeRange,
  onUnread: (unread: Unread) => void,
): AsyncGenerator<UsageRecord> {
  let [rows, rejected] = [0, 0];
  for await (const entry of readLedger(path)) {
    if (!("record" in entry)) {
      rejected += 1;
      continue;
    }
    rows += 1;
    if (isWithin(entry.record, range)) yield entry.record;
  }
  const isUnreadable = rejected > 0 && rows === 0;
  onUnread({ rejected, faults: isUnreadable ? [sayNoneReadable(path, rejected)] : [] });
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

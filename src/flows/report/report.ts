import type { DashboardOptions } from "../../parts/dashboard/render-dashboard.ts";
import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import { withBilled } from "../../parts/report/billed.ts";
import type { Coverage } from "../../parts/report/coverage.ts";
import { type Answer, answer, type Question } from "../../parts/report/questions/question.ts";
import { createSelection, type Filter } from "../../parts/report/questions/select-records.ts";
import { summarize } from "../../parts/report/summarize.ts";
import type { UsageSummary } from "../../parts/report/usage-summary.ts";
import type { BillingRules } from "../../usage/billing.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import { createRecordPrices } from "../ingest/record-prices.ts";
import type { Unread, UsageSource } from "./usage-source.ts";

export interface ReportOptions {
  readonly range: TimeRange;
  /** Prices of the records that carry none. */
  readonly pricing: PricingOptions;
  /** How agents are paid for; undefined: by list prices. */
  readonly billing?: BillingRules;
  readonly now: Date;
  /** Whose days usage is grouped by. */
  readonly zone: TimeZone;
  /** Which records count; undefined: all. */
  readonly filters?: readonly Filter[];
  /** Which commits brought usage, where their history is at hand. */
  readonly coverage?: Coverage | undefined;
  /** Called now and then with how many records were read. */
  readonly onProgress?: (records: number) => void;
}

/** What usage adds up to, and what could not be read and is not in it. */
export interface FoundSummary extends Unread {
  readonly summary: UsageSummary;
}

/** Adds usage up, whole and by each of the usual dimensions. */
export async function reportSummary(
  source: UsageSource,
  options: ReportOptions,
): Promise<FoundSummary> {
  const { range, pricing, now, zone, coverage } = options;
  const { rows, ...unread } = await source(range, options.onProgress);
  const { costOf } = createRecordPrices(pricing, now);
  const records = passing(rows, options.filters ?? [], costOf);
  const summary = await summarize(records, costOf, { range, zone });
  return { summary: withBilled({ ...summary, coverage }, options.billing ?? {}), ...unread };
}

/** The answer to a question, and what could not be read and is not in it. */
export interface FoundAnswer extends Unread {
  readonly answer: Answer;
}

/** Adds usage up by what is asked for. */
export async function reportAnswer(
  source: UsageSource,
  question: Question,
  { range, pricing, billing = {}, now, coverage, onProgress }: ReportOptions,
): Promise<FoundAnswer> {
  const { rows, ...unread } = await source(range, onProgress);
  const { costOf } = createRecordPrices(pricing, now);
  const found = { ...(await answer(rows, question, costOf, range)), coverage };
  return { answer: withBilled(found, billing), ...unread };
}

/** A page with charts and the records, and what of the ledger is not in it. */
export interface FoundDashboard extends Unread {
  readonly html: string;
}

/** Shows usage as a page; `title` says whose it is. */
export async function reportDashboard(
  source: UsageSource,
  title: string | undefined,
  options: ReportOptions,
): Promise<FoundDashboard> {
  const { range, pricing, now, coverage } = options;
  const { rows, ...unread } = await source(range, options.onProgress);
  // Loaded here: other reports have no use for the page's code.
  const dashboard = await import("../../parts/dashboard/render-dashboard.ts");
  const { costOf } = createRecordPrices(pricing, now);
  const records = passing(rows, options.filters ?? [], costOf);
  const page: DashboardOptions = {
    ...{ price: costOf, title, range, now, coverage },
    rejected: unread.rejected,
  };
  return { html: await dashboard.renderDashboard(records, page), ...unread };
}

async function* passing(
  rows: AsyncIterable<UsageRow> | Iterable<UsageRow>,
  filters: readonly Filter[],
  costOf: (record: UsageRecord) => Promise<number | undefined>,
): AsyncGenerator<UsageRecord> {
  if (filters.length === 0) {
    for await (const { record } of rows) yield record;
    return;
  }
  const select = createSelection([], filters);
  for await (const row of rows) {
    // Priced before it is shared: a share has its share of the price.
    const record = { ...row.record, costNanoUsd: await costOf(row.record) };
    const selected = select({ ...row, record });
    if (selected !== undefined) yield selected.record;
  }
}

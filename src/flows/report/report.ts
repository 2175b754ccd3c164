import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import { withBilled } from "../../parts/report/billed.ts";
import { type BudgetSettings, BudgetTally } from "../../parts/report/budget/budget-tally.ts";
import type { Coverage } from "../../parts/report/coverage.ts";
import { FilterWatch, type UnmatchedValue } from "../../parts/report/questions/filter-watch.ts";
import type { SeveralRepositories } from "../../parts/report/questions/forge-numbers.ts";
import { type Answer, answer, type Question } from "../../parts/report/questions/question.ts";
import { createSelection, type Filter } from "../../parts/report/questions/select-records.ts";
import { summarize } from "../../parts/report/summarize.ts";
import type { AskedCommits, UsageSummary } from "../../parts/report/usage-summary.ts";
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
  /** The commits that are asked about; undefined: all. */
  readonly commits?: AskedCommits | undefined;
  /** Reads which commits brought usage, where their history is at hand. */
  readonly coverage?: (() => Promise<Coverage | undefined>) | undefined;
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
  const { range, pricing, now, zone, filters = [], commits } = options;
  const { found, coverage, watch } = await besideCoverage(source, options);
  const { rows, records: packed, ...unread } = found;
  const { costOf } = createRecordPrices(pricing, now);
  const records =
    filters.length === 0 ? (packed ?? recordsOf(rows)) : recordsOf(passing(rows, filters, costOf));
  const summary = await summarize(records, costOf, { range, zone });
  const isFiltered = isAnyTyped(filters);
  const total = { ...summary, coverage, commits, isFiltered, unmatched: watch.unmatched() };
  return { summary: withBilled(total, options.billing ?? {}), ...unread };
}

/** The answer to a question, and what could not be read and is not in it. */
export interface FoundAnswer extends Unread {
  readonly answer: Answer;
}

/** Adds usage up by what is asked for. */
export async function reportAnswer(
  source: UsageSource,
  question: Question,
  options: ReportOptions,
): Promise<FoundAnswer> {
  const { range, pricing, billing = {}, now, zone, commits } = options;
  const { found, coverage, watch } = await besideCoverage(source, options);
  const { rows, records: _, ...unread } = found;
  const { costOf } = createRecordPrices(pricing, now);
  const sums = await answer(rows, question, costOf, { range, zone });
  const isFiltered = isAnyTyped(question.filters);
  const answered = { ...sums, coverage, commits, isFiltered, unmatched: watch.unmatched() };
  return { answer: withBilled(answered, billing), ...unread };
}

function isAnyTyped(filters: readonly Filter[]): boolean {
  return filters.some(({ isSubject = false }) => !isSubject);
}

/**
 * Waits for usage while git reads which commits brought some; what filters name is watched in the rows. Commits are
 * not told apart by what filters ask for: of all of them, coverage would be no answer.
 */
async function besideCoverage(
  source: UsageSource,
  { range, filters = [], onProgress, coverage: readCoverage }: ReportOptions,
) {
  const watch = new FilterWatch(filters);
  const [found, coverage] = await Promise.all([
    source(range, onProgress, watch),
    filters.length > 0 ? undefined : readCoverage?.(),
  ]);
  const rows = filters.length === 0 ? found.rows : watch.rows(found.rows);
  return { found: { ...found, rows }, coverage, watch };
}

/** What a page needs to know besides what reports do. */
export interface PageOptions extends ReportOptions {
  /** Whose usage it is; undefined when not known. */
  readonly title: string | undefined;
  /** Where usage is of several repositories. */
  readonly several?: SeveralRepositories | undefined;
  readonly ticketPatterns: readonly string[];
  /** Whether the page may name authors: it is often published. */
  readonly authors: boolean;
  /** What may be spent; undefined where not all usage that counts is on the page. */
  readonly budgets?: BudgetSettings | undefined;
  /** Address of a repository's remote; undefined when not known. */
  readonly remoteOf?: (repository: string) => string | undefined;
}

/** A page with charts and the records, in pieces, and what of the ledger is not in it. */
export interface FoundDashboard extends Unread {
  readonly html: Iterable<string>;
  /** Values of filters that no record has. */
  readonly unmatched: readonly UnmatchedValue[];
}

/** Shows usage as a page. */
export async function reportDashboard(
  source: UsageSource,
  options: PageOptions,
): Promise<FoundDashboard> {
  const { range, pricing, now, filters = [], remoteOf } = options;
  const { found, coverage, watch } = await besideCoverage(source, options);
  const { rows, records: _, ...unread } = found;
  // Loaded here: other reports have no use for the page's code.
  const dashboard = await import("../../parts/dashboard/render-dashboard.ts");
  const { forgeLinksOf } = await import("../../parts/dashboard/forge-links.ts");
  const { costOf } = createRecordPrices(pricing, now);
  const isWhole = filters.length === 0 && range.since === undefined && range.until === undefined;
  const settings = isWhole ? options.budgets : undefined;
  const tallies = settings?.budgets.map((budget) => new BudgetTally(budget, settings)) ?? [];
  const shown = filters.length === 0 ? rows : passing(rows, filters, costOf);
  const counted = tallies.length === 0 ? shown : tallied(shown, tallies, costOf);
  const html = await dashboard.renderDashboard(counted, {
    ...{ ...options, coverage, isWhole, price: costOf, rejected: unread.rejected },
    budgets: () => tallies.flatMap((tally) => tally.states()),
    linksOf: (repository) => forgeLinksOf(remoteOf?.(repository) ?? ""),
  });
  return { html, unmatched: watch.unmatched(), ...unread };
}

/** Yields the rows that pass filters, or their shares that do. */
async function* passing(
  rows: AsyncIterable<UsageRow> | Iterable<UsageRow>,
  filters: readonly Filter[],
  costOf: (record: UsageRecord) => Promise<number | undefined>,
): AsyncGenerator<UsageRow> {
  const select = createSelection([], filters);
  for await (const row of rows) {
    // Priced before it is shared: a share has its share of the price.
    const record = { ...row.record, costNanoUsd: await costOf(row.record) };
    const selected = select({ ...row, record });
    if (selected !== undefined) yield { ...row, record: selected.record };
  }
}

/** Yields rows as they are, once budgets have counted them. */
async function* tallied(
  rows: AsyncIterable<UsageRow> | Iterable<UsageRow>,
  tallies: readonly BudgetTally[],
  costOf: (record: UsageRecord) => Promise<number | undefined>,
): AsyncGenerator<UsageRow> {
  for await (const row of rows) {
    const priced = { ...row, record: { ...row.record, costNanoUsd: await costOf(row.record) } };
    for (const tally of tallies) tally.add(priced);
    yield priced;
  }
}

function recordsOf(
  rows: AsyncIterable<UsageRow> | Iterable<UsageRow>,
): AsyncIterable<UsageRecord> | Iterable<UsageRecord> {
  return Symbol.iterator in rows ? recordsAtHand(rows) : recordsToCome(rows);
}

function* recordsAtHand(rows: Iterable<UsageRow>): Generator<UsageRecord> {
  for (const { record } of rows) yield record;
}

async function* recordsToCome(rows: AsyncIterable<UsageRow>): AsyncGenerator<UsageRecord> {
  for await (const { record } of rows) yield record;
}

import { formatDay } from "./filter-link.ts";
import { byCost, groupRows } from "./usage-sums.ts";
import { DAY_MS, labelAt, type UsageTable } from "./usage-table.ts";

/** Spans of time of one length that follow each other without gaps. */
export interface TimeBuckets {
  readonly unit: "day" | "week" | "month" | "year";
  /** `2026-02-23` (of a week: its Monday), `2026-02` or `2026`. */
  readonly labels: readonly string[];
  /** Returns the bucket of a day since 1970. */
  readonly bucketOf: (day: number) => number;
  /** Returns the first day of a bucket; of one past the last too. */
  readonly firstDayOf: (bucket: number) => number;
}

interface Unit {
  readonly name: TimeBuckets["unit"];
  /** Numbers the spans so that neighbours differ by one. */
  readonly numberOf: (day: number) => number;
  readonly labelOf: (number: number) => string;
  readonly firstDayOf: (number: number) => number;
}

/** Six months of days: any more bars would be too thin to see. */
const MAX_BUCKETS = 186;
const DAYS_FROM_MONDAY_TO_1970 = 3;

const UNITS: readonly Unit[] = [
  { name: "day", numberOf: (day) => day, labelOf: formatDay, firstDayOf: (day) => day },
  {
    name: "week",
    numberOf: (day) => Math.floor((day + DAYS_FROM_MONDAY_TO_1970) / 7),
    labelOf: (week) => formatDay(week * 7 - DAYS_FROM_MONDAY_TO_1970),
    firstDayOf: (week) => week * 7 - DAYS_FROM_MONDAY_TO_1970,
  },
  {
    name: "month",
    numberOf: (day) => yearOf(day) * 12 + Number(formatDay(day).slice(5, 7)) - 1,
    labelOf: monthText,
    firstDayOf: (month) => dayOf(`${monthText(month)}-01`),
  },
];

const YEAR: Unit = {
  name: "year",
  numberOf: yearOf,
  labelOf: yearText,
  firstDayOf: (year) => dayOf(`${yearText(year)}-01-01`),
};

/** Returns the finest buckets, of those that are few enough to see, from one day to another. */
export function timeBuckets(firstDay: number, lastDay: number): TimeBuckets {
  const unit =
    UNITS.find(({ numberOf }) => numberOf(lastDay) - numberOf(firstDay) < MAX_BUCKETS) ?? YEAR;
  const first = unit.numberOf(firstDay);
  const length = unit.numberOf(lastDay) - first + 1;
  const bucketByDay = new Map<number, number>();
  return {
    unit: unit.name,
    labels: Array.from({ length }, (_, bucket) => unit.labelOf(first + bucket)),
    firstDayOf: (bucket) => unit.firstDayOf(first + bucket),
    bucketOf(day) {
      const known = bucketByDay.get(day);
      if (known !== undefined) return known;
      const bucket = unit.numberOf(day) - first;
      bucketByDay.set(day, bucket);
      return bucket;
    },
  };
}

function dayOf(date: string): number {
  return Date.parse(date) / DAY_MS;
}

function monthText(month: number): string {
  return `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function yearOf(day: number): number {
  return Number(formatDay(day).slice(0, 4));
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

/** The colours that the page's style names; the last is that of the other models. */
export const SERIES_COLORS = 8;

/** Which models are drawn in a colour of their own. */
export interface ModelSeries {
  readonly names: readonly string[];
  /** The series of each model. */
  readonly seriesOf: Uint8Array;
}

/** Gives the most expensive models of the whole table a series each, so that filters do not change colours. */
export function modelSeries(table: UsageTable): ModelSeries {
  const { labels } = table.dimensions.model;
  const models = [...groupRows(table, new Uint8Array(table.rows).fill(1), "model")].sort(byCost);
  const own = models.length > SERIES_COLORS ? SERIES_COLORS - 1 : models.length;
  const seriesOf = new Uint8Array(labels.length).fill(SERIES_COLORS - 1);
  for (const [series, { index }] of models.slice(0, own).entries()) seriesOf[index] = series;
  const names = models.slice(0, own).map(({ index }) => labelAt(labels, index));
  const others = models.length - own;
  return { names: others === 0 ? names : [...names, `${others} other models`], seriesOf };
}

/** What one series (a model, or all models without their own) used in each bucket. */
export interface SeriesUsage {
  /** In nano-USD, of the rows that have a price. */
  readonly cost: Float64Array;
  /** Input and output. */
  readonly tokens: Float64Array;
  /** Those of them in rows without a price. */
  readonly unpricedTokens: Float64Array;
}

/** Adds up the rows that pass, by series and bucket; `seriesOf` holds the series of each model. */
export function usageOverTime(
  table: UsageTable,
  passing: Uint8Array,
  { labels, bucketOf }: TimeBuckets,
  seriesOf: Uint8Array,
  seriesCount: number,
): readonly SeriesUsage[] {
  const { counts, day, dimensions } = table;
  const usage = Array.from({ length: seriesCount }, () => ({
    cost: new Float64Array(labels.length),
    tokens: new Float64Array(labels.length),
    unpricedTokens: new Float64Array(labels.length),
  }));
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] !== 1) continue;
    const bucket = bucketOf(day[row] ?? 0);
    const series = usage[seriesOf[dimensions.model.indexes[row] ?? 0] ?? 0];
    if (series === undefined) continue;
    const cost = counts.costNanoUsd[row] ?? 0;
    const tokens = (counts.inputTokens[row] ?? 0) + (counts.outputTokens[row] ?? 0);
    addAt(series.tokens, bucket, tokens);
    if (Number.isNaN(cost)) addAt(series.unpricedTokens, bucket, tokens);
    else addAt(series.cost, bucket, cost);
  }
  return usage;
}

function addAt(sums: Float64Array, place: number, amount: number): void {
  sums[place] = (sums[place] ?? 0) + amount;
}

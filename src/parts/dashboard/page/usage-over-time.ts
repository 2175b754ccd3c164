import type { TimeBuckets } from "./time-buckets.ts";
import type { UsageTable } from "./usage-table.ts";

/** What one series, a model or all those that have none of their own, used in each bucket. */
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
  const { counts, day, sides } = table;
  const usage = Array.from({ length: seriesCount }, () => ({
    cost: new Float64Array(labels.length),
    tokens: new Float64Array(labels.length),
    unpricedTokens: new Float64Array(labels.length),
  }));
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] !== 1) continue;
    const bucket = bucketOf(day[row] ?? 0);
    const series = usage[seriesOf[sides.model.indexes[row] ?? 0] ?? 0];
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

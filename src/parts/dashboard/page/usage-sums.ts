import { SUCCESS } from "../dashboard-data.ts";
import { labelAt, type UsageTable, type WholeDimension } from "./usage-table.ts";

/** Sums over rows. */
export interface UsageSums {
  records: number;
  inputTokens: number;
  outputTokens: number;
  cacheReadTokens: number;
  /** In nano-USD, of the rows that have a price. */
  costNanoUsd: number;
  unpricedRecords: number;
  /** Input and output tokens of the rows without a price. */
  unpricedTokens: number;
  succeeded: number;
  failed: number;
  /** Of the rows that say how long they took. */
  durationMs: number;
}

export function noSums(): UsageSums {
  return {
    records: 0,
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    costNanoUsd: 0,
    unpricedRecords: 0,
    unpricedTokens: 0,
    succeeded: 0,
    failed: 0,
    durationMs: 0,
  };
}

/** Adds a row to sums. Reads the columns in place: a helper for all kinds of arrays would be slow. */
export function addRow(sums: UsageSums, { counts, success }: UsageTable, row: number): void {
  const inputTokens = counts.inputTokens[row] ?? 0;
  const outputTokens = counts.outputTokens[row] ?? 0;
  const cost = counts.costNanoUsd[row] ?? 0;
  const duration = counts.durationMs[row] ?? 0;
  sums.records += 1;
  sums.inputTokens += inputTokens;
  sums.outputTokens += outputTokens;
  sums.cacheReadTokens += counts.cacheReadTokens[row] ?? 0;
  if (Number.isNaN(cost)) {
    sums.unpricedRecords += 1;
    sums.unpricedTokens += inputTokens + outputTokens;
  } else {
    sums.costNanoUsd += cost;
  }
  if (success[row] === SUCCESS.succeeded) sums.succeeded += 1;
  if (success[row] === SUCCESS.failed) sums.failed += 1;
  if (!Number.isNaN(duration)) sums.durationMs += duration;
}

/** Adds sums up. */
export function addSums(all: readonly UsageSums[]): UsageSums {
  const total = noSums();
  for (const sums of all) {
    for (const name of Object.keys(total) as (keyof UsageSums)[]) total[name] += sums[name];
  }
  return total;
}

export function tokensOf({ inputTokens, outputTokens }: UsageSums): number {
  return inputTokens + outputTokens;
}

/** Returns the share of the rows that succeeded, 0 to 1; undefined when none says whether it did. */
export function successRateOf({ succeeded, failed }: UsageSums): number | undefined {
  return succeeded + failed === 0 ? undefined : succeeded / (succeeded + failed);
}

/** The rows that are alike on one dimension, added up. */
export interface UsageGroup {
  /** Empty for the rows that do not say. */
  readonly label: string;
  /** The label's place on its dimension. */
  readonly index: number;
  /** The first of them. */
  readonly row: number;
  readonly sums: UsageSums;
}

/** Adds up all rows that pass. */
export function sumRows(table: UsageTable, passing: Uint8Array): UsageSums {
  const sums = noSums();
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] === 1) addRow(sums, table, row);
  }
  return sums;
}

/** Adds up the rows that pass by what they are on one dimension, in the order of its labels. */
export function groupRows(
  table: UsageTable,
  passing: Uint8Array,
  dimension: WholeDimension,
): readonly UsageGroup[] {
  const { labels, indexes } = table.dimensions[dimension];
  const groupByIndex = new Array<UsageGroup | undefined>(labels.length);
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] !== 1) continue;
    const index = indexes[row] ?? 0;
    let group = groupByIndex[index];
    if (group === undefined) {
      group = { label: labelAt(labels, index), index, row, sums: noSums() };
      groupByIndex[index] = group;
    }
    addRow(group.sums, table, row);
  }
  return groupByIndex.filter((group) => group !== undefined);
}

/** Puts the most expensive first; of those without a price the ones with most tokens. */
export function byCost(a: UsageGroup, b: UsageGroup): number {
  return b.sums.costNanoUsd - a.sums.costNanoUsd || tokensOf(b.sums) - tokensOf(a.sums);
}

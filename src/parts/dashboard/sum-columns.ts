import { SUCCESS } from "./dashboard-data.ts";
import type { UsageColumns } from "./usage-columns.ts";

/** What all records of a page add up to. */
export interface ColumnTotals {
  readonly records: number;
  readonly sessions: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costNanoUsd: number;
  readonly unpricedRecords: number;
  readonly unpricedTokens: number;
  /** 0 to 1; undefined when no record says whether it succeeded. */
  readonly successRate: number | undefined;
}

/** Adds records up. */
export function sumColumns({
  records,
  countsPlusOne,
  successes,
  labels,
}: UsageColumns): ColumnTotals {
  const sums = {
    inputTokens: 0,
    outputTokens: 0,
    costNanoUsd: 0,
    unpricedRecords: 0,
    unpricedTokens: 0,
  };
  const bySuccess = [0, 0, 0];
  for (let place = 0; place < records; place += 1) {
    const input = countsPlusOne.inputTokens.at(place) - 1;
    const output = countsPlusOne.outputTokens.at(place) - 1;
    const costPlusOne = countsPlusOne.costNanoUsd.at(place);
    const success = successes.at(place);
    sums.inputTokens += input;
    sums.outputTokens += output;
    if (costPlusOne > 0) sums.costNanoUsd += costPlusOne - 1;
    else {
      sums.unpricedRecords += 1;
      sums.unpricedTokens += input + output;
    }
    bySuccess[success] = (bySuccess[success] ?? 0) + 1;
  }
  const succeeded = bySuccess[SUCCESS.succeeded] ?? 0;
  const known = succeeded + (bySuccess[SUCCESS.failed] ?? 0);
  return {
    ...sums,
    records,
    // The first label stands for records without a session.
    sessions: labels.session.labels.length - 1,
    successRate: known === 0 ? undefined : succeeded / known,
  };
}

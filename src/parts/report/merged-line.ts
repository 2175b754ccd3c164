import { countText, formatCost, formatWhole } from "../../usage/format-number.ts";

/** What some records come to. */
interface RecordSums {
  readonly records: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costNanoUsd: number;
}

/** Returns what merging the rows that several names of repositories had brought left of them, as a line. */
export function mergedLine({
  before,
  after,
}: {
  readonly before: RecordSums;
  readonly after: RecordSums;
}): string {
  const merged = before.records - after.records;
  const sums = `${sumsOf(before)} before, ${sumsOf(after)} after`;
  return merged === 0
    ? `No record was in the database twice: ${sums}.\n`
    : `Merged ${countText(merged, "row")} with others of the same records, which another name of their repository, a fork or a copy had brought: ${sums}.\n`;
}

function sumsOf({ records, inputTokens, outputTokens, costNanoUsd }: RecordSums): string {
  return `${countText(records, "record")}, ${formatWhole(inputTokens + outputTokens)} tokens and ${formatCost(costNanoUsd)}`;
}

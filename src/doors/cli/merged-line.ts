import type { MergedRecords, RecordSums } from "../../parts/database/merged-records.ts";
import { countText } from "../../parts/report/count-text.ts";
import { formatCost, formatWhole } from "../../parts/report/format-number.ts";

/** Returns what merging the rows that several names of repositories had brought left of them, as a line. */
export function mergedLine({ before, after }: MergedRecords): string {
  const merged = before.records - after.records;
  const sums = `${sumsOf(before)} before, ${sumsOf(after)} after`;
  return merged === 0
    ? `No record was in the database twice: ${sums}.\n`
    : `Merged ${countText(merged, "row")} with others of the same records, which another name of their repository, a fork or a copy had brought: ${sums}.\n`;
}

function sumsOf({ records, inputTokens, outputTokens, costNanoUsd }: RecordSums): string {
  return `${countText(records, "record")}, ${formatWhole(inputTokens + outputTokens)} tokens and ${formatCost(costNanoUsd)}`;
}

import { countText } from "../report/count-text.ts";
import { formatCost, formatPercent, formatTokens } from "../report/format-number.ts";
import type { ReportRange, UsageSums } from "../report/usage-summary.ts";

/** Returns what the page says of itself: from what, of when, made when, and what is not in it. */
export function pageFacts(
  { since, until }: ReportRange,
  now: Date,
  rejected: number,
): readonly string[] {
  return [
    ...(since === undefined ? [] : [`From ${minuteOf(since)}`]),
    ...(until === undefined ? [] : [`Until ${minuteOf(until)}`]),
    `Made ${minuteOf(now.toISOString())}`,
    "Costs are list prices, not what was billed",
    ...(rejected === 0 ? [] : [`${countText(rejected, "row")} could not be read and not counted`]),
  ];
}

/** Returns the totals in words, for a page whose script does not run. */
export function totalsText(total: UsageSums): string {
  const { inputTokens, outputTokens, successRate, unpricedTokens, unpricedRecords } = total;
  const isPriced = unpricedRecords < total.records;
  return [
    ...(isPriced ? [`${unpricedTokens > 0 ? "≥ " : ""}${formatCost(total.costNanoUsd)}`] : []),
    `${formatTokens(inputTokens + outputTokens)} tokens (${formatTokens(inputTokens)} in, ${formatTokens(outputTokens)} out)`,
    countText(total.records, "record"),
    countText(total.sessions, "session"),
    ...(successRate === undefined ? [] : [`${formatPercent(successRate)} succeeded`]),
    ...(unpricedTokens === 0 ? [] : [`${formatTokens(unpricedTokens)} tokens without a price`]),
  ].join(" · ");
}

function minuteOf(instant: string): string {
  return `${instant.slice(0, 16).replace("T", " ")} UTC`;
}

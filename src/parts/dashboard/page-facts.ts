import { countText } from "../report/count-text.ts";
import { formatCost, formatPercent, formatTokens } from "../report/format-number.ts";
import type { ReportRange, UsageSums } from "../report/usage-summary.ts";

/** What a page is made from. */
interface PageOrigin {
  /** The time that was asked about. */
  readonly range: ReportRange;
  /** UTC days of the records; undefined when there are none. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  readonly now: Date;
  /** Rows that could not be read. */
  readonly rejected: number;
}

/** Returns what the page says of itself: from what, of when, made when, and what is not in it. */
export function pageFacts({ range, days, now, rejected }: PageOrigin): readonly string[] {
  return [
    ...rangeTexts(range),
    ...(days === undefined ? [] : [`Records from ${days.first} to ${days.last}`]),
    `Made ${minuteOf(now)}`,
    "Costs are list prices, not what was billed",
    ...(rejected === 0
      ? []
      : [
          `${countText(rejected, "row")} could not be read and ${rejected === 1 ? "is" : "are"} not counted`,
        ]),
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

function rangeTexts({ since, until }: ReportRange): readonly string[] {
  return [
    ...(since === undefined ? [] : [`Since ${minuteOf(new Date(since))}`]),
    ...(until === undefined ? [] : [`Before ${minuteOf(new Date(until))}`]),
  ];
}

function minuteOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

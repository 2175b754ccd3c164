import {
  countText,
  formatCost,
  formatDuration,
  formatPercent,
  formatTokens,
} from "../../usage/format-number.ts";
import { type Billed, billingNotes } from "./billed.ts";
import { coverageText } from "./coverage.ts";
import { changeText, costText } from "./table-columns.ts";
import type { PreviousUsage, ReportRange, UsageSums, UsageTotal } from "./usage-summary.ts";

const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds earlier usage that the agents' logs still hold.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;

const ELSEWHERE =
  "\n`tokenledger status` shows what agents used on this machine, recorded or not.\n";

/** Returns the key numbers of records, the main ones in a sentence, or, when there are none, how to record. */
export function headline(
  summary: UsageTotal & { readonly previous?: PreviousUsage | undefined },
): string {
  const { total, firstTimestamp, lastTimestamp } = summary;
  if (firstTimestamp === undefined || lastTimestamp === undefined) return noUsageText(summary);
  const facts = [
    `Input ${formatTokens(total.inputTokens)}${cache(total)}, output ${formatTokens(total.outputTokens)}.`,
    ...durations(total),
    ...unpriced(total),
    ...billingNotes(summary),
    ...coverageFacts(summary),
    ...comparison(total, summary.previous),
  ];
  return `${amounts(total, summary.billed)} in ${countText(total.records, "record")}${sessions(total)}, ${days(firstTimestamp, lastTimestamp)}${success(total)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}

function comparison(total: UsageSums, previous: PreviousUsage | undefined): readonly string[] {
  if (previous === undefined) return [];
  const before = previous.total;
  const change = changeText(total.costNanoUsd, before.costNanoUsd);
  return [
    `Before${rangeText(previous.range)}: ${amounts(before)} in ${countText(before.records, "record")}; the cost changed by ${change}.`,
  ];
}

function rangeText({ since, until }: ReportRange): string {
  const from = since === undefined ? "" : ` from ${instantText(since)}`;
  const to = until === undefined ? "" : ` until ${instantText(until)}`;
  return from + to;
}

/** Says that nothing is recorded, and how to record. */
export function noUsageText({ range, coverage, isFiltered = false }: UsageTotal): string {
  if (isFiltered) return `No recorded usage${rangeText(range)} matches these filters.\n`;
  const facts = coverageFacts({ coverage }).map((fact) => `\n${fact}\n`);
  const isWhole = range.since === undefined && range.until === undefined;
  const next = isWhole ? HOW_TO_RECORD : ELSEWHERE;
  return `No usage is recorded${rangeText(range)}.\n${next}${facts.join("")}`;
}

/** Returns an instant in UTC as people write it: a midnight is a day. */
function instantText(instant: string): string {
  return instant.replace("T00:00:00.000Z", "").replace(/T(\d\d:\d\d).*/, " $1 UTC");
}

/** Returns cost and tokens: `**$4.56** for **12.3 M tokens**`; what a subscription covered is told apart. */
export function amounts(total: UsageSums, billed?: Billed): string {
  const tokens = `**${formatTokens(total.inputTokens + total.outputTokens)} tokens**`;
  const cost = costText(total);
  if (billed !== undefined && cost !== "unpriced")
    return `${billedText(total, billed)} for ${tokens}`;
  return cost === "unpriced" ? tokens : `**${cost}** for ${tokens}`;
}

function billedText(total: UsageSums, { spendNanoUsd, coveredNanoUsd }: Billed): string {
  const spend = `**${costText({ ...total, costNanoUsd: spendNanoUsd })}**`;
  if (coveredNanoUsd > 0) {
    return `${spend} spent, and **${formatCost(coveredNanoUsd)}** at API list prices that a subscription covered,`;
  }
  return spendNanoUsd === total.costNanoUsd
    ? spend
    : `${spend} spent (${formatCost(total.costNanoUsd)} at list prices)`;
}

function sessions({ sessions }: UsageSums): string {
  return sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
}

function days(firstTimestamp: string, lastTimestamp: string): string {
  const first = firstTimestamp.slice(0, 10);
  const last = lastTimestamp.slice(0, 10);
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

function success({ successRate }: UsageSums): string {
  return successRate === undefined ? "" : `; **${formatPercent(successRate)}** succeeded`;
}

function cache({ cacheReadTokens, cacheWriteTokens }: UsageSums): string {
  if (cacheReadTokens + cacheWriteTokens === 0) return "";
  return ` (${formatTokens(cacheReadTokens)} cache reads, ${formatTokens(cacheWriteTokens)} cache writes)`;
}

function durations({ averageDurationMs, p95DurationMs }: UsageSums): readonly string[] {
  if (averageDurationMs === undefined || p95DurationMs === undefined) return [];
  return [
    `A record took ${formatDuration(averageDurationMs)} on average, ${formatDuration(p95DurationMs)} at the 95th percentile.`,
  ];
}

function unpriced({ unpricedRecords, unpricedTokens }: UsageSums): readonly string[] {
  if (unpricedTokens === 0) return [];
  return [
    `No price is known for ${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")}: they are not in the cost.`,
  ];
}

function coverageFacts({ coverage }: Pick<UsageTotal, "coverage">): readonly string[] {
  return coverage === undefined || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
}

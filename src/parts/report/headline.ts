import {
  countText,
  formatDuration,
  formatPercent,
  formatTokens,
} from "../../usage/format-number.ts";
import type { MergedCosts } from "../../usage/merged-costs.ts";
import { isUnpriced } from "../../usage/priced-sum.ts";
import { type Billed, billingNotes, isPaidOtherwise, spendText } from "./billed.ts";
import { changeText, costText, knownCost } from "./cost-text.ts";
import { coverageText } from "./coverage.ts";
import { markdownCode } from "./escape.ts";
import { rangeText, spanText } from "./range-text.ts";
import { unmatchedText } from "./unmatched-text.ts";
import type { AskedCommits, PreviousUsage, UsageSums, UsageTotal } from "./usage-summary.ts";

const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds earlier usage that the agents' logs still hold.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;

const ELSEWHERE =
  "\n`tokenledger status` shows what agents used on this machine, recorded or not.\n";

/** What records add up to, what that is compared with, and what merged changes cost where outcomes are asked for. */
type ComparedTotal = UsageTotal & {
  readonly previous?: PreviousUsage | undefined;
  readonly merged?: MergedCosts | undefined;
};

/** Returns the key numbers of records, the main ones in a sentence, or, when there are none, how to record. */
export function headline(summary: ComparedTotal): string {
  const { total, zone, firstTimestamp, lastTimestamp } = summary;
  if (firstTimestamp === undefined || lastTimestamp === undefined) return noUsageText(summary);
  const facts = [
    `Input ${formatTokens(total.inputTokens)}${cache(total)}, output ${formatTokens(total.outputTokens)}.`,
    ...durations(total),
    ...unpriced(total),
    ...billingNotes(summary),
    ...unmatchedFacts(summary),
    ...coverageFacts(summary),
    ...comparison(summary),
  ];
  return `${amounts(total, summary.billed)} in ${countText(total.records, "record")}${sessions(total)}, ${spanText(zone.dayOf(firstTimestamp), zone.dayOf(lastTimestamp))}${success(summary)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}

function comparison({ total, billed, previous, zone }: ComparedTotal): readonly string[] {
  if (previous === undefined) return [];
  const title = `Before,${rangeText(previous.range, zone)}`.replace(/,$/, "");
  const { total: before } = previous;
  if (before.records === 0) return [`${title}: no recorded usage.`];
  const records = countText(before.records, "record");
  return [
    `${title}: ${amounts(before, previous.billed)} in ${records}; ${changeSentence({ total, billed }, previous)}.`,
  ];
}

/** What is spent is not compared: list prices are what groups are compared by, too. */
function changeSentence(
  { total, billed }: Pick<UsageTotal, "total" | "billed">,
  previous: PreviousUsage,
): string {
  const isList =
    !isPaidOtherwise(total, billed) && !isPaidOtherwise(previous.total, previous.billed);
  const cost = isList ? "the cost" : "the cost at list prices";
  const [now, before] = [knownCost(total), knownCost(previous.total)];
  return now.isWhole && before.isWhole
    ? `${cost} changed by ${changeText(now, before)}`
    : `how ${cost} changed is not known, as some tokens have no price`;
}

/** Says that nothing is recorded, and how to record. */
export function noUsageText(usage: UsageTotal): string {
  const { range, zone, coverage, commits, isFiltered = false } = usage;
  const when = rangeText(range, zone);
  if (isFiltered) {
    const facts = unmatchedFacts(usage).map((fact) => `\n${fact}\n`);
    return `No recorded usage${commitsText(commits)}${when} matches these filters.\n${facts.join("")}`;
  }
  const facts = coverageFacts({ coverage }).map((fact) => `\n${fact}\n`);
  if (commits !== undefined) return noUsageOfCommits(commits, when) + facts.join("");
  const isWhole = range.since === undefined && range.until === undefined;
  const next = isWhole ? HOW_TO_RECORD : ELSEWHERE;
  return `No usage is recorded${when}.\n${next}${facts.join("")}`;
}

function noUsageOfCommits(commits: AskedCommits, when: string): string {
  if ("pullRequest" in commits) {
    return `No recorded usage${when} is known to belong to ${pullRequestText(commits)}.\n`;
  }
  const why = commits.isEmpty ? ", which holds no commits" : "";
  return `No usage is recorded${commitsText(commits)}${when}${why}.\n`;
}

function commitsText(commits: AskedCommits | undefined): string {
  if (commits === undefined) return "";
  if ("pullRequest" in commits) return ` of ${pullRequestText(commits)}`;
  return ` in ${markdownCode(commits.range)}`;
}

/** Returns `pull request #12`, or `pull request acme/shop#12`; what is typed before the number is no markup then either. */
function pullRequestText({ pullRequest }: { readonly pullRequest: string }): string {
  return `pull request ${pullRequest.includes("#") ? markdownCode(pullRequest) : `#${pullRequest}`}`;
}

/** Returns cost and tokens: `**$4.56** for **12.3 M tokens**`; what a subscription covered is told apart. */
export function amounts(total: UsageSums, billed?: Billed): string {
  const tokens = `**${formatTokens(total.inputTokens + total.outputTokens)} tokens**`;
  if (billed !== undefined && isPaidOtherwise(total, billed)) {
    return `${billedText(total, billed)} for ${tokens}`;
  }
  return isUnpriced(total) ? tokens : `**${costText(total)}** for ${tokens}`;
}

function billedText(total: UsageSums, billed: Billed): string {
  const { spend, covered } = billed;
  const spent = isUnpriced(spend) ? spendText(spend) : `**${costText(spend)}** spent`;
  if (covered.records === 0) return `${spent} (${costText(total)} at list prices)`;
  return isUnpriced(covered)
    ? `${spent}, and what has no price that a subscription covered,`
    : `${spent}, and **${costText(covered)}** at API list prices that a subscription covered,`;
}

function sessions({ sessions }: UsageSums): string {
  return sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
}

function success({ total: { successRate }, merged }: ComparedTotal): string {
  if (successRate === undefined) return "";
  return `; **${formatPercent(successRate)}** ${successWord(merged)}`;
}

/** Returns what success is called: beside what became of changes, it would be taken for that. */
export function successWord(merged: MergedCosts | undefined): string {
  return merged === undefined ? "succeeded" : "ended without error";
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

function unmatchedFacts({ unmatched = [] }: Pick<UsageTotal, "unmatched">): readonly string[] {
  return unmatched.map((each) => unmatchedText(each, markdownCode));
}

function coverageFacts({ coverage }: Pick<UsageTotal, "coverage">): readonly string[] {
  return coverage === undefined || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
}

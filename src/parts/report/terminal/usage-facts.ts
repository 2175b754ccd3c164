import { countText, formatPercent, formatTokens } from "../../../usage/format-number.ts";
import type { MergedCosts } from "../../../usage/merged-costs.ts";
import type { PricedSum } from "../../../usage/priced-sum.ts";
import type { TimeZone } from "../../../usage/time-zone.ts";
import type { TokenCounts } from "../../../usage/tokens.ts";
import { type Billed, isPaidOtherwise, paidTexts } from "../billed.ts";
import { changeText, costText, knownCost } from "../cost-text.ts";
import { coverageText } from "../coverage.ts";
import { successWord } from "../headline.ts";
import { rangeText } from "../range-text.ts";
import { unmatchedText } from "../unmatched-text.ts";
import type { PreviousUsage, UsageSums, UsageTotal } from "../usage-summary.ts";
import type { Ink } from "./ink.ts";
import { foreignText, wrapFacts, wrapWords } from "./text-width.ts";

/** Sums of which the sessions and what succeeded need not be known. */
export type Sums = TokenCounts & PricedSum & Partial<Pick<UsageSums, "sessions" | "successRate">>;

/** Returns the share of the input that was read from a cache; undefined where there was no input. */
export function cacheHitRate(sums: TokenCounts): number | undefined {
  return sums.inputTokens === 0 ? undefined : sums.cacheReadTokens / sums.inputTokens;
}

export function cacheHitText(sums: TokenCounts): string {
  const rate = cacheHitRate(sums);
  return rate === undefined ? "–" : formatPercent(rate);
}

/** Returns the key numbers of usage, the cost first and strong, as lines. */
export function drawFacts(
  sums: Sums,
  width: number,
  ink: Ink,
  {
    billed,
    previous,
    merged,
    zone,
  }: {
    billed?: Billed | undefined;
    previous?: PreviousUsage | undefined;
    merged?: MergedCosts | undefined;
    /** Whose days the range before is told in. */
    zone?: TimeZone | undefined;
  } = {},
): readonly string[] {
  const [cost = "", ...costs] = paidTexts(sums, billed);
  const { sessions = 0, successRate } = sums;
  const ofSessions = sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
  const facts = [
    cost,
    ...costs,
    ...(previous === undefined ? [] : [previousFact(sums, billed, previous, zone)]),
    `${formatTokens(sums.inputTokens + sums.outputTokens)} tokens`,
    ...(cacheHitRate(sums) === undefined ? [] : [`${cacheHitText(sums)} cache hits`]),
    ...(successRate === undefined ? [] : [`${formatPercent(successRate)} ${successWord(merged)}`]),
    `${countText(sums.records, "record")}${ofSessions}`,
  ];
  const [first = "", ...more] = wrapFacts(facts, width);
  const strong = first.startsWith(cost) ? cost : first;
  return [ink.strong(strong) + first.slice(strong.length), ...more];
}

function previousFact(
  sums: Sums,
  billed: Billed | undefined,
  { total, range, ...previous }: PreviousUsage,
  zone: TimeZone | undefined,
): string {
  const days = zone && rangeText(range, zone).trim();
  const when = days ? ` (${days})` : "";
  if (total.records === 0) return `nothing before${when}`;
  const isList = !isPaidOtherwise(sums, billed) && !isPaidOtherwise(total, previous.billed);
  const before = `${costText(total)} before${isList ? "" : " at list prices"}${when}`;
  const [now, then] = [knownCost(sums), knownCost(total)];
  return now.isWhole && then.isWhole
    ? `${changeText(now, then)} from ${before}`
    : `${before}, change not known`;
}

/** Returns what is to be known about the key numbers, as lines. */
export function drawNotes(
  {
    total,
    billed,
    previous,
    coverage,
    unmatched = [],
  }: Pick<UsageTotal, "total" | "billed" | "coverage" | "unmatched"> & {
    readonly previous?: PreviousUsage | undefined;
  },
  width: number,
  ink: Ink,
): readonly string[] {
  const { unpricedTokens, unpricedRecords } = total;
  const unpriced =
    unpricedTokens === 0
      ? []
      : [
          `No price is known for ${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")}: they are not in the cost.`,
        ];
  const missed = unmatched.map((each) =>
    unmatchedText(each, (text) => JSON.stringify(foreignText(text))),
  );
  const covered =
    coverage === undefined || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
  const isList =
    !isPaidOtherwise(total, billed) &&
    (previous === undefined || !isPaidOtherwise(previous.total, previous.billed));
  const paid = isList ? [] : ["Costs below are list prices, whoever is paid."];
  return [
    ...[...missed, ...unpriced]
      .flatMap((note) => wrapWords(note, width))
      .map((line) => ink.warning(line)),
    ...paid.flatMap((note) => wrapWords(note, width)).map((line) => ink.faint(line)),
    ...covered.flatMap((note) => wrapWords(note, width)).map((line) => ink.faint(line)),
  ];
}

import { countText, formatCost, formatPercent, formatTokens } from "../../usage/format-number.ts";
import { costText } from "./cost-text.ts";
import type { Verdict } from "./pull-request/pull-request-usage.ts";
import type { UsageSums } from "./usage-summary.ts";
import { MIN_MERGED, percentileOf, usualCost } from "./usual-cost.ts";

/** What a cost is to stay within: an amount, or what the repository's merged changes cost. */
export type CostLimit =
  | { readonly nanoUsd: number }
  /** So many times their median. */
  | { readonly times: number }
  /** What so many per cent of them do not exceed. */
  | { readonly percentile: number };

/** What usage should stay within; undefined: any will do. */
export interface Thresholds {
  readonly warnCost: CostLimit | undefined;
  readonly failCost: CostLimit | undefined;
  /** 0 to 1. */
  readonly failSuccessRate: number | undefined;
}

/** What usage is judged to be. */
export interface Judgement {
  /** The thresholds that were crossed; tokens without a price are reported, not counted as free. */
  readonly verdicts: readonly Verdict[];
  /** What could not be judged, in sentences. */
  readonly unjudged: readonly string[];
}

/** Judges usage, beside what merged changes cost in nano-USD. */
export function judgeUsage(
  sums: UsageSums,
  thresholds: Thresholds,
  merged: readonly number[] = [],
): Judgement {
  const { warnCost, failCost } = thresholds;
  const missing = [warnCost, failCost].flatMap((limit) => missingFor(limit, merged) ?? []);
  return {
    verdicts: [
      ...judgeCost(sums, limitOf(warnCost, merged), limitOf(failCost, merged)),
      ...judgeSuccess(sums, thresholds),
    ],
    unjudged: Array.from(new Set(missing)),
  };
}

/** A limit as an amount, and where that comes from. */
interface KnownLimit {
  readonly nanoUsd: number;
  readonly text: string;
}

function limitOf(limit: CostLimit | undefined, merged: readonly number[]): KnownLimit | undefined {
  if (limit === undefined || missingFor(limit, merged) !== undefined) return undefined;
  if ("nanoUsd" in limit) return { nanoUsd: limit.nanoUsd, text: formatCost(limit.nanoUsd) };
  const changes = `the last ${countText(merged.length, "merged change")}`;
  if ("times" in limit) {
    const usual = usualCost(merged) ?? 0;
    const nanoUsd = limit.times * usual;
    const text = `${formatCost(nanoUsd)}, ${limit.times} times the usual ${formatCost(usual)}, the median of ${changes}`;
    return { nanoUsd, text };
  }
  const nanoUsd = percentileOf(merged, limit.percentile);
  return { nanoUsd, text: `${formatCost(nanoUsd)}, p${limit.percentile} of ${changes}` };
}

/** Returns why a limit cannot be told, as a sentence; undefined where it can. */
function missingFor(limit: CostLimit | undefined, merged: readonly number[]): string | undefined {
  if (limit === undefined || "nanoUsd" in limit) return undefined;
  if (merged.length < MIN_MERGED) {
    return `The cost is not judged by what is usual: that takes ${MIN_MERGED} merged changes with a known cost, and there ${merged.length === 1 ? "is" : "are"} ${merged.length === 0 ? "none" : merged.length} yet.`;
  }
  if ("times" in limit && usualCost(merged) === 0) {
    return `The cost is not judged by what is usual: the median of the last ${countText(merged.length, "merged change")} is $0.`;
  }
  return undefined;
}

function judgeCost(
  sums: UsageSums,
  warn: KnownLimit | undefined,
  fail: KnownLimit | undefined,
): readonly Verdict[] {
  const { costNanoUsd, unpricedTokens } = sums;
  if (fail !== undefined && costNanoUsd > fail.nanoUsd) {
    return [{ level: "fail", sentence: costSentence(sums, fail) }];
  }
  if (warn !== undefined && costNanoUsd > warn.nanoUsd) {
    return [{ level: "warn", sentence: costSentence(sums, warn) }];
  }
  const limit = fail ?? warn;
  if (limit === undefined || unpricedTokens === 0) return [];
  return [
    {
      level: "warn",
      sentence: `Whether the cost stays within ${formatCost(limit.nanoUsd)} is not known: ${formatTokens(unpricedTokens)} tokens have no known price.`,
    },
  ];
}

function costSentence(sums: UsageSums, { text }: KnownLimit): string {
  const unpriced =
    sums.unpricedTokens === 0
      ? ""
      : `, without ${formatTokens(sums.unpricedTokens)} tokens that have no known price`;
  return `The cost of ${costText(sums)} is above the limit of ${text}${unpriced}.`;
}

function judgeSuccess(
  { succeeded, failed, successRate }: UsageSums,
  { failSuccessRate }: Thresholds,
): readonly Verdict[] {
  // Where no record says whether it succeeded there is nothing to judge.
  if (failSuccessRate === undefined || successRate === undefined) return [];
  if (successRate >= failSuccessRate) return [];
  return [
    {
      level: "fail",
      sentence: `The success rate of ${formatPercent(successRate)} (${succeeded} of ${succeeded + failed} records) is below the limit of ${formatPercent(failSuccessRate)}.`,
    },
  ];
}

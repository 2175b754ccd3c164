import { formatCost, formatPercent, formatTokens } from "../../usage/format-number.ts";
import type { Verdict } from "./pull-request/pull-request-usage.ts";
import type { UsageSums } from "./usage-summary.ts";

/** What usage should stay within; undefined: any will do. */
export interface Thresholds {
  readonly warnCostNanoUsd: number | undefined;
  readonly failCostNanoUsd: number | undefined;
  /** 0 to 1. */
  readonly failSuccessRate: number | undefined;
}

/** Judges usage; tokens without a price are reported, not counted as free. */
export function crossedThresholds(sums: UsageSums, thresholds: Thresholds): readonly Verdict[] {
  return [...judgeCost(sums, thresholds), ...judgeSuccess(sums, thresholds)];
}

function judgeCost(
  sums: UsageSums,
  { warnCostNanoUsd, failCostNanoUsd }: Thresholds,
): readonly Verdict[] {
  const { costNanoUsd, unpricedTokens } = sums;
  if (failCostNanoUsd !== undefined && costNanoUsd > failCostNanoUsd) {
    return [{ level: "fail", sentence: costSentence(sums, failCostNanoUsd) }];
  }
  if (warnCostNanoUsd !== undefined && costNanoUsd > warnCostNanoUsd) {
    return [{ level: "warn", sentence: costSentence(sums, warnCostNanoUsd) }];
  }
  const limit = failCostNanoUsd ?? warnCostNanoUsd;
  if (limit === undefined || unpricedTokens === 0) return [];
  return [
    {
      level: "warn",
      sentence: `Whether the cost stays within ${formatCost(limit)} is not known: ${formatTokens(unpricedTokens)} tokens have no known price.`,
    },
  ];
}

function costSentence({ costNanoUsd, unpricedTokens }: UsageSums, limitNanoUsd: number): string {
  const unpriced =
    unpricedTokens === 0
      ? ""
      : `, without ${formatTokens(unpricedTokens)} tokens that have no known price`;
  return `The cost of ${formatCost(costNanoUsd)} is above the limit of ${formatCost(limitNanoUsd)}${unpriced}.`;
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

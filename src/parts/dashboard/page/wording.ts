import { formatCost, formatPercent, formatTokens } from "../../../usage/format-number.ts";
import { successRateOf, tokensOf, type UsageSums } from "./usage-sums.ts";

/** What the chart over time can show. */
export const MEASURES = ["cost", "tokens"] as const;

export type Measure = (typeof MEASURES)[number];

/** Returns an amount, in nano-USD or tokens, as people write it. */
export function formatMeasure(measure: Measure, amount: number): string {
  return measure === "cost" ? formatCost(amount) : formatTokens(amount);
}

type PricedSums = Pick<UsageSums, "costNanoUsd" | "unpricedTokens">;

export const UNKNOWN_TEXT = "–";

/** Returns a cost as people write it: `≥` where tokens without a price are not in it, `unpriced` where there is nothing else. */
export function costText({ costNanoUsd, unpricedTokens }: PricedSums): string {
  if (costNanoUsd === 0 && unpricedTokens > 0) return "unpriced";
  return `${unpricedTokens > 0 ? "≥ " : ""}${formatCost(costNanoUsd)}`;
}

/** Returns the share of the records that succeeded. */
export function successText(sums: UsageSums): string {
  const rate = successRateOf(sums);
  return rate === undefined ? UNKNOWN_TEXT : formatPercent(rate);
}

export function tokensText(sums: UsageSums): string {
  return formatTokens(tokensOf(sums));
}

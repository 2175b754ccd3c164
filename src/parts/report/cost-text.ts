import { formatUsd } from "../../usage/cost.ts";
import { formatCost, formatPercent } from "../../usage/format-number.ts";
import { isUnpriced, isWhole, type PricedSum } from "../../usage/priced-sum.ts";

/** A cost in nano-USD, and whether it is all of it: what has no price would come on top. */
export interface KnownCost {
  readonly costNanoUsd: number;
  readonly isWhole: boolean;
}

/** Returns what a sum tells of a cost. */
export function knownCost(sum: PricedSum): KnownCost {
  return { costNanoUsd: sum.costNanoUsd, isWhole: isWhole(sum) };
}

/** Returns a cost, `≥` when tokens without a price come on top, or a word: what is unknown is not $0. */
export function costText(sum: PricedSum): string {
  return isUnpriced(sum) ? "unpriced" : atLeastText(sum.costNanoUsd, sum.unpricedTokens > 0);
}

/** Returns a cost, with `≥` where it is a lower bound. */
export function atLeastText(costNanoUsd: number, isLowerBound: boolean): string {
  return `${isLowerBound ? "≥ " : ""}${formatCost(costNanoUsd)}`;
}

/** Returns how much a cost is above or below what it was: `+25 %`; of what is not all known nobody knows. */
export function changeText(now: KnownCost, before: KnownCost): string {
  if (!now.isWhole || !before.isWhole) return "not known";
  if (now.costNanoUsd === before.costNanoUsd) return "±0 %";
  if (before.costNanoUsd === 0) return `+${formatCost(now.costNanoUsd)}`;
  const share = (now.costNanoUsd - before.costNanoUsd) / before.costNanoUsd;
  return `${share > 0 ? "+" : "−"}${formatPercent(Math.abs(share))}`;
}

/** Returns what a sum cost in USD, exactly. No records cost 0. Records that all lack a price have no known cost. */
export function knownUsd(sum: PricedSum): string | undefined {
  return isUnpriced(sum) ? undefined : formatUsd(sum.costNanoUsd);
}

/** Returns the same as JSON gives it. */
export function usdValue(sum: PricedSum): number | null {
  const usd = knownUsd(sum);
  return usd === undefined ? null : Number(usd);
}

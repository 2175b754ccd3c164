import { isWhole, type PricedSum } from "../../usage/priced-sum.ts";
import type { PreviousPullRequest } from "./pull-request/pull-request-usage.ts";

/** Fewer merged changes do not tell what is usual. */
export const MIN_MERGED = 5;

/** Returns the costs, in nano-USD, of the merged changes whose records all have a price. */
export function mergedCosts(previous: readonly PreviousPullRequest[]): readonly number[] {
  return previous.filter(isWhole).map(({ costNanoUsd }) => costNanoUsd);
}

/** Returns what merged changes usually cost, their median; undefined where too few are known. */
export function usualCost(costs: readonly number[]): number | undefined {
  return costs.length < MIN_MERGED ? undefined : medianOf(costs);
}

/** Returns what merged changes usually cost, and how many times as much usage did; undefined where one of them is not known. */
export function usualRatio(
  total: PricedSum,
  previous: readonly PreviousPullRequest[],
): { readonly usualNanoUsd: number; readonly ratio: number } | undefined {
  const usual = usualCost(mergedCosts(previous));
  if (usual === undefined || usual === 0 || !isWhole(total)) return undefined;
  return { usualNanoUsd: usual, ratio: total.costNanoUsd / usual };
}

export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** Returns the smallest value that so many per cent of all do not exceed (nearest rank). */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

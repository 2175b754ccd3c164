import { formatCost, formatTokens } from "../../../usage/format-number.ts";

/** What the chart over time can show. */
export const MEASURES = ["cost", "tokens"] as const;

export type Measure = (typeof MEASURES)[number];

/** Returns an amount, in nano-USD or tokens, as people write it. */
export function formatMeasure(measure: Measure, amount: number): string {
  return measure === "cost" ? formatCost(amount) : formatTokens(amount);
}

import { formatCost, formatPercent, formatTokens } from "../../../usage/format-number.ts";
import { NO_MESSAGE, NO_VALUE } from "../../report/questions/no-value.ts";
import { BY_PANELS } from "../page-parts.ts";
import type { FilterName } from "./filters.ts";
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

/** As short as GitHub shows them. */
const SHORT_ID_LENGTH = 7;
const COMMIT_ID = /^[0-9a-f]{40,64}$/;

/** Returns what a filter filters by, within a sentence. */
export function nounOf(name: FilterName): string {
  if (name === "failure") return "failure";
  return (BY_PANELS.find(({ id }) => id === name)?.title ?? "Session").toLowerCase();
}

/** Returns the name of a group as people read it. */
export function shownName(dimension: FilterName, label: string): string {
  if (label === "") return dimension === "failure" ? NO_MESSAGE : NO_VALUE;
  if (dimension === "commit" && COMMIT_ID.test(label)) return label.slice(0, SHORT_ID_LENGTH);
  return dimension === "folder" && label === "." ? "top folder" : label;
}

/** Returns the share of the input tokens that came from a cache. */
export function cacheText(sums: UsageSums): string {
  return sums.inputTokens === 0
    ? UNKNOWN_TEXT
    : formatPercent(sums.cacheReadTokens / sums.inputTokens);
}

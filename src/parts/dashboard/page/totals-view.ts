import { formatUsd } from "../../../usage/cost.ts";
import { countText, formatCost, formatTokens, formatWhole } from "../../../usage/format-number.ts";
import { change, costChange, pointsChange } from "./change-text.ts";
import type { MonthUsage } from "./month-usage.ts";
import { successRateOf, tokensOf, type UsageSums } from "./usage-sums.ts";
import { cacheText, costText, successText, tokensText } from "./wording.ts";

/** Sums, and how many sessions they are of. */
export interface Totals {
  readonly sums: UsageSums;
  readonly sessions: number;
}

/**
 * Shows the totals, beside those of the period before where there is one; each is also there to the last
 * digit, as the value of its `<data>`.
 */
export function showTotals({ sums, sessions }: Totals, before: Totals | undefined): void {
  const { succeeded, failed, inputTokens, outputTokens, cacheReadTokens } = sums;
  const than = before?.sums;
  const cacheShare = (each: UsageSums) =>
    each.inputTokens === 0 ? undefined : each.cacheReadTokens / each.inputTokens;
  showTotal("cost", {
    text: costText(sums),
    value: formatUsd(sums.costNanoUsd),
    detail: "list prices",
    change: costChange(sums, than),
  });
  showTotal("tokens", {
    text: tokensText(sums),
    value: String(tokensOf(sums)),
    detail: `${formatTokens(inputTokens)} in, ${formatTokens(outputTokens)} out`,
    change: change(tokensOf(sums), than && tokensOf(than)),
  });
  showTotal("cache", {
    text: cacheText(sums),
    value: String(cacheShare(sums) ?? ""),
    detail: `${formatTokens(cacheReadTokens)} of ${formatTokens(inputTokens)} in`,
    change: pointsChange(cacheShare(sums), than && cacheShare(than)),
  });
  showTotal("success", {
    text: successText(sums),
    value: String(successRateOf(sums) ?? ""),
    detail: `${formatWhole(failed)} failed of ${formatWhole(succeeded + failed)}`,
    change: pointsChange(successRateOf(sums), than && successRateOf(than)),
  });
  showTotal("records", {
    text: formatWhole(sums.records),
    value: String(sums.records),
    change: change(sums.records, than?.records),
  });
  showTotal("sessions", {
    text: formatWhole(sessions),
    value: String(sessions),
    change: change(sessions, before?.sessions),
  });
  showTotal("unpriced", {
    text: formatTokens(sums.unpricedTokens),
    value: String(sums.unpricedTokens),
    detail: `${countText(sums.unpricedRecords, "record")}, not in the cost`,
  });
  hideTotal("unpriced", sums.unpricedTokens === 0);
}

/** Shows what this month came to so far, and what it comes to at this rate. */
export function showMonth({ name, sums, projectedNanoUsd, isOver }: MonthUsage): void {
  const isPriced = sums.costNanoUsd > 0 && !isOver;
  const least = sums.unpricedTokens > 0 ? "≥ " : "";
  showTotal("month", {
    text: sums.records === 0 ? "" : costText(sums),
    value: formatUsd(sums.costNanoUsd),
    detail: isPriced ? `on course for ${least}${formatCost(projectedNanoUsd)}` : name,
  });
  hideTotal("month", sums.records === 0);
}

interface ShownTotal {
  readonly text: string;
  readonly value: string;
  readonly detail?: string;
  readonly change?: string;
}

function showTotal(id: string, { text, value, detail = "", change = "" }: ShownTotal): void {
  const total = document.getElementById(`total-${id}`);
  const data = total?.querySelector("data");
  const small = total?.querySelector("small");
  const em = total?.querySelector("em");
  if (!data || !small || !em) return;
  data.textContent = text;
  data.value = value;
  small.textContent = detail;
  em.textContent = change;
}

function hideTotal(id: string, isHidden: boolean): void {
  const total = document.getElementById(`total-${id}`);
  if (total !== null) total.hidden = isHidden;
}

/** Returns the totals in a sentence, for those who do not see the page change. */
export function announcementOf({ sums, sessions }: Totals): string {
  return `${countText(sums.records, "record")} of ${countText(sessions, "session")}: ${costText(sums)}, ${tokensText(sums)} tokens, ${successText(sums)} succeeded.`;
}

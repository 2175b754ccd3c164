import { formatUsd } from "../../../usage/cost.ts";
import { countText, formatTokens, formatWhole } from "../../../usage/format-number.ts";
import { successRateOf, tokensOf, type UsageSums } from "./usage-sums.ts";
import { costText, successText, tokensText } from "./wording.ts";

/** Shows the totals; each is also there to the last digit, as the value of its `<data>`. */
export function showTotals(sums: UsageSums, sessions: number): void {
  const { succeeded, failed, inputTokens, outputTokens, cacheReadTokens } = sums;
  const usd = formatUsd(sums.costNanoUsd);
  showTotal("cost", costText(sums), usd, "list prices");
  showTotal(
    "tokens",
    tokensText(sums),
    String(tokensOf(sums)),
    `${formatTokens(inputTokens)} in (${formatTokens(cacheReadTokens)} cached), ${formatTokens(outputTokens)} out`,
  );
  showTotal(
    "success",
    successText(sums),
    String(successRateOf(sums) ?? ""),
    `${formatWhole(failed)} failed of ${formatWhole(succeeded + failed)}`,
  );
  showTotal("records", formatWhole(sums.records), String(sums.records), "");
  showTotal("sessions", formatWhole(sessions), String(sessions), "");
  showTotal(
    "unpriced",
    formatTokens(sums.unpricedTokens),
    String(sums.unpricedTokens),
    `${countText(sums.unpricedRecords, "record")}, not in the cost`,
  );
  const unpriced = document.getElementById("total-unpriced");
  if (unpriced !== null) unpriced.hidden = sums.unpricedTokens === 0;
}

function showTotal(id: string, text: string, value: string, detail: string): void {
  const total = document.getElementById(`total-${id}`);
  const data = total?.querySelector("data");
  const small = total?.querySelector("small");
  if (!data || !small) return;
  data.textContent = text;
  data.value = value;
  small.textContent = detail;
}

/** Returns the totals in a sentence, for those who do not see the page change. */
export function announcementOf(sums: UsageSums, sessions: number): string {
  return `${countText(sums.records, "record")} of ${countText(sessions, "session")}: ${costText(sums)}, ${tokensText(sums)} tokens, ${successText(sums)} succeeded.`;
}

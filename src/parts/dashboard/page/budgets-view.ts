import { formatCost, formatLeastPercent, formatPercent } from "../../../usage/format-number.ts";
import type { BudgetData } from "../dashboard-data.ts";
import { element, textElement } from "./element.ts";

/** Shows how budgets stand: on the day that the page was made, whatever the filters. */
export function showBudgets(budgets: readonly BudgetData[]): void {
  element("budgets", HTMLElement).hidden = budgets.length === 0;
  element("budgets-list", HTMLUListElement).replaceChildren(...budgets.map(budgetItem));
}

function budgetItem(budget: BudgetData): HTMLLIElement {
  const { scope, name, per, limitNanoUsd, spentNanoUsd, share, status } = budget;
  const item = document.createElement("li");
  item.className = status;
  const title = scope === "repository" ? name || "Repository" : `${scope} ${name || "none yet"}`;
  const track = textElement("span", "", "track");
  const fill = textElement("span", "", "fill");
  fill.style.width = `${Math.min(share, 1) * 100}%`;
  track.append(fill);
  // What has no price is not in it.
  const least = budget.isUnderstated ? "≥ " : "";
  const shareText = budget.isUnderstated ? formatLeastPercent : formatPercent;
  const spent = `${least}${formatCost(spentNanoUsd)} of ${formatCost(limitNanoUsd)} ${per}`;
  item.append(
    textElement("span", title, "bar-name"),
    textElement("span", shareText(share), "bar-value"),
    track,
    textElement("span", `${spent}, ${endText(budget)}`, "note"),
  );
  return item;
}

/** What has no price would end it earlier. */
function endText({ status, endsOn, isUnderstated }: BudgetData): string {
  if (status === "exceeded") return "exceeded";
  if (endsOn === "") return isUnderstated ? "not known whether it lasts" : "lasts at this rate";
  return `used up on ${endsOn}${isUnderstated ? " or earlier" : ""} at this rate`;
}

const DAY_MS = 86_400_000;

/** What may be spent a day: the pace of a budget of the whole repository. */
export interface BudgetPace {
  readonly perDayNanoUsd: number;
  readonly text: string;
}

/** Returns the pace of the budget that all usage counts towards; undefined where none has an end. */
export function budgetPace(budgets: readonly BudgetData[]): BudgetPace | undefined {
  const found = budgets.find(({ scope, to }) => scope === "repository" && to !== "");
  if (found === undefined) return undefined;
  const { from, to, limitNanoUsd, per } = found;
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  const perDayNanoUsd = limitNanoUsd / days;
  return {
    perDayNanoUsd,
    text: `${formatCost(perDayNanoUsd)} a day: ${formatCost(limitNanoUsd)} ${per}`,
  };
}

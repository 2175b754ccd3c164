import type { BudgetState } from "../../parts/report/budget/budget-state.ts";
import {
  endText,
  leftText,
  nameOf,
  perDayText,
  SPANS,
  shareText,
  spentText,
} from "../../parts/report/budget/budget-text.ts";
import { markdownCode, shortLine } from "../../parts/report/escape.ts";
import { markdownTable } from "../../parts/report/markdown-table.ts";
import { number, text } from "../../parts/report/table-columns.ts";
import { formatUsd } from "../../usage/cost.ts";
import { formatCost } from "../../usage/format-number.ts";
import type { Format } from "./format-option.ts";
import { type ResultColumn, renderResult } from "./render-result.ts";

type Cell = (state: BudgetState) => string;

const limit: Cell = ({ limitNanoUsd, budget }) =>
  `${formatCost(limitNanoUsd)} ${SPANS[budget.per]}`;

const COLUMNS: readonly ResultColumn<BudgetState>[] = [
  textOnly("scope", "Scope", ({ budget }) => budget.scope),
  {
    key: "name",
    title: "Name",
    value: ({ name }) => name ?? null,
    text: (state) => shortLine(nameOf(state)),
  },
  textOnly("per", "Budget", ({ budget }) => budget.per, limit),
  textOnly("since", "", ({ days, firstDay }) => days.from ?? firstDay ?? null),
  textOnly("until", "", ({ days }) => days.to ?? null),
  amount("budget_usd", "", ({ limitNanoUsd }) => limitNanoUsd, limit),
  amount("spent_usd", "Spent", ({ spentNanoUsd }) => spentNanoUsd, spentText),
  amount("left_usd", "Left", ({ leftNanoUsd }) => leftNanoUsd, leftText),
  { key: "share", title: "Share", value: (state) => state.share, text: shareText, align: "right" },
  amount("per_day_usd", "Per day", ({ perDayNanoUsd }) => Math.round(perDayNanoUsd), perDayText),
  textOnly("ends_on", "Ends", ({ endsOn }) => endsOn ?? null, endText),
  textOnly("status", "", ({ status }) => status),
  amount(
    "subscription_usd",
    "",
    ({ coveredNanoUsd }) => coveredNanoUsd,
    () => "",
  ),
  { key: "unpriced_tokens", title: "", value: (state) => state.unpricedTokens, text: () => "" },
  textOnly("match", "", ({ budget }) => budget.match ?? null),
];

/** Returns how budgets stand as text that ends in a line end. */
export function renderBudgets(states: readonly BudgetState[], format: Format): string {
  switch (format) {
    case "markdown":
      return markdownTable(
        [
          text("Scope", ({ budget }: BudgetState) => budget.scope),
          text("Name", (state: BudgetState) => markdownCode(nameOf(state))),
          number("Budget", limit),
          number("Spent", spentText),
          number("Left", leftText),
          number("Share", shareText),
          number("Per day", perDayText),
          text("Ends", endText),
        ],
        states,
      );
    case "table":
      return states.length === 0 ? "" : renderResult("table", COLUMNS, states);
    default:
      return renderResult(format, COLUMNS, states);
  }
}

function textOnly(
  key: string,
  title: string,
  value: (state: BudgetState) => string | null,
  cell: Cell = (state) => value(state) ?? "",
): ResultColumn<BudgetState> {
  return { key, title, value, text: cell };
}

function amount(
  key: string,
  title: string,
  nanoUsd: (state: BudgetState) => number,
  cell: Cell,
): ResultColumn<BudgetState> {
  return { key, title, value: (state) => usd(nanoUsd(state)), text: cell, align: "right" };
}

function usd(nanoUsd: number): number {
  return nanoUsd < 0 ? -Number(formatUsd(-nanoUsd)) : Number(formatUsd(nanoUsd));
}

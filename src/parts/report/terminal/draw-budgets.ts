import { formatCost } from "../../../usage/format-number.ts";
import type { BudgetState } from "../budget/budget-state.ts";
import {
  endText,
  leftText,
  nameOf,
  perDayText,
  SPANS,
  shareText,
  spentText,
} from "../budget/budget-text.ts";
import { textOf } from "./draw-report.ts";
import { drawTable, type FittedColumn } from "./draw-table.ts";
import { fitRows, moreRows } from "./fit-rows.ts";
import { type Colour, createInk, type Ink } from "./ink.ts";
import { nameColumn, numberColumn } from "./sum-columns.ts";
import type { TerminalView } from "./terminal-view.ts";
import { foreignText } from "./text-width.ts";

/** Room for the scope, and enough of the name to tell it from others. */
const NAME_WIDTH = 26;

/** Returns how budgets stand for people at a terminal: the one with the least left first, as a bar. */
export function drawBudgets(states: readonly BudgetState[], view: TerminalView): string {
  const { width, hasColour } = view;
  if (states.length === 0) return "";
  const ink = createInk(hasColour);
  const rows = states.toSorted((a, b) => b.share - a.share);
  const columns = columnsOf(ink);
  const shareOf = ({ share }: BudgetState) => share;
  const draw = (kept: readonly BudgetState[], leftOut: number) => [
    ...drawTable({ columns, rows: kept, shareOf }, width, ink),
    ...moreRows(leftOut, ink),
  ];
  return textOf(fitRows({ rows, draw }, view));
}

function columnsOf(ink: Ink): readonly FittedColumn<BudgetState>[] {
  const colourOf = ({ status }: BudgetState): Colour | undefined => {
    if (status === "within") return ink.good;
    return status === "exceeded" ? ink.bad : ink.warning;
  };
  return [
    {
      ...nameColumn("Budget", (state: BudgetState) => {
        const { scope } = state.budget;
        return scope === "repository" ? scope : `${scope} ${foreignText(nameOf(state))}`;
      }),
      leastWidth: NAME_WIDTH,
    },
    numberColumn("", ({ budget }) => SPANS[budget.per], 1),
    numberColumn("Spent", spentText),
    numberColumn("of", ({ limitNanoUsd }) => formatCost(limitNanoUsd), 3),
    { ...numberColumn("Left", (state: BudgetState) => leftText(state)), colourOf },
    numberColumn("Per day", perDayText, 5),
    numberColumn("Ends", endText, 4),
    { ...numberColumn("Used", (state: BudgetState) => shareText(state), 2), colourOf },
  ];
}

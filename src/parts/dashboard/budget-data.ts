import type { BudgetState } from "../report/budget/budget-state.ts";
import { SPANS } from "../report/budget/budget-text.ts";
import { shortLine } from "../report/escape.ts";
import type { BudgetData } from "./dashboard-data.ts";

const MAX_BUDGETS = 24;
const MAX_NAME_LENGTH = 60;

interface ShownBudgets {
  readonly budgets: () => readonly BudgetState[];
  readonly authors: boolean;
}

/** Returns how budgets stand, those with the least left first; a budget of an author would name one. */
export function budgetData({ budgets, authors }: ShownBudgets): readonly BudgetData[] {
  return budgets()
    .filter(({ budget }) => authors || budget.scope !== "author")
    .sort((a, b) => b.share - a.share)
    .slice(0, MAX_BUDGETS)
    .map((state) => ({
      scope: state.budget.scope,
      name: shortLine(state.name ?? state.budget.match ?? "", MAX_NAME_LENGTH),
      per: SPANS[state.budget.per],
      from: state.days.from ?? "",
      to: state.days.to ?? "",
      limitNanoUsd: state.limitNanoUsd,
      spentNanoUsd: state.spentNanoUsd,
      share: state.share,
      isUnderstated: state.unpricedTokens > 0,
      status: state.status,
      endsOn: state.endsOn ?? "",
    }));
}

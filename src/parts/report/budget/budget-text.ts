import type { Budget, BudgetSpan } from "../../../usage/budget.ts";
import { formatCost, formatLeastPercent, formatPercent } from "../../../usage/format-number.ts";
import { atLeastText } from "../cost-text.ts";
import { markdownCode, shortLine } from "../escape.ts";
import type { Verdict } from "../pull-request/pull-request-usage.ts";
import type { UnmatchedValue } from "../questions/filter-watch.ts";
import { unmatchedText } from "../unmatched-text.ts";
import type { BudgetState } from "./budget-state.ts";

export const SPANS: Readonly<Record<BudgetSpan, string>> = {
  week: "per week",
  month: "per month",
  total: "in total",
};

const BAR_WIDTH = 20;
const MAX_BARS = 20;
const MAX_NAME_LENGTH = 60;

/** A budget whose `match` names what no record has. */
export interface UnmatchedBudget {
  readonly budget: Budget;
  readonly value: UnmatchedValue;
}

/** What tokens without a price make too low, or too high. */
type Bound = Pick<BudgetState, "unpricedTokens">;

/** Returns when a budget is used up: a day, or a word. */
export function endText({ endsOn, status, unpricedTokens }: BudgetState): string {
  if (status === "exceeded") return "exceeded";
  if (unpricedTokens === 0) return endsOn ?? "lasts";
  return endsOn === undefined ? "not known" : `≤ ${endsOn}`;
}

/** Returns what is spent of a budget. */
export function spentText({ spentNanoUsd, unpricedTokens }: BudgetState): string {
  return atLeastText(spentNanoUsd, unpricedTokens > 0);
}

/** Returns what is left of a budget, or how much too much was spent; `≤` where more was spent than is known. */
export function leftText({
  leftNanoUsd,
  unpricedTokens,
}: Pick<BudgetState, "leftNanoUsd"> & Bound): string {
  const left = leftNanoUsd < 0 ? `−${formatCost(-leftNanoUsd)}` : formatCost(leftNanoUsd);
  return unpricedTokens > 0 ? `≤ ${left}` : left;
}

/** Returns which share of a budget is spent. */
export function shareText({ share, unpricedTokens }: Pick<BudgetState, "share"> & Bound): string {
  return unpricedTokens > 0 ? formatLeastPercent(share) : formatPercent(share);
}

/** Returns what is spent per day. */
export function perDayText({ perDayNanoUsd, unpricedTokens }: BudgetState): string {
  return atLeastText(perDayNanoUsd, unpricedTokens > 0);
}

/** Returns whose a budget is, where nobody has used anything yet: what it names. */
export function nameOf({ name, budget }: Pick<BudgetState, "name" | "budget">): string {
  return name ?? budget.match ?? "none yet";
}

const TIMES: Readonly<Record<BudgetSpan, string>> = {
  week: "the records of this week",
  month: "the records of this month",
  total: "the records",
};

/** Says that no record of a budget's time has what it names, and what may be meant. */
export function unmatchedBudgetText({ budget, value }: UnmatchedBudget): string {
  return unmatchedText(value, JSON.stringify, TIMES[budget.per]);
}

/** Returns a budget's bar, in characters: what was spent before, and what the pull request adds. */
export function budgetBar({ spentNanoUsd, ownNanoUsd, limitNanoUsd }: BudgetState): string {
  const cells = (nanoUsd: number) =>
    Math.min(BAR_WIDTH, Math.round((nanoUsd / limitNanoUsd) * BAR_WIDTH));
  const all = cells(spentNanoUsd);
  const before = ownNanoUsd === 0 ? all : Math.min(cells(spentNanoUsd - ownNanoUsd), all);
  return "█".repeat(before) + "▒".repeat(all - before) + "░".repeat(BAR_WIDTH - all);
}

/** Returns the budgets that a pull request's records count towards, as a part of its report. */
export function budgetSection(states: readonly BudgetState[]): string {
  if (states.length === 0) return "";
  const lines = states.slice(0, MAX_BARS).map((state) => {
    const { limitNanoUsd, leftNanoUsd, ownNanoUsd, budget, unpricedTokens } = state;
    const left =
      leftNanoUsd < 0
        ? `exceeded by ${atLeastText(-leftNanoUsd, unpricedTokens > 0)}`
        : `${leftText(state)} left`;
    const own = atLeastText(ownNanoUsd, state.ownUnpricedTokens > 0);
    return `- ${ownerMarkdown(state)}, ${SPANS[budget.per]}: ${budgetBar(state)} ${shareText(state)} of ${formatCost(limitNanoUsd)}, ${left}, with ${own} of this pull request\n`;
  });
  const rest = states.length - lines.length;
  return `### Budgets\n\n${lines.join("")}${rest > 0 ? `\n… and ${rest} more.\n` : ""}`;
}

function ownerMarkdown({ name = "", budget: { scope } }: BudgetState): string {
  return scope === "repository"
    ? "Repository"
    : `${scope.slice(0, 1).toUpperCase()}${scope.slice(1)} ${markdownCode(shortLine(name, MAX_NAME_LENGTH))}`;
}

/** Judges the budgets that a pull request's records count towards. */
export function judgeBudgets(
  states: readonly BudgetState[],
  failOnBudget: boolean,
): readonly Verdict[] {
  return states
    .filter(({ status }) => status !== "within")
    .map((state) => {
      const { status, limitNanoUsd, budget, name } = state;
      const what = `the budget of ${formatCost(limitNanoUsd)} ${SPANS[budget.per]} for ${ownerText(name, budget)}`;
      return status === "exceeded"
        ? {
            level: failOnBudget ? "fail" : "warn",
            sentence: `With this pull request, ${what} is exceeded: ${spentText(state)} is spent.`,
          }
        : {
            level: "warn",
            sentence: `With this pull request, ${shareText(state)} of ${what} is spent.`,
          };
    });
}

function ownerText(name = "", { scope }: Budget): string {
  if (scope === "repository") return "the repository";
  return `the ${scope} \`${shortLine(name, MAX_NAME_LENGTH).replaceAll("`", "'")}\``;
}

import { type Budget, type BudgetSpan, DEFAULT_WARN_AT } from "../../../usage/budget.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  firstOfWeek,
} from "../../../usage/calendar.ts";
import { toNanoUsd } from "../../../usage/cost.ts";
import { type Clock, todayOf } from "../../../usage/time-range.ts";

const WEEK_DAYS = 7;
/** What ends later than this lasts. */
const MAX_DAYS = 36_500;

/** The days that a budget is for now, `from` included, `to` not; undefined ends are open. */
export interface BudgetDays {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What was spent of a budget. */
export interface BudgetSums {
  /** By list prices and credits. */
  readonly spentNanoUsd: number;
  /** The part of it that a pull request brings. */
  readonly ownNanoUsd: number;
  /** How many records of the pull request count towards it. */
  readonly ownRecords: number;
  /** Tokens of the pull request without a price, which are not in it. */
  readonly ownUnpricedTokens: number;
  /** List price of what a subscription covered, which is not spent. */
  readonly coveredNanoUsd: number;
  /** Tokens without a price, which are not in it. */
  readonly unpricedTokens: number;
  /** The day of the first record. */
  readonly firstDay: string | undefined;
}

/** How a budget stands today. */
export interface BudgetState extends BudgetSums {
  readonly budget: Budget;
  /** The branch, ticket, agent, author or repository; undefined where none has used anything yet. */
  readonly name: string | undefined;
  readonly days: BudgetDays;
  readonly limitNanoUsd: number;
  /** Below zero when it is exceeded. */
  readonly leftNanoUsd: number;
  /** 0 to 1, and above when it is exceeded. */
  readonly share: number;
  /** Spent per day, today included. */
  readonly perDayNanoUsd: number;
  /** The day on which it is used up at this rate; undefined when it lasts, or is exceeded. */
  readonly endsOn: string | undefined;
  readonly status: "within" | "warning" | "exceeded";
}

export const NOTHING_SPENT: BudgetSums = {
  spentNanoUsd: 0,
  ownNanoUsd: 0,
  ownRecords: 0,
  ownUnpricedTokens: 0,
  coveredNanoUsd: 0,
  unpricedTokens: 0,
  firstDay: undefined,
};

/** Returns the days that a span of the calendar is now. */
export function daysOf(per: BudgetSpan, clock: Clock): BudgetDays {
  const today = todayOf(clock);
  switch (per) {
    case "week": {
      const from = firstOfWeek(today);
      return { from, to: addDays(from, WEEK_DAYS) };
    }
    case "month": {
      const from = firstOfMonth(today);
      return { from, to: addMonths(from, 1) };
    }
    case "total":
      return { from: undefined, to: undefined };
  }
}

/** Returns how a budget stands, given what was spent of it. */
export function stateOf(
  budget: Budget,
  name: string | undefined,
  sums: BudgetSums,
  clock: Clock,
): BudgetState {
  const days = daysOf(budget.per, clock);
  const limitNanoUsd = toNanoUsd(budget.usd);
  const today = todayOf(clock);
  const since = days.from ?? sums.firstDay ?? today;
  // A record of tomorrow's date began today.
  const perDayNanoUsd = sums.spentNanoUsd / Math.max(1, daysBetween(since, today) + 1);
  const leftNanoUsd = limitNanoUsd - sums.spentNanoUsd;
  const share = sums.spentNanoUsd / limitNanoUsd;
  const isWarned = share >= (budget.warnAt ?? DEFAULT_WARN_AT);
  return {
    ...{ ...sums, budget, name, days, limitNanoUsd, leftNanoUsd, share, perDayNanoUsd },
    endsOn: endOf({ leftNanoUsd, perDayNanoUsd, today, to: days.to }),
    status: leftNanoUsd < 0 ? "exceeded" : isWarned ? "warning" : "within",
  };
}

interface Rate {
  readonly leftNanoUsd: number;
  readonly perDayNanoUsd: number;
  readonly today: string;
  readonly to: string | undefined;
}

function endOf({ leftNanoUsd, perDayNanoUsd, today, to }: Rate): string | undefined {
  if (leftNanoUsd < 0 || perDayNanoUsd === 0) return undefined;
  const daysLeft = Math.ceil(leftNanoUsd / perDayNanoUsd);
  if (daysLeft > MAX_DAYS) return undefined;
  const day = addDays(today, daysLeft);
  return to === undefined || day < to ? day : undefined;
}

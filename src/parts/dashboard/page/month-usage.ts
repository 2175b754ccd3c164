import { addDays, addMonths, daysBetween, firstOfMonth } from "../../../usage/calendar.ts";
import { formatDay, parseDay } from "./filter-link.ts";
import { type Selection, withinDays } from "./filters.ts";
import { sumRows, type UsageSums } from "./usage-sums.ts";

/** What the month that the page was made in came to. */
export interface MonthUsage {
  /** `June`. */
  readonly name: string;
  readonly sums: UsageSums;
  readonly perDayNanoUsd: number;
  readonly projectedNanoUsd: number;
  /** Days since 1970: the day after today, and the one after the month's last. */
  readonly nextDay: number;
  readonly endDay: number;
  readonly isOver: boolean;
}

/** Adds up this month so far, whatever the period that is shown, and what it comes to at this rate. */
export function monthUsage(ofAllTime: Selection, today: number): MonthUsage {
  const day = formatDay(today);
  const first = firstOfMonth(day);
  const next = addMonths(first, 1);
  const passing = withinDays(ofAllTime, parseDay(first) ?? today, today);
  const sums = sumRows(ofAllTime.table, passing);
  const perDayNanoUsd = sums.costNanoUsd / (daysBetween(first, day) + 1);
  const daysLeft = daysBetween(day, next) - 1;
  return {
    name: new Date(first).toLocaleString("en", { month: "long", timeZone: "UTC" }),
    sums,
    perDayNanoUsd,
    projectedNanoUsd: sums.costNanoUsd + perDayNanoUsd * daysLeft,
    nextDay: parseDay(addDays(day, 1)) ?? today + 1,
    endDay: parseDay(next) ?? today + 1,
    isOver: daysLeft === 0,
  };
}

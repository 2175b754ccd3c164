import { addDays, daysBetween, firstOfMonth } from "./calendar.ts";
import {
  type Clock,
  type Period,
  type Step,
  stepBack,
  type TimeRange,
  todayOf,
} from "./time-range.ts";
import type { TimeZone } from "./time-zone.ts";

/**
 * Returns the period before one, as long on the calendar: the month before a month, the week before a
 * week, and of a month that is under way as many days of the one before. A period without an end ends with
 * today; undefined for one without a beginning.
 */
export function previousPeriod(period: Period, clock: Clock): TimeRange | undefined {
  const { zone } = clock;
  const { since, until = zone.startOfDay(addDays(todayOf(clock), 1)) } = period;
  if (since === undefined) return undefined;
  const from = wholeDay(since, zone);
  const to = wholeDay(until, zone);
  if (from === undefined || to === undefined) {
    const before = 2 * Date.parse(since) - Date.parse(until);
    return { since: new Date(before).toISOString(), until: since };
  }
  const step = period.step ?? stepBetween(from, to);
  return {
    since: zone.startOfDay(edgeBefore(from, step)),
    until: zone.startOfDay(edgeBefore(to, step)),
  };
}

/** Returns the day that begins at an instant; undefined when none does. */
function wholeDay(utc: string, zone: TimeZone): string | undefined {
  const day = zone.dayOf(utc);
  return zone.startOfDay(day) === utc ? day : undefined;
}

/** Whole months are compared with whole months, whatever their lengths. */
function stepBetween(from: string, to: string): Step {
  if (!isFirst(from) || !isFirst(to)) return { days: daysBetween(from, to) };
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12;
  return { months: months + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) };
}

/**
 * Returns where a period's edge is in the period before: a month's beginning at a month's beginning, any
 * other one after the day of the same number, or after the month's last where it has no such day.
 */
function edgeBefore(edge: string, step: Step): string {
  return isFirst(edge) ? stepBack(edge, step) : addDays(stepBack(addDays(edge, -1), step), 1);
}

function isFirst(day: string): boolean {
  return firstOfMonth(day) === day;
}

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
 * Returns the period before one, as long on the calendar: the month before a month, the week before a week. Of one
 * that is under way, however it is called, it is as many days as have begun, and no more than the one before has. A
 * period without an end ends with today; undefined for one without a beginning.
 */
export function previousPeriod(period: Period, clock: Clock): TimeRange | undefined {
  const { zone } = clock;
  const today = todayOf(clock);
  const { since, until = zone.startOfDay(addDays(today, 1)) } = period;
  if (since === undefined) return undefined;
  const from = wholeDay(since, zone);
  const to = wholeDay(until, zone);
  if (from === undefined || to === undefined) return instantsBefore(since, until, clock);
  const step = period.step ?? stepBetween(from, to);
  const start = beginBefore(from, step);
  const isUnderWay = !(period.isRolling ?? false) && from <= today && today < to;
  const all = daysBetween(start, from);
  const days = isUnderWay ? Math.min(all, daysBetween(from, today) + 1) : all;
  return { since: zone.startOfDay(start), until: zone.startOfDay(addDays(start, days)) };
}

/** Where it is no days, as much time of it as has passed is compared. */
function instantsBefore(since: string, until: string, { now }: Clock): TimeRange {
  const [begin, end] = [Date.parse(since), Date.parse(until)];
  const length = end - begin;
  const passed = begin < now.getTime() ? Math.min(length, now.getTime() - begin) : length;
  const before = begin - length;
  return { since: new Date(before).toISOString(), until: new Date(before + passed).toISOString() };
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
 * Returns where the period before begins: before a month's beginning at a month's beginning, else after the day of
 * the same number, or after the month's last where it has no such day.
 */
function beginBefore(from: string, step: Step): string {
  return isFirst(from) ? stepBack(from, step) : addDays(stepBack(addDays(from, -1), step), 1);
}

function isFirst(day: string): boolean {
  return firstOfMonth(day) === day;
}

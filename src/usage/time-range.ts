import { addDays, addMonths, firstOfMonth, firstOfWeek, parseDay, parseWeek } from "./calendar.ts";
import { UsageFailure } from "./failure.ts";
import { didYouMean } from "./nearest-name.ts";
import type { TimeZone } from "./time-zone.ts";
import { toUtc } from "./timestamp.ts";

/** A span of instants in UTC; both ends optional, `since` inclusive, `until` exclusive. */
export interface TimeRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** When and where somebody asks: what words such as `today` mean. */
export interface Clock {
  readonly now: Date;
  readonly zone: TimeZone;
}

/** How far back on the calendar the period before a period begins. */
export type Step = { readonly days: number } | { readonly months: number };

/** A time range as somebody named it. */
export interface Period extends TimeRange {
  /** Undefined where only its length says. */
  readonly step: Step | undefined;
  /** Whether it ends with today whenever it is asked for, as `6mo` does, and so is whole. */
  readonly isRolling?: boolean;
}

/** Days of the calendar, `from` included, `to` not. */
interface Days {
  readonly from: string;
  readonly to: string;
  readonly step: Step;
  readonly isRolling?: boolean;
}

/** The words for times that are not made of digits. */
export const NAMED_TIMES = [
  "today",
  "yesterday",
  "this-week",
  "last-week",
  "this-month",
  "last-month",
  "this-year",
  "last-year",
] as const;

const SPAN = /^([1-9]\d{0,3})(d|w|mo|y)$/;
const HOURS = /^([1-9]\d{0,3})h$/;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?$/;
const MONTH = /^\d{4}-\d{2}$/;
/** No other four digits: they may be the beginning of a commit's id. */
const YEAR = /^20\d{2}$/;
const HOUR_MS = 3_600_000;
const WEEK_DAYS = 7;
const YEAR_MONTHS = 12;

/**
 * Returns the instant, in UTC, at which what a time argument names begins: a time, a day, week, month or year
 * (`2026-02-23`, `2026-W09`, `2026-02`, `2026`), a word (`yesterday`, `last-week`), as many whole days up to
 * and including today (`7d`, `2w`, `6mo`, `1y`), or exactly some hours ago (`12h`).
 *
 * @throws {UsageFailure} for anything else.
 */
export function parseTime(text: string, clock: Clock): string {
  const begin = beginOf(text, clock);
  if (begin !== undefined) return begin;
  throw new UsageFailure(
    `Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, a week, month or year, a time such as 2026-02-23T22:19, ${NAMED_TIMES.join(", ")}, whole days up to today such as 7d, 2w, 6mo or 1y, or hours such as 12h.${didYouMean(text, NAMED_TIMES)}`,
  );
}

/**
 * Returns the range of time that an argument names, with both its ends: what `parseTime` knows, except
 * a single instant, and two of them with `..` between, of which the second is included and one may be
 * left out. Undefined when the argument names no time.
 *
 * @throws {UsageFailure} when a range ends before it begins.
 */
export function parseRange(text: string, clock: Clock): Period | undefined {
  if (text.includes("..")) return parseEnds(text, clock);
  const days = findDays(text.toLowerCase(), clock);
  if (days !== undefined) {
    const { step, isRolling = false } = days;
    return { ...rangeOf(days, clock.zone), step, isRolling };
  }
  const since = findHoursAgo(text.toLowerCase(), clock);
  return since === undefined
    ? undefined
    : { since, until: clock.now.toISOString(), step: undefined };
}

function parseEnds(text: string, clock: Clock): Period | undefined {
  const [first = "", last = "", ...rest] = text.split("..");
  if (rest.length > 0 || (first === "" && last === "")) return undefined;
  const since = first === "" ? undefined : beginOf(first, clock);
  const until = last === "" ? undefined : endOf(last, clock);
  if ((first !== "" && since === undefined) || (last !== "" && until === undefined)) {
    return undefined;
  }
  if (since !== undefined && until !== undefined && until <= since) {
    throw new UsageFailure(
      `Cannot use the range ${JSON.stringify(text)}: it ends before it begins.`,
    );
  }
  return { since, until, step: undefined };
}

function beginOf(text: string, clock: Clock): string | undefined {
  const word = text.toLowerCase();
  const days = findDays(word, clock);
  return days === undefined
    ? (findInstant(word, clock.zone) ?? findHoursAgo(word, clock))
    : clock.zone.startOfDay(days.from);
}

function endOf(text: string, clock: Clock): string | undefined {
  const days = findDays(text.toLowerCase(), clock);
  return days === undefined ? beginOf(text, clock) : clock.zone.startOfDay(days.to);
}

/**
 * Returns a range with the two ends that were typed apart.
 *
 * @throws {UsageFailure} when it ends before it begins.
 */
export function withEnds(range: TimeRange): TimeRange {
  const { since, until } = range;
  if (since !== undefined && until !== undefined && until <= since) {
    throw new UsageFailure(
      "Cannot use --since and --until together: the time ends before it begins.",
    );
  }
  return range;
}

function rangeOf({ from, to }: Days, zone: TimeZone): TimeRange {
  return { since: zone.startOfDay(from), until: zone.startOfDay(to) };
}

function findInstant(word: string, zone: TimeZone): string | undefined {
  const utc = toUtc(word);
  if (utc !== undefined) return new Date(utc).toISOString();
  const [, day, minute, second = ":00", fraction = ""] = LOCAL_TIME.exec(word) ?? [];
  const local = `${day}T${minute}${second}${fraction}`;
  return toUtc(`${local}Z`) && zone.instantOf(local);
}

function findHoursAgo(word: string, { now }: Clock): string | undefined {
  const [, hours] = HOURS.exec(word) ?? [];
  return hours === undefined
    ? undefined
    : new Date(now.getTime() - Number(hours) * HOUR_MS).toISOString();
}

function findDays(word: string, clock: Clock): Days | undefined {
  return findDate(word) ?? findNamed(word, clock) ?? findSpan(word, clock);
}

function findDate(word: string): Days | undefined {
  const day = parseDay(word);
  if (day !== undefined) return { from: day, to: addDays(day, 1), step: { days: 1 } };
  const week = parseWeek(word);
  if (week !== undefined) return wholeWeek(week);
  if (YEAR.test(word)) return wholeYear(word);
  const month = MONTH.test(word) ? parseDay(`${word}-01`) : undefined;
  return month === undefined ? undefined : wholeMonth(month);
}

function findNamed(word: string, clock: Clock): Days | undefined {
  const today = todayOf(clock);
  const to = addDays(today, 1);
  switch (word) {
    case "today":
      return { from: today, to, step: { days: 1 } };
    case "yesterday":
      return { from: addDays(today, -1), to: today, step: { days: 1 } };
    // What is still under way ends with today.
    case "this-week":
      return { from: firstOfWeek(today), to, step: { days: WEEK_DAYS } };
    case "last-week":
      return wholeWeek(addDays(firstOfWeek(today), -WEEK_DAYS));
    case "this-month":
      return { from: firstOfMonth(today), to, step: { months: 1 } };
    case "last-month":
      return wholeMonth(addMonths(firstOfMonth(today), -1));
    case "this-year":
      return { from: `${today.slice(0, 4)}-01-01`, to, step: { months: YEAR_MONTHS } };
    case "last-year":
      return wholeYear(addMonths(today, -YEAR_MONTHS).slice(0, 4));
    default:
      return undefined;
  }
}

function findSpan(word: string, clock: Clock): Days | undefined {
  const [, count, unit] = SPAN.exec(word) ?? [];
  if (count === undefined) return undefined;
  const today = todayOf(clock);
  const step =
    unit === "d" || unit === "w"
      ? { days: Number(count) * (unit === "w" ? WEEK_DAYS : 1) }
      : { months: Number(count) * (unit === "y" ? YEAR_MONTHS : 1) };
  // As the dashboard counts: seven days are today and the six before it.
  return {
    ...{ from: addDays(stepBack(today, step), 1), to: addDays(today, 1) },
    ...{ step, isRolling: true },
  };
}

/** Returns the day that is a step before another. */
export function stepBack(day: string, step: Step): string {
  return "days" in step ? addDays(day, -step.days) : addMonths(day, -step.months);
}

/** Returns the day that it is where somebody asks. */
export function todayOf({ now, zone }: Clock): string {
  return zone.dayOf(now.toISOString());
}

function wholeWeek(monday: string): Days {
  return { from: monday, to: addDays(monday, WEEK_DAYS), step: { days: WEEK_DAYS } };
}

function wholeMonth(first: string): Days {
  return { from: first, to: addMonths(first, 1), step: { months: 1 } };
}

function wholeYear(year: string): Days {
  const first = `${year}-01-01`;
  return { from: first, to: addMonths(first, YEAR_MONTHS), step: { months: YEAR_MONTHS } };
}

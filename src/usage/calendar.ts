const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEK = /^(\d{4})-w(\d{2})$/i;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

/** Returns a text that is a day of the calendar, such as `2026-02-23`; undefined when none such exists. */
export function parseDay(text: string): string | undefined {
  if (!DAY.test(text) || text < FIRST_DAY) return undefined;
  const instant = Date.parse(text);
  // Date rolls February 30 over into March: a day that changes was none.
  return Number.isNaN(instant) || dayText(instant) !== text ? undefined : text;
}

/** Returns the first day of an ISO 8601 week such as `2026-W09`; undefined when none such exists. */
export function parseWeek(text: string): string | undefined {
  const [, year, week] = WEEK.exec(text) ?? [];
  if (year === undefined || week === undefined) return undefined;
  // January 4 is always in week 1.
  const firstWeek = firstOfWeek(`${year}-01-04`);
  const first = addDays(firstWeek, (Number(week) - 1) * WEEK_DAYS);
  return weekOfDay(first) === text.toUpperCase() ? first : undefined;
}

/** Returns the day some days later; the calendar ends with the years 1 and 9999. */
export function addDays(day: string, days: number): string {
  return dayText(Date.parse(day) + days * DAY_MS);
}

/** Returns the day some months later: the month's last one where it has no such day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(day);
  const target = new Date(date);
  target.setUTCMonth(date.getUTCMonth() + months);
  // August 31 less six months is the last day of February, not March 3.
  if (target.getUTCDate() !== date.getUTCDate()) target.setUTCDate(0);
  return dayText(target.getTime());
}

export function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / DAY_MS;
}

export function firstOfMonth(day: string): string {
  return `${day.slice(0, -2)}01`;
}

/** Returns the Monday of a day's week. */
export function firstOfWeek(day: string): string {
  return addDays(day, -weekday(day));
}

/** Returns the ISO 8601 week of a day, e.g. `2026-W09`. */
export function weekOfDay(day: string): string {
  // A week is of the year that its Thursday is in.
  const thursday = addDays(day, 3 - weekday(day));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / WEEK_DAYS);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Returns 0 for Monday to 6 for Sunday. */
function weekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % WEEK_DAYS;
}

function dayText(instantMs: number): string {
  if (instantMs < Date.parse(FIRST_DAY)) return FIRST_DAY;
  if (instantMs > Date.parse(LAST_DAY)) return LAST_DAY;
  return new Date(instantMs).toISOString().slice(0, FIRST_DAY.length);
}

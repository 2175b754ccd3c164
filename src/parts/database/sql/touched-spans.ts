import type { TouchedDay } from "./sql-database.ts";

/** Days of one repository that follow one another, both ends included. */
export interface TouchedSpan {
  readonly repository: string;
  /** UTC, `2026-02-23`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

const DAY_MS = 86_400_000;
/** So many records as a month holds are sorted in memory. */
const MAX_SPAN_DAYS = 31;

/**
 * Joins days that follow one another, a month of them at most: a statement for each day would take
 * too many of them, and one for all days is what a planner without statistics does worst.
 */
export function spansOf(days: readonly TouchedDay[]): readonly TouchedSpan[] {
  const spans: { repository: string; firstDay: string; lastDay: string }[] = [];
  for (const { repository, day } of days.toSorted(byRepositoryAndDay)) {
    const span = spans.at(-1);
    if (span?.repository === repository && canTake(span, day)) span.lastDay = day;
    else spans.push({ repository, firstDay: day, lastDay: day });
  }
  return spans;
}

function canTake({ firstDay, lastDay }: TouchedSpan, day: string): boolean {
  const ms = Date.parse(day);
  return ms - Date.parse(lastDay) <= DAY_MS && ms - Date.parse(firstDay) < MAX_SPAN_DAYS * DAY_MS;
}

function byRepositoryAndDay(a: TouchedDay, b: TouchedDay): number {
  return compare(a.repository, b.repository) || compare(a.day, b.day);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { SqlDatabase, SqlValue, TouchedDay } from "./sql-database.ts";

/** A day of a repository, and how many of its records are meant. */
export interface CountedDay extends TouchedDay {
  readonly records: number;
}

/** Counts the records that a condition names by repository and day. */
export async function countByDay(
  database: SqlDatabase,
  condition: string,
  ...values: readonly SqlValue[]
): Promise<readonly CountedDay[]> {
  const { dialect } = database;
  const rows = await database.select(
    `SELECT repository, ${dialect.dayText(dialect.dayOf("timestamp"))} AS day, count(*) AS records
     FROM llm_calls WHERE ${condition} GROUP BY 1, 2`,
    ...values,
  );
  return rows.map(({ repository, day, records }) => ({
    repository: String(repository),
    day: String(day),
    records: Number(records),
  }));
}

/** Days of one repository that follow one another, both ends included. */
export interface TouchedSpan {
  readonly repository: string;
  /** UTC, `2026-02-23`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

const DAY_MS = 86_400_000;
/** A month's records fit in memory when they are sorted. */
const MAX_SPAN_DAYS = 31;

/**
 * Joins days that follow one another, a month of them at most: one statement a day would be
 * too many, and one for all days is what a planner without statistics handles worst.
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

import type { TimeRange } from "../../../usage/time-range.ts";
import { measuresOfCalls, USAGE_SUMS } from "./rollups.ts";
import type { Dialect, Filter, SqlDatabase, SqlValue, TouchedDay } from "./sql-database.ts";
import { spansOf } from "./touched-days.ts";

/**
 * The table `sessions` sums up each session that an agent named, by repository. It is kept as the
 * roll-ups are: what a change touched is summed up again, and what lost all records stays with none.
 */
const MEASURES = [...USAGE_SUMS, "first_timestamp", "last_timestamp"] as const;
const IS_NAMED = "substr(session_id, 1, 4) <> 'row:'";
const NOTHING = USAGE_SUMS.map((measure) => `${measure} = 0`).join(", ");

/**
 * Sums up the sessions again of which records came on some days; in the transaction that brought them. A server knows
 * little of rows that are so new: records are grouped, not joined with one another, or it might compare each pair.
 */
export async function addToSessions(
  database: SqlDatabase,
  days: readonly TouchedDay[],
): Promise<void> {
  const { isWithinDays } = database.dialect;
  const isTouched = isWithinDays("timestamp", "?", "?");
  for (const { repository, firstDay, lastDay } of spansOf(days)) {
    const known = await withKnownDays(
      database,
      { firstDay, lastDay },
      `sessions JOIN (
         SELECT DISTINCT session_id FROM llm_calls WHERE repository = ? AND ${isTouched} AND ${IS_NAMED}
       ) AS touched USING (session_id) WHERE repository = ?`,
      ...[repository, firstDay, lastDay, repository],
    );
    const sum = sumOfSessions(
      database.dialect,
      `repository = ? AND ${isTouched}`,
      `count(CASE WHEN ${isTouched} THEN 1 END) > 0`,
    );
    const values = [repository, known.firstDay, known.lastDay, firstDay, lastDay];
    await database.change(sum, ...values);
  }
}

/** Sums up all sessions of a repository, which had none before; in the transaction that brought them. */
export async function fillSessions(database: SqlDatabase, repository: string): Promise<void> {
  await database.change(sumOfSessions(database.dialect, "repository = ?"), repository);
}

/** Sums up the sessions again that may have lost records on some days; in the transaction that took them. */
export async function takeFromSessions(
  database: SqlDatabase,
  days: readonly TouchedDay[],
): Promise<void> {
  const { dayOf, isWithinDays } = database.dialect;
  const overlaps = `repository = ? AND ${dayOf("first_timestamp")} <= ? AND ${dayOf("last_timestamp")} >= ?`;
  for (const repository of new Set(days.map((day) => day.repository))) {
    const ofRepository = days.filter((day) => day.repository === repository);
    const sorted = ofRepository.map(({ day }) => day).toSorted();
    const [firstDay = "", lastDay = ""] = [sorted[0], sorted.at(-1)];
    const values = [repository, lastDay, firstDay];
    await database.change(`UPDATE sessions SET ${NOTHING} WHERE ${overlaps}`, ...values);
    const known = await withKnownDays(
      database,
      { firstDay, lastDay },
      `sessions WHERE ${overlaps}`,
      ...values,
    );
    const sum = sumOfSessions(
      database.dialect,
      `repository = ? AND ${isWithinDays("timestamp", "?", "?")}
       AND session_id IN (SELECT session_id FROM sessions WHERE ${overlaps})`,
    );
    await database.change(sum, repository, known.firstDay, known.lastDay, ...values);
  }
}

/** A span of whole days, in UTC. */
interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Returns the days together with those on which some sessions are known to have records. */
async function withKnownDays(
  database: SqlDatabase,
  { firstDay, lastDay }: Days,
  sessions: string,
  ...values: readonly SqlValue[]
): Promise<Days> {
  const { dayOf, dayText } = database.dialect;
  const day = (instant: string) => dayText(dayOf(instant));
  const [known] = await database.select(
    `SELECT ${day("min(first_timestamp)")} AS first_day, ${day("max(last_timestamp)")} AS last_day
     FROM ${sessions}`,
    ...values,
  );
  const [first = firstDay] = [firstDay, String(known?.first_day ?? firstDay)].toSorted();
  const [, last = lastDay] = [lastDay, String(known?.last_day ?? lastDay)].toSorted();
  return { firstDay: first, lastDay: last };
}

/** Returns the statements that make the table anew. */
export function rebuildSessions(dialect: Dialect): readonly string[] {
  return ["DELETE FROM sessions", sumOfSessions(dialect, "true")];
}

// In their order they go into the indexes one behind the other.
function sumOfSessions(dialect: Dialect, condition: string, having = "count(*) > 0"): string {
  const changes = MEASURES.map((measure) => `${measure} = excluded.${measure}`);
  return `INSERT INTO sessions (session_id, repository, ${MEASURES.join(", ")})
    SELECT session_id, repository, ${measuresOfCalls(dialect, MEASURES)}
    FROM llm_calls WHERE ${condition} AND ${IS_NAMED} GROUP BY session_id, repository HAVING ${having}
    ORDER BY session_id, repository
    ON CONFLICT (session_id, repository) DO UPDATE SET ${changes.join(", ")}`;
}

/** Counts the sessions, that an agent named, with records in a range. */
export async function countSessions(database: SqlDatabase, range: TimeRange): Promise<number> {
  const { where, values } = sessionsWithin(database.dialect, range);
  // A session may be in several repositories.
  const [row] = await database.select(
    `SELECT count(*) AS sessions FROM (
       SELECT session_id FROM sessions WHERE ${where} GROUP BY session_id
     ) AS found`,
    ...values,
  );
  return Number(row?.sessions);
}

function sessionsWithin({ bound }: Dialect, { since, until }: TimeRange): Filter {
  const conditions = ["records > 0"];
  const values: SqlValue[] = [];
  if (since !== undefined) {
    conditions.push("last_timestamp >= ?");
    values.push(bound(since));
  }
  if (until !== undefined) {
    conditions.push("first_timestamp < ?");
    values.push(bound(until));
  }
  if (since !== undefined && until !== undefined) {
    // One that began before and ended after may have paused all the while.
    conditions.push(`(first_timestamp >= ? OR last_timestamp < ? OR session_id IN (
      SELECT session_id FROM llm_calls WHERE timestamp >= ? AND timestamp < ?))`);
    values.push(...[since, until, since, until].map(bound));
  }
  return { where: conditions.join(" AND "), values };
}

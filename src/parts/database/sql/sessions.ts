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

/** Sums up the sessions again of which records came on some days; in the transaction that brought them. */
export async function addToSessions(
  database: SqlDatabase,
  days: readonly TouchedDay[],
): Promise<void> {
  const { isWithinDays } = database.dialect;
  for (const { repository, firstDay, lastDay } of spansOf(days)) {
    const ids = `SELECT session_id FROM llm_calls WHERE repository = ? AND ${isWithinDays("timestamp", "?", "?")}`;
    await sumUpSessions(database, repository, {
      sql: `session_id IN (${ids})`,
      values: [repository, firstDay, lastDay],
      firstDay,
      lastDay,
    });
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
  const { dayOf } = database.dialect;
  const overlaps = `repository = ? AND ${dayOf("first_timestamp")} <= ? AND ${dayOf("last_timestamp")} >= ?`;
  for (const repository of new Set(days.map((day) => day.repository))) {
    const ofRepository = days.filter((day) => day.repository === repository);
    const sorted = ofRepository.map(({ day }) => day).toSorted();
    const [firstDay = "", lastDay = ""] = [sorted[0], sorted.at(-1)];
    const values = [repository, lastDay, firstDay];
    await database.change(`UPDATE sessions SET ${NOTHING} WHERE ${overlaps}`, ...values);
    const sql = `session_id IN (SELECT session_id FROM sessions WHERE ${overlaps})`;
    await sumUpSessions(database, repository, { sql, values, firstDay, lastDay });
  }
}

/** Which sessions are meant, and the days of their records that may not be in the table yet. */
interface Touched {
  /** A condition on `session_id`. */
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly firstDay: string;
  readonly lastDay: string;
}

async function sumUpSessions(
  database: SqlDatabase,
  repository: string,
  { sql, values, ...days }: Touched,
): Promise<void> {
  const { dayOf, dayText, isWithinDays } = database.dialect;
  const day = (instant: string) => dayText(dayOf(instant));
  const [known] = await database.select(
    `SELECT ${day("min(first_timestamp)")} AS first_day, ${day("max(last_timestamp)")} AS last_day
     FROM sessions WHERE repository = ? AND ${sql}`,
    repository,
    ...values,
  );
  const [firstDay = ""] = [days.firstDay, String(known?.first_day ?? days.firstDay)].toSorted();
  const [, lastDay = ""] = [days.lastDay, String(known?.last_day ?? days.lastDay)].toSorted();
  await database.change(
    sumOfSessions(
      database.dialect,
      `repository = ? AND ${isWithinDays("timestamp", "?", "?")} AND ${sql}`,
    ),
    ...[repository, firstDay, lastDay],
    ...values,
  );
}

/** Returns the statements that make the table anew. */
export function rebuildSessions(dialect: Dialect): readonly string[] {
  return ["DELETE FROM sessions", sumOfSessions(dialect, "true")];
}

// In their order they go into the indexes one behind the other.
function sumOfSessions(dialect: Dialect, condition: string): string {
  const changes = MEASURES.map((measure) => `${measure} = excluded.${measure}`);
  return `INSERT INTO sessions (session_id, repository, ${MEASURES.join(", ")})
    SELECT session_id, repository, ${measuresOfCalls(dialect, MEASURES)}
    FROM llm_calls WHERE ${condition} AND ${IS_NAMED} GROUP BY session_id, repository
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

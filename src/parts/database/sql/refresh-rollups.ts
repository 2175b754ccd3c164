import { type Target, upsert } from "./changes.ts";
import type { RepositorySums } from "./load-sums.ts";
import { lockAllRepositories } from "./repositories.ts";
import {
  dimensionsOfCalls,
  MEASURES,
  measuresOfCalls,
  measuresOfRollup,
  ROLLUPS,
  type Rollup,
  SUMS,
  tableOfAll,
} from "./rollups.ts";
import { rebuildSessions } from "./sessions.ts";
import type { ColumnType, Dialect, SqlDatabase, TouchedDay } from "./sql-database.ts";
import { spansOf } from "./touched-days.ts";

const NOTHING = SUMS.map((measure) => `${measure} = 0`).join(", ");

/** A day on which a repository's records changed. */
export interface ChangedDay extends TouchedDay {
  /** Whether it only got more of them: then no group of it has become empty. */
  readonly hasOnlyNew?: boolean;
}

/**
 * Sums up the days again on which records changed, in all roll-ups or in some; in the transaction that
 * changed them. It only inserts and updates: a group that has become empty stays with no records.
 */
export async function refreshRollups(
  database: SqlDatabase,
  days: readonly ChangedDay[],
  rollups: readonly Rollup[] = ROLLUPS,
): Promise<void> {
  await refreshRepositories(database, days, rollups);
  await sumUpRepositories(database, days, rollups);
}

/** Sums up the days again of each repository by itself; `sumUpRepositories` is still to do. */
export async function refreshRepositories(
  database: SqlDatabase,
  days: readonly ChangedDay[],
  rollups: readonly Rollup[] = ROLLUPS,
): Promise<void> {
  const key = "repository, day";
  for (const { table } of rollups) await emptyGroups(database, table, key, days);
  for (const { repository, firstDay, lastDay } of spansOf(days)) {
    for (const rollup of rollups) {
      await database.change(sumOfSpan(database, rollup), repository, firstDay, lastDay);
    }
  }
}

/** Writes rows over those with the same key. */
export type WriteRows = (
  target: Target,
  rows: Iterable<readonly (string | number)[]>,
) => Promise<void>;

/**
 * Writes what is known of a repository's days, which had no records before, to the roll-ups; in the transaction that
 * brought them. `sumUpRepositories` is still to do.
 */
export async function fillRollups(
  database: SqlDatabase,
  repository: string,
  sums: RepositorySums,
  write: WriteRows = (target, rows) => upsert(database, target, rows),
): Promise<void> {
  for (const rollup of ROLLUPS) {
    const columns: Record<string, ColumnType> = { repository: "text", day: "day" };
    for (const name of rollup.dimensions) columns[name] = "text";
    for (const name of MEASURES)
      columns[name] = name.endsWith("_timestamp") ? "instant" : "integer";
    const target = { table: rollup.table, columns, keyLength: 2 + rollup.dimensions.length };
    await write(target, rowsOf(repository, sums, rollup));
  }
}

function* rowsOf(
  repository: string,
  sums: RepositorySums,
  rollup: Rollup,
): Generator<readonly (string | number)[]> {
  for (const row of sums.rowsOf(rollup)) yield [repository, ...row];
}

/** Sums up days over all repositories. From here on until COMMIT, who does the same waits: it comes as late as it can. */
export async function sumUpRepositories(
  database: SqlDatabase,
  days: readonly ChangedDay[],
  rollups: readonly Rollup[] = ROLLUPS,
): Promise<void> {
  const summed = rollups.filter(({ isPerRepository }) => !isPerRepository);
  if (summed.length === 0 || days.length === 0) return;
  await lockRollups(database);
  const touched = database.dialect.touchedDays(days);
  const condition = `day IN (SELECT day FROM ${touched.sql}) AND records > 0`;
  for (const rollup of summed) {
    await emptyGroups(database, tableOfAll(rollup), "day", days);
    await database.change(sumOfRepositories(database, rollup, condition), ...touched.values);
  }
}

/**
 * Adds to the sums over all repositories those of repositories that had none: each takes as long as it is itself, however
 * many there are. In the place of `sumUpRepositories`, and as late.
 */
export async function addRepositories(
  database: SqlDatabase,
  repositories: ReadonlySet<string>,
): Promise<void> {
  if (repositories.size === 0) return;
  await lockRollups(database);
  for (const repository of repositories) {
    for (const rollup of ROLLUPS) {
      if (!rollup.isPerRepository) await database.change(additionOf(rollup), repository);
    }
  }
}

/** Makes groups that may be gone hold no records, until those that are still there are summed up again. */
async function emptyGroups(
  database: SqlDatabase,
  table: string,
  key: string,
  days: readonly ChangedDay[],
): Promise<void> {
  const emptied = days.filter(({ hasOnlyNew = false }) => !hasOnlyNew);
  if (emptied.length === 0) return;
  const { sql, values } = database.dialect.touchedDays(emptied);
  await database.change(
    `UPDATE ${table} SET ${NOTHING} WHERE (${key}) IN (SELECT ${key} FROM ${sql})`,
    ...values,
  );
}

/** Makes the roll-ups anew from all records. */
export async function rebuildRollups(database: SqlDatabase): Promise<void> {
  await database.transaction(async () => {
    // In the order of those who load: they finish first, or wait.
    await lockAllRepositories(database);
    await lockRollups(database);
    for (const statement of rebuildStatements(database)) await database.change(statement);
  });
}

/** Returns the statements that make the roll-ups anew. */
export function rebuildStatements({ dialect }: Pick<SqlDatabase, "dialect">): readonly string[] {
  const ofDays = ROLLUPS.flatMap((rollup) => [
    `DELETE FROM ${rollup.table}`,
    sumOfCalls(dialect, rollup, "true"),
    ...(rollup.isPerRepository
      ? []
      : [`DELETE FROM ${tableOfAll(rollup)}`, sumOfRepositories({ dialect }, rollup, "true")]),
  ]);
  return [...ofDays, ...rebuildSessions(dialect)];
}

// Repositories share the sums over all: whoever refreshes them last must see what the others wrote.
async function lockRollups(database: SqlDatabase): Promise<void> {
  await database.select(
    `SELECT name FROM ingestion_locks WHERE name = 'rollups' ${database.dialect.forUpdate}`,
  );
}

function sumOfSpan({ dialect }: SqlDatabase, rollup: Rollup): string {
  const condition = `repository = ? AND ${dialect.isWithinDays("timestamp", "?", "?")}`;
  return `${sumOfCalls(dialect, rollup, condition)}
    ${replaceMeasures(["day", "repository", ...rollup.dimensions])}`;
}

function sumOfCalls(dialect: Dialect, rollup: Rollup, condition: string): string {
  const { table, dimensions } = rollup;
  return `INSERT INTO ${table} (day, repository, ${dimensions.join(", ")}, ${MEASURES.join(", ")})
    SELECT ${dialect.dayOf("timestamp")} AS day, repository, ${dimensionsOfCalls(rollup)}, ${measuresOfCalls(dialect)}
    FROM llm_calls WHERE ${condition} AND ${rollup.condition ?? "true"} GROUP BY ${groups(2 + dimensions.length)}`;
}

function sumOfRepositories(
  { dialect }: Pick<SqlDatabase, "dialect">,
  rollup: Rollup,
  condition: string,
): string {
  const columns = ["day", ...rollup.dimensions];
  return `INSERT INTO ${tableOfAll(rollup)} (${columns.join(", ")}, ${MEASURES.join(", ")})
    SELECT ${columns.join(", ")}, ${measuresOfRollup(dialect)}
    FROM ${rollup.table} WHERE ${condition} GROUP BY ${groups(columns.length)}
    ${replaceMeasures(columns)}`;
}

function additionOf(rollup: Rollup): string {
  const all = tableOfAll(rollup);
  const columns = ["day", ...rollup.dimensions];
  const sums = SUMS.map((measure) => `${measure} = ${all}.${measure} + excluded.${measure}`);
  // The times of a group that has become empty are those of what it held.
  const outermost = (column: string, isOutside: string) =>
    `${column} = CASE WHEN ${all}.records = 0 OR excluded.${column} ${isOutside} ${all}.${column} THEN excluded.${column} ELSE ${all}.${column} END`;
  const changes = [...sums, outermost("first_timestamp", "<"), outermost("last_timestamp", ">")];
  return `INSERT INTO ${all} (${columns.join(", ")}, ${MEASURES.join(", ")})
    SELECT ${columns.join(", ")}, ${MEASURES.join(", ")}
    FROM ${rollup.table} WHERE repository = ? AND records > 0
    ON CONFLICT (${columns.join(", ")}) DO UPDATE SET ${changes.join(", ")}`;
}

function replaceMeasures(key: readonly string[]): string {
  const changes = MEASURES.map((measure) => `${measure} = excluded.${measure}`);
  return `ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${changes.join(", ")}`;
}

// By position: an alias such as `phase` would name the table's own column.
function groups(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(", ");
}

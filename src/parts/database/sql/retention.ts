import { deleteUnusedChanges } from "./changes.ts";
import { rereadSharers } from "./held-records.ts";
import { refreshRollups } from "./refresh-rollups.ts";
import { findSpelling, lockAllRepositories, lockRepositories, SPELLING } from "./repositories.ts";
import { takeFromSessions } from "./sessions.ts";
import type { SqlDatabase, SqlValue } from "./sql-database.ts";
import { countByDay } from "./touched-days.ts";

/** Deletes records before an instant and remembers it, so that ingestion does not bring them back. */
export async function prune(
  database: SqlDatabase,
  before: string,
  repository: string | undefined,
): Promise<number> {
  return database.transaction(async () => {
    const names = await lockWanted(database, repository);
    const bound = database.dialect.bound(before);
    let pruned = 0;
    for (const name of names) {
      await notePruning(database, name, before);
      const deleted = await deleteRecords(
        database,
        "repository = ? AND timestamp < ?",
        name,
        bound,
      );
      if (deleted > 0) await deleteUnusedChanges(database, name);
      pruned += deleted;
    }
    if (pruned > 0 && repository !== undefined)
      await rereadSharers(database, names[0] ?? repository);
    return pruned;
  });
}

async function lockWanted(
  database: SqlDatabase,
  repository: string | undefined,
): Promise<readonly string[]> {
  if (repository === undefined) return lockAllRepositories(database);
  const name = (await findSpelling(database, repository)) ?? repository;
  await lockRepositories(database, [name]);
  return [name];
}

/** Deletes the records that a condition names, brings the roll-ups up to date, and returns how many. */
export async function deleteRecords(
  database: SqlDatabase,
  condition: string,
  ...values: readonly SqlValue[]
): Promise<number> {
  const days = await countByDay(database, condition, ...values);
  if (days.length === 0) return 0;
  await database.change(`DELETE FROM llm_calls WHERE ${condition}`, ...values);
  await refreshRollups(database, days);
  await takeFromSessions(database, days);
  return days.reduce((sum, { records }) => sum + records, 0);
}

/** Returns the instant before which a repository's records were pruned. */
export async function findPrunedBefore(
  database: SqlDatabase,
  repository: string,
): Promise<string | undefined> {
  const [row] = await database.select(
    `SELECT pruned_before FROM repositories WHERE repository = ${SPELLING} AND pruned_before IS NOT NULL`,
    repository,
  );
  return row === undefined ? undefined : String(row.pruned_before);
}

/** Makes what was pruned of one repository count for another as well. */
export async function keepPruning(
  database: SqlDatabase,
  repository: string,
  newName: string,
): Promise<void> {
  const before = await findPrunedBefore(database, repository);
  if (before !== undefined) await notePruning(database, newName, before);
}

/** Forgets what was pruned of a repository. */
export async function forgetPruning(database: SqlDatabase, repository: string): Promise<void> {
  await database.change(
    "UPDATE repositories SET pruned_before = NULL WHERE repository = ?",
    repository,
  );
}

async function notePruning(database: SqlDatabase, name: string, before: string): Promise<void> {
  await database.change(
    "UPDATE repositories SET pruned_before = ? WHERE repository = ? AND (pruned_before IS NULL OR pruned_before < ?)",
    before,
    name,
    before,
  );
}

import { refreshRollups } from "./refresh-rollups.ts";
import { lockAllRepositories, lockRepositories } from "./repositories.ts";
import type { SqlDatabase, SqlValue, TouchedDay } from "./sql-database.ts";

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
      await database.change(
        "UPDATE repositories SET pruned_before = ? WHERE repository = ? AND (pruned_before IS NULL OR pruned_before < ?)",
        before,
        name,
        before,
      );
      pruned += await deleteRecords(database, "repository = ? AND timestamp < ?", name, bound);
    }
    return pruned;
  });
}

async function lockWanted(
  database: SqlDatabase,
  repository: string | undefined,
): Promise<readonly string[]> {
  if (repository === undefined) return lockAllRepositories(database);
  await lockRepositories(database, [repository]);
  return [repository];
}

/** Deletes the records that a condition names, brings the roll-ups up to date, and returns how many. */
export async function deleteRecords(
  database: SqlDatabase,
  condition: string,
  ...values: readonly SqlValue[]
): Promise<number> {
  const { dialect } = database;
  const days = await database.select(
    `SELECT repository, ${dialect.dayText(dialect.dayOf("timestamp"))} AS day, count(*) AS records
     FROM llm_calls WHERE ${condition} GROUP BY 1, 2`,
    ...values,
  );
  if (days.length === 0) return 0;
  await database.change(`DELETE FROM llm_calls WHERE ${condition}`, ...values);
  const touched = days.map(
    (row): TouchedDay => ({ repository: String(row.repository), day: String(row.day) }),
  );
  await refreshRollups(database, touched);
  return days.reduce((sum, row) => sum + Number(row.records), 0);
}

/** Returns the instant before which a repository's records were pruned. */
export async function findPrunedBefore(
  database: SqlDatabase,
  repository: string,
): Promise<string | undefined> {
  const [row] = await database.select(
    "SELECT pruned_before FROM repositories WHERE repository = ? AND pruned_before IS NOT NULL",
    repository,
  );
  return row === undefined ? undefined : String(row.pruned_before);
}

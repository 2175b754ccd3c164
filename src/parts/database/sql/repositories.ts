import { Failure } from "../../../usage/failure.ts";
import type { RepositoryRecords } from "../store.ts";
import type { SqlDatabase } from "./sql-database.ts";

/**
 * Keeps other writers of these repositories' records out until the transaction ends. Locks are
 * taken by name in one order, so that no two writers wait for each other.
 */
export async function lockRepositories(
  database: SqlDatabase,
  names: Iterable<string>,
): Promise<void> {
  for (const name of [...new Set(names)].toSorted()) {
    await database.change(
      "INSERT INTO repositories (repository) VALUES (?) ON CONFLICT DO NOTHING",
      name,
    );
    const locked = await database.select(
      `SELECT repository FROM repositories WHERE repository = ? ${database.dialect.forUpdate}`,
      name,
    );
    if (locked.length === 0) throw spelledAnew(name);
  }
  await database.awaitCommits?.();
}

/** Does the same for every repository that the database knows, and returns their names. */
export async function lockAllRepositories(database: SqlDatabase): Promise<readonly string[]> {
  const rows = await database.select(
    `SELECT repository FROM repositories ORDER BY repository ${database.dialect.forUpdate}`,
  );
  await database.awaitCommits?.();
  return rows.map((row) => String(row.repository));
}

/** Finds a repository's name as the database spells it; its value is the name. */
export const SPELLING = "(SELECT repository FROM repositories WHERE lower(repository) = lower(?))";

/** Returns a repository's name as the database spells it, which tells no upper from lower case. */
export async function findSpelling(
  database: SqlDatabase,
  name: string,
): Promise<string | undefined> {
  const [row] = await database.select(
    "SELECT repository FROM repositories WHERE lower(repository) = lower(?)",
    name,
  );
  return row === undefined ? undefined : String(row.repository);
}

/** Lists the repositories that have records, by name; counted from the roll-up, which is small. */
export async function listRepositories(
  database: SqlDatabase,
): Promise<readonly RepositoryRecords[]> {
  const rows = await database.select(
    "SELECT repository, sum(records) AS records FROM daily_usage WHERE records > 0 GROUP BY repository ORDER BY repository",
  );
  return rows.map(({ repository, records }) => ({
    repository: String(repository),
    records: Number(records),
  }));
}

// Names are looked up before a load: only a run that brought it meanwhile gets here.
function spelledAnew(name: string): Failure {
  return new Failure(
    `Cannot load the records of ${name}: another run has just added this repository with different upper and lower case. Run the command again.`,
    { code: "database" },
  );
}

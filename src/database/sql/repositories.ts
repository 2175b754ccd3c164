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
      "INSERT INTO repositories (repository) VALUES (?) ON CONFLICT (repository) DO NOTHING",
      name,
    );
    await database.select(
      `SELECT repository FROM repositories WHERE repository = ? ${database.dialect.forUpdate}`,
      name,
    );
  }
}

/** Does the same for every repository that the database knows, and returns their names. */
export async function lockAllRepositories(database: SqlDatabase): Promise<readonly string[]> {
  const rows = await database.select(
    `SELECT repository FROM repositories ORDER BY repository ${database.dialect.forUpdate}`,
  );
  return rows.map((row) => String(row.repository));
}

import type { SqliteConnection } from "./connection.ts";

/** Deletes records before an instant and remembers it, so that ingestion does not bring them back. */
export function prune(
  connection: SqliteConnection,
  before: string,
  repository: string | undefined,
): number {
  return connection.transaction("IMMEDIATE", () => {
    const repositories =
      repository === undefined
        ? connection
            .select(
              "SELECT DISTINCT repository FROM llm_calls UNION SELECT repository FROM ingested_files",
            )
            .map((row) => String(row.repository))
        : [repository];
    let pruned = 0;
    for (const name of repositories) {
      connection.change(
        `INSERT INTO pruned_repositories VALUES (?, ?)
         ON CONFLICT (repository) DO UPDATE SET pruned_before = max(pruned_before, excluded.pruned_before)`,
        name,
        before,
      );
      pruned += connection.change(
        "DELETE FROM llm_calls WHERE repository = ? AND timestamp < ?",
        name,
        before,
      );
    }
    return pruned;
  });
}

/** Returns the instant before which a repository's records were pruned. */
export function findPrunedBefore(
  connection: SqliteConnection,
  repository: string,
): string | undefined {
  const [row] = connection.select(
    "SELECT pruned_before FROM pruned_repositories WHERE repository = ?",
    repository,
  );
  return row === undefined ? undefined : String(row.pruned_before);
}

import type { HeldRecords } from "../store.ts";
import type { SqlDatabase } from "./sql-database.ts";
import { sameKey } from "./upsert-statements.ts";

/**
 * Counts the staged records of a repository that are held for others, and remembers the files that
 * have some: when the others let go of a record, those files have to be read again.
 */
export async function findHeld(
  database: SqlDatabase,
  staged: string,
  repository: string,
): Promise<readonly HeldRecords[]> {
  if (!(await hasOthers(database, repository))) return [];
  const rows = await database.select(
    `SELECT llm_calls.repository AS holder, staged.source_file AS path, count(*) AS records
     FROM ${staged} AS staged JOIN llm_calls ON ${sameKey("staged", "llm_calls")}
     WHERE staged.repository = ? AND llm_calls.repository <> staged.repository
     GROUP BY 1, 2`,
    repository,
  );
  for (const path of new Set(rows.map((row) => String(row.path)))) {
    await database.change(
      "UPDATE ingested_files SET shares_records = true WHERE repository = ? AND path = ?",
      repository,
      path,
    );
  }
  const held = new Map<string, number>();
  for (const { holder, records } of rows) {
    held.set(String(holder), (held.get(String(holder)) ?? 0) + Number(records));
  }
  return [...held].map(([holder, records]) => ({ repository, holder, records }));
}

/** Marks for reading again the files with records that were held for a repository and no longer are. */
export async function rereadSharers(database: SqlDatabase, repository: string): Promise<void> {
  await database.change(
    "UPDATE ingested_files SET rules = '' WHERE shares_records AND repository <> ?",
    repository,
  );
}

async function hasOthers(database: SqlDatabase, repository: string): Promise<boolean> {
  const others = await database.select(
    "SELECT 1 AS found FROM repositories WHERE repository <> ? LIMIT 1",
    repository,
  );
  return others.length > 0;
}

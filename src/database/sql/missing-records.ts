import { STAGED_KEY_COLUMNS } from "../llm-call.ts";
import type { FileName } from "../store.ts";
import { rereadSharers } from "./held-records.ts";
import { deleteRecords } from "./retention.ts";
import type { SqlDatabase } from "./sql-database.ts";
import { sameKey } from "./upsert-statements.ts";

/** Notes the file that a record was read from where it has moved, as a rotation moves it. */
export async function setSourceFiles(database: SqlDatabase, staged: string): Promise<void> {
  await database.change(
    `UPDATE llm_calls SET source_file = staged.source_file FROM ${staged} AS staged
     WHERE ${sameRecord()} AND llm_calls.source_file <> staged.source_file`,
  );
}

/** Counts the records that were read from some files and are not staged. */
export async function findMissing(
  database: SqlDatabase,
  staged: string,
  files: readonly FileName[],
): Promise<number> {
  let missing = 0;
  for (const { repository, path } of files) {
    const [row] = await database.select(
      `SELECT count(*) AS records FROM llm_calls
       WHERE repository = ? AND source_file = ? AND ${isNotIn(staged)}`,
      repository,
      path,
    );
    missing += Number(row?.records);
  }
  return missing;
}

/** Deletes the records of some repositories that are not staged, and returns how many. */
export async function removeMissing(
  database: SqlDatabase,
  staged: string,
  repositories: readonly string[],
): Promise<number> {
  let removed = 0;
  for (const repository of repositories) {
    const condition = `repository = ? AND ${isNotIn(staged)}`;
    const deleted = await deleteRecords(database, condition, repository);
    if (deleted > 0) await rereadSharers(database, repository);
    removed += deleted;
  }
  return removed;
}

// Citus joins its tables with a query of a local table, and not with the table itself.
function isNotIn(staged: string): string {
  const keys = `SELECT ${STAGED_KEY_COLUMNS.join(", ")} FROM ${staged} AS rows_of_load`;
  return `NOT EXISTS (SELECT 1 FROM (${keys}) AS staged WHERE ${sameRecord()})`;
}

function sameRecord(): string {
  return `${sameKey("staged", "llm_calls")} AND staged.repository = llm_calls.repository`;
}

import { Failure } from "../../../usage/failure.ts";
import { SOURCE_PREFIXES } from "../../../usage/run-source.ts";
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

/** What came from a run of CI never was in the ledger, and what was abandoned never comes into it. */
const IS_OF_LEDGER = `${SOURCE_PREFIXES.map((prefix) => `source_file NOT LIKE '${prefix}%'`).join(" AND ")}
  AND NOT EXISTS (SELECT 1 FROM (SELECT repository, commit_id FROM commits WHERE outcome = 'abandoned') AS abandoned
    WHERE abandoned.repository = llm_calls.repository AND abandoned.commit_id = llm_calls.commit_id)`;

/** A larger part of a repository is deleted only where that is allowed. */
const LARGEST_SHARE = 0.1;

/**
 * Deletes the records of some repositories that are not staged, and returns how many.
 *
 * @throws {Failure} when they are too many; whoever calls this gives up the transaction.
 */
export async function removeMissing(
  database: SqlDatabase,
  staged: string,
  repositories: readonly string[],
  allowsLargeRemoval: boolean,
): Promise<number> {
  let removed = 0;
  for (const repository of repositories) {
    const condition = `repository = ? AND ${IS_OF_LEDGER} AND ${isNotIn(staged)}`;
    const gone = await deleteRecords(database, condition, repository);
    if (gone > 0 && !allowsLargeRemoval) await requireFew(database, repository, gone);
    if (gone > 0) await rereadSharers(database, repository);
    removed += gone;
  }
  return removed;
}

async function requireFew(database: SqlDatabase, repository: string, gone: number): Promise<void> {
  const [row] = await database.select(
    "SELECT count(*) AS records FROM llm_calls WHERE repository = ?",
    repository,
  );
  const all = gone + Number(row?.records);
  if (gone <= all * LARGEST_SHARE) return;
  throw new Failure(
    `Nothing was reconciled: ${gone} of ${all} records of ${repository} are not in the ledger, which is more than a tenth. Check that the ledger is complete; if it is, run the command again with --yes.`,
  );
}

// Citus compares its tables with a query of a local table, here and above, and not with the table itself.
function isNotIn(staged: string): string {
  const keys = `SELECT ${STAGED_KEY_COLUMNS.join(", ")} FROM ${staged} AS rows_of_load`;
  return `NOT EXISTS (SELECT 1 FROM (${keys}) AS staged WHERE ${sameRecord()})`;
}

function sameRecord(): string {
  return `${sameKey("staged", "llm_calls")} AND staged.repository = llm_calls.repository`;
}

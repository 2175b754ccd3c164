import type { Filled, LoadCounts } from "../store.ts";
import { forgetFiles, saveFileState } from "./file-states.ts";
import { findMissing, removeMissing, setSourceFiles } from "./missing-records.ts";
import { refreshRollups } from "./refresh-rollups.ts";
import { lockRepositories } from "./repositories.ts";
import type { Row, SqlDatabase } from "./sql-database.ts";
import { changesStatement, upsertStatement } from "./upsert-statements.ts";

/** Records that wait to be upserted. */
export interface Staged {
  /** The table that holds them. */
  readonly table: string;
  /** It, or a query of it in brackets, with one row for each identity: the one added last. */
  readonly distinct: string;
  /** How many records were added. */
  readonly added: number;
  readonly repositories: ReadonlySet<string>;
}

/** Upserts the staged rows and returns of each repository and day how many were inserted and changed. */
export type Upsert = (ingestedAt: string) => Promise<readonly Row[]>;

/** Returns an upsert for engines that do not tell a new row from a changed one: it looks before it writes. */
export function lookingUpsert(database: SqlDatabase, { distinct }: Staged): Upsert {
  return async (ingestedAt) => {
    const changes = await database.select(changesStatement(distinct, database.dialect));
    if (changes.length > 0) await database.change(upsertStatement(distinct), ingestedAt);
    return changes;
  };
}

/**
 * Upserts what is staged, brings the roll-ups up to date and remembers how far files were read;
 * to be called in a transaction.
 */
export async function mergeStaged(
  database: SqlDatabase,
  staged: Staged,
  upsert: Upsert,
  filled: Filled,
  now: Date,
): Promise<LoadCounts> {
  const reconciled = filled.reconciled ?? [];
  const repositories = [...staged.repositories, ...reconciled];
  await lockRepositories(database, repositories);
  const changes = staged.added === 0 ? [] : await upsert(now.toISOString());
  await refreshRollups(
    database,
    changes.map((row) => ({ repository: String(row.repository), day: String(row.day) })),
  );
  const replaced = [...(filled.replacedFiles ?? []), ...(filled.goneFiles ?? [])];
  if (replaced.length > 0 || reconciled.length > 0) await setSourceFiles(database, staged.distinct);
  const removed = await removeMissing(database, staged.table, reconciled);
  const missing = await findMissing(database, staged.table, replaced);
  await saveStates(database, filled, now);

  const total = (column: string) => changes.reduce((sum, row) => sum + Number(row[column]), 0);
  const [changed, inserted] = [total("changed"), total("inserted")];
  return {
    inserted,
    updated: changed - inserted,
    skipped: staged.added - changed,
    missing,
    removed,
  };
}

async function saveStates(
  database: SqlDatabase,
  { states, goneFiles = [] }: Filled,
  now: Date,
): Promise<void> {
  for (const state of states) await saveFileState(database, state, now);
  for (const { repository, path } of goneFiles) await forgetFiles(database, repository, [path]);
}

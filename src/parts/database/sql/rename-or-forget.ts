import { deleteUnusedChanges, moveChanges } from "./changes.ts";
import { rereadSharers } from "./held-records.ts";
import { refreshRollups } from "./refresh-rollups.ts";
import { findSpelling, lockRepositories } from "./repositories.ts";
import { deleteRecords, forgetPruning, keepPruning } from "./retention.ts";
import { addToSessions, takeFromSessions } from "./sessions.ts";
import type { SqlDatabase } from "./sql-database.ts";
import { countByDay } from "./touched-days.ts";

/**
 * Makes one repository's records another's, brings the roll-ups up to date, and returns how many
 * records that were. A name that differs from the old one in upper and lower case only replaces it.
 */
export async function renameRepository(
  database: SqlDatabase,
  oldName: string,
  newName: string,
): Promise<number> {
  return database.transaction(async () => {
    const from = await findSpelling(database, oldName);
    const known = (await findSpelling(database, newName)) ?? newName;
    const to = known === from ? newName : known;
    if (from === undefined || from === to) return 0;
    if (known === from) await respell(database, from, to);
    else await lockRepositories(database, [from, to]);
    const days = await countByDay(database, "repository = ?", from);
    await database.change("UPDATE llm_calls SET repository = ? WHERE repository = ?", to, from);
    const ofNew = days.map(({ day }) => ({ repository: to, day }));
    await refreshRollups(database, [...days, ...ofNew]);
    await takeFromSessions(database, days);
    await addToSessions(database, ofNew);
    await moveFiles(database, from, to);
    await moveChanges(database, from, to);
    await database.change(
      "UPDATE repositories SET history = '' WHERE repository IN (?, ?)",
      from,
      to,
    );
    await keepPruning(database, from, to);
    await forgetPruning(database, from);
    return days.reduce((sum, { records }) => sum + records, 0);
  });
}

/** Changes the case of a name, which the table of repositories holds once. */
async function respell(database: SqlDatabase, repository: string, newName: string): Promise<void> {
  await lockRepositories(database, [repository]);
  await database.change(
    "UPDATE repositories SET repository = ? WHERE repository = ?",
    newName,
    repository,
  );
}

/**
 * Hands over how far files were read. What both have read is read again: records that were held
 * for the old name were skipped under the new one.
 */
async function moveFiles(
  database: SqlDatabase,
  repository: string,
  newName: string,
): Promise<void> {
  await database.change("UPDATE ingested_files SET rules = '' WHERE repository = ?", newName);
  await database.change(
    `UPDATE ingested_files SET repository = ? WHERE repository = ?
     AND path NOT IN (SELECT path FROM ingested_files WHERE repository = ?)`,
    newName,
    repository,
    newName,
  );
  await database.change(
    "UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository = ?",
    repository,
  );
}

/** Deletes a repository's records and what is known about its files, and returns how many records that were. */
export async function forgetRepository(database: SqlDatabase, name: string): Promise<number> {
  return database.transaction(async () => {
    const repository = await findSpelling(database, name);
    if (repository === undefined) return 0;
    await lockRepositories(database, [repository]);
    const deleted = await deleteRecords(database, "repository = ?", repository);
    await database.change(
      "UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository = ?",
      repository,
    );
    await deleteUnusedChanges(database, repository);
    await database.change("DELETE FROM pull_requests WHERE repository = ?", repository);
    await database.change("UPDATE repositories SET history = '' WHERE repository = ?", repository);
    await forgetPruning(database, repository);
    await rereadSharers(database, repository);
    return deleted;
  });
}

import { rereadSharers } from "./held-records.ts";
import { findSpelling, lockRepositories } from "./repositories.ts";
import { deleteRecords, forgetPruning } from "./retention.ts";
import type { SqlDatabase } from "./sql-database.ts";

/** Deletes a repository's records and what is known of its files, and returns how many records that were. */
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
    await forgetPruning(database, repository);
    await rereadSharers(database, repository);
    return deleted;
  });
}

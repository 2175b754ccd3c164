import { readSqliteLog } from "../logs/sqlite-log.ts";
import { hasTable, readLayout } from "./store-layout.ts";

const TABLES = ["message", "session_message"] as const;
const MAX_ID_BYTES = 200;

/** Each message of the older store is a log of its own, and they all ask for the same databases. */
const idsByFolder = new Map<string, Promise<ReadonlySet<string>>>();

/** Finds the databases of a data folder, by their paths. */
export type FindDatabases = (folder: string) => readonly string[];

/** Returns the ids of the messages that the databases of a data folder hold: they tell them, and not the older files. */
export function storedIds(
  folder: string,
  findDatabases: FindDatabases,
): Promise<ReadonlySet<string>> {
  const known = idsByFolder.get(folder);
  if (known !== undefined) return known;
  const ids = readIds(findDatabases(folder));
  idsByFolder.set(folder, ids);
  return ids;
}

async function readIds(databases: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const path of databases) {
    await readSqliteLog(path, (database) => {
      const layout = readLayout(database);
      for (const table of TABLES) {
        if (!hasTable(layout, table, ["id", "session_id", "data"])) continue;
        const rows = database.prepare(
          `SELECT id FROM ${table} WHERE typeof(id) = 'text' AND octet_length(id) <= ${MAX_ID_BYTES}`,
        );
        for (const { id } of rows.iterate()) ids.add(String(id));
      }
    });
  }
  return ids;
}

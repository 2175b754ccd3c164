import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { hasTable, readLayout } from "./store-layout.ts";

const TABLES = ["message", "session_message"] as const;
const MAX_ID_BYTES = 200;
const DATABASE_EXTENSION = ".db";

/** Each message of the older store is a log of its own, and they all ask for the same databases. */
const idsByFolder = new Map<string, Promise<ReadonlySet<string>>>();

/** Returns the ids of the messages that the databases of a data folder hold: they tell them, and not the older files. */
export function storedIds(folder: string): Promise<ReadonlySet<string>> {
  const known = idsByFolder.get(folder);
  if (known !== undefined) return known;
  const ids = readIds(folder);
  idsByFolder.set(folder, ids);
  return ids;
}

async function readIds(folder: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  // Whatever they are called: agents that were made from OpenCode give them other names.
  const names = unlessUnreadable(() => readdirSync(folder)) ?? [];
  for (const name of names.filter((each) => extname(each) === DATABASE_EXTENSION)) {
    await readSqliteLog(join(folder, name), (database) => {
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

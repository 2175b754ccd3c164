import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { isUnreadable } from "./unreadable.ts";

/**
 * Reads an agent's SQLite database without writing beside it. Undefined when it is gone, damaged,
 * locked or of another layout, and on a Node without `node:sqlite`: it is read later.
 */
export async function readSqliteLog<T>(
  path: string,
  read: (database: DatabaseSync) => T,
): Promise<T | undefined> {
  if (sizeOf(path) === 0) return undefined;
  const sqlite = await importSqlite();
  if (sqlite === undefined) return undefined;
  try {
    const database = new sqlite.DatabaseSync(addressOf(path), { readOnly: true });
    try {
      return read(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SQLITE_ERROR") return undefined;
    throw error;
  }
}

/**
 * SQLite makes a `-wal` and a `-shm` file for a reader too. Where both are there it finds them; else
 * nobody has the database open, and `immutable` keeps it from making them.
 * @see https://www.sqlite.org/wal.html#read_only_databases
 */
function addressOf(path: string): string | URL {
  if (sizeOf(`${path}-wal`) > 0 && sizeOf(`${path}-shm`) > 0) return path;
  const address = pathToFileURL(path);
  address.searchParams.set("immutable", "1");
  return address;
}

async function importSqlite(): Promise<typeof import("node:sqlite") | undefined> {
  try {
    return await import("node:sqlite");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_UNKNOWN_BUILTIN_MODULE") return undefined;
    throw error;
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    if (isUnreadable(error)) return 0;
    throw error;
  }
}

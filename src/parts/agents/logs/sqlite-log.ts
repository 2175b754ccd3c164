import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { isUnreadable } from "./unreadable.ts";

/** SQLite's own errors, and a number that is too large for JavaScript. */
const READ_ERRORS = new Set(["ERR_SQLITE_ERROR", "ERR_OUT_OF_RANGE"]);

/**
 * Reads an agent's SQLite database without writing beside it. Undefined when it is gone, damaged,
 * locked or of another layout, and on a Node without `node:sqlite`: it is read later.
 */
export async function readSqliteLog<T>(
  path: string,
  read: (database: DatabaseSync) => T,
): Promise<T | undefined> {
  const header = readHeader(path);
  if (header === undefined) return undefined;
  const sqlite = await importSqlite();
  if (sqlite === undefined) return undefined;
  try {
    const database = new sqlite.DatabaseSync(addressOf(path, header), { readOnly: true });
    try {
      return read(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (READ_ERRORS.has((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

// https://www.sqlite.org/fileformat.html#the_database_header
const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";
const WRITE_VERSION_AT = 18;
const READ_VERSION_AT = 19;
const AHEAD_LOGGING = 2;

/** Returns a database's first bytes; undefined when the file is gone or no database. */
function readHeader(path: string): Buffer | undefined {
  const header = Buffer.alloc(HEADER_BYTES);
  try {
    // What is no file may wait for its writer.
    if (!statSync(path).isFile()) return undefined;
    const file = openSync(path, "r");
    try {
      readSync(file, header);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
  return header.toString("latin1", 0, MAGIC.length) === MAGIC ? header : undefined;
}

/**
 * With write-ahead logging SQLite makes a `-wal` and a `-shm` file for a reader too. Where both are
 * there it finds them; else nobody has the database open, and `immutable` keeps it from making them.
 * @see https://www.sqlite.org/wal.html#read_only_databases
 */
function addressOf(path: string, header: Buffer): string | URL {
  const isAheadLogging =
    header[WRITE_VERSION_AT] === AHEAD_LOGGING || header[READ_VERSION_AT] === AHEAD_LOGGING;
  if (!isAheadLogging || (isFile(`${path}-wal`) && isFile(`${path}-shm`))) return path;
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

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { isUnreadable, unlessUnreadable } from "./unreadable.ts";

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
    return isLeftAhead(path, header)
      ? withCopy(path, (copy) => readFrom(sqlite, copy, read))
      : readFrom(sqlite, addressOf(path, header), read);
  } catch (error) {
    const isDamaged = READ_ERRORS.has((error as NodeJS.ErrnoException).code ?? "");
    if (isDamaged || isUnreadable(error)) return undefined;
    throw error;
  }
}

function readFrom<T>(
  { DatabaseSync }: typeof import("node:sqlite"),
  address: string | URL,
  read: (database: DatabaseSync) => T,
): T {
  const database = new DatabaseSync(address, { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
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

/** A database that was left with rows in its `-wal` file is copied to be read, up to this size. */
const MAX_COPY_BYTES = 256 << 20;
const WAL_HEADER_BYTES = 32;

/** Whether a database was left with rows in its `-wal` file, and is too large to be copied: these rows are not read. */
export function hasUnreadRows(path: string): boolean {
  const header = readHeader(path);
  return header !== undefined && bytesLeftAhead(path, header) > MAX_COPY_BYTES;
}

function isLeftAhead(path: string, header: Buffer): boolean {
  const bytes = bytesLeftAhead(path, header);
  return bytes > 0 && bytes <= MAX_COPY_BYTES;
}

/**
 * Returns the size of a database of which rows stand in a `-wal` file that nobody has open, of a program that died, or
 * a home folder that was copied: only who makes a `-shm` file beside it reads them. 0 for any other.
 */
function bytesLeftAhead(path: string, header: Buffer): number {
  const aheadBytes = sizeOf(`${path}-wal`) ?? 0;
  if (!isAheadLogging(header) || aheadBytes <= WAL_HEADER_BYTES) return 0;
  return sizeOf(`${path}-shm`) === undefined ? (sizeOf(path) ?? 0) + aheadBytes : 0;
}

function withCopy<T>(path: string, read: (copy: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tokenledger-"));
  try {
    const copy = join(folder, "log.db");
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    return read(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * With write-ahead logging SQLite makes a `-wal` and a `-shm` file for a reader too. Where both are
 * there it finds them; else nobody has the database open, and `immutable` keeps it from making them.
 * @see https://www.sqlite.org/wal.html#read_only_databases
 */
function addressOf(path: string, header: Buffer): string | URL {
  const isOpen = sizeOf(`${path}-wal`) !== undefined && sizeOf(`${path}-shm`) !== undefined;
  if (!isAheadLogging(header) || isOpen) return path;
  const address = pathToFileURL(path);
  address.searchParams.set("immutable", "1");
  return address;
}

function isAheadLogging(header: Buffer): boolean {
  return header[WRITE_VERSION_AT] === AHEAD_LOGGING || header[READ_VERSION_AT] === AHEAD_LOGGING;
}

async function importSqlite(): Promise<typeof import("node:sqlite") | undefined> {
  try {
    return await import("node:sqlite");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_UNKNOWN_BUILTIN_MODULE") return undefined;
    throw error;
  }
}

/** Returns the size of a file; undefined when it is gone, or no file. */
function sizeOf(path: string): number | undefined {
  const stats = unlessUnreadable(() => statSync(path));
  return stats?.isFile() ? stats.size : undefined;
}

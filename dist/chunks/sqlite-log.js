import { on as isUnreadable, sn as unlessUnreadable } from "./hook.js";
import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
// src/parts/agents/logs/sqlite-log.ts
/** SQLite's own errors, and a number that is too large for JavaScript. */
const READ_ERRORS = /* @__PURE__ */ new Set(["ERR_SQLITE_ERROR", "ERR_OUT_OF_RANGE"]);
/**
* Reads an agent's SQLite database without writing beside it. Undefined when it is gone, damaged,
* locked or of another layout, and on a Node without `node:sqlite`: it is read later.
*/
async function readSqliteLog(path, read) {
	const header = readHeader(path);
	if (header === void 0) return void 0;
	const sqlite = await importSqlite();
	if (sqlite === void 0) return void 0;
	try {
		return isLeftAhead(path, header) ? withCopy(path, (copy) => readFrom(sqlite, copy, read)) : readFrom(sqlite, addressOf(path, header), read);
	} catch (error) {
		if (READ_ERRORS.has(error.code ?? "") || isUnreadable(error)) return void 0;
		throw error;
	}
}
function readFrom({ DatabaseSync }, address, read) {
	const database = new DatabaseSync(address, { readOnly: true });
	try {
		return read(database);
	} finally {
		database.close();
	}
}
const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";
const WRITE_VERSION_AT = 18;
const READ_VERSION_AT = 19;
const AHEAD_LOGGING = 2;
/** Returns a database's first bytes; undefined when the file is gone or no database. */
function readHeader(path) {
	const header = Buffer.alloc(HEADER_BYTES);
	try {
		if (!statSync(path).isFile()) return void 0;
		const file = openSync(path, "r");
		try {
			readSync(file, header);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		if (isUnreadable(error)) return void 0;
		throw error;
	}
	return header.toString("latin1", 0, 16) === MAGIC ? header : void 0;
}
/** A database that was left with rows in its `-wal` file is copied to be read, up to this size. */
const MAX_COPY_BYTES = 256 << 20;
const WAL_HEADER_BYTES = 32;
/** Whether a database was left with rows in its `-wal` file, and is too large to be copied: these rows are not read. */
function hasUnreadRows(path) {
	const header = readHeader(path);
	return header !== void 0 && bytesLeftAhead(path, header) > MAX_COPY_BYTES;
}
function isLeftAhead(path, header) {
	const bytes = bytesLeftAhead(path, header);
	return bytes > 0 && bytes <= MAX_COPY_BYTES;
}
/**
* Returns the size of a database of which rows stand in a `-wal` file that nobody has open, of a program that died, or
* a home folder that was copied: only who makes a `-shm` file beside it reads them. 0 for any other.
*/
function bytesLeftAhead(path, header) {
	const aheadBytes = sizeOf(`${path}-wal`) ?? 0;
	if (!isAheadLogging(header) || aheadBytes <= WAL_HEADER_BYTES) return 0;
	return sizeOf(`${path}-shm`) === void 0 ? (sizeOf(path) ?? 0) + aheadBytes : 0;
}
function withCopy(path, read) {
	const folder = mkdtempSync(join(tmpdir(), "tokenledger-"));
	try {
		const copy = join(folder, "log.db");
		copyFileSync(path, copy);
		copyFileSync(`${path}-wal`, `${copy}-wal`);
		return read(copy);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
/**
* With write-ahead logging SQLite makes a `-wal` and a `-shm` file for a reader too. Where both are
* there it finds them; else nobody has the database open, and `immutable` keeps it from making them.
* @see https://www.sqlite.org/wal.html#read_only_databases
*/
function addressOf(path, header) {
	const isOpen = sizeOf(`${path}-wal`) !== void 0 && sizeOf(`${path}-shm`) !== void 0;
	if (!isAheadLogging(header) || isOpen) return path;
	const address = pathToFileURL(path);
	address.searchParams.set("immutable", "1");
	return address;
}
function isAheadLogging(header) {
	return header[WRITE_VERSION_AT] === AHEAD_LOGGING || header[READ_VERSION_AT] === AHEAD_LOGGING;
}
async function importSqlite() {
	try {
		return await import("node:sqlite");
	} catch (error) {
		if (error.code === "ERR_UNKNOWN_BUILTIN_MODULE") return void 0;
		throw error;
	}
}
/** Returns the size of a file; undefined when it is gone, or no file. */
function sizeOf(path) {
	const stats = unlessUnreadable(() => statSync(path));
	return stats?.isFile() ? stats.size : void 0;
}
export { readSqliteLog as n, hasUnreadRows as t };

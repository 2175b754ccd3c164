import { Mt as isUnreadable } from "./hook.js";
import { closeSync, openSync, readSync, statSync } from "node:fs";
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
		const database = new sqlite.DatabaseSync(addressOf(path, header), { readOnly: true });
		try {
			return read(database);
		} finally {
			database.close();
		}
	} catch (error) {
		if (READ_ERRORS.has(error.code ?? "")) return void 0;
		throw error;
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
/**
* With write-ahead logging SQLite makes a `-wal` and a `-shm` file for a reader too. Where both are
* there it finds them; else nobody has the database open, and `immutable` keeps it from making them.
* @see https://www.sqlite.org/wal.html#read_only_databases
*/
function addressOf(path, header) {
	if (!(header[WRITE_VERSION_AT] === AHEAD_LOGGING || header[READ_VERSION_AT] === AHEAD_LOGGING) || isFile(`${path}-wal`) && isFile(`${path}-shm`)) return path;
	const address = pathToFileURL(path);
	address.searchParams.set("immutable", "1");
	return address;
}
async function importSqlite() {
	try {
		return await import("node:sqlite");
	} catch (error) {
		if (error.code === "ERR_UNKNOWN_BUILTIN_MODULE") return void 0;
		throw error;
	}
}
function isFile(path) {
	try {
		return statSync(path).isFile();
	} catch (error) {
		if (isUnreadable(error)) return false;
		throw error;
	}
}
export { readSqliteLog as t };

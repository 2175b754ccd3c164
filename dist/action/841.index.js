export const id = 841;
export const ids = [841];
export const modules = {

/***/ 2371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readSqliteLog)
/* harmony export */ });
/* unused harmony export hasUnreadRows */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3136);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95);





/** SQLite's own errors, and a number that is too large for JavaScript. */
const READ_ERRORS = new Set(["ERR_SQLITE_ERROR", "ERR_OUT_OF_RANGE"]);
/**
 * Reads an agent's SQLite database without writing beside it. Undefined when it is gone, damaged,
 * locked or of another layout, and on a Node without `node:sqlite`: it is read later.
 */
async function readSqliteLog(path, read) {
    const header = readHeader(path);
    if (header === undefined)
        return undefined;
    const sqlite = await importSqlite();
    if (sqlite === undefined)
        return undefined;
    try {
        return isLeftAhead(path, header)
            ? withCopy(path, (copy) => readFrom(sqlite, copy, read))
            : readFrom(sqlite, addressOf(path, header), read);
    }
    catch (error) {
        const isDamaged = READ_ERRORS.has(error.code ?? "");
        if (isDamaged || (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnreadable */ .G)(error))
            return undefined;
        throw error;
    }
}
function readFrom({ DatabaseSync }, address, read) {
    const database = new DatabaseSync(address, { readOnly: true });
    try {
        return read(database);
    }
    finally {
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
function readHeader(path) {
    const header = Buffer.alloc(HEADER_BYTES);
    try {
        // What is no file may wait for its writer.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile())
            return undefined;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r");
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, header);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        if ((0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnreadable */ .G)(error))
            return undefined;
        throw error;
    }
    return header.toString("latin1", 0, MAGIC.length) === MAGIC ? header : undefined;
}
/** A database that was left with rows in its `-wal` file is copied to be read, up to this size. */
const MAX_COPY_BYTES = 256 << 20;
const WAL_HEADER_BYTES = 32;
/** Whether a database was left with rows in its `-wal` file, and is too large to be copied: these rows are not read. */
function hasUnreadRows(path) {
    const header = readHeader(path);
    return header !== undefined && bytesLeftAhead(path, header) > MAX_COPY_BYTES;
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
    if (!isAheadLogging(header) || aheadBytes <= WAL_HEADER_BYTES)
        return 0;
    return sizeOf(`${path}-shm`) === undefined ? (sizeOf(path) ?? 0) + aheadBytes : 0;
}
function withCopy(path, read) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "tokenledger-"));
    try {
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "log.db");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(path, copy);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(`${path}-wal`, `${copy}-wal`);
        return read(copy);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
/**
 * With write-ahead logging SQLite makes a `-wal` and a `-shm` file for a reader too. Where both are
 * there it finds them; else nobody has the database open, and `immutable` keeps it from making them.
 * @see https://www.sqlite.org/wal.html#read_only_databases
 */
function addressOf(path, header) {
    const isOpen = sizeOf(`${path}-wal`) !== undefined && sizeOf(`${path}-shm`) !== undefined;
    if (!isAheadLogging(header) || isOpen)
        return path;
    const address = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(path);
    address.searchParams.set("immutable", "1");
    return address;
}
function isAheadLogging(header) {
    return header[WRITE_VERSION_AT] === AHEAD_LOGGING || header[READ_VERSION_AT] === AHEAD_LOGGING;
}
async function importSqlite() {
    try {
        return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 99, 19));
    }
    catch (error) {
        if (error.code === "ERR_UNKNOWN_BUILTIN_MODULE")
            return undefined;
        throw error;
    }
}
/** Returns the size of a file; undefined when it is gone, or no file. */
function sizeOf(path) {
    const stats = (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
    return stats?.isFile() ? stats.size : undefined;
}


/***/ }),

/***/ 9841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readImports: () => (/* binding */ readImports)
/* harmony export */ });
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2646);
/* harmony import */ var _logs_sqlite_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2371);
/* harmony import */ var _opencode_store_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4256);




/** Where MiMo Code notes what it took over, now and in early versions. */
const TABLES = ["external_import", "claude_import"];
const MAX_LIST_BYTES = 64 << 20;
/**
 * Reads which messages of a database are other agents'. A session that was taken over may go on here: its note
 * lists the messages, in early versions it only says when they were taken.
 */
async function readImports(path) {
    const notes = (await (0,_logs_sqlite_log_js__WEBPACK_IMPORTED_MODULE_1__/* .readSqliteLog */ .q)(path, readNotes)) ?? [];
    const ids = new Set(notes.flatMap(({ messageIds }) => messageIds));
    const listed = new Set(notes.flatMap((note) => (note.messageIds.length > 0 ? note.sessionId : [])));
    const untilBySession = new Map(notes.flatMap(({ sessionId, until }) => (listed.has(sessionId) ? [] : [[sessionId, until]])));
    return ({ callId, sessionId, timestamp }) => {
        const until = untilBySession.get(sessionId);
        return ids.has(callId.replace(/#.*$/, "")) || (until !== undefined && timestamp <= until);
    };
}
function readNotes(database) {
    const layout = (0,_opencode_store_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .readLayout */ .T4)(database, TABLES);
    return TABLES.filter((table) => (0,_opencode_store_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .hasTable */ .rT)(layout, table, ["session_id"])).flatMap((table) => database
        .prepare(`SELECT session_id, ${selectList(layout, table)}, ${(0,_opencode_store_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .selectNumber */ .OG)(layout, table, "time_imported")}
         FROM ${table} WHERE typeof(session_id) = 'text'`)
        .all()
        .map(({ session_id, message_ids, time_imported }) => ({
        sessionId: String(session_id),
        messageIds: idsOf(message_ids),
        until: timeText(time_imported),
    })));
}
function selectList(layout, table) {
    return (0,_opencode_store_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .hasTable */ .rT)(layout, table, ["message_ids"])
        ? `CASE WHEN octet_length(message_ids) <= ${MAX_LIST_BYTES} THEN message_ids END AS message_ids`
        : "NULL AS message_ids";
}
function idsOf(value) {
    const { ids } = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .parseObject */ .lj)(`{"ids":${(0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value) ?? "[]"}}`) ?? {};
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(ids).flatMap((id) => (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(id)?.replaceAll(":", ".") ?? []);
}
/** Where nothing says when, all of the session is another agent's. */
function timeText(ms) {
    const time = new Date(typeof ms === "number" && ms > 0 ? ms : Number.NaN);
    return Number.isNaN(time.getTime()) ? "9999" : time.toISOString();
}


/***/ }),

/***/ 4256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ selectText),
/* harmony export */   OG: () => (/* binding */ selectNumber),
/* harmony export */   T4: () => (/* binding */ readLayout),
/* harmony export */   rT: () => (/* binding */ hasTable)
/* harmony export */ });
const MAX_TEXT_BYTES = 4096;
const TABLES = ["message", "part", "session", "session_message", "session_v2"];
/**
 * Reads which of some tables a database has, and their columns. Views, virtual tables and computed
 * columns do not count: to read them is to run what their author wrote.
 */
function readLayout(database, wanted = TABLES) {
    const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
     AND name IN (${wanted.map(() => "?").join(", ")})`);
    const columns = database.prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0");
    return new Map(tables.all(...wanted).map(({ name }) => {
        const names = columns.all(name ?? null).map((column) => String(column.name));
        return [String(name), new Set(names)];
    }));
}
/** Whether a database has a table with all of some columns. */
function hasTable(layout, table, columns) {
    const present = layout.get(table);
    return present !== undefined && columns.every((column) => present.has(column));
}
/** Returns the SQL that selects a column's text; NULL where there is none, or one of no sense. */
function selectText(layout, table, column) {
    return hasTable(layout, table, [column])
        ? `CASE WHEN typeof(${column}) = 'text' AND octet_length(${column}) <= ${MAX_TEXT_BYTES} THEN ${column} END AS ${column}`
        : `NULL AS ${column}`;
}
/** Returns the SQL that selects a column's number, which may be larger than any integer of ours. */
function selectNumber(layout, table, column) {
    const value = hasTable(layout, table, [column]) ? `CAST(${column} AS REAL)` : "NULL";
    return `${value} AS ${column}`;
}


/***/ })

};

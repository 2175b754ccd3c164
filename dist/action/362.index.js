export const id = 362;
export const ids = [362];
export const modules = {

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLedger: () => (/* binding */ readLedger)
/* harmony export */ });
/* harmony import */ var _usage_model_variant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
/* harmony import */ var _logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9579);
/* harmony import */ var _logs_create_call_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8081);
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(526);
/* harmony import */ var _logs_sqlite_columns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6254);
/* harmony import */ var _logs_sqlite_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2371);
/* harmony import */ var _logs_sqlite_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9936);









const LEDGER = "usage_ledger";
/** The sum of what a session used before there was a ledger. */
const CARRIED_FORWARD = "carried_forward";
/** Reads the calls that a database's ledger holds behind `from`; databases of before it hold none. */
async function readLedger(agent, path, from) {
    const before = from?.carry;
    const found = await (0,_logs_sqlite_log_js__WEBPACK_IMPORTED_MODULE_2__/* .readSqliteLog */ .q)(path, (database) => {
        const select = selectRows(database);
        return select === undefined ? undefined : (0,_logs_sqlite_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .readRowsBehind */ .U)(database, select, rowKey, before);
    });
    const { rows = [], anchor = before } = found ?? {};
    const calls = rows.flatMap((row) => rowCall(agent, row) ?? []);
    return { calls, marks: [], position: { offset: 0, carry: anchor }, lastTurn: undefined };
}
function selectRows(database) {
    const calls = new _logs_sqlite_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .SqliteColumns */ .c(database, LEDGER, "t");
    const sessions = new _logs_sqlite_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .SqliteColumns */ .c(database, "sessions", "s");
    if (!calls.has("id", "session_id", "created_timestamp"))
        return undefined;
    const join = sessions.has("id") ? "LEFT JOIN sessions AS s ON s.id = t.session_id" : "";
    return `
      ${calls.number("id")} AS id,
      ${calls.text("session_id")} AS sessionId,
      ${calls.number("created_timestamp")} AS seconds,
      ${calls.text("model")} AS model,
      ${calls.text("cost_source")} AS costSource,
      ${calls.number("input_tokens")} AS input,
      ${calls.number("output_tokens")} AS output,
      ${calls.number("cache_read_tokens")} AS cacheRead,
      ${calls.number("cache_write_tokens")} AS cacheWrite,
      ${calls.number("total_tokens")} AS total,
      ${sessions.text("working_dir")} AS cwd,
      ${sessions.text("provider_name")} AS provider,
      ${sessions.text("model_config_json")} AS modelConfig,
      ${sessions.text("parent_session_id")} AS parentId
    FROM ${LEDGER} AS t ${join} WHERE TRUE`;
}
function rowKey({ sessionId, id, seconds }) {
    return `${sessionId}/${id}-${seconds}`;
}
/** Returns the call of a row; undefined when it is none, used nothing, or nothing says when. */
function rowCall(agent, row) {
    const sessionId = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.sessionId);
    const timestamp = (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_6__/* .timeOfSeconds */ .Ob)(row.seconds);
    // The input holds the cache's tokens.
    const tokens = (0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_7__/* .tokensWithCacheInInput */ .CQ)({
        input: row.input,
        output: row.output,
        cacheRead: row.cacheRead,
        cacheWrite: row.cacheWrite,
        total: row.total,
    });
    if (sessionId === undefined || timestamp === undefined || !(0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_7__/* .isUsed */ .Qz)(tokens))
        return undefined;
    if (row.costSource === CARRIED_FORWARD)
        return undefined;
    const configured = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.modelConfig) ?? "")?.model_name);
    return (0,_logs_create_call_js__WEBPACK_IMPORTED_MODULE_8__/* .createCall */ .j)({
        ...{ agent, callId: rowKey(row), sessionId, timestamp, tokens },
        model: (0,_usage_model_variant_js__WEBPACK_IMPORTED_MODULE_0__/* .withProvider */ .w$)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.model) ?? configured ?? "unknown", (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.provider)),
        isSidechain: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.parentId) !== undefined,
        cwd: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.cwd),
    });
}


/***/ }),

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ tokensWithCacheInInput),
/* harmony export */   Qz: () => (/* binding */ isUsed),
/* harmony export */   f6: () => (/* binding */ tokensWithCacheApart)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2646);
/* harmony import */ var _total_alone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4822);


/** Returns the tokens of a call whose log counts the cache's tokens in the input, as OpenAI's API does. */
function tokensWithCacheInInput(usage) {
    const { cacheReadTokens, cacheWriteTokens, ...tokens } = tokensWithCacheApart(usage);
    const cacheTokens = cacheReadTokens + cacheWriteTokens;
    // A provider that counts the cache apart all the same, behind an agent that does not look.
    const inputTokens = Math.max((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.input), cacheTokens);
    return { ...tokens, inputTokens, cacheReadTokens, cacheWriteTokens };
}
/** Returns the tokens of a call whose log counts the cache's tokens beside the input, as Anthropic's API does. */
function tokensWithCacheApart(usage) {
    const cacheReadTokens = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.cacheRead);
    const cacheWriteTokens = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.cacheWrite);
    const tokens = {
        inputTokens: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.input) + cacheReadTokens + cacheWriteTokens,
        outputTokens: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.output),
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
    return isUsed(tokens) ? tokens : ((0,_total_alone_js__WEBPACK_IMPORTED_MODULE_1__/* .totalAlone */ .K)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.total)) ?? tokens);
}
function isUsed({ inputTokens, outputTokens }) {
    return inputTokens + outputTokens > 0;
}


/***/ }),

/***/ 8081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createCall)
/* harmony export */ });
/** Returns a call of which its log tells no more than this. */
function createCall(told) {
    return {
        durationMs: undefined,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: undefined,
        branch: undefined,
        ...told,
        // What stands behind a colon would pass for a request's id.
        callId: told.callId.replaceAll(":", "."),
    };
}


/***/ }),

/***/ 6254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SqliteColumns),
/* harmony export */   r: () => (/* binding */ textIn)
/* harmony export */ });
const MAX_TEXT_BYTES = 4096;
/** The columns of one table, under the name that a query gives it. */
class SqliteColumns {
    #alias;
    #names;
    /**
     * Looks at the columns of a table; there are none when there is no such table. Views and computed
     * columns do not count: to read them is to run what their author wrote.
     */
    constructor(database, table, alias) {
        const columns = database.prepare(`SELECT column.name FROM sqlite_schema AS entry, pragma_table_xinfo(entry.name) AS column
       WHERE entry.type = 'table' AND entry.rootpage > 0 AND entry.name = ? AND column.hidden = 0`);
        this.#alias = alias;
        this.#names = new Set(columns.all(table).map(({ name }) => String(name)));
    }
    has(...names) {
        return names.every((name) => this.#names.has(name));
    }
    /** Returns the SQL of a column's text; NULL where there is none, or one of no sense. */
    text(name) {
        return this.has(name) ? textIn(`${this.#alias}.${name}`) : "NULL";
    }
    /** Returns the SQL of a column's number, which may be larger than any integer of ours. */
    number(name) {
        const column = `${this.#alias}.${name}`;
        return this.has(name)
            ? `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN CAST(${column} AS REAL) END`
            : "NULL";
    }
}
/** Returns the SQL of a value where it is a text of sense, NULL otherwise. */
function textIn(value) {
    return `CASE WHEN typeof(${value}) = 'text' AND octet_length(${value}) <= ${MAX_TEXT_BYTES} THEN ${value} END`;
}


/***/ }),

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

/***/ 9936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readRowsBehind)
/* harmony export */ });
/**
 * Reads the rows of a table behind the one that was read last, in the order that they were written;
 * all of them where another is in its place. `select` is a query with a condition, in which the table
 * is called `t`; `keyOf` returns what tells one row from any other.
 */
function readRowsBehind(database, select, keyOf, anchor) {
    const statement = database.prepare(`SELECT t.rowid AS rowId, ${select} AND t.rowid >= ? AND t.rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY t.rowid`);
    const rowsFrom = (rowId) => [...ascending(statement.iterate(rowId))];
    let rows = rowsFrom(anchor?.rowId ?? Number.MIN_SAFE_INTEGER);
    if (anchor !== undefined) {
        const [first, ...rest] = rows;
        const isKnown = first?.rowId === anchor.rowId && keyOf(first) === anchor.key;
        rows = isKnown ? rest : rowsFrom(Number.MIN_SAFE_INTEGER);
    }
    const last = rows.at(-1);
    return { rows, anchor: last ? { rowId: Number(last.rowId), key: keyOf(last) } : anchor };
}
/** In a damaged table the way can lead back. */
function* ascending(rows) {
    let lastRowId = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
        if (Number(row.rowId) <= lastRowId)
            return;
        lastRowId = Number(row.rowId);
        yield row;
    }
}


/***/ })

};

export const id = 625;
export const ids = [625];
export const modules = {

/***/ 2866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ namedBranch)
/* harmony export */ });
/** Returns a branch by its name; undefined when none was checked out. */
function namedBranch(branch) {
    return branch === "HEAD" ? undefined : branch || undefined;
}


/***/ }),

/***/ 4794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ errorWords),
/* harmony export */   w: () => (/* binding */ finishFailure)
/* harmony export */ });
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9276);

/** The kinds of errors that the CLI knows; another's name may be anything. */
const ERROR_TYPES = new Set([
    "authentication",
    "authorization",
    "context_limit",
    "query",
    "quota",
    "rate_limit",
]);
const FINISHES = new Map([
    ["length", _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STOPPED_AT_MAX_TOKENS */ .Eg],
    ["content_filter", _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSAL */ .$m],
]);
/** Returns what an error was, in words of ours: its own message may quote the request. */
function errorWords(errorType, httpStatus) {
    const isType = errorType !== undefined && ERROR_TYPES.has(errorType);
    return (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .apiError */ .pb)(httpStatus, isType ? errorType : undefined);
}
/** Returns why a reply that finished for this reason is a failure; undefined when it is none. */
function finishFailure(finishReason) {
    return FINISHES.get(finishReason ?? "");
}


/***/ }),

/***/ 7006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readStore: () => (/* binding */ readStore)
/* harmony export */ });
/* harmony import */ var _logs_file_ends_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1813);
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(526);
/* harmony import */ var _logs_sqlite_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2371);
/* harmony import */ var _row_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5981);
/* harmony import */ var _session_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5238);
/* harmony import */ var _session_usage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6206);
/* harmony import */ var _usage_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9606);









/**
 * Reads the calls that a database holds behind `from`, except those that their session's own log
 * vouches for: the ones up to its last shutdown.
 */
async function readStore(agent, path, from) {
    const calls = [];
    let state = from?.carry;
    await (0,_logs_sqlite_log_js__WEBPACK_IMPORTED_MODULE_2__/* .readSqliteLog */ .q)(path, (database) => {
        for (const row of rowsBehind(database, state)) {
            const call = (0,_row_call_js__WEBPACK_IMPORTED_MODULE_3__/* .rowCall */ .V)(agent, row);
            if (call !== undefined)
                calls.push(call);
            state = { rowId: row.rowId, callId: (0,_row_call_js__WEBPACK_IMPORTED_MODULE_3__/* .rowCallId */ .c)(row) };
        }
    });
    return {
        calls: calls.filter(besideLogs(path)),
        marks: [],
        position: { offset: 0, carry: state },
        lastTurn: undefined,
    };
}
function* rowsBehind(database, state) {
    const table = _usage_table_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageTable */ ._.of(database);
    if (table === undefined)
        return;
    if (state === undefined)
        return yield* table.rowsFrom(undefined);
    const [first, ...rest] = table.rowsFrom(state.rowId);
    const isKnown = first !== undefined && (0,_row_call_js__WEBPACK_IMPORTED_MODULE_3__/* .rowCallId */ .c)(first) === state.callId;
    yield* isKnown ? rest : table.rowsFrom(undefined);
}
/** Returns whether a call is one that its session's log says nothing of. */
function besideLogs(storePath) {
    const shutdownTimes = new Map();
    return ({ sessionId, timestamp }) => {
        if (!shutdownTimes.has(sessionId)) {
            const log = (0,_session_files_js__WEBPACK_IMPORTED_MODULE_4__/* .logOfSession */ .kr)(storePath, sessionId);
            shutdownTimes.set(sessionId, log && lastShutdownTime(log));
        }
        const shutdownTime = shutdownTimes.get(sessionId);
        return shutdownTime === undefined || timestamp > shutdownTime;
    };
}
const SHUTDOWN = "session.shutdown";
/** A log ends with the shutdown, except for what a session did since it was resumed. */
const TAIL_BYTES = [1 << 16, 1 << 20];
/** Returns when a session's log last told what the session used; undefined when it did not, or not lately. */
function lastShutdownTime(path) {
    for (const tailBytes of TAIL_BYTES) {
        const lines = (0,_logs_file_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .readLastLines */ .a)(path, tailBytes).filter((line) => line.includes(SHUTDOWN));
        const times = lines.flatMap((line) => shutdownTime(line) ?? []);
        if (times.length > 0)
            return times.at(-1);
    }
    return undefined;
}
function shutdownTime(line) {
    const { type, timestamp, data } = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(line) ?? {};
    const isTold = type === SHUTDOWN && (0,_session_usage_js__WEBPACK_IMPORTED_MODULE_5__/* .usageOf */ .Fs)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_7__/* .objectOf */ .Xy)(data).modelMetrics, 0) !== undefined;
    return isTold ? (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_8__/* .toRealTime */ .n9)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(timestamp)) : undefined;
}


/***/ }),

/***/ 5981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rowCall),
/* harmony export */   c: () => (/* binding */ rowCallId)
/* harmony export */ });
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(526);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2866);
/* harmony import */ var _failure_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4794);




const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)$/;
/** Returns the call of a row; undefined when it used nothing, or nothing says when. */
function rowCall(agent, row) {
    const timestamp = timeOf(row.createdAt) ?? timeOf(row.sessionTime);
    const tokens = tokensOf(row);
    if (timestamp === undefined || tokens.inputTokens + tokens.outputTokens === 0)
        return undefined;
    const errorMessage = (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .finishFailure */ .w)(row.finishReason);
    return {
        agent,
        callId: rowCallId(row),
        sessionId: row.sessionId,
        timestamp,
        model: row.model || "unknown",
        tokens,
        durationMs: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(Math.round(row.durationMs)) || undefined,
        success: errorMessage === undefined,
        errorMessage,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: Boolean(row.agentId),
        cwd: row.cwd || undefined,
        branch: (0,_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .namedBranch */ .A)(row.branch),
    };
}
/** Returns what tells a row from any other, also from one that takes its place in a new database. */
function rowCallId({ sessionId, rowId, createdAt }) {
    const time = timeOf(createdAt);
    const parts = time === undefined ? [rowId] : [rowId, Date.parse(time)];
    return `${sessionId}/${parts.join("-")}`.replaceAll(":", "_");
}
function tokensOf(row) {
    const cacheReadTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.cacheReadTokens);
    const cacheWriteTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.cacheWriteTokens);
    return {
        inputTokens: Math.max((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.inputTokens), cacheReadTokens + cacheWriteTokens),
        outputTokens: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.outputTokens),
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
}
/** SQLite's own times are UTC and do not say so. */
function timeOf(text) {
    return (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_3__/* .toRealTime */ .n9)(text?.replace(WITHOUT_ZONE, "$1T$2Z"));
}


/***/ }),

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   vk: () => (/* binding */ addUsage),
/* harmony export */   wp: () => (/* binding */ isContinued)
/* harmony export */ });
/* unused harmony export isUsed */
/* harmony import */ var _usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2646);


/** Returns the usage that a session shuts down with; undefined when its `modelMetrics` hold none. */
function usageOf(modelMetrics, durationMs) {
    const models = Object.entries((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(modelMetrics)).map(([model, metrics]) => {
        const { usage, requests } = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(metrics);
        return { model, tokens: tokensOf(usage), requestCount: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(requests).count) };
    });
    return models.some(isUsed) ? { models, durationMs } : undefined;
}
/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(value) {
    const usage = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const cacheReadTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.cacheReadTokens);
    const cacheWriteTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.cacheWriteTokens);
    return {
        inputTokens: Math.max((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.inputTokens), cacheReadTokens + cacheWriteTokens),
        outputTokens: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.outputTokens),
        cacheReadTokens,
        cacheWriteTokens,
    };
}
function isUsed({ tokens }) {
    return tokens.inputTokens + tokens.outputTokens > 0;
}
function addUsage(a, b) {
    return {
        model: a.model,
        tokens: (0,_usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .addTokens */ .O)(a.tokens, b.tokens),
        requestCount: a.requestCount + b.requestCount,
    };
}
/** Whether `after` counts on from `before`: none of its counts is lower. */
function isContinued(before, after) {
    const isTold = after.requestCount > 0;
    return (after.tokens.inputTokens >= before.tokens.inputTokens &&
        after.tokens.outputTokens >= before.tokens.outputTokens &&
        after.tokens.cacheReadTokens >= before.tokens.cacheReadTokens &&
        after.tokens.cacheWriteTokens >= before.tokens.cacheWriteTokens &&
        !(isTold && after.requestCount < before.requestCount));
}


/***/ }),

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ UsageTable)
/* harmony export */ });
const CALLS = "assistant_usage_events";
const SESSIONS = "sessions";
const MAX_TEXT_BYTES = 4096;
const FIRST_ROW = Number.MIN_SAFE_INTEGER;
/** The table of calls, in the order that they were made. */
class UsageTable {
    #rowsFrom;
    #rowsOfSession;
    constructor(database, select) {
        const order = `u.rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY u.rowid`;
        this.#rowsFrom = database.prepare(`${select} WHERE u.rowid >= ? AND ${order}`);
        this.#rowsOfSession = database.prepare(`${select} WHERE u.session_id = ? AND ${order}`);
    }
    /** Returns the table of a database; undefined when it has none: the sessions' files count then. */
    static of(database) {
        const calls = columnsOf(database, CALLS);
        if (!calls.has("session_id"))
            return undefined;
        return new UsageTable(database, selectRows(calls, columnsOf(database, SESSIONS)));
    }
    /** Reads the rows from one on; all without one. */
    rowsFrom(rowId) {
        return toRows(this.#rowsFrom.iterate(rowId ?? FIRST_ROW));
    }
    rowsOfSession(sessionId) {
        return toRows(this.#rowsOfSession.iterate(sessionId));
    }
}
/**
 * Returns the columns of a table; none when there is no such table. Views and computed columns do
 * not count: to read them is to run what their author wrote.
 */
function columnsOf(database, table) {
    const columns = database.prepare(`SELECT column.name FROM sqlite_schema AS entry, pragma_table_xinfo(entry.name) AS column
     WHERE entry.type = 'table' AND entry.rootpage > 0 AND entry.name = ? AND column.hidden = 0`);
    return new Set(columns.all(table).map(({ name }) => String(name)));
}
function selectRows(calls, sessions) {
    const isJoined = sessions.has("id");
    const call = (column) => (calls.has(column) ? `u.${column}` : "NULL");
    const session = (column) => (isJoined && sessions.has(column) ? `s.${column}` : "NULL");
    return `
    SELECT u.rowid AS rowId,
      ${text(call("session_id"))} AS sessionId,
      ${text(call("model"))} AS model,
      ${text(call("agent_id"))} AS agentId,
      ${text(call("finish_reason"))} AS finishReason,
      ${text(call("created_at"))} AS createdAt,
      coalesce(${text(session("updated_at"))}, ${text(session("created_at"))}) AS sessionTime,
      ${text(session("cwd"))} AS cwd,
      ${text(session("branch"))} AS branch,
      ${number(call("input_tokens"))} AS inputTokens,
      ${number(call("output_tokens"))} AS outputTokens,
      ${number(call("cache_read_tokens"))} AS cacheReadTokens,
      ${number(call("cache_write_tokens"))} AS cacheWriteTokens,
      ${number(call("duration_ms"))} AS durationMs
    FROM ${CALLS} AS u ${isJoined ? `LEFT JOIN ${SESSIONS} AS s ON s.id = u.session_id` : ""}`;
}
/** Returns the SQL of a column's text; NULL where there is none, or one of no sense. */
function text(column) {
    return `CASE WHEN typeof(${column}) = 'text' AND octet_length(${column}) <= ${MAX_TEXT_BYTES} THEN ${column} END`;
}
/** Returns the SQL of a column's number, which may be larger than any integer of ours. */
function number(column) {
    return `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN CAST(${column} AS REAL) ELSE 0 END`;
}
function* toRows(found) {
    let last = Number.NEGATIVE_INFINITY;
    for (const columns of found) {
        const row = withoutNull(columns);
        // In a damaged table the way can lead back.
        if (row.rowId < last)
            return;
        last = row.rowId;
        if (row.sessionId !== undefined)
            yield row;
    }
}
/** The columns are as selected. */
function withoutNull(columns) {
    const entries = Object.entries(columns).map(([name, value]) => [name, value ?? undefined]);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 1813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readFirstLine),
/* harmony export */   a: () => (/* binding */ readLastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95);


/** Returns a file's first line, of at most `maxBytes`; empty when the file is gone or a link. */
function readFirstLine(path, maxBytes) {
    const [line = ""] = readPart(path, () => 0, maxBytes).split("\n", 1);
    return line;
}
/** Returns the lines of a file's last `maxBytes`, of which the first may be cut; none when the file is gone or a link. */
function readLastLines(path, maxBytes) {
    return readPart(path, (sizeBytes) => Math.max(sizeBytes - maxBytes, 0), maxBytes).split("\n");
}
function readPart(path, startOf, maxBytes) {
    const file = (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessUnreadable */ .M)(() => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isFile() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r") : undefined));
    if (file === undefined)
        return "";
    try {
        const sizeBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;
        const start = startOf(sizeBytes);
        const bytes = Buffer.alloc(Math.min(sizeBytes - start, maxBytes));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, 0, bytes.length, start);
        return bytes.toString("utf8", 0, count);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
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


/***/ })

};

export const id = 70;
export const ids = [70];
export const modules = {

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

/***/ 70:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readThreads: () => (/* binding */ readThreads)
});

// EXTERNAL MODULE: ./build/parts/agents/logs/call-tokens.js
var call_tokens = __webpack_require__(9579);
// EXTERNAL MODULE: ./build/parts/agents/logs/create-call.js
var create_call = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-columns.js
var sqlite_columns = __webpack_require__(6254);
// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-log.js
var sqlite_log = __webpack_require__(2371);
;// CONCATENATED MODULE: ./build/parts/agents/zed/first-folder.js
/**
 * Returns the folder that a thread's project was opened with first. The folders stand a line each, by name; `order`
 * says of each which it was: `1,0`.
 */
function firstFolder(folders, order) {
    const paths = (folders ?? "").split("\n").filter((path) => path !== "");
    const places = (order ?? "").split(",").map(Number);
    return paths[Math.max(places.indexOf(0), 0)] ?? paths[0];
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/usage/model-variant.js
var model_variant = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-fields.js
var json_fields = __webpack_require__(4890);
;// CONCATENATED MODULE: ./build/parts/agents/zed/thread-usage.js




/** Node can unpack documents from 22.15 on. */
const CAN_UNPACK = external_node_zlib_.zstdDecompressSync !== undefined;
const MAX_DOCUMENT_BYTES = 256 << 20;
/** What zlib says of data that is damaged, cut off or too large. */
const UNPACKABLE = /^(ZSTD_|Z_|ERR_BUFFER_TOO_LARGE)/;
const fields = new json_fields/* JsonFields */.A();
const model = fields.field("model", "model");
const provider = fields.field("model", "provider");
const isImported = fields.field("imported");
// The requests stand beside it, but of each prompt only the last.
const input = fields.field("cumulative_token_usage", "input_tokens");
const output = fields.field("cumulative_token_usage", "output_tokens");
const cacheRead = fields.field("cumulative_token_usage", "cache_read_input_tokens");
const cacheWrite = fields.field("cumulative_token_usage", "cache_creation_input_tokens");
/** Reads a thread's document; undefined when it is none. */
function readThreadUsage(data, dataType) {
    const packed = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const bytes = dataType === "zstd" ? unpack(packed) : packed;
    if (bytes === undefined || !fields.read(bytes, 0, bytes.length))
        return undefined;
    return {
        model: (0,model_variant/* withProvider */.w$)(model.text() ?? "unknown", provider.text()),
        tokens: (0,call_tokens/* tokensWithCacheApart */.f6)({
            input: input.value(),
            output: output.value(),
            cacheRead: cacheRead.value(),
            cacheWrite: cacheWrite.value(),
        }),
        isImported: isImported.isTrue,
    };
}
function unpack(packed) {
    try {
        return external_node_zlib_.zstdDecompressSync(packed, { maxOutputLength: MAX_DOCUMENT_BYTES });
    }
    catch (error) {
        if (UNPACKABLE.test(error.code ?? ""))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/parts/agents/zed/read-threads.js








const TABLE = "threads";
/** As large as a document that stands alone may be. */
const MAX_DATA_BYTES = 64 << 20;
/** `2026-03-02T10:00:00`: behind it times have as many digits as they please. */
const SECOND_CHARACTERS = 19;
/** Reads the threads that were written to since the last reading, each with all that it used so far. */
async function readThreads(agent, path, from, limit) {
    const before = from?.carry?.readUntil ?? "";
    const read = await (0,sqlite_log/* readSqliteLog */.q)(path, (database) => readRows(database, agent, before, limit));
    const { calls, readUntil } = read ?? { calls: [], readUntil: before };
    const carry = { readUntil };
    return { calls, marks: [], position: { offset: 0, carry }, lastTurn: undefined };
}
function readRows(database, agent, before, limit) {
    const columns = new sqlite_columns/* SqliteColumns */.c(database, TABLE, "t");
    const isThere = columns.has("id", "updated_at", "data_type", "data");
    if (!isThere || !CAN_UNPACK)
        return { calls: [], readUntil: before };
    const calls = [];
    let readUntil = before;
    // By themselves: the documents together may be larger than memory.
    const rows = database.prepare(`
    SELECT rowid AS row, substr(updated_at, 1, ${SECOND_CHARACTERS}) AS second FROM ${TABLE}
    WHERE rowid <= ${Number.MAX_SAFE_INTEGER} AND typeof(updated_at) = 'text' AND second >= ?
    ORDER BY second`);
    const thread = database.prepare(selectThread(columns));
    const now = new Date().toISOString().slice(0, SECOND_CHARACTERS);
    for (const { row, second } of rows.all(before)) {
        const call = createThreadCall(agent, thread.get(row ?? null) ?? {});
        if (call !== undefined)
            calls.push(call);
        // What says that it was written later than now would hide all that is.
        if (String(second) <= now)
            readUntil = String(second);
        limit?.passChunk();
        if (limit?.endsHere(true))
            break;
    }
    return { calls, readUntil };
}
function selectThread(columns) {
    const texts = [
        "id",
        "updated_at",
        "data_type",
        "parent_id",
        "folder_paths",
        "folder_paths_order",
    ];
    return `
    SELECT ${texts.map((name) => `${columns.text(name)} AS ${name}`).join(", ")},
      CASE WHEN octet_length(t.data) <= ${MAX_DATA_BYTES} THEN CAST(t.data AS BLOB) END AS data
    FROM ${TABLE} AS t WHERE t.rowid = ?`;
}
/** Returns what a thread used so far; undefined when that is nothing, or the thread was taken over from somebody else. */
function createThreadCall(agent, row) {
    const id = (0,json_value/* textOf */.b6)(row.id);
    const timestamp = (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(row.updated_at));
    const usage = row.data instanceof Uint8Array ? readThreadUsage(row.data, (0,json_value/* textOf */.b6)(row.data_type)) : undefined;
    if (id === undefined || timestamp === undefined || usage === undefined)
        return undefined;
    if (usage.isImported || !(0,call_tokens/* isUsed */.Qz)(usage.tokens))
        return undefined;
    const parentId = (0,json_value/* textOf */.b6)(row.parent_id);
    return (0,create_call/* createCall */.j)({
        agent,
        callId: id,
        sessionId: parentId ?? id,
        timestamp,
        model: usage.model,
        tokens: usage.tokens,
        isSidechain: parentId !== undefined,
        cwd: firstFolder((0,json_value/* textOf */.b6)(row.folder_paths), (0,json_value/* textOf */.b6)(row.folder_paths_order)),
        isSessionTotal: true,
    });
}


/***/ })

};

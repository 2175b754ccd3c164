export const id = 680;
export const ids = [680];
export const modules = {

/***/ 8680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTraces: () => (/* binding */ readTraces)
});

// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-log.js
var sqlite_log = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-rows.js
var sqlite_rows = __webpack_require__(9936);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/parts/agents/logs/folder-of-uri.js
var folder_of_uri = __webpack_require__(8399);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-rows.js
var json_rows = __webpack_require__(6994);
// EXTERNAL MODULE: ./build/parts/agents/logs/small-file.js
var small_file = __webpack_require__(696);
// EXTERNAL MODULE: ./build/parts/agents/logs/unreadable.js
var unreadable = __webpack_require__(95);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-vscode/chat-folder.js







/** Returns what finds the folder that a chat was held in, by the workspaces that the editor keeps beside the database. */
function createChatFolders(databasePath) {
    const storage = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(databasePath))), "workspaceStorage");
    const workspaces = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(storage)) ?? [];
    const find = (chatId) => {
        if (!/^[\w-]+$/.test(chatId))
            return undefined;
        const isHeldIn = (name) => [".json", ".jsonl"].some((extension) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(storage, name, "chatSessions", `${chatId}${extension}`)));
        const name = workspaces.find(isHeldIn);
        if (name === undefined)
            return undefined;
        const workspace = (0,json_rows/* parseObject */.lj)((0,small_file/* readSmallFile */.E)((0,external_node_path_.join)(storage, name, "workspace.json")) ?? "");
        return (0,folder_of_uri/* folderOfUri */.m)((0,json_value/* textOf */.b6)(workspace?.folder));
    };
    const folders = new Map();
    return (chatId) => {
        if (!folders.has(chatId))
            folders.set(chatId, find(chatId));
        return folders.get(chatId);
    };
}

// EXTERNAL MODULE: ./build/parts/agents/copilot-vscode/request.js
var copilot_vscode_request = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-columns.js
var sqlite_columns = __webpack_require__(6254);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-vscode/span-table.js

const SPANS = "spans";
const ATTRIBUTES = "span_attributes";
/**
 * Returns the query, with a condition, for the spans that are the extension's own requests to models;
 * undefined when a database is of another layout. Spans of agents repeat the sums of their requests.
 */
function selectRequests(database) {
    const span = new sqlite_columns/* SqliteColumns */.c(database, SPANS, "t");
    const attribute = new sqlite_columns/* SqliteColumns */.c(database, ATTRIBUTES, "a");
    const isKnown = span.has("span_id", "trace_id", "parent_span_id", "operation_name", "provider_name") &&
        span.has("agent_name", "chat_session_id", "end_time_ms") &&
        attribute.has("span_id", "key", "value");
    if (!isKnown)
        return undefined;
    return `
      ${span.text("span_id")} AS spanId,
      ${span.text("trace_id")} AS traceId,
      ${span.number("start_time_ms")} AS startMs,
      ${span.number("end_time_ms")} AS endMs,
      ${span.number("status_code")} AS statusCode,
      coalesce(${span.text("response_model")}, ${span.text("request_model")}) AS model,
      ${span.number("input_tokens")} AS input,
      ${span.number("output_tokens")} AS output,
      ${span.number("cached_tokens")} AS cacheRead,
      ${attributeOf("gen_ai.usage.cache_creation.input_tokens")} AS cacheWrite,
      ${span.text("chat_session_id")} AS chatId,
      ${attributeOf("copilot_chat.parent_chat_session_id")} AS parentChatId,
      coalesce(${attributeOf("copilot_chat.session_id")}, ${span.text("conversation_id")}) AS requestId,
      ${attributeOf("error.type")} AS errorType,
      ${attributeOf("copilot_chat.canceled")} AS isCanceled
    FROM ${SPANS} AS t
    WHERE t.operation_name = 'chat' AND t.provider_name = 'github'
      AND typeof(t.span_id) = 'text' AND typeof(t.trace_id) = 'text'`;
}
function attributeOf(key) {
    return `(SELECT ${(0,sqlite_columns/* textIn */.r)("a.value")} FROM ${ATTRIBUTES} AS a WHERE a.span_id = t.span_id AND a.key = '${key}')`;
}

// EXTERNAL MODULE: ./build/parts/agents/copilot-vscode/trace-place.js
var trace_place = __webpack_require__(6259);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-vscode/traces.js



/** The traces of a database: what led to a request, and where. */
class Traces {
    #state;
    #placeOfTrace;
    #placeOfChat;
    constructor(database) {
        this.#state = database.prepare(`SELECT max(parent_span_id IS NULL) AS isEnded, max(CAST(end_time_ms AS REAL)) AS lastMs,
         max(operation_name = 'invoke_agent' AND agent_name IN (${listOf(trace_place/* OTHER_AGENTS */.WK)})) AS isOther
       FROM spans WHERE trace_id = ?`);
        const place = (condition) => database.prepare(`SELECT a.key AS key, ${(0,sqlite_columns/* textIn */.r)("a.value")} AS value FROM span_attributes AS a
         JOIN spans AS s ON s.span_id = a.span_id
         WHERE ${condition} AND a.key IN (${listOf([...trace_place/* REPOSITORY */.Bw, ...trace_place/* BRANCH */.dI])})`);
        this.#placeOfTrace = place("s.trace_id = ?");
        this.#placeOfChat = place("s.chat_session_id = ?");
    }
    /** Tells whether a trace is under way, so that what it is part of cannot be told yet, or another agent's. */
    stateOf(traceId) {
        const { isEnded, isOther, lastMs } = this.#state.get(traceId) ?? {};
        if (isOther)
            return "of another agent";
        const isLeft = Date.now() - Number(lastMs) > trace_place/* LONGEST_REST_MS */.nV;
        return isEnded || isLeft ? "ended" : "underway";
    }
    /** Returns where a trace was made; where it does not tell, other traces of its chat may. */
    placeOf(traceId, chatId) {
        const ofTrace = placeIn(this.#placeOfTrace.all(traceId));
        if (ofTrace.repositoryUrl !== undefined || chatId === undefined)
            return ofTrace;
        return placeIn(this.#placeOfChat.all(chatId));
    }
}
function placeIn(rows) {
    const find = (keys) => keys
        .flatMap((key) => rows.filter((row) => row.key === key))
        .map(({ value }) => (0,json_value/* textOf */.b6)(value))
        .find((value) => value !== undefined);
    return { repositoryUrl: find(trace_place/* REPOSITORY */.Bw), branch: find(trace_place/* BRANCH */.dI) };
}
function listOf(texts) {
    return texts.map((text) => `'${text}'`).join(", ");
}

;// CONCATENATED MODULE: ./build/parts/agents/copilot-vscode/read-traces.js







const NOTHING_READ = { waitingIds: [] };
const WAITING_IDS_KEPT = 500;
/** Reads the requests of traces that were added to a database, or have ended, since the last reading. */
async function readTraces(agent, path, from) {
    const before = from?.carry ?? NOTHING_READ;
    const found = await (0,sqlite_log/* readSqliteLog */.q)(path, (database) => readRequests(database, before));
    const { calls, lastTurns } = (0,copilot_vscode_request/* callsOf */.p)(agent, found?.placed ?? [], createChatFolders(path));
    const position = { offset: 0, carry: found?.state ?? before };
    return { calls, marks: [], position, lastTurn: lastTurns.at(-1), lastTurns };
}
function readRequests(database, before) {
    const select = selectRequests(database);
    if (select === undefined)
        return undefined;
    const { rows, anchor } = (0,sqlite_rows/* readRowsBehind */.U)(database, select, keyOf, before.anchor);
    const byId = database.prepare(`SELECT ${select} AND t.span_id = ?`);
    const waited = before.waitingIds.map((id) => byId.get(id)).filter((row) => row !== undefined);
    const all = new Map([...waited, ...rows].map((row) => [keyOf(row), row]));
    const traces = new Traces(database);
    const placed = [];
    const waitingIds = [];
    for (const [id, row] of all) {
        const request = requestOf(row);
        const traceId = (0,json_value/* textOf */.b6)(row.traceId) ?? "";
        const state = traces.stateOf(traceId);
        if (state === "underway")
            waitingIds.push(id);
        if (state !== "ended")
            continue;
        placed.push({ request, place: traces.placeOf(traceId, (0,copilot_vscode_request/* chatOf */.S)(request)) });
    }
    return { placed, state: { anchor, waitingIds: waitingIds.slice(-WAITING_IDS_KEPT) } };
}
function keyOf({ spanId }) {
    return String(spanId);
}
/** Attributes are texts, also those that are counts. */
function requestOf(row) {
    return { ...row, cacheWrite: Number(row.cacheWrite) };
}


/***/ }),

/***/ 2017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ chatOf),
/* harmony export */   p: () => (/* binding */ callsOf)
/* harmony export */ });
/* harmony import */ var _logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9579);
/* harmony import */ var _logs_create_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8081);
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9276);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(526);





const ERROR_STATUS = 2;
/** Returns the calls of requests, and how the last turn of each chat ended. */
function callsOf(agent, placed, folderOf) {
    const calls = [];
    const outcomes = new Map();
    for (const { request, place } of placed) {
        const sessionId = sessionOf(request);
        const errorMessage = failureOf(request);
        const outcome = { success: errorMessage === undefined, errorMessage };
        if (!isForAnother(request))
            outcomes.set(sessionId, { sessionId, ...outcome });
        const call = requestCall(agent, sessionId, request);
        if (call !== undefined)
            calls.push({ ...call, ...outcome, ...place, cwd: folderOf(sessionId) });
    }
    return { calls, lastTurns: [...outcomes.values()] };
}
/** Returns the chat that a request was made for. */
function chatOf({ parentChatId, chatId }) {
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(parentChatId) ?? (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(chatId);
}
/** A sub-agent, or who finds a title, has a chat of its own, and tells whose. */
function isForAnother({ parentChatId }) {
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(parentChatId) !== undefined;
}
function sessionOf(request) {
    const ids = [chatOf(request), (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(request.requestId), (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(request.traceId)];
    return ids.find((id) => id !== undefined) ?? "unknown";
}
function requestCall(agent, sessionId, request) {
    const { spanId, startMs, endMs, model, input, output, cacheRead, cacheWrite } = request;
    const timestamp = (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOfMs */ .dq)(endMs);
    // The input holds the cache's tokens.
    const tokens = (0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .tokensWithCacheInInput */ .CQ)({ input, output, cacheRead, cacheWrite });
    if (timestamp === undefined || !(0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsed */ .Qz)(tokens))
        return undefined;
    const durationMs = typeof startMs === "number" ? Number(endMs) - startMs : -1;
    return (0,_logs_create_call_js__WEBPACK_IMPORTED_MODULE_3__/* .createCall */ .j)({
        ...{ agent, callId: String(spanId), sessionId, timestamp, tokens },
        model: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(model) ?? "unknown",
        durationMs: durationMs >= 0 ? Math.round(durationMs) : undefined,
        isSidechain: isForAnother(request),
    });
}
function failureOf({ statusCode, errorType, isCanceled }) {
    if (String(isCanceled) === "true")
        return _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_4__/* .INTERRUPTED */ .t;
    return statusCode === ERROR_STATUS || (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(errorType) ? (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_4__/* .apiError */ .pb)() : undefined;
}


/***/ }),

/***/ 6259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   WK: () => (/* binding */ OTHER_AGENTS),
/* harmony export */   dI: () => (/* binding */ BRANCH),
/* harmony export */   nV: () => (/* binding */ LONGEST_REST_MS)
/* harmony export */ });
/** The attributes that tell it, those of newer versions first. */
const REPOSITORY = [
    "github.copilot.git.repository",
    "copilot_chat.repo.remote_url",
];
const BRANCH = ["github.copilot.git.branch", "copilot_chat.repo.head_branch_name"];
/** Agents that run inside of the editor, and have logs of their own. */
const OTHER_AGENTS = ["claude", "copilotcli"];
/** A trace that rests this long will not end: the editor was closed. */
const LONGEST_REST_MS = 3_600_000;


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

/***/ 8399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ folderOfUri)
/* harmony export */ });
const WINDOWS_DRIVE = /^\/([a-z]:)/i;
/**
 * Returns the folder that a `file:` URI names, spelled as on the machine that wrote it; undefined
 * when the URI is no such.
 */
function folderOfUri(uri) {
    if (uri === undefined || !URL.canParse(uri))
        return undefined;
    const { protocol, hostname, pathname } = new URL(uri);
    const path = protocol === "file:" ? decode(pathname) : undefined;
    if (path === undefined)
        return undefined;
    if (WINDOWS_DRIVE.test(path))
        return path.slice(1).replaceAll("/", "\\");
    return hostname === "" ? path : `\\\\${hostname}${path.replaceAll("/", "\\")}`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch (error) {
        if (error instanceof URIError)
            return undefined;
        throw error;
    }
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

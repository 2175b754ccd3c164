export const id = 663;
export const ids = [663];
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

/***/ 1320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isCopied)
/* harmony export */ });
/**
 * Whether a message was copied into its session: a fork begins with copies of another session's
 * messages, under new ids but with their own times. Undefined when the session's start is unknown.
 */
function isCopied({ message, session }) {
    return session.startedMs === undefined ? undefined : message.createdMs < session.startedMs;
}


/***/ }),

/***/ 789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ field),
/* harmony export */   q: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _logs_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4890);

const fields = new _logs_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .A();
/**
 * Reads a stored message into `field`; false when it is none.
 * There is one `field`, valid until the next message is read: stores have many.
 */
function readFields(bytes) {
    return fields.read(bytes, 0, bytes.length);
}
/** What is of use of a message, under the names of version 1 and of version 2. */
const field = {
    /** Only in files: a database has columns for them. */
    id: fields.field("id"),
    sessionId: fields.field("sessionID"),
    role: fields.field("role"),
    /** Of a message's part: what kind of part it is. */
    partType: fields.field("type"),
    parentId: fields.field("parentID"),
    agent: fields.field("agent"),
    /** The agent, in early versions. */
    mode: fields.field("mode"),
    modelId: fields.field("modelID"),
    modelIdOfVersion2: fields.field("model", "id"),
    providerId: fields.field("providerID"),
    providerIdOfVersion2: fields.field("model", "providerID"),
    cwd: fields.field("path", "cwd"),
    created: fields.field("time", "created"),
    /** When the reply had come, before its tools ran: only in version 2. */
    streamed: fields.field("time", "streamed"),
    completed: fields.field("time", "completed"),
    finish: fields.field("finish"),
    /** Of a compaction in version 2. */
    status: fields.field("status"),
    /** How a turn ended, in version 2. */
    outcome: fields.field("outcome"),
    errorName: fields.field("error", "name"),
    errorStatus: fields.field("error", "data", "statusCode"),
    errorNameOfVersion2: fields.field("error", "type"),
    errorStatusOfVersion2: fields.field("error", "status"),
    /** Without the cache's tokens. */
    inputTokens: fields.field("tokens", "input"),
    outputTokens: fields.field("tokens", "output"),
    reasoningTokens: fields.field("tokens", "reasoning"),
    cacheReadTokens: fields.field("tokens", "cache", "read"),
    cacheWriteTokens: fields.field("tokens", "cache", "write"),
    totalTokens: fields.field("tokens", "total"),
};


/***/ }),

/***/ 9055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ MessageReader)
});

// UNUSED EXPORTS: Turns

// EXTERNAL MODULE: ./build/parts/agents/logs/thread.js
var thread = __webpack_require__(5528);
;// CONCATENATED MODULE: ./build/parts/agents/opencode/plan-modes.js
const MAX_REMEMBERED = 20;
const NO_COMMAND = { command: undefined, commandArguments: undefined };
/** Follows the plan mode of a store's sessions: their sub-agents work on the same. */
class PlanModes {
    #marks;
    #last;
    /** `before` are the sessions that were in plan mode when the last reading ended. */
    constructor(before) {
        this.#marks = [...before];
        this.#last = new Map(before.map((mark) => [mark.sessionId, mark]));
    }
    /** Takes in what a message tells of its session's mode; returns the mode that it was written in. */
    follow({ message, session }, timestamp) {
        const { sessionId, isPlanning } = message;
        const last = this.#last.get(sessionId);
        const modeTaskType = isPlanning ? "plan" : undefined;
        // Sub-agents have no mode, but work for a session that has.
        if (session.parentId !== undefined)
            return modeTaskType;
        if (isPlanning === undefined)
            return last?.modeTaskType;
        if (last === undefined || last.modeTaskType !== modeTaskType) {
            this.#enter({ sessionId, timestamp, ...NO_COMMAND, modeTaskType });
        }
        return modeTaskType;
    }
    /** The changes of all sessions, those of earlier readings that still hold included. */
    get marks() {
        return this.#marks;
    }
    /** The sessions that are in plan mode now. */
    get planning() {
        return [...this.#last.values()]
            .filter(({ modeTaskType }) => modeTaskType !== undefined)
            .slice(-MAX_REMEMBERED);
    }
    #enter(mark) {
        this.#marks.push(mark);
        // The latest stand last.
        this.#last.delete(mark.sessionId);
        this.#last.set(mark.sessionId, mark);
    }
}

;// CONCATENATED MODULE: ./build/parts/agents/opencode/message-reader.js


/** Turns a store's messages into calls. */
class MessageReader {
    #agent;
    #planModes;
    #turns = new Turns();
    #drafts = [];
    /** `planning` are the sessions that were in plan mode when the last reading ended. */
    constructor(agent, planning) {
        this.#agent = agent;
        this.#planModes = new PlanModes(planning);
    }
    /** The sessions that are in plan mode now. */
    get planning() {
        return this.#planModes.planning;
    }
    /** Takes one message in, after those that were written before it. */
    read(located) {
        const { tokens, createdMs } = located.message;
        const timestamp = new Date(createdMs).toISOString();
        const modeTaskType = this.#planModes.follow(located, timestamp);
        const draft = tokens && {
            call: createCall(this.#agent, located, { timestamp, tokens, modeTaskType }),
        };
        if (draft !== undefined)
            this.#drafts.push(draft);
        this.#turns.enter(located, draft);
    }
    /** Returns what was read, except for where the next reading starts. */
    finish() {
        const lastTurns = this.#turns.finish();
        return {
            calls: this.#drafts.map(({ call }) => call),
            marks: this.#planModes.marks,
            lastTurn: lastTurns.at(-1),
            lastTurns,
        };
    }
}
function createCall(agent, { message, session }, told) {
    return {
        agent,
        // What stands behind a colon would pass for a request's id.
        callId: message.id.replaceAll(":", "."),
        sessionId: session.rootId,
        model: message.model,
        ...told,
        durationMs: message.durationMs,
        success: true,
        errorMessage: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: session.parentId !== undefined,
        cwd: message.cwd ?? session.directory,
        branch: undefined,
    };
}
/** The turns of a store's sessions, and how they end. */
class Turns {
    #sessions = new Map();
    /** Enters a message into its session's turn, with the call that it is, if it is one. */
    enter({ message, session }, call) {
        const turns = this.#turnsOf(message.sessionId, session.parentId !== undefined);
        const { thread } = turns;
        if (message.promptId !== turns.promptId)
            thread.prompt();
        turns.promptId = message.promptId;
        // Why its last reply failed says more than that the turn did.
        const isToldBefore = message.endsTurn && thread.state.failure !== undefined;
        if (call !== undefined)
            thread.call(call, message.failure);
        else if (message.failure !== undefined && !isToldBefore)
            thread.fail(message.failure);
        if (message.endsTurn)
            thread.prompt();
    }
    /** Lets calls share the outcome of their turns; returns how the last turn of each session ended, the latest last. */
    finish() {
        return [...this.#sessions].flatMap(([sessionId, { thread, isSubAgent }]) => {
            thread.finish();
            return isSubAgent ? [] : (thread.outcome(sessionId) ?? []);
        });
    }
    #turnsOf(sessionId, isSubAgent) {
        const turns = this.#sessions.get(sessionId) ?? {
            thread: new thread/* Thread */.j(undefined),
            isSubAgent,
            promptId: undefined,
        };
        // The session that went on last stands last.
        this.#sessions.delete(sessionId);
        this.#sessions.set(sessionId, turns);
        return turns;
    }
}


/***/ }),

/***/ 7201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ stepsInFiles),
/* harmony export */   Re: () => (/* binding */ StepTable),
/* harmony export */   sL: () => (/* binding */ splitIntoSteps)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14);
/* harmony import */ var _logs_unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7499);
/* harmony import */ var _message_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(789);






const STEP_END = "step-finish";
/** Such a part holds little more than counts. */
const MAX_PART_BYTES = 4096;
/** In a damaged table the way can lead back. */
const MAX_STEPS = 10_000;
const PART_EXTENSION = ".json";
/** The parts of a database's messages that end a request. */
class StepTable {
    #ofRows;
    #ofMessage;
    constructor(database) {
        // Where nothing indexes the parts, SQLite does so for a join, and only for the inner table of it.
        const select = `
      SELECT m.rowid AS row, m.id AS id, CAST(p.data AS BLOB) AS data
      FROM message AS m CROSS JOIN part AS p ON p.message_id = m.id
      WHERE typeof(p.data) = 'text' AND octet_length(p.data) <= ${MAX_PART_BYTES}
        AND instr(p.data, '"${STEP_END}"') > 0 AND m.rowid <= ${Number.MAX_SAFE_INTEGER}`;
        this.#ofRows = database.prepare(`${select} AND m.rowid > ? ORDER BY m.rowid`);
        this.#ofMessage = database.prepare(`${select} AND m.id = ?`);
    }
    /** Reads the steps of the messages behind a row that have several. */
    after(row) {
        const several = new Map();
        let lastRow = row;
        let lastSteps = [];
        for (const found of this.#ofRows.iterate(row)) {
            const isNext = Number(found.row) > lastRow;
            if (Number(found.row) < lastRow || (!isNext && lastSteps.length >= MAX_STEPS))
                break;
            lastRow = Number(found.row);
            if (isNext)
                lastSteps = [];
            lastSteps.push(...stepOf(found.data));
            if (lastSteps.length === 2)
                several.set(String(found.id), lastSteps);
        }
        return several;
    }
    of(messageId) {
        const steps = [];
        for (const { data } of this.#ofMessage.iterate(messageId)) {
            if (steps.length >= MAX_STEPS)
                break;
            steps.push(...stepOf(data));
        }
        return steps;
    }
}
/** Reads the steps of a message of the older store: `storage/part/<message>/<part>.json`. */
function stepsInFiles(storage, messageId) {
    // The id is another program's text: as a path it may lead anywhere.
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(messageId) !== messageId || messageId.includes("\0"))
        return [];
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, "part", messageId);
    const names = (0,_logs_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) ?? [];
    return names
        .filter((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name) === PART_EXTENSION)
        .sort()
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))
        .filter((path) => ((0,_logs_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path))?.size ?? Infinity) <= MAX_PART_BYTES)
        .flatMap((path) => stepOf((0,_logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(path)));
}
/**
 * Returns the message once for each request that it was made of: OpenCode keeps the counts of the last alone, and of
 * early versions a message is a whole turn.
 * @see https://github.com/anomalyco/opencode, `session/processor.ts`
 */
function splitIntoSteps(message, steps) {
    if (steps.length < 2)
        return [message];
    const last = steps.length - 1;
    return steps.map((tokens, index) => ({
        ...message,
        id: index === 0 ? message.id : `${message.id}#${index + 1}`,
        // Read again as long as it is open, and once is enough.
        isOpen: message.isOpen && index === 0,
        durationMs: index === last ? message.durationMs : undefined,
        failure: index === last ? message.failure : undefined,
        tokens,
    }));
}
function stepOf(data) {
    if (!(data instanceof Uint8Array))
        return [];
    if (!(0,_message_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .readFields */ .q)(Buffer.from(data.buffer, data.byteOffset, data.byteLength)))
        return [];
    const tokens = _message_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .field */ .Z.partType.text() === STEP_END ? (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .messageTokens */ .Sz)() : undefined;
    return tokens === undefined ? [] : [tokens];
}


/***/ }),

/***/ 7499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ messageTokens),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* unused harmony exports failureWords, finishFailure */
/* harmony import */ var _usage_model_variant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9276);
/* harmony import */ var _message_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(789);



const PLAN = "plan";
/** Agents that OpenCode asks by itself, whatever mode the session is in. */
const OWN_AGENTS = new Set(["compaction", "summary", "title"]);
/** 9999-12-31: no later time compares as a text. */
const LAST_MS = 253_402_300_799_999;
/** Returns the message that was read; undefined when it is a prompt or has no time. */
function messageOf({ id, sessionId, type, storedMs }) {
    const isReply = (type ?? _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.role.text() ?? "assistant") !== "user";
    const completedMs = timeOf(_message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.completed.value());
    const createdMs = timeOf(_message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.created.value()) ?? completedMs ?? storedMs;
    if (!isReply || createdMs === undefined)
        return undefined;
    const isVersion2 = type !== undefined;
    const endsTurn = type === "idle";
    return {
        id,
        sessionId,
        createdMs,
        durationMs: durationOf(createdMs, timeOf(_message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.streamed.value()) ?? completedMs),
        isOpen: type === "compaction" ? isRunning() : completedMs === undefined && !endsTurn,
        model: (0,_usage_model_variant_js__WEBPACK_IMPORTED_MODULE_0__/* .withProvider */ .w$)(_message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.modelId.text() ?? _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.modelIdOfVersion2.text() ?? "unknown", _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.providerId.text() ?? _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.providerIdOfVersion2.text()),
        tokens: endsTurn ? undefined : messageTokens(),
        failure: endsTurn ? outcomeFailure() : messageFailure(),
        promptId: isVersion2 ? undefined : (_message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.parentId.text() ?? id),
        endsTurn,
        isPlanning: isPlanning(_message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.agent.text() ?? _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.mode.text()),
        cwd: _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.cwd.text(),
    };
}
/** Returns a time in milliseconds; undefined when it is none. */
function timeOf(value) {
    const isTime = typeof value === "number" && value >= 1 && value <= LAST_MS;
    return isTime ? Math.floor(value) : undefined;
}
function durationOf(startMs, endMs) {
    return endMs === undefined || endMs < startMs ? undefined : endMs - startMs;
}
function isPlanning(agent) {
    return agent === undefined || OWN_AGENTS.has(agent) ? undefined : agent === PLAN;
}
function isRunning() {
    return _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.status.text() === "running";
}
function messageFailure() {
    const name = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.errorName.text() ?? _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.errorNameOfVersion2.text();
    const httpStatus = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.errorStatus.count() || _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.errorStatusOfVersion2.count();
    return name === undefined ? finishFailure(_message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.finish.text()) : failureWords(name, httpStatus);
}
function outcomeFailure() {
    const outcome = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.outcome.text();
    if (outcome === "interrupted")
        return _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .INTERRUPTED */ .t;
    return outcome === "failed" ? "error" : undefined;
}
/** Returns the tokens of the message that was read; undefined when nothing was counted. */
function messageTokens() {
    const uncached = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.inputTokens.count();
    const cacheReadTokens = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.cacheReadTokens.count();
    const cacheWriteTokens = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.cacheWriteTokens.count();
    const inputTokens = uncached + cacheReadTokens + cacheWriteTokens;
    const outputTokens = countOutput(inputTokens);
    if (inputTokens === 0 && outputTokens === 0)
        return undefined;
    return {
        inputTokens,
        outputTokens,
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
}
/** Reasoning is a count of its own, beside the output. */
function countOutput(inputTokens) {
    const output = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.outputTokens.count();
    const reasoning = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.reasoningTokens.count();
    const total = _message_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .Z.totalTokens.count();
    // The versions of early 2026 left it in the output as well; the provider's total tells.
    if (reasoning <= output && total === inputTokens + output)
        return output;
    // Some providers tell nothing but the total.
    return inputTokens + output + reasoning === 0 ? total : output + reasoning;
}
/** What to call errors by OpenCode's name of them, the first that matches. */
const ERRORS = [
    [/abort|interrupt/i, _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .INTERRUPTED */ .t],
    [/auth/i, "authentication error"],
    [/overflow/i, "context overflow"],
    [/output_?length/i, _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STOPPED_AT_MAX_TOKENS */ .Eg],
    [/structured_?output/i, "invalid structured output"],
];
const API_NAME = /^api|provider/i;
const FINISHES = new Map([
    ["length", _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STOPPED_AT_MAX_TOKENS */ .Eg],
    ["content-filter", _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .REFUSAL */ .$m],
    ["error", (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .apiError */ .pb)()],
]);
/** Returns what an error of this name was, in words of ours: its own message may quote the request. */
function failureWords(name, httpStatus) {
    const words = ERRORS.find(([pattern]) => pattern.test(name))?.[1];
    if (words !== undefined)
        return words;
    const isApiError = API_NAME.test(name) || (httpStatus >= 400 && httpStatus <= 599);
    return isApiError ? (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .apiError */ .pb)(httpStatus) : "error";
}
/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
function finishFailure(finish) {
    return FINISHES.get(finish ?? "");
}


/***/ }),

/***/ 9795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sessions)
/* harmony export */ });
const UNKNOWN = {
    parentId: undefined,
    directory: undefined,
    startedMs: undefined,
    updatedMs: undefined,
};
/** Sub-agents start sub-agents, but not without end. */
const MAX_DEPTH = 32;
/** The sessions of one store, each looked up once. */
class Sessions {
    #lookUp;
    #records = new Map();
    constructor(lookUp) {
        this.#lookUp = lookUp;
    }
    /** Returns a session; one that the store does not know stands for itself. */
    find(id) {
        let rootId = id;
        for (let depth = 0; depth < MAX_DEPTH; depth++) {
            const { parentId } = this.#recordOf(rootId);
            if (parentId === undefined)
                break;
            rootId = parentId;
        }
        return { ...this.#recordOf(id), rootId };
    }
    #recordOf(id) {
        const known = this.#records.get(id);
        if (known !== undefined)
            return known;
        const record = this.#lookUp(id) ?? UNKNOWN;
        this.#records.set(id, record);
        return record;
    }
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

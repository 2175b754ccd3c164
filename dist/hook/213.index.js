export const id = 213;
export const ids = [213];
export const modules = {

/***/ 8458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readJsonDocument),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _json_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7798);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6915);



/** No agent writes a session of this size; what does is no session. */
const MAX_DOCUMENT_BYTES = 64 << 20;
/**
 * Reads the object that a file holds; undefined when the file is gone, over 64 MB, or holds
 * anything else: a log that is just being written is read later.
 */
function readJsonDocument(path) {
    const bytes = readDocument(path);
    return bytes && (0,_json_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .l)(bytes.toString("utf8"));
}
/** Reads a whole file; undefined when it is gone or over 64 MB. */
function readDocument(path) {
    return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessUnreadable */ .M)(() => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return stats.isFile() && stats.size <= MAX_DOCUMENT_BYTES ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path) : undefined;
    });
}


/***/ }),

/***/ 7798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRows),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _json_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(896);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7968);


/**
 * Visits the objects that the lines of a file hold, from `offset` on, and returns the offset behind
 * the last whole line; undefined when the file is gone. A line that holds no object is passed over.
 * For logs of which most is wanted; `JsonFields` reads the others.
 */
function readRows(path, offset, visit) {
    const visitLine = (bytes, start, end) => {
        const row = parseObject(bytes.toString("utf8", start, end));
        if (row !== undefined)
            visit(row);
    };
    return (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .readLines */ .S)(path, offset, visitLine);
}
/** Returns the object that a JSON text holds; undefined when it is malformed, or anything else. */
function parseObject(text) {
    const value = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
}


/***/ }),

/***/ 6181:
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

/***/ 4670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ field),
/* harmony export */   q: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _agent_logs_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);

const fields = new _agent_logs_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .A();
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
    parentId: fields.field("parentID"),
    agent: fields.field("agent"),
    /** The agent, in early versions. */
    mode: fields.field("mode"),
    modelId: fields.field("modelID"),
    modelIdOfVersion2: fields.field("model", "id"),
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

/***/ 6213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMessageFile: () => (/* binding */ readMessageFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/agent-logs/json-document.js
var json_document = __webpack_require__(8458);
// EXTERNAL MODULE: ./build/agents/opencode/located-message.js
var located_message = __webpack_require__(6181);
// EXTERNAL MODULE: ./build/agents/opencode/message.js + 2 modules
var opencode_message = __webpack_require__(8307);
// EXTERNAL MODULE: ./build/agents/opencode/message-fields.js
var message_fields = __webpack_require__(4670);
// EXTERNAL MODULE: ./build/agents/opencode/message-reader.js + 2 modules
var message_reader = __webpack_require__(2417);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/agent-logs/json-value.js
var json_value = __webpack_require__(1810);
// EXTERNAL MODULE: ./build/agent-logs/unreadable.js
var unreadable = __webpack_require__(6915);
// EXTERNAL MODULE: ./build/agents/opencode/sessions.js
var opencode_sessions = __webpack_require__(7688);
;// CONCATENATED MODULE: ./build/agents/opencode/session-files.js







/** Each message is a log of its own, and most belong to a session that was looked up before. */
const sessionsByStorage = new Map();
/** Returns the sessions of the older store: `storage/session/<project>/<session>.json`. */
function sessionsOfStorage(storage) {
    const known = sessionsByStorage.get(storage);
    if (known !== undefined)
        return known;
    const folders = projectFolders((0,external_node_path_.join)(storage, "session"));
    const sessions = new opencode_sessions/* Sessions */.A((id) => lookUp(folders, id));
    sessionsByStorage.set(storage, sessions);
    return sessions;
}
function projectFolders(folder) {
    const entries = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) ?? [];
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(folder, name));
}
function lookUp(folders, id) {
    // The id is another program's text: as a path it may lead anywhere.
    if ((0,external_node_path_.basename)(id) !== id || id.includes("\0"))
        return undefined;
    const path = folders.map((folder) => (0,external_node_path_.join)(folder, `${id}.json`)).find(isFile);
    const session = path === undefined ? undefined : (0,json_document/* readJsonDocument */.E)(path);
    return session === undefined
        ? undefined
        : {
            parentId: (0,json_value/* textOf */.b6)(session.parentID),
            directory: (0,json_value/* textOf */.b6)(session.directory),
            startedMs: (0,opencode_message/* timeOf */.n)((0,json_value/* objectOf */.Xy)(session.time).created),
        };
}
/** Whether a path is a file itself: a link may lead out of the store. */
function isFile(path) {
    return (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.lstatSync)(path))?.isFile() ?? false;
}

;// CONCATENATED MODULE: ./build/agents/opencode/message-file.js







const EXTENSION = ".json";
/**
 * Reads a file of the older store, `storage/message/<session>/<message>.json`: one message, written
 * anew whenever it changes.
 */
function readMessageFile(agent, path) {
    const reader = new message_reader/* MessageReader */.R(agent, []);
    const located = locateMessage(path);
    // A copy's original is a file as well.
    if (located !== undefined && !(0,located_message/* isCopied */.R)(located))
        reader.read(located);
    const reading = reader.finish();
    return { ...reading, position: { offset: 0, mark: reading.marks.at(-1) } };
}
function locateMessage(path) {
    const bytes = (0,json_document/* readDocument */.u)(path);
    if (bytes === undefined || !(0,message_fields/* readFields */.q)(bytes))
        return undefined;
    const folder = (0,external_node_path_.dirname)(path);
    const message = (0,opencode_message/* messageOf */.b)({
        id: message_fields/* field */.Z.id.text() ?? (0,external_node_path_.basename)(path, EXTENSION),
        sessionId: message_fields/* field */.Z.sessionId.text() ?? (0,external_node_path_.basename)(folder),
        type: undefined,
    });
    const sessions = sessionsOfStorage((0,external_node_path_.join)(folder, "..", ".."));
    return message && { message, session: sessions.find(message.sessionId) };
}


/***/ }),

/***/ 2417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ MessageReader)
});

;// CONCATENATED MODULE: ./build/agents/opencode/plan-modes.js
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

// EXTERNAL MODULE: ./build/agent-logs/thread.js
var thread = __webpack_require__(1956);
;// CONCATENATED MODULE: ./build/agents/opencode/turns.js

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

;// CONCATENATED MODULE: ./build/agents/opencode/message-reader.js


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
    /** Returns what was read, but for where the next reading starts. */
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


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ messageOf),
  n: () => (/* binding */ timeOf)
});

;// CONCATENATED MODULE: ./build/agents/opencode/failure-words.js
const INTERRUPTED = "interrupted by user";
/** What to call errors by OpenCode's name of them, the first that matches. */
const ERRORS = [
    [/abort|interrupt/i, INTERRUPTED],
    [/auth/i, "authentication error"],
    [/overflow/i, "context overflow"],
    [/output_?length/i, "stopped at max_tokens"],
    [/structured_?output/i, "invalid structured output"],
];
const API_ERROR = "API error";
const API_NAME = /^api|provider/i;
const FINISHES = new Map([
    ["length", "stopped at max_tokens"],
    ["content-filter", "refusal"],
    ["error", API_ERROR],
]);
/** Returns what an error of this name was, in words of ours: its own message may quote the request. */
function failureWords(name, httpStatus) {
    const words = ERRORS.find(([pattern]) => pattern.test(name))?.[1];
    if (words !== undefined)
        return words;
    if (httpStatus >= 400 && httpStatus <= 599)
        return `${API_ERROR} ${httpStatus}`;
    return API_NAME.test(name) ? API_ERROR : "error";
}
/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
function finishFailure(finish) {
    return FINISHES.get(finish ?? "");
}

// EXTERNAL MODULE: ./build/agents/opencode/message-fields.js
var message_fields = __webpack_require__(4670);
;// CONCATENATED MODULE: ./build/agents/opencode/message-tokens.js

/** Returns the tokens of the message that was read; undefined when nothing was counted. */
function messageTokens() {
    const uncached = message_fields/* field */.Z.inputTokens.count();
    const cacheReadTokens = message_fields/* field */.Z.cacheReadTokens.count();
    const cacheWriteTokens = message_fields/* field */.Z.cacheWriteTokens.count();
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
    const output = message_fields/* field */.Z.outputTokens.count();
    const reasoning = message_fields/* field */.Z.reasoningTokens.count();
    const total = message_fields/* field */.Z.totalTokens.count();
    // The versions of early 2026 left it in the output as well; the provider's total tells.
    if (reasoning <= output && total === inputTokens + output)
        return output;
    // Some providers tell nothing but the total.
    return inputTokens + output + reasoning === 0 ? total : output + reasoning;
}

;// CONCATENATED MODULE: ./build/agents/opencode/message.js



const PLAN = "plan";
/** Agents that OpenCode asks by itself, whatever mode the session is in. */
const OWN_AGENTS = new Set(["compaction", "summary", "title"]);
/** 9999-12-31: no later time compares as a text. */
const LAST_MS = 253_402_300_799_999;
/** Returns the message that was read; undefined when it is a prompt or has no time. */
function messageOf({ id, sessionId, type }) {
    const isReply = (type ?? message_fields/* field */.Z.role.text() ?? "assistant") !== "user";
    const completedMs = timeOf(message_fields/* field */.Z.completed.value());
    const createdMs = timeOf(message_fields/* field */.Z.created.value()) ?? completedMs;
    if (!isReply || createdMs === undefined)
        return undefined;
    const isVersion2 = type !== undefined;
    const endsTurn = type === "idle";
    return {
        id,
        sessionId,
        createdMs,
        durationMs: durationOf(createdMs, timeOf(message_fields/* field */.Z.streamed.value()) ?? completedMs),
        isOpen: type === "compaction" ? isRunning() : completedMs === undefined && !endsTurn,
        model: message_fields/* field */.Z.modelId.text() ?? message_fields/* field */.Z.modelIdOfVersion2.text() ?? "unknown",
        tokens: endsTurn ? undefined : messageTokens(),
        failure: endsTurn ? outcomeFailure() : messageFailure(),
        promptId: isVersion2 ? undefined : (message_fields/* field */.Z.parentId.text() ?? id),
        endsTurn,
        isPlanning: isPlanning(message_fields/* field */.Z.agent.text() ?? message_fields/* field */.Z.mode.text()),
        cwd: message_fields/* field */.Z.cwd.text(),
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
    return message_fields/* field */.Z.status.text() === "running";
}
function messageFailure() {
    const name = message_fields/* field */.Z.errorName.text() ?? message_fields/* field */.Z.errorNameOfVersion2.text();
    const httpStatus = message_fields/* field */.Z.errorStatus.count() || message_fields/* field */.Z.errorStatusOfVersion2.count();
    return name === undefined ? finishFailure(message_fields/* field */.Z.finish.text()) : failureWords(name, httpStatus);
}
function outcomeFailure() {
    const outcome = message_fields/* field */.Z.outcome.text();
    if (outcome === "interrupted")
        return INTERRUPTED;
    return outcome === "failed" ? "error" : undefined;
}


/***/ }),

/***/ 7688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sessions)
/* harmony export */ });
const UNKNOWN = { parentId: undefined, directory: undefined, startedMs: undefined };
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


/***/ })

};

export const id = 498;
export const ids = [498];
export const modules = {

/***/ 5129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readFirstLine),
/* harmony export */   a: () => (/* binding */ readLastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6915);


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

/***/ 2498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSession: () => (/* binding */ readSession)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/agent-logs/json-document.js
var json_document = __webpack_require__(8458);
// EXTERNAL MODULE: ./build/agent-logs/json-value.js
var json_value = __webpack_require__(1810);
// EXTERNAL MODULE: ./build/agent-logs/row-time.js
var row_time = __webpack_require__(3186);
// EXTERNAL MODULE: ./build/agent-logs/unreadable.js
var unreadable = __webpack_require__(6915);
;// CONCATENATED MODULE: ./build/agents/droid/settings.js


/** What Droid writes for a session whose model its router picks. */
const ROUTED = "auto";
const SUBAGENT = "subagent";
/**
 * Returns the tokens of a session's own usage. Droid counts input without the cache's tokens, and
 * thinking beside output; what sub-agents used is in settings of their own.
 */
function tokensOf(usage) {
    const cacheReadTokens = (0,json_value/* countOf */.pq)(usage.cacheReadTokens);
    const cacheWriteTokens = (0,json_value/* countOf */.pq)(usage.cacheCreationTokens);
    return {
        inputTokens: (0,json_value/* countOf */.pq)(usage.inputTokens) + cacheReadTokens + cacheWriteTokens,
        outputTokens: (0,json_value/* countOf */.pq)(usage.outputTokens) + (0,json_value/* countOf */.pq)(usage.thinkingTokens),
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
}
/** Returns the session's model: behind a routed one the router's choice, else the one that answered last. */
function modelOf(settings, lastModel) {
    const model = (0,json_value/* textOf */.b6)(settings.model);
    if (model !== undefined && model !== ROUTED)
        return model;
    const { modelId } = (0,json_value/* objectOf */.Xy)(settings.effectiveFactoryRouterModel);
    return (0,json_value/* textOf */.b6)(modelId) ?? lastModel ?? model ?? "unknown";
}
/** Whether Droid plans: it only writes a specification. */
function isSpecMode(settings) {
    return settings.interactionMode === "spec";
}
function isSubagent(settings) {
    return (0,json_value/* listOf */.c3)(settings.tags).some((tag) => (0,json_value/* objectOf */.Xy)(tag).name === SUBAGENT);
}
/** Returns when the session bound itself to its provider. */
function lockTime(settings) {
    return (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(settings.providerLockTimestamp));
}

// EXTERNAL MODULE: ./build/agent-logs/file-ends.js
var file_ends = __webpack_require__(5129);
// EXTERNAL MODULE: ./build/agent-logs/json-rows.js
var json_rows = __webpack_require__(7798);
;// CONCATENATED MODULE: ./build/agents/droid/failure-words.js
/** Why a turn ends, as Droid says it: `completed`, `cancelled`, `error`, `model_usage_exhausted`, … */
const FAILURES = [
    [/cancel|interrupt|abort/, "interrupted by user"],
    [/error|fail|reject|exhausted|un(?:avail|reach)able/, "API error"],
];
/** Returns why a turn that ended for this reason failed, in words of ours; undefined when it did not. */
function turnFailure(reason) {
    return FAILURES.find(([pattern]) => pattern.test(reason ?? ""))?.[1];
}

;// CONCATENATED MODULE: ./build/agents/droid/transcript.js





const FIRST_LINE_BYTES = 1 << 20;
/** Most transcripts end with a short message; one with a picture in it may be long. */
const TAIL_BYTES = [1 << 16, 1 << 20, 1 << 24];
/** Reads the two ends of a transcript: it may be large, and holds no counts. */
function readTranscript(path) {
    return { ...readStart(path), ...readEnd(path) };
}
function readStart(path) {
    const row = (0,json_rows/* parseObject */.l)((0,file_ends/* readFirstLine */.L)(path, FIRST_LINE_BYTES));
    if (row?.type !== "session_start")
        return { cwd: undefined, isSubagent: false };
    return { cwd: (0,json_value/* textOf */.b6)(row.cwd), isSubagent: (0,json_value/* textOf */.b6)(row.callingSessionId) !== undefined };
}
function readEnd(path) {
    let end = { lastTime: undefined, lastModel: undefined, lastTurn: undefined };
    for (const tailBytes of TAIL_BYTES) {
        const rows = (0,file_ends/* readLastLines */.a)(path, tailBytes).map(json_rows/* parseObject */.l);
        end = endOf(rows.filter((row) => row !== undefined));
        if (end.lastTime !== undefined)
            return end;
    }
    return end;
}
function endOf(rows) {
    const messages = rows.filter(({ type }) => type === "message");
    const replies = messages.map(({ message }) => (0,json_value/* objectOf */.Xy)(message)).filter(isReply);
    const isTurnEnd = (row) => row.type === "agent_turn_outcome" || isReply((0,json_value/* objectOf */.Xy)(row.message));
    return {
        lastTime: messages.map(timeOf).findLast((time) => time !== undefined),
        lastModel: replies.map(({ modelId }) => (0,json_value/* textOf */.b6)(modelId)).findLast((id) => id !== undefined),
        lastTurn: turnOf(rows.findLast(isTurnEnd)),
    };
}
const isReply = (message) => message.role === "assistant";
const timeOf = ({ timestamp }) => (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(timestamp));
/** Returns how the turn ended that this row ends; older versions say nothing behind its last reply. */
function turnOf(row) {
    if (row === undefined)
        return undefined;
    const errorMessage = turnFailure((0,json_value/* textOf */.b6)(row.reason));
    return { success: errorMessage === undefined, errorMessage };
}

;// CONCATENATED MODULE: ./build/agents/droid/read-session.js








/** Reads what a session used so far; `pathStem` is what its two files have in common, `path` its settings. */
function readSession(agent, pathStem, path) {
    const sessionId = (0,external_node_path_.basename)(pathStem);
    const settings = (0,json_document/* readJsonDocument */.E)(path);
    const transcript = readTranscript(`${pathStem}.jsonl`);
    const timestamp = transcript.lastTime ?? (settings && lockTime(settings)) ?? changeTime(path);
    const call = settings && timestamp && createCall({ agent, sessionId, settings, transcript, timestamp });
    const { lastTurn } = transcript;
    return {
        calls: call ? [call] : [],
        marks: [],
        position: { offset: 0 },
        lastTurn: lastTurn && { sessionId, ...lastTurn },
    };
}
/** Returns the session's total; undefined when it used nothing. */
function createCall(session) {
    const { agent, sessionId, settings, transcript, timestamp } = session;
    const tokens = tokensOf((0,json_value/* objectOf */.Xy)(settings.tokenUsage));
    if (tokens.inputTokens + tokens.outputTokens === 0)
        return undefined;
    return {
        agent,
        // Without the model: a session has one total, which goes on when another model takes over.
        callId: sessionId.replaceAll(":", "_"),
        sessionId,
        timestamp,
        model: modelOf(settings, transcript.lastModel),
        tokens,
        durationMs: (0,json_value/* countOf */.pq)(settings.assistantActiveTimeMs) || undefined,
        success: transcript.lastTurn?.success ?? true,
        errorMessage: transcript.lastTurn?.errorMessage,
        modeTaskType: isSpecMode(settings) ? "plan" : undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: transcript.isSubagent || isSubagent(settings),
        cwd: transcript.cwd,
        branch: undefined,
        isSessionTotal: true,
    };
}
function changeTime(path) {
    return (0,row_time/* toRealTime */.n9)((0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.statSync)(path).mtime.toISOString()));
}


/***/ })

};

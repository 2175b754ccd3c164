export const id = 68;
export const ids = [68];
export const modules = {

/***/ 4068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSession: () => (/* binding */ readSession)
/* harmony export */ });
/* unused harmony export tokensOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9276);
/* harmony import */ var _logs_file_ends_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1813);
/* harmony import */ var _logs_json_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14);
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(526);
/* harmony import */ var _logs_unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95);









/** Reads what a session used so far; `pathStem` is what its two files have in common, `path` its settings. */
function readSession(agent, pathStem, path) {
    const sessionId = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(pathStem);
    const settings = (0,_logs_json_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readJsonDocument */ .E_)(path);
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
    const tokens = tokensOf((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)(settings.tokenUsage));
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
        durationMs: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(settings.assistantActiveTimeMs) || undefined,
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
    return (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_7__/* .toRealTime */ .n9)((0,_logs_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mtime.toISOString()));
}
/** What Droid writes for a session whose model its router picks. */
const ROUTED = "auto";
const SUBAGENT = "subagent";
/**
 * Returns the tokens of a session's own usage. Droid counts input without the cache's tokens, and
 * thinking beside output; what sub-agents used is in settings of their own.
 */
function tokensOf(usage) {
    const cacheReadTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(usage.cacheReadTokens);
    const cacheWriteTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(usage.cacheCreationTokens);
    return {
        inputTokens: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(usage.inputTokens) + cacheReadTokens + cacheWriteTokens,
        outputTokens: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(usage.outputTokens) + (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(usage.thinkingTokens),
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
}
/** Returns the session's model: behind a routed one the router's choice, else the one that answered last. */
function modelOf(settings, lastModel) {
    const model = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(settings.model);
    if (model !== undefined && model !== ROUTED)
        return model;
    const { modelId } = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)(settings.effectiveFactoryRouterModel);
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(modelId) ?? lastModel ?? model ?? "unknown";
}
/** Whether Droid plans: it only writes a specification. */
function isSpecMode(settings) {
    return settings.interactionMode === "spec";
}
function isSubagent(settings) {
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(settings.tags).some((tag) => (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)(tag).name === SUBAGENT);
}
/** Returns when the session bound itself to its provider. */
function lockTime(settings) {
    return (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_7__/* .toRealTime */ .n9)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(settings.providerLockTimestamp));
}
/** Why a turn ends, as Droid says it: `completed`, `cancelled`, `error`, `model_usage_exhausted`, … */
const FAILURES = [
    [/cancel|interrupt|abort/, _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__/* .INTERRUPTED */ .t],
    [/error|fail|reject|exhausted|un(?:avail|reach)able/, (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__/* .apiError */ .pb)()],
];
const FIRST_LINE_BYTES = 1 << 20;
/** Most transcripts end with a short message; one with a picture in it may be long. */
const TAIL_BYTES = [1 << 16, 1 << 20, 1 << 24];
/** Reads the two ends of a transcript: it may be large, and holds no counts. */
function readTranscript(path) {
    return { ...readStart(path), ...readEnd(path) };
}
function readStart(path) {
    const row = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .parseObject */ .lj)((0,_logs_file_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .readFirstLine */ .L)(path, FIRST_LINE_BYTES));
    if (row?.type !== "session_start")
        return { cwd: undefined, isSubagent: false };
    return { cwd: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(row.cwd), isSubagent: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(row.callingSessionId) !== undefined };
}
function readEnd(path) {
    let end = { lastTime: undefined, lastModel: undefined, lastTurn: undefined };
    for (const tailBytes of TAIL_BYTES) {
        const rows = (0,_logs_file_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .readLastLines */ .a)(path, tailBytes).map(_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .parseObject */ .lj);
        end = endOf(rows.filter((row) => row !== undefined));
        if (end.lastTime !== undefined)
            return end;
    }
    return end;
}
function endOf(rows) {
    const messages = rows.filter(({ type }) => type === "message");
    const replies = messages.map(({ message }) => (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)(message)).filter(isReply);
    const isTurnEnd = (row) => row.type === "agent_turn_outcome" || isReply((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)(row.message));
    return {
        lastTime: messages.map(timeOf).findLast((time) => time !== undefined),
        lastModel: replies.map(({ modelId }) => (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(modelId)).findLast((id) => id !== undefined),
        lastTurn: turnOf(rows.findLast(isTurnEnd)),
    };
}
const isReply = (message) => message.role === "assistant";
const timeOf = ({ timestamp }) => (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_7__/* .toRealTime */ .n9)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(timestamp));
/** Returns how the turn ended that this row ends; older versions say nothing behind its last reply. */
function turnOf(row) {
    if (row === undefined)
        return undefined;
    const errorMessage = turnFailure((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(row.reason));
    return { success: errorMessage === undefined, errorMessage };
}
/** Returns why a turn that ended for this reason failed, in words of ours; undefined when it did not. */
function turnFailure(reason) {
    return FAILURES.find(([pattern]) => pattern.test(reason ?? ""))?.[1];
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


/***/ })

};

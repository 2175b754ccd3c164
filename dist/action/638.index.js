export const id = 638;
export const ids = [638];
export const modules = {

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ answerDurationMs)
/* harmony export */ });
const MAX_DURATION_MS = 10 * 60_000;
/**
 * Returns how long an answer took, in milliseconds: at most ten minutes, for the rest is a person's
 * or a machine's sleep. Undefined when a time is not known, or the answer came first.
 */
function answerDurationMs(answersTime, endTime) {
    if (answersTime === undefined || endTime === undefined)
        return undefined;
    const durationMs = Date.parse(endTime) - Date.parse(answersTime);
    return durationMs >= 0 ? Math.min(durationMs, MAX_DURATION_MS) : undefined;
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

/***/ 8842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ SessionCalls)
/* harmony export */ });
/* harmony import */ var _answer_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9607);
/* harmony import */ var _thread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5528);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2789);




/** The calls of one log while it is read, with their turns and what the session was told to work on. */
class SessionCalls {
    thread;
    workflow;
    #session;
    #drafts = [];
    /** `state` is that of the last reading, if this one goes on behind it. */
    constructor(session, state) {
        this.#session = session;
        this.thread = new _thread_js__WEBPACK_IMPORTED_MODULE_2__/* .Thread */ .j(state?.thread);
        this.workflow = new _workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .Workflow */ .W(state?.workflow);
    }
    get state() {
        return { thread: this.thread.state, workflow: this.workflow.state };
    }
    /** Takes in what a person wrote: it begins a turn, and may be a command. */
    prompt(text, time) {
        this.thread.prompt();
        this.thread.input(time);
        const command = (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSlashCommand */ .My)(text);
        if (command !== undefined && !this.#session.isSidechain) {
            this.workflow.enterCommand(command, this.#session.sessionId, time);
        }
    }
    /** Enters a mode in which the agent plans, or leaves it. */
    mode(isPlanning, time) {
        this.workflow.enterMode(isPlanning, this.#session.sessionId, time);
    }
    /** Takes in a call of the turn at hand; what its log does not tell of its duration is told by the times of its input and answer. */
    add(told) {
        const draft = { call: { ...told, ...this.#session, ...this.workflow.inForce } };
        const answersTime = this.thread.call(draft, undefined);
        draft.call.durationMs ??= (0,_answer_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .answerDurationMs */ .P)(answersTime, told.timestamp);
        this.#drafts.push(draft);
    }
    /** Forgets the calls that were read: they are another session's. */
    forget() {
        this.#drafts.length = 0;
    }
    /** Returns what was read, up to the byte `offset`; `carry` is what the next reading must know. */
    finish(offset, carry, from) {
        this.thread.finish();
        const { marks } = this.workflow;
        return {
            calls: this.#drafts.map(({ call }) => call),
            marks,
            position: { offset, carry, mark: marks.at(-1) ?? from?.mark },
            lastTurn: this.#session.isSidechain
                ? undefined
                : this.thread.outcome(this.#session.sessionId),
        };
    }
}


/***/ }),

/***/ 7638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSession: () => (/* binding */ readSession)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _usage_model_variant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4785);
/* harmony import */ var _logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9579);
/* harmony import */ var _logs_create_call_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8081);
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9276);
/* harmony import */ var _logs_file_ends_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1813);
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(526);
/* harmony import */ var _logs_session_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8842);










const SUB_AGENTS = "subagent";
const FIRST_LINE_BYTES = 1 << 20;
/** Reads what the log of a session, or of a sub-agent, holds behind `from`. */
function readSession(agent, path, from, limit) {
    const start = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .continuedFrom */ .Yv)(path, from);
    const state = start?.carry;
    const stream = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    const parent = parentFolder(path);
    const sessionId = parent === undefined ? stream : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(parent);
    const calls = new _logs_session_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .SessionCalls */ .k({ sessionId, isSidechain: parent !== undefined }, state);
    let metadata = state?.metadata ?? (parent === undefined ? {} : metadataOf(parent));
    const readEvent = (id, event, time) => {
        if (event.kind === "started")
            calls.prompt((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(event.prompt) ?? "", time);
        if (event.kind === "terminal") {
            const failure = (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_6__/* .endFailure */ ._2)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(event.terminal));
            if (failure !== undefined)
                calls.thread.fail(failure);
        }
        if (event.kind !== "model_completed")
            return;
        const tokens = tokensOf((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(event.usage));
        if (!(0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_7__/* .isUsed */ .Qz)(tokens))
            return;
        const model = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(event.model) ?? metadata.model ?? "unknown";
        calls.add((0,_logs_create_call_js__WEBPACK_IMPORTED_MODULE_8__/* .createCall */ .j)({
            ...{ agent, callId: id, sessionId, timestamp: time, tokens, cwd: metadata.cwd },
            model: (0,_usage_model_variant_js__WEBPACK_IMPORTED_MODULE_1__/* .withProvider */ .w$)(model, metadata.provider),
            durationMs: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(event.duration_ms) || undefined,
        }));
    };
    const readRecord = (record) => {
        // A session's log repeats what its sub-agents log themselves.
        const streamId = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(record.stream).id) ?? stream;
        const time = (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_9__/* .timeOfMicroseconds */ .iS)(record.recorded_at);
        if (streamId !== stream || time === undefined)
            return;
        const payload = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(record.payload);
        if (record.payload_type === "runtime.session.metadata") {
            metadata = { ...metadata, ...metadataIn(record) };
        }
        if (record.payload_type !== "runtime.session" || payload.kind !== "run")
            return;
        const id = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(record.id) ?? `${stream}/${(0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(record.sequence)}`;
        readEvent(id, (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(payload.event), time);
    };
    const offset = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .readRows */ .aK)(path, start?.offset ?? 0, (row) => recordsIn(row).forEach(readRecord), limit);
    const carry = { ...calls.state, metadata };
    return calls.finish(offset ?? start?.offset ?? 0, carry, start);
}
/** Returns the records of a line: it may be a frame that keeps some. */
function recordsIn(row) {
    if (row.children === undefined)
        return [row];
    const texts = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(row.children).map((child) => (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(child).record_json) ?? "");
    return texts.map(_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj).filter((record) => record !== undefined);
}
/** Returns the folder of the session that the log at `path` is a sub-agent's of: `<session>/subagent/<id>/session.jsonl`. */
function parentFolder(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder) === SUB_AGENTS ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder) : undefined;
}
/** Returns what the session in a folder tells of itself. */
function metadataOf(folder) {
    const line = (0,_logs_file_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .readFirstLine */ .L)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "session.jsonl"), FIRST_LINE_BYTES);
    return Object.assign({}, ...recordsIn((0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(line) ?? {}).map(metadataIn));
}
function metadataIn({ payload }) {
    const record = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(payload).record);
    const told = {
        cwd: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(record.workspace_root),
        provider: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(record.provider_id),
        model: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(record.model_id),
    };
    return Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined));
}
/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(usage) {
    return (0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_7__/* .tokensWithCacheInInput */ .CQ)({
        input: usage.input_tokens,
        output: usage.output_tokens,
        cacheRead: usage.cache_read_tokens ?? usage.cached_tokens,
        cacheWrite: usage.cache_write_tokens,
    });
}


/***/ })

};

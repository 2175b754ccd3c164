export const id = 137;
export const ids = [137];
export const modules = {

/***/ 4137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readStatusLog: () => (/* binding */ readStatusLog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9579);
/* harmony import */ var _logs_create_call_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8081);
/* harmony import */ var _logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14);
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(526);
/* harmony import */ var _logs_session_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8842);









const SUB_AGENTS = "subagents";
/**
 * Reads what a log of Kimi CLI, which Kimi Code took the place of, holds behind `from`:
 * `<md5 of the folder>/<session>/wire.jsonl`, a sub-agent's in `subagents/<id>` there.
 */
function readStatusLog(agent, path, from, limit) {
    const start = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .continuedFrom */ .Yv)(path, from);
    const isSidechain = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))) === SUB_AGENTS;
    const folder = isSidechain ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const sessionId = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder);
    const cwd = folderOfHash((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
    const session = { sessionId, isSidechain };
    const calls = new _logs_session_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .SessionCalls */ .k(session, start?.carry);
    const readStatus = (payload, timestamp) => {
        const usage = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(payload.token_usage);
        const tokens = (0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .tokensWithCacheApart */ .f6)({
            input: usage.input_other,
            output: usage.output,
            cacheRead: usage.input_cache_read,
            cacheWrite: usage.input_cache_creation,
        });
        if (!(0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .isUsed */ .Qz)(tokens))
            return;
        const callId = `${sessionId}/${(0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(payload.message_id) ?? timestamp}`;
        const model = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(payload.model) ?? (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(payload.model_name) ?? "unknown";
        calls.add((0,_logs_create_call_js__WEBPACK_IMPORTED_MODULE_7__/* .createCall */ .j)({ agent, callId, sessionId, timestamp, model, tokens, cwd }));
    };
    const readRow = (row) => {
        const time = (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_8__/* .timeOfSeconds */ .Ob)(row.timestamp);
        if (time === undefined)
            return;
        const { type, payload } = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(row.message);
        if (type === "TurnBegin")
            calls.prompt((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(payload).user_input) ?? "", time);
        if (type === "StatusUpdate")
            readStatus((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(payload), time);
    };
    const offset = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .readRows */ .aK)(path, start?.offset ?? 0, readRow, limit);
    return calls.finish(offset ?? start?.offset ?? 0, calls.state, start);
}
/** Returns the working directory that a folder of sessions is named for the hash of, where Kimi CLI lists it. */
function folderOfHash(folder) {
    const directories = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)((0,_logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonDocument */ .E_)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "..", "..", "kimi.json"))?.work_dirs);
    const paths = directories.flatMap((each) => (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(each).path) ?? []);
    const md5Of = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5").update(text).digest("hex");
    return paths.find((path) => md5Of(path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder));
}


/***/ }),

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


/***/ })

};

export const id = 125;
export const ids = [125];
export const modules = {

/***/ 4125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWire: () => (/* binding */ readWire)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _usage_model_variant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4785);
/* harmony import */ var _logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9579);
/* harmony import */ var _logs_create_call_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8081);
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9276);
/* harmony import */ var _logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14);
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(526);
/* harmony import */ var _logs_session_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8842);










const MAIN_AGENT = "main";
/** Reads what the log of one of a session's agents holds behind `from`: `<session>/agents/<agent>/wire.jsonl`. */
function readWire(agent, path, from, limit) {
    const start = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .continuedFrom */ .Yv)(path, from);
    const state = start?.carry;
    const agentId = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)));
    const sessionId = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder);
    const calls = new _logs_session_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .SessionCalls */ .k({ sessionId, isSidechain: agentId !== MAIN_AGENT }, state);
    let request = state?.request ?? {};
    let last = state?.last;
    let cwd = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonDocument */ .E_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "state.json"))?.workDir) ?? state?.cwd;
    const readUsage = (row, timestamp) => {
        const usage = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(row.usage);
        const tokens = tokensOf(usage);
        if (!(0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .isUsed */ .Qz)(tokens))
            return;
        const counts = [tokens.inputTokens, tokens.cacheReadTokens, tokens.outputTokens].join("-");
        const id = `${sessionId}/${agentId}/${timestamp}/${counts}`;
        last = { id, count: last?.id === id ? last.count + 1 : 1 };
        const callId = last.count === 1 ? id : `${id}/${last.count}`;
        const model = modelOf((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.model), request);
        calls.add((0,_logs_create_call_js__WEBPACK_IMPORTED_MODULE_7__/* .createCall */ .j)({ agent, callId, sessionId, timestamp, model, tokens, cwd }));
    };
    const readers = {
        "turn.prompt": (row, time) => isOfPerson(row) && calls.prompt(promptOf(row), time),
        "turn.ended": (row) => {
            const failure = (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__/* .endFailure */ ._2)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.reason));
            if (failure !== undefined)
                calls.thread.fail(failure);
        },
        "plan_mode.enter": (_, time) => calls.mode(true, time),
        "plan_mode.exit": (_, time) => calls.mode(false, time),
        "plan_mode.cancel": (_, time) => calls.mode(false, time),
        "llm.request": (row, time) => {
            const model = (0,_usage_model_variant_js__WEBPACK_IMPORTED_MODULE_1__/* .withProvider */ .w$)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.model) ?? "unknown", (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.provider));
            request = { alias: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.modelAlias), model };
            calls.thread.input(time);
        },
        "usage.record": readUsage,
    };
    const readRow = (row) => {
        const type = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.type) ?? "";
        const time = (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_9__/* .timeOfMs */ .dq)(row.time);
        // What stands before was copied from the session that this one was forked from.
        if (type === "forked")
            calls.forget();
        cwd ??= folderIn(row);
        if (time !== undefined && Object.hasOwn(readers, type))
            readers[type]?.(row, time);
    };
    const offset = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .readRows */ .aK)(path, start?.offset ?? 0, readRow, limit);
    const carry = { ...calls.state, cwd, request, last };
    return calls.finish(offset ?? start?.offset ?? 0, carry, start);
}
function folderIn(row) {
    if (row.type === "config.update")
        return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(row.cwd);
    return row.type === "profile.bind" ? (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(row.environmentDisclosure).cwd) : undefined;
}
function modelOf(alias, request) {
    const isAnswer = alias === undefined || request.alias === undefined || request.alias === alias;
    return (isAnswer ? request.model : alias) ?? alias ?? "unknown";
}
function isOfPerson({ origin }) {
    return ((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(origin) ?? (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)(origin).kind)) === "user";
}
function promptOf({ input }) {
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .objectOf */ .Xy)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(input)[0]).text) ?? "";
}
/** Four counts, of which none holds another; the reasoning is in the output. */
function tokensOf(usage) {
    return (0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .tokensWithCacheApart */ .f6)({
        input: usage.inputOther,
        output: usage.output,
        cacheRead: usage.inputCacheRead,
        cacheWrite: usage.inputCacheCreation,
    });
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

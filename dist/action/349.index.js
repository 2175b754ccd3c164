export const id = 349;
export const ids = [349];
export const modules = {

/***/ 4349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAnalytics: () => (/* binding */ readAnalytics)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _logs_answer_duration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9607);
/* harmony import */ var _logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9579);
/* harmony import */ var _logs_create_call_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8081);
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9276);
/* harmony import */ var _logs_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4890);
/* harmony import */ var _logs_json_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6524);
/* harmony import */ var _logs_thread_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5528);








const fields = new _logs_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonFields */ .A();
const event = fields.field("event");
const timeSeconds = fields.field("time");
const model = fields.field("properties", "main_model");
const promptTokens = fields.field("properties", "prompt_tokens");
const completionTokens = fields.field("properties", "completion_tokens");
const totalTokens = fields.field("properties", "total_tokens");
/** Reads what a log holds behind `from`. */
function readAnalytics(agent, path, from, limit) {
    const start = from !== undefined && (0,_logs_json_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .isLineStart */ .h)(path, from.offset) ? from : undefined;
    const reader = new AnalyticsReader(agent, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), start?.carry);
    const visit = reader.readLine.bind(reader);
    const offset = (0,_logs_json_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .S)(path, start?.offset ?? 0, visit, { limit });
    return reader.finish(offset ?? start?.offset ?? 0);
}
/** Turns the events of one log into calls. */
class AnalyticsReader {
    #agent;
    #cwd;
    #thread;
    #drafts = [];
    #launchedSeconds;
    #callCount;
    constructor(agent, cwd, state) {
        this.#agent = agent;
        this.#cwd = cwd;
        this.#thread = new _logs_thread_js__WEBPACK_IMPORTED_MODULE_3__/* .Thread */ .j(state?.thread);
        this.#launchedSeconds = state?.launchedSeconds;
        this.#callCount = state?.callCount ?? 0;
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (!fields.read(bytes, start, end))
            return;
        const seconds = timeSeconds.count();
        if (seconds === 0 || Number.isNaN(new Date(seconds * 1_000).getTime()))
            return;
        const time = new Date(seconds * 1_000).toISOString();
        const name = event.text();
        if (name === "launched") {
            this.#launchedSeconds = seconds;
            this.#callCount = 0;
        }
        if (name === "message_send_starting") {
            this.#thread.prompt();
            this.#thread.input(time);
        }
        if (name === "message_send_exception")
            this.#thread.fail((0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_4__/* .apiError */ .pb)());
        if (name === "message_send")
            this.#addCall(seconds, time);
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#thread.finish();
        const carry = {
            launchedSeconds: this.#launchedSeconds,
            callCount: this.#callCount,
            thread: this.#thread.state,
        };
        return {
            calls: this.#drafts.map(({ call }) => call),
            marks: [],
            position: { offset, carry },
            lastTurn: this.#thread.outcome(this.#sessionId),
        };
    }
    get #sessionId() {
        return `${this.#agent}-${this.#launchedSeconds ?? 0}`;
    }
    #addCall(seconds, time) {
        this.#launchedSeconds ??= seconds;
        this.#callCount += 1;
        const tokens = (0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_5__/* .tokensWithCacheApart */ .f6)({
            input: promptTokens.value(),
            output: completionTokens.value(),
            total: totalTokens.value(),
        });
        if (!(0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_5__/* .isUsed */ .Qz)(tokens))
            return;
        const { inputTokens, outputTokens } = tokens;
        // Two worktrees' logs may begin in one second.
        const place = [this.#sessionId, this.#callCount, seconds, inputTokens, outputTokens];
        const call = (0,_logs_create_call_js__WEBPACK_IMPORTED_MODULE_6__/* .createCall */ .j)({
            agent: this.#agent,
            callId: place.join("/"),
            sessionId: this.#sessionId,
            timestamp: time,
            model: model.text() ?? "unknown",
            tokens,
            cwd: this.#cwd,
        });
        const draft = { call };
        this.#drafts.push(draft);
        const answersTime = this.#thread.call(draft, undefined);
        draft.call.durationMs = (0,_logs_answer_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .answerDurationMs */ .P)(answersTime, time);
    }
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


/***/ })

};

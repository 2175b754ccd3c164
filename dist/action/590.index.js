export const id = 590;
export const ids = [590];
export const modules = {

/***/ 590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSpanFile: () => (/* binding */ readSpanFile)
});

// EXTERNAL MODULE: ./build/parts/agents/logs/json-rows.js
var json_rows = __webpack_require__(6994);
// EXTERNAL MODULE: ./build/parts/agents/copilot-vscode/request.js
var copilot_vscode_request = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/copilot-vscode/trace-place.js
var trace_place = __webpack_require__(6259);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-vscode/span-line.js


/** Copilot CLI may write to the same file, and logs its calls itself. */
const COPILOT_CLI = "github-copilot";
/** Returns the span of a line; undefined when it is none, or another program's: the file has events and sums too. */
function spanOf(line) {
    const context = (0,json_value/* objectOf */.Xy)(line.spanContext ?? line._spanContext ?? line);
    const traceId = (0,json_value/* textOf */.b6)(context.traceId);
    const spanId = (0,json_value/* textOf */.b6)(context.spanId);
    const [startMs, endMs] = [msOf(line.startTime), msOf(line.endTime)];
    const attributes = (0,json_value/* objectOf */.Xy)(line.attributes);
    if (traceId === undefined || spanId === undefined || endMs === undefined)
        return undefined;
    if (serviceOf(line) === COPILOT_CLI)
        return undefined;
    const parent = (0,json_value/* objectOf */.Xy)(line.parentSpanContext);
    const chatId = (0,json_value/* textOf */.b6)(attributes["copilot_chat.chat_session_id"]);
    const find = (keys) => keys.map((key) => (0,json_value/* textOf */.b6)(attributes[key])).find((text) => text !== undefined);
    const operation = attributes["gen_ai.operation.name"];
    const isRequest = operation === "chat" && attributes["gen_ai.provider.name"] === "github";
    return {
        ...{ traceId, endMs, chatId },
        isRoot: (0,json_value/* textOf */.b6)(parent.spanId) === undefined && (0,json_value/* textOf */.b6)(line.parentSpanId) === undefined,
        isOfOtherAgent: operation === "invoke_agent" &&
            trace_place/* OTHER_AGENTS */.WK.includes((0,json_value/* textOf */.b6)(attributes["gen_ai.agent.name"]) ?? ""),
        place: { repositoryUrl: find(trace_place/* REPOSITORY */.Bw), branch: find(trace_place/* BRANCH */.dI) },
        request: isRequest
            ? {
                ...{ spanId, traceId, startMs, endMs, chatId },
                statusCode: (0,json_value/* objectOf */.Xy)(line.status).code,
                model: find(["gen_ai.response.model", "gen_ai.request.model"]),
                input: attributes["gen_ai.usage.input_tokens"],
                output: attributes["gen_ai.usage.output_tokens"],
                cacheRead: attributes["gen_ai.usage.cache_read.input_tokens"],
                cacheWrite: attributes["gen_ai.usage.cache_creation.input_tokens"],
                parentChatId: attributes["copilot_chat.parent_chat_session_id"],
                requestId: find(["copilot_chat.session_id", "gen_ai.conversation.id"]),
                errorType: attributes["error.type"],
                isCanceled: attributes["copilot_chat.canceled"],
            }
            : undefined,
    };
}
/** Returns a time that stands as seconds and nanoseconds, in milliseconds. */
function msOf(time) {
    const [seconds, nanoseconds] = (0,json_value/* listOf */.c3)(time);
    if (typeof seconds !== "number" || typeof nanoseconds !== "number")
        return undefined;
    const ms = seconds * 1_000 + nanoseconds / 1e6;
    return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
function serviceOf({ resource }) {
    const { attributes, _rawAttributes } = (0,json_value/* objectOf */.Xy)(resource);
    const entries = [...Object.entries((0,json_value/* objectOf */.Xy)(attributes)), ...(0,json_value/* listOf */.c3)(_rawAttributes).map(json_value/* listOf */.c3)];
    return entries.find(([name]) => name === "service.name")?.[1];
}

;// CONCATENATED MODULE: ./build/parts/agents/copilot-vscode/trace-lines.js


const NOTHING_READ = { traces: [], places: [], waiting: [] };
const KEPT = 500;
/** The traces of a file of spans: a request comes before the span that tells what it was part of, and where. */
class TraceLines {
    #traces;
    #places;
    #waiting = new Map();
    #placed = [];
    /** Goes on from the state of the last reading. */
    constructor(state = NOTHING_READ) {
        this.#traces = new Map(state.traces);
        this.#places = new Map(state.places);
        for (const request of state.waiting)
            this.#wait(request);
    }
    get state() {
        return {
            traces: [...this.#traces].slice(-KEPT),
            places: [...this.#places].slice(-KEPT),
            waiting: [...this.#waiting.values()].flat().slice(-KEPT),
        };
    }
    add({ traceId, endMs, isRoot, isOfOtherAgent, chatId, place, request }) {
        const before = this.#traces.get(traceId);
        const trace = {
            lastMs: Math.max(before?.lastMs ?? 0, endMs),
            isEnded: isRoot || before?.isEnded === true,
            isOfOtherAgent: isOfOtherAgent || before?.isOfOtherAgent === true,
            place: place.repositoryUrl === undefined ? (before?.place ?? place) : place,
        };
        this.#traces.delete(traceId);
        this.#traces.set(traceId, trace);
        if (chatId !== undefined && place.repositoryUrl !== undefined)
            this.#places.set(chatId, place);
        if (request !== undefined)
            this.#wait(request);
        if (trace.isEnded)
            this.#take(traceId);
    }
    /** Returns the requests of traces that have ended, or rest since long before now. */
    takeEnded(nowMs) {
        for (const traceId of [...this.#waiting.keys()]) {
            const { lastMs = 0 } = this.#traces.get(traceId) ?? {};
            if (nowMs - lastMs > trace_place/* LONGEST_REST_MS */.nV)
                this.#take(traceId);
        }
        return this.#placed;
    }
    #wait(request) {
        const traceId = String(request.traceId);
        this.#waiting.set(traceId, [...(this.#waiting.get(traceId) ?? []), request]);
    }
    #take(traceId) {
        const trace = this.#traces.get(traceId);
        for (const request of this.#waiting.get(traceId) ?? []) {
            if (trace?.isOfOtherAgent)
                break;
            this.#placed.push({ request, place: this.#placeOf(trace, (0,copilot_vscode_request/* chatOf */.S)(request)) });
        }
        this.#waiting.delete(traceId);
    }
    #placeOf(trace, chatId) {
        const place = trace?.place ?? { repositoryUrl: undefined, branch: undefined };
        if (place.repositoryUrl !== undefined)
            return place;
        return this.#places.get(chatId ?? "") ?? place;
    }
}

;// CONCATENATED MODULE: ./build/parts/agents/copilot-vscode/read-span-file.js




/** Reads the requests of traces that a file of spans, one a line, holds behind `from`, and that have ended. */
function readSpanFile(agent, path, from, limit) {
    const start = (0,json_rows/* continuedFrom */.Yv)(path, from);
    const traces = new TraceLines(start?.carry);
    const readRow = (row) => {
        const span = spanOf(row);
        if (span !== undefined)
            traces.add(span);
    };
    const offset = (0,json_rows/* readRows */.aK)(path, start?.offset ?? 0, readRow, limit);
    const placed = traces.takeEnded(Date.now());
    // Nothing tells the workspace whose chat it is.
    const { calls, lastTurns } = (0,copilot_vscode_request/* callsOf */.p)(agent, placed, () => undefined);
    const position = { offset: offset ?? start?.offset ?? 0, carry: traces.state };
    return { calls, marks: [], position, lastTurn: lastTurns.at(-1), lastTurns };
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


/***/ })

};

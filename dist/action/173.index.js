export const id = 173;
export const ids = [173];
export const modules = {

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

/***/ 1173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConversation: () => (/* binding */ readConversation)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/parts/agents/logs/call-tokens.js
var call_tokens = __webpack_require__(9579);
// EXTERNAL MODULE: ./build/parts/agents/logs/create-call.js
var create_call = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-document.js
var json_document = __webpack_require__(14);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-rows.js
var json_rows = __webpack_require__(6994);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/small-file.js
var small_file = __webpack_require__(696);
// EXTERNAL MODULE: ./build/parts/agents/logs/unreadable.js
var unreadable = __webpack_require__(95);
;// CONCATENATED MODULE: ./build/parts/agents/openhands/answer-times.js







const EVENT_FILE = /^event-\d+-.*\.json$/;
/** A conversation may have many: those that were written last are looked at. */
const EVENTS_READ = 1_000;
/** A day: no answer takes longer. */
const MAX_SECONDS = 86_400;
/**
 * When the answers of a conversation came, which its list of counts does not say. The list of costs does, as long
 * as each answer has a cost; else the event that an answer led to; else it was when the conversation was last written.
 */
class AnswerTimes {
    #path;
    #costs;
    #areCostsOfAnswers;
    #latencies;
    #ofEvents;
    #writtenTime;
    /** `metrics` is what a conversation counts of one usage, `path` the conversation's document. */
    constructor(metrics, path) {
        this.#path = path;
        this.#costs = (0,json_value/* listOf */.c3)(metrics.costs);
        this.#areCostsOfAnswers = this.#costs.length === (0,json_value/* listOf */.c3)(metrics.token_usages).length;
        const latencies = (0,json_value/* listOf */.c3)(metrics.response_latencies).map(json_value/* objectOf */.Xy);
        this.#latencies = new Map(latencies.map(({ response_id, latency }) => [response_id, latency]));
    }
    /** Returns when the answer at a place of the list came; undefined when the document is gone. */
    timeOf(index, responseId) {
        const ofCost = this.#areCostsOfAnswers && timeOfSeconds((0,json_value/* objectOf */.Xy)(this.#costs[index]).timestamp);
        if (ofCost)
            return ofCost;
        this.#ofEvents ??= timesOfEvents((0,external_node_path_.join)((0,external_node_path_.dirname)(this.#path), "events"));
        this.#writtenTime ??= (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.statSync)(this.#path).mtime.toISOString());
        return this.#ofEvents.get(responseId ?? "") ?? this.#writtenTime;
    }
    durationMs(responseId) {
        const seconds = this.#latencies.get(responseId);
        const isDuration = typeof seconds === "number" && seconds > 0 && seconds <= MAX_SECONDS;
        return isDuration ? Math.round(seconds * 1_000) : undefined;
    }
}
function timeOfSeconds(seconds) {
    if (typeof seconds !== "number" || seconds <= 0)
        return undefined;
    const time = new Date(seconds * 1_000);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
/** Returns the times of events by the answer that led to them. */
function timesOfEvents(folder) {
    const names = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
    const latest = names
        .filter((name) => EVENT_FILE.test(name))
        .sort()
        .slice(-EVENTS_READ);
    const events = latest.map((name) => (0,json_rows/* parseObject */.lj)((0,small_file/* readSmallFile */.E)((0,external_node_path_.join)(folder, name)) ?? "") ?? {});
    return new Map(events.flatMap(({ llm_response_id, timestamp }) => {
        const id = (0,json_value/* textOf */.b6)(llm_response_id);
        const time = (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(timestamp));
        return id === undefined || time === undefined ? [] : [[id, time]];
    }));
}

;// CONCATENATED MODULE: ./build/parts/agents/openhands/read-conversation.js






/** The usage of another agent that OpenHands drives (ACP): that agent logs its calls itself. */
const OF_OTHER_AGENT = "acp-managed";
const FAILED = new Set(["error", "stuck"]);
/** Reads the calls of a conversation, each time all of them. */
function readConversation(agent, path) {
    const state = (0,json_document/* readJsonDocument */.E_)(path) ?? {};
    const sessionId = (0,json_value/* textOf */.b6)(state.id) ?? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path));
    const cwd = (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(state.workspace).working_dir);
    const usages = Object.entries((0,json_value/* objectOf */.Xy)((0,json_value/* objectOf */.Xy)(state.stats).usage_to_metrics));
    const calls = usages
        .filter(([usageId]) => usageId !== OF_OTHER_AGENT)
        .flatMap(([usageId, metrics]) => callsOf((0,json_value/* objectOf */.Xy)(metrics), { agent, sessionId, cwd, usageId, path }));
    return { calls, marks: [], position: { offset: 0 }, lastTurn: lastTurnOf(state, sessionId) };
}
function callsOf(metrics, conversation) {
    const { agent, sessionId, cwd, usageId, path } = conversation;
    const times = new AnswerTimes(metrics, path);
    const seen = new Map();
    return (0,json_value/* listOf */.c3)(metrics.token_usages).flatMap((entry, index) => {
        const usage = (0,json_value/* objectOf */.Xy)(entry);
        const tokens = tokensOf(usage);
        const responseId = (0,json_value/* textOf */.b6)(usage.response_id);
        const id = responseId ?? `${sessionId}/${usageId}/${index}`;
        const copy = seen.get(id) ?? 0;
        seen.set(id, copy + 1);
        const timestamp = times.timeOf(index, responseId);
        if (timestamp === undefined || !(0,call_tokens/* isUsed */.Qz)(tokens))
            return [];
        return (0,create_call/* createCall */.j)({
            agent,
            // A fork may begin with the calls of the conversation that it was made from.
            callId: copy === 0 ? id : `${id}/${copy + 1}`,
            sessionId,
            timestamp,
            model: (0,json_value/* textOf */.b6)(usage.model) ?? (0,json_value/* textOf */.b6)(metrics.model_name) ?? "unknown",
            tokens,
            durationMs: times.durationMs(responseId),
            cwd,
        });
    });
}
/** The counts are LiteLLM's: the cache is in the prompt, the reasoning in the completion. */
function tokensOf(usage) {
    return (0,call_tokens/* tokensWithCacheInInput */.CQ)({
        input: usage.prompt_tokens,
        output: usage.completion_tokens,
        cacheRead: usage.cache_read_tokens,
        cacheWrite: usage.cache_write_tokens,
    });
}
function lastTurnOf(state, sessionId) {
    const status = (0,json_value/* textOf */.b6)(state.execution_status);
    if (status === undefined)
        return undefined;
    const success = !FAILED.has(status);
    return { sessionId, success, errorMessage: success ? undefined : "agent error" };
}


/***/ })

};

export const id = 683;
export const ids = [683];
export const modules = {

/***/ 6683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSession: () => (/* binding */ readSession)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/usage/model-variant.js
var model_variant = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/parts/agents/logs/call-tokens.js
var call_tokens = __webpack_require__(9579);
// EXTERNAL MODULE: ./build/parts/agents/logs/create-call.js
var create_call = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-lines.js
var json_lines = __webpack_require__(6524);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-rows.js
var json_rows = __webpack_require__(6994);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/small-file.js
var small_file = __webpack_require__(696);
// EXTERNAL MODULE: ./build/parts/agents/logs/thread.js
var thread = __webpack_require__(5528);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-fields.js
var json_fields = __webpack_require__(4890);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
;// CONCATENATED MODULE: ./build/parts/agents/junie/event.js


const fields = new json_fields/* JsonFields */.A();
/** Reads one line of a log into `event`; false when it is none. There is one `event`, valid until the next line is read. */
function readEvent(bytes, start, end) {
    return fields.read(bytes, start, end);
}
/** The fields of a Junie event that we know. */
const event_event = {
    kind: fields.field("kind"),
    timestampMs: fields.field("timestampMs"),
    agentKind: fields.field("event", "agentEvent", "kind"),
    currentDirectory: fields.field("event", "agentEvent", "currentDirectory"),
    /** The calls that the event is about: in every log seen so far it is one. */
    modelUsage: fields.field("event", "agentEvent", "modelUsage"),
};
/** Returns when the event that was read was written; undefined when it does not say. */
function eventTime() {
    const ms = event_event.timestampMs.value();
    if (typeof ms !== "number" || Number.isNaN(new Date(ms).getTime()))
        return undefined;
    const time = new Date(ms).toISOString();
    return (0,row_time/* isRealTime */._G)(time) ? time : undefined;
}

;// CONCATENATED MODULE: ./build/parts/agents/junie/read-session.js










/** Reads what a session's log holds behind `from`. */
function readSession(agent, path, from, limit) {
    const start = from !== undefined && (0,json_lines/* isLineStart */.h)(path, from.offset) ? from : undefined;
    const reader = new SessionReader(agent, path, start?.carry);
    const visit = reader.readLine.bind(reader);
    const offset = (0,json_lines/* readLines */.S)(path, start?.offset ?? 0, visit, { limit });
    return reader.finish(offset ?? start?.offset ?? 0);
}
/** Turns the events of one log into calls. */
class SessionReader {
    #agent;
    #path;
    #sessionId;
    #thread;
    #drafts = [];
    #cwd;
    #lastTime;
    #callCount;
    constructor(agent, path, state) {
        this.#agent = agent;
        this.#path = path;
        this.#sessionId = (0,external_node_path_.basename)((0,external_node_path_.dirname)(path));
        this.#thread = new thread/* Thread */.j(state?.thread);
        this.#cwd = state?.cwd;
        this.#lastTime = state?.lastTime;
        this.#callCount = state?.callCount ?? 0;
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (!readEvent(bytes, start, end))
            return;
        this.#lastTime = eventTime() ?? this.#lastTime;
        if (event_event.kind.text() === "UserPromptEvent")
            this.#thread.prompt();
        const kind = event_event.agentKind.text();
        if (kind === "CurrentDirectoryUpdatedEvent") {
            this.#cwd = event_event.currentDirectory.text() ?? this.#cwd;
        }
        if (kind === "LlmResponseMetadataEvent") {
            for (const usage of (0,json_value/* listOf */.c3)(event_event.modelUsage.value()))
                this.#addCall((0,json_value/* objectOf */.Xy)(usage));
        }
        if (kind === "AgentFailureEvent")
            this.#thread.fail("agent error");
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#thread.finish();
        const carry = {
            cwd: this.#cwd,
            lastTime: this.#lastTime,
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
    #addCall(usage) {
        this.#callCount += 1;
        // Junie takes the cache's tokens off the input, whatever the provider does.
        const tokens = (0,call_tokens/* tokensWithCacheApart */.f6)({
            input: usage.inputTokens,
            output: usage.outputTokens,
            cacheRead: usage.cacheInputTokens,
            cacheWrite: usage.cacheCreateTokens,
        });
        if (this.#lastTime === undefined || !(0,call_tokens/* isUsed */.Qz)(tokens))
            return;
        this.#cwd ??= projectFolder(this.#path, this.#sessionId);
        const call = (0,create_call/* createCall */.j)({
            agent: this.#agent,
            callId: `${this.#sessionId}/${this.#callCount}`,
            sessionId: this.#sessionId,
            timestamp: this.#lastTime,
            model: (0,model_variant/* withProvider */.w$)((0,json_value/* textOf */.b6)(usage.model) ?? "unknown", (0,json_value/* textOf */.b6)(usage.provider)),
            tokens,
            // 0 stands for a time that nobody took.
            durationMs: (0,json_value/* countOf */.pq)(usage.time) || undefined,
            cwd: this.#cwd,
        });
        const draft = { call };
        this.#drafts.push(draft);
        this.#thread.call(draft, undefined);
    }
}
/** Returns the folder that the index of all sessions says the session was started in. */
function projectFolder(logPath, sessionId) {
    const index = (0,small_file/* readSmallFile */.E)((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(logPath)), "index.jsonl")) ?? "";
    const entries = index.split("\n").map((line) => (0,json_rows/* parseObject */.lj)(line));
    return (0,json_value/* textOf */.b6)(entries.findLast((entry) => entry?.sessionId === sessionId)?.projectDir);
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

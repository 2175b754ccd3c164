export const id = 373;
export const ids = [373];
export const modules = {

/***/ 6373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSession: () => (/* binding */ readSession)
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
// EXTERNAL MODULE: ./build/parts/agents/logs/session-calls.js
var session_calls = __webpack_require__(8842);
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
;// CONCATENATED MODULE: ./build/parts/agents/cline/manifest.js




function readManifest(folder, sessionId) {
    const manifest = (0,json_document/* readJsonDocument */.E_)((0,external_node_path_.join)(folder, `${sessionId}.json`)) ?? {};
    const metadata = (0,json_value/* objectOf */.Xy)(manifest.metadata);
    return {
        cwd: (0,json_value/* textOf */.b6)(manifest.cwd) ?? (0,json_value/* textOf */.b6)(manifest.workspace_root),
        isPlanning: metadata.mode === "plan",
        failure: (0,failure_words/* endFailure */._2)((0,json_value/* textOf */.b6)(manifest.status)),
        forkedFrom: (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(metadata.fork).forkedFromSessionId),
    };
}

// EXTERNAL MODULE: ./build/usage/model-variant.js
var model_variant = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
;// CONCATENATED MODULE: ./build/parts/agents/cline/message.js




function messageOf(value) {
    const message = (0,json_value/* objectOf */.Xy)(value);
    const metrics = (0,json_value/* objectOf */.Xy)(message.metrics);
    const modelInfo = (0,json_value/* objectOf */.Xy)(message.modelInfo);
    const content = (0,json_value/* listOf */.c3)(message.content).map(json_value/* objectOf */.Xy);
    return {
        /** The same in a fork's copy. */
        id: (0,json_value/* textOf */.b6)(message.id),
        role: message.role,
        /** When the answer ended. */
        time: (0,row_time/* timeOfMs */.dq)(message.ts),
        model: (0,model_variant/* withProvider */.w$)((0,json_value/* textOf */.b6)(modelInfo.id) ?? "unknown", (0,json_value/* textOf */.b6)(modelInfo.provider)),
        // The whole prompt is counted, the cache's tokens among it.
        tokens: (0,call_tokens/* tokensWithCacheInInput */.CQ)({
            input: metrics.inputTokens,
            output: metrics.outputTokens,
            cacheRead: metrics.cacheReadTokens,
            cacheWrite: metrics.cacheWriteTokens,
        }),
        /** What a person wrote; undefined when the message holds a tool's result. */
        prompt: content.some(({ type }) => type === "tool_result")
            ? undefined
            : ((0,json_value/* textOf */.b6)(message.content) ?? (0,json_value/* textOf */.b6)(content.find(({ type }) => type === "text")?.text)),
    };
}

;// CONCATENATED MODULE: ./build/parts/agents/cline/read-session.js








const MODE = /^\s*<user_input mode="(\w+)">/;
/** Reads the messages of a session, or of a sub-agent of it: the folder is the session's. */
function readSession(agent, path) {
    const folder = (0,external_node_path_.dirname)(path);
    const sessionId = (0,external_node_path_.basename)(folder);
    const isSidechain = (0,external_node_path_.basename)(path) !== logNameOf(sessionId);
    const { cwd, isPlanning, failure, forkedFrom } = readManifest(folder, sessionId);
    const inherited = forkedFrom === undefined ? new Set() : idsOf(folder, forkedFrom);
    const calls = new session_calls/* SessionCalls */.k({ sessionId, isSidechain }, undefined);
    const readPrompt = (prompt, time) => {
        const mode = MODE.exec(prompt)?.[1];
        if (mode !== undefined)
            calls.mode(mode === "plan", time);
        calls.prompt(prompt.replace(MODE, ""), time);
    };
    const readReply = ({ id, model, tokens }, timestamp) => {
        if (!(0,call_tokens/* isUsed */.Qz)(tokens) || inherited.has(id))
            return;
        const callId = id ?? `${sessionId}/${timestamp}`;
        calls.add((0,create_call/* createCall */.j)({ agent, callId, sessionId, timestamp, model, tokens, cwd }));
    };
    if (isPlanning)
        calls.mode(true, "");
    for (const message of messagesOf(path)) {
        const { role, time, prompt } = message;
        if (time === undefined)
            continue;
        if (role === "assistant")
            readReply(message, time);
        if (role !== "user")
            continue;
        calls.thread.input(time);
        if (prompt !== undefined)
            readPrompt(prompt, time);
    }
    if (failure !== undefined)
        calls.thread.fail(failure);
    return calls.finish(0, undefined, undefined);
}
function logNameOf(sessionId) {
    return `${sessionId}.messages.json`;
}
function messagesOf(path) {
    return (0,json_value/* listOf */.c3)((0,json_document/* readJsonDocument */.E_)(path)?.messages).map(messageOf);
}
/** Returns the messages that count in another session, whose folder lies beside this one's. */
function idsOf(folder, sessionId) {
    const isName = !/[\\/\0]|^\.*$/.test(sessionId) && sessionId !== (0,external_node_path_.basename)(folder);
    if (!isName)
        return new Set();
    const messages = messagesOf((0,external_node_path_.join)((0,external_node_path_.dirname)(folder), sessionId, logNameOf(sessionId)));
    return new Set(messages.filter(({ tokens }) => (0,call_tokens/* isUsed */.Qz)(tokens)).map(({ id }) => id ?? ""));
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

export const id = 60;
export const ids = [60];
export const modules = {

/***/ 3060:
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
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-lines.js
var json_lines = __webpack_require__(6524);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-rows.js
var json_rows = __webpack_require__(6994);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/session-calls.js
var session_calls = __webpack_require__(8842);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-document.js
var json_document = __webpack_require__(14);
// EXTERNAL MODULE: ./build/parts/agents/logs/unreadable.js
var unreadable = __webpack_require__(95);
;// CONCATENATED MODULE: ./build/parts/agents/grok-build/summary.js






/** `subagent`, `subagent_fork`, `subagent_resume`. */
const SUB_AGENT = /^subagent/;
/** Reads the summary of the session in a folder. */
function readSummary(folder) {
    const summary = (0,json_document/* readJsonDocument */.E_)((0,external_node_path_.join)(folder, "summary.json")) ?? {};
    const parentId = (0,json_value/* textOf */.b6)(summary.parent_session_id);
    const isParentThere = parentId !== undefined && isOtherSession(folder, parentId);
    return {
        cwd: (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(summary.info).cwd),
        branch: (0,json_value/* textOf */.b6)(summary.head_branch),
        model: (0,json_value/* textOf */.b6)(summary.current_model_id),
        isSubAgent: SUB_AGENT.test((0,json_value/* textOf */.b6)(summary.session_kind) ?? ""),
        copiedUntil: isParentThere ? (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(summary.forked_at)) : undefined,
    };
}
/** Whether another session's log is there, in the folder of whatever working directory. */
function isOtherSession(folder, sessionId) {
    if (/[\\/\0]|^\.*$/.test(sessionId) || sessionId === (0,external_node_path_.basename)(folder))
        return false;
    const sessions = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder));
    const projects = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(sessions)) ?? [];
    return projects.some((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(sessions, name, sessionId, "updates.jsonl")));
}

// EXTERNAL MODULE: ./build/parts/agents/logs/json-fields.js
var json_fields = __webpack_require__(4890);
;// CONCATENATED MODULE: ./build/parts/agents/grok-build/update.js

const fields = new json_fields/* JsonFields */.A();
/**
 * Reads one line of a log into `update`; false when it is none.
 * There is one `update`, valid until the next line is read: most are pieces of a reply.
 */
function readUpdate(bytes, start, end) {
    return fields.read(bytes, start, end);
}
const inUpdate = (...path) => fields.field("params", "update", ...path);
/** The fields of an update that we know. */
const update = {
    /** In seconds. */
    timestamp: fields.field("timestamp"),
    kind: inUpdate("sessionUpdate"),
    /** Of a turn; the same in a fork's copy. */
    promptId: inUpdate("prompt_id"),
    stopReason: inUpdate("stop_reason"),
    usage: inUpdate("usage"),
    /** What a person wrote. */
    text: inUpdate("content", "text"),
};

;// CONCATENATED MODULE: ./build/parts/agents/grok-build/read-session.js











/**
 * Reads the turns that a session's log holds behind `from`, a call for each model. A turn holds what
 * its sub-agents used: their own sessions hold nothing for us.
 */
function readSession(agent, path, from, limit) {
    const start = (0,json_rows/* continuedFrom */.Yv)(path, from);
    const folder = (0,external_node_path_.dirname)(path);
    const sessionId = (0,external_node_path_.basename)(folder);
    const { isSubAgent, copiedUntil = "", ...summary } = readSummary(folder);
    const session = { sessionId, isSidechain: isSubAgent };
    const calls = new session_calls/* SessionCalls */.k(session, start?.carry);
    const readTurn = (timestamp) => {
        calls.thread.prompt();
        const turnId = update.promptId.text() ?? `${sessionId}/${timestamp}`;
        for (const [model, usage] of usageByModel(summary.model)) {
            const tokens = tokensOf(usage);
            if (!(0,call_tokens/* isUsed */.Qz)(tokens) || timestamp < copiedUntil)
                continue;
            calls.add((0,create_call/* createCall */.j)({
                ...{ agent, callId: `${turnId}/${model}`, sessionId, timestamp, model, tokens },
                ...{ cwd: summary.cwd, branch: summary.branch },
                durationMs: (0,json_value/* countOf */.pq)(usage.apiDurationMs) || undefined,
            }));
        }
        const failure = (0,failure_words/* endFailure */._2)(update.stopReason.text());
        if (failure !== undefined)
            calls.thread.fail(failure);
    };
    const visit = (bytes, lineStart, end) => {
        if (!readUpdate(bytes, lineStart, end))
            return;
        const time = (0,row_time/* timeOfSeconds */.Ob)(update.timestamp.value());
        const kind = update.kind.text();
        if (time === undefined || isSubAgent)
            return;
        if (kind === "user_message_chunk")
            calls.prompt(update.text.text() ?? "", time);
        if (kind === "turn_completed")
            readTurn(time);
    };
    const offset = (0,json_lines/* readLines */.S)(path, start?.offset ?? 0, visit, { limit });
    return calls.finish(offset ?? start?.offset ?? 0, calls.state, start);
}
/** Returns what the turn that was read used of each model; early versions tell the sum only. */
function usageByModel(sessionModel) {
    const usage = (0,json_value/* objectOf */.Xy)(update.usage.value());
    const byModel = Object.entries((0,json_value/* objectOf */.Xy)(usage.modelUsage));
    if (byModel.length === 0)
        return [[sessionModel ?? "unknown", usage]];
    return byModel.map(([model, used]) => [model, (0,json_value/* objectOf */.Xy)(used)]);
}
/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(usage) {
    return (0,call_tokens/* tokensWithCacheInInput */.CQ)({
        input: usage.inputTokens,
        output: usage.outputTokens,
        cacheRead: usage.cachedReadTokens,
        cacheWrite: usage.cacheCreationTokens,
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

export const id = 515;
export const ids = [515];
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

/***/ 6515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLog: () => (/* binding */ readLog)
});

// UNUSED EXPORTS: SessionReader

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/parts/agents/logs/answer-duration.js
var answer_duration = __webpack_require__(9607);
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
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
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow.js
var workflow = __webpack_require__(9373);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow-command.js
var workflow_command = __webpack_require__(2789);
// EXTERNAL MODULE: ./build/parts/agents/logs/total-alone.js
var total_alone = __webpack_require__(4822);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-fields.js
var json_fields = __webpack_require__(4890);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
;// CONCATENATED MODULE: ./build/parts/agents/qwen-code/row.js



const fields = new json_fields/* JsonFields */.A();
/**
 * Reads one line of a log into `row`; false when it is no row.
 * There is one `row`, valid until the next line is read: logs have millions of them.
 */
function readRow(bytes, start, end) {
    return fields.read(bytes, start, end);
}
/** The fields of a Qwen Code row that we know. */
const row = {
    type: fields.field("type"),
    subtype: fields.field("subtype"),
    /** A copy of the row in a branched session has the same. */
    uuid: fields.field("uuid"),
    timestamp: fields.field("timestamp"),
    sessionId: fields.field("sessionId"),
    cwd: fields.field("cwd"),
    gitBranch: fields.field("gitBranch"),
    isSidechain: fields.field("isSidechain"),
    model: fields.field("model"),
    message: fields.field("message"),
    usage: fields.field("usageMetadata"),
    promptTokens: fields.field("usageMetadata", "promptTokenCount"),
    candidatesTokens: fields.field("usageMetadata", "candidatesTokenCount"),
    cachedTokens: fields.field("usageMetadata", "cachedContentTokenCount"),
    thoughtsTokens: fields.field("usageMetadata", "thoughtsTokenCount"),
    toolUsePromptTokens: fields.field("usageMetadata", "toolUsePromptTokenCount"),
    totalTokens: fields.field("usageMetadata", "totalTokenCount"),
    toolStatus: fields.field("toolCallResult", "status"),
    /** What kind of thing the tool's result displays, e.g. `plan_summary`. */
    displayType: fields.field("toolCallResult", "resultDisplay", "type"),
    isDisplayRejected: fields.field("toolCallResult", "resultDisplay", "rejected"),
    /** What a person wrote, where the message holds more or other than that. */
    displayText: fields.field("systemPayload", "displayText"),
    commandPhase: fields.field("systemPayload", "phase"),
    rawCommand: fields.field("systemPayload", "rawCommand"),
    isSentToModel: fields.field("systemPayload", "sentToModel"),
    approvalMode: fields.field("systemPayload", "mode"),
    turnState: fields.field("systemPayload", "state"),
    eventName: fields.field("systemPayload", "uiEvent", "event.name"),
    eventPromptId: fields.field("systemPayload", "uiEvent", "prompt_id"),
    eventSubAgentId: fields.field("systemPayload", "uiEvent", "subagent_id"),
    eventSubAgentName: fields.field("systemPayload", "uiEvent", "subagent_name"),
    eventDurationMs: fields.field("systemPayload", "uiEvent", "duration_ms"),
    eventStatusCode: fields.field("systemPayload", "uiEvent", "status_code"),
    eventError: fields.field("systemPayload", "uiEvent", "error"),
    eventInputTokens: fields.field("systemPayload", "uiEvent", "input_token_count"),
    eventOutputTokens: fields.field("systemPayload", "uiEvent", "output_token_count"),
    eventToolName: fields.field("systemPayload", "uiEvent", "function_name"),
    isEventSuccess: fields.field("systemPayload", "uiEvent", "success"),
};
/** Returns when the row that was read was written; undefined when it does not say. */
function rowTime() {
    return (0,row_time/* toRealTime */.n9)(row.timestamp.text());
}
/** Returns what a person wrote in the prompt that was read. */
function promptText() {
    const parts = (0,json_value/* listOf */.c3)((0,json_value/* objectOf */.Xy)(row.message.value()).parts);
    return row.displayText.text() ?? (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(parts[0]).text) ?? "";
}

;// CONCATENATED MODULE: ./build/parts/agents/qwen-code/call-draft.js


const AGENT = "qwen-code";
const DETACHED = "HEAD";
/** Makes the call of the row that was read. */
function draftCall(context, time, tokens) {
    const branch = row.gitBranch.text();
    const rowId = row.uuid.text() ?? [context.sessionId, time, tokens.inputTokens, tokens.outputTokens].join("/");
    return {
        call: {
            agent: AGENT,
            // Rows without an id, in logs that other programs made, are told apart by all that they say.
            callId: rowId.replaceAll(":", "-"),
            timestamp: time,
            tokens,
            durationMs: undefined,
            success: true,
            errorMessage: undefined,
            ...context,
            isSidechain: row.isSidechain.isTrue,
            cwd: row.cwd.text(),
            branch: branch === DETACHED ? undefined : branch,
        },
    };
}
/**
 * Returns the tokens of the row that was read; undefined when it counts none. The names are those of
 * Google's API, whatever the provider: the cache reads are in the prompt, but from providers that
 * count them apart. Thoughts are in the output of providers that speak as OpenAI does, and not in
 * that of Google's: the total tells, where there is one.
 */
function usageTokens() {
    const prompt = row.promptTokens.count();
    const candidates = row.candidatesTokens.count();
    const cached = row.cachedTokens.count();
    const tool = row.toolUsePromptTokens.count();
    const thoughts = row.thoughtsTokens.count();
    if (prompt + candidates + cached + tool + thoughts === 0) {
        return (0,total_alone/* totalAlone */.K)(row.totalTokens.count());
    }
    const areThoughtsApart = !row.totalTokens.isPresent || row.totalTokens.count() > prompt + candidates;
    return {
        inputTokens: prompt + tool + (cached > prompt ? cached : 0),
        outputTokens: candidates + (areThoughtsApart ? thoughts : 0),
        cacheReadTokens: cached,
        cacheWriteTokens: 0,
        cacheWriteOneHourTokens: 0,
    };
}

;// CONCATENATED MODULE: ./build/parts/agents/qwen-code/telemetry.js

/** Whether the event that was read is about a sub-agent: its prompt ids read `session#agent#round`. */
function isOfSubAgent() {
    return (row.eventSubAgentId.isPresent ||
        row.eventSubAgentName.isPresent ||
        row.eventPromptId.text()?.split("#").length === 3);
}
/** Returns what an event of the API tells of an answer, whose tokens stand in the row that follows. */
function readAnswer() {
    return {
        inputTokens: row.eventInputTokens.count(),
        outputTokens: row.eventOutputTokens.count(),
        durationMs: row.eventDurationMs.count(),
    };
}
/** Whether the row that was read is the answer. */
function isRowOf(answer) {
    return (answer.inputTokens === row.promptTokens.count() &&
        answer.outputTokens === row.candidatesTokens.count());
}

;// CONCATENATED MODULE: ./build/parts/agents/qwen-code/read-log.js













/** Reads a session's log, or a sub-agent's, from where the last reading ended. */
function readLog(path, from, limit) {
    const start = from !== undefined && (0,json_lines/* isLineStart */.h)(path, from.offset) ? from : undefined;
    const sessionId = (0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path));
    const reader = new SessionReader(sessionId, () => subAgentModel(path), start);
    const visit = reader.readLine.bind(reader);
    const offset = (0,json_lines/* readLines */.S)(path, start?.offset ?? 0, visit, { limit });
    return reader.finish(offset ?? start?.offset ?? 0);
}
/** What a sub-agent runs with stands in a file beside its log. */
function subAgentModel(path) {
    const description = (0,small_file/* readSmallFile */.E)(`${path.slice(0, -(0,external_node_path_.extname)(path).length)}.meta.json`);
    return (0,json_value/* textOf */.b6)((0,json_rows/* parseObject */.lj)(description ?? "")?.model);
}
const FAILED_STATUS = /^[45]\d\d$/;
/** Turns the rows of one log into calls. */
class SessionReader {
    #from;
    #findModel;
    #state;
    #thread;
    #workflow;
    #drafts = new Map();
    /** `fileSessionId` stands in for rows that do not name their session, `findModel` finds the model where none is named. */
    constructor(fileSessionId, findModel, from) {
        const state = from?.carry;
        this.#from = from;
        this.#findModel = findModel;
        this.#state = state ? { ...state } : { sessionId: fileSessionId, isSidechain: false };
        this.#thread = new thread/* Thread */.j(state?.thread);
        this.#workflow = new workflow/* Workflow */.W(state?.workflow);
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (!readRow(bytes, start, end))
            return;
        this.#state.sessionId = row.sessionId.text() ?? this.#state.sessionId;
        this.#state.isSidechain = row.isSidechain.isTrue;
        const time = rowTime() ?? this.#state.lastTime;
        if (time === undefined)
            return;
        this.#state.lastTime = time;
        const type = row.type.text();
        if (type === "user")
            this.#readUser(time);
        if (type === "assistant")
            this.#readAssistant(time);
        if (type === "tool_result")
            this.#readToolResult(time);
        if (type === "system")
            this.#readSystem(time);
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#thread.finish();
        const { marks, state: workflow } = this.#workflow;
        const { sessionId, isSidechain } = this.#state;
        const carry = { ...this.#state, workflow, thread: this.#thread.state };
        return {
            calls: Array.from(this.#drafts.values(), ({ call }) => call),
            marks,
            position: { offset, carry, mark: marks.at(-1) ?? this.#from?.mark },
            lastTurn: isSidechain ? undefined : this.#thread.outcome(sessionId),
        };
    }
    #readUser(time) {
        this.#thread.input(time);
        const subtype = row.subtype.text();
        if (subtype === "mid_turn_user_message")
            return;
        this.#thread.prompt();
        // What else starts a turn is written by a machine.
        if (subtype === undefined && !this.#state.isSidechain)
            this.#enterCommand(promptText(), time);
    }
    #readAssistant(time) {
        this.#state.model = row.model.text() ?? this.#state.model;
        const { answer, sessionId } = this.#state;
        this.#state.answer = undefined;
        const tokens = row.usage.isObject ? usageTokens() : undefined;
        if (tokens === undefined)
            return;
        this.#state.model ??= this.#findModel() ?? "unknown";
        const context = { sessionId, model: this.#state.model, ...this.#workflow.inForce };
        const draft = draftCall(context, time, tokens);
        if (this.#drafts.has(draft.call.callId))
            return;
        this.#drafts.set(draft.call.callId, draft);
        const answersTime = this.#thread.call(draft, undefined);
        draft.call.durationMs =
            answer !== undefined && isRowOf(answer)
                ? answer.durationMs
                : (0,answer_duration/* answerDurationMs */.P)(answersTime, rowTime());
        this.#thread.input(time);
    }
    #readToolResult(time) {
        this.#thread.input(time);
        if (row.toolStatus.text() === "cancelled")
            this.#thread.fail(failure_words/* INTERRUPTED */.t);
        const isPlanAccepted = row.displayType.text() === "plan_summary" && !row.isDisplayRejected.isTrue;
        if (isPlanAccepted)
            this.#enterMode(false, time);
    }
    #readSystem(time) {
        const subtype = row.subtype.text();
        if (subtype === "ui_telemetry")
            this.#readEvent(time);
        if (subtype === "session_approval_mode") {
            this.#enterMode(row.approvalMode.text() === "plan", time);
        }
        if (subtype === "turn_result")
            this.#fail(settledFailure(row.turnState.text()));
        if (subtype === "slash_command" && row.commandPhase.text() === "invocation") {
            const staysHere = row.isSentToModel.isPresent && !row.isSentToModel.isTrue;
            if (!staysHere)
                this.#enterCommand(row.rawCommand.text() ?? "", time);
        }
    }
    /** Events tell of sub-agents, too: those have logs of their own. */
    #readEvent(time) {
        if (isOfSubAgent())
            return;
        const name = row.eventName.text();
        if (name === "qwen-code.tool_call") {
            const isEntering = row.eventToolName.text() === "enter_plan_mode";
            if (isEntering && row.isEventSuccess.isTrue)
                this.#enterMode(true, time);
        }
        if (name === "qwen-code.api_error" || name === "qwen-code.api_response") {
            const failure = eventFailure();
            this.#fail(failure);
            this.#state.answer = failure === undefined ? readAnswer() : undefined;
        }
    }
    #fail(failure) {
        if (failure !== undefined)
            this.#thread.fail(failure);
    }
    #enterCommand(text, time) {
        const command = (0,workflow_command/* parseSlashCommand */.My)(text);
        if (command !== undefined)
            this.#workflow.enterCommand(command, this.#state.sessionId, time);
    }
    #enterMode(isPlanning, time) {
        this.#workflow.enterMode(isPlanning, this.#state.sessionId, time);
    }
}
/** Returns why the API's event that was read is a failure; undefined when it is none. */
function eventFailure() {
    const value = row.eventStatusCode.value();
    const status = typeof value === "number" || typeof value === "string" ? String(value) : "";
    if (FAILED_STATUS.test(status))
        return (0,failure_words/* apiError */.pb)(status);
    const isError = row.eventName.text() === "qwen-code.api_error";
    return isError || row.eventError.text() !== undefined ? (0,failure_words/* apiError */.pb)() : undefined;
}
/** Returns why a turn failed that settled in this state; undefined when it did not. */
function settledFailure(state) {
    if (state === "cancelled")
        return failure_words/* INTERRUPTED */.t;
    return state === "error" ? "agent error" : undefined;
}


/***/ })

};

export const id = 791;
export const ids = [791];
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

/***/ 791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSession: () => (/* binding */ readSession)
});

// UNUSED EXPORTS: SessionReader

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/usage/model-variant.js
var model_variant = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/parts/agents/logs/contains-path.js
var contains_path = __webpack_require__(1769);
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-lines.js
var json_lines = __webpack_require__(6524);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/thread.js
var thread = __webpack_require__(5528);
// EXTERNAL MODULE: ./build/parts/agents/logs/unreadable.js
var unreadable = __webpack_require__(95);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow.js
var workflow = __webpack_require__(9373);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-fields.js
var json_fields = __webpack_require__(4890);
;// CONCATENATED MODULE: ./build/parts/agents/pi/entry.js

const fields = new json_fields/* JsonFields */.A();
/**
 * Reads one line of a log into `entry`; false when it is none.
 * There is one `entry`, valid until the next line is read: logs have many.
 */
function readEntry(bytes, start, end) {
    return fields.read(bytes, start, end);
}
/** Where an entry has the usage of a call. */
function usageFields(...path) {
    return {
        usage: fields.field(...path),
        /** Without the cache's tokens. */
        input: fields.field(...path, "input"),
        /** Reasoning included. */
        output: fields.field(...path, "output"),
        cacheRead: fields.field(...path, "cacheRead"),
        cacheWrite: fields.field(...path, "cacheWrite"),
        /** The part of the cache writes that is kept for an hour. */
        cacheWriteOneHour: fields.field(...path, "cacheWrite1h"),
        total: fields.field(...path, "totalTokens"),
    };
}
/**
 * The fields of a Pi entry that we know.
 * @see https://github.com/badlogic/pi-mono/blob/main/packages/coding-agent/docs/session.md
 */
const entry = {
    type: fields.field("type"),
    timestamp: fields.field("timestamp"),
    /** Of the first line only, which names the session: other entries' ids are short and made anew when a file is brought up to date. */
    id: fields.field("id"),
    cwd: fields.field("cwd"),
    /** The file whose entries this one begins with. */
    parentSession: fields.field("parentSession"),
    /** The same, in early versions. */
    branchedFrom: fields.field("branchedFrom"),
    /** Of a change of the model, and of the first line in early versions. */
    modelId: fields.field("modelId"),
    /** Who serves it: `openai`, `ollama`, … */
    modelProvider: fields.field("provider"),
    role: fields.field("message", "role"),
    model: fields.field("message", "model"),
    provider: fields.field("message", "provider"),
    /** The model behind a name such as `auto`. */
    responseModel: fields.field("message", "responseModel"),
    stopReason: fields.field("message", "stopReason"),
    errorMessage: fields.field("message", "errorMessage"),
    content: fields.field("message", "content"),
    /** When the call began, in milliseconds. */
    startedMs: fields.field("message", "timestamp"),
    /** Of a reply, and of a tool that called a model itself. */
    messageUsage: usageFields("message", "usage"),
    /** Of a summary, which a model wrote too. */
    summaryUsage: usageFields("usage"),
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/parts/agents/logs/answer-duration.js
var answer_duration = __webpack_require__(9607);
// EXTERNAL MODULE: ./build/parts/agents/logs/total-alone.js
var total_alone = __webpack_require__(4822);
;// CONCATENATED MODULE: ./build/parts/agents/pi/entry-call.js





/**
 * Returns the call of the entry that was read; undefined when it used nothing, or nothing says when.
 * `lastTime` is when the entry before it was written.
 */
function entryCall(context, usage, lastTime) {
    const tokens = callTokens(usage) ?? (0,total_alone/* totalAlone */.K)(usage.total.count());
    const startedMs = timeOf(entry.startedMs.value());
    const startTime = startedMs === undefined ? undefined : new Date(startedMs).toISOString();
    const timestamp = (0,row_time/* toRowTime */.zl)(entry.timestamp.text()) ?? startTime ?? lastTime;
    if (tokens === undefined || timestamp === undefined || !(0,row_time/* isRealTime */._G)(timestamp))
        return undefined;
    return {
        ...context,
        callId: callIdOf(timestamp, startedMs, context.model, tokens),
        timestamp,
        tokens,
        // An entry is written when its call ends.
        durationMs: (0,answer_duration/* answerDurationMs */.P)(startTime, timestamp),
        success: true,
        errorMessage: undefined,
        branch: undefined,
    };
}
/**
 * Returns what a call and its copies in forked sessions have in common. The entry's own id is not:
 * it is short, and files of the first version get theirs later.
 */
function callIdOf(timestamp, startedMs, model, tokens) {
    const contents = JSON.stringify([timestamp, startedMs, model, Object.values(tokens)]);
    return (0,external_node_crypto_.createHash)("sha256").update(contents).digest("hex").slice(0, 32);
}
/** Returns the tokens of a usage; undefined when nothing is split into input and output. */
function callTokens(usage) {
    const cacheReadTokens = usage.cacheRead.count();
    const cacheWriteTokens = usage.cacheWrite.count();
    const inputTokens = usage.input.count() + cacheReadTokens + cacheWriteTokens;
    const outputTokens = usage.output.count();
    if (inputTokens + outputTokens === 0)
        return undefined;
    return {
        inputTokens,
        outputTokens,
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: Math.min(usage.cacheWriteOneHour.count(), cacheWriteTokens),
    };
}
/** Returns a time in milliseconds; undefined when the value is none. */
function timeOf(value) {
    const isTime = typeof value === "number" && value > 0 && !Number.isNaN(new Date(value).getTime());
    return isTime ? value : undefined;
}

// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow-command.js
var workflow_command = __webpack_require__(2789);
;// CONCATENATED MODULE: ./build/parts/agents/pi/prompt-command.js


const SKILL = /^<skill name="([\w:.-]+)"/;
const SKILL_END = "\n</skill>";
/**
 * Returns the command that a prompt's content is, if it is one. Pi logs `/skill:name arguments` as
 * the skill's text in tags with the arguments behind it, other commands as they were typed.
 */
function parsePromptCommand(content) {
    const text = (0,json_value/* textOf */.b6)(content) ?? (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)((0,json_value/* listOf */.c3)(content)[0]).text) ?? "";
    const skill = SKILL.exec(text)?.[1];
    if (skill === undefined)
        return (0,workflow_command/* parseSlashCommand */.My)(text);
    const end = text.lastIndexOf(SKILL_END);
    return (0,workflow_command/* createCommand */.gu)(skill, end === -1 ? "" : text.slice(end + SKILL_END.length));
}

;// CONCATENATED MODULE: ./build/parts/agents/pi/read-session.js













/** Reads what a session's log holds behind `from`. */
function readSession(agent, path, from, limit) {
    const start = from !== undefined && (0,json_lines/* isLineStart */.h)(path, from.offset) ? from : undefined;
    const reader = new SessionReader(agent, path, start);
    const visit = reader.readLine.bind(reader);
    const offset = (0,json_lines/* readLines */.S)(path, start?.offset ?? 0, visit, { limit });
    return reader.finish(offset ?? start?.offset ?? 0);
}
const HTTP_STATUS = /^\s*(?:error:?\s*)?(?:http\s*)?([45]\d\d)\b/i;
const UNKNOWN_MODEL = "unknown";
/** Turns the entries of one log into calls. */
class SessionReader {
    #agent;
    #path;
    #from;
    #thread;
    #workflow;
    #drafts = [];
    #sessionId;
    #cwd;
    #copiedUntil;
    #lastTime;
    #model;
    #provider;
    /** Reads the log at `path` on from `from`. */
    constructor(agent, path, from) {
        const state = from?.carry;
        this.#agent = agent;
        this.#path = path;
        this.#from = from;
        this.#thread = new thread/* Thread */.j(state?.thread);
        this.#workflow = new workflow/* Workflow */.W(state?.workflow);
        this.#sessionId = state?.sessionId ?? sessionOf(path);
        this.#cwd = state?.cwd;
        this.#copiedUntil = state?.copiedUntil;
        this.#lastTime = state?.lastTime;
        this.#model = state?.model;
        this.#provider = state?.provider;
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (!readEntry(bytes, start, end))
            return;
        this.#lastTime = (0,row_time/* toRowTime */.zl)(entry.timestamp.text()) ?? this.#lastTime;
        const type = entry.type.text();
        if (type === "session")
            this.#readHeader();
        if (type === "model_change")
            this.#changeModel();
        if (type === "message")
            this.#readMessage();
        if (type === "compaction" || type === "branch_summary")
            this.#readSummary();
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#thread.finish();
        const state = {
            sessionId: this.#sessionId,
            cwd: this.#cwd,
            copiedUntil: this.#copiedUntil,
            lastTime: this.#lastTime,
            model: this.#model,
            provider: this.#provider,
            workflow: this.#workflow.state,
            thread: this.#thread.state,
        };
        const { marks } = this.#workflow;
        return {
            calls: this.#drafts.map(({ call }) => call),
            marks,
            position: { offset, carry: state, mark: marks.at(-1) ?? this.#from?.mark },
            lastTurn: this.#thread.outcome(this.#sessionId),
        };
    }
    #changeModel() {
        this.#model = entry.modelId.text() ?? this.#model;
        this.#provider = entry.modelProvider.text();
    }
    #readHeader() {
        this.#sessionId = entry.id.text() ?? this.#sessionId;
        this.#cwd = entry.cwd.text();
        this.#model = entry.modelId.text();
        this.#provider = entry.modelProvider.text();
        const parent = entry.parentSession.text() ?? entry.branchedFrom.text();
        const isParentRead = parent !== undefined && isOtherLog(parent, this.#path);
        this.#copiedUntil = isParentRead ? (0,row_time/* toRowTime */.zl)(entry.timestamp.text()) : undefined;
    }
    #readMessage() {
        const role = entry.role.text();
        if (role === "user")
            this.#readPrompt();
        if (role === "assistant")
            this.#readReply();
        // A tool that called a model does not say which.
        if (role === "toolResult")
            this.#addNested(UNKNOWN_MODEL, true, entry.messageUsage);
    }
    #readPrompt() {
        this.#thread.prompt();
        const command = parsePromptCommand(entry.content.value());
        if (command === undefined || this.#lastTime === undefined)
            return;
        this.#workflow.enterCommand(command, this.#sessionId, this.#lastTime);
    }
    #readReply() {
        this.#model = entry.model.text() ?? this.#model;
        const model = entry.responseModel.text() ?? this.#model ?? UNKNOWN_MODEL;
        const failure = stopFailure(entry.stopReason.text(), entry.errorMessage.text());
        this.#provider = entry.provider.text() ?? this.#provider;
        const draft = this.#createDraft(model, false, entry.messageUsage);
        if (draft !== undefined)
            this.#thread.call(draft, failure);
        else if (failure !== undefined)
            this.#thread.fail(failure);
    }
    #readSummary() {
        this.#addNested(this.#model ?? UNKNOWN_MODEL, false, entry.summaryUsage);
    }
    /** Adds a call that is no reply: it shares the outcome of its turn, but does not decide it. */
    #addNested(model, isSidechain, usage) {
        const draft = this.#createDraft(model, isSidechain, usage);
        if (draft !== undefined)
            this.#thread.join(draft);
    }
    #createDraft(model, isSidechain, usage) {
        if (!usage.usage.isObject)
            return undefined;
        const context = {
            agent: this.#agent,
            sessionId: this.#sessionId,
            cwd: this.#cwd,
            model,
            isSidechain,
            ...this.#workflow.inForce,
        };
        const call = entryCall(context, usage, this.#lastTime);
        if (call === undefined)
            return undefined;
        const provider = model === UNKNOWN_MODEL ? undefined : this.#provider;
        // Its id is that of the model alone, as it always was.
        const draft = { call: { ...call, model: (0,model_variant/* withProvider */.w$)(model, provider) } };
        const isCopy = this.#copiedUntil !== undefined && call.timestamp < this.#copiedUntil;
        if (!isCopy)
            this.#drafts.push(draft);
        return draft;
    }
}
/** A log is named for the time that the session began and its id: `2026-03-02T10-00-00-000Z_<id>.jsonl`. */
function sessionOf(path) {
    return (0,external_node_path_.basename)(path, ".jsonl").replace(/^[^_]*_(?=.)/, "");
}
/**
 * Returns why a reply that ended for this reason is a failure, in words of ours: the agent's own
 * may quote the request. Undefined when it is none.
 */
function stopFailure(stopReason, errorMessage) {
    if (stopReason === "aborted")
        return failure_words/* INTERRUPTED */.t;
    if (stopReason === "length")
        return failure_words/* STOPPED_AT_MAX_TOKENS */.Eg;
    if (stopReason !== "error")
        return undefined;
    return (0,failure_words/* apiError */.pb)(HTTP_STATUS.exec(errorMessage ?? "")?.[1]);
}
/** Whether `parent` is there and is read as a log itself: it lies in the sessions folder that the log at `path` lies in. */
function isOtherLog(parent, path) {
    if (!(0,external_node_path_.isAbsolute)(parent) || parent.includes("\0"))
        return false;
    const real = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.realpathSync)(parent));
    return real !== undefined && (0,contains_path/* containsPath */.p)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)), real);
}


/***/ })

};

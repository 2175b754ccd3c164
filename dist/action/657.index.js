export const id = 657;
export const ids = [657];
export const modules = {

/***/ 2866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ namedBranch)
/* harmony export */ });
/** Returns a branch by its name; undefined when none was checked out. */
function namedBranch(branch) {
    return branch === "HEAD" ? undefined : branch || undefined;
}


/***/ }),

/***/ 4794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ errorWords),
/* harmony export */   w: () => (/* binding */ finishFailure)
/* harmony export */ });
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9276);

/** The kinds of errors that the CLI knows; another's name may be anything. */
const ERROR_TYPES = new Set([
    "authentication",
    "authorization",
    "context_limit",
    "query",
    "quota",
    "rate_limit",
]);
const FINISHES = new Map([
    ["length", _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STOPPED_AT_MAX_TOKENS */ .Eg],
    ["content_filter", _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .REFUSAL */ .$m],
]);
/** Returns what an error was, in words of ours: its own message may quote the request. */
function errorWords(errorType, httpStatus) {
    const isType = errorType !== undefined && ERROR_TYPES.has(errorType);
    return (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .apiError */ .pb)(httpStatus, isType ? errorType : undefined);
}
/** Returns why a reply that finished for this reason is a failure; undefined when it is none. */
function finishFailure(finishReason) {
    return FINISHES.get(finishReason ?? "");
}


/***/ }),

/***/ 657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readEvents: () => (/* binding */ readEvents)
});

// EXTERNAL MODULE: ./build/parts/agents/logs/json-lines.js
var json_lines = __webpack_require__(6524);
// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-log.js
var sqlite_log = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow.js
var workflow = __webpack_require__(9373);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow-command.js
var workflow_command = __webpack_require__(2789);
// EXTERNAL MODULE: ./build/parts/agents/copilot-cli/branch.js
var copilot_cli_branch = __webpack_require__(2866);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-fields.js
var json_fields = __webpack_require__(4890);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-cli/event.js

const fields = new json_fields/* JsonFields */.A();
/**
 * Reads one line of a log into `event`; false when it is none.
 * There is one `event`, valid until the next line is read: logs have many.
 */
function readEvent(bytes, start, end) {
    return fields.read(bytes, start, end);
}
/**
 * The fields of an event that we know.
 * @see https://github.com/github/copilot-sdk/blob/main/nodejs/src/generated/session-events.ts
 */
const event_event = {
    type: fields.field("type"),
    timestamp: fields.field("timestamp"),
    /** Of a sub-agent's events only. */
    agentId: fields.field("agentId"),
    sessionId: fields.field("data", "sessionId"),
    /** Where a session starts, or is resumed. */
    startCwd: fields.field("data", "context", "cwd"),
    startBranch: fields.field("data", "context", "branch"),
    /** Where a session goes on. */
    cwd: fields.field("data", "cwd"),
    branch: fields.field("data", "branch"),
    newMode: fields.field("data", "newMode"),
    /** The mode that a prompt was given in. */
    agentMode: fields.field("data", "agentMode"),
    content: fields.field("data", "content"),
    /** Who wrote a prompt, if no person did. */
    source: fields.field("data", "source"),
    skill: fields.field("data", "name"),
    trigger: fields.field("data", "trigger"),
    errorType: fields.field("data", "errorType"),
    statusCode: fields.field("data", "statusCode"),
    /** Of a compaction. */
    success: fields.field("data", "success"),
    shutdownType: fields.field("data", "shutdownType"),
    modelMetrics: fields.field("data", "modelMetrics"),
    apiDurationMs: fields.field("data", "totalApiDurationMs"),
};

// EXTERNAL MODULE: ./build/parts/agents/copilot-cli/failure-words.js
var copilot_cli_failure_words = __webpack_require__(4794);
// EXTERNAL MODULE: ./build/parts/agents/copilot-cli/session-usage.js
var session_usage = __webpack_require__(6206);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-cli/events-reader.js








/** Prompts of these sources were written by no person. */
const MACHINE_SOURCE = /^(?:skill|agent)-/;
const USER_TRIGGER = "user-invoked";
const PLAN_MODE = "plan";
const SESSION_ERROR = "session error";
/** Follows the events of a session. */
class EventsReader {
    shutdowns = [];
    #workflow;
    #state;
    constructor(state) {
        this.#state = { ...state };
        this.#workflow = new workflow/* Workflow */.W(state.workflow);
    }
    get state() {
        return { ...this.#state, workflow: this.#workflow.state };
    }
    get marks() {
        return this.#workflow.marks;
    }
    get lastTurn() {
        const { sessionId, hasTurn, failure } = this.#state;
        if (!hasTurn)
            return undefined;
        return { sessionId, success: failure === undefined, errorMessage: failure };
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (!readEvent(bytes, start, end))
            return;
        this.#state.lastTime = (0,row_time/* toRealTime */.n9)(event_event.timestamp.text()) ?? this.#state.lastTime;
        // A sub-agent's turns are none of the session's.
        if (event_event.agentId.text() === undefined)
            this.#readOwn(this.#state.lastTime);
    }
    #readOwn(time) {
        switch (event_event.type.text()) {
            case "session.start":
                this.#state.sessionId = event_event.sessionId.text() ?? this.#state.sessionId;
                this.#enterFolder(event_event.startCwd.text(), event_event.startBranch.text());
                break;
            case "session.resume":
                this.#enterFolder(event_event.startCwd.text(), event_event.startBranch.text());
                break;
            case "session.context_changed":
                this.#enterFolder(event_event.cwd.text(), event_event.branch.text());
                break;
            case "session.mode_changed":
                this.#enterMode(event_event.newMode.text(), time);
                break;
            case "user.message":
                this.#readPrompt(time);
                break;
            case "skill.invoked":
                this.#readSkill(time);
                break;
            case "assistant.message":
                this.#endTurn(undefined);
                break;
            case "abort":
                this.#endTurn(failure_words/* INTERRUPTED */.t);
                break;
            case "session.error":
                this.#endTurn((0,copilot_cli_failure_words/* errorWords */.Y)(event_event.errorType.text(), event_event.statusCode.count()));
                break;
            case "session.compaction_complete":
                if (event_event.success.isTrue)
                    this.#state.compactedTime = time;
                break;
            case "session.shutdown":
                this.#readShutdown(time);
                break;
        }
    }
    #readPrompt(time) {
        if (MACHINE_SOURCE.test(event_event.source.text() ?? ""))
            return;
        this.#enterMode(event_event.agentMode.text(), time);
        const command = (0,workflow_command/* parseSlashCommand */.My)(event_event.content.text() ?? "");
        if (command !== undefined && time !== undefined) {
            this.#workflow.enterCommand(command, this.#state.sessionId, time);
        }
    }
    /** A skill may be called without a slash; where it was called with one, the prompt told more. */
    #readSkill(time) {
        const name = event_event.skill.text();
        if (event_event.trigger.text() !== USER_TRIGGER || name === undefined || time === undefined)
            return;
        if (name === this.#workflow.inForce.command)
            return;
        this.#workflow.enterCommand((0,workflow_command/* createCommand */.gu)(name, ""), this.#state.sessionId, time);
    }
    #readShutdown(time) {
        if (event_event.shutdownType.text() === "error")
            this.#endTurn(SESSION_ERROR);
        const usage = (0,session_usage/* usageOf */.Fs)(event_event.modelMetrics.value(), event_event.apiDurationMs.count());
        if (usage === undefined || time === undefined)
            return;
        const { cwd, branch, compactedTime: countedFrom } = this.#state;
        this.#state.compactedTime = undefined;
        const context = { timestamp: time, cwd, branch, ...this.#workflow.inForce };
        this.shutdowns.push({ ...context, usage, countedFrom });
    }
    #enterFolder(cwd, branch) {
        if (cwd === undefined)
            return;
        this.#state.cwd = cwd;
        this.#state.branch = (0,copilot_cli_branch/* namedBranch */.A)(branch);
    }
    #enterMode(mode, time) {
        if (mode === undefined || time === undefined)
            return;
        this.#workflow.enterMode(mode === PLAN_MODE, this.#state.sessionId, time);
    }
    #endTurn(failure) {
        this.#state.hasTurn = true;
        this.#state.failure = failure;
    }
}

// EXTERNAL MODULE: ./build/parts/agents/copilot-cli/row-call.js
var row_call = __webpack_require__(5981);
// EXTERNAL MODULE: ./build/parts/agents/copilot-cli/session-files.js
var session_files = __webpack_require__(5238);
// EXTERNAL MODULE: ./build/usage/tokens.js
var tokens = __webpack_require__(5544);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-cli/session-totals.js

/**
 * What a session used in all, over the times that it shut down: newer versions go on counting when
 * it is resumed, unless its context was summed up meanwhile, older ones start anew.
 */
class SessionTotals {
    #ended;
    #endedMs;
    #current;
    constructor(state) {
        this.#ended = byModel(state?.ended.models ?? []);
        this.#endedMs = state?.ended.durationMs ?? 0;
        this.#current = state?.current ?? { models: [], durationMs: 0 };
    }
    get state() {
        return {
            ended: { models: [...this.#ended.values()], durationMs: this.#endedMs },
            current: this.#current,
        };
    }
    /** Takes in what the session shut down with. Where a count fell, counting was started anew as well. */
    add(usage, isCountedAnew) {
        const next = byModel(usage.models);
        const isOn = this.#current.models.every((before) => {
            const after = next.get(before.model);
            return after !== undefined && (0,session_usage/* isContinued */.wp)(before, after);
        });
        if (isCountedAnew || !isOn)
            this.#endedMs = addAll(this.#ended, this.#endedMs, this.#current);
        this.#current = usage;
    }
    sum() {
        const models = new Map(this.#ended);
        const durationMs = addAll(models, this.#endedMs, this.#current);
        return { models: [...models.values()], durationMs };
    }
}
function byModel(models) {
    return new Map(models.map((usage) => [usage.model, usage]));
}
/** Adds a usage to sums by model; returns the sum of durations. */
function addAll(sums, durationMs, usage) {
    for (const each of usage.models) {
        const sum = sums.get(each.model);
        sums.set(each.model, sum === undefined ? each : (0,session_usage/* addUsage */.vk)(sum, each));
    }
    return durationMs + usage.durationMs;
}

;// CONCATENATED MODULE: ./build/parts/agents/copilot-cli/unstored-usage.js


/**
 * A row is written a moment after its call; a session is not resumed in that time. Summing up the context is a call too,
 * of which the row is written about when its event is.
 */
const ROW_DELAY_MS = 2_000;
/**
 * Follows what a session used and its database does not hold: all of it before there was a database, and
 * calls that were lost. It only grows, whatever becomes of the database.
 */
class UnstoredUsage {
    #totals;
    #stored;
    #unstored;
    #shutdownTime;
    #toldTime;
    #told;
    constructor(state) {
        this.#totals = new SessionTotals(state?.totals);
        this.#stored = new Map(Object.entries(state?.stored ?? {}));
        this.#unstored = new Map(Object.entries(state?.unstored ?? {}));
        this.#shutdownTime = state?.shutdownTime;
        this.#toldTime = state?.toldTime;
    }
    get state() {
        return {
            totals: this.#totals.state,
            stored: Object.fromEntries(this.#stored),
            unstored: Object.fromEntries(this.#unstored),
            shutdownTime: this.#shutdownTime,
            toldTime: this.#toldTime,
        };
    }
    /** The sum of what is unstored, where the last shutdown that added to it stands; undefined when none did in this reading. */
    get told() {
        return this.#told;
    }
    /** Takes a shutdown in, with all calls of the session that the database holds. */
    add(shutdown, storedCalls) {
        const { usage, countedFrom, timestamp } = shutdown;
        this.#totals.add(usage, countedFrom !== undefined);
        const proven = this.#totals.sum();
        const fromMs = Math.max(msOf(this.#shutdownTime) + ROW_DELAY_MS, 
        // What was called before stands in the database, or nowhere.
        msOf(countedFrom) - ROW_DELAY_MS);
        for (const call of callsBetween(storedCalls, fromMs, Date.parse(timestamp) + ROW_DELAY_MS)) {
            const model = modelOf(call, proven);
            this.#stored.set(model, (0,tokens/* addTokens */.O)(this.#stored.get(model) ?? tokens/* NO_TOKENS */.j, call.tokens));
        }
        this.#shutdownTime = timestamp;
        const hasGrown = proven.models.map(({ model, tokens }) => this.#grow(model, tokens));
        if (!hasGrown.includes(true))
            return;
        this.#toldTime = timestamp;
        const isWhole = this.#stored.size === 0 && proven.models.length === 1;
        this.#told = {
            shutdown,
            tokens: Object.fromEntries(this.#unstored),
            durationMs: (isWhole && proven.durationMs) || undefined,
        };
    }
    /** Takes in what a model used in all; returns whether more of it is unstored than before. */
    #grow(model, proven) {
        const before = this.#unstored.get(model) ?? tokens/* NO_TOKENS */.j;
        const stored = this.#stored.get(model) ?? tokens/* NO_TOKENS */.j;
        const after = {
            inputTokens: Math.max(before.inputTokens, proven.inputTokens - stored.inputTokens),
            outputTokens: Math.max(before.outputTokens, proven.outputTokens - stored.outputTokens),
            cacheReadTokens: Math.max(before.cacheReadTokens, proven.cacheReadTokens - stored.cacheReadTokens),
            cacheWriteTokens: Math.max(before.cacheWriteTokens, proven.cacheWriteTokens - stored.cacheWriteTokens),
        };
        this.#unstored.set(model, after);
        return after.inputTokens + after.outputTokens > before.inputTokens + before.outputTokens;
    }
}
function msOf(time) {
    return time === undefined ? Number.NEGATIVE_INFINITY : Date.parse(time);
}
function callsBetween(calls, fromMs, toMs) {
    return calls.filter(({ timestamp }) => {
        const ms = Date.parse(timestamp);
        return ms > fromMs && ms <= toMs;
    });
}
/** Returns the model that a stored call is of, as the session names its models: a row may name none. */
function modelOf({ model }, { models }) {
    const isNamed = models.some((usage) => usage.model === model);
    return isNamed ? model : (models[0]?.model ?? model);
}

// EXTERNAL MODULE: ./build/parts/agents/copilot-cli/usage-table.js
var usage_table = __webpack_require__(9606);
;// CONCATENATED MODULE: ./build/parts/agents/copilot-cli/read-events.js







/**
 * Reads what a session's log holds behind `from`: how its turns ended, and what it used. That is
 * told as a total when the session shuts down; calls that the database holds are told instead, and of the
 * total no more than what they leave.
 */
async function readEvents(agent, path, from, limit) {
    const start = from !== undefined && (0,json_lines/* isLineStart */.h)(path, from.offset) ? from : undefined;
    const before = start?.carry;
    const reader = new EventsReader(before?.events ?? { sessionId: (0,session_files/* sessionOfLog */.O8)(path) });
    const visit = reader.readLine.bind(reader);
    const offset = (0,json_lines/* readLines */.S)(path, start?.offset ?? 0, visit, { limit });
    const { shutdowns, marks, lastTurn, state: events } = reader;
    // What is stored while a session runs, the database tells by itself.
    const isAsked = shutdowns.length > 0 || !before?.isStored;
    const storedCalls = isAsked ? await readStored(agent, path, events.sessionId) : [];
    const unstored = new UnstoredUsage(before?.usage);
    const toldTime = before?.usage.toldTime ?? "";
    for (const shutdown of shutdowns)
        unstored.add(shutdown, storedCalls);
    const totals = unstored.told && totalCalls({ agent, sessionId: events.sessionId, lastTurn }, unstored.told);
    const state = {
        events,
        usage: unstored.state,
        isStored: before?.isStored || storedCalls.length > 0,
    };
    return {
        // What a total told first, no call tells again.
        calls: [...storedCalls.filter(({ timestamp }) => timestamp > toldTime), ...(totals ?? [])],
        marks,
        position: {
            offset: offset ?? start?.offset ?? 0,
            carry: state,
            mark: marks.at(-1) ?? start?.mark,
        },
        lastTurn,
    };
}
/** Reads the calls of a session that the database beside its log holds. */
async function readStored(agent, path, sessionId) {
    const calls = await (0,sqlite_log/* readSqliteLog */.q)((0,session_files/* storeOfLog */.b6)(path), (database) => {
        const rows = usage_table/* UsageTable */._.of(database)?.rowsOfSession(sessionId) ?? [];
        return Array.from(rows, (row) => (0,row_call/* rowCall */.V)(agent, row));
    });
    return (calls ?? []).filter((call) => call !== undefined);
}
/** Returns what a session used and the database does not hold, as a total for each model. */
function totalCalls({ agent, sessionId, lastTurn }, { shutdown, tokens, durationMs }) {
    const { usage: _, countedFrom: __, ...context } = shutdown;
    return Object.entries(tokens)
        .filter(([, { inputTokens, outputTokens }]) => inputTokens + outputTokens > 0)
        .map(([model, counts]) => ({
        agent,
        callId: `${sessionId}/${model}`.replaceAll(":", "_"),
        sessionId,
        model: model || "unknown",
        tokens: { ...counts, cacheWriteOneHourTokens: 0 },
        durationMs,
        success: lastTurn?.success ?? true,
        errorMessage: lastTurn?.errorMessage,
        isSidechain: false,
        ...context,
        isSessionTotal: true,
    }));
}


/***/ }),

/***/ 5981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rowCall),
/* harmony export */   c: () => (/* binding */ rowCallId)
/* harmony export */ });
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(526);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2866);
/* harmony import */ var _failure_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4794);




const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)$/;
/** Returns the call of a row; undefined when it used nothing, or nothing says when. */
function rowCall(agent, row) {
    const timestamp = timeOf(row.createdAt) ?? timeOf(row.sessionTime);
    const tokens = tokensOf(row);
    if (timestamp === undefined || tokens.inputTokens + tokens.outputTokens === 0)
        return undefined;
    const errorMessage = (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_0__/* .finishFailure */ .w)(row.finishReason);
    return {
        agent,
        callId: rowCallId(row),
        sessionId: row.sessionId,
        timestamp,
        model: row.model || "unknown",
        tokens,
        durationMs: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(Math.round(row.durationMs)) || undefined,
        success: errorMessage === undefined,
        errorMessage,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: Boolean(row.agentId),
        cwd: row.cwd || undefined,
        branch: (0,_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .namedBranch */ .A)(row.branch),
    };
}
/** Returns what tells a row from any other, also from one that takes its place in a new database. */
function rowCallId({ sessionId, rowId, createdAt }) {
    const time = timeOf(createdAt);
    const parts = time === undefined ? [rowId] : [rowId, Date.parse(time)];
    return `${sessionId}/${parts.join("-")}`.replaceAll(":", "_");
}
function tokensOf(row) {
    const cacheReadTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.cacheReadTokens);
    const cacheWriteTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.cacheWriteTokens);
    return {
        inputTokens: Math.max((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.inputTokens), cacheReadTokens + cacheWriteTokens),
        outputTokens: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(row.outputTokens),
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
}
/** SQLite's own times are UTC and do not say so. */
function timeOf(text) {
    return (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_3__/* .toRealTime */ .n9)(text?.replace(WITHOUT_ZONE, "$1T$2Z"));
}


/***/ }),

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   vk: () => (/* binding */ addUsage),
/* harmony export */   wp: () => (/* binding */ isContinued)
/* harmony export */ });
/* unused harmony export isUsed */
/* harmony import */ var _usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2646);


/** Returns the usage that a session shuts down with; undefined when its `modelMetrics` hold none. */
function usageOf(modelMetrics, durationMs) {
    const models = Object.entries((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(modelMetrics)).map(([model, metrics]) => {
        const { usage, requests } = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(metrics);
        return { model, tokens: tokensOf(usage), requestCount: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(requests).count) };
    });
    return models.some(isUsed) ? { models, durationMs } : undefined;
}
/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(value) {
    const usage = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const cacheReadTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.cacheReadTokens);
    const cacheWriteTokens = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.cacheWriteTokens);
    return {
        inputTokens: Math.max((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.inputTokens), cacheReadTokens + cacheWriteTokens),
        outputTokens: (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usage.outputTokens),
        cacheReadTokens,
        cacheWriteTokens,
    };
}
function isUsed({ tokens }) {
    return tokens.inputTokens + tokens.outputTokens > 0;
}
function addUsage(a, b) {
    return {
        model: a.model,
        tokens: (0,_usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .addTokens */ .O)(a.tokens, b.tokens),
        requestCount: a.requestCount + b.requestCount,
    };
}
/** Whether `after` counts on from `before`: none of its counts is lower. */
function isContinued(before, after) {
    const isTold = after.requestCount > 0;
    return (after.tokens.inputTokens >= before.tokens.inputTokens &&
        after.tokens.outputTokens >= before.tokens.outputTokens &&
        after.tokens.cacheReadTokens >= before.tokens.cacheReadTokens &&
        after.tokens.cacheWriteTokens >= before.tokens.cacheWriteTokens &&
        !(isTold && after.requestCount < before.requestCount));
}


/***/ }),

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ UsageTable)
/* harmony export */ });
const CALLS = "assistant_usage_events";
const SESSIONS = "sessions";
const MAX_TEXT_BYTES = 4096;
const FIRST_ROW = Number.MIN_SAFE_INTEGER;
/** The table of calls, in the order that they were made. */
class UsageTable {
    #rowsFrom;
    #rowsOfSession;
    constructor(database, select) {
        const order = `u.rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY u.rowid`;
        this.#rowsFrom = database.prepare(`${select} WHERE u.rowid >= ? AND ${order}`);
        this.#rowsOfSession = database.prepare(`${select} WHERE u.session_id = ? AND ${order}`);
    }
    /** Returns the table of a database; undefined when it has none: the sessions' files count then. */
    static of(database) {
        const calls = columnsOf(database, CALLS);
        if (!calls.has("session_id"))
            return undefined;
        return new UsageTable(database, selectRows(calls, columnsOf(database, SESSIONS)));
    }
    /** Reads the rows from one on; all without one. */
    rowsFrom(rowId) {
        return toRows(this.#rowsFrom.iterate(rowId ?? FIRST_ROW));
    }
    rowsOfSession(sessionId) {
        return toRows(this.#rowsOfSession.iterate(sessionId));
    }
}
/**
 * Returns the columns of a table; none when there is no such table. Views and computed columns do
 * not count: to read them is to run what their author wrote.
 */
function columnsOf(database, table) {
    const columns = database.prepare(`SELECT column.name FROM sqlite_schema AS entry, pragma_table_xinfo(entry.name) AS column
     WHERE entry.type = 'table' AND entry.rootpage > 0 AND entry.name = ? AND column.hidden = 0`);
    return new Set(columns.all(table).map(({ name }) => String(name)));
}
function selectRows(calls, sessions) {
    const isJoined = sessions.has("id");
    const call = (column) => (calls.has(column) ? `u.${column}` : "NULL");
    const session = (column) => (isJoined && sessions.has(column) ? `s.${column}` : "NULL");
    return `
    SELECT u.rowid AS rowId,
      ${text(call("session_id"))} AS sessionId,
      ${text(call("model"))} AS model,
      ${text(call("agent_id"))} AS agentId,
      ${text(call("finish_reason"))} AS finishReason,
      ${text(call("created_at"))} AS createdAt,
      coalesce(${text(session("updated_at"))}, ${text(session("created_at"))}) AS sessionTime,
      ${text(session("cwd"))} AS cwd,
      ${text(session("branch"))} AS branch,
      ${number(call("input_tokens"))} AS inputTokens,
      ${number(call("output_tokens"))} AS outputTokens,
      ${number(call("cache_read_tokens"))} AS cacheReadTokens,
      ${number(call("cache_write_tokens"))} AS cacheWriteTokens,
      ${number(call("duration_ms"))} AS durationMs
    FROM ${CALLS} AS u ${isJoined ? `LEFT JOIN ${SESSIONS} AS s ON s.id = u.session_id` : ""}`;
}
/** Returns the SQL of a column's text; NULL where there is none, or one of no sense. */
function text(column) {
    return `CASE WHEN typeof(${column}) = 'text' AND octet_length(${column}) <= ${MAX_TEXT_BYTES} THEN ${column} END`;
}
/** Returns the SQL of a column's number, which may be larger than any integer of ours. */
function number(column) {
    return `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN CAST(${column} AS REAL) ELSE 0 END`;
}
function* toRows(found) {
    let last = Number.NEGATIVE_INFINITY;
    for (const columns of found) {
        const row = withoutNull(columns);
        // In a damaged table the way can lead back.
        if (row.rowId < last)
            return;
        last = row.rowId;
        if (row.sessionId !== undefined)
            yield row;
    }
}
/** The columns are as selected. */
function withoutNull(columns) {
    const entries = Object.entries(columns).map(([name, value]) => [name, value ?? undefined]);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 2371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readSqliteLog)
/* harmony export */ });
/* unused harmony export hasUnreadRows */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3136);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95);





/** SQLite's own errors, and a number that is too large for JavaScript. */
const READ_ERRORS = new Set(["ERR_SQLITE_ERROR", "ERR_OUT_OF_RANGE"]);
/**
 * Reads an agent's SQLite database without writing beside it. Undefined when it is gone, damaged,
 * locked or of another layout, and on a Node without `node:sqlite`: it is read later.
 */
async function readSqliteLog(path, read) {
    const header = readHeader(path);
    if (header === undefined)
        return undefined;
    const sqlite = await importSqlite();
    if (sqlite === undefined)
        return undefined;
    try {
        return isLeftAhead(path, header)
            ? withCopy(path, (copy) => readFrom(sqlite, copy, read))
            : readFrom(sqlite, addressOf(path, header), read);
    }
    catch (error) {
        const isDamaged = READ_ERRORS.has(error.code ?? "");
        if (isDamaged || (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnreadable */ .G)(error))
            return undefined;
        throw error;
    }
}
function readFrom({ DatabaseSync }, address, read) {
    const database = new DatabaseSync(address, { readOnly: true });
    try {
        return read(database);
    }
    finally {
        database.close();
    }
}
// https://www.sqlite.org/fileformat.html#the_database_header
const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";
const WRITE_VERSION_AT = 18;
const READ_VERSION_AT = 19;
const AHEAD_LOGGING = 2;
/** Returns a database's first bytes; undefined when the file is gone or no database. */
function readHeader(path) {
    const header = Buffer.alloc(HEADER_BYTES);
    try {
        // What is no file may wait for its writer.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile())
            return undefined;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r");
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, header);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        if ((0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnreadable */ .G)(error))
            return undefined;
        throw error;
    }
    return header.toString("latin1", 0, MAGIC.length) === MAGIC ? header : undefined;
}
/** A database that was left with rows in its `-wal` file is copied to be read, up to this size. */
const MAX_COPY_BYTES = 256 << 20;
const WAL_HEADER_BYTES = 32;
/** Whether a database was left with rows in its `-wal` file, and is too large to be copied: these rows are not read. */
function hasUnreadRows(path) {
    const header = readHeader(path);
    return header !== undefined && bytesLeftAhead(path, header) > MAX_COPY_BYTES;
}
function isLeftAhead(path, header) {
    const bytes = bytesLeftAhead(path, header);
    return bytes > 0 && bytes <= MAX_COPY_BYTES;
}
/**
 * Returns the size of a database of which rows stand in a `-wal` file that nobody has open, of a program that died, or
 * a home folder that was copied: only who makes a `-shm` file beside it reads them. 0 for any other.
 */
function bytesLeftAhead(path, header) {
    const aheadBytes = sizeOf(`${path}-wal`) ?? 0;
    if (!isAheadLogging(header) || aheadBytes <= WAL_HEADER_BYTES)
        return 0;
    return sizeOf(`${path}-shm`) === undefined ? (sizeOf(path) ?? 0) + aheadBytes : 0;
}
function withCopy(path, read) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "tokenledger-"));
    try {
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "log.db");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(path, copy);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(`${path}-wal`, `${copy}-wal`);
        return read(copy);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
/**
 * With write-ahead logging SQLite makes a `-wal` and a `-shm` file for a reader too. Where both are
 * there it finds them; else nobody has the database open, and `immutable` keeps it from making them.
 * @see https://www.sqlite.org/wal.html#read_only_databases
 */
function addressOf(path, header) {
    const isOpen = sizeOf(`${path}-wal`) !== undefined && sizeOf(`${path}-shm`) !== undefined;
    if (!isAheadLogging(header) || isOpen)
        return path;
    const address = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(path);
    address.searchParams.set("immutable", "1");
    return address;
}
function isAheadLogging(header) {
    return header[WRITE_VERSION_AT] === AHEAD_LOGGING || header[READ_VERSION_AT] === AHEAD_LOGGING;
}
async function importSqlite() {
    try {
        return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 99, 19));
    }
    catch (error) {
        if (error.code === "ERR_UNKNOWN_BUILTIN_MODULE")
            return undefined;
        throw error;
    }
}
/** Returns the size of a file; undefined when it is gone, or no file. */
function sizeOf(path) {
    const stats = (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
    return stats?.isFile() ? stats.size : undefined;
}


/***/ })

};

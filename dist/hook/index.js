import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 337:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _run_hook_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(483);

await (0,_run_hook_js__WEBPACK_IMPORTED_MODULE_0__/* .runHook */ .D)(process.argv[2]);
// Waiting for what is idle (standard input, the workers of the file system) takes milliseconds.
if (process.stderr.writableLength === 0)
    process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ runHook)
});

;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/agents/json-scan.js
/** Finding values in JSON that is still bytes. What is passed over is checked for balance only. */
const QUOTE = 0x22;
const OPEN_BRACE = 0x7b;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const MALFORMED = -1;
/** How far strings are searched byte by byte before the native search, which is slow to start. */
const NEAR_BYTES = 32;
function createNode(name) {
    return { name: Buffer.from(name), wanted: undefined, children: undefined };
}
/** Returns the place of a name inside another place, making it if need be. */
function childOf(node, name) {
    node.children ??= [];
    const sameLength = node.children[name.length] ?? [];
    node.children[name.length] = sameLength;
    const known = sameLength.find((other) => other.name.equals(Buffer.from(name)));
    if (known !== undefined)
        return known;
    const child = createNode(name);
    sameLength.push(child);
    return child;
}
/** Returns the position behind the object that opens at `opening`. */
function readObject(bytes, opening, end, wanted) {
    let i = skipSpace(bytes, opening + 1, end);
    if (bytes[i] === CLOSE_BRACE)
        return i + 1;
    while (i < end) {
        if (bytes[i] !== QUOTE)
            return MALFORMED;
        const nameStart = i + 1;
        const nameEnd = closingQuote(bytes, nameStart, end);
        if (nameEnd === MALFORMED)
            return MALFORMED;
        i = skipSpace(bytes, nameEnd + 1, end);
        if (bytes[i] !== COLON)
            return MALFORMED;
        const valueStart = skipSpace(bytes, i + 1, end);
        const node = findNode(wanted, bytes, nameStart, nameEnd);
        i = readValue(bytes, valueStart, end, node);
        if (i === MALFORMED)
            return MALFORMED;
        i = skipSpace(bytes, i, end);
        if (bytes[i] === CLOSE_BRACE)
            return i + 1;
        if (bytes[i] !== COMMA)
            return MALFORMED;
        i = skipSpace(bytes, i + 1, end);
    }
    return MALFORMED;
}
function readValue(bytes, start, end, node) {
    if (node === undefined)
        return skipValue(bytes, start, end);
    const behind = node.children !== undefined && bytes[start] === OPEN_BRACE
        ? readObject(bytes, start, end, node.children)
        : skipValue(bytes, start, end);
    if (behind !== MALFORMED)
        node.wanted?.set(start, behind);
    return behind;
}
function findNode(wanted, bytes, start, end) {
    const sameLength = wanted[end - start];
    if (sameLength === undefined)
        return undefined;
    for (const node of sameLength)
        if (isAt(node.name, bytes, start))
            return node;
    return undefined;
}
function isAt(name, bytes, start) {
    for (let i = 0; i < name.length; i++)
        if (name[i] !== bytes[start + i])
            return false;
    return true;
}
/** Returns the position behind the value that starts at `start`. */
function skipValue(bytes, start, end) {
    const first = bytes[start];
    if (first === QUOTE) {
        const closing = closingQuote(bytes, start + 1, end);
        return closing === MALFORMED ? MALFORMED : closing + 1;
    }
    if (first === OPEN_BRACE || first === OPEN_BRACKET)
        return skipNested(bytes, start, end);
    let i = start;
    while (i < end && !isDelimiter(bytes[i]))
        i++;
    return i === start || i >= end ? MALFORMED : i;
}
function skipNested(bytes, start, end) {
    let depth = 0;
    for (let i = start; i < end; i++) {
        const byte = bytes[i];
        if (byte === QUOTE) {
            i = closingQuote(bytes, i + 1, end);
            if (i === MALFORMED)
                return MALFORMED;
        }
        else if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
            depth++;
        else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0)
            return i + 1;
    }
    return MALFORMED;
}
function closingQuote(bytes, start, end) {
    const near = Math.min(start + NEAR_BYTES, end);
    let i = start;
    while (i < near) {
        const byte = bytes[i];
        if (byte === QUOTE)
            return i;
        i += byte === BACKSLASH ? 2 : 1;
    }
    return i < end ? distantQuote(bytes, i, end) : MALFORMED;
}
/** As `closingQuote`, for long strings: a quote behind an odd number of backslashes is part of the string. */
function distantQuote(bytes, start, end) {
    let quote = bytes.indexOf(QUOTE, start);
    while (quote !== -1 && quote < end) {
        let unescaped = quote;
        while (unescaped > start && bytes[unescaped - 1] === BACKSLASH)
            unescaped--;
        if ((quote - unescaped) % 2 === 0)
            return quote;
        quote = bytes.indexOf(QUOTE, quote + 1);
    }
    return MALFORMED;
}
function isDelimiter(byte) {
    return byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || isSpace(byte);
}
function isSpace(byte) {
    return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;
}
function skipSpace(bytes, start, end) {
    let i = start;
    while (i < end && isSpace(bytes[i]))
        i++;
    return i;
}

;// CONCATENATED MODULE: ./build/agents/json-fields.js

const REMEMBERED_BYTES = 128;
/**
 * Finds a few fields in JSON objects that are still bytes, and decodes no more than those: agents'
 * logs are mostly text that nobody asked for.
 */
class JsonFields {
    #root = createNode("");
    #source = { bytes: Buffer.alloc(0), number: 0 };
    /** Adds the field at this path, e.g. `message`, `id`; it holds the value of the object read last. */
    field(...path) {
        const node = path.reduce(childOf, this.#root);
        const field = new JsonField(this.#source);
        node.wanted = field;
        return field;
    }
    /** Reads one object; false when the bytes hold anything else. The fields are valid until the next call. */
    read(bytes, start, end) {
        this.#source.bytes = bytes;
        this.#source.number++;
        const opening = skipSpace(bytes, start, end);
        if (bytes[opening] !== OPEN_BRACE)
            return false;
        const behind = readObject(bytes, opening, end, this.#root.children ?? []);
        return behind !== MALFORMED && skipSpace(bytes, behind, end) >= end;
    }
}
/** One field of the object that was read last. */
class JsonField {
    #source;
    #number = -1;
    #start = 0;
    #end = 0;
    // Most texts are those of the row before: comparing bytes is cheaper than decoding them again.
    #lastBytes = Buffer.alloc(REMEMBERED_BYTES);
    #lastLength = -1;
    #lastText = "";
    constructor(source) {
        this.#source = source;
    }
    set(start, end) {
        this.#number = this.#source.number;
        this.#start = start;
        this.#end = end;
    }
    get isPresent() {
        return this.#number === this.#source.number;
    }
    get isTrue() {
        // Of JSON's values only `true` starts with a t.
        return this.isPresent && this.#source.bytes[this.#start] === 0x74;
    }
    get isObject() {
        return this.isPresent && this.#source.bytes[this.#start] === OPEN_BRACE;
    }
    /** Returns the text of a string; undefined when it is empty, absent or no string. */
    text() {
        const { bytes } = this.#source;
        if (!this.isPresent || bytes[this.#start] !== QUOTE)
            return undefined;
        const start = this.#start + 1;
        const end = this.#end - 1;
        if (!this.#isLastText(bytes, start, end)) {
            const text = bytes.toString("utf8", start, end);
            this.#lastText = text.includes("\\") ? String(this.value() ?? "") : text;
            this.#remember(bytes, start, end);
        }
        return this.#lastText === "" ? undefined : this.#lastText;
    }
    /** Returns a count: 0 when it is absent, negative, or no integer. */
    count() {
        if (!this.isPresent)
            return 0;
        let count = 0;
        for (let i = this.#start; i < this.#end; i++) {
            const digit = (this.#source.bytes[i] ?? 0) - 0x30;
            if (digit < 0 || digit > 9)
                return countOf(this.value());
            count = count * 10 + digit;
        }
        return countOf(count);
    }
    /** Returns the decoded value; undefined when it is absent or malformed. */
    value() {
        if (!this.isPresent)
            return undefined;
        try {
            return JSON.parse(this.#source.bytes.toString("utf8", this.#start, this.#end));
        }
        catch (error) {
            if (error instanceof SyntaxError)
                return undefined;
            throw error;
        }
    }
    #isLastText(bytes, start, end) {
        if (end - start !== this.#lastLength)
            return false;
        for (let i = 0; i < this.#lastLength; i++) {
            if (this.#lastBytes[i] !== bytes[start + i])
                return false;
        }
        return true;
    }
    #remember(bytes, start, end) {
        const length = end - start;
        this.#lastLength = length <= REMEMBERED_BYTES ? length : -1;
        for (let i = 0; i < this.#lastLength; i++)
            this.#lastBytes[i] = bytes[start + i] ?? 0;
    }
}
/** Returns a decoded value as a count: 0 when it is negative or no integer. */
function countOf(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

;// CONCATENATED MODULE: ./build/agents/claude-code/row.js

const fields = new JsonFields();
/**
 * Reads one line of a log into `row`; false when it is no row.
 * There is one `row`, valid until the next line is read: logs have millions of them.
 */
function readRow(bytes, start, end) {
    return fields.read(bytes, start, end);
}
/** The fields of a Claude Code row that we know, of hundreds. */
const row = {
    type: fields.field("type"),
    uuid: fields.field("uuid"),
    timestamp: fields.field("timestamp"),
    sessionId: fields.field("sessionId"),
    requestId: fields.field("requestId"),
    cwd: fields.field("cwd"),
    gitBranch: fields.field("gitBranch"),
    isSidechain: fields.field("isSidechain"),
    isMeta: fields.field("isMeta"),
    isCompactSummary: fields.field("isCompactSummary"),
    isApiErrorMessage: fields.field("isApiErrorMessage"),
    permissionMode: fields.field("permissionMode"),
    /** Only in logs of early versions. */
    durationMs: fields.field("durationMs"),
    toolUseResult: fields.field("toolUseResult"),
    isInterrupted: fields.field("toolUseResult", "interrupted"),
    messageId: fields.field("message", "id"),
    role: fields.field("message", "role"),
    model: fields.field("message", "model"),
    stopReason: fields.field("message", "stop_reason"),
    content: fields.field("message", "content"),
    usage: fields.field("message", "usage"),
    /** Without the cache's tokens. */
    inputTokens: fields.field("message", "usage", "input_tokens"),
    /** Thinking included. */
    outputTokens: fields.field("message", "usage", "output_tokens"),
    cacheReadTokens: fields.field("message", "usage", "cache_read_input_tokens"),
    cacheWriteTokens: fields.field("message", "usage", "cache_creation_input_tokens"),
    cacheWriteFiveMinuteTokens: fields.field("message", "usage", "cache_creation", "ephemeral_5m_input_tokens"),
    cacheWriteOneHourTokens: fields.field("message", "usage", "cache_creation", "ephemeral_1h_input_tokens"),
    /** Calls inside the call, which the counts above leave out. */
    iterations: fields.field("message", "usage", "iterations"),
};
/** Decodes the content of the row's message: only for the few rows whose content matters. */
function contentBlocks() {
    const content = row.content.value();
    if (typeof content === "string")
        return [{ type: "text", text: content }];
    return Array.isArray(content)
        ? content.filter((block) => typeof block === "object" && block)
        : [];
}
/** Returns the texts of content blocks. */
function textsOf(blocks) {
    return blocks.flatMap(({ text }) => (typeof text === "string" ? [text] : []));
}

;// CONCATENATED MODULE: ./build/agents/claude-code/usage-tokens.js


/** Returns the tokens of the row that was read. */
function rowTokens() {
    return callTokens({
        uncached: row.inputTokens.count(),
        output: row.outputTokens.count(),
        cacheRead: row.cacheReadTokens.count(),
        cacheWrite: row.cacheWriteTokens.count(),
        cacheWriteFiveMinute: row.cacheWriteFiveMinuteTokens.count(),
        cacheWriteOneHour: row.cacheWriteOneHourTokens.count(),
    });
}
/** Returns the tokens of a decoded usage object, as the API writes it. */
function usageTokens(usage) {
    const cacheCreation = (usage.cache_creation ?? {});
    return callTokens({
        uncached: countOf(usage.input_tokens),
        output: countOf(usage.output_tokens),
        cacheRead: countOf(usage.cache_read_input_tokens),
        cacheWrite: countOf(usage.cache_creation_input_tokens),
        cacheWriteFiveMinute: countOf(cacheCreation.ephemeral_5m_input_tokens),
        cacheWriteOneHour: countOf(cacheCreation.ephemeral_1h_input_tokens),
    });
}
function callTokens(counts) {
    // Early versions write the sum alone, some gateways the parts alone.
    const parts = counts.cacheWriteFiveMinute + counts.cacheWriteOneHour;
    const cacheWriteTokens = Math.max(counts.cacheWrite, parts);
    return {
        inputTokens: counts.uncached + counts.cacheRead + cacheWriteTokens,
        outputTokens: counts.output,
        cacheReadTokens: counts.cacheRead,
        cacheWriteTokens,
        cacheWriteOneHourTokens: counts.cacheWriteOneHour,
    };
}

;// CONCATENATED MODULE: ./build/agents/claude-code/call-draft.js


const MAX_DURATION_MS = 10 * 60_000;
const DETACHED = "HEAD";
/** Starts a call from the row that was read. */
function draftCall(context, rowTime) {
    const branch = row.gitBranch.text();
    const call = {
        ...context,
        timestamp: rowTime,
        model: row.model.text() ?? "unknown",
        tokens: rowTokens(),
        durationMs: undefined,
        success: true,
        errorMessage: undefined,
        isSidechain: row.isSidechain.isTrue,
        cwd: row.cwd.text(),
        branch: branch === DETACHED ? undefined : branch,
    };
    return { call, answersTime: undefined, lastTime: rowTime };
}
/** Takes a row into its call. Each row repeats the usage as it was when the row was written: the most output is the last. */
function addRow(draft, rowTime, answersTime) {
    const { call } = draft;
    if (row.outputTokens.count() > call.tokens.outputTokens)
        call.tokens = rowTokens();
    if (rowTime < call.timestamp)
        call.timestamp = rowTime;
    if (rowTime > draft.lastTime)
        draft.lastTime = rowTime;
    draft.answersTime ??= answersTime;
    if (row.durationMs.isPresent)
        call.durationMs = row.durationMs.count();
}
/**
 * Returns the call as it is so far. It took from the row that it answers to its own last row, at
 * most ten minutes, for the rest is a person's or a machine's sleep; early versions wrote the time down.
 */
function finishCall({ call, answersTime, lastTime }) {
    if (call.durationMs === undefined && answersTime !== undefined) {
        const durationMs = Date.parse(lastTime) - Date.parse(answersTime);
        // Not a number when a row names a time that does not exist.
        if (durationMs >= 0)
            call.durationMs = Math.min(durationMs, MAX_DURATION_MS);
    }
    return call;
}
/** Returns the calls that an adviser made inside the call: the call's own counts leave them out. */
function adviserDrafts(draft) {
    const iterations = row.iterations.value();
    if (!Array.isArray(iterations))
        return [];
    const { call, lastTime } = draft;
    return iterations
        .filter((iteration) => iteration?.type === "advisor_message")
        .map((iteration, index) => ({
        call: {
            ...call,
            callId: `${call.callId}#advisor-${index + 1}`,
            model: typeof iteration.model === "string" ? iteration.model : call.model,
            tokens: usageTokens(iteration),
            durationMs: undefined,
        },
        answersTime: undefined,
        lastTime,
    }));
}

;// CONCATENATED MODULE: ./build/agents/claude-code/failure-words.js
const STATUS = /^\s*API Error:?\s*(?:\(?\s*)?([45]\d\d)\b/i;
const ERROR_TYPES = [
    "invalid_request_error",
    "authentication_error",
    "billing_error",
    "permission_error",
    "not_found_error",
    "request_too_large",
    "rate_limit_error",
    "timeout_error",
    "overloaded_error",
    "api_error",
];
const INTERRUPTION = /^\s*\[Request interrupted by user[^\]]*\]\s*$/;
const NOTHING_REQUESTED = /^\s*No response requested\.?\s*$/;
const INTERRUPTED = "interrupted by user";
/** Whether a user row's text is Claude Code's own notice of an interruption. */
function isInterruption(text) {
    return INTERRUPTION.test(text);
}
/** Whether a synthetic reply only fills the place of an answer that nobody asked for. */
function isPlaceholder(text) {
    return NOTHING_REQUESTED.test(text);
}
/**
 * Returns what an error notice says, in words of ours: the notice may quote the request.
 * @see https://docs.anthropic.com/en/api/errors for the types
 */
function failureWords(notice) {
    if (isInterruption(notice))
        return INTERRUPTED;
    const status = STATUS.exec(notice)?.[1];
    const type = ERROR_TYPES.find((name) => notice.includes(`"${name}"`));
    return ["API error", status, type && `(${type})`].filter(Boolean).join(" ");
}
/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
function stopFailure(stopReason) {
    if (stopReason === "max_tokens")
        return "stopped at max_tokens";
    return stopReason === "refusal" ? "refusal" : undefined;
}

;// CONCATENATED MODULE: ./build/agents/claude-code/row-time.js
const UTC_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/**
 * Returns a row's time in UTC with milliseconds, so that times compare as texts; undefined when it
 * has none. What is spelled so already is taken as it is: `isRealTime` tells whether it exists.
 */
function toRowTime(text) {
    if (text === undefined || UTC_MILLISECONDS.test(text))
        return text;
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
function isRealTime(rowTime) {
    return !Number.isNaN(Date.parse(rowTime));
}

;// CONCATENATED MODULE: ./build/agents/claude-code/thread.js
/**
 * The turns of a session, or of its sub-agents: a prompt and the calls up to the next one.
 * A turn fails by what it ends with: an error that another call follows was overcome.
 */
class Thread {
    state;
    #turn = new Set();
    constructor(state) {
        this.state = { ...state };
    }
    input(inputTime) {
        this.state.inputTime = inputTime;
    }
    /** Ends the turn at hand; the next call, or failure, opens another. */
    prompt() {
        this.finish();
        this.state.isTurnOpen = false;
    }
    /** Enters a row of a call; returns when the input came that the call answers. */
    call(draft, failure) {
        this.#openTurn();
        this.#turn.add(draft);
        this.state.failure = failure;
        if (this.state.lastCallId !== draft.call.callId) {
            this.state.lastCallId = draft.call.callId;
            this.state.answersTime = this.state.inputTime;
        }
        return this.state.answersTime;
    }
    /** Lets a call that another made share the outcome of its turn. */
    join(draft) {
        this.#turn.add(draft);
    }
    fail(failure) {
        this.#openTurn();
        this.state.failure = failure;
    }
    /** Lets the calls of the turn at hand share its outcome so far. */
    finish() {
        for (const { call } of this.#turn) {
            call.success = this.state.failure === undefined;
            call.errorMessage = this.state.failure;
        }
    }
    /** Returns how the last turn ended, or stands; undefined before the first. */
    outcome(sessionId) {
        const { hasTurn, failure } = this.state;
        if (!hasTurn)
            return undefined;
        return { sessionId, success: failure === undefined, errorMessage: failure };
    }
    #openTurn() {
        if (this.state.isTurnOpen)
            return;
        this.state.isTurnOpen = true;
        this.state.hasTurn = true;
        this.state.failure = undefined;
        this.#turn = new Set();
    }
}

;// CONCATENATED MODULE: ./build/agents/claude-code/workflow-command.js
const NAME = /<command-name>\s*\/?([^<\s]+)\s*<\/command-name>/;
const ARGUMENTS = /<command-args>([^<]*)<\/command-args>/;
const PHASE = /^\s*((?:phase[\s:_-]*)?\d+(?:[.-]\d+)*)(?=\s|$)/i;
/** Commands that start something new, so that no workflow is in force behind them. */
const ENDING = new Set(["clear", "reset", "new", "exit", "quit"]);
/** Commands that look after the session itself: the work goes on behind them. */
const UPKEEP = new Set(`add-dir agents bashes bug btw chrome compact config context copy cost debug doctor effort export
  extra-usage fast feedback files fork help hooks ide install-github-app keybindings login logout mcp
  memory mobile model output-style passes permissions plan plugin plugins privacy-settings
  rate-limit-options release-notes reload-plugins remote-control remote-env rename resume rewind
  sandbox skills stats status statusline stickers tag tasks terminal-setup theme todos upgrade usage
  vim voice`.split(/\s+/));
/** Returns the command that a prompt is, if it is one: Claude Code logs commands as tags at the text's start. */
function parseCommand(text) {
    if (!text.trimStart().startsWith("<command-"))
        return undefined;
    const name = NAME.exec(text)?.[1];
    if (name === undefined)
        return undefined;
    const phaseArgument = PHASE.exec(ARGUMENTS.exec(text)?.[1] ?? "")?.[1];
    return { name, phaseArgument };
}
/** Returns the command in force behind `next`: itself, the one before it, or none. */
function commandInForce(before, next) {
    if (ENDING.has(next.name))
        return undefined;
    return UPKEEP.has(next.name) ? before : next;
}

;// CONCATENATED MODULE: ./build/agents/claude-code/workflow.js


const PLAN_MODE = "plan";
const LEAVE_PLAN_TOOL = "ExitPlanMode";
/** Follows what a session is told to work on: its slash commands and its plan mode. */
class Workflow {
    #state;
    #marks = [];
    constructor(state) {
        this.#state = state ?? {};
    }
    get state() {
        return this.#state;
    }
    /** The changes since this reading began. */
    get marks() {
        return this.#marks;
    }
    /** What a call of now works on. */
    get inForce() {
        return {
            modeTaskType: this.#state.isPlanning ? "plan" : undefined,
            command: this.#state.command?.name,
            commandArguments: this.#state.command?.phaseArgument,
        };
    }
    enterCommand(command, sessionId, rowTime) {
        const next = commandInForce(this.#state.command, command);
        if (next !== this.#state.command)
            this.#change({ command: next }, sessionId, rowTime);
    }
    /** Follows plan mode through the row that was read: prompts name the mode, a granted request leaves it. */
    followMode(sessionId, rowTime) {
        const mode = row.permissionMode.text();
        const wasPlanning = this.#state.isPlanning ?? false;
        const isPlanning = mode === undefined ? wasPlanning : mode === PLAN_MODE;
        if (isPlanning !== wasPlanning) {
            this.#change({ isPlanning, leavePlanId: undefined }, sessionId, rowTime);
        }
        if (isPlanning)
            this.#followPlan(sessionId, rowTime);
    }
    #followPlan(sessionId, rowTime) {
        for (const { name, id, tool_use_id: answered, is_error: isRefused } of contentBlocks()) {
            if (name === LEAVE_PLAN_TOOL && typeof id === "string") {
                this.#state = { ...this.#state, leavePlanId: id };
            }
            const { leavePlanId } = this.#state;
            if (leavePlanId !== undefined && answered === leavePlanId && isRefused !== true) {
                this.#change({ isPlanning: false, leavePlanId: undefined }, sessionId, rowTime);
            }
        }
    }
    #change(change, sessionId, rowTime) {
        this.#state = { ...this.#state, ...change };
        this.#marks.push({
            sessionId,
            timestamp: rowTime,
            ...this.inForce,
        });
    }
}

;// CONCATENATED MODULE: ./build/agents/claude-code/session-reader.js







const SYNTHETIC = "<synthetic>";
/** Turns the rows of one log into calls. */
class SessionReader {
    #agent;
    #from;
    #main;
    #side;
    #workflow;
    #drafts = new Map();
    #sessionId;
    #lastTime;
    /** `fileSessionId` stands in for rows that do not name their session. */
    constructor(agent, fileSessionId, from) {
        const state = from?.carry;
        this.#agent = agent;
        this.#from = from;
        this.#main = new Thread(state?.main);
        this.#side = new Thread(state?.side);
        this.#workflow = new Workflow(state?.workflow);
        this.#sessionId = state?.sessionId ?? fileSessionId;
        this.#lastTime = state?.lastTime ?? new Date(0).toISOString();
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (!readRow(bytes, start, end))
            return;
        const rowTime = toRowTime(row.timestamp.text());
        if (rowTime !== undefined)
            this.#lastTime = rowTime;
        this.#sessionId = row.sessionId.text() ?? this.#sessionId;
        const isSide = row.isSidechain.isTrue;
        if (!isSide)
            this.#workflow.followMode(this.#sessionId, this.#lastTime);
        if (rowTime === undefined)
            return;
        const thread = isSide ? this.#side : this.#main;
        const type = row.type.text() ?? row.role.text();
        if (type === "user")
            this.#readUser(thread, rowTime);
        if (type === "assistant")
            this.#readAssistant(thread, rowTime);
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#main.finish();
        this.#side.finish();
        const state = {
            sessionId: this.#sessionId,
            lastTime: this.#lastTime,
            workflow: this.#workflow.state,
            main: this.#main.state,
            side: this.#side.state,
        };
        const { marks } = this.#workflow;
        return {
            calls: Array.from(this.#drafts.values(), finishCall),
            marks,
            position: { offset, carry: state, mark: marks.at(-1) ?? this.#from?.mark },
            lastTurn: this.#main.outcome(this.#sessionId),
        };
    }
    #readUser(thread, rowTime) {
        thread.input(rowTime);
        if (row.isInterrupted.isTrue)
            thread.fail(INTERRUPTED);
        if (row.toolUseResult.isPresent || row.isMeta.isTrue || row.isCompactSummary.isTrue)
            return;
        const blocks = contentBlocks();
        if (blocks.some(({ type }) => type === "tool_result"))
            return;
        const texts = textsOf(blocks);
        if (texts.some(isInterruption)) {
            thread.fail(INTERRUPTED);
            return;
        }
        thread.prompt();
        const command = texts.map(parseCommand).find((found) => found !== undefined);
        if (command !== undefined)
            this.#workflow.enterCommand(command, this.#sessionId, rowTime);
    }
    #readAssistant(thread, rowTime) {
        if (row.isApiErrorMessage.isTrue || row.model.text() === SYNTHETIC) {
            const notice = textsOf(contentBlocks()).join("\n");
            if (!isPlaceholder(notice))
                thread.fail(failureWords(notice));
            return;
        }
        const callId = rowCallId();
        if (callId === undefined || !row.usage.isObject)
            return;
        const draft = this.#drafts.get(callId) ?? this.#startCall(callId, rowTime);
        if (draft === undefined)
            return;
        const answersTime = thread.call(draft, stopFailure(row.stopReason.text()));
        addRow(draft, rowTime, answersTime);
        for (const adviser of adviserDrafts(draft)) {
            this.#drafts.set(adviser.call.callId, adviser);
            thread.join(adviser);
        }
    }
    #startCall(callId, rowTime) {
        if (!isRealTime(rowTime))
            return undefined;
        const context = {
            agent: this.#agent,
            callId,
            sessionId: this.#sessionId,
            ...this.#workflow.inForce,
        };
        const draft = draftCall(context, rowTime);
        this.#drafts.set(callId, draft);
        return draft;
    }
}
/**
 * Returns what makes the row's call one: every block of a reply, every state of its stream and
 * every copy in a resumed session repeats the ids of message and request.
 */
function rowCallId() {
    const messageId = row.messageId.text();
    const requestId = row.requestId.text();
    if (messageId === undefined)
        return row.uuid.text();
    return requestId === undefined ? messageId : `${messageId}:${requestId}`;
}

;// CONCATENATED MODULE: ./build/agents/unreadable.js
/** Whether a file or folder is gone, or closed to us: no reason to stop reading the others. */
function isUnreadable(error) {
    const { code } = error;
    return code === "ENOENT" || code === "ENOTDIR" || code === "EACCES" || code === "EPERM";
}

;// CONCATENATED MODULE: ./build/agents/json-lines.js


const CHUNK_BYTES = 1 << 20;
const MAX_LINE_BYTES = 64 << 20;
const NEWLINE = 0x0a;
// One buffer serves every file: allocating per file would cost more than reading it.
let buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
/**
 * Visits the whole lines of a file from `offset` on and returns the offset behind the last of them.
 * A last line without its line end is left for later; a line over 64 MB is passed over.
 * Undefined when the file is gone or may not be read.
 */
function readLines(path, offset, visit) {
    const file = openToRead(path);
    if (file === undefined)
        return undefined;
    try {
        return visitLines(file, offset, visit);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
        if (buffer.length > 16 * CHUNK_BYTES)
            buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
    }
}
/** Whether the file still holds a line end right before `offset`: else it is not the file that was read so far. */
function isLineStart(path, offset) {
    if (offset === 0)
        return true;
    const file = openToRead(path);
    // A file that is gone is not a changed one: it may come back.
    if (file === undefined)
        return true;
    try {
        const last = Buffer.alloc(1);
        return (0,external_node_fs_namespaceObject.readSync)(file, last, 0, 1, offset - 1) === 1 && last[0] === NEWLINE;
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function openToRead(path) {
    try {
        const file = (0,external_node_fs_namespaceObject.openSync)(path, "r");
        if ((0,external_node_fs_namespaceObject.fstatSync)(file).isFile())
            return file;
        (0,external_node_fs_namespaceObject.closeSync)(file);
        return undefined;
    }
    catch (error) {
        if (isUnreadable(error))
            return undefined;
        throw error;
    }
}
function visitLines(file, from, visit) {
    let lineOffset = from;
    let filled = 0;
    // Bytes of the current line that were dropped because it is too long to hold.
    let dropped = 0;
    for (;;) {
        if (filled > MAX_LINE_BYTES) {
            dropped += filled;
            filled = 0;
        }
        makeRoom(filled);
        const count = (0,external_node_fs_namespaceObject.readSync)(file, buffer, filled, CHUNK_BYTES, lineOffset + dropped + filled);
        const bytes = buffer.subarray(0, filled + count);
        let start = 0;
        let newline = bytes.indexOf(NEWLINE, filled);
        while (newline !== -1) {
            if (dropped === 0)
                visit(bytes, start, newline);
            lineOffset += dropped + newline + 1 - start;
            dropped = 0;
            start = newline + 1;
            newline = bytes.indexOf(NEWLINE, start);
        }
        if (count < CHUNK_BYTES)
            return lineOffset;
        bytes.copyWithin(0, start);
        filled = bytes.length - start;
    }
}
function makeRoom(filled) {
    if (filled + CHUNK_BYTES <= buffer.length)
        return;
    const larger = Buffer.allocUnsafe(2 * buffer.length);
    buffer.copy(larger, 0, 0, filled);
    buffer = larger;
}

;// CONCATENATED MODULE: ./build/agents/claude-code.js




const claude_code_NAME = "claude-code";
const LOG_EXTENSION = ".jsonl";
/** Claude Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
const claudeCode = {
    name: claude_code_NAME,
    locationVariables: ["CLAUDE_CONFIG_DIR", "XDG_CONFIG_HOME", "HOME", "USERPROFILE"],
    sessionVariable: "CLAUDE_CODE_SESSION_ID",
    logFolders,
    isLog: (fileName) => (0,external_node_path_namespaceObject.extname)(fileName) === LOG_EXTENSION,
    readLog: async (path, from) => readLog(path, from),
};
function logFolders(environment) {
    const configured = (environment.CLAUDE_CONFIG_DIR ?? "")
        .split(",")
        .map((entry) => entry.trim())
        .filter((entry) => entry !== "");
    if (configured.length > 0)
        return configured.map(projectsFolder);
    const homes = [environment.HOME, environment.USERPROFILE].filter(isSet);
    const configHomes = isSet(environment.XDG_CONFIG_HOME)
        ? [environment.XDG_CONFIG_HOME]
        : homes.map((home) => (0,external_node_path_namespaceObject.join)(home, ".config"));
    return [
        ...configHomes.map((folder) => (0,external_node_path_namespaceObject.join)(folder, "claude", "projects")),
        ...homes.map((home) => (0,external_node_path_namespaceObject.join)(home, ".claude", "projects")),
    ];
}
const isSet = (value) => value !== undefined && value !== "";
/** An entry of CLAUDE_CONFIG_DIR may name the `projects` folder itself. */
function projectsFolder(entry) {
    const inside = (0,external_node_path_namespaceObject.join)(entry, "projects");
    return (0,external_node_path_namespaceObject.basename)(entry) === "projects" && !(0,external_node_fs_namespaceObject.existsSync)(inside) ? entry : inside;
}
function readLog(path, from) {
    const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
    const reader = new SessionReader(claude_code_NAME, (0,external_node_path_namespaceObject.basename)(path, LOG_EXTENSION), start);
    const offset = readLines(path, start?.offset ?? 0, (bytes, lineStart, lineEnd) => {
        reader.readLine(bytes, lineStart, lineEnd);
    });
    return reader.finish(offset ?? start?.offset ?? 0);
}

;// CONCATENATED MODULE: ./build/agents/known-agents.js

/** Every agent whose logs can be read. */
const KNOWN_AGENTS = [claudeCode];

;// CONCATENATED MODULE: ./build/git/head-commit.js
const LOG_HEAD = [
    "-c",
    "log.showSignature=false",
    "log",
    "--max-count=1",
    "--date=raw",
    "--format=%H%n%ct%n@%ad%n%s",
    "HEAD",
];
/** Reads the commit that HEAD names; undefined before the first one. */
async function readHeadCommit(git) {
    try {
        return parseHeadCommit((await git(LOG_HEAD)).toString());
    }
    catch {
        // An unborn branch: exit code 128.
        return undefined;
    }
}
/** Parses `git log --format=%H%n%ct%n@%ad%n%s --date=raw` of one commit; undefined when it said nothing. */
function parseHeadCommit(text) {
    const [id = "", seconds, authorDate = "", subject = ""] = text.split("\n");
    if (id === "")
        return undefined;
    return { id, committedAt: new Date(Number(seconds) * 1000), authorDate, subject };
}

;// CONCATENATED MODULE: ./build/git/index-entries.js
const REGULAR_FILE = "100644";
/** Lists an index's entries below a folder, by path; unmerged ones (stages 1 to 3) are left out. */
async function listIndexEntries(git, folder) {
    return parseIndexEntries((await git(["ls-files", "--stage", "-z", "--", folder])).toString());
}
/** Parses `git ls-files --stage -z`: mode, blob and stage, a tab, the path, NUL, … */
function parseIndexEntries(output) {
    const entries = new Map();
    for (const line of output.split("\0")) {
        const [meta = "", path] = line.split("\t");
        const [mode = "", blob = "", stage] = meta.split(" ");
        if (path !== undefined && stage === "0")
            entries.set(path, { path, blob, mode });
    }
    return entries;
}
/**
 * Puts blobs into the index of this commit, without touching the working tree. Git is started at
 * once and told of them when they are there; when they never are, the index stays as it is.
 */
async function stageBlobs(git, blobs) {
    const lines = Promise.resolve(blobs).then((staged) => staged.map(({ path, blob }) => `${REGULAR_FILE} ${blob}\t${path}\0`).join(""));
    await git(["update-index", "--add", "-z", "--index-info"], lines);
}
/** Makes the index's file times those of the working tree, so that equal content shows as clean at once. */
async function refreshIndexEntry(git, path) {
    await git(["add", "--refresh", "--", path]);
}

;// CONCATENATED MODULE: ./build/git/staged-changes.js
/** Lists what the index of this commit (`GIT_INDEX_FILE`) changes against HEAD. */
async function listStagedChanges(git) {
    const options = ["--cached", "--raw", "--no-renames", "--no-abbrev", "-z"];
    const raw = await git(["diff-index", ...options, "HEAD"]).catch(async () => 
    // Before the first commit there is no HEAD.
    git(["diff-index", ...options, await emptyTree(git)]));
    return parseRawDiff(raw.toString());
}
/** Parses `git diff-index --raw -z`: `:100644 100644 <blob> <blob> M`, NUL, path, NUL, … */
function parseRawDiff(raw) {
    const fields = raw.split("\0");
    const changes = [];
    for (let index = 0; index + 1 < fields.length; index += 2) {
        const [, , headBlob = "", indexBlob = "", status = ""] = (fields[index] ?? "").split(" ");
        changes.push({
            path: fields[index + 1] ?? "",
            status: status.slice(0, 1),
            headBlob: blobOrNone(headBlob),
            indexBlob: blobOrNone(indexBlob),
        });
    }
    return changes;
}
function blobOrNone(blob) {
    return /^0*$/.test(blob) ? undefined : blob;
}
async function emptyTree(git) {
    return (await git(["hash-object", "-t", "tree", "--stdin"], "")).toString().trim();
}

;// CONCATENATED MODULE: ./build/git/commit-snapshot.js



// Between the outputs of `hooks/pre-commit`; no path is empty, so none of them holds it.
const SEPARATOR = "\0\0#\0\0";
const PARTS = 3;
/** Asks git what the commit is about to be made of. */
async function readCommitSnapshot(git, folder) {
    const [head, changes, entries] = await Promise.all([
        readHeadCommit(git),
        listStagedChanges(git),
        listIndexEntries(git, folder),
    ]);
    return { head, changes, entries };
}
/**
 * Parses the snapshot that the shell hook took while node was starting: `git log`, `git
 * diff-index` and `git ls-files`, in this order. Undefined when it is not whole.
 */
function parseCommitSnapshot(text) {
    const parts = text.split(SEPARATOR);
    if (parts.length !== PARTS)
        return undefined;
    const [head = "", changes = "", entries = ""] = parts;
    return {
        head: parseHeadCommit(head),
        changes: parseRawDiff(changes),
        entries: parseIndexEntries(entries),
    };
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./build/failure.js
/**
 * Something that cannot go on and that the user can act on. The message is one or two sentences:
 * what could not be done, where, expected and got, what to do next. It never holds a secret.
 * Doors print it without a stack and exit with 1.
 */
class failure_Failure extends Error {
    name = "Failure";
}
/** A command or setting that was used wrongly; doors exit with 2. */
class UsageFailure extends (/* unused pure expression or super */ null && (failure_Failure)) {
    name = "UsageFailure";
}

;// CONCATENATED MODULE: ./build/git/git.js


/** A git command that failed. */
class GitFailure extends failure_Failure {
    exitCode;
    stderr;
    constructor(args, exitCode, stderr) {
        const reason = stderr.trim().split("\n").at(0) ?? "";
        super(`git ${args[0]} failed with exit code ${exitCode}: ${reason || "it said nothing"}`);
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/**
 * Makes a runner that inherits a hook's environment. In a hook this is what is wanted:
 * `GIT_INDEX_FILE` names the index of the very commit that is being made.
 */
function createGit(cwd, environment) {
    // Nobody is there to answer a prompt, and messages are matched as git writes them in English.
    const env = { ...environment, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
    const run = (args, input) => new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)("git", args, { cwd, env, windowsHide: true });
        const output = [];
        const errors = [];
        child.stdout.on("data", (chunk) => output.push(chunk));
        child.stderr.on("data", (chunk) => errors.push(chunk));
        child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
        child.on("close", (exitCode) => {
            if (exitCode === 0)
                resolve(Buffer.concat(output));
            else
                reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
        });
        // A git that fails early closes its input: the exit code tells the story.
        child.stdin.on("error", () => { });
        if (!(input instanceof Promise))
            child.stdin.end(input);
        else {
            input.then((content) => child.stdin.end(content), (error) => {
                child.stdin.end();
                reject(error);
            });
        }
    });
    return Object.assign(run, { environment, cwd });
}

;// CONCATENATED MODULE: ./build/node-version.js

/** The oldest Node that will do: files close themselves, by `Symbol.asyncDispose`, from here on. */
const OLDEST_NODE = [20, 4];
/** Whether a version, such as `v20.4.0`, is another or newer. */
function isAtLeast(version, [oldestMajor, oldestMinor]) {
    const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
    return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
/** Throws a `Failure` on a Node that is too old for us. */
function requireNode(version) {
    if (isAtLeast(version, OLDEST_NODE))
        return;
    throw new failure_Failure(`Cannot run on Node ${version.replace(/^v/, "")}: tokenledger needs Node ${OLDEST_NODE.join(".")} or newer. Install one, or put it first on the PATH.`);
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/git/blob.js

/** Returns git's object id of a file with this content; the algorithm follows the length of `like`. */
function hashBlob(content, like) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)(like.length === 64 ? "sha256" : "sha1");
    return hash.update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
function readBlob(git, blob) {
    return git(["cat-file", "blob", blob]);
}
/** Writes a file's content as it is to the object store and returns its id. */
async function writeBlob(git, content) {
    return (await git(["hash-object", "-w", "--stdin"], content)).toString().trim();
}
/** Returns the blob that a commit has at a path; undefined when it has none, or the commit is gone. */
async function findBlob(git, commit, path) {
    try {
        const object = `${commit}:${path}`;
        return (await git(["rev-parse", "--verify", "--quiet", object])).toString().trim();
    }
    catch {
        // Exit code 1, nothing said: no such path in that commit.
        return undefined;
    }
}
/** Lists the blobs that a commit has below a folder, by path; empty when it has none, or the commit is gone. */
async function listBlobs(git, commit, folder) {
    const blobs = new Map();
    const output = await git(["ls-tree", "-r", "-z", commit, "--", `${folder}/`]).catch(() => "");
    for (const line of output.toString().split("\0")) {
        const [meta = "", path] = line.split("\t");
        const [, type, blob] = meta.split(" ");
        if (path !== undefined && type === "blob" && blob !== undefined)
            blobs.set(path, blob);
    }
    return blobs;
}

;// CONCATENATED MODULE: ./build/git/operation.js


// REBASE_HEAD is not among them: git leaves it behind after some aborted rebases.
const SEQUENCER_STATE = [
    "rebase-merge",
    "rebase-apply",
    "sequencer",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
];
/** Whether a rebase, cherry-pick, revert or `git am` is under way: their commits are copies, not new work. */
function isSequencing(gitDir) {
    return SEQUENCER_STATE.some((name) => (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(gitDir, name)));
}
function isMerging(gitDir) {
    return (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(gitDir, "MERGE_HEAD"));
}
/** Tells from `GIT_INDEX_FILE` which index a commit is made from. */
function commitIndexOf(indexFile) {
    return /next-index-\d+\.lock$/.test(indexFile ?? "") ? "temporary" : "own";
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./build/git/reflog.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


// 64 KB hold some 400 moves: what a hook looks back for happened since its last run.
const TAIL_BYTES = 65_536;
const LINE = /^([0-9a-f]+) ([0-9a-f]+) .*?\t(.*)$/;
/**
 * Reads HEAD's latest moves, oldest first. Empty when there is no reflog file:
 * `core.logAllRefUpdates=false`, or a repository with reftables.
 */
async function readReflog(gitDir) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_namespaceObject.open)((0,external_node_path_namespaceObject.join)(gitDir, "logs", "HEAD")), true);
            const { size } = await file.stat();
            const length = Math.min(size, TAIL_BYTES);
            const buffer = Buffer.alloc(length);
            await file.read(buffer, 0, length, size - length);
            return parseReflog(buffer.toString());
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw error;
    }
}
/** Parses the lines of `logs/HEAD`; a first line that was cut is left out. */
function parseReflog(text) {
    return text.split("\n").flatMap((line) => {
        const [, before, after, message] = LINE.exec(line) ?? [];
        return before && after && message !== undefined ? [{ before, after, message }] : [];
    });
}

;// CONCATENATED MODULE: ./build/git/worktree.js




const BRANCH_REF = /^ref: refs\/heads\/(.+)$/;
/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
async function readWorktree(git, knownHead = readHeadCommit(git)) {
    const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
    const [root, commonDir, headRef] = await Promise.all([
        (0,promises_namespaceObject.realpath)(git.cwd),
        findCommonDir(gitDir),
        (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(gitDir, "HEAD"), "utf8"),
    ]);
    return { root, gitDir, commonDir, head, branch: BRANCH_REF.exec(headRef.trim())?.[1] };
}
/** Git sets `GIT_DIR` for hooks in linked worktrees; only submodules need to be asked for it. */
async function findGitDir(git) {
    if (git.environment.GIT_DIR)
        return (0,external_node_path_namespaceObject.resolve)(git.cwd, git.environment.GIT_DIR);
    const inside = (0,external_node_path_namespaceObject.join)(git.cwd, ".git");
    if ((0,external_node_fs_namespaceObject.statSync)(inside, { throwIfNoEntry: false })?.isDirectory())
        return inside;
    return (await git(["rev-parse", "--absolute-git-dir"])).toString().trim();
}
async function findCommonDir(gitDir) {
    const link = (0,external_node_path_namespaceObject.join)(gitDir, "commondir");
    return (0,external_node_fs_namespaceObject.existsSync)(link) ? (0,external_node_path_namespaceObject.resolve)(gitDir, (await (0,promises_namespaceObject.readFile)(link, "utf8")).trim()) : gitDir;
}
/** Lists the top folders of the repository's linked worktrees and of its main one. */
async function listWorktreeRoots({ commonDir }) {
    const folder = (0,external_node_path_namespaceObject.join)(commonDir, "worktrees");
    const names = await (0,promises_namespaceObject.readdir)(folder).catch((error) => {
        if (error.code === "ENOENT")
            return [];
        throw error;
    });
    // `gitdir` holds the path of the worktree's `.git` file.
    const linked = await Promise.all(names.map(async (name) => (0,external_node_path_namespaceObject.dirname)((await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, name, "gitdir"), "utf8")).trim())));
    return [(0,external_node_path_namespaceObject.dirname)(commonDir), ...linked];
}

;// CONCATENATED MODULE: ./build/ledger/columns.js
/** The eight columns that every ledger has, in this order. */
const CORE_COLUMNS = [
    "timestamp",
    "model",
    "prompt_tokens",
    "completion_tokens",
    "task_success",
    "task_type",
    "duration_ms",
    "notes",
];
/** All columns of a new ledger, in this order. */
const columns_COLUMNS = [
    ...CORE_COLUMNS,
    "session_id",
    "cache_read_tokens",
    "cache_write_tokens",
    "cost_usd",
    "agent",
    "branch",
];
/** Without these a row means nothing and a file is no ledger. */
const REQUIRED_COLUMNS = ["timestamp", "model"];

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/ledger/file-lock.js
var file_lock_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var file_lock_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_PAUSE_MS = 100;
// Between making the file and writing the pid into it lies an instant; ten seconds are a crash.
const UNREADABLE_AFTER_MS = 10_000;
/** Locks of this process: a lock with our pid that is not among them is from an earlier process. */
const heldHere = new Set();
/**
 * Runs `body` while this process holds the lock file at `path`, which others respect: shell code
 * takes the same lock with `set -C; echo $$ > path`. The lock of a process that is gone is taken over.
 * @throws {Failure} when another process holds the lock for longer than `timeoutMs`.
 */
async function withFileLock(path, body, { timeoutMs = DEFAULT_TIMEOUT_MS } = {}) {
    await makeFolder(path);
    await acquire(path, Date.now() + timeoutMs);
    try {
        return await body();
    }
    finally {
        await release(path);
    }
}
async function acquire(path, deadline) {
    let pauseMs = 1;
    while (!(await tryCreate(path))) {
        if (await isStale(path)) {
            await removeStale(path, deadline);
            continue;
        }
        if (Date.now() > deadline)
            throw await stillHeld(path);
        // Unequal pauses, so that those who wait do not come back all at once.
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(Math.random() * pauseMs);
        pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
    }
}
async function release(path) {
    heldHere.delete(path);
    await (0,promises_namespaceObject.rm)(path, { force: true });
}
/**
 * Removes a stale lock while holding a lock of its own for that: of two processes that find a lock
 * stale, the second must not remove what the first has taken meanwhile.
 */
async function removeStale(path, deadline) {
    const takeover = `${path}.takeover`;
    await acquire(takeover, deadline);
    try {
        if (await isStale(path))
            await (0,promises_namespaceObject.rm)(path, { force: true });
    }
    finally {
        await release(takeover);
    }
}
/** Returns whether the lock file could be made: false when there is one already. */
async function tryCreate(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = file_lock_addDisposableResource(env_1, await (0,promises_namespaceObject.open)(path, "wx"), true);
            heldHere.add(path);
            await file.write(`${external_node_process_namespaceObject.pid}\n`);
            return true;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = file_lock_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const { code } = error;
        // Windows denies access to a file that is being deleted.
        if (code === "EEXIST" || (code === "EPERM" && external_node_process_namespaceObject.platform === "win32"))
            return false;
        throw cannotMake(path, error);
    }
}
async function makeFolder(path) {
    try {
        await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
    }
    catch (error) {
        throw cannotMake(path, error);
    }
}
/** Whether the process that made the lock is gone. */
async function isStale(path) {
    try {
        const [holder, { mtimeMs }] = await Promise.all([readHolder(path), (0,promises_namespaceObject.stat)(path)]);
        if (holder === undefined)
            return Date.now() - mtimeMs > UNREADABLE_AFTER_MS;
        if (holder === external_node_process_namespaceObject.pid)
            return !heldHere.has(path);
        // After a restart of the machine its number may be another process's.
        return mtimeMs < Date.now() - (0,external_node_os_namespaceObject.uptime)() * 1000 || !isRunning(holder);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return false;
        throw error;
    }
}
async function readHolder(path) {
    const text = await (0,promises_namespaceObject.readFile)(path, "utf8");
    return /^[1-9]\d{0,9}\r?\n$/.test(text) ? Number(text) : undefined;
}
function isRunning(processId) {
    try {
        return (0,external_node_process_namespaceObject.kill)(processId, 0);
    }
    catch (error) {
        // EPERM: it runs, as another user.
        return error.code !== "ESRCH";
    }
}
async function stillHeld(path) {
    const holder = await readHolder(path).catch(() => undefined);
    return new failure_Failure(`Cannot write while ${holder === undefined ? "another process" : `process ${holder}`} holds the lock ${path}. Nothing was written; try again when it has ended, or delete that file if it is no run of tokenledger.`);
}
function cannotMake(path, cause) {
    return new failure_Failure(`Cannot make the lock file ${path} (${cause.message}). Nothing was written; mend that and try again.`, { cause });
}

;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/utils/get.js
// Lodash implementation of `get`

const charCodeOfDot = ".".charCodeAt(0);
const reEscapeChar = /\\(\\)?/g;
const rePropName = RegExp(
  // Match anything that isn't a dot or bracket.
  "[^.[\\]]+" +
    "|" +
    // Or match property names within brackets.
    "\\[(?:" +
    // Match a non-string expression.
    "([^\"'][^[]*)" +
    "|" +
    // Or match strings (supports escaping characters).
    "([\"'])((?:(?!\\2)[^\\\\]|\\\\.)*?)\\2" +
    ")\\]" +
    "|" +
    // Or match "" as the space between consecutive dots or empty brackets.
    "(?=(?:\\.|\\[\\])(?:\\.|\\[\\]|$))",
  "g",
);
const reIsDeepProp = /\.|\[(?:[^[\]]*|(["'])(?:(?!\1)[^\\]|\\.)*?\1)\]/;
const reIsPlainProp = /^\w*$/;

const getTag = function (value) {
  // if (!value) value === undefined ? "[object Undefined]" : "[object Null]";
  return Object.prototype.toString.call(value);
};

const isSymbol = function (value) {
  const type = typeof value;
  return (
    type === "symbol" ||
    (type === "object" && value && getTag(value) === "[object Symbol]")
  );
};

const isKey = function (value, object) {
  if (Array.isArray(value)) {
    return false;
  }
  const type = typeof value;
  if (
    type === "number" ||
    type === "symbol" ||
    type === "boolean" ||
    !value ||
    isSymbol(value)
  ) {
    return true;
  }
  return (
    reIsPlainProp.test(value) ||
    !reIsDeepProp.test(value) ||
    (object != null && value in Object(object))
  );
};

const stringToPath = function (string) {
  const result = [];
  if (string.charCodeAt(0) === charCodeOfDot) {
    result.push("");
  }
  string.replace(rePropName, function (match, expression, quote, subString) {
    let key = match;
    if (quote) {
      key = subString.replace(reEscapeChar, "$1");
    } else if (expression) {
      key = expression.trim();
    }
    result.push(key);
  });
  return result;
};

const castPath = function (value, object) {
  if (Array.isArray(value)) {
    return value;
  } else {
    return isKey(value, object) ? [value] : stringToPath(value);
  }
};

const toKey = function (value) {
  if (typeof value === "string" || isSymbol(value)) return value;
  const result = `${value}`;
  return result == "0" && 1 / value == -Infinity ? "-0" : result;
};

const get = function (object, path) {
  path = castPath(path, object);
  let index = 0;
  const length = path.length;
  while (object != null && index < length) {
    object = object[toKey(path[index++])];
  }
  return index && index === length ? object : undefined;
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/normalize_columns.js
const normalize_columns = function (columns) {
  if (columns === undefined || columns === null) {
    return [undefined, undefined];
  }
  if (typeof columns !== "object") {
    return [Error('Invalid option "columns": expect an array or an object')];
  }
  if (!Array.isArray(columns)) {
    const newcolumns = [];
    for (const k in columns) {
      newcolumns.push({
        key: k,
        header: columns[k],
      });
    }
    columns = newcolumns;
  } else {
    const newcolumns = [];
    for (const column of columns) {
      if (typeof column === "string") {
        newcolumns.push({
          key: column,
          header: column,
        });
      } else if (
        typeof column === "object" &&
        column !== null &&
        !Array.isArray(column)
      ) {
        if (!column.key) {
          return [
            Error('Invalid column definition: property "key" is required'),
          ];
        }
        if (column.header === undefined) {
          column.header = column.key;
        }
        newcolumns.push(column);
      } else {
        return [
          Error("Invalid column definition: expect a string or an object"),
        ];
      }
    }
    columns = newcolumns;
  }
  return [undefined, columns];
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ");
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString()
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/normalize_options.js




const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    return [
      new CsvError("CSV_OPTION_BOOLEAN_INVALID_TYPE", [
        "option `bom` is optional and must be a boolean value,",
        `got ${JSON.stringify(options.bom)}`,
      ]),
    ];
  }
  // Normalize option `delimiter`
  if (options.delimiter === undefined || options.delimiter === null) {
    options.delimiter = ",";
  } else if (Buffer.isBuffer(options.delimiter)) {
    options.delimiter = options.delimiter.toString();
  } else if (typeof options.delimiter !== "string") {
    return [
      new CsvError("CSV_OPTION_DELIMITER_INVALID_TYPE", [
        "option `delimiter` must be a buffer or a string,",
        `got ${JSON.stringify(options.delimiter)}`,
      ]),
    ];
  }
  // Normalize option `quote`
  if (options.quote === undefined || options.quote === null) {
    options.quote = '"';
  } else if (options.quote === true) {
    options.quote = '"';
  } else if (options.quote === false) {
    options.quote = "";
  } else if (Buffer.isBuffer(options.quote)) {
    options.quote = options.quote.toString();
  } else if (typeof options.quote !== "string") {
    return [
      new CsvError("CSV_OPTION_QUOTE_INVALID_TYPE", [
        "option `quote` must be a boolean, a buffer or a string,",
        `got ${JSON.stringify(options.quote)}`,
      ]),
    ];
  }
  // Normalize option `quoted`
  if (options.quoted === undefined || options.quoted === null) {
    options.quoted = false;
  } else {
    // todo
  }
  // Normalize option `escape_formulas`
  if (
    options.escape_formulas === undefined ||
    options.escape_formulas === null
  ) {
    options.escape_formulas = false;
  } else if (typeof options.escape_formulas !== "boolean") {
    return [
      new CsvError("CSV_OPTION_ESCAPE_FORMULAS_INVALID_TYPE", [
        "option `escape_formulas` must be a boolean,",
        `got ${JSON.stringify(options.escape_formulas)}`,
      ]),
    ];
  }
  // Normalize option `quoted_empty`
  if (options.quoted_empty === undefined || options.quoted_empty === null) {
    options.quoted_empty = undefined;
  } else {
    // todo
  }
  // Normalize option `quoted_match`
  if (
    options.quoted_match === undefined ||
    options.quoted_match === null ||
    options.quoted_match === false
  ) {
    options.quoted_match = null;
  } else if (!Array.isArray(options.quoted_match)) {
    options.quoted_match = [options.quoted_match];
  }
  if (options.quoted_match) {
    for (const quoted_match of options.quoted_match) {
      const isString = typeof quoted_match === "string";
      const isRegExp = quoted_match instanceof RegExp;
      if (!isString && !isRegExp) {
        return [
          new CsvError("CSV_OPTION_QUOTED_MATCH", [
            "option `quoted_match` must be a string or a regex,",
            `got ${JSON.stringify(options.quoted_match)}`,
          ]),
        ];
      }
    }
  }
  // Normalize option `quoted_string`
  if (options.quoted_string === undefined || options.quoted_string === null) {
    options.quoted_string = false;
  } else {
    // todo
  }
  // Normalize option `eof`
  if (options.eof === undefined || options.eof === null) {
    options.eof = true;
  } else {
    // todo
  }
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === null) {
    options.escape = '"';
  } else if (Buffer.isBuffer(options.escape)) {
    options.escape = options.escape.toString();
  } else if (typeof options.escape !== "string") {
    return [
      Error(
        `Invalid Option: escape must be a buffer or a string, got ${JSON.stringify(options.escape)}`,
      ),
    ];
  }
  if (options.escape.length > 1) {
    return [
      Error(
        `Invalid Option: escape must be one character, got ${options.escape.length} characters`,
      ),
    ];
  }
  // Normalize option `header`
  if (
    options.header === undefined ||
    options.header === null ||
    options.header === false
  ) {
    options.header = false;
  } else if (options.header !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_HEADER",
      [
        "option `header` is expected to be a boolean,",
        `got ${JSON.stringify(options.header)}`,
      ],
      options,
    );
  }
  // Normalize option `headers_as_comment`
  if (
    options.header_as_comment === undefined ||
    options.header_as_comment === null ||
    options.header_as_comment === false
  ) {
    options.header_as_comment = false;
  } else if (options.header_as_comment === true) {
    options.header_as_comment = "#";
  } else if (Buffer.isBuffer(options.header_as_comment)) {
    options.header_as_comment = options.header_as_comment.toString();
  } else if (typeof options.header_as_comment !== "string") {
    throw new CsvError(
      "CSV_INVALID_OPTION_HEADER_AS_COMMENT",
      [
        "option `header_as_comment` must be a boolean, a string or a buffer,",
        `got ${JSON.stringify(options.header_as_comment)}`,
      ],
      options,
    );
  }
  // if (options.header_as_comment && !options.comment?.length) {
  //   throw new CsvError(
  //     "CSV_INVALID_OPTION_COMMENT",
  //     [
  //       "option `comment` must be a non empty string or buffer when using `header_as_comment`,",
  //       `got ${JSON.stringify(options.comment)}`,
  //     ],
  //     options,
  //   );
  // }
  // Header is always enabled with `header_as_comment`
  // if (options.header_as_comment === true) {
  //   options.header = true;
  // }
  // Normalize option `columns`
  const [errColumns, columns] = normalize_columns(options.columns);
  if (errColumns !== undefined) return [errColumns];
  options.columns = columns;
  // Normalize option `quoted`
  if (options.quoted === undefined || options.quoted === null) {
    options.quoted = false;
  } else {
    // todo
  }
  // Normalize option `cast`
  if (options.cast === undefined || options.cast === null) {
    options.cast = {};
  } else {
    // todo
  }
  // Normalize option cast.bigint
  if (options.cast.bigint === undefined || options.cast.bigint === null) {
    // Cast boolean to string by default
    options.cast.bigint = (value) => "" + value;
  }
  // Normalize option cast.boolean
  if (options.cast.boolean === undefined || options.cast.boolean === null) {
    // Cast boolean to string by default
    options.cast.boolean = (value) => (value ? "1" : "");
  }
  // Normalize option cast.date
  if (options.cast.date === undefined || options.cast.date === null) {
    // Cast date to timestamp string by default
    options.cast.date = (value) => "" + value.getTime();
  }
  // Normalize option cast.number
  if (options.cast.number === undefined || options.cast.number === null) {
    // Cast number to string using native casting by default
    options.cast.number = (value) => "" + value;
  }
  // Normalize option cast.object
  if (options.cast.object === undefined || options.cast.object === null) {
    // Stringify object as JSON by default
    options.cast.object = (value) => JSON.stringify(value);
  }
  // Normalize option cast.string
  if (options.cast.string === undefined || options.cast.string === null) {
    // Leave string untouched
    options.cast.string = function (value) {
      return value;
    };
  }
  // Normalize option `on_record`
  if (
    options.on_record !== undefined &&
    typeof options.on_record !== "function"
  ) {
    return [Error(`Invalid Option: "on_record" must be a function.`)];
  }
  // Normalize option `quote_record_delimiter`
  if (
    options.quote_record_delimiter === undefined ||
    options.quote_record_delimiter === null
  ) {
    options.quote_record_delimiter = !options.record_delimiter;
  } else if (typeof options.quote_record_delimiter !== "boolean") {
    return [
      new CsvError("CSV_OPTION_QUOTE_RECORD_DELIMITER_INVALID_TYPE", [
        "option `quote_record_delimiter` must be a boolean,",
        `got ${JSON.stringify(options.quote_record_delimiter)}`,
      ]),
    ];
  }
  // Normalize option `record_delimiter`
  if (
    options.record_delimiter === undefined ||
    options.record_delimiter === null
  ) {
    options.record_delimiter = "\n";
  } else if (Buffer.isBuffer(options.record_delimiter)) {
    options.record_delimiter = options.record_delimiter.toString();
  } else if (typeof options.record_delimiter !== "string") {
    return [
      Error(
        `Invalid Option: record_delimiter must be a buffer or a string, got ${JSON.stringify(options.record_delimiter)}`,
      ),
    ];
  }
  switch (options.record_delimiter) {
    case "unix":
      options.record_delimiter = "\n";
      break;
    case "mac":
      options.record_delimiter = "\r";
      break;
    case "windows":
      options.record_delimiter = "\r\n";
      break;
    case "ascii":
      options.record_delimiter = "\u001e";
      break;
    case "unicode":
      options.record_delimiter = "\u2028";
      break;
  }
  return [undefined, options];
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/index.js




const bom_utf8 = Buffer.from([239, 187, 191]);
// True when appending `separator` after `value` would let `parse` find
// `separator` starting inside `value`. Besides the field containing the whole
// separator, this also covers boundary fusion: a field whose tail is a
// non-empty prefix of a multi-character separator merges with the appended
// separator (eg value "a:" + delimiter "::" => "a:::", matched at offset 1).
// Such fields must be quoted to round-trip, like RFC 4180 fields containing the
// delimiter, generalized to multi-character delimiters and record delimiters.
const emits_separator = function (value, separators) {
  return separators.some(
    (separator) =>
      separator.length !== 0 &&
      (value.indexOf(separator) !== -1 ||
        (separator.length > 1 &&
          (value + separator).indexOf(separator) < value.length)),
  );
};
// True when `value` matches one of the `quoted_match` patterns. The regexps
// come from the user and the same objects are reused for every field, so the
// test must not depend on their state: `RegExp.prototype.test` advances
// `lastIndex` on a global or sticky regexp, which would make a match in one
// field move where the next field starts matching. `String.prototype.search`
// searches from the start and restores `lastIndex`, and is equivalent to
// `test` for the stateless regexps.
const matches_quoted_match = function (value, quoted_match) {
  if (!quoted_match) return false;
  return quoted_match.some((pattern) =>
    typeof pattern === "string"
      ? value.indexOf(pattern) !== -1
      : value.search(pattern) !== -1,
  );
};

const stringifier = function (options, state, info) {
  return {
    options: options,
    state: state,
    info: info,
    __transform: function (chunk, push) {
      // Chunk validation
      if (!Array.isArray(chunk) && typeof chunk !== "object") {
        return Error(
          `Invalid Record: expect an array or an object, got ${JSON.stringify(chunk)}`,
        );
      }
      // Detect columns from the first record
      if (this.info.records === 0) {
        if (Array.isArray(chunk)) {
          if (
            this.options.header === true &&
            this.options.columns === undefined
          ) {
            return Error(
              "Undiscoverable Columns: header option requires column option or object records",
            );
          }
        } else if (this.options.columns === undefined) {
          const [err, columns] = normalize_columns(Object.keys(chunk));
          if (err) return;
          this.options.columns = columns;
        }
      }
      // Emit the header
      if (this.info.records === 0) {
        this.bom(push);
        const err = this.headers(push);
        if (err) return err;
      }
      // Emit and stringify the record if an object or an array
      try {
        // this.emit('record', chunk, this.info.records);
        if (this.options.on_record) {
          this.options.on_record(chunk, this.info.records);
        }
      } catch (err) {
        return err;
      }
      // Convert the record into a string
      let err, chunk_string;
      if (this.options.eof) {
        [err, chunk_string] = this.stringify(chunk);
        if (err) return err;
        if (chunk_string === undefined) {
          return;
        } else {
          chunk_string = chunk_string + this.options.record_delimiter;
        }
      } else {
        [err, chunk_string] = this.stringify(chunk);
        if (err) return err;
        if (chunk_string === undefined) {
          return;
        } else {
          if (this.options.header || this.info.records) {
            chunk_string = this.options.record_delimiter + chunk_string;
          }
        }
      }
      // Emit the csv
      this.info.records++;
      push(chunk_string);
    },
    stringify: function (chunk, chunkIsHeader = false) {
      if (typeof chunk !== "object") {
        return [undefined, chunk];
      }
      const { columns } = this.options;
      const record = [];
      // Record is an array
      if (Array.isArray(chunk)) {
        // We are getting an array but the user has specified output columns. In
        // this case, we respect the columns indexes
        const length = columns
          ? Math.min(chunk.length, columns.length)
          : chunk.length;
        // Cast record elements
        for (let i = 0; i < length; i++) {
          const field = chunk[i];
          const [err, value] = this.__cast(field, {
            index: i,
            column: i,
            records: this.info.records,
            header: chunkIsHeader,
          });
          if (err) return [err];
          record[i] = [value, field];
        }
        // Record is a literal object
        // `columns` is always defined: it is either provided or discovered.
      } else {
        for (let i = 0; i < columns.length; i++) {
          const field = get(chunk, columns[i].key);
          const [err, value] = this.__cast(field, {
            index: i,
            column: columns[i].key,
            records: this.info.records,
            header: chunkIsHeader,
          });
          if (err) return [err];
          record[i] = [value, field];
        }
      }
      let csvrecord = "";
      for (let i = 0; i < record.length; i++) {
        let options, err;

        let [value, field] = record[i];
        if (typeof value === "string") {
          options = this.options;
        } else if (is_object(value)) {
          // Value is considerered as a mix of a value and options
          options = { ...value };
          value = options.value;
          delete options.value;
          if (
            typeof value !== "string" &&
            value !== undefined &&
            value !== null
          ) {
            if (err)
              return [
                Error(
                  `Invalid Casting Value: returned value must return a string, null or undefined, got ${JSON.stringify(value)}`,
                ),
              ];
          }
          // Merge global options with the ones returned by cast
          options = { ...this.options, ...options };
          [err, options] = normalize_options(options);
          if (err !== undefined) {
            return [err];
          }
        } else if (value === undefined || value === null) {
          options = this.options;
        } else {
          return [
            Error(
              `Invalid Casting Value: returned value must return a string, an object, null or undefined, got ${JSON.stringify(value)}`,
            ),
          ];
        }
        const {
          delimiter,
          escape,
          quote,
          quoted,
          quoted_empty,
          quoted_string,
          quoted_match,
          record_delimiter,
          quote_record_delimiter,
          escape_formulas,
        } = options;
        if ("" === value && "" === field) {
          const quotedMatch = matches_quoted_match(value, quoted_match);
          const shouldQuote =
            quotedMatch ||
            true === quoted_empty ||
            (true === quoted_string && false !== quoted_empty);
          if (shouldQuote === true) {
            value = quote + value + quote;
          }
          csvrecord += value;
        } else if (value) {
          if (typeof value !== "string") {
            return [
              Error(
                `Formatter must return a string, null or undefined, got ${JSON.stringify(value)}`,
              ),
            ];
          }
          const containsdelimiter = emits_separator(value, [delimiter]);
          const containsQuote = quote !== "" && value.indexOf(quote) >= 0;
          const containsEscape = value.indexOf(escape) >= 0 && escape !== quote;
          // Testing `\n` and `\r` covers the three sequences `parse` discovers
          const containsRecordDelimiter = emits_separator(value, [
            record_delimiter,
            ...(quote_record_delimiter === false ? [] : ["\n", "\r"]),
          ]);
          const quotedString = quoted_string && typeof field === "string";
          const quotedMatch = matches_quoted_match(value, quoted_match);
          // See https://github.com/adaltas/node-csv/pull/387
          // More about CSV injection or formula injection, when websites embed
          // untrusted input inside CSV files:
          // https://owasp.org/www-community/attacks/CSV_Injection
          // http://georgemauer.net/2017/10/07/csv-injection.html
          // Apple Numbers unicode normalization is empirical from testing
          if (escape_formulas) {
            switch (value[0]) {
              case "-":
                if (typeof field === "number" || typeof field === "bigint") {
                  break;
                }
                value = `'${value}`;
                break;
              case "=":
              case "+":
              case "@":
              case "\t":
              case "\r":
              case "\uFF1D": // Unicode '='
              case "\uFF0B": // Unicode '+'
              case "\uFF0D": // Unicode '-'
              case "\uFF20": // Unicode '@'
                value = `'${value}`;
                break;
            }
          }
          const shouldQuote =
            containsQuote === true ||
            containsdelimiter ||
            containsRecordDelimiter ||
            quoted ||
            quotedString ||
            quotedMatch;
          if (shouldQuote === true && containsEscape === true) {
            value = value.replaceAll(escape, () => escape + escape);
          }
          if (containsQuote === true) {
            value = value.replaceAll(quote, () => escape + quote);
          }
          if (shouldQuote === true) {
            value = quote + value + quote;
          }
          csvrecord += value;
        } else if (
          quoted_empty === true ||
          (field === "" && quoted_string === true && quoted_empty !== false)
        ) {
          csvrecord += quote + quote;
        }
        if (i !== record.length - 1) {
          csvrecord += delimiter;
        }
      }
      return [undefined, csvrecord];
    },
    bom: function (push) {
      if (this.options.bom !== true) {
        return;
      }
      push(bom_utf8);
    },
    headers: function (push) {
      if (this.options.header === false) {
        return;
      }
      if (this.options.columns === undefined) {
        return;
      }
      let err;
      let headers = this.options.columns.map((column) => column.header);
      if (this.options.eof) {
        [err, headers] = this.stringify(headers, true);
        headers += this.options.record_delimiter;
      } else {
        [err, headers] = this.stringify(headers, true);
      }
      if (err) return err;
      if (this.options.header_as_comment) {
        headers = this.options.header_as_comment + " " + headers;
      }
      push(headers);
    },
    __cast: function (value, context) {
      const type = typeof value;
      try {
        if (type === "string") {
          // Fine for 99% of the cases
          return [undefined, this.options.cast.string(value, context)];
        } else if (type === "bigint") {
          return [undefined, this.options.cast.bigint(value, context)];
        } else if (type === "number") {
          return [undefined, this.options.cast.number(value, context)];
        } else if (type === "boolean") {
          return [undefined, this.options.cast.boolean(value, context)];
        } else if (value instanceof Date) {
          return [undefined, this.options.cast.date(value, context)];
        } else if (type === "object" && value !== null) {
          return [undefined, this.options.cast.object(value, context)];
        } else if (value === null && this.options.cast.null !== undefined) {
          return [undefined, this.options.cast.null(value, context)];
        } else if (
          value === undefined &&
          this.options.cast.undefined !== undefined
        ) {
          return [undefined, this.options.cast.undefined(value, context)];
        } else {
          return [undefined, value];
        }
      } catch (err) {
        return [err];
      }
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/sync.js
/*
CSV Stringify

Please look at the [Sync API](https://csv.js.org/stringify/api/sync/) for
additional information.
*/




const stringify = function (records, opts = {}) {
  const data = [];
  const [err, options] = normalize_options(opts);
  if (err !== undefined) throw err;
  const state = {
    stop: false,
  };
  // Information
  const info = {
    records: 0,
  };
  const api = stringifier(options, state, info);
  for (const record of records) {
    const err = api.__transform(record, function (record) {
      data.push(record);
    });
    if (err !== undefined) throw err;
  }
  if (data.length === 0) {
    api.bom((d) => {
      data.push(d);
    });
    const err = api.headers((headers) => {
      data.push(headers);
    });
    if (err !== undefined) throw err;
  }
  return data.join("");
};



;// CONCATENATED MODULE: ./build/usage/cost.js
const NANO_USD_PER_USD = 1_000_000_000;
const DECIMAL_USD = /^(\d+)(?:\.(\d{1,9}))?$/;
/** Returns the integer nano-USD of a decimal USD text such as `0.045076350`, or undefined when it is none or too large to be exact. */
function parseUsd(text) {
    const match = DECIMAL_USD.exec(text);
    if (match === null)
        return undefined;
    const nanoUsd = Number(match[1]) * NANO_USD_PER_USD + Number((match[2] ?? "").padEnd(9, "0"));
    return Number.isSafeInteger(nanoUsd) ? nanoUsd : undefined;
}
/** Returns the shortest exact decimal USD text of integer nano-USD, e.g. `0.04507635`. */
function formatUsd(nanoUsd) {
    const whole = Math.floor(nanoUsd / NANO_USD_PER_USD);
    const fraction = String(nanoUsd % NANO_USD_PER_USD)
        .padStart(9, "0")
        .replace(/0+$/, "");
    return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}
/** Rounds a price in USD to integer nano-USD. */
function toNanoUsd(usd) {
    return Math.round(usd * NANO_USD_PER_USD);
}

;// CONCATENATED MODULE: ./build/ledger/formula-prefix.js
// A spreadsheet runs a cell that starts with one of these as a formula; the quotes before it are
// counted in, so that a text which itself starts with quotes and a sign comes back as it was.
const NEEDS_PREFIX = /^'*[=+\-@\t\r]/;
const HAS_PREFIX = /^'+[=+\-@\t\r]/;
/** Returns a text cell that no spreadsheet takes for a formula. */
function addFormulaPrefix(text) {
    return NEEDS_PREFIX.test(text) ? `'${text}` : text;
}
/** Undoes `addFormulaPrefix`, exactly. */
function removeFormulaPrefix(cell) {
    return cell.startsWith("'") && HAS_PREFIX.test(cell) ? cell.slice(1) : cell;
}

;// CONCATENATED MODULE: ./build/ledger/format-row.js




/** The first line of a new ledger. */
const HEADER_LINE = `${columns_COLUMNS.join(",")}\n`;
// What csv-stringify would leave bare and a reader could take for the end of a line, or for git's.
const NEEDS_QUOTES = /[\r\n]|^[<>|=]{7}/;
/**
 * Returns the row of a record, with its line feed, in the columns of a file; unknown columns are
 * empty. Reading it back gives the same record. A NUL or half a surrogate pair, which no text file
 * holds, is written as U+FFFD.
 */
function format_row_formatRow(record, header) {
    const cells = cellsOf(record);
    return stringify([header.map((column) => cells[column] ?? "")], { quoted_match: NEEDS_QUOTES });
}
function cellsOf(record) {
    return {
        timestamp: record.timestamp,
        model: textCell(record.model),
        prompt_tokens: String(record.inputTokens),
        completion_tokens: String(record.outputTokens),
        task_success: String(record.success ?? ""),
        task_type: record.taskType ?? "",
        duration_ms: String(record.durationMs ?? ""),
        notes: textCell(record.notes),
        session_id: textCell(record.sessionId),
        cache_read_tokens: String(record.cacheReadTokens),
        cache_write_tokens: String(record.cacheWriteTokens),
        cost_usd: record.costNanoUsd === undefined ? "" : formatUsd(record.costNanoUsd),
        agent: textCell(record.agent),
        branch: textCell(record.branch),
    };
}
function textCell(text) {
    return addFormulaPrefix(Buffer.from(text).toString().replaceAll("\0", "\uFFFD"));
}

;// CONCATENATED MODULE: ./build/ledger/quote-value.js
const MAX_CHARACTERS = 60;
// What JSON leaves as it is although it steers a terminal, ends a line or turns the text's direction.
const UNSHOWN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** Returns a value as a message may show it: in quotes, on one line, shortened when long. */
function quoteValue(value) {
    if (value === "")
        return "nothing";
    const isLong = value.length > MAX_CHARACTERS;
    const shown = JSON.stringify(isLong ? value.slice(0, MAX_CHARACTERS) : value)
        .slice(1, -1)
        .replaceAll('\\"', '"')
        .replaceAll(UNSHOWN, escapeCharacter);
    const quote = value.includes('"') ? "'" : '"';
    return `${quote}${shown}${isLong ? "…" : ""}${quote}`;
}
function escapeCharacter(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

;// CONCATENATED MODULE: ./build/ledger/ledger-header.js


/** Tells whether cells name columns, in the first line or, as merges and joined files leave it, in a later one. */
function isHeader(cells) {
    const names = namesOf(cells);
    return REQUIRED_COLUMNS.every((column) => names.includes(column));
}
/** Returns the header that a first line is, or why the file is no ledger. */
function readHeader(cells) {
    const names = namesOf(cells);
    if (!isHeader(names)) {
        return { expected: "a header line with the columns timestamp and model", got: describe(names) };
    }
    const twice = columns_COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
    if (twice !== undefined) {
        return { expected: "each column once in the header line", got: `${twice} twice` };
    }
    const indexes = Object.fromEntries(columns_COLUMNS.map((column) => [column, names.indexOf(column)]));
    return { names, indexes: indexes };
}
/** Returns a row's cells by column; those that its header or the row itself lacks are empty. */
function cellsByColumn({ indexes }, cells) {
    return {
        timestamp: cells[indexes.timestamp] ?? "",
        model: cells[indexes.model] ?? "",
        prompt_tokens: cells[indexes.prompt_tokens] ?? "",
        completion_tokens: cells[indexes.completion_tokens] ?? "",
        task_success: cells[indexes.task_success] ?? "",
        task_type: cells[indexes.task_type] ?? "",
        duration_ms: cells[indexes.duration_ms] ?? "",
        notes: cells[indexes.notes] ?? "",
        session_id: cells[indexes.session_id] ?? "",
        cache_read_tokens: cells[indexes.cache_read_tokens] ?? "",
        cache_write_tokens: cells[indexes.cache_write_tokens] ?? "",
        cost_usd: cells[indexes.cost_usd] ?? "",
        agent: cells[indexes.agent] ?? "",
        branch: cells[indexes.branch] ?? "",
    };
}
function namesOf(cells) {
    return cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
}
function describe(names) {
    const line = names.join(",");
    const isOtherwiseSeparated = /timestamp["\s]*[;\t|]/.test(line);
    return quoteValue(line) + (isOtherwiseSeparated ? " (separate the columns by commas)" : "");
}

;// CONCATENATED MODULE: ./build/usage/task-type.js
/** The kinds of work that a record can be about, in the order reports list them. */
const TASK_TYPES = ["plan", "execute", "verify", "discuss", "quick"];
function isTaskType(text) {
    return TASK_TYPES.includes(text);
}

// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __nccwpck_require__(424);
;// CONCATENATED MODULE: ./build/ledger/row-validator.generated.js

const validate = (/* unused pure expression or super */ null && (validate10));
/* harmony default export */ const row_validator_generated = (validate10);
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$comment":"One ledger row as text, a property per column. Each column says in `description` what it is expected to be; the rules that a pattern cannot say (real dates, safe integers) are checked after it.","type":"object","required":["timestamp","model"],"properties":{"timestamp":{"description":"an RFC 3339 timestamp with offset such as 2026-02-23T22:19:12+01:00","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"},"model":{"description":"a name","type":"string","pattern":"\\S"},"prompt_tokens":{"$ref":"#/definitions/count"},"completion_tokens":{"$ref":"#/definitions/count"},"task_success":{"$comment":"Excel writes TRUE, pandas True.","description":"true or false","type":"string","pattern":"^(true|True|TRUE|false|False|FALSE)?$"},"task_type":{"description":"plan, execute, verify, discuss or quick","enum":["plan","execute","verify","discuss","quick",""]},"duration_ms":{"$ref":"#/definitions/count"},"notes":{"type":"string"},"session_id":{"type":"string"},"cache_read_tokens":{"$ref":"#/definitions/count"},"cache_write_tokens":{"$ref":"#/definitions/count"},"cost_usd":{"description":"a decimal USD amount with up to 9 places","type":"string","pattern":"^(\\d+(\\.\\d{1,9})?)?$"},"agent":{"type":"string"},"branch":{"type":"string"}},"definitions":{"count":{"description":"a whole number of 0 or more","type":"string","pattern":"^\\d*$"}}};
const schema12 = {"description":"a whole number of 0 or more","type":"string","pattern":"^\\d*$"};
const pattern0 = new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern2 = new RegExp("^\\d*$", "u");
const pattern4 = new RegExp("^(true|True|TRUE|false|False|FALSE)?$", "u");
const pattern8 = new RegExp("^(\\d+(\\.\\d{1,9})?)?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timestamp === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},message:"must have required property '"+"timestamp"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp !== undefined){
let data0 = data.timestamp;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$",parentSchema:schema11.properties.timestamp,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.timestamp.type,parentSchema:schema11.properties.timestamp,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.model !== undefined){
let data1 = data.model;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.model,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.model.type,parentSchema:schema11.properties.model,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.prompt_tokens !== undefined){
let data2 = data.prompt_tokens;
if(typeof data2 === "string"){
if(!pattern2.test(data2)){
const err6 = {instancePath:instancePath+"/prompt_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/prompt_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.completion_tokens !== undefined){
let data3 = data.completion_tokens;
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
const err8 = {instancePath:instancePath+"/completion_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/completion_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.task_success !== undefined){
let data4 = data.task_success;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err10 = {instancePath:instancePath+"/task_success",schemaPath:"#/properties/task_success/pattern",keyword:"pattern",params:{pattern: "^(true|True|TRUE|false|False|FALSE)?$"},message:"must match pattern \""+"^(true|True|TRUE|false|False|FALSE)?$"+"\"",schema:"^(true|True|TRUE|false|False|FALSE)?$",parentSchema:schema11.properties.task_success,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/task_success",schemaPath:"#/properties/task_success/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.task_success.type,parentSchema:schema11.properties.task_success,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.task_type !== undefined){
let data5 = data.task_type;
if(!((((((data5 === "plan") || (data5 === "execute")) || (data5 === "verify")) || (data5 === "discuss")) || (data5 === "quick")) || (data5 === ""))){
const err12 = {instancePath:instancePath+"/task_type",schemaPath:"#/properties/task_type/enum",keyword:"enum",params:{allowedValues: schema11.properties.task_type.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.task_type.enum,parentSchema:schema11.properties.task_type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.duration_ms !== undefined){
let data6 = data.duration_ms;
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err13 = {instancePath:instancePath+"/duration_ms",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/duration_ms",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.notes !== undefined){
let data7 = data.notes;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.notes.type,parentSchema:schema11.properties.notes,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.session_id !== undefined){
let data8 = data.session_id;
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.session_id.type,parentSchema:schema11.properties.session_id,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.cache_read_tokens !== undefined){
let data9 = data.cache_read_tokens;
if(typeof data9 === "string"){
if(!pattern2.test(data9)){
const err17 = {instancePath:instancePath+"/cache_read_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/cache_read_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.cache_write_tokens !== undefined){
let data10 = data.cache_write_tokens;
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
const err19 = {instancePath:instancePath+"/cache_write_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/cache_write_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.cost_usd !== undefined){
let data11 = data.cost_usd;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err21 = {instancePath:instancePath+"/cost_usd",schemaPath:"#/properties/cost_usd/pattern",keyword:"pattern",params:{pattern: "^(\\d+(\\.\\d{1,9})?)?$"},message:"must match pattern \""+"^(\\d+(\\.\\d{1,9})?)?$"+"\"",schema:"^(\\d+(\\.\\d{1,9})?)?$",parentSchema:schema11.properties.cost_usd,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/cost_usd",schemaPath:"#/properties/cost_usd/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.cost_usd.type,parentSchema:schema11.properties.cost_usd,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.agent !== undefined){
let data12 = data.agent;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.agent.type,parentSchema:schema11.properties.agent,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.branch !== undefined){
let data13 = data.branch;
if(typeof data13 !== "string"){
const err24 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.branch.type,parentSchema:schema11.properties.branch,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

;// CONCATENATED MODULE: ./build/ledger/interpret-row.js







/** Returns the record that a row's cells say, or what is wrong with them, in the order of the columns. */
function interpretRow(cells) {
    const problems = row_validator_generated(cells) ? problemsOfValue(cells) : problemsOfForm();
    return problems.length === 0 ? toRecord(cells) : problems;
}
function problemsOfForm() {
    const problems = (row_validator_generated.errors ?? []).map(({ instancePath, parentSchema, data }) => cellProblem(instancePath.slice(1), parentSchema?.description, data));
    return problems.toSorted((a, b) => columns_COLUMNS.indexOf(a.field) - columns_COLUMNS.indexOf(b.field));
}
function cellProblem(field, expectedValue, got) {
    return { field, expected: `${field} to be ${expectedValue}`, got: quoteValue(got) };
}
const COUNTS = [
    "prompt_tokens",
    "completion_tokens",
    "duration_ms",
    "cache_read_tokens",
    "cache_write_tokens",
];
const NONE = [];
/** Finds what a pattern cannot: a date that does not exist, a number past what is exact. */
function problemsOfValue(cells) {
    const problems = [];
    const add = (field, expectedValue) => problems.push(cellProblem(field, expectedValue, cells[field]));
    if ((0,timestamp/* toUtc */.y)(cells.timestamp) === undefined)
        add("timestamp", "a date and time that exist");
    for (const field of COUNTS) {
        if (Number(cells[field]) > Number.MAX_SAFE_INTEGER) {
            add(field, `a whole number of at most ${Number.MAX_SAFE_INTEGER}`);
        }
    }
    if (cells.cost_usd !== "" && parseUsd(cells.cost_usd) === undefined) {
        add("cost_usd", "an amount below 9007199 USD");
    }
    return problems.length === 0 ? NONE : problems;
}
function toRecord(cells) {
    return {
        timestamp: cells.timestamp,
        model: removeFormulaPrefix(cells.model),
        inputTokens: Number(cells.prompt_tokens),
        outputTokens: Number(cells.completion_tokens),
        success: cells.task_success === "" ? undefined : cells.task_success.toLowerCase() === "true",
        taskType: isTaskType(cells.task_type) ? cells.task_type : undefined,
        durationMs: cells.duration_ms === "" ? undefined : Number(cells.duration_ms),
        notes: removeFormulaPrefix(cells.notes),
        sessionId: removeFormulaPrefix(cells.session_id),
        cacheReadTokens: Number(cells.cache_read_tokens),
        cacheWriteTokens: Number(cells.cache_write_tokens),
        costNanoUsd: parseUsd(cells.cost_usd),
        agent: removeFormulaPrefix(cells.agent),
        branch: removeFormulaPrefix(cells.branch),
    };
}

;// CONCATENATED MODULE: ./build/ledger/locate-cell.js
/** Returns where a cell of a CSV record starts; past the last cell, where the record ends. */
function locateCell(text, cellIndex) {
    let start = 0;
    let isQuoted = false;
    let cell = 0;
    let at = 0;
    for (; at < text.length && cell < cellIndex; at += 1) {
        if (text[at] === '"')
            isQuoted = !isQuoted;
        else if (text[at] === "," && !isQuoted) {
            cell += 1;
            start = at + 1;
        }
    }
    if (cell < cellIndex)
        start = text.length;
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    return { linesDown: text.slice(0, start).split("\n").length - 1, column: start - lineStart + 1 };
}

;// CONCATENATED MODULE: ./build/ledger/read-row.js



/** Returns the usage record that a row, which starts on `line`, holds under a header, or why it holds none. */
function read_row_readRow(header, { cells, text }, line) {
    const at = (cellIndex) => {
        const { linesDown, column } = locateCell(text, cellIndex);
        return { line: line + linesDown, column };
    };
    const width = header.names.length;
    // A spreadsheet leaves out, or adds, empty cells at a row's end.
    if (cells.slice(width).some((cell) => cell !== "")) {
        const expected = `${width} cells as in the header (quote a cell that holds a comma)`;
        return { ...at(width), field: undefined, expected, got: `${cells.length} cells` };
    }
    const interpreted = interpretRow(cellsByColumn(header, cells));
    if ("model" in interpreted)
        return interpreted;
    const [first, ...others] = interpreted.map((problem) => ({
        ...at(header.indexes[problem.field]),
        ...problem,
    }));
    if (first === undefined)
        throw new TypeError("A row without a record has no problem.");
    return others.length === 0 ? first : { ...first, others };
}

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError_CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError_CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object_is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object_is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError_CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError_CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore_underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options_normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore_underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object_is_object(options.delimiter_auto)) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object_is_object(options.delimiter_auto.preferred)) {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError_CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError_CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError_CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options_normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexadécimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options_normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options_normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError_CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError_CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError_CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError_CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError_CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError_CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError_CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError_CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};



;// CONCATENATED MODULE: ./build/ledger/parse-record.js

/** Returns the cells of a text that is one CSV record, or why it is none. */
function parseRecord(text) {
    const record = withoutReturn(text);
    // A record without a quote needs no parser, and most have none.
    if (!record.includes('"'))
        return record.split(",");
    try {
        const records = parse(record, { record_delimiter: "\n", relax_column_count: true });
        const [cells = []] = records;
        return records.length === 1 ? cells : { isOpen: false, cellIndex: 0 };
    }
    catch (error) {
        if (!(error instanceof CsvError_CsvError))
            throw error;
        return { isOpen: error.code === "CSV_QUOTE_NOT_CLOSED", cellIndex: Number(error.column) };
    }
}
function withoutReturn(text) {
    return text.endsWith("\r") ? text.slice(0, -1) : text;
}

;// CONCATENATED MODULE: ./build/ledger/source-line.js
/** The longest row, in bytes: past it a line is no row, and an open quote was never closed. */
const source_line_MAX_ROW_BYTES = 1_048_576;
const SHOWN_CHARACTERS = 60;
/** Builds a line from its text; one that is no text, or too long to be a row, is a fault. */
function source_line_sourceLine(text, sizeBytes) {
    if (sizeBytes > source_line_MAX_ROW_BYTES)
        return source_line_overlongLine(text, sizeBytes);
    if (!text.includes("\0"))
        return { text, sizeBytes, fault: undefined };
    return source_line_faultyLine(text, sizeBytes, { expected: "text", got: "a NUL byte" });
}
/** Builds the line that stands for one too long to be held. */
function source_line_overlongLine(start, sizeBytes) {
    return source_line_faultyLine(start, sizeBytes, {
        expected: `a row of at most ${source_line_MAX_ROW_BYTES} bytes`,
        got: `a line of ${sizeBytes} bytes`,
    });
}
/** Builds the line that stands for one which cannot be read. */
function source_line_faultyLine(start, sizeBytes, fault) {
    return { text: start.slice(0, SHOWN_CHARACTERS), sizeBytes, fault };
}

;// CONCATENATED MODULE: ./build/ledger/record-assembler.js




const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
/**
 * Joins lines into CSV records. A quote that nothing closes costs its own line only: the lines
 * after it are looked at again, each on its own.
 */
class RecordAssembler {
    #emit;
    /** The lines since a quote was opened, and where it was. */
    #open = [];
    #openBytes = 0;
    #openCell = 0;
    constructor(emit) {
        this.#emit = emit;
    }
    add(line) {
        if (this.#open.length === 0)
            this.#start(line);
        else
            this.#continue(line);
    }
    end() {
        while (this.#open.length > 0)
            this.#giveUp();
    }
    #start(line) {
        const { text, sizeBytes, fault } = line;
        if (fault !== undefined) {
            this.#emit(badLine(line, 1, fault));
            return;
        }
        if (CONFLICT_MARKER.test(text)) {
            this.#emit(conflictMarker(line));
            return;
        }
        const cells = parseRecord(text);
        if (!isFault(cells)) {
            this.#emit({ cells, text, lineCount: 1, sizeBytes });
        }
        else if (cells.isOpen) {
            this.#openCell = cells.cellIndex;
            this.#hold(line);
        }
        else {
            this.#emit(badQuote(line, cells.cellIndex, 'a quote only around a whole cell, "" within it'));
        }
    }
    #continue(line) {
        this.#hold(line);
        if (line.fault !== undefined || this.#openBytes > source_line_MAX_ROW_BYTES) {
            this.#giveUp();
        }
        else if (hasOddQuotes(line.text)) {
            this.#close();
        }
    }
    #close() {
        const text = this.#open.map((line) => line.text).join("\n");
        const cells = parseRecord(text);
        if (isFault(cells)) {
            this.#giveUp();
            return;
        }
        const sizeBytes = this.#openBytes;
        this.#emit({ cells, text, lineCount: this.#release().length, sizeBytes });
    }
    #hold(line) {
        this.#open.push(line);
        this.#openBytes += line.sizeBytes;
    }
    #release() {
        const lines = this.#open;
        this.#open = [];
        this.#openBytes = 0;
        return lines;
    }
    #giveUp() {
        const [first, ...rest] = this.#release();
        if (first !== undefined) {
            this.#emit(badQuote(first, this.#openCell, "a quoted cell that ends with a quote"));
        }
        for (const line of rest)
            this.add(line);
    }
}
function isFault(parsed) {
    return !Array.isArray(parsed);
}
function badQuote(line, cellIndex, expected) {
    const { column } = locateCell(line.text, cellIndex);
    return badLine(line, column, { expected, got: quoteValue(line.text.slice(column - 1)) });
}
function conflictMarker(line) {
    const got = `the git conflict marker ${quoteValue(line.text.trimEnd())}; keep the rows of both sides and delete the marker`;
    return { ...badLine(line, 1, { expected: "a row", got }), isConflictMarker: true };
}
function badLine({ sizeBytes }, column, { expected, got }) {
    const isConflictMarker = false;
    return { cells: undefined, lineCount: 1, sizeBytes, column, expected, got, isConflictMarker };
}
function hasOddQuotes(text) {
    let isOdd = false;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1))
        isOdd = !isOdd;
    return isOdd;
}

;// CONCATENATED MODULE: ./build/ledger/ledger-decoder.js



/** Turns the lines of a ledger into rows and rejects, in order, as they come. */
class LedgerDecoder {
    #assembler = new RecordAssembler((item) => this.#take(item));
    // A merge can leave two headers in a file: a row belongs to the one with as many columns.
    #headers = new Map();
    #header;
    #headerProblem;
    #entries = [];
    #isAtStart;
    #line = 1;
    #offset = 0;
    /** Takes the header when it is not among the lines. */
    constructor(header) {
        this.#isAtStart = header === undefined;
        if (header !== undefined)
            this.#addHeader(header);
    }
    /** The first header; undefined until it was read. */
    get header() {
        return this.#header;
    }
    /** Set when the first line is no ledger's: nothing after it is looked at. */
    get headerProblem() {
        return this.#headerProblem;
    }
    /** Takes the next lines; returns what they complete. */
    decode(lines) {
        for (const line of lines) {
            if (this.#headerProblem !== undefined)
                break;
            this.#assembler.add(this.#isAtStart ? withoutByteOrderMark(line) : line);
            this.#isAtStart = false;
        }
        return this.#flush();
    }
    /** Returns what was open at the end of the file. */
    end() {
        this.#assembler.end();
        if (this.#header === undefined && this.#headerProblem === undefined)
            this.#takeHeader([""], 1);
        return this.#flush();
    }
    #flush() {
        const entries = this.#entries;
        this.#entries = [];
        return entries;
    }
    #take(item) {
        const line = this.#line;
        this.#line += item.lineCount;
        this.#offset += item.sizeBytes;
        if (item.cells === undefined)
            this.#takeBadLine(item, line);
        else if (item.cells.every((cell) => cell.trim() === ""))
            return;
        else if (this.#header === undefined)
            this.#takeHeader(item.cells, line);
        else
            this.#takeRow(this.#headers.get(item.cells.length) ?? this.#header, item, line);
    }
    #takeBadLine({ column, expected, got, isConflictMarker }, line) {
        const problem = { line, column, field: undefined, expected, got };
        // The two sides of a conflict may differ in their header; anything else before it is no ledger.
        if (this.#header !== undefined || isConflictMarker)
            this.#entries.push(problem);
        else
            this.#headerProblem ??= problem;
    }
    #takeHeader(cells, line) {
        if (this.#headerProblem !== undefined)
            return;
        const header = readHeader(cells);
        if ("names" in header)
            this.#addHeader(header);
        else
            this.#headerProblem = { line, column: 1, field: undefined, ...header };
    }
    #addHeader(header) {
        this.#header ??= header;
        this.#headers.set(header.names.length, header);
    }
    #takeRow(header, raw, line) {
        const row = read_row_readRow(header, raw, line);
        if ("model" in row) {
            const { cells, lineCount } = raw;
            this.#entries.push({ record: row, line, lineCount, raw: cells, endOffset: this.#offset });
            return;
        }
        const again = isHeader(raw.cells) ? readHeader(raw.cells) : undefined;
        if (again !== undefined && "names" in again)
            this.#addHeader(again);
        else
            this.#entries.push(row);
    }
}
function withoutByteOrderMark(line) {
    return line.text.startsWith("\uFEFF") ? { ...line, text: line.text.slice(1) } : line;
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./build/ledger/line-splitter.js


const LINE_FEED = 0x0a;
const START_BYTES = 256;
/** Cuts the bytes of a file into lines, however they are chunked, and holds at most one row's worth of them. */
class LineSplitter {
    #held = [];
    #heldBytes = 0;
    /** Takes the next bytes; returns the lines that they end. */
    push(chunk) {
        const first = chunk.indexOf(LINE_FEED);
        if (first < 0) {
            this.#hold(chunk);
            return [];
        }
        this.#hold(chunk.subarray(0, first + 1));
        const lines = [this.#release()];
        const last = chunk.lastIndexOf(LINE_FEED);
        if (last > first)
            pushLines(lines, chunk.subarray(first + 1, last + 1));
        this.#hold(chunk.subarray(last + 1));
        return lines;
    }
    /** Returns the last line when it has no line feed. */
    end() {
        return this.#heldBytes === 0 ? [] : [this.#release()];
    }
    #hold(bytes) {
        if (bytes.length === 0)
            return;
        this.#heldBytes += bytes.length;
        if (this.#heldBytes <= MAX_ROW_BYTES) {
            this.#held.push(bytes);
            return;
        }
        // Past the limit only the line's start is of use, for the message.
        const start = this.#held[0] ?? bytes;
        this.#held = [Buffer.from(start.subarray(0, START_BYTES))];
    }
    #release() {
        const sizeBytes = this.#heldBytes;
        const bytes = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
        this.#held = [];
        this.#heldBytes = 0;
        return decodeLine(bytes ?? Buffer.alloc(0), sizeBytes);
    }
}
/** Returns the lines of a text that is in memory. */
function splitLines(text) {
    const lines = [];
    pushTextLines(lines, text);
    return lines;
}
function pushLines(lines, block) {
    if (isUtf8(block)) {
        pushTextLines(lines, block.toString(), block.length);
        return;
    }
    for (let start = 0; start < block.length;) {
        const end = block.indexOf(LINE_FEED, start) + 1;
        lines.push(decodeLine(block.subarray(start, end), end - start));
        start = end;
    }
}
function pushTextLines(lines, text, sizeBytes = Buffer.byteLength(text)) {
    const isAscii = text.length === sizeBytes;
    for (let start = 0; start < text.length;) {
        const feed = text.indexOf("\n", start);
        const end = feed < 0 ? text.length : feed;
        const line = text.slice(start, end);
        const feedBytes = feed < 0 ? 0 : 1;
        lines.push(source_line_sourceLine(line, (isAscii ? line.length : Buffer.byteLength(line)) + feedBytes));
        start = end + 1;
    }
}
function decodeLine(bytes, sizeBytes) {
    const text = bytes.toString().replace(/\n$/, "");
    if (sizeBytes > MAX_ROW_BYTES)
        return overlongLine(text, sizeBytes);
    if (isUtf8(bytes))
        return sourceLine(text, sizeBytes);
    const got = isUtf16(bytes) ? "UTF-16 (save the file as CSV UTF-8)" : "other bytes";
    return faultyLine(text, sizeBytes, { expected: "text in UTF-8", got });
}
function isUtf16(bytes) {
    const mark = bytes.toString("hex", 0, 2);
    return mark === "fffe" || mark === "feff";
}

;// CONCATENATED MODULE: ./build/ledger/parse-ledger.js


/** Reads a whole ledger that is in memory, e.g. a git blob. */
function parse_ledger_parseLedger(text) {
    const decoder = new LedgerDecoder();
    const rows = [];
    const rejects = [];
    for (const entry of [...decoder.decode(splitLines(text)), ...decoder.end()]) {
        if ("record" in entry)
            rows.push(entry);
        else
            rejects.push(entry);
    }
    if (decoder.headerProblem !== undefined)
        rejects.push(decoder.headerProblem);
    return { header: decoder.header?.names ?? [], rows, rejects };
}

;// CONCATENATED MODULE: ./build/ledger/replace-file.js
var replace_file_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var replace_file_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/**
 * Replaces a file, or makes it, in one step: a kill at any moment leaves the old content or the
 * new. The caller holds the file's lock.
 */
async function replaceFile(path, content) {
    // Not a name that ends in .csv: whoever lists the folder must not take it for a ledger.
    const temporary = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(path), `.${(0,external_node_path_namespaceObject.basename)(path)}.new`);
    try {
        await writeWhole(temporary, content);
        await copyMode(path, temporary);
        await (0,promises_namespaceObject.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(temporary, { force: true });
        throw error;
    }
}
async function writeWhole(path, content) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = replace_file_addDisposableResource(env_1, await (0,promises_namespaceObject.open)(path, "w"), true);
        await file.writeFile(content);
        // The new name must not outlive a power cut without the bytes behind it.
        await file.sync();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = replace_file_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function copyMode(from, to) {
    try {
        await (0,promises_namespaceObject.chmod)(to, (await (0,promises_namespaceObject.stat)(from)).mode);
    }
    catch (error) {
        // A new file has no mode to keep.
        if (error.code !== "ENOENT")
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/ledger/append-rows.js
var append_rows_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var append_rows_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









const append_rows_LINE_FEED = 0x0a;
const MAX_HEADER_BYTES = 65_536;
const PAGE_BYTES = 4096;
/** Appends records to a ledger, in the columns of its own header; a missing ledger is made. */
async function appendRows(path, records, { lockPath }) {
    await append(path, lockPath, async (file) => {
        const header = file === undefined ? COLUMNS : await append_rows_readHeader(path, file);
        return records.map((record) => formatRow(record, header));
    });
}
/** Appends lines that are in the ledger's columns and end in a line feed; a missing ledger is made. */
async function appendLines(path, lines, { lockPath }) {
    await append(path, lockPath, async () => lines);
}
async function append(path, lockPath, linesFor) {
    await withFileLock(lockPath, async () => {
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const file = append_rows_addDisposableResource(env_1, await openUnlessEmpty(path), true);
                const lines = (await linesFor(file)).join("");
                if (file !== undefined)
                    return await writeAtEnd(path, file, lines);
                await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
                await replaceFile(path, HEADER_LINE + lines);
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = append_rows_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
        catch (error) {
            if (error instanceof failure_Failure)
                throw error;
            throw new failure_Failure(`Cannot append to the ledger ${path} (${error.message}). It is as it was; mend that and try again.`, { cause: error });
        }
    });
}
/** Returns undefined for a file that is missing or holds nothing: it needs a header first. */
async function openUnlessEmpty(path) {
    try {
        // Without "create": a kill before the first write must not leave an empty file.
        const file = await (0,promises_namespaceObject.open)(path, external_node_fs_namespaceObject.constants.O_RDWR | external_node_fs_namespaceObject.constants.O_APPEND);
        if ((await file.stat()).size > 0)
            return file;
        await file.close();
        return undefined;
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
async function append_rows_readHeader(path, file) {
    const start = Buffer.alloc(MAX_HEADER_BYTES);
    const { bytesRead } = await file.read(start, 0, MAX_HEADER_BYTES, 0);
    const { header, rejects } = parseLedger(start.toString("utf8", 0, bytesRead));
    if (header.length > 0)
        return header;
    const { expected, got } = rejects[0] ?? { expected: "a header line", got: "none" };
    throw new Failure(`Cannot append to ${path}: it is no ledger; expected ${expected}, got ${got}. Put the header line back, or name another file.`);
}
/**
 * Appends in one write, so that nobody meets half of it. A kill can cut a write only where it
 * crosses into another page of memory: what is longer than one goes to a copy first.
 */
async function writeAtEnd(path, file, lines) {
    const { size } = await file.stat();
    const last = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    const bytes = Buffer.from(last.buffer[0] === append_rows_LINE_FEED ? lines : `\n${lines}`);
    if (bytes.length > PAGE_BYTES) {
        await replaceFile(path, withBytes(path, bytes));
        return;
    }
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten === bytes.length)
        return;
    await file.truncate(size);
    throw new Error(`the disk took ${bytesWritten} of ${bytes.length} bytes`);
}
async function* withBytes(path, bytes) {
    yield* (0,external_node_fs_namespaceObject.createReadStream)(path);
    yield bytes;
}

;// CONCATENATED MODULE: ./build/record/ledger-lines.js
const ledger_lines_LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Returns the lines, each ending in a line feed, that a ledger's bytes do not hold as whole lines. */
function missingLines(ledger, lines) {
    return lines.filter((line) => !holdsLine(ledger, Buffer.from(line.replace(/\n$/, ""))));
}
function holdsLine(ledger, line) {
    // New rows stand at the end.
    let start = ledger.lastIndexOf(line);
    while (start !== -1) {
        const next = ledger[start + line.length];
        const startsLine = start === 0 || ledger[start - 1] === ledger_lines_LINE_FEED;
        const endsLine = next === undefined || next === ledger_lines_LINE_FEED || next === CARRIAGE_RETURN;
        if (startsLine && endsLine)
            return true;
        if (start === 0)
            return false;
        start = ledger.lastIndexOf(line, start - 1);
    }
    return false;
}
/** Returns a ledger's bytes with lines added at its end, after giving its last line the end it lacks. */
function withLines(ledger, lines) {
    if (lines.length === 0)
        return ledger;
    const lacksEnd = ledger.length > 0 && ledger[ledger.length - 1] !== ledger_lines_LINE_FEED;
    return Buffer.concat([ledger, Buffer.from((lacksEnd ? "\n" : "") + lines.join(""))]);
}
/** Returns what has to be appended to `before` to make `after`; undefined when appending cannot. */
function appendedText(before, after) {
    const isPrefix = before.length <= after.length && before.equals(after.subarray(0, before.length));
    const endsLine = before.length === 0 || before[before.length - 1] === ledger_lines_LINE_FEED;
    return isPrefix && endsLine ? after.subarray(before.length).toString() : undefined;
}
/** Returns the columns that a ledger's first line names. */
function headerOf(ledger) {
    const end = ledger.indexOf(ledger_lines_LINE_FEED);
    const line = ledger.toString("utf8", 0, end === -1 ? ledger.length : end);
    return line
        .replace(/^\ufeff/, "")
        .trim()
        .split(",");
}

;// CONCATENATED MODULE: ./build/record/staged-ledger.js



/** Reads a ledger file from the index and the working tree; git is asked only where the two differ. */
async function readStagedLedger(git, root, path, entry) {
    const worktree = await readIfThere((0,external_node_path_namespaceObject.join)(root, path));
    if (entry === undefined)
        return { path, staged: undefined, stagedBlob: undefined, worktree };
    const same = worktree !== undefined && hashBlob(worktree, entry.blob) === entry.blob;
    const staged = same ? worktree : await readBlob(git, entry.blob);
    return { path, staged, stagedBlob: entry.blob, worktree };
}
async function readIfThere(path) {
    try {
        return await (0,promises_namespaceObject.readFile)(path);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/record/state-folders.js


function stateFolders(worktree) {
    return {
        own: (0,external_node_path_namespaceObject.join)(worktree.gitDir, "tokenledger"),
        common: (0,external_node_path_namespaceObject.join)(worktree.commonDir, "tokenledger"),
    };
}
/** Rows that no commit is known to hold. */
const reservationPath = ({ own }) => (0,external_node_path_namespaceObject.join)(own, "reservation.json");
/** The same for post-commit without Node; there only when appending needs no second thought. */
const appendPlanPath = ({ own }) => (0,external_node_path_namespaceObject.join)(own, "append-plan");
/** Its time is when the logs were last read: a log that is not newer holds nothing new. */
const logsReadMarker = ({ own }) => (0,external_node_path_namespaceObject.join)(own, "logs-read");
/** Its time is when the ledger was last looked at. */
const ledgerSeenMarker = ({ own }) => (0,external_node_path_namespaceObject.join)(own, "ledger-seen");
/** The folders that the shell hooks search for newer logs, and the variables these hang on. */
const logFoldersPath = ({ own }) => (0,external_node_path_namespaceObject.join)(own, "log-folders");
/** Reservations that a commit holds, by its id, until they are folded into the settled state. */
const landedFolder = ({ common }) => (0,external_node_path_namespaceObject.join)(common, "landed");
/** Ids of the calls that the ledger holds. */
const settledCallsPath = ({ common }) => (0,external_node_path_namespaceObject.join)(common, "settled-calls");
/** The moment that recording began in this clone. */
const recordingSincePath = ({ common }) => (0,external_node_path_namespaceObject.join)(common, "recording-since");
const stateLockPath = ({ common }) => (0,external_node_path_namespaceObject.join)(common, "lock");
/** Held while the ledger in the worktree is written. */
const ledgerLockPath = ({ own }) => (0,external_node_path_namespaceObject.join)(own, "ledger.lock");
/** The node that ran last, for hooks started where none is on the path. */
const nodePathFile = ({ common }) => (0,external_node_path_namespaceObject.join)(common, "node");
/** The installed package, for hooks that find none in `node_modules`. */
const packagePathFile = ({ common }) => join(common, "package");
/** How far the logs were read for the worktree at `root`; it outlives the worktree. */
function logsReadPath({ common }, root) {
    const key = (0,external_node_crypto_namespaceObject.createHash)("sha256").update(root).digest("hex").slice(0, 16);
    return (0,external_node_path_namespaceObject.join)(common, "worktrees", `${key}.json`);
}

;// CONCATENATED MODULE: ./build/record/append-missing.js





/** Appends to the ledger in the working tree those reserved rows that it does not have. */
async function appendMissing(worktree, folders, { ledger, lines }) {
    const path = (0,external_node_path_namespaceObject.join)(worktree.root, ledger);
    const missing = missingLines((await readIfThere(path)) ?? Buffer.alloc(0), lines);
    if (missing.length > 0) {
        await appendLines(path, missing, { lockPath: ledgerLockPath(folders) });
    }
}

;// CONCATENATED MODULE: ./build/agents/merge-copies.js
/**
 * Returns each call once. Copies agree in agent and call id; the call belongs where it was made
 * first and has the tokens of the copy with the most output, for counts only grow while a reply
 * streams. Where copies are equally old the first given holds the original.
 */
function mergeCopies(calls) {
    const merged = new Map();
    for (const call of calls) {
        const key = `${call.agent}:${call.callId}`;
        const known = merged.get(key);
        merged.set(key, known === undefined ? call : mergeTwo(known, call));
    }
    return [...merged.values()];
}
function mergeTwo(a, b) {
    const isBEarlier = b.timestamp < a.timestamp || (b.timestamp === a.timestamp && a.isSidechain && !b.isSidechain);
    const origin = isBEarlier ? b : a;
    return {
        ...origin,
        tokens: b.tokens.outputTokens > a.tokens.outputTokens ? b.tokens : a.tokens,
        durationMs: longer(a.durationMs, b.durationMs),
        success: a.success && b.success,
        errorMessage: a.errorMessage ?? b.errorMessage,
    };
}
function longer(a, b) {
    return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
/**
 * Drops the copies of messages that sub-agents start from: such a copy has another request id
 * than the session's own call. `known` holds ids of calls that were read before.
 */
function dropSidechainCopies(calls, known) {
    if (!calls.some(({ isSidechain }) => isSidechain))
        return calls;
    const originals = new Set(Array.from(known, messageOf));
    for (const { callId, isSidechain } of calls) {
        if (!isSidechain)
            originals.add(messageOf(callId));
    }
    return calls.filter(({ callId, isSidechain }) => !isSidechain || !originals.has(messageOf(callId)));
}
/** Returns a call's id without its request: the same for the call and for every sub-agent's copy of it. */
function messageOf(callId) {
    return callId.replace(/:[^#]*/, "");
}

;// CONCATENATED MODULE: ./build/record/settled-calls.js




const ID_BYTES = 6;
/**
 * Returns the short id that stands for a call in the settled state: 12 hex digits, the same for
 * every copy of it, also for a sub-agent's, which carries another request id.
 */
function settledIdOf(call) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)("sha256").update(`${call.agent}\u001f${messageOf(call.callId)}`);
    return hash.digest("hex").slice(0, ID_BYTES * 2);
}
/** Returns which of some ids are settled. */
function findSettled(folders, ids) {
    const settled = new Set();
    if (ids.size === 0)
        return settled;
    const wanted = new Map([...ids].map((id) => [Number.parseInt(id, 16), id]));
    const bytes = readSettledCalls(folders);
    for (let offset = 0; offset + ID_BYTES <= bytes.length; offset += ID_BYTES) {
        const id = wanted.get(bytes.readUIntBE(offset, ID_BYTES));
        if (id !== undefined)
            settled.add(id);
    }
    return settled;
}
/** Adds ids to the settled calls: 6 bytes each, end to end. */
function appendSettled(folders, ids) {
    const { length } = readSettledCalls(folders);
    // A kill in the middle of a write leaves a part of an id: it is filled up to a whole one.
    const padding = Buffer.alloc((ID_BYTES - (length % ID_BYTES)) % ID_BYTES);
    const packed = Buffer.from(ids.join(""), "hex");
    (0,external_node_fs_namespaceObject.appendFileSync)(settledCallsPath(folders), Buffer.concat([padding, packed]));
}
function readSettledCalls(folders) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(settledCallsPath(folders));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return Buffer.alloc(0);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/record/state-file.js


// All of it synchronous: a hook has nothing else to do meanwhile, and waiting for each small file
// in turn would double its time.
/** Reads a file of ours; undefined when it is not there or was never written whole. */
function readStateFile(path) {
    try {
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, "utf8"));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
 * synced to the disk: a commit has no time for that, and what it holds can be collected again.
 */
function writeStateFile(path, content) {
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
    // Our lock lets one process write: the name needs to differ from the target only.
    const temporary = `${path}.new`;
    (0,external_node_fs_namespaceObject.writeFileSync)(temporary, content);
    (0,external_node_fs_namespaceObject.renameSync)(temporary, path);
}
/** Lists the names in a folder of ours; none when it is not there. */
function listStateFolder(path) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(path);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/record/fold-landed.js





/**
 * Takes the reservations that commits hold into the settled state. Called under the state's lock.
 * Each step can be repeated after a kill: an id that is listed twice is settled all the same.
 */
function foldLanded(folders) {
    for (const path of listLanded(folders)) {
        const landed = readStateFile(path);
        if (landed !== undefined) {
            const logsRead = { ...landed.logsRead, lastHead: (0,external_node_path_namespaceObject.basename)(path, ".json") };
            appendSettled(folders, landed.callIds);
            writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
        }
        (0,external_node_fs_namespaceObject.rmSync)(path);
    }
}
/** Returns the ids of the calls in reservations that commits hold and that are not folded in yet. */
function findLanded(folders) {
    return listLanded(folders).flatMap((path) => readStateFile(path)?.callIds ?? []);
}
function listLanded(folders) {
    const folder = landedFolder(folders);
    return listStateFolder(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => (0,external_node_path_namespaceObject.join)(folder, name));
}

;// CONCATENATED MODULE: ./build/record/landing.js



/**
 * Returns the commit that holds a reservation's rows: HEAD, or, when HEAD moved on before
 * post-commit could look, a commit made on top of the reservation's parent.
 */
async function findLanding(git, worktree, reservation) {
    if (worktree.head === undefined)
        return undefined;
    if (await holdsRows(git, worktree.head.id, reservation))
        return worktree.head.id;
    const parent = reservation.parent ?? "0".repeat(worktree.head.id.length);
    const candidates = (await readReflog(worktree.gitDir)).filter(({ before, message }) => before === parent && message.startsWith("commit"));
    for (const { after } of candidates.toReversed()) {
        if (after !== worktree.head.id && (await holdsRows(git, after, reservation)))
            return after;
    }
    return undefined;
}
/** Whether a commit's ledger has every reserved row. */
async function holdsRows(git, commit, { ledger, lines }) {
    const blob = await findBlob(git, commit, ledger);
    if (blob === undefined)
        return false;
    return missingLines(await readBlob(git, blob), lines).length === 0;
}

;// CONCATENATED MODULE: ./build/record/ledger-path.js
/** The folder of a worktree that holds its ledger. */
const TELEMETRY_FOLDER = ".telemetry";
/**
 * Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
 * `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
 */
function ledgerPath(file, branch) {
    const safe = (branch ?? "detached").replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^\.+/, "");
    return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", safe || "branch")}`;
}

;// CONCATENATED MODULE: ./build/record/markers.js


// Some file systems keep times in steps of one or two seconds.
const COARSE_CLOCK_MS = 2_000;
/** Tells the shell hooks that, as of the run's start, the logs were read and the ledger is in order. */
function markSeen(folders, run) {
    (0,external_node_fs_namespaceObject.mkdirSync)(folders.own, { recursive: true });
    touch(logsReadMarker(folders), new Date(run.now.getTime() - COARSE_CLOCK_MS));
    touch(ledgerSeenMarker(folders), new Date());
    (0,external_node_fs_namespaceObject.writeFileSync)(logFoldersPath(folders), formatLogFolders(run));
    (0,external_node_fs_namespaceObject.writeFileSync)(nodePathFile(folders), `${run.nodePath}\n`);
}
function touch(path, time) {
    (0,external_node_fs_namespaceObject.writeFileSync)(path, "");
    (0,external_node_fs_namespaceObject.utimesSync)(path, time, time);
}
/**
 * Formats what the shell hooks search for newer logs: the names of the variables that move the
 * logs, their values, and a folder a line. Other values, or no such file, and Node looks itself.
 */
function formatLogFolders({ agents, environment }) {
    const names = [...new Set(["HOME", ...agents.flatMap((agent) => agent.locationVariables)])];
    const values = names.map((name) => environment[name] ?? "");
    const folders = agents.flatMap((agent) => agent.logFolders(environment));
    return [names.join(" "), values.map((value) => `|${value}`).join(""), ...folders, ""].join("\n");
}

;// CONCATENATED MODULE: ./build/record/reservation.js



function readReservation(folders) {
    return readStateFile(reservationPath(folders));
}
/** Writes the reservation and, where there is one, the plan; never a plan without its reservation. */
function writeReservation(folders, reservation, plan) {
    (0,external_node_fs_namespaceObject.rmSync)(appendPlanPath(folders), { force: true });
    writeStateFile(reservationPath(folders), JSON.stringify(reservation));
    if (plan === undefined)
        return;
    const { ledger, ledgerBlob, text } = plan;
    const lines = [ledger, ledgerBlob, landedFolder(folders), ""].join("\n");
    (0,external_node_fs_namespaceObject.writeFileSync)(appendPlanPath(folders), lines + text);
}

;// CONCATENATED MODULE: ./build/agents/inherit-workflow.js
/**
 * Gives the calls of sub-agents the workflow that their session was in: sub-agents log apart,
 * and nobody gives them commands.
 */
function inheritWorkflow(calls, marks) {
    const bySession = new Map();
    for (const mark of marks) {
        const ofSession = bySession.get(mark.sessionId);
        if (ofSession === undefined)
            bySession.set(mark.sessionId, [mark]);
        else
            ofSession.push(mark);
    }
    return calls.map((call) => {
        if (!call.isSidechain || call.command !== undefined || call.modeTaskType !== undefined) {
            return call;
        }
        const mark = latestBefore(call.timestamp, bySession.get(call.sessionId) ?? []);
        if (mark === undefined)
            return call;
        const { modeTaskType, command, commandArguments } = mark;
        return { ...call, modeTaskType, command, commandArguments };
    });
}
function latestBefore(timestamp, marks) {
    let latest;
    for (const mark of marks) {
        if (mark.timestamp > timestamp)
            continue;
        if (latest === undefined || mark.timestamp >= latest.timestamp)
            latest = mark;
    }
    return latest;
}

;// CONCATENATED MODULE: ./build/agents/log-files.js



/**
 * Finds the logs of an agent, the oldest first: of two copies of a call the older log holds the original.
 * A log folder may itself be a link; links inside it are not followed.
 */
function findLogFiles(agent, environment) {
    const folders = agent.logFolders(environment).map(realPathOf);
    const files = [];
    for (const folder of new Set(folders)) {
        if (folder !== undefined)
            addLogs(folder, agent, files);
    }
    return files.sort((a, b) => a.createdMs - b.createdMs || (a.path < b.path ? -1 : 1));
}
function addLogs(folder, agent, files) {
    for (const entry of entriesOf(folder)) {
        const path = (0,external_node_path_namespaceObject.join)(folder, entry.name);
        if (entry.isDirectory())
            addLogs(path, agent, files);
        else if (entry.isFile() && agent.isLog(entry.name)) {
            const stats = (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false });
            if (stats === undefined)
                continue;
            files.push({
                path,
                sizeBytes: stats.size,
                modifiedMs: stats.mtimeMs,
                createdMs: stats.birthtimeMs,
            });
        }
    }
}
function realPathOf(folder) {
    try {
        return (0,external_node_fs_namespaceObject.realpathSync)(folder);
    }
    catch (error) {
        if (isUnreadable(error))
            return undefined;
        throw error;
    }
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        if (isUnreadable(error))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/agents/collect-calls.js



/** Reads what the agents' logs hold beyond the given positions. A log that did not change is not opened. */
async function collectCalls(collection) {
    const { agents, environment, positions = {}, known = new Set(), since } = collection;
    const calls = [];
    const marks = Object.values(positions).flatMap(({ mark }) => mark ?? []);
    const lastTurns = new Map();
    const reached = {};
    for (const { agent, file } of findLogs(agents, environment)) {
        const stored = positions[file.path];
        if (isUnchanged(file, stored)) {
            reached[file.path] = stored;
        }
        else if (since === undefined || file.modifiedMs >= since.getTime()) {
            const reading = await agent.readLog(file.path, stored);
            for (const call of reading.calls)
                calls.push(call);
            marks.push(...reading.marks);
            if (reading.lastTurn)
                lastTurns.set(reading.lastTurn.sessionId, reading.lastTurn);
            const { sizeBytes, modifiedMs } = file;
            reached[file.path] = { ...reading.position, sizeBytes, modifiedMs };
        }
    }
    const fresh = mergeCopies(calls).filter(({ callId }) => !known.has(callId));
    return {
        calls: [...inheritWorkflow(dropSidechainCopies(fresh, known), marks)].sort(byTime),
        positions: reached,
        lastTurns,
    };
}
function findLogs(agents, environment) {
    return agents.flatMap((agent) => findLogFiles(agent, environment).map((file) => ({ agent, file })));
}
function isUnchanged(file, stored) {
    return file.sizeBytes === stored?.sizeBytes && file.modifiedMs === stored.modifiedMs;
}
function byTime(a, b) {
    return a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/agents/contains-path.js
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;
/** Whether `path` is `folder` or lies in it, by name; Windows paths regardless of case and slash. */
function containsPath(folder, path) {
    const outer = normalize(folder);
    const inner = normalize(path);
    return inner === outer || inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}
function normalize(path) {
    const spelled = WINDOWS_DRIVE.test(path) ? path.replaceAll("\\", "/").toLowerCase() : path;
    return spelled.length > 1 ? spelled.replace(/\/+$/, "") : spelled;
}

;// CONCATENATED MODULE: ./build/agents/membership.js




/**
 * Makes the test for the worktree at `root` (its real path). A folder belongs to the innermost
 * worktree or repository that contains it; it is looked at as it was named and by its real path.
 */
function createMembership({ root }) {
    const answers = new Map();
    return (cwd) => {
        if (cwd === undefined)
            return false;
        let answer = answers.get(cwd);
        if (answer === undefined) {
            answer = isMember(root, cwd) || isMember(root, membership_realPathOf(cwd));
            answers.set(cwd, answer);
        }
        return answer;
    };
}
function isMember(root, folder) {
    if (!containsPath(root, folder))
        return false;
    let inner = folder;
    while (inner.length > root.length && containsPath(root, (0,external_node_path_namespaceObject.dirname)(inner))) {
        if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(inner, ".git")))
            return false;
        inner = (0,external_node_path_namespaceObject.dirname)(inner);
    }
    return true;
}
/** Returns the real path of a folder, or of what is left of it: sessions outlive their folders. */
function membership_realPathOf(folder) {
    try {
        return (0,external_node_fs_namespaceObject.realpathSync)(folder);
    }
    catch (error) {
        if (!isUnreadable(error))
            throw error;
        const parent = (0,external_node_path_namespaceObject.dirname)(folder);
        return parent === folder ? folder : (0,external_node_path_namespaceObject.join)(membership_realPathOf(parent), folder.slice(parent.length));
    }
}

;// CONCATENATED MODULE: ./build/record/claim-calls.js



/**
 * Whether a call belongs to this commit: it was made inside the worktree, or by the session that
 * is committing, unless it was made in another repository that records its own.
 */
function isClaimed(call, claim) {
    if (claim.isInside(call.cwd))
        return true;
    if (!claim.runningSessions.has(call.sessionId))
        return false;
    const elsewhere = call.cwd === undefined ? undefined : findTop(call.cwd);
    if (elsewhere === undefined || claim.worktreeRoots.includes(elsewhere))
        return true;
    return !(0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(elsewhere, TELEMETRY_FOLDER));
}
/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder) {
    for (let top = folder;; top = (0,external_node_path_namespaceObject.dirname)(top)) {
        if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(top, ".git")))
            return top;
        if ((0,external_node_path_namespaceObject.dirname)(top) === top)
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/agents/task-type-of-call.js
/** Returns what kind of work a call was for: `execute` when nothing tells. */
function taskTypeOf(call, hints) {
    return (hints.override ??
        taskTypeOfCommand(call.command, hints.commands) ??
        call.modeTaskType ??
        hints.stagedTaskType ??
        "execute");
}
function taskTypeOfCommand(command, commands) {
    if (command === undefined)
        return undefined;
    if (Object.hasOwn(commands, command))
        return commands[command];
    return Object.entries(commands).find(([pattern]) => matches(pattern, command))?.[1];
}
function matches(pattern, command) {
    const source = pattern.replace(/[\\^$.+?()[\]{}|]/g, "\\$&").replaceAll("*", ".*");
    return new RegExp(`^${source}$`).test(command);
}

;// CONCATENATED MODULE: ./build/record/find-phase.js
/** Returns the phase that work belongs to, e.g. `23`; undefined when nothing tells. */
function findPhase(commandArguments, sources, patterns) {
    if (sources.override)
        return sources.override;
    const phase = commandArguments ??
        match(sources.branch, patterns.branch) ??
        firstMatch(sources.stagedPaths, patterns.path) ??
        match(sources.lastSubject, patterns.scope);
    return phase?.replace(/^0+(?=\d)/, "");
}
function firstMatch(texts, patterns) {
    for (const text of texts) {
        const phase = match(text, patterns);
        if (phase !== undefined)
            return phase;
    }
    return undefined;
}
function match(text, patterns) {
    if (text === undefined)
        return undefined;
    for (const pattern of patterns) {
        const phase = new RegExp(pattern, "i").exec(text)?.[1];
        if (phase !== undefined)
            return phase;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/record/default-globs.generated.js
/* harmony default export */ const default_globs_generated = (new Map([
  ["test/**", /^(?:test(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["tests/**", /^(?:tests(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/__tests__/**", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)__tests__(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/*.{test,spec}.*", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?\.(test|spec)\.[^/]*?\/?)$/],
  ["**/*_test.*", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?_test\.[^/]*?\/?)$/],
  ["**/test_*.py", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)test_[^/]*?\.py)$/],
  [".planning/**", /^(?:\.planning(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(PLAN|ROADMAP|REQUIREMENTS|CONTEXT)\.md)$/],
  ["**/*-{PLAN,CONTEXT,RESEARCH}.md", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?-(PLAN|CONTEXT|RESEARCH)\.md)$/],
]));

;// CONCATENATED MODULE: ./build/record/staged-task-type.js

/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
async function stagedTaskType(stagedPaths, globs) {
    if (stagedPaths.length === 0)
        return undefined;
    for (const taskType of Object.keys(globs)) {
        const patterns = await Promise.all((globs[taskType] ?? []).map(compileGlob));
        const isMatched = (path) => patterns.some((pattern) => pattern.test(path));
        if (stagedPaths.every(isMatched))
            return taskType;
    }
    return undefined;
}
/** The default globs were compiled when the package was built; only others need picomatch. */
async function compileGlob(glob) {
    const compiled = default_globs_generated.get(glob);
    if (compiled !== undefined)
        return compiled;
    const { default: picomatch } = await __nccwpck_require__.e(/* import() */ 6).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6, 19));
    return picomatch.makeRe(glob, { dot: true });
}

;// CONCATENATED MODULE: ./build/record/describe-calls.js






/** Gathers what records say beyond their calls: from the environment, the branch and what is staged. */
async function describeCalls(run, { worktree, config, pricing, changes }, collected) {
    const { environment } = run;
    const stagedPaths = changes
        .map(({ path }) => path)
        .filter((path) => !path.startsWith(`${TELEMETRY_FOLDER}/`));
    const hints = {
        override: readTaskType(environment.TELEMETRY_TASK_TYPE),
        commands: config.taskTypes.commands,
        stagedTaskType: await stagedTaskType(stagedPaths, config.taskTypes.paths),
    };
    const phaseSources = {
        override: environment.TELEMETRY_PHASE,
        branch: worktree.branch,
        stagedPaths,
        lastSubject: worktree.head?.subject,
    };
    return {
        taskTypeOf: (call) => taskTypeOf(call, hints),
        phaseOf: (call) => findPhase(call.commandArguments, phaseSources, config.phase),
        costNanoUsdOf: (call) => pricing.costNanoUsd(call),
        lastTurns: collected.lastTurns,
        success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
        branch: worktree.branch,
    };
}
function readTaskType(text) {
    if (text === undefined || text === "")
        return undefined;
    if (isTaskType(text))
        return text;
    throw new failure_Failure(`Cannot record with TELEMETRY_TASK_TYPE: expected ${TASK_TYPES.join(", ")}, got ${JSON.stringify(text)}.`);
}
function readSuccess(text) {
    if (text === undefined || text === "")
        return undefined;
    if (text === "true" || text === "false")
        return text === "true";
    throw new failure_Failure(`Cannot record with TELEMETRY_TASK_SUCCESS: expected true or false, got ${JSON.stringify(text)}.`);
}

;// CONCATENATED MODULE: ./build/record/enabled-agents.js

/**
 * Returns the agents whose logs the configuration wants read.
 *
 * @throws {Failure} when it names one that is not known.
 */
function enabledAgents(known, { agents }) {
    if (agents === undefined)
        return known;
    return agents.map((name) => {
        const agent = known.find((candidate) => candidate.name === name);
        if (agent !== undefined)
            return agent;
        const names = known.map((candidate) => candidate.name).join(", ");
        throw new failure_Failure(`Cannot read the logs of the agent ${JSON.stringify(name)} that .telemetry/config.json names: expected any of ${names}.`);
    });
}

;// CONCATENATED MODULE: ./build/record/reserved-calls.js




/** Returns the ids of the calls that any worktree of the repository has reserved for its next commit. */
function findReserved({ commonDir }) {
    const linked = (0,external_node_path_namespaceObject.join)(commonDir, "worktrees");
    const gitDirs = [commonDir, ...listStateFolder(linked).map((name) => (0,external_node_path_namespaceObject.join)(linked, name))];
    return gitDirs.flatMap((gitDir) => readReservation(stateFolders({ gitDir, commonDir }))?.callIds ?? []);
}

;// CONCATENATED MODULE: ./build/usage/tokens.js
const NO_TOKENS = {
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
};
function addTokens(a, b) {
    return {
        inputTokens: a.inputTokens + b.inputTokens,
        outputTokens: a.outputTokens + b.outputTokens,
        cacheReadTokens: a.cacheReadTokens + b.cacheReadTokens,
        cacheWriteTokens: a.cacheWriteTokens + b.cacheWriteTokens,
    };
}

;// CONCATENATED MODULE: ./build/record/sum-calls.js


/** Sums calls into usage records: one per session, model and task type, ordered by time. */
function sumCalls(calls, context) {
    const byTime = calls.toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
    const groups = new Map();
    for (const call of byTime) {
        const key = [call.agent, call.sessionId, call.model, context.taskTypeOf(call)].join("\u001f");
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [call]);
        else
            group.push(call);
    }
    const lastCallOfSession = new Map(byTime.map((call) => [call.sessionId, call]));
    return [...groups.values()]
        .map((group) => sumGroup(group, lastCallOfSession, context))
        .toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
}
function sumGroup(group, lastCallOfSession, context) {
    const last = group.at(-1) ?? group[0];
    const endsSession = lastCallOfSession.get(last.sessionId) === last;
    const outcome = context.lastTurns.get(last.sessionId);
    const failed = endsSession && outcome?.success === false;
    const success = context.success ?? !failed;
    const phase = group.map(context.phaseOf).findLast((found) => found !== undefined);
    const costs = group.map(context.costNanoUsdOf);
    const durations = group.flatMap((call) => call.durationMs ?? []);
    return {
        timestamp: (0,timestamp/* formatLocal */.x)(new Date(last.timestamp)),
        model: last.model,
        ...group.reduce((sum, call) => addTokens(sum, call.tokens), NO_TOKENS),
        success,
        taskType: context.taskTypeOf(last),
        durationMs: durations.length > 0 ? sum(durations) : undefined,
        notes: formatNotes(phase, success ? undefined : (outcome?.errorMessage ?? "task failed")),
        sessionId: last.sessionId,
        // One call without a price makes the sum unknown: a part of it would pass for the whole.
        costNanoUsd: costs.every((cost) => cost !== undefined) ? sum(costs) : undefined,
        agent: last.agent,
        branch: last.branch ?? context.branch ?? "",
    };
}
/** Writes a record's notes: `error: … | Phase 6`, either part, or nothing. */
function formatNotes(phase, error) {
    const parts = [
        error === undefined ? undefined : `error: ${error}`,
        phase === undefined ? undefined : `Phase ${phase}`,
    ];
    return parts.filter((part) => part !== undefined).join(" | ");
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./build/record/collect-records.js










// A log that rests this long is forgotten; should it grow again, it is read whole, and the calls
// that are settled are known by their ids.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;
// Some file systems keep times in steps of two seconds.
const collect_records_COARSE_CLOCK_MS = 2_000;
/** Collects this worktree's calls that neither a commit nor a reservation holds, and sums them into records. */
async function collectRecords(run, context, logsRead) {
    const { worktree, folders, config } = context;
    const agents = enabledAgents(run.agents, config);
    const collected = await collectCalls({
        agents,
        environment: run.environment,
        positions: logsRead.positions,
        since: new Date(logsRead.readAtMs - collect_records_COARSE_CLOCK_MS),
    });
    const claim = {
        isInside: createMembership({ root: worktree.root }),
        runningSessions: new Set(agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? [])),
        worktreeRoots: await listWorktreeRoots(worktree),
    };
    const claimed = collected.calls.filter((call) => call.timestamp >= logsRead.since && isClaimed(call, claim));
    const ids = new Set(claimed.map(settledIdOf));
    const taken = new Set([
        ...findSettled(folders, ids),
        ...(ids.size > 0 ? findLanded(folders) : []),
        ...(ids.size > 0 ? findReserved(worktree) : []),
    ]);
    const calls = claimed.filter((call) => !taken.has(settledIdOf(call)));
    return {
        records: calls.length > 0 ? sumCalls(calls, await describeCalls(run, context, collected)) : [],
        callIds: calls.map(settledIdOf),
        logsRead: {
            ...logsRead,
            readAtMs: run.now.getTime(),
            positions: Object.fromEntries(Object.entries(collected.positions).filter(([, { modifiedMs }]) => modifiedMs > run.now.getTime() - POSITION_KEPT_MS)),
        },
    };
}

;// CONCATENATED MODULE: ./build/record/logs-read.js


function readLogsRead(folders, root) {
    return readStateFile(logsReadPath(folders, root));
}
function writeLogsRead(folders, logsRead) {
    writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
}

;// CONCATENATED MODULE: ./build/record/start-reading.js



/** Returns where reading starts in a worktree that nothing is known of: what is older belongs to `backfill`. */
async function startReading(worktree, folders, now) {
    const [init, added] = await Promise.all([readInitTime(folders), worktreeAddedAt(worktree)]);
    // A clone whose hooks came with the checkout never saw `init`: its work starts after the commit it got.
    const start = init ?? worktree.head?.committedAt ?? now;
    const since = added !== undefined && added > start ? added : start;
    return {
        root: worktree.root,
        since: since.toISOString(),
        readAtMs: since.getTime(),
        positions: {},
        lastHead: undefined,
        ledgerBlob: undefined,
    };
}
async function readInitTime(folders) {
    try {
        const time = new Date((await (0,promises_namespaceObject.readFile)(recordingSincePath(folders), "utf8")).trim());
        return Number.isNaN(time.getTime()) ? undefined : time;
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/** When a linked worktree was made: git writes its `commondir` once, then. */
async function worktreeAddedAt({ gitDir, commonDir }) {
    return gitDir === commonDir ? undefined : (await (0,promises_namespaceObject.stat)((0,external_node_path_namespaceObject.join)(gitDir, "commondir"))).mtime;
}

;// CONCATENATED MODULE: ./build/record/reserve-for-next.js










/** Collects after a commit whose pre-commit did not run: the rows go to the working tree and wait for the next commit. */
async function reserveForNext(run, context) {
    const { worktree, folders, config } = context;
    const before = readLogsRead(folders, worktree.root) ?? (await startReading(worktree, folders, run.now));
    const collected = await collectRecords(run, { ...context, changes: [] }, before);
    if (collected.records.length === 0) {
        writeLogsRead(folders, collected.logsRead);
        return;
    }
    const ledger = ledgerPath(config.file, worktree.branch);
    const content = await readIfThere((0,external_node_path_namespaceObject.join)(worktree.root, ledger));
    const header = headerOf(content ?? Buffer.from(HEADER_LINE));
    const reservation = {
        ledger,
        lines: collected.records.map((record) => format_row_formatRow(record, header)),
        callIds: collected.callIds,
        parent: worktree.head?.id,
        logsRead: collected.logsRead,
    };
    writeReservation(folders, reservation, undefined);
    await appendMissing(worktree, folders, reservation);
}

;// CONCATENATED MODULE: ./build/config/config-problem.js
/** Says what a schema validator found. */
function describeSchemaErrors(errors) {
    // A bad property name gives two errors: what it breaks, and that it breaks something.
    return errors.filter(({ keyword }) => keyword !== "propertyNames").map(config_problem_describe);
}
/** Returns a value as a message shows it, shortened when long. */
function showValue(value) {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
// The value of a key that nobody knows may be anything, a secret too: it is not shown.
const UNKNOWN_KEY = "an unknown key";
function config_problem_describe(error) {
    const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
    const path = instancePath.split("/").slice(1).map(unescapePointer);
    if (propertyName !== undefined) {
        const expected = oneOf(params.allowedValues);
        return { path: [...path, propertyName], expected, got: UNKNOWN_KEY };
    }
    switch (keyword) {
        case "additionalProperties": {
            const expected = oneOf(Object.keys(parentSchema?.properties));
            return { path: [...path, params.additionalProperty], expected, got: UNKNOWN_KEY };
        }
        case "required":
            return { path: [...path, params.missingProperty], expected: "a value", got: "nothing" };
        default:
            return { path, expected: expectedValue(keyword, params, parentSchema), got: showValue(data) };
    }
}
const TYPES = {
    array: "a list in [ ]",
    integer: "a whole number",
    number: "a number",
    object: "an object in { }",
    string: "a text",
};
function expectedValue(keyword, params, schema) {
    switch (keyword) {
        case "type":
            return TYPES[params.type] ?? params.type;
        case "enum":
            return oneOf(params.allowedValues);
        case "minimum":
            return `${params.limit} or more`;
        case "uniqueItems":
            return "each item once";
        default:
            return schema?.examples === undefined
                ? "a text that is not empty"
                : `a text such as ${schema.examples.join(" or ")}`;
    }
}
function oneOf(words) {
    return `one of ${words.filter((word) => !word.startsWith("$")).join(", ")}`;
}
/** A JSON pointer writes `~` and `/` within a key as `~0` and `~1` (RFC 6901). */
function unescapePointer(key) {
    return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

;// CONCATENATED MODULE: ./build/config/check-values.js

/** Finds what a schema cannot: regular expressions that are none, dates that do not exist. */
function checkValues({ phase = {}, prices = [] }) {
    return [
        ...Object.entries(phase).flatMap(([source, patterns]) => patterns.flatMap((pattern, index) => patternProblem(pattern, ["phase", source, String(index)]))),
        ...prices.flatMap((price, index) => dateProblem(price, ["prices", String(index), "from"])),
    ];
}
function patternProblem(pattern, path) {
    const expected = "a regular expression whose first group is the phase";
    try {
        // Matched against nothing, the empty alternative gives every group of the pattern.
        const groups = new RegExp(`${pattern}|`).exec("")?.length ?? 0;
        return groups > 1 ? [] : [{ path, expected, got: `${showValue(pattern)} without a group` }];
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const reason = error.message.split(": ").at(-1)?.toLowerCase();
        return [{ path, expected, got: `${showValue(pattern)} (${reason})` }];
    }
}
function dateProblem({ from }, path) {
    if (from === undefined || !Number.isNaN(Date.parse(from)))
        return [];
    return [{ path, expected: "a date that exists", got: showValue(from) }];
}

;// CONCATENATED MODULE: ./build/config/config.js
/** 10 MB: where a ledger is rotated unless the configuration says otherwise. */
const DEFAULT_ROTATE_AT_BYTES = 10_485_760;
const DEFAULT_CONFIG = {
    file: "usage.csv",
    rotateAtBytes: DEFAULT_ROTATE_AT_BYTES,
    agents: undefined,
    taskTypes: {
        commands: {
            "gsd:plan-phase": "plan",
            "gsd:execute-phase": "execute",
            "gsd:verify-work": "verify",
            "gsd:discuss-phase": "discuss",
            "gsd:quick": "quick",
        },
        paths: {
            verify: [
                "test/**",
                "tests/**",
                "**/__tests__/**",
                "**/*.{test,spec}.*",
                "**/*_test.*",
                "**/test_*.py",
            ],
            plan: [
                ".planning/**",
                "**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md",
                "**/*-{PLAN,CONTEXT,RESEARCH}.md",
            ],
        },
    },
    phase: {
        branch: ["(?:^|[/_-])phase[/_-]?(\\d+(?:\\.\\d+)*)"],
        path: ["(?:^|/)\\.planning/phases/(\\d+(?:\\.\\d+)*)-"],
        scope: ["^\\w+\\((\\d+(?:\\.\\d+)*)(?:-\\d+)?\\)!?:"],
    },
    prices: [],
    aliases: {},
    retentionDays: undefined,
};

;// CONCATENATED MODULE: ./build/config/config-file.js

/**
 * Fills in the defaults. Task-type commands are added to the default ones; a list of globs or
 * patterns takes the place of the default list of the same key.
 */
function withDefaults(file) {
    const { taskTypes, phase } = DEFAULT_CONFIG;
    return {
        file: file.file ?? DEFAULT_CONFIG.file,
        rotateAtBytes: file.rotateAtBytes ?? DEFAULT_CONFIG.rotateAtBytes,
        agents: file.agents ?? DEFAULT_CONFIG.agents,
        taskTypes: {
            commands: { ...taskTypes.commands, ...file.taskTypes?.commands },
            paths: { ...taskTypes.paths, ...file.taskTypes?.paths },
        },
        phase: { ...phase, ...file.phase },
        prices: file.prices ?? DEFAULT_CONFIG.prices,
        aliases: file.aliases ?? DEFAULT_CONFIG.aliases,
        retentionDays: file.retentionDays ?? DEFAULT_CONFIG.retentionDays,
    };
}

;// CONCATENATED MODULE: ./build/config/config-validator.generated.js

const config_validator_generated_validate = (/* unused pure expression or super */ null && (config_validator_generated_validate10));
/* harmony default export */ const config_validator_generated = (config_validator_generated_validate10);
const config_validator_generated_schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"tokenledger configuration (.telemetry/config.json)","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"file":{"description":"Where rows go, relative to .telemetry: usage.csv, or usage/{branch}.csv for one file per branch.","type":"string","pattern":"^(?!.*\\.\\.)([A-Za-z0-9._-]|\\{branch\\})+(/([A-Za-z0-9._-]|\\{branch\\})+)*\\.csv$","examples":["usage.csv","usage/{branch}.csv"]},"rotateAtBytes":{"description":"Size in bytes past which the ledger is moved to a backup.","type":"integer","minimum":1024},"agents":{"description":"Agents whose logs are read; [] reads none.","type":"array","items":{"type":"string","pattern":"\\S"},"uniqueItems":true},"taskTypes":{"type":"object","additionalProperties":false,"properties":{"commands":{"description":"Workflow command without its slash to task type; * stands for any text.","type":"object","additionalProperties":{"$ref":"#/definitions/taskType"}},"paths":{"description":"Task type to globs: it holds when every staged path matches one of them.","type":"object","propertyNames":{"$ref":"#/definitions/taskType"},"additionalProperties":{"type":"array","items":{"type":"string","pattern":"\\S"}}}}},"phase":{"description":"Regular expressions whose first group is the phase.","type":"object","additionalProperties":false,"properties":{"branch":{"$ref":"#/definitions/patterns"},"path":{"$ref":"#/definitions/patterns"},"scope":{"$ref":"#/definitions/patterns"}}},"prices":{"description":"List prices in USD per million tokens; they come before the built-in ones.","type":"array","items":{"type":"object","additionalProperties":false,"required":["model","input","output"],"properties":{"model":{"type":"string","pattern":"\\S"},"from":{"description":"The day, or the time, from which on the price holds; absent: since ever.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(T.+)?$","examples":["2026-01-31","2026-01-31T09:00:00Z"]},"input":{"$ref":"#/definitions/price"},"output":{"$ref":"#/definitions/price"},"cacheRead":{"$ref":"#/definitions/price"},"cacheWrite":{"$ref":"#/definitions/price"},"cacheWriteOneHour":{"$ref":"#/definitions/price"}}}},"aliases":{"description":"Model id in a log to the id whose price holds.","type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"retentionDays":{"description":"Days that ingestion keeps in the database.","type":"integer","minimum":1}},"definitions":{"taskType":{"enum":["plan","execute","verify","discuss","quick"]},"patterns":{"type":"array","items":{"type":"string","pattern":"\\S"}},"price":{"type":"number","minimum":0}}};
const config_validator_generated_schema12 = {"enum":["plan","execute","verify","discuss","quick"]};
const schema14 = {"type":"array","items":{"type":"string","pattern":"\\S"}};
const schema17 = {"type":"number","minimum":0};
const func2 = Object.prototype.hasOwnProperty;
const config_validator_generated_pattern0 = new RegExp("^(?!.*\\.\\.)([A-Za-z0-9._-]|\\{branch\\})+(/([A-Za-z0-9._-]|\\{branch\\})+)*\\.csv$", "u");
const config_validator_generated_pattern1 = new RegExp("\\S", "u");
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(T.+)?$", "u");

function config_validator_generated_validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(config_validator_generated_schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:config_validator_generated_schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:config_validator_generated_schema11.properties.$schema.type,parentSchema:config_validator_generated_schema11.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.file !== undefined){
let data1 = data.file;
if(typeof data1 === "string"){
if(!config_validator_generated_pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/pattern",keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)([A-Za-z0-9._-]|\\{branch\\})+(/([A-Za-z0-9._-]|\\{branch\\})+)*\\.csv$"},message:"must match pattern \""+"^(?!.*\\.\\.)([A-Za-z0-9._-]|\\{branch\\})+(/([A-Za-z0-9._-]|\\{branch\\})+)*\\.csv$"+"\"",schema:"^(?!.*\\.\\.)([A-Za-z0-9._-]|\\{branch\\})+(/([A-Za-z0-9._-]|\\{branch\\})+)*\\.csv$",parentSchema:config_validator_generated_schema11.properties.file,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:config_validator_generated_schema11.properties.file.type,parentSchema:config_validator_generated_schema11.properties.file,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rotateAtBytes !== undefined){
let data2 = data.rotateAtBytes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/rotateAtBytes",schemaPath:"#/properties/rotateAtBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:config_validator_generated_schema11.properties.rotateAtBytes.type,parentSchema:config_validator_generated_schema11.properties.rotateAtBytes,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1024 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/rotateAtBytes",schemaPath:"#/properties/rotateAtBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:config_validator_generated_schema11.properties.rotateAtBytes,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.agents !== undefined){
let data3 = data.agents;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!config_validator_generated_pattern1.test(data4)){
const err6 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/properties/agents/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:config_validator_generated_schema11.properties.agents.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/properties/agents/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:config_validator_generated_schema11.properties.agents.items.type,parentSchema:config_validator_generated_schema11.properties.agents.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:config_validator_generated_schema11.properties.agents,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err9 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:config_validator_generated_schema11.properties.agents.type,parentSchema:config_validator_generated_schema11.properties.agents,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.taskTypes !== undefined){
let data5 = data.taskTypes;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "commands") || (key1 === "paths"))){
const err10 = {instancePath:instancePath+"/taskTypes",schemaPath:"#/properties/taskTypes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:config_validator_generated_schema11.properties.taskTypes,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.commands !== undefined){
let data6 = data5.commands;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data7 = data6[key2];
if(!(((((data7 === "plan") || (data7 === "execute")) || (data7 === "verify")) || (data7 === "discuss")) || (data7 === "quick"))){
const err11 = {instancePath:instancePath+"/taskTypes/commands/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/taskType/enum",keyword:"enum",params:{allowedValues: config_validator_generated_schema12.enum},message:"must be equal to one of the allowed values",schema:config_validator_generated_schema12.enum,parentSchema:config_validator_generated_schema12,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/taskTypes/commands",schemaPath:"#/properties/taskTypes/properties/commands/type",keyword:"type",params:{type: "object"},message:"must be object",schema:config_validator_generated_schema11.properties.taskTypes.properties.commands.type,parentSchema:config_validator_generated_schema11.properties.taskTypes.properties.commands,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.paths !== undefined){
let data8 = data5.paths;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
const _errs22 = errors;
if(!(((((key3 === "plan") || (key3 === "execute")) || (key3 === "verify")) || (key3 === "discuss")) || (key3 === "quick"))){
const err13 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/definitions/taskType/enum",keyword:"enum",params:{allowedValues: config_validator_generated_schema12.enum},message:"must be equal to one of the allowed values",schema:config_validator_generated_schema12.enum,parentSchema:config_validator_generated_schema12,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid7 = _errs22 === errors;
if(!valid7){
const err14 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/properties/taskTypes/properties/paths/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:config_validator_generated_schema11.properties.taskTypes.properties.paths.propertyNames,parentSchema:config_validator_generated_schema11.properties.taskTypes.properties.paths,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key4 in data8){
let data9 = data8[key4];
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!config_validator_generated_pattern1.test(data10)){
const err15 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:config_validator_generated_schema11.properties.taskTypes.properties.paths.additionalProperties.items,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:config_validator_generated_schema11.properties.taskTypes.properties.paths.additionalProperties.items.type,parentSchema:config_validator_generated_schema11.properties.taskTypes.properties.paths.additionalProperties.items,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:config_validator_generated_schema11.properties.taskTypes.properties.paths.additionalProperties.type,parentSchema:config_validator_generated_schema11.properties.taskTypes.properties.paths.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/properties/taskTypes/properties/paths/type",keyword:"type",params:{type: "object"},message:"must be object",schema:config_validator_generated_schema11.properties.taskTypes.properties.paths.type,parentSchema:config_validator_generated_schema11.properties.taskTypes.properties.paths,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/taskTypes",schemaPath:"#/properties/taskTypes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:config_validator_generated_schema11.properties.taskTypes.type,parentSchema:config_validator_generated_schema11.properties.taskTypes,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.phase !== undefined){
let data11 = data.phase;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!(((key5 === "branch") || (key5 === "path")) || (key5 === "scope"))){
const err20 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:config_validator_generated_schema11.properties.phase,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.branch !== undefined){
let data12 = data11.branch;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i3=0; i3<len2; i3++){
let data13 = data12[i3];
if(typeof data13 === "string"){
if(!config_validator_generated_pattern1.test(data13)){
const err21 = {instancePath:instancePath+"/phase/branch/" + i3,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/phase/branch/" + i3,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/phase/branch",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.path !== undefined){
let data14 = data11.path;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i4=0; i4<len3; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(!config_validator_generated_pattern1.test(data15)){
const err24 = {instancePath:instancePath+"/phase/path/" + i4,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/phase/path/" + i4,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/phase/path",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.scope !== undefined){
let data16 = data11.scope;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i5=0; i5<len4; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!config_validator_generated_pattern1.test(data17)){
const err27 = {instancePath:instancePath+"/phase/scope/" + i5,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/phase/scope/" + i5,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/phase/scope",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "object"},message:"must be object",schema:config_validator_generated_schema11.properties.phase.type,parentSchema:config_validator_generated_schema11.properties.phase,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.prices !== undefined){
let data18 = data.prices;
if(Array.isArray(data18)){
const len5 = data18.length;
for(let i6=0; i6<len5; i6++){
let data19 = data18[i6];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.model === undefined){
const err31 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:config_validator_generated_schema11.properties.prices.items.required,parentSchema:config_validator_generated_schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data19.input === undefined){
const err32 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:config_validator_generated_schema11.properties.prices.items.required,parentSchema:config_validator_generated_schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data19.output === undefined){
const err33 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:config_validator_generated_schema11.properties.prices.items.required,parentSchema:config_validator_generated_schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key6 in data19){
if(!(((((((key6 === "model") || (key6 === "from")) || (key6 === "input")) || (key6 === "output")) || (key6 === "cacheRead")) || (key6 === "cacheWrite")) || (key6 === "cacheWriteOneHour"))){
const err34 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:config_validator_generated_schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.model !== undefined){
let data20 = data19.model;
if(typeof data20 === "string"){
if(!config_validator_generated_pattern1.test(data20)){
const err35 = {instancePath:instancePath+"/prices/" + i6+"/model",schemaPath:"#/properties/prices/items/properties/model/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:config_validator_generated_schema11.properties.prices.items.properties.model,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/prices/" + i6+"/model",schemaPath:"#/properties/prices/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:config_validator_generated_schema11.properties.prices.items.properties.model.type,parentSchema:config_validator_generated_schema11.properties.prices.items.properties.model,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data19.from !== undefined){
let data21 = data19.from;
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
const err37 = {instancePath:instancePath+"/prices/" + i6+"/from",schemaPath:"#/properties/prices/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}(T.+)?$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}(T.+)?$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}(T.+)?$",parentSchema:config_validator_generated_schema11.properties.prices.items.properties.from,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/prices/" + i6+"/from",schemaPath:"#/properties/prices/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:config_validator_generated_schema11.properties.prices.items.properties.from.type,parentSchema:config_validator_generated_schema11.properties.prices.items.properties.from,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data19.input !== undefined){
let data22 = data19.input;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err39 = {instancePath:instancePath+"/prices/" + i6+"/input",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/prices/" + i6+"/input",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.output !== undefined){
let data23 = data19.output;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err41 = {instancePath:instancePath+"/prices/" + i6+"/output",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/prices/" + i6+"/output",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data23};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.cacheRead !== undefined){
let data24 = data19.cacheRead;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err43 = {instancePath:instancePath+"/prices/" + i6+"/cacheRead",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/prices/" + i6+"/cacheRead",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.cacheWrite !== undefined){
let data25 = data19.cacheWrite;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err45 = {instancePath:instancePath+"/prices/" + i6+"/cacheWrite",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data25};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/prices/" + i6+"/cacheWrite",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.cacheWriteOneHour !== undefined){
let data26 = data19.cacheWriteOneHour;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err47 = {instancePath:instancePath+"/prices/" + i6+"/cacheWriteOneHour",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/prices/" + i6+"/cacheWriteOneHour",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:config_validator_generated_schema11.properties.prices.items.type,parentSchema:config_validator_generated_schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:config_validator_generated_schema11.properties.prices.type,parentSchema:config_validator_generated_schema11.properties.prices,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.aliases !== undefined){
let data27 = data.aliases;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key7 in data27){
let data28 = data27[key7];
if(typeof data28 === "string"){
if(!config_validator_generated_pattern1.test(data28)){
const err51 = {instancePath:instancePath+"/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:config_validator_generated_schema11.properties.aliases.additionalProperties,data:data28};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:config_validator_generated_schema11.properties.aliases.additionalProperties.type,parentSchema:config_validator_generated_schema11.properties.aliases.additionalProperties,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "object"},message:"must be object",schema:config_validator_generated_schema11.properties.aliases.type,parentSchema:config_validator_generated_schema11.properties.aliases,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.retentionDays !== undefined){
let data29 = data.retentionDays;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err54 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:config_validator_generated_schema11.properties.retentionDays.type,parentSchema:config_validator_generated_schema11.properties.retentionDays,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 1 || isNaN(data29)){
const err55 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:config_validator_generated_schema11.properties.retentionDays,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:config_validator_generated_schema11.type,parentSchema:config_validator_generated_schema11,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
config_validator_generated_validate10.errors = vErrors;
return errors === 0;
}

;// CONCATENATED MODULE: ./build/config/read-config.js








/**
 * Reads `config.json` in a `.telemetry` folder; without such a file the defaults hold.
 *
 * @throws {Failure} When it cannot be read, or naming each key that is unknown or has a bad value.
 */
async function readConfig(telemetryFolder) {
    const path = (0,external_node_path_namespaceObject.join)(telemetryFolder, "config.json");
    const text = await readText(path);
    return text === undefined ? DEFAULT_CONFIG : parseConfig(text, path);
}
/**
 * Parses the text of a `config.json`; messages name it by `path`.
 *
 * @throws {Failure} When it is no JSON, or naming each key that is unknown or has a bad value.
 */
async function parseConfig(content, path) {
    const text = content.replace(/^\uFEFF/, "");
    const value = await parseJson(text, path);
    const problems = config_validator_generated(value)
        ? checkValues(value)
        : describeSchemaErrors(config_validator_generated.errors ?? []);
    if (problems.length > 0)
        throw await configFailure(problems, text, path);
    return withDefaults(value);
}
async function readText(path) {
    try {
        return await (0,promises_namespaceObject.readFile)(path, "utf8");
    }
    catch (error) {
        const { code, message } = error;
        // Without a folder there is no file in it either.
        if (code === "ENOENT" || code === "ENOTDIR")
            return undefined;
        throw new failure_Failure(`Cannot read the configuration ${path}: ${message}. Make it a readable file.`);
    }
}
async function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const { locateSyntaxError } = await Promise.all(/* import() */[__nccwpck_require__.e(162), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 572));
        const at = locateSyntaxError(text);
        const place = at === undefined ? "" : `, line ${at.line}, column ${at.column}`;
        throw new failure_Failure(`Cannot use the configuration ${path}${place}: expected JSON, got something else. Look there for a missing or extra comma, quote or bracket.`);
    }
}
async function configFailure(problems, text, path) {
    const { locateInJson } = await Promise.all(/* import() */[__nccwpck_require__.e(162), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 572));
    const sentences = problems
        .map((problem) => ({ ...problem, line: locateInJson(text, problem.path).line }))
        .sort((a, b) => a.line - b.line)
        .map(({ line, path: keys, expected, got }) => {
        const key = keys.length === 0 ? "" : `, ${keys.join(".")}`;
        return `line ${line}${key}: expected ${expected}, got ${got}`;
    });
    return new failure_Failure(`Cannot use the configuration ${path}: ${sentences.join("; ")}. Correct it, or delete the key to use its default.`);
}

;// CONCATENATED MODULE: ./build/record/settings.js

/** Reads the configuration and loads its prices: a hook has the time while it waits for git. */
async function loadSettings(telemetryFolder) {
    const [config, { createPricing }] = await Promise.all([
        readConfig(telemetryFolder),
        __nccwpck_require__.e(/* import() */ 205).then(__nccwpck_require__.bind(__nccwpck_require__, 205)),
    ]);
    return { config, pricing: await createPricing(config) };
}

;// CONCATENATED MODULE: ./build/record/settle-leftover.js







/**
 * Looks what became of the last reservation. When a commit holds it (post-commit was killed, or
 * is not installed) it is settled, and the working tree gets the rows it lacks. Otherwise it is
 * returned: its rows wait for this commit.
 */
async function settleLeftover(git, worktree, folders) {
    if (!(0,external_node_fs_namespaceObject.existsSync)(reservationPath(folders)))
        return undefined;
    const reservation = readReservation(folders);
    if (reservation === undefined)
        return undefined;
    const commit = await findLanding(git, worktree, reservation);
    if (commit === undefined)
        return reservation;
    if (commit === worktree.head?.id)
        await appendMissing(worktree, folders, reservation);
    settle(folders, commit);
    return undefined;
}
/** Moves the reservation, which a commit holds, into the settled state. */
function settle(folders, commit) {
    (0,external_node_fs_namespaceObject.mkdirSync)(landedFolder(folders), { recursive: true });
    (0,external_node_fs_namespaceObject.renameSync)(reservationPath(folders), (0,external_node_path_namespaceObject.join)(landedFolder(folders), `${commit}.json`));
    (0,external_node_fs_namespaceObject.rmSync)(appendPlanPath(folders), { force: true });
    foldLanded(folders);
}

;// CONCATENATED MODULE: ./build/record/state-lock.js


// A commit does not wait longer for the hook of another worktree: its usage can.
const MAX_WAIT_MS = 2_000;
/** Runs `body` while no other hook of the repository changes what is settled. */
function withStateLock(folders, body) {
    return withFileLock(stateLockPath(folders), body, { timeoutMs: MAX_WAIT_MS });
}

;// CONCATENATED MODULE: ./build/record/post-commit.js



















/**
 * Appends the reserved rows to the ledger in the working tree and settles them, if the new commit
 * holds them. When pre-commit did not run, collects now: the rows ride with the next commit.
 */
async function runPostCommit(run) {
    if (!(0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(run.git.cwd, TELEMETRY_FOLDER)))
        return;
    const worktree = await readWorktree(run.git);
    if (isSequencing(worktree.gitDir))
        return;
    const lastMove = (await readReflog(worktree.gitDir)).at(-1);
    if (lastMove !== undefined && !lastMove.message.startsWith("commit"))
        return;
    const folders = stateFolders(worktree);
    await withStateLock(folders, async () => {
        foldLanded(folders);
        const reservation = readReservation(folders);
        if (reservation === undefined) {
            const settings = await loadSettings((0,external_node_path_namespaceObject.join)(worktree.root, TELEMETRY_FOLDER));
            await reserveForNext(run, { worktree, folders, ...settings });
        }
        else {
            await land(run.git, worktree, folders, reservation);
        }
        markSeen(folders, run);
    });
}
async function land(git, worktree, folders, reservation) {
    await appendMissing(worktree, folders, reservation);
    const commit = worktree.head?.id;
    if (commit === undefined || !(await holdsRows(git, commit, reservation)))
        return;
    await bringIndexUp(git, reservation);
    settle(folders, commit);
}
/** After `git commit --only`, the worktree's own index does not know the rows yet. */
async function bringIndexUp(git, { ledger, lines }) {
    const entry = (await listIndexEntries(git, ledger)).get(ledger);
    const known = entry?.blob ?? (await findBlob(git, "HEAD", ledger));
    if (known === undefined)
        return;
    const content = await readBlob(git, known);
    const missing = missingLines(content, lines);
    if (missing.length > 0 || entry === undefined) {
        const blob = await writeBlob(git, withLines(content, missing));
        await stageBlobs(git, [{ path: ledger, blob }]);
    }
    await refreshIndexEntry(git, ledger);
}

;// CONCATENATED MODULE: ./build/git/amend.js


// A hook manager puts a few shells between git and us.
const MAX_ANCESTORS = 8;
const AMEND = /(^|\s)commit\s(.*\s)?--amend(\s|$)/;
/**
 * Whether the hook that `processId` runs for belongs to `git commit --amend`. No variable says so: HEAD's author date is
 * handed down again, and among the processes above us is one with that option.
 */
function isAmending(head, authorDate, processId) {
    if (head.authorDate !== authorDate)
        return false;
    let ancestor = processId;
    for (let step = 0; step < MAX_ANCESTORS && ancestor > 1; step += 1) {
        const process = readProcess(ancestor);
        if (process === undefined)
            return false;
        if (AMEND.test(process.commandLine))
            return true;
        ancestor = process.parent;
    }
    return false;
}
function readProcess(id) {
    try {
        const commandLine = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
        const status = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${id}/status`, "utf8");
        return { parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), commandLine };
    }
    catch {
        // No /proc: macOS has ps; Windows has neither, and the usage waits for the next commit.
        return readProcessWithPs(id);
    }
}
function readProcessWithPs(id) {
    try {
        const line = (0,external_node_child_process_namespaceObject.execFileSync)("ps", ["-o", "ppid=,args=", "-p", String(id)], { encoding: "utf8" });
        const [, parent, commandLine = ""] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
        return parent === undefined ? undefined : { parent: Number(parent), commandLine };
    }
    catch {
        // No ps, or the process is gone.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/record/check-staged.js



/** Finds the rows that this commit would bring in and that are invalid; those that HEAD has already are let be. */
async function checkStagedLedgers(git, changes) {
    const ledgers = changes.filter(({ path, indexBlob }) => indexBlob !== undefined && path.startsWith(`${TELEMETRY_FOLDER}/`) && path.endsWith(".csv"));
    const problems = await Promise.all(ledgers.map((change) => checkLedger(git, change)));
    return problems.flat();
}
async function checkLedger(git, change) {
    const [staged, head] = await Promise.all([change.indexBlob, change.headBlob].map(async (blob) => blob === undefined ? "" : (await readBlob(git, blob)).toString()));
    return newRejects(staged ?? "", head ?? "").map((reject) => ({ ...reject, path: change.path }));
}
/** Returns the rejects of a ledger that stand on lines which an older version of it does not have. */
function newRejects(staged, head) {
    // A ledger that only grew is looked through from where it grew.
    if (head.endsWith("\n") && staged.startsWith(head)) {
        const header = head.slice(0, head.indexOf("\n") + 1);
        const linesBefore = head.split("\n").length - 2;
        return parse_ledger_parseLedger(header + staged.slice(head.length)).rejects.map((reject) => ({
            ...reject,
            line: reject.line + linesBefore,
        }));
    }
    const { rejects } = parse_ledger_parseLedger(staged);
    if (rejects.length === 0)
        return [];
    const lines = staged.split("\n");
    const headLines = new Set(head.split("\n"));
    return rejects.filter(({ line }) => !headLines.has(lines[line - 1] ?? ""));
}

;// CONCATENATED MODULE: ./build/usage/identity.js


/**
 * Returns the session id of a record, or what stands in for it: `row:` and the first 32 hex
 * digits of SHA-256 over every other column but the success, which people correct later.
 */
function sessionIdOf(record) {
    if (record.sessionId !== "")
        return record.sessionId;
    const columns = [
        (0,timestamp/* toUtc */.y)(record.timestamp),
        record.model,
        record.inputTokens,
        record.outputTokens,
        record.taskType,
        record.durationMs,
        record.notes,
        record.cacheReadTokens,
        record.cacheWriteTokens,
        record.costNanoUsd,
        record.agent,
        record.branch,
    ];
    const text = columns.map((value) => value ?? "").join("\u001f");
    return `row:${(0,external_node_crypto_namespaceObject.createHash)("sha256").update(text).digest("hex").slice(0, 32)}`;
}
/** Returns what makes a record the same record within one repository: its time in UTC, session, task type and model. */
function identityOf(record) {
    return [(0,timestamp/* toUtc */.y)(record.timestamp), sessionIdOf(record), record.taskType ?? "", record.model].join("\u001f");
}

;// CONCATENATED MODULE: ./build/ledger/backup-name.js






const START_CHARACTERS = 65_536;
const BACKUP_SUFFIX = /^-\d{8}T\d{6}Z-[0-9a-f]{8}\.csv$/;
/**
 * Returns the file name of a ledger's backup, `usage-20260223T211912Z-1f0c22ab.csv`: the UTC time
 * of its first record and 8 hex digits of SHA-256 of that record's identity, so that two branches
 * which rotate the same file agree on it.
 * @throws {Failure} when the ledger holds no record.
 */
function backupName(ledgerPath, text) {
    const record = firstRecord(text);
    if (record === undefined) {
        throw new failure_Failure(`Cannot rotate ${ledgerPath}: it holds no valid row to name the backup after. Run \`tokenledger validate ${ledgerPath}\` to see why.`);
    }
    const time = (0,timestamp/* toUtc */.y)(record.timestamp)?.slice(0, 19).replaceAll(/[-:]/g, "");
    const hash = (0,external_node_crypto_namespaceObject.createHash)("sha256").update(identityOf(record)).digest("hex").slice(0, 8);
    return `${stemOf(ledgerPath)}-${time}Z-${hash}.csv`;
}
/** Whether a path is, by its name, a backup of the ledger at another path. */
function isBackupOf(path, ledgerPath) {
    const name = (0,external_node_path_namespaceObject.basename)(path);
    const stem = stemOf(ledgerPath);
    return ((0,external_node_path_namespaceObject.dirname)(path) === (0,external_node_path_namespaceObject.dirname)(ledgerPath) &&
        name.startsWith(stem) &&
        BACKUP_SUFFIX.test(name.slice(stem.length)));
}
function stemOf(ledgerPath) {
    return (0,external_node_path_namespaceObject.basename)(ledgerPath, ".csv");
}
/** The first record is nearly always at the start; the whole of a large ledger is slow to parse. */
function firstRecord(text) {
    const start = text.slice(0, text.lastIndexOf("\n", START_CHARACTERS) + 1);
    return (parse_ledger_parseLedger(start || text).rows[0] ?? parse_ledger_parseLedger(text).rows[0])?.record;
}

;// CONCATENATED MODULE: ./build/ledger/mend-ledger.js



const BYTE_ORDER_MARK = "\ufeff";
/**
 * Mends what git and spreadsheets leave in a ledger, as far as nothing is lost: the byte order
 * mark, CRLF, a missing last line feed, repeated headers, rows of one identity (they become one,
 * in the first one's place with the last one's text) and rows that a backup holds. All else stays
 * as it is, to the byte, and so does a text that is no ledger.
 */
function mendLedger(text, { identitiesElsewhere }) {
    const { header, rows } = parse_ledger_parseLedger(text);
    if (header.length === 0)
        return { text, changes: [] };
    const pieces = splitAtRows(text, rows);
    const kept = new Map();
    const changes = encodingProblems(text, pieces);
    const drop = (line, expected, got) => changes.push(problem(line, expected, got));
    let hasHeader = false;
    for (const piece of pieces) {
        const { line, row } = piece;
        if (row === undefined) {
            const isHeader = namesColumns(piece.raw, header);
            if (isHeader && hasHeader)
                drop(line, "one header", "the header again");
            else
                kept.set(line, piece);
            hasHeader ||= isHeader;
            continue;
        }
        const identity = identityOf(row.record);
        const first = kept.get(identity);
        if (identitiesElsewhere.has(identity)) {
            drop(line, "a row that no backup holds", "one that a backup holds");
            continue;
        }
        if (first !== undefined)
            drop(line, "each record once", `the record of line ${first.line} again`);
        // A key that is set again keeps its place.
        kept.set(identity, first === undefined ? piece : { ...piece, line: first.line });
    }
    const mended = [...kept.values()].map(({ raw }) => `${mend_ledger_withoutReturn(raw)}\n`).join("");
    return { text: mended, changes: changes.toSorted((a, b) => a.line - b.line) };
}
/** Cuts a text into its rows and the lines between them; line ends within a quoted cell do not count. */
function splitAtRows(text, rows) {
    const rowAtLine = new Map(rows.map((row) => [row.line, row]));
    const lines = text
        .replace(/^\ufeff/, "")
        .replace(/\n$/, "")
        .split("\n");
    const pieces = [];
    for (let index = 0; index < lines.length;) {
        const row = rowAtLine.get(index + 1);
        const count = row?.lineCount ?? 1;
        pieces.push({ line: index + 1, raw: lines.slice(index, index + count).join("\n"), row });
        index += count;
    }
    return pieces;
}
function encodingProblems(text, pieces) {
    const problems = [];
    if (text.startsWith(BYTE_ORDER_MARK))
        problems.push(problem(1, "no byte order mark", "one"));
    const returns = pieces.filter(({ raw }) => raw.endsWith("\r"));
    if (returns[0] !== undefined) {
        problems.push(problem(returns[0].line, "lines that end in LF", `CRLF, ${returns.length} times`));
    }
    if (!text.endsWith("\n")) {
        problems.push(problem(pieces.at(-1)?.line ?? 1, "a line feed at the end", "none"));
    }
    return problems;
}
function namesColumns(raw, header) {
    const cells = parseRecord(raw);
    return "isOpen" in cells
        ? false
        : cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]);
}
function mend_ledger_withoutReturn(raw) {
    return raw.endsWith("\r") ? raw.slice(0, -1) : raw;
}
function problem(line, expected, got) {
    return { line, column: 1, field: undefined, expected, got };
}

;// CONCATENATED MODULE: ./build/record/replace-worktree-ledger.js




/** Replaces the ledger in the working tree in one step, while no one appends to it. */
async function replaceWorktreeLedger({ worktree, folders }, path, content) {
    await withFileLock(ledgerLockPath(folders), () => replaceFile((0,external_node_path_namespaceObject.join)(worktree.root, path), content));
}

;// CONCATENATED MODULE: ./build/record/mend-staged.js







const ALWAYS_PARSED_BYTES = 1_000_000;
/**
 * Mends what a union merge leaves in a ledger: a repeated header, duplicated rows, rows that a
 * backup already holds. A ledger that is as the last hook left it is not looked through.
 */
async function mendStaged(git, ledger, context) {
    const content = ledger.staged ?? ledger.worktree ?? Buffer.from(HEADER_LINE);
    if (ledger.staged === undefined || ledger.stagedBlob === context.knownBlob) {
        return { content, worktree: ledger.worktree };
    }
    const backups = [...context.entries.values()].filter(({ path }) => isBackupOf(path, ledger.path));
    const identitiesElsewhere = await identitiesInBackups(git, content, backups);
    if (!mayNeedMending(content, identitiesElsewhere)) {
        return { content, worktree: ledger.worktree };
    }
    const { text } = mendLedger(content.toString(), { identitiesElsewhere });
    const mended = Buffer.from(text);
    if (mended.equals(content))
        return { content, worktree: ledger.worktree };
    if (!ledger.worktree?.equals(content))
        return { content: mended, worktree: ledger.worktree };
    await replaceWorktreeLedger(context, ledger.path, mended);
    return { content: mended, worktree: mended };
}
/** Parsing a large ledger takes a second: it is done when a line stands in it twice, as after a merge. */
function mayNeedMending(content, identitiesElsewhere) {
    if (content.length <= ALWAYS_PARSED_BYTES || identitiesElsewhere.size > 0)
        return true;
    const lines = content.toString().split("\n");
    return new Set(lines).size < lines.length;
}
/** A backup is read whole only when its first row is back in the ledger: then a merge brought them all. */
async function identitiesInBackups(git, content, backups) {
    const identities = new Set();
    for (const { blob } of backups) {
        const backup = await readBlob(git, blob);
        const firstRow = backup.toString("utf8", 0, 65_536).split("\n")[1];
        if (!firstRow || !content.includes(firstRow))
            continue;
        for (const { record } of parse_ledger_parseLedger(backup.toString()).rows)
            identities.add(identityOf(record));
    }
    return identities;
}

;// CONCATENATED MODULE: ./build/git/reachability.js
/** Whether a commit is an ancestor of another, or the same. */
async function isAncestor(git, commit, of) {
    try {
        await git(["merge-base", "--is-ancestor", commit, of]);
        return true;
    }
    catch {
        // Exit code 1: no ancestor. 128: the commit is gone.
        return false;
    }
}
/**
 * Returns the nearest commits below an abandoned one that a branch, a tag or another worktree
 * still holds; undefined when something holds the commit itself, or it is gone.
 */
async function findHeldBoundary(git, commit) {
    try {
        const output = await git(["rev-list", "--boundary", commit, "--not", "--all", "HEAD"]);
        const lines = output.toString().split("\n").filter(Boolean);
        if (lines.every((line) => line.startsWith("-")))
            return undefined;
        return lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
    }
    catch {
        // The commit was garbage-collected.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/record/records-of-commit.js




/**
 * Returns the records that the ledger files of one commit hold and those of another do not; with
 * no other commit, all.
 */
async function recordsOnlyIn(git, one, other) {
    const [oneBlobs, otherBlobs] = await Promise.all([
        ledgerBlobs(git, one),
        other === undefined ? new Set() : ledgerBlobs(git, other),
    ]);
    // A rotated file is the same blob under another name.
    const records = await readRecords(git, difference(oneBlobs, otherBlobs));
    if (records.size === 0)
        return records;
    const others = await readRecords(git, difference(otherBlobs, oneBlobs));
    return new Map([...records].filter(([identity]) => !others.has(identity)));
}
async function ledgerBlobs(git, commit) {
    const blobs = await listBlobs(git, commit, TELEMETRY_FOLDER);
    return new Set([...blobs].filter(([path]) => path.endsWith(".csv")).map(([, blob]) => blob));
}
async function readRecords(git, blobs) {
    const records = new Map();
    for (const blob of blobs) {
        const { rows } = parse_ledger_parseLedger((await readBlob(git, blob)).toString());
        for (const { record } of rows)
            records.set(identityOf(record), record);
    }
    return records;
}
function difference(one, other) {
    return [...one].filter((blob) => !other.has(blob));
}

;// CONCATENATED MODULE: ./build/record/put-back.js



// Moves of HEAD that can leave commits behind which nothing holds any more.
const ABANDONS = /^(?:reset|rebase|pull)\b/;
const MAX_LEFT = 16;
/**
 * Finds the records of calls that a `reset`, a dropped commit or a `revert` took out of the
 * branch since HEAD was `lastHead`, so that the next commit holds them again: the calls were paid
 * for. What another branch holds stays there, and what a person's commit deleted stays deleted.
 */
async function findLostRecords(git, worktree, lastHead) {
    if (lastHead === worktree.head)
        return [];
    const moves = movesSince(await readReflog(worktree.gitDir), lastHead);
    const left = moves.filter(({ message }) => ABANDONS.test(message)).map(({ before }) => before);
    const lost = new Map();
    for (const commit of new Set([lastHead, ...left.slice(-MAX_LEFT)])) {
        for (const [identity, record] of await abandonedRecords(git, commit, worktree.head)) {
            lost.set(identity, record);
        }
    }
    for (const [identity, record] of await revertedRecords(git, moves, lastHead, worktree.head)) {
        lost.set(identity, record);
    }
    return [...lost.values()];
}
/** Takes the earliest time that HEAD was there: a rebase can come by the same commit again. */
function movesSince(reflog, commit) {
    return reflog.slice(reflog.findIndex((entry) => entry.after === commit) + 1);
}
/** Returns the records that were in a commit which nothing holds any more, and that HEAD lacks. */
async function abandonedRecords(git, commit, head) {
    const missing = await recordsOnlyIn(git, commit, head);
    const boundary = missing.size === 0 ? undefined : await findHeldBoundary(git, commit);
    if (boundary === undefined)
        return new Map();
    const notHeld = await Promise.all(boundary.map((held) => recordsOnlyIn(git, commit, held)));
    return notHeld.reduce(intersection, missing);
}
/** Returns the records that `git revert` took out since `lastHead`, and that HEAD lacks. */
async function revertedRecords(git, moves, lastHead, head) {
    const reverts = moves.filter(({ message }) => message.startsWith("revert"));
    if (reverts.length === 0 || !(await isAncestor(git, lastHead, head)))
        return new Map();
    const reverted = await Promise.all(reverts.map(({ before, after }) => recordsOnlyIn(git, before, after)));
    const missing = await recordsOnlyIn(git, lastHead, head);
    return intersection(missing, new Map(reverted.flatMap((records) => [...records])));
}
function intersection(one, other) {
    return new Map([...one].filter(([identity]) => other.has(identity)));
}

;// CONCATENATED MODULE: ./build/ledger/rotate.js









/**
 * Moves a ledger's rows to a backup beside it and starts a new ledger with the same header.
 * Returns the backup's path; undefined when other backups turned out to hold every row. A kill at
 * any moment leaves every row in exactly one file. The caller holds the ledger's lock.
 * @throws {Failure} when the ledger holds no record, or a foreign file has the backup's name.
 */
async function rotateLedger(path) {
    let text = await (0,promises_namespaceObject.readFile)(path, "utf8");
    for (;;) {
        const backup = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(path), backupName(path, text));
        if (!(0,external_node_fs_namespaceObject.existsSync)(backup)) {
            await (0,promises_namespaceObject.rename)(path, backup);
            await replaceFile(path, headerLineOf(text));
            return backup;
        }
        // Another branch rotated the same file: what that backup lacks begins with another record, so
        // it goes to a backup of another name, and no step has a row in two files or in none.
        const rest = await withoutRowsOf(backup, text);
        if (rest === text) {
            throw new failure_Failure(`Cannot rotate ${path}: ${backup} exists and does not hold the record it is named after. Move that file out of the folder and try again.`);
        }
        await replaceFile(path, rest);
        if (parse_ledger_parseLedger(rest).rows.length === 0)
            return undefined;
        text = rest;
    }
}
async function withoutRowsOf(backup, text) {
    const { rows } = parse_ledger_parseLedger(await (0,promises_namespaceObject.readFile)(backup, "utf8"));
    const identitiesElsewhere = new Set(rows.map(({ record }) => identityOf(record)));
    return mendLedger(text, { identitiesElsewhere }).text;
}
function headerLineOf(text) {
    return text.slice(0, text.indexOf("\n") + 1);
}

;// CONCATENATED MODULE: ./build/record/rotate-staged.js








/**
 * Moves a ledger past the limit to a backup, in the working tree and, with what is returned, in
 * this commit. Rows that a person has not staged yet put it off: the limit is a soft one.
 */
async function rotateStaged(git, ledger, context) {
    const { worktree, folders, path, rotateAtBytes } = context;
    if (ledger.content.length <= rotateAtBytes)
        return { ...ledger, backups: [] };
    const file = (0,external_node_path_namespaceObject.join)(worktree.root, path);
    const header = ledger.content.subarray(0, ledger.content.indexOf("\n") + 1);
    let backup = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(file), backupName(path, ledger.content.toString()));
    const wasInterrupted = (await readIfThere(backup))?.equals(ledger.content) === true;
    if (!wasInterrupted) {
        if (!ledger.worktree?.equals(ledger.content))
            return { ...ledger, backups: [] };
        backup = await withFileLock(ledgerLockPath(folders), () => rotateLedger(file));
    }
    const fresh = await readIfThere(file);
    if (backup === undefined)
        return { content: fresh ?? header, worktree: fresh, backups: [] };
    const backupPath = external_node_path_namespaceObject.posix.join(external_node_path_namespaceObject.posix.dirname(path), (0,external_node_path_namespaceObject.basename)(backup));
    const blob = await writeBlob(git, await (0,promises_namespaceObject.readFile)(backup));
    return { content: header, worktree: fresh, backups: [{ path: backupPath, blob }] };
}

;// CONCATENATED MODULE: ./build/record/reserve.js
















/**
 * Puts the ledger, with the rows of the calls since the last commit, into this commit's index.
 * The reservation is written first: whatever happens then, the rows are not lost, nor doubled.
 */
async function reserve(run, context) {
    const { worktree, folders, config, changes, entries, pending } = context;
    const path = ledgerPath(config.file, worktree.branch);
    if (changes.some((change) => change.path === path && change.status === "D"))
        return;
    const logsRead = pending?.logsRead ??
        readLogsRead(folders, worktree.root) ??
        (await startReading(worktree, folders, run.now));
    const [ledger, collected, lost] = await Promise.all([
        readStagedLedger(run.git, worktree.root, path, entries.get(path)),
        collectRecords(run, context, logsRead),
        lostRecords(run, worktree, logsRead),
    ]);
    const mended = await mendStaged(run.git, ledger, { ...context, knownBlob: logsRead.ledgerBlob });
    const rotated = mayRotate(run, worktree)
        ? await rotateStaged(run.git, mended, {
            worktree,
            folders,
            path,
            rotateAtBytes: config.rotateAtBytes,
        })
        : { content: mended.content, worktree: mended.worktree, backups: [] };
    const header = headerOf(rotated.content);
    const rows = [...lost, ...collected.records].map((record) => format_row_formatRow(record, header));
    const lines = [...(pending?.lines ?? []), ...rows];
    const content = withLines(rotated.content, missingLines(rotated.content, lines));
    const isUnknown = ledger.staged === undefined && lines.length === 0;
    const isUnchanged = isUnknown || ledger.staged?.equals(content) === true;
    const blob = isUnchanged ? ledger.stagedBlob : hashBlob(content, anyObjectId(context));
    const next = { ...collected.logsRead, lastHead: worktree.head?.id, ledgerBlob: blob };
    // Both gits start now; the index is changed only once the blob and the reservation are written.
    const written = isUnchanged ? undefined : writeBlob(run.git, content);
    const staged = written?.then((id) => [...rotated.backups, { path, blob: id }]);
    const staging = staged && stageBlobs(run.git, staged);
    if (lines.length === 0) {
        writeLogsRead(folders, next);
    }
    else {
        const callIds = [...(pending?.callIds ?? []), ...collected.callIds];
        const reservation = { ledger: path, lines, callIds, parent: worktree.head?.id, logsRead: next };
        const text = rotated.worktree && appendedText(rotated.worktree, content);
        writeReservation(folders, reservation, planAppend(run, { path, blob, text }));
        // The pre-commit framework takes a file that differs from the index for a hook's mistake.
        if (run.environment.PRE_COMMIT === "1")
            await appendMissing(worktree, folders, reservation);
    }
    await staging;
    markSeen(folders, run);
}
/** Returns some object id of the repository: its length tells the hash algorithm. */
function anyObjectId({ worktree, changes }) {
    const [change] = changes;
    return worktree.head?.id ?? change?.indexBlob ?? change?.headBlob ?? "";
}
function lostRecords(run, worktree, { lastHead }) {
    if (lastHead === undefined || worktree.head === undefined)
        return [];
    return findLostRecords(run.git, { gitDir: worktree.gitDir, head: worktree.head.id }, lastHead);
}
/** A temporary index or a merge has another idea of the ledger: rotation can wait. */
function mayRotate(run, { gitDir }) {
    return commitIndexOf(run.environment.GIT_INDEX_FILE) === "own" && !isMerging(gitDir);
}
function planAppend(run, { path, blob, text }) {
    if (blob === undefined || text === undefined)
        return undefined;
    if (commitIndexOf(run.environment.GIT_INDEX_FILE) !== "own")
        return undefined;
    return { ledger: path, ledgerBlob: blob, text };
}

;// CONCATENATED MODULE: ./build/record/pre-commit.js














/**
 * Validates the staged ledger and puts the usage since the last commit into the index of this
 * one. Where the shell hook took a snapshot of the commit, git is not asked for it again. Returns the problems that must stop the commit: a person staged an invalid ledger.
 */
async function runPreCommit(run, knownSnapshot) {
    const telemetryFolder = (0,external_node_path_namespaceObject.join)(run.git.cwd, TELEMETRY_FOLDER);
    if (!(0,external_node_fs_namespaceObject.existsSync)(telemetryFolder))
        return [];
    const snapshot = knownSnapshot.then((known) => known ?? readCommitSnapshot(run.git, TELEMETRY_FOLDER));
    const [settings, worktree, { changes, entries }] = await Promise.all([
        loadSettings(telemetryFolder),
        readWorktree(run.git, snapshot.then(({ head }) => head)),
        snapshot,
    ]);
    const problems = await checkStagedLedgers(run.git, changes);
    if (problems.length > 0 || isSequencing(worktree.gitDir))
        return problems;
    const folders = stateFolders(worktree);
    await withStateLock(folders, async () => {
        foldLanded(folders);
        const pending = await settleLeftover(run.git, worktree, folders);
        if (!mayReserve(run, worktree, changes))
            return;
        await reserve(run, { worktree, folders, ...settings, changes, entries, pending });
    });
    return [];
}
/** Whether this commit may carry usage: a hook must not make an empty commit succeed. */
function mayReserve(run, { gitDir, head }, changes) {
    if (changes.some(({ path }) => !path.startsWith(`${TELEMETRY_FOLDER}/`)))
        return true;
    if (isMerging(gitDir))
        return true;
    return head !== undefined && isAmending(head, run.environment.GIT_AUTHOR_DATE, run.processId);
}

;// CONCATENATED MODULE: ./build/hook/run-hook.js







// The shell hooks turn this code, and no other, into a stopped commit.
const EXIT_INVALID_LEDGER = 65;
/** Runs one of our hooks; a fault of ours is one line on standard error, and the commit goes on. */
async function runHook(name) {
    const run = {
        git: createGit(process.cwd(), process.env),
        environment: process.env,
        agents: KNOWN_AGENTS,
        now: new Date(),
        processId: process.pid,
        nodePath: process.execPath,
    };
    try {
        requireNode(process.version);
        if (name === "pre-commit") {
            const problems = await runPreCommit(run, readSnapshot());
            if (problems.length > 0) {
                process.stderr.write(explain(problems));
                process.exitCode = EXIT_INVALID_LEDGER;
            }
        }
        else {
            await runPostCommit(run);
        }
    }
    catch (error) {
        const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
        const details = process.env.TOKENLEDGER_DEBUG === "1" ? `${error.stack}\n` : "";
        process.stderr.write(`tokenledger: ${reason} (commit not affected)\n${details}`);
    }
}
/** Reads the snapshot that the shell hook hands in; a person who runs the bundle by hand has none. */
async function readSnapshot() {
    return process.stdin.isTTY ? undefined : parseCommitSnapshot(await (0,consumers_namespaceObject.text)(process.stdin));
}
function explain(problems) {
    const lines = problems.map(({ path, line, column, expected, got }) => `${path}:${line}:${column}: expected ${expected}, got ${got}\n`);
    return `tokenledger: this commit stages a ledger with rows that are no usage records:
${lines.join("")}Correct them and stage the file again (\`tokenledger validate --fix\` mends what can be mended without loss), or commit with --no-verify.
`;
}


/***/ }),

/***/ 424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ formatLocal),
/* harmony export */   y: () => (/* binding */ toUtc)
/* harmony export */ });
const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
/**
 * Returns the instant of an RFC 3339 timestamp in UTC: `2026-02-23T21:19:12.000Z`, with nine
 * digits when it has more than milliseconds, so that one instant has one spelling.
 * Undefined when the text is not RFC 3339 or names a date that does not exist.
 */
function toUtc(timestamp) {
    const match = RFC_3339.exec(timestamp);
    if (match === null)
        return undefined;
    const [, year, month, day, hour, minute, second, fraction = "", sign, offsetHours, offsetMinutes,] = match;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return undefined;
    if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59)
        return undefined;
    const local = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    // Date rolls February 30 over into March: a date that changes its day was none.
    if (Number.isNaN(local.getTime()) || local.getUTCDate() !== Number(day))
        return undefined;
    const offsetMs = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
    const instant = new Date(local.getTime() - (sign === "-" ? -offsetMs : offsetMs));
    if (instant.getUTCFullYear() < 0 || instant.getUTCFullYear() > 9999)
        return undefined;
    const digits = fraction.replace(/0+$/, "");
    return `${instant.toISOString().slice(0, 19)}.${digits.padEnd(digits.length > 3 ? 9 : 3, "0")}Z`;
}
/** Returns the local time of an instant as RFC 3339 with offset, e.g. `2026-02-23T22:19:12+01:00`. */
function formatLocal(instant) {
    const offsetMinutes = -instant.getTimezoneOffset();
    const local = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString();
    const milliseconds = local.slice(19, 23) === ".000" ? "" : local.slice(19, 23);
    const size = Math.abs(offsetMinutes);
    const hours = String(Math.floor(size / 60)).padStart(2, "0");
    const minutes = String(size % 60).padStart(2, "0");
    return `${local.slice(0, 19)}${milliseconds}${offsetMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(337);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

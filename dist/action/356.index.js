export const id = 356;
export const ids = [356];
export const modules = {

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readThreadLog: () => (/* binding */ readThreadLog)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-lines.js
var json_lines = __webpack_require__(6524);
// EXTERNAL MODULE: ./build/parts/agents/logs/unreadable.js
var unreadable = __webpack_require__(95);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/parts/agents/codex/compressed-lines.js




const CHUNK_BYTES = 1 << 20;
const MAX_LINE_BYTES = 64 << 20;
/** No session is as large: what unpacks to more was made to. */
const MAX_LOG_BYTES = 4 * 2 ** 30;
const NEWLINE = 0x0a;
/** What zlib says of data that is damaged or cut off. */
const DAMAGED = /^(ZSTD_|Z_)/;
/**
 * Visits the lines of a file that is packed with zstd, as far as it is whole: none when it is gone,
 * and on a Node before 22.15, which cannot unpack it. A line over 64 MB is passed over.
 */
async function readCompressedLines(path, visit, limit) {
    if (external_node_zlib_.createZstdDecompress === undefined)
        return;
    const unpack = external_node_zlib_.createZstdDecompress({ chunkSize: CHUNK_BYTES });
    try {
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), unpack, (chunks) => visitLines(chunks, visit, limit));
    }
    catch (error) {
        const isDamaged = DAMAGED.test(error.code ?? "");
        if (!isDamaged && !(0,unreadable/* isUnreadable */.G)(error))
            throw error;
    }
}
async function visitLines(chunks, visit, limit) {
    let pieces = [];
    let lineBytes = 0;
    let logBytes = 0;
    for await (const chunk of chunks) {
        let start = 0;
        for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
            const piece = chunk.subarray(start, end);
            const line = pieces.length === 0 ? piece : Buffer.concat([...pieces, piece]);
            if (lineBytes <= MAX_LINE_BYTES)
                visit(line, 0, line.length);
            pieces = [];
            lineBytes = 0;
            start = end + 1;
        }
        lineBytes += chunk.length - start;
        if (lineBytes <= MAX_LINE_BYTES)
            pieces.push(chunk.subarray(start));
        else
            pieces = [];
        logBytes += chunk.length;
        if (logBytes > MAX_LOG_BYTES)
            return;
        limit?.passChunk();
        if (limit?.endsHere(true))
            return;
    }
}

// EXTERNAL MODULE: ./build/parts/agents/logs/json-fields.js
var json_fields = __webpack_require__(4890);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
;// CONCATENATED MODULE: ./build/parts/agents/codex/moment.js

/** Returns the moment that a row names; undefined when it names none that exists. */
function parseMoment(timestamp) {
    const rowTime = (0,row_time/* toRowTime */.zl)(timestamp);
    if (rowTime === undefined)
        return undefined;
    const ms = Date.parse(rowTime);
    return Number.isNaN(ms) ? undefined : { rowTime, ms };
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/uuid-time.js
const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/**
 * Returns when a UUID of version 7 was made, in milliseconds since 1970; undefined for any other text.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
function uuidTimeMs(text) {
    const [, high, low] = UUID_V7.exec(text ?? "") ?? [];
    return high === undefined ? undefined : Number.parseInt(`${high}${low}`, 16);
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/session-meta.js



const fields = new json_fields/* JsonFields */.A();
const meta = {
    type: fields.field("type"),
    id: fields.field("payload", "id"),
    /** A sub-agent's is that of its root: it names the thread only where nothing else does. */
    sessionId: fields.field("payload", "session_id"),
    timestamp: fields.field("payload", "timestamp"),
    cwd: fields.field("payload", "cwd"),
    model: fields.field("payload", "model"),
    provider: fields.field("payload", "model_provider"),
    branch: fields.field("payload", "git", "branch"),
    forkedFromId: fields.field("payload", "forked_from_id"),
    parentThreadId: fields.field("payload", "parent_thread_id"),
    startOrdinal: fields.field("payload", "subagent_history_start_ordinal"),
    threadSource: fields.field("payload", "thread_source"),
    subAgent: fields.field("payload", "source", "subagent"),
    spawningThreadId: fields.field("payload", "source", "subagent", "thread_spawn", "parent_thread_id"),
};
/** How far the two clocks may be apart that tell when a thread began. */
const TOLERANCE_MS = 60_000;
/** Reads a line that describes a thread; undefined when it is another line, or names none. */
function readSessionMeta(bytes, start, end) {
    if (!fields.read(bytes, start, end) || meta.type.text() !== "session_meta")
        return undefined;
    const id = meta.id.text() ?? meta.sessionId.text();
    if (id === undefined)
        return undefined;
    const parentId = meta.forkedFromId.text() ?? meta.parentThreadId.text() ?? meta.spawningThreadId.text();
    return {
        id,
        parentId: parentId === id ? undefined : parentId,
        bornMs: bornMs(id, meta.timestamp.text()),
        timestampMs: parseMoment(meta.timestamp.text())?.ms,
        startOrdinal: meta.startOrdinal.isPresent ? meta.startOrdinal.count() : undefined,
        cwd: meta.cwd.text(),
        branch: meta.branch.text(),
        model: meta.model.text(),
        provider: meta.provider.text(),
        isSubAgent: meta.subAgent.isObject ||
            meta.subAgent.text() !== undefined ||
            meta.threadSource.text() === "subagent",
    };
}
function bornMs(id, timestamp) {
    const idMs = uuidTimeMs(id);
    if (idMs === undefined || timestamp === undefined)
        return undefined;
    return Math.abs(idMs - Date.parse(timestamp)) <= TOLERANCE_MS ? idMs : undefined;
}

// EXTERNAL MODULE: ./build/usage/model-variant.js
var model_variant = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow.js
var workflow = __webpack_require__(9373);
// EXTERNAL MODULE: ./build/parts/agents/codex/call-id.js
var call_id = __webpack_require__(8830);
;// CONCATENATED MODULE: ./build/parts/agents/codex/copies.js
/** Before a call can have been asked and answered: what a fork's log holds with such times was copied into it. */
const NO_CALL_WITHIN_MS = 1_000;
/** Returns where the own records of a log begin whose first row this is. */
function forkStartOf({ id, parentId, startOrdinal, bornMs, timestampMs }, writtenMs) {
    if (parentId === undefined && startOrdinal === undefined)
        return undefined;
    return { threadId: id, ordinal: startOrdinal, bornMs: bornMs ?? timestampMs, writtenMs };
}
/**
 * Tells whether a row of a fork or sub-agent was copied from the thread that it comes from, by what its
 * log itself says: the parent's log may be gone, elsewhere, or read long ago. Undefined where it says nothing.
 */
function isCopy(start, row) {
    if (start.ordinal !== undefined && row.ordinal !== undefined)
        return row.ordinal < start.ordinal;
    if (row.threadId !== undefined)
        return row.threadId !== start.threadId;
    if (row.turnStartMs !== undefined && start.bornMs !== undefined) {
        return row.turnStartMs <= start.bornMs;
    }
    const isAtOnce = start.writtenMs !== undefined &&
        row.writtenMs !== undefined &&
        row.writtenMs - start.writtenMs < NO_CALL_WITHIN_MS;
    return isAtOnce ? true : undefined;
}

// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
;// CONCATENATED MODULE: ./build/parts/agents/codex/failure-words.js


const ABORT_WORDS = new Map([
    ["interrupted", failure_words/* INTERRUPTED */.t],
    ["replaced", "replaced by another turn"],
    ["review_ended", "review ended"],
    ["budget_limited", "budget exhausted"],
]);
const ERROR_TYPES = new Set([
    "bad_request",
    "context_window_exceeded",
    "cyber_policy",
    "http_connection_failed",
    "internal_server_error",
    "model_cap",
    "response_stream_connection_failed",
    "response_stream_disconnected",
    "response_too_many_failed_attempts",
    "sandbox_error",
    "server_overloaded",
    "session_budget_exceeded",
    "unauthorized",
    "usage_limit_exceeded",
]);
/** Errors of requests beside the turn, which goes on. */
const HARMLESS_TYPES = new Set(["thread_rollback_failed", "active_turn_not_steerable"]);
/** Returns why a turn was cut short, in words of ours. */
function abortWords(reason) {
    return ABORT_WORDS.get(reason ?? "") ?? "aborted";
}
/**
 * Returns what an error was, in words of ours: its message may quote anything. Undefined when the
 * turn goes on. `info` is the error's type, or an object named for it that may hold an HTTP status.
 */
function errorWords(info) {
    const [[type, details] = ["", undefined]] = info.isObject
        ? Object.entries((0,json_value/* objectOf */.Xy)(info.value()))
        : [[info.text() ?? "", undefined]];
    if (HARMLESS_TYPES.has(type))
        return undefined;
    const status = (0,json_value/* objectOf */.Xy)(details).http_status_code;
    return (0,failure_words/* apiError */.pb)(typeof status === "number" ? status : undefined, ERROR_TYPES.has(type) ? type : undefined);
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/lineage.js
/** No thread has as many ancestors. */
const MAX_MEMBERS = 64;
/**
 * The thread of a log and its ancestors: a fork begins with copies of its parent's events, which
 * its parent may have copied too. A call belongs to the thread that made it, in every copy.
 */
class Lineage {
    #members;
    #findOrigin;
    /** `members` is what an earlier reading knew, the log's own thread first. */
    constructor(members, findOrigin) {
        this.#members = new Map(members.map((member) => [member.id, member]));
        this.#findOrigin = findOrigin;
    }
    get members() {
        return [...this.#members.values()];
    }
    get isEmpty() {
        return this.#members.size === 0;
    }
    get isFork() {
        return this.#own?.parentId !== undefined;
    }
    add({ id, parentId, bornMs }) {
        const isKnown = this.#members.has(id);
        if (!isKnown && this.#members.size < MAX_MEMBERS) {
            this.#members.set(id, { id, parentId, bornMs });
        }
    }
    /**
     * Returns the thread that made the calls of a turn: the youngest that was there when the turn
     * began, or the root where nobody knows when that was. Undefined when the log names no thread.
     */
    ownerOf(turnStartMs) {
        let member = this.#own;
        const seen = new Set();
        while (member !== undefined) {
            const { id, parentId, bornMs } = member;
            const isOwner = turnStartMs !== undefined && bornMs !== undefined && turnStartMs > bornMs;
            if (isOwner || parentId === undefined || seen.has(parentId))
                return id;
            seen.add(id);
            member = this.#parent(parentId);
        }
        return undefined;
    }
    get #own() {
        return this.#members.values().next().value;
    }
    /** What is not found now stays unknown: ids must not change from one reading to the next. */
    #parent(id) {
        const known = this.#members.get(id);
        if (known !== undefined)
            return known;
        const found = this.#findOrigin(id) ?? { id, parentId: undefined, bornMs: undefined };
        this.add(found);
        return found;
    }
}

// EXTERNAL MODULE: ./build/parts/agents/logs/workflow-command.js
var workflow_command = __webpack_require__(2789);
// EXTERNAL MODULE: ./build/parts/agents/codex/token-vector.js
var token_vector = __webpack_require__(5873);
;// CONCATENATED MODULE: ./build/parts/agents/codex/row.js


const row_fields = new json_fields/* JsonFields */.A();
/**
 * Reads one line of a log into `row`; false when it is no row.
 * There is one `row`, valid until the next line is read: logs have millions of them.
 */
function readRow(bytes, start, end) {
    return row_fields.read(bytes, start, end);
}
/** The fields of a Codex row that we know; `session_meta` rows have others. */
const row = {
    timestamp: row_fields.field("timestamp"),
    type: row_fields.field("type"),
    /** Only since logs are read in pages. */
    ordinal: row_fields.field("ordinal"),
    eventType: row_fields.field("payload", "type"),
    /** Of a usage record: the thread that made the call. */
    threadId: row_fields.field("payload", "thread_id"),
    turnId: row_fields.field("payload", "turn_id"),
    model: row_fields.field("payload", "model"),
    cwd: row_fields.field("payload", "cwd"),
    serviceTier: row_fields.field("payload", "service_tier"),
    /** Written whenever somebody changes the settings, `/fast` among them. */
    settings: row_fields.field("payload", "thread_settings"),
    settingsTier: row_fields.field("payload", "thread_settings", "service_tier"),
    /** Early versions name the mode itself. */
    collaborationMode: row_fields.field("payload", "collaboration_mode"),
    collaborationModeName: row_fields.field("payload", "collaboration_mode", "mode"),
    collaborationModeKind: row_fields.field("payload", "collaboration_mode_kind"),
    message: row_fields.field("payload", "message"),
    itemType: row_fields.field("payload", "item", "type"),
    itemContent: row_fields.field("payload", "item", "content"),
    durationMs: row_fields.field("payload", "duration_ms"),
    abortReason: row_fields.field("payload", "reason"),
    errorInfo: row_fields.field("payload", "codex_error_info"),
    turnError: row_fields.field("payload", "error"),
    turnErrorInfo: row_fields.field("payload", "error", "codex_error_info"),
    countModel: row_fields.field("payload", "info", "model"),
    /** Of the thread so far. */
    total: (0,token_vector/* vectorField */.ws)(row_fields, "payload", "info", "total_token_usage"),
    /** Of the last call. */
    last: (0,token_vector/* vectorField */.ws)(row_fields, "payload", "info", "last_token_usage"),
    /** Of the recorded call. */
    usage: (0,token_vector/* vectorField */.ws)(row_fields, "payload", "usage"),
    threadTotal: (0,token_vector/* vectorField */.ws)(row_fields, "payload", "thread_token_usage"),
};

;// CONCATENATED MODULE: ./build/parts/agents/codex/prompt.js



/** What editors put before the request itself: open files, a selection. */
const REQUEST_HEADING = "## My request for Codex:";
/** Codex calls skills with a dollar sign. */
const SKILL = /^\s*\$([a-z][a-z\d:_-]*)(?=\s|$)(.*)/;
/** Codex puts a person's own commands under this name. */
const CUSTOM_PROMPT = /^\s*\/prompts:/;
/** Returns the prompt that the row which was read is; undefined when it is none. */
function rowPrompt() {
    if (row.eventType.text() === "user_message")
        return row.message.text() ?? "";
    if (row.itemType.text() !== "UserMessage")
        return undefined;
    const texts = (0,json_value/* listOf */.c3)(row.itemContent.value()).map((part) => (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(part).text));
    return texts.find((text) => text !== undefined) ?? "";
}
/** Returns the command that a prompt is, if it is one. */
function parseCommand(prompt) {
    const heading = prompt.lastIndexOf(REQUEST_HEADING);
    const request = heading === -1 ? prompt : prompt.slice(heading + REQUEST_HEADING.length);
    const [, skill, argumentText = ""] = SKILL.exec(request) ?? [];
    return skill === undefined
        ? (0,workflow_command/* parseSlashCommand */.My)(request.replace(CUSTOM_PROMPT, "/"))
        : (0,workflow_command/* createCommand */.gu)(skill, argumentText);
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/skipped-line.js
const TYPE = Buffer.from('"type":"');
/** Codex writes a time and a number before the type. */
const MAX_TYPE_OFFSET = 120;
/** How lines go on from their type that only say what the model and its tools said: most lines, and nearly all bytes. */
const SKIPPED = ['"type":"response_item"', '"type":"event_msg","payload":{"type":"agent_'].map((text) => Buffer.from(text));
/** How far from its start the last line had its type: the next most likely has it there too. */
let typeOffset = 0;
/** Whether a line is one of those that tell nothing of usage, turns or prompts; it is not decoded then. */
function isSkippedLine(bytes, start, end) {
    if (!isAt(TYPE, bytes, start + typeOffset, end))
        typeOffset = findType(bytes, start, end);
    for (const text of SKIPPED)
        if (isAt(text, bytes, start + typeOffset, end))
            return true;
    return false;
}
/** Returns how far from a line's start its type is; 0 when it is not at its head. */
function findType(bytes, start, end) {
    for (let offset = 1; offset < MAX_TYPE_OFFSET; offset++) {
        if (isAt(TYPE, bytes, start + offset, end))
            return offset;
    }
    return 0;
}
function isAt(text, bytes, at, end) {
    if (at + text.length > end)
        return false;
    for (let i = 0; i < text.length; i++)
        if (text[i] !== bytes[at + i])
            return false;
    return true;
}

// EXTERNAL MODULE: ./build/parts/agents/logs/thread.js
var thread = __webpack_require__(5528);
;// CONCATENATED MODULE: ./build/parts/agents/codex/turn-clock.js
const MAX_SHARE_MS = 10 * 60_000;
/**
 * Times the calls of a turn. A call took from the end of the one before it, or from the turn's
 * start, to its own end, at most ten minutes. Where the log says how long the turn took, its calls
 * took that together: the last call has the rest.
 */
class TurnClock {
    #startMs;
    #lastMs;
    #sumMs;
    #lastCall;
    /** The calls of the turn in this reading. */
    #drafts = [];
    constructor(state) {
        this.#startMs = state?.startMs;
        this.#lastMs = state?.lastMs;
        this.#sumMs = state?.sumMs ?? 0;
        this.#lastCall = state?.lastCall;
    }
    get state() {
        const lastCall = this.#drafts.at(-1)?.call ?? this.#lastCall;
        return {
            startMs: this.#startMs,
            lastMs: this.#lastMs,
            sumMs: this.#sumMs,
            lastCall: lastCall && { ...lastCall },
        };
    }
    start(nowMs) {
        this.#startMs = nowMs;
        this.#lastMs = nowMs;
        this.#sumMs = 0;
        this.#lastCall = undefined;
        this.#drafts = [];
    }
    endCall(draft, nowMs) {
        const shareMs = Math.min(nowMs - (this.#lastMs ?? nowMs), MAX_SHARE_MS);
        this.#lastMs = nowMs;
        this.#drafts.push(draft);
        // Rows that were written at one time are copies, which tell no durations.
        if (shareMs <= 0)
            return;
        draft.call.durationMs = shareMs;
        this.#sumMs += shareMs;
    }
    /**
     * Ends the turn, which took `durationMs` if the log says so. Returns the call of an earlier
     * reading that changed by it. A fork's copies of a turn were written at one time: they are not
     * taken for the turn.
     */
    endTurn(nowMs, durationMs, isFork) {
        const spanMs = nowMs - (this.#startMs ?? Number.NEGATIVE_INFINITY);
        const isCopied = isFork && 2 * spanMs < durationMs;
        const changed = durationMs > 0 && !isCopied ? this.#share(durationMs) : undefined;
        this.start(undefined);
        return changed;
    }
    #share(durationMs) {
        const restMs = durationMs - this.#sumMs;
        if (restMs < 0)
            this.#shrink(-restMs);
        const earlier = this.#lastCall && { call: { ...this.#lastCall } };
        const last = this.#drafts.at(-1) ?? earlier;
        if (restMs <= 0 || last === undefined)
            return undefined;
        last.call.durationMs = (last.call.durationMs ?? 0) + restMs;
        return last === earlier ? earlier : undefined;
    }
    /** Takes time off the calls of this reading, in proportion: those of earlier ones are told. */
    #shrink(excessMs) {
        const timed = this.#drafts.filter(({ call }) => call.durationMs !== undefined);
        let sumMs = timed.reduce((sum, { call }) => sum + (call.durationMs ?? 0), 0);
        let leftMs = Math.max(0, sumMs - excessMs);
        for (const { call } of timed) {
            const shareMs = call.durationMs ?? 0;
            call.durationMs = Math.round((leftMs * shareMs) / sumMs);
            leftMs -= call.durationMs;
            sumMs -= shareMs;
        }
    }
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/turns.js



/** Follows the turns of a thread: their outcome and the time that their calls took. */
class Turns {
    #outcome;
    #clock;
    #startMs;
    #isTask;
    constructor(state) {
        this.#outcome = new thread/* Thread */.j(state?.outcome);
        this.#clock = new TurnClock(state?.clock);
        this.#startMs = state?.startMs;
        this.#isTask = state?.isTask ?? false;
    }
    get state() {
        return {
            outcome: this.#outcome.state,
            clock: this.#clock.state,
            startMs: this.#startMs,
            isTask: this.#isTask,
        };
    }
    /** When the turn at hand was begun, by its id: copies keep it. */
    get startMs() {
        return this.#startMs;
    }
    /** Begins a turn that will tell its end. */
    start(turnId, moment) {
        this.#begin(moment);
        this.#isTask = true;
        this.name(turnId);
    }
    /** Begins a turn in logs of early versions; in others a prompt amid a turn is part of it. */
    prompt(moment) {
        if (!this.#isTask)
            this.#begin(moment);
    }
    name(turnId) {
        this.#startMs = uuidTimeMs(turnId);
    }
    endCall(draft, moment) {
        this.#outcome.call(draft, undefined);
        this.#clock.endCall(draft, moment.ms);
    }
    fail(failure) {
        this.#outcome.fail(failure);
    }
    /** Ends the turn; returns the call of an earlier reading that changed by it. */
    end({ moment, durationMs, isFork }) {
        this.#isTask = false;
        const changed = this.#clock.endTurn(moment.ms, durationMs, isFork);
        if (changed !== undefined)
            this.#outcome.join(changed);
        return changed;
    }
    /** Lets the calls of the turn at hand share its outcome so far. */
    finish() {
        this.#outcome.finish();
    }
    lastOutcome(sessionId) {
        return this.#outcome.outcome(sessionId);
    }
    #begin(moment) {
        this.#outcome.prompt();
        this.#clock.start(moment.ms);
    }
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/usage-meter.js

/**
 * Tells calls from a thread's counts. Old versions write a count behind each call and repeat it at
 * will; new ones write a record of the call's usage and then the count. Each call is told once.
 */
class UsageMeter {
    #total;
    #counted;
    #epoch;
    #isOthersTotal;
    #waiting;
    #unrecorded;
    constructor(state) {
        this.#total = state?.total;
        this.#counted = state?.counted;
        this.#epoch = state?.epoch ?? 0;
        this.#isOthersTotal = state?.isOthersTotal ?? false;
        this.#waiting = state?.waiting;
        this.#unrecorded = state?.unrecorded;
    }
    get state() {
        return {
            total: this.#total,
            counted: this.#counted,
            epoch: this.#epoch,
            isOthersTotal: this.#isOthersTotal,
            waiting: this.#waiting,
            unrecorded: this.#unrecorded,
        };
    }
    /** Whether a record was taken in whose count did not come yet. */
    get isWaiting() {
        return this.#waiting !== undefined;
    }
    /** Begins to number epochs anew: the counts from now on are another thread's. */
    changeThread() {
        this.#epoch = 0;
        this.#isOthersTotal = true;
    }
    /** Takes a count in; returns the call that it is about, unless it only repeats what was told. */
    count(counted, last, readMoment) {
        const total = counted ?? (last && (0,token_vector/* addVectors */.If)(this.#total ?? token_vector/* NO_USAGE */.yJ, last));
        if (total === undefined)
            return undefined;
        if (this.#total !== undefined && (0,token_vector/* isSameVector */.u2)(this.#total, total))
            return undefined;
        if (this.#counted !== undefined && (0,token_vector/* isSameVector */.u2)(this.#counted, total)) {
            // What summing up the context took stands in a record, and in no count.
            this.#total = total;
            return undefined;
        }
        this.#counted = total;
        const waiting = this.#waiting;
        const usage = waiting?.usage ?? this.#usageOf(total, last);
        this.#waiting = undefined;
        this.#unrecorded = waiting === undefined ? usage : undefined;
        this.#advance(total);
        if (usage === undefined || waiting?.isTold)
            return undefined;
        const moment = waiting?.moment ?? readMoment();
        return moment && { usage, total, epoch: this.#epoch, moment };
    }
    /** Takes the record of a call in; the count behind it, or `settle`, tells the call. */
    record(usage, threadTotal, moment) {
        if (this.#unrecorded !== undefined && (0,token_vector/* isSameVector */.u2)(this.#unrecorded, usage)) {
            this.#unrecorded = undefined;
        }
        else
            this.#waiting = { usage, threadTotal, moment };
    }
    /** Returns the call of a record behind which no count came. */
    settle() {
        const waiting = this.#waiting;
        if (waiting === undefined)
            return undefined;
        this.#waiting = undefined;
        this.#advance(this.#expectedTotal(waiting));
        return waiting.isTold ? undefined : this.#told(waiting);
    }
    /** Returns the call of a record behind which the log ends for now; its count may still come. */
    tell() {
        const waiting = this.#waiting;
        if (waiting === undefined || waiting.isTold)
            return undefined;
        const told = new UsageMeter(this.state).settle();
        this.#waiting = { ...waiting, isTold: true };
        return told;
    }
    #told({ usage, moment }) {
        return { usage, total: this.#total ?? usage, epoch: this.#epoch, moment };
    }
    /** Counts go on from the thread's last one; records began to be written later than counts. */
    #expectedTotal({ usage, threadTotal }) {
        const isOwn = this.#total !== undefined && !this.#isOthersTotal;
        if (threadTotal !== undefined && !isOwn)
            return threadTotal;
        return (0,token_vector/* addVectors */.If)(this.#total ?? token_vector/* NO_USAGE */.yJ, usage);
    }
    #advance(total) {
        if (this.#isFallTo(total) && !this.#isOthersTotal)
            this.#epoch++;
        this.#isOthersTotal = false;
        this.#total = total;
    }
    #isFallTo(total) {
        const before = this.#total ?? token_vector/* NO_USAGE */.yJ;
        return total.input < before.input || total.output < before.output;
    }
    /** Returns what a count says of its call; undefined when it tells how full the context is, not what was used. */
    #usageOf(total, last) {
        if (last !== undefined && !(0,token_vector/* isSizeOnly */.K9)(last))
            return last;
        if ((0,token_vector/* isSizeOnly */.K9)(total))
            return undefined;
        // Behind a compaction the last usage is an estimate of what is left.
        if (last !== undefined && (this.#total === undefined || this.#isFallTo(total))) {
            return undefined;
        }
        return this.#isFallTo(total) ? total : (0,token_vector/* growth */.Am)(this.#total ?? token_vector/* NO_USAGE */.yJ, total);
    }
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/thread-reader.js














const UNKNOWN_MODEL = "unknown";
/** Turns the rows of one thread's log into calls. */
class ThreadReader {
    #agent;
    #from;
    #lineage;
    #meter;
    #turns;
    #workflow;
    #calls = [];
    #context;
    #owner;
    #isOwnerKnown = false;
    #fork;
    /** Whether what is read now was copied into the log. */
    #isCopied = false;
    #lastMoment;
    /** `fileSessionId` stands in for the thread's id where the log does not name it. */
    constructor(agent, fileSessionId, from, findOrigin) {
        const state = from?.carry;
        this.#agent = agent;
        this.#from = from;
        this.#lineage = new Lineage(state?.lineage ?? [], findOrigin);
        this.#meter = new UsageMeter(state?.meter);
        this.#turns = new Turns(state?.turns);
        this.#workflow = new workflow/* Workflow */.W(state?.workflow);
        this.#context = {
            sessionId: fileSessionId,
            isSidechain: false,
            branch: undefined,
            cwd: undefined,
            model: UNKNOWN_MODEL,
            ...state?.context,
        };
        this.#owner = state?.owner;
        this.#fork = state?.fork;
        this.#isCopied = state?.isCopied ?? false;
        this.#lastMoment = state?.lastMoment;
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (isSkippedLine(bytes, start, end) || !readRow(bytes, start, end))
            return;
        const type = row.type.text();
        if (type === "event_msg" && row.eventType.text() === "token_count") {
            this.#readCount();
            return;
        }
        this.#add(this.#meter.settle());
        if (type === "session_meta")
            this.#readMeta(bytes, start, end);
        else if (type === "turn_context")
            this.#readTurnContext();
        else if (type === "token_usage_record")
            this.#readRecord();
        else if (type === "event_msg")
            this.#readEvent();
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#add(this.#meter.tell());
        this.#turns.finish();
        const state = {
            context: this.#context,
            lineage: this.#lineage.members,
            fork: this.#fork,
            isCopied: this.#isCopied,
            owner: this.#owner,
            lastMoment: this.#lastMoment,
            meter: this.#meter.state,
            turns: this.#turns.state,
            workflow: this.#workflow.state,
        };
        const { marks } = this.#workflow;
        return {
            calls: this.#calls,
            marks,
            position: { offset, carry: state, mark: marks.at(-1) ?? this.#from?.mark },
            lastTurn: this.#turns.lastOutcome(this.#context.sessionId),
        };
    }
    #readMeta(bytes, start, end) {
        const meta = readSessionMeta(bytes, start, end);
        if (meta === undefined)
            return;
        if (this.#lineage.isEmpty) {
            const { id: sessionId, isSubAgent: isSidechain, branch } = meta;
            const cwd = this.#context.cwd ?? meta.cwd;
            const model = meta.model ?? this.#context.model;
            const { provider } = meta;
            this.#context = { sessionId, isSidechain, branch, cwd, model, provider };
            this.#fork = forkStartOf(meta, this.#momentOf(row.timestamp.text())?.ms);
        }
        this.#lineage.add(meta);
        this.#isOwnerKnown = false;
    }
    #readTurnContext() {
        const { cwd, model } = this.#context;
        this.#context = {
            ...this.#context,
            cwd: row.cwd.text() ?? cwd,
            model: row.model.text() ?? model,
        };
        if (row.serviceTier.isPresent)
            this.#enterTier(row.serviceTier.text());
        const turnId = row.turnId.text();
        if (turnId !== undefined)
            this.#turns.name(turnId);
        this.#isOwnerKnown = false;
        this.#followMode();
    }
    #readRecord() {
        const usage = row.usage();
        const moment = this.#momentOf(row.timestamp.text());
        if (usage === undefined || moment === undefined)
            return;
        this.#enterThread(moment, row.threadId.text());
        this.#meter.record(usage, row.threadTotal(), moment);
    }
    #readCount() {
        const model = row.countModel.text();
        if (model !== undefined)
            this.#context = { ...this.#context, model };
        const total = row.total();
        const last = row.last();
        if ((total ?? last) === undefined)
            return;
        // A count behind a record is about the record's call.
        if (!this.#meter.isWaiting) {
            this.#enterThread(this.#fork && this.#momentOf(row.timestamp.text()), undefined);
        }
        this.#add(this.#meter.count(total, last, () => this.#momentOf(row.timestamp.text())));
    }
    #readEvent() {
        const moment = this.#momentOf(row.timestamp.text());
        if (moment === undefined)
            return;
        const type = row.eventType.text();
        if (type === "task_started" || type === "turn_started") {
            this.#turns.start(row.turnId.text(), moment);
            this.#isOwnerKnown = false;
            this.#followMode();
        }
        else if (type === "thread_settings_applied")
            this.#readSettings();
        else if (type === "error")
            this.#fail(errorWords(row.errorInfo));
        else if (type === "task_complete" || type === "turn_complete") {
            if (row.turnError.isObject)
                this.#fail(errorWords(row.turnErrorInfo));
            this.#endTurn(moment);
        }
        else if (type === "turn_aborted") {
            this.#fail(abortWords(row.abortReason.text()));
            this.#endTurn(moment);
        }
        else
            this.#readPrompt(moment);
    }
    #readSettings() {
        if (row.settings.isObject)
            this.#enterTier(row.settingsTier.text());
    }
    #enterTier(serviceTier) {
        this.#context = { ...this.#context, serviceTier };
    }
    #readPrompt(moment) {
        const prompt = rowPrompt();
        if (prompt === undefined)
            return;
        this.#turns.prompt(moment);
        const command = parseCommand(prompt);
        if (command !== undefined) {
            this.#workflow.enterCommand(command, this.#context.sessionId, moment.rowTime);
        }
    }
    #followMode() {
        const mode = row.collaborationModeName.text() ??
            row.collaborationMode.text() ??
            row.collaborationModeKind.text();
        const moment = this.#momentOf(row.timestamp.text());
        if (mode === undefined || moment === undefined)
            return;
        this.#workflow.enterMode(mode === "plan", this.#context.sessionId, moment.rowTime);
    }
    /** Returns when a row was written, or the one before it where the row does not say. */
    #momentOf(timestamp) {
        this.#lastMoment = parseMoment(timestamp) ?? this.#lastMoment;
        return this.#lastMoment;
    }
    #fail(words) {
        if (words !== undefined)
            this.#turns.fail(words);
    }
    #endTurn(moment) {
        const durationMs = row.durationMs.count();
        const changed = this.#turns.end({ moment, durationMs, isFork: this.#lineage.isFork });
        if (changed !== undefined)
            this.#calls.push(changed.call);
    }
    /** Finds out whose calls come now: those of a copied turn, or the thread's own. */
    #enterThread(moment, threadId) {
        if (this.#fork !== undefined)
            this.#followCopies(this.#fork, moment, threadId);
        if (this.#isOwnerKnown)
            return;
        this.#isOwnerKnown = true;
        this.#enterOwner(this.#lineage.ownerOf(this.#turns.startMs));
    }
    #followCopies(fork, moment, threadId) {
        const isCopied = isCopy(fork, {
            ordinal: row.ordinal.isPresent ? row.ordinal.count() : undefined,
            threadId,
            turnStartMs: this.#turns.startMs,
            writtenMs: moment?.ms,
        });
        this.#isCopied = isCopied ?? false;
        if (isCopied !== false)
            return;
        this.#isOwnerKnown = true;
        this.#enterOwner(fork.threadId);
    }
    #enterOwner(id) {
        const owner = id === undefined ? undefined : (0,call_id/* plainId */.S)(id);
        if (owner === this.#owner)
            return;
        this.#owner = owner;
        this.#meter.changeThread();
    }
    #add(metered) {
        if (metered === undefined || this.#isCopied || (0,token_vector/* isSizeOnly */.K9)(metered.usage))
            return;
        const { sessionId, model, provider, serviceTier, isSidechain, cwd, branch } = this.#context;
        const { modeTaskType, command, commandArguments } = this.#workflow.inForce;
        const call = {
            agent: this.#agent,
            callId: (0,call_id/* createCallId */.m)(this.#owner, metered),
            sessionId,
            timestamp: metered.moment.rowTime,
            model: (0,model_variant/* withServiceTier */.qg)((0,model_variant/* withProvider */.w$)(model, provider), serviceTier),
            tokens: (0,token_vector/* callTokens */.jA)(metered.usage),
            durationMs: undefined,
            success: true,
            errorMessage: undefined,
            modeTaskType,
            command,
            commandArguments,
            isSidechain,
            cwd,
            branch,
        };
        this.#calls.push(call);
        this.#turns.endCall({ call }, metered.moment);
    }
}

;// CONCATENATED MODULE: ./build/parts/agents/codex/read-thread-log.js








const COMPRESSED = /\.zst$/;
const ROLLOUT_NAME = /^rollout-[\dT-]{19}-/;
const EXTENSIONS = /\.jsonl(\.zst)?$/;
/** Reads what the log of a thread holds behind `from`; a packed log is read whole. */
async function readThreadLog(agent, path, from, limit) {
    const isCompressed = COMPRESSED.test(path);
    const isFollowed = from !== undefined && !isCompressed && (0,json_lines/* isLineStart */.h)(path, from.offset);
    const start = isFollowed ? from : undefined;
    const fileSessionId = (0,external_node_path_.basename)(path).replace(EXTENSIONS, "").replace(ROLLOUT_NAME, "");
    const reader = new ThreadReader(agent, fileSessionId, start, createFindOrigin(path));
    const visit = reader.readLine.bind(reader);
    if (isCompressed) {
        await readCompressedLines(path, visit, limit);
        const reading = reader.finish(0);
        return { ...reading, position: { offset: 0, mark: reading.position.mark } };
    }
    const offset = (0,json_lines/* readLines */.S)(path, start?.offset ?? 0, visit, { limit });
    return reader.finish(offset ?? start?.offset ?? 0);
}
const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
const DAY_MS = 86_400_000;
/** The first line holds the instructions too: some 30 KB. */
const MAX_FIRST_LINE_BYTES = 1 << 20;
const read_thread_log_NEWLINE = 0x0a;
/** Returns what looks for a thread's own log among the logs around `logPath`: its name ends in the thread's id. */
function createFindOrigin(logPath) {
    return (threadId) => {
        const ending = `-${threadId}.jsonl`;
        for (const folder of foldersOf(logPath, threadId)) {
            const log = entriesOf(folder).find((entry) => entry.isFile() && entry.name.endsWith(ending));
            const meta = log && readFirstMeta((0,external_node_path_.join)(folder, log.name));
            if (meta?.id === threadId)
                return meta;
        }
        return undefined;
    };
}
/** Lists the folders where a thread's log can be: Codex files it under the local day on which the thread began. */
function* foldersOf(logPath, threadId) {
    yield (0,external_node_path_.dirname)(logPath);
    const home = homeOf(logPath);
    if (home === undefined)
        return;
    yield (0,external_node_path_.join)(home, ARCHIVE);
    const bornMs = uuidTimeMs(threadId);
    if (bornMs === undefined)
        yield* foldersBelow((0,external_node_path_.join)(home, ACTIVE));
    else
        for (const days of [0, -1, 1])
            yield dayFolder(home, bornMs + days * DAY_MS);
}
function homeOf(logPath) {
    for (let folder = (0,external_node_path_.dirname)(logPath); folder !== (0,external_node_path_.dirname)(folder); folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_path_.basename)(folder) === ACTIVE || (0,external_node_path_.basename)(folder) === ARCHIVE)
            return (0,external_node_path_.dirname)(folder);
    }
    return undefined;
}
function dayFolder(home, timeMs) {
    return (0,external_node_path_.join)(home, ACTIVE, ...new Date(timeMs).toISOString().slice(0, 10).split("-"));
}
function* foldersBelow(folder) {
    yield folder;
    for (const entry of entriesOf(folder)) {
        if (entry.isDirectory())
            yield* foldersBelow((0,external_node_path_.join)(folder, entry.name));
    }
}
function entriesOf(folder) {
    return (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) ?? [];
}
function readFirstMeta(path) {
    const file = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.openSync)(path, "r"));
    if (file === undefined)
        return undefined;
    try {
        const bytes = Buffer.allocUnsafe(MAX_FIRST_LINE_BYTES);
        const start = bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes));
        const end = start.indexOf(read_thread_log_NEWLINE);
        return end === -1 ? undefined : readSessionMeta(start, 0, end);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}


/***/ })

};

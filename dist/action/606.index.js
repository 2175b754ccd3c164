export const id = 606;
export const ids = [606];
export const modules = {

/***/ 7606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLog: () => (/* binding */ readLog)
});

// UNUSED EXPORTS: SessionReader, draftCall

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/parts/agents/logs/answer-duration.js
var answer_duration = __webpack_require__(9607);
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-document.js
var json_document = __webpack_require__(14);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-lines.js
var json_lines = __webpack_require__(6524);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-rows.js
var json_rows = __webpack_require__(6994);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/thread.js
var thread = __webpack_require__(5528);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow.js
var workflow = __webpack_require__(9373);
// EXTERNAL MODULE: ./build/parts/agents/logs/workflow-command.js
var workflow_command = __webpack_require__(2789);
;// CONCATENATED MODULE: ./build/parts/agents/gemini-cli/failure-words.js

const API_ERROR = /^\s*\[API Error:/;
const STATUS = /\(Status: ([A-Z_]+)\)/;
/** @see https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto */
const STATUSES = new Set(`CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED
  UNAUTHENTICATED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL
  UNAVAILABLE DATA_LOSS`.split(/\s+/));
/** Gemini CLI's own notices of how a turn ended. */
const NOTICES = [
    [/^\s*(?:Request cancelled|User cancelled the request)\.\s*$/, failure_words/* INTERRUPTED */.t],
    [/^\W*Response truncated due to token limits\.\s*$/, failure_words/* STOPPED_AT_MAX_TOKENS */.Eg],
    [/^\W*Response stopped due to safety reasons\.\s*$/, failure_words/* REFUSAL */.$m],
];
/** Returns what an error message says, in words of ours: it may quote the request. */
function failureWords(text) {
    if (!API_ERROR.test(text))
        return "agent error";
    const status = STATUS.exec(text)?.[1] ?? "";
    return (0,failure_words/* apiError */.pb)(undefined, STATUSES.has(status) ? status : undefined);
}
/** Returns why a turn failed that ended with this notice; undefined when the notice says no such thing. */
function noticeFailure(text) {
    return NOTICES.find(([notice]) => notice.test(text))?.[1];
}

;// CONCATENATED MODULE: ./build/parts/agents/gemini-cli/log-address.js

/** Reads `<project>/chats/<log>`, and `<project>/chats/<session>/<log>` of a sub-agent. */
function logAddress(path) {
    const folder = (0,external_node_path_.dirname)(path);
    const logName = (0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path));
    return (0,external_node_path_.basename)(folder) === "chats"
        ? { projectFolder: (0,external_node_path_.dirname)(folder), parentSessionId: undefined, logName }
        : { projectFolder: (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder)), parentSessionId: (0,external_node_path_.basename)(folder), logName };
}

;// CONCATENATED MODULE: ./build/parts/agents/gemini-cli/message-text.js

/** Returns the text of a message's content: a text, a part, or a list of both. */
function contentText(content) {
    return partsOf(content)
        .map((part) => (0,json_value/* textOf */.b6)(part) ?? (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(part).text) ?? "")
        .join("");
}
/** Returns what a person wrote: a command's prompt is logged with the command that was typed. */
function promptText(message) {
    return contentText(message.displayContent) || contentText(message.content);
}
/** Whether a user's message only hands tools' results to the model. */
function isToolResponse(message) {
    return partsOf(message.content).some((part) => (0,json_value/* objectOf */.Xy)(part).functionResponse !== undefined);
}
function partsOf(content) {
    return Array.isArray(content) ? (0,json_value/* listOf */.c3)(content) : [content];
}

// EXTERNAL MODULE: ./build/parts/agents/gemini-cli/message-tokens.js
var message_tokens = __webpack_require__(8133);
;// CONCATENATED MODULE: ./build/parts/agents/gemini-cli/plan-mode.js
const ENTER_TOOL = "enter_plan_mode";
const LEAVE_TOOL = "exit_plan_mode";
/**
 * Returns whether the session is planning behind a tool's call. A person's own change of mode is
 * not logged. A tool that was refused succeeded all the same: what it displays says so.
 */
function isPlanningBehind(tool, wasPlanning) {
    const { name, status, resultDisplay: display } = tool;
    if (status !== "success")
        return wasPlanning;
    if (name === ENTER_TOOL)
        return wasPlanning || display !== "Cancelled";
    if (name !== LEAVE_TOOL)
        return wasPlanning;
    const isRefused = typeof display === "string" && !display.startsWith("Plan approved");
    return wasPlanning && isRefused;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/parts/agents/logs/small-file.js
var small_file = __webpack_require__(696);
;// CONCATENATED MODULE: ./build/parts/agents/gemini-cli/project.js





const SHA256 = /^[0-9a-f]{64}$/;
/**
 * Returns what is known of the working directory of the sessions in a project's folder. Since 0.29
 * a file in the folder names it, and a list of all projects does; before, the folder and the logs
 * hold its hash alone.
 */
function findProject(projectFolder, projectHash) {
    const folderName = (0,external_node_path_.basename)(projectFolder);
    const hash = [projectHash, folderName].find((text) => text !== undefined && SHA256.test(text));
    const cwd = ownersPath(projectFolder) ?? registeredPath(projectFolder, hash);
    if (cwd !== undefined)
        return { cwd };
    return hash === undefined ? { cwd } : { cwd, cwdSha256: hash };
}
function ownersPath(projectFolder) {
    return (0,small_file/* readSmallFile */.E)((0,external_node_path_.join)(projectFolder, ".project_root"))?.trim() || undefined;
}
/** The list stands beside the folder of all projects: `.gemini/projects.json`, `.gemini/tmp/<project>`. */
function registeredPath(projectFolder, hash) {
    const list = (0,small_file/* readSmallFile */.E)((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(projectFolder)), "projects.json"));
    const projects = (0,json_value/* objectOf */.Xy)((0,json_rows/* parseObject */.lj)(list ?? "")?.projects);
    const folderName = (0,external_node_path_.basename)(projectFolder);
    const entry = Object.entries(projects).find(([path, name]) => name === folderName || (hash !== undefined && sha256Of(path) === hash));
    return entry?.[0];
}
function sha256Of(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}

;// CONCATENATED MODULE: ./build/parts/agents/gemini-cli/read-log.js

















/** Reads a session's log, or a sub-agent's: lines from where the last reading ended, a document whole. */
function readLog(path, from, limit) {
    return (0,external_node_path_.extname)(path) === ".json" ? readDocument(path) : readLines(path, from, limit);
}
function readDocument(path) {
    const reader = new SessionReader(logAddress(path), undefined);
    reader.readRecord((0,json_document/* readJsonDocument */.E_)(path) ?? {});
    const { position, ...reading } = reader.finish(0);
    return { ...reading, position: { offset: 0, mark: position.mark } };
}
function readLines(path, from, limit) {
    const start = from !== undefined && (0,json_lines/* isLineStart */.h)(path, from.offset) ? from : undefined;
    const reader = new SessionReader(logAddress(path), start);
    const offset = (0,json_rows/* readRows */.aK)(path, start?.offset ?? 0, (record) => reader.readRecord(record), limit);
    return reader.finish(offset ?? start?.offset ?? 0);
}
/** Turns the records of one log into calls: the lines of a log since 0.39, or the one document before. */
class SessionReader {
    #address;
    #from;
    #state;
    #thread;
    #workflow;
    #drafts = new Map();
    constructor(address, from) {
        this.#address = address;
        this.#from = from;
        this.#state = { ...from?.carry };
        this.#thread = new thread/* Thread */.j(this.#state.thread);
        this.#workflow = new workflow/* Workflow */.W(this.#state.workflow);
    }
    /** Takes one record in: what a session is, a message, or a change of both. Going back in a session takes no call back. */
    readRecord(record) {
        const change = (0,json_value/* objectOf */.Xy)(record.$set);
        this.#readSession(record);
        this.#readSession(change);
        if (record.type !== undefined)
            this.#readMessage(record);
        for (const message of (0,json_value/* listOf */.c3)(record.messages))
            this.#readMessage((0,json_value/* objectOf */.Xy)(message));
        for (const message of (0,json_value/* listOf */.c3)(change.messages))
            this.#readCheckpoint((0,json_value/* objectOf */.Xy)(message));
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#thread.finish();
        const { projectHash } = this.#state;
        const project = findProject(this.#address.projectFolder, projectHash);
        const { marks, state: workflow } = this.#workflow;
        const carry = { ...this.#state, workflow, thread: this.#thread.state };
        return {
            calls: Array.from(this.#drafts.values(), ({ call }) => ({ ...call, ...project })),
            marks,
            position: { offset, carry, mark: marks.at(-1) ?? this.#from?.mark },
            lastTurn: this.#isSidechain ? undefined : this.#thread.outcome(this.#sessionId),
        };
    }
    get #isSidechain() {
        return this.#address.parentSessionId !== undefined || this.#state.isSubAgent === true;
    }
    get #ownSessionId() {
        return this.#state.sessionId ?? this.#address.logName;
    }
    get #sessionId() {
        return this.#address.parentSessionId ?? this.#ownSessionId;
    }
    #readSession(record) {
        const state = this.#state;
        state.sessionId ??= (0,json_value/* textOf */.b6)(record.sessionId);
        state.projectHash ??= (0,json_value/* textOf */.b6)(record.projectHash);
        state.lastTime ??= timeOf(record.startTime) ?? timeOf(record.lastUpdated);
        if (record.kind === "subagent")
            state.isSubAgent = true;
    }
    #readMessage(message) {
        const time = timeOf(message.timestamp) ?? this.#state.lastTime;
        if (time === undefined)
            return;
        this.#state.lastTime = time;
        this.#state.model = (0,json_value/* textOf */.b6)(message.model) ?? this.#state.model;
        if (message.type === "user")
            this.#readUser(message, time);
        if (message.type === "gemini")
            this.#readReply(message, time);
        if (message.type === "error")
            this.#thread.fail(failureWords(contentText(message.content)));
        if (message.type === "info") {
            const failure = noticeFailure(contentText(message.content));
            if (failure !== undefined)
                this.#thread.fail(failure);
        }
    }
    #readUser(message, time) {
        this.#thread.input(time);
        if (isToolResponse(message))
            return;
        this.#thread.prompt();
        const command = this.#isSidechain ? undefined : (0,workflow_command/* parseSlashCommand */.My)(promptText(message));
        if (command !== undefined)
            this.#workflow.enterCommand(command, this.#sessionId, time);
    }
    #readReply(message, time) {
        const tokens = (0,message_tokens/* messageTokens */.S)(message.tokens);
        if (tokens !== undefined) {
            const draft = this.#draftOf(message, time, tokens);
            const answersTime = this.#thread.call(draft, undefined);
            draft.call.durationMs ??= (0,answer_duration/* answerDurationMs */.P)(answersTime, timeOf(message.timestamp));
            this.#thread.input(time);
        }
        for (const tool of (0,json_value/* listOf */.c3)(message.toolCalls))
            this.#readTool((0,json_value/* objectOf */.Xy)(tool), time);
    }
    #readTool(tool, messageTime) {
        const time = timeOf(tool.timestamp) ?? messageTime;
        this.#thread.input(time);
        if (tool.status === "cancelled")
            this.#thread.fail(failure_words/* INTERRUPTED */.t);
        if (this.#isSidechain)
            return;
        const isPlanning = isPlanningBehind(tool, this.#workflow.isPlanning);
        this.#workflow.enterMode(isPlanning, this.#sessionId, time);
    }
    /** A checkpoint repeats the messages that are kept: it tells of no turn. */
    #readCheckpoint(message) {
        const time = timeOf(message.timestamp) ?? this.#state.lastTime;
        const tokens = message.type === "gemini" ? (0,message_tokens/* messageTokens */.S)(message.tokens) : undefined;
        if (time !== undefined && tokens !== undefined)
            this.#draftOf(message, time, tokens);
    }
    /** Returns the message's call. A message that is logged anew replaces itself, but a call never shrinks. */
    #draftOf(message, time, tokens) {
        const callId = `${this.#ownSessionId}/${(0,json_value/* textOf */.b6)(message.id) ?? time}`.replaceAll(":", "-");
        const known = this.#drafts.get(callId);
        if (known !== undefined) {
            if (tokens.outputTokens >= known.call.tokens.outputTokens)
                known.call.tokens = tokens;
            return known;
        }
        const context = {
            callId,
            sessionId: this.#sessionId,
            model: (0,json_value/* textOf */.b6)(message.model) ?? this.#state.model ?? "unknown",
            isSidechain: this.#isSidechain,
            ...this.#workflow.inForce,
        };
        const draft = draftCall(context, time, tokens);
        this.#drafts.set(callId, draft);
        return draft;
    }
}
function timeOf(value) {
    return (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(value));
}
/** Makes the call of a message; its working directory is that of the whole log. */
function draftCall(context, time, tokens) {
    return {
        call: {
            agent: "gemini-cli",
            timestamp: time,
            tokens,
            durationMs: undefined,
            success: true,
            errorMessage: undefined,
            cwd: undefined,
            branch: undefined,
            ...context,
        },
    };
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


/***/ })

};

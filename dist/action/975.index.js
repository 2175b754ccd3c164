export const id = 975;
export const ids = [975];
export const modules = {

/***/ 1975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readThread: () => (/* binding */ readThread)
});

// UNUSED EXPORTS: ThreadReader

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/parts/agents/logs/folder-of-uri.js
var folder_of_uri = __webpack_require__(8399);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-document.js
var json_document = __webpack_require__(14);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/thread.js
var thread = __webpack_require__(5528);
;// CONCATENATED MODULE: ./build/parts/agents/amp/id.js

/** Returns an id, which early threads count and others name; undefined when it is none. */
function idOf(value) {
    const text = Number.isSafeInteger(value) ? String(value) : (0,json_value/* textOf */.b6)(value);
    // What stands behind a colon in a call's id would pass for a request's id.
    return text?.replaceAll(":", ".");
}

;// CONCATENATED MODULE: ./build/parts/agents/amp/usage.js


/** Returns a message's usage; undefined when it counts nothing. */
function usageOfMessage(message) {
    const usage = (0,json_value/* objectOf */.Xy)(message.usage);
    return unlessNothing({
        model: (0,json_value/* textOf */.b6)(usage.model),
        timestamp: (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(usage.timestamp) ?? (0,json_value/* textOf */.b6)(message.timestamp)),
        uncached: (0,json_value/* countOf */.pq)(usage.inputTokens),
        output: (0,json_value/* countOf */.pq)(usage.outputTokens),
        cacheRead: (0,json_value/* countOf */.pq)(usage.cacheReadInputTokens),
        cacheWrite: (0,json_value/* countOf */.pq)(usage.cacheCreationInputTokens),
        total: (0,json_value/* countOf */.pq)(usage.totalTokens),
    });
}
/** Returns the usage of a ledger's entry; undefined when it counts nothing. */
function usageOfEntry(entry) {
    const tokens = (0,json_value/* objectOf */.Xy)(entry.tokens);
    return unlessNothing({
        model: (0,json_value/* textOf */.b6)(entry.model),
        timestamp: (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(entry.timestamp)),
        uncached: (0,json_value/* countOf */.pq)(tokens.input),
        output: (0,json_value/* countOf */.pq)(tokens.output),
        cacheRead: (0,json_value/* countOf */.pq)(tokens.cacheReadInputTokens),
        cacheWrite: (0,json_value/* countOf */.pq)(tokens.cacheCreationInputTokens),
        total: (0,json_value/* countOf */.pq)(tokens.total),
    });
}
function unlessNothing(usage) {
    return sumOfParts(usage) + usage.total > 0 ? usage : undefined;
}
function sumOfParts({ uncached, output, cacheRead, cacheWrite }) {
    return uncached + output + cacheRead + cacheWrite;
}
/** Returns what an entry and its message have in common: the ledger leaves out the cache's tokens. */
function requestKey({ model, uncached, output }) {
    return JSON.stringify([model, uncached, output]);
}
/** Returns what an entry of the ledger and its message tell together. */
function joinUsage(entry, message) {
    const counted = sumOfParts(entry) > 0 ? entry : message;
    const cached = entry.cacheRead + entry.cacheWrite > 0 ? entry : message;
    return {
        ...counted,
        model: entry.model ?? message.model,
        timestamp: entry.timestamp ?? message.timestamp,
        cacheRead: cached.cacheRead,
        cacheWrite: cached.cacheWrite,
    };
}
/** Returns the tokens of a usage. Of some only the total is known: then all count as output. */
function tokensOf(usage) {
    const { uncached, output, cacheRead, cacheWrite, total } = usage;
    return {
        inputTokens: uncached + cacheRead + cacheWrite,
        outputTokens: sumOfParts(usage) > 0 ? output : total,
        cacheReadTokens: cacheRead,
        cacheWriteTokens: cacheWrite,
        cacheWriteOneHourTokens: 0,
    };
}

;// CONCATENATED MODULE: ./build/parts/agents/amp/ledger.js



/**
 * A thread's ledger, which early versions keep beside the messages: an entry for each request.
 * Messages count as well, and more of it: an entry and its message are one request.
 */
class Ledger {
    #isEmpty;
    #ofMessages = new Map();
    /** Those that name no message, by what they count, the first of equal ones last. */
    #others = new Map();
    constructor(thread) {
        const events = (0,json_value/* listOf */.c3)((0,json_value/* objectOf */.Xy)(thread.usageLedger).events);
        const entries = events.flatMap((event, index) => toEntry((0,json_value/* objectOf */.Xy)(event), index) ?? []);
        this.#isEmpty = entries.length === 0;
        for (const entry of entries) {
            if (entry.messageId !== undefined)
                append(this.#ofMessages, entry.messageId, entry);
        }
        for (const entry of entries.toReversed()) {
            if (entry.messageId === undefined)
                append(this.#others, requestKey(entry.usage), entry);
        }
    }
    /** Takes out the entries that a message is about; returns the requests that the message stands for. */
    take({ id, index, usage }) {
        const entries = this.#takeEntries(id, usage);
        if (entries.length > 0)
            return withMessage(entries, { id, usage });
        // A message without an id cannot be told from the entries, which count for it.
        const isCounted = id !== undefined || this.#isEmpty;
        return usage && isCounted ? [{ id: id ?? `message-${index}`, usage }] : [];
    }
    /** Returns the entries that no message took. */
    rest() {
        return [...this.#ofMessages.values(), ...this.#others.values()].flat();
    }
    #takeEntries(id = "", usage) {
        const named = this.#ofMessages.get(id);
        this.#ofMessages.delete(id);
        if (named !== undefined || usage === undefined)
            return named ?? [];
        const equal = this.#others.get(requestKey(usage))?.pop();
        return equal === undefined ? [] : [equal];
    }
}
function toEntry(event, index) {
    const usage = usageOfEntry(event);
    const messageId = idOf(event.toMessageId);
    return usage && { id: `event-${idOf(event.id) ?? index}`, messageId, usage };
}
function append(entries, key, entry) {
    const known = entries.get(key);
    if (known === undefined)
        entries.set(key, [entry]);
    else
        known.push(entry);
}
/** Returns a message's entries with what the message tells of them. */
function withMessage(entries, { id, usage }) {
    const own = usage && ownEntry(entries, usage);
    return entries.map((entry, index) => ({
        // The first goes by the message: a thread may have begun without a ledger.
        id: index === 0 && id !== undefined ? id : entry.id,
        usage: usage && entry === own ? joinUsage(entry.usage, usage) : entry.usage,
    }));
}
/** Returns the entry of a message's own usage: a message that was retried has more than one. */
function ownEntry(entries, usage) {
    const key = requestKey(usage);
    return (entries.find((entry) => requestKey(entry.usage) === key) ??
        entries.findLast((entry) => entry.usage.model === usage.model) ??
        entries.at(-1));
}

;// CONCATENATED MODULE: ./build/parts/agents/amp/read-thread.js










/** Reads a thread: one document, written anew whenever it grows. */
function readThread(agent, path) {
    const document = (0,json_document/* readJsonDocument */.E_)(path) ?? {};
    const reader = new ThreadReader(agent, (0,external_node_path_.basename)(path, ".json"), document);
    (0,json_value/* listOf */.c3)(document.messages).forEach((message, index) => {
        reader.readMessage((0,json_value/* objectOf */.Xy)(message), index);
    });
    return reader.finish();
}
const STATES = new Map([
    ["cancelled", failure_words/* INTERRUPTED */.t],
    ["error", (0,failure_words/* apiError */.pb)()],
]);
const STOP_REASONS = new Map([
    ["max_tokens", failure_words/* STOPPED_AT_MAX_TOKENS */.Eg],
    ["refusal", failure_words/* REFUSAL */.$m],
]);
/** How a person ends a tool's run. */
const STOPPED_RUNS = new Set(["cancelled", "rejected-by-user"]);
const BRANCH = /^refs\/heads\/(.+)$/;
/** 9999-12-31: no later time compares as a text. */
const LAST_MS = 253_402_300_799_999;
/** Turns the messages of one thread into calls. */
class ThreadReader {
    #agent;
    #id;
    #place;
    #ledger;
    #turns = new thread/* Thread */.j(undefined);
    #drafts = [];
    /** The latest that was told: some messages tell no time. */
    #lastTime;
    /** `fileId` stands in for a thread that does not name itself. */
    constructor(agent, fileId, thread) {
        this.#agent = agent;
        this.#id = idOf(thread.id) ?? fileId;
        this.#place = placeOf(thread);
        this.#ledger = new Ledger(thread);
        this.#lastTime = timeOfMs(thread.created);
    }
    readMessage(message, index) {
        if (message.role === "user")
            this.#readUser(message);
        if (message.role === "assistant")
            this.#readReply(message, index);
    }
    finish() {
        this.#turns.finish();
        for (const request of this.#ledger.rest())
            this.#draft(request);
        return {
            calls: this.#drafts.map(({ call }) => call),
            marks: [],
            position: { offset: 0 },
            lastTurn: this.#turns.outcome(this.#id),
        };
    }
    #readUser(message) {
        const { sentAt } = (0,json_value/* objectOf */.Xy)(message.meta);
        this.#lastTime = timeOfMs(sentAt) ?? (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(message.timestamp)) ?? this.#lastTime;
        const blocks = (0,json_value/* listOf */.c3)(message.content).map(json_value/* objectOf */.Xy);
        if (!blocks.some(({ type }) => type === "tool_result"))
            this.#turns.prompt();
        else if (blocks.some(isStoppedTool))
            this.#turns.fail(failure_words/* INTERRUPTED */.t);
    }
    #readReply(message, index) {
        const failure = messageFailure(message);
        const usage = usageOfMessage(message);
        const requests = this.#ledger.take({ id: idOf(message.messageId), index, usage });
        const drafts = requests.flatMap((request) => this.#draft(request) ?? []);
        for (const draft of drafts)
            this.#turns.call(draft, failure);
        if (drafts.length === 0 && failure !== undefined)
            this.#turns.fail(failure);
    }
    #draft({ id, usage }) {
        this.#lastTime = usage.timestamp ?? this.#lastTime;
        if (this.#lastTime === undefined)
            return undefined;
        const call = {
            agent: this.#agent,
            callId: `${this.#id}/${id}`,
            sessionId: this.#id,
            timestamp: this.#lastTime,
            model: usage.model ?? "unknown",
            tokens: tokensOf(usage),
            durationMs: undefined,
            success: true,
            errorMessage: undefined,
            modeTaskType: undefined,
            command: undefined,
            commandArguments: undefined,
            isSidechain: false,
            ...this.#place,
        };
        this.#drafts.push({ call });
        return this.#drafts.at(-1);
    }
}
/** Returns where a thread began: it does not tell where it went. */
function placeOf(thread) {
    const [tree] = (0,json_value/* listOf */.c3)((0,json_value/* objectOf */.Xy)((0,json_value/* objectOf */.Xy)(thread.env).initial).trees).map(json_value/* objectOf */.Xy);
    const ref = (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(tree?.repository).ref);
    return { cwd: (0,folder_of_uri/* folderOfUri */.m)((0,json_value/* textOf */.b6)(tree?.uri)), branch: BRANCH.exec(ref ?? "")?.[1] };
}
function timeOfMs(value) {
    const isTime = typeof value === "number" && value >= 1 && value <= LAST_MS;
    return isTime ? new Date(value).toISOString() : undefined;
}
/** Returns why a reply failed, in words of ours; undefined when it did not. */
function messageFailure(message) {
    const { type, stopReason } = (0,json_value/* objectOf */.Xy)(message.state);
    return STATES.get((0,json_value/* textOf */.b6)(type) ?? "") ?? STOP_REASONS.get((0,json_value/* textOf */.b6)(stopReason) ?? "");
}
/** Whether a block of a message is the result of a tool that a person stopped. */
function isStoppedTool(block) {
    return STOPPED_RUNS.has((0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(block.run).status) ?? "");
}


/***/ }),

/***/ 8399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ folderOfUri)
/* harmony export */ });
const WINDOWS_DRIVE = /^\/([a-z]:)/i;
/**
 * Returns the folder that a `file:` URI names, spelled as on the machine that wrote it; undefined
 * when the URI is no such.
 */
function folderOfUri(uri) {
    if (uri === undefined || !URL.canParse(uri))
        return undefined;
    const { protocol, hostname, pathname } = new URL(uri);
    const path = protocol === "file:" ? decode(pathname) : undefined;
    if (path === undefined)
        return undefined;
    if (WINDOWS_DRIVE.test(path))
        return path.slice(1).replaceAll("/", "\\");
    return hostname === "" ? path : `\\\\${hostname}${path.replaceAll("/", "\\")}`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch (error) {
        if (error instanceof URIError)
            return undefined;
        throw error;
    }
}


/***/ })

};

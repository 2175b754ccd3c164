export const id = 4911;
export const ids = [4911];
export const modules = {

/***/ 8479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ collectCalls)
});

;// CONCATENATED MODULE: ./build/agent-logs/inherit-workflow.js
/**
 * Gives calls the workflow that their session was in, where their own log does not tell it:
 * sub-agents log apart, and so do databases that hold calls and nothing else.
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
        if (call.command !== undefined || call.modeTaskType !== undefined)
            return call;
        const mark = latestBefore(call.timestamp, bySession.get(call.sessionId) ?? []);
        if (mark === undefined)
            return call;
        const { modeTaskType, command, commandArguments } = mark;
        if (modeTaskType === undefined && command === undefined)
            return call;
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

// EXTERNAL MODULE: ./build/agent-logs/log-files.js
var log_files = __webpack_require__(1346);
// EXTERNAL MODULE: ./build/usage/call.js
var call = __webpack_require__(1570);
;// CONCATENATED MODULE: ./build/agent-logs/merge-copies.js

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
    const originals = new Set(Array.from(known, call/* messageOf */.b));
    for (const { callId, isSidechain } of calls) {
        if (!isSidechain)
            originals.add((0,call/* messageOf */.b)(callId));
    }
    return calls.filter(({ callId, isSidechain }) => !isSidechain || !originals.has((0,call/* messageOf */.b)(callId)));
}

// EXTERNAL MODULE: ./build/agent-logs/read-logs.js
var read_logs = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/agent-logs/collect-calls.js




/** Reads what the agents' logs hold beyond the given positions. A log that did not change is not opened. */
async function collectCalls(collection) {
    const { agents, positions = {}, known = new Set(), deadlineMs } = collection;
    const readLogs = collection.readLogs ?? (0,read_logs/* createLogReader */.e)(agents, deadlineMs);
    const marks = Object.values(positions).flatMap(({ mark }) => mark ?? []);
    const lastTurns = new Map();
    const reached = collection.newerFiles ? { ...positions } : {};
    const { files, changed } = findChanged(collection, reached);
    const results = await readLogs(changed);
    const readings = new Map();
    results.forEach((reading, index) => {
        const file = changed[index];
        if (file === undefined)
            return;
        const { path, sizeBytes, modifiedMs, from } = file;
        readings.set(path, { from, calls: reading.calls });
        for (const mark of reading.marks)
            marks.push(mark);
        for (const turn of reading.lastTurns ?? [])
            lastTurns.set(turn.sessionId, turn);
        if (reading.lastTurn)
            lastTurns.set(reading.lastTurn.sessionId, reading.lastTurn);
        reached[path] = { ...reading.position, sizeBytes, modifiedMs };
    });
    const unread = changed.slice(results.length);
    for (const { path } of unread) {
        const stored = positions[path];
        if (stored !== undefined)
            reached[path] = stored;
    }
    const calls = results.flatMap((reading) => reading.calls);
    const fresh = mergeCopies(calls).filter(({ callId }) => !known.has(callId));
    return {
        calls: [...inheritWorkflow(dropSidechainCopies(fresh, known), marks)].sort(byTime),
        positions: reached,
        lastTurns,
        files,
        unread,
        readings,
    };
}
/** Finds the logs to read; those that are as they were keep their positions in `reached`. */
function findChanged(collection, reached) {
    const { positions = {}, since, isKnown } = collection;
    const files = [];
    const changed = [];
    for (const { agent, file } of findLogs(collection)) {
        files.push(file);
        const stored = positions[file.path];
        const unclaimed = claimedPart(stored, collection.claimedSessions);
        if (unclaimed !== undefined)
            changed.push({ ...file, agent: agent.name, from: unclaimed.from });
        else if (isUnchanged(file, stored))
            reached[file.path] = stored;
        else if (stored !== undefined || !isKnown?.(file)) {
            if (since !== undefined && file.modifiedMs < since.getTime())
                continue;
            changed.push({ ...file, agent: agent.name, from: stored });
        }
    }
    return { files, changed };
}
function claimedPart(stored, claimedSessions = new Set()) {
    const { unclaimed } = stored ?? {};
    return unclaimed?.sessions.some((session) => claimedSessions.has(session))
        ? unclaimed
        : undefined;
}
function findLogs(collection) {
    const { agents, environment, newerFiles, positions = {}, claimedSessions } = collection;
    const claimed = Object.keys(positions).filter((path) => claimedPart(positions[path], claimedSessions));
    return agents.flatMap((agent) => {
        const files = newerFiles
            ? (0,log_files/* pickLogFiles */.T)(agent, environment, [...newerFiles, ...claimed])
            : (0,log_files/* findLogFiles */.P)(agent, environment);
        return files.map((file) => ({ agent, file }));
    });
}
function isUnchanged(file, stored) {
    return file.sizeBytes === stored?.sizeBytes && file.modifiedMs === stored.modifiedMs;
}
function byTime(a, b) {
    return a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0;
}


/***/ }),

/***/ 1220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createMembership)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _contains_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1813);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6915);





/**
 * Makes the test for the worktree at `root` (its real path). A folder belongs to the innermost
 * worktree or repository that contains its real path; one that lies in none, to the innermost that
 * contains it by name. So no call is in two.
 */
function createMembership({ root }) {
    const answers = new Map();
    const rootSha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(root).digest("hex");
    return ({ cwd, cwdSha256 }) => {
        if (cwd === undefined)
            return cwdSha256 === rootSha256;
        let answer = answers.get(cwd);
        if (answer === undefined) {
            answer = isMember(root, cwd);
            answers.set(cwd, answer);
        }
        return answer;
    };
}
/** Linux's PATH_MAX, the longest of all: no session ran in a folder with a longer path. */
const MAX_PATH_BYTES = 4_096;
function isMember(root, folder) {
    if (Buffer.byteLength(folder) > MAX_PATH_BYTES)
        return false;
    // Another system's path, in a log that came along with a home folder, or no path at all.
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder) || folder.includes("\0"))
        return false;
    const real = realPathOf(folder);
    return (topOf(real, root) === root || (topOf(real, root) === undefined && topOf(folder, root) === root));
}
/** Returns the top of the innermost worktree or repository around a folder; `root` may be gone. */
function topOf(folder, root) {
    for (let top = folder;; top = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(top)) {
        if ((0,_contains_path_js__WEBPACK_IMPORTED_MODULE_4__/* .containsPath */ .p)(top, root) && (0,_contains_path_js__WEBPACK_IMPORTED_MODULE_4__/* .containsPath */ .p)(root, top))
            return root;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(top, ".git")))
            return top;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(top) === top)
            return undefined;
    }
}
/** Returns the real path of a folder, or of what is left of it: sessions outlive their folders. */
function realPathOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder);
    }
    catch (error) {
        if (!(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnreadable */ .G)(error))
            throw error;
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        return parent === folder ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realPathOf(parent), folder.slice(parent.length));
    }
}


/***/ }),

/***/ 3898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createLogReader)
/* harmony export */ });
/** Returns what reads logs of some agents one after the other; from the deadline on, no more of them. */
function createLogReader(agents, deadlineMs) {
    return async (logs) => {
        const readings = [];
        for (const { agent: name, path, from } of logs) {
            if (deadlineMs !== undefined && Date.now() > deadlineMs)
                break;
            const agent = agents.find((candidate) => candidate.name === name);
            if (agent === undefined)
                throw new Error(`No agent is named ${name}.`);
            readings.push(await agent.readLog(path, from));
        }
        return readings;
    };
}


/***/ }),

/***/ 9909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ taskTypeOf)
});

;// CONCATENATED MODULE: ./build/agent-logs/matches-wildcard.js
/** Whether a text is what a pattern says, in which each `*` stands for any text; takes no longer than the text is long. */
function matchesWildcard(pattern, text) {
    const [start = "", ...others] = pattern.split("*");
    const end = others.pop();
    if (end === undefined)
        return text === pattern;
    if (text.length < start.length + end.length)
        return false;
    if (!text.startsWith(start) || !text.endsWith(end))
        return false;
    let from = start.length;
    const until = text.length - end.length;
    for (const part of others) {
        // The first place is the best: it leaves most of the text to the parts behind it.
        const place = text.indexOf(part, from);
        if (place === -1 || place + part.length > until)
            return false;
        from = place + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/agent-logs/task-type-of-call.js

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
    return Object.entries(commands).find(([pattern]) => matchesWildcard(pattern, command))?.[1];
}


/***/ }),

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ boundMemory)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);

/** Young objects are swept in this much space, or less; of twice as much, half is always empty. */
const YOUNG_SPACE_BYTES = 16_000_000;
/**
 * Keeps V8 from growing the space of young objects without end, as it does while many of them stay:
 * reading a gigabyte of logs then takes a quarter less memory.
 */
function boundMemory() {
    const youngSpace = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapSpaceStatistics)().find(({ space_name }) => space_name === "new_space");
    if ((youngSpace?.space_size ?? 0) < YOUNG_SPACE_BYTES) {
        setImmediate(boundMemory).unref();
    }
    else {
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--semi-space-growth-factor=1");
    }
}


/***/ }),

/***/ 4911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCallsCommand: () => (/* binding */ createCallsCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/agents/known-agents.generated.js + 17 modules
var known_agents_generated = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __webpack_require__(79);
// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/agent-logs/collect-calls.js + 2 modules
var collect_calls = __webpack_require__(8479);
// EXTERNAL MODULE: ./build/agent-logs/membership.js
var membership = __webpack_require__(1220);
// EXTERNAL MODULE: ./build/agent-logs/task-type-of-call.js + 1 modules
var task_type_of_call = __webpack_require__(9909);
// EXTERNAL MODULE: ./build/read-logs-in-threads.js + 2 modules
var read_logs_in_threads = __webpack_require__(9949);
;// CONCATENATED MODULE: ./build/list-calls.js




/**
 * Lists the calls in the agents' logs, in order of time; each is described when it is asked for,
 * for logs can hold a million.
 */
async function listCalls(query) {
    const { agents, environment, config, root } = query;
    const since = query.since?.toISOString() ?? "";
    const until = query.until?.toISOString() ?? "~";
    const isMember = root === undefined ? () => true : (0,membership/* createMembership */.$)({ root });
    const collected = await (0,collect_calls/* collectCalls */.k)({
        agents,
        environment,
        since: query.since,
        readLogs: (0,read_logs_in_threads/* createThreadedLogReader */.v)(agents, query.logReaderPath),
    });
    const calls = collected.calls.filter((call) => call.timestamp >= since && call.timestamp < until && isMember(call));
    if (calls.length === 0)
        return [];
    const { createPricing } = await __webpack_require__.e(/* import() */ 8205).then(__webpack_require__.bind(__webpack_require__, 8205));
    const pricing = await createPricing(config);
    const hints = {
        override: undefined,
        commands: config.taskTypes.commands,
        stagedTaskType: undefined,
    };
    return describe(calls, (call) => ({
        ...call,
        taskType: (0,task_type_of_call/* taskTypeOf */.x)(call, hints),
        costNanoUsd: pricing.costNanoUsd(call),
    }));
}
function* describe(calls, description) {
    for (const call of calls)
        yield description(call);
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/cli/bound-memory.js
var bound_memory = __webpack_require__(9049);
;// CONCATENATED MODULE: ./build/cli/call-json.js
const NANO_USD_PER_USD = 1e9;
/** Returns a call as one line of JSON, with the ledger's names. */
function formatCallJson(call) {
    return JSON.stringify({
        agent: call.agent,
        call_id: call.callId,
        session_id: call.sessionId,
        timestamp: call.timestamp,
        model: call.model,
        prompt_tokens: call.tokens.inputTokens,
        completion_tokens: call.tokens.outputTokens,
        cache_read_tokens: call.tokens.cacheReadTokens,
        cache_write_tokens: call.tokens.cacheWriteTokens,
        // The quotient of two integers is the double nearest to the decimal, and prints as the decimal.
        cost_usd: call.costNanoUsd === undefined ? null : call.costNanoUsd / NANO_USD_PER_USD,
        duration_ms: call.durationMs ?? null,
        success: call.success,
        task_type: call.taskType,
        cwd: call.cwd ?? null,
        branch: call.branch ?? null,
    });
}

// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/report/format-number.js
var format_number = __webpack_require__(3120);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var usage_timestamp = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/usage/tokens.js
var usage_tokens = __webpack_require__(5544);
// EXTERNAL MODULE: ./build/cli/text-table.js
var text_table = __webpack_require__(7607);
;// CONCATENATED MODULE: ./build/cli/calls-table.js






const UNKNOWN = "–";
const SESSION_LENGTH = 8;
const COLUMNS = [
    { title: "Time", text: ({ timestamp }) => localTime(timestamp) },
    { title: "Agent", text: ({ agent }) => agent },
    { title: "Session", text: ({ sessionId }) => (0,report_escape/* shortLine */.tl)(sessionId).slice(0, SESSION_LENGTH) },
    { title: "Model", text: ({ model }) => (0,report_escape/* shortLine */.tl)(model) },
    { title: "Input", text: ({ tokens }) => (0,format_number/* formatTokens */._y)(tokens.inputTokens), align: "right" },
    { title: "Output", text: ({ tokens }) => (0,format_number/* formatTokens */._y)(tokens.outputTokens), align: "right" },
    { title: "Cost", text: ({ costNanoUsd }) => optional(costNanoUsd, format_number/* formatCost */.BD), align: "right" },
    { title: "Took", text: ({ durationMs }) => optional(durationMs, format_number/* formatDuration */.a3), align: "right" },
    { title: "OK", text: ({ success }) => (success ? "yes" : "no") },
    { title: "Task type", text: ({ taskType }) => taskType },
];
/** Returns calls in aligned columns, with their totals below. */
function formatCallsTable(calls) {
    return `${(0,text_table/* textTable */.e)(COLUMNS, calls)}\n${totalsLine(calls)}\n${unpricedLine(calls)}`;
}
/** Names the models without a price, with their tokens: they are not in the total's cost. */
function unpricedLine(calls) {
    const tokensByModel = new Map();
    for (const { model, tokens, costNanoUsd } of calls) {
        if (costNanoUsd !== undefined)
            continue;
        tokensByModel.set(model, (0,usage_tokens/* addTokens */.O)(tokensByModel.get(model) ?? usage_tokens/* NO_TOKENS */.j, tokens));
    }
    if (tokensByModel.size === 0)
        return "";
    const models = Array.from(tokensByModel, ([model, { inputTokens, outputTokens }]) => `${(0,report_escape/* shortLine */.tl)(model)} (${(0,format_number/* formatTokens */._y)(inputTokens)} input, ${(0,format_number/* formatTokens */._y)(outputTokens)} output tokens)`);
    return `Without a known price: ${models.join(", ")}\n`;
}
function totalsLine(calls) {
    const tokens = calls.map((call) => call.tokens).reduce(usage_tokens/* addTokens */.O, usage_tokens/* NO_TOKENS */.j);
    const priced = calls.flatMap(({ costNanoUsd }) => costNanoUsd ?? []);
    const unpriced = calls.length - priced.length;
    const failed = calls.filter(({ success }) => !success).length;
    const parts = [
        (0,count_text/* countText */.l)(calls.length, "call"),
        (0,count_text/* countText */.l)(new Set(calls.map(({ sessionId }) => sessionId)).size, "session"),
        `${(0,format_number/* formatTokens */._y)(tokens.inputTokens)} input and ${(0,format_number/* formatTokens */._y)(tokens.outputTokens)} output tokens`,
        (0,format_number/* formatCost */.BD)(priced.reduce((sum, cost) => sum + cost, 0)),
        ...(unpriced > 0 ? [`${(0,format_number/* formatWhole */.$X)(unpriced)} without a known price`] : []),
        ...(failed > 0 ? [`${(0,format_number/* formatWhole */.$X)(failed)} in turns that failed`] : []),
    ];
    return `Total: ${parts.join(" · ")}`;
}
function optional(value, format) {
    return value === undefined ? UNKNOWN : format(value);
}
function localTime(timestamp) {
    return (0,usage_timestamp/* formatLocal */.x)(new Date(timestamp)).slice(0, 19).replace("T", " ");
}

// EXTERNAL MODULE: ./build/cli/package-folder.js
var package_folder = __webpack_require__(7790);
// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
// EXTERNAL MODULE: ./build/cli/time-argument.js
var time_argument = __webpack_require__(8654);
;// CONCATENATED MODULE: ./build/cli/commands/calls.js













const LINES_PER_WRITE = 1000;
/** `tokenledger calls`: the calls behind the records, straight from the agents' logs. */
const createCallsCommand = (context) => new esm/* Command */.uB("calls")
    .description("List the calls to models that agents logged for this worktree.")
    .option("--all-repositories", "wherever they were made")
    .option("--since <time>", "from this time on: 2026-02-23, an RFC 3339 time, or 7d, 2w, 6mo ago")
    .option("--until <time>", "before this time")
    .addOption(new esm/* Option */.c$("--agent <name>", "of this agent only").choices(known_agents_generated/* KNOWN_AGENTS */.p.map(({ name }) => name)))
    .option("--json", "one JSON object a line")
    .action(async (options) => {
    (0,bound_memory/* boundMemory */._)();
    const query = await createQuery(options, context);
    const found = await listCalls(query);
    if (options.json) {
        printLines(found, context);
    }
    else {
        const calls = [...found];
        context.print(calls.length > 0 ? formatCallsTable(calls) : nothingFound(query));
    }
});
function printLines(calls, context) {
    let lines = [];
    const flush = () => {
        context.print(lines.join(""));
        lines = [];
    };
    for (const call of calls) {
        lines.push(`${formatCallJson(call)}\n`);
        if (lines.length === LINES_PER_WRITE)
            flush();
    }
    flush();
}
async function createQuery(options, context) {
    const { cwd, environment } = context;
    const [since, until] = [options.since, options.until].map((text) => text === undefined ? undefined : (0,time_argument/* parseTimeArgument */.K)(text, context.now()));
    const repository = options.allRepositories
        ? await (0,git_repository/* findRepository */.W)(cwd)
        : await (0,required_repository/* requireRepository */.C)(cwd);
    return {
        agents: known_agents_generated/* KNOWN_AGENTS */.p.filter(({ name }) => name === (options.agent ?? name)),
        environment,
        config: await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(repository?.root ?? cwd, ".telemetry")),
        root: options.allRepositories ? undefined : repository?.root,
        logReaderPath: package_folder/* LOG_READER_PATH */.Z,
        since,
        until,
    };
}
function nothingFound({ agents, environment, root, since, until }) {
    const isLimited = since !== undefined || until !== undefined;
    return [
        `No calls ${root === undefined ? "" : `made in ${(0,report_escape/* oneLine */.TN)(root)} `}were found${isLimited ? " in that time" : ""}.`,
        "Looked for logs of",
        ...agents.map((agent) => `  ${agent.name} in ${placesText(agent, environment)}`),
        ...(root === undefined ? [] : ["See --all-repositories for calls made elsewhere."]),
        "",
    ].join("\n");
}
function placesText(agent, environment) {
    // A database's second file says nothing to a person.
    const places = agent.logPlaces(environment).filter((place) => !place.endsWith("-wal"));
    return places.map(report_escape/* oneLine */.TN).join(" and ") || "no folder: HOME is not set";
}


/***/ }),

/***/ 7607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** Returns rows in aligned columns below their titles. */
function textTable(columns, rows) {
    const padded = columns.map(({ title, text, align }) => {
        const cells = [title, ...rows.map(text)];
        const width = cells.reduce((widest, cell) => Math.max(widest, cell.length), 0);
        return cells.map((cell) => (align === "right" ? cell.padStart(width) : cell.padEnd(width)));
    });
    return Array.from({ length: rows.length + 1 }, (_, line) => `${padded
        .map((column) => column[line])
        .join("  ")
        .trimEnd()}\n`).join("");
}


/***/ }),

/***/ 8654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseTimeArgument)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);


const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPAN = /^(\d{1,4})(h|d|w|mo|y)$/;
/**
 * Returns the instant that a time argument names: an RFC 3339 time, the start of a local day
 * (`2026-02-23`), or a span before now (`12h`, `7d`, `2w`, `6mo`, `1y`).
 */
function parseTimeArgument(text, now) {
    const instant = parseInstant(text) ?? parseDay(text) ?? parseSpan(text, now);
    if (instant !== undefined && !Number.isNaN(instant.getTime()))
        return instant;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageFailure */ .w(`Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, an RFC 3339 time, or a span before now such as 12h, 7d, 2w, 6mo or 1y.`);
}
function parseInstant(text) {
    const utc = (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtc */ .y)(text);
    return utc === undefined ? undefined : new Date(utc);
}
function parseDay(text) {
    const [, year, month, day] = LOCAL_DATE.exec(text)?.map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined)
        return undefined;
    const date = new Date(year, month - 1, day);
    // Date rolls February 30 over into March: a date that changes its day was none.
    return date.getDate() === day && date.getMonth() === month - 1 ? date : undefined;
}
function parseSpan(text, now) {
    const [, count, unit] = SPAN.exec(text) ?? [];
    if (count === undefined)
        return undefined;
    const time = new Date(now);
    switch (unit) {
        case "h":
            time.setTime(time.getTime() - Number(count) * 3_600_000);
            break;
        case "d":
            time.setDate(time.getDate() - Number(count));
            break;
        case "w":
            time.setDate(time.getDate() - Number(count) * 7);
            break;
        case "mo":
            setMonth(time, time.getMonth() - Number(count));
            break;
        default:
            setMonth(time, time.getMonth() - Number(count) * 12);
    }
    return time;
}
// August 31 less six months is the last day of February, not March 3.
function setMonth(time, month) {
    const day = time.getDate();
    time.setMonth(month);
    if (time.getDate() !== day)
        time.setDate(0);
}


/***/ }),

/***/ 5799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);



/** Returns the repository whose worktree holds `cwd`; undefined outside of one, or without git. */
async function findRepository(cwd) {
    try {
        // Every command begins with this, and simple-git would take 50 ms more.
        const args = ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"];
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", args, { cwd });
        const [root = "", gitDir = "", commonDir = ""] = stdout.split("\n");
        return { root, gitDir, commonDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDir) };
    }
    catch {
        // git's own words ("not a git repository", "this operation must be run in a work tree")
        // all mean the same here.
        return undefined;
    }
}


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createThreadedLogReader)
});

// UNUSED EXPORTS: LOGS_AT_ONCE

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/agent-logs/pack-readings.js

const TEXTS = (/* unused pure expression or super */ null && ([
    "agent",
    "sessionId",
    "model",
    "errorMessage",
    "modeTaskType",
    "command",
    "commandArguments",
    "cwd",
    "cwdSha256",
    "branch",
]));
const FLAGS = (/* unused pure expression or super */ null && ([
    "success",
    "isSidechain",
    "isSessionTotal",
]));
const NO_TEXT = (/* unused pure expression or super */ null && (-1));
function packReadings(readings) {
    const indexes = new Map([[undefined, NO_TEXT]]);
    const callIdsAndTimes = [];
    const numbers = [];
    for (const call of readings.flatMap(({ calls }) => calls)) {
        callIdsAndTimes.push(call.callId, call.timestamp);
        for (const name of TEXTS) {
            const index = indexes.get(call[name]) ?? indexes.size - 1;
            indexes.set(call[name], index);
            numbers.push(index);
        }
        for (const name of FLAGS)
            numbers.push(Number(call[name] ?? NO_TEXT));
        for (const name of TOKEN_COUNTS)
            numbers.push(call.tokens[name]);
        numbers.push(call.durationMs ?? Number.NaN);
    }
    const [, ...texts] = indexes.keys();
    return {
        readings: readings.map(({ calls, ...rest }) => ({ ...rest, callCount: calls.length })),
        texts: texts.filter((text) => text !== undefined),
        callIdsAndTimes,
        numbers: Float64Array.from(numbers),
    };
}
function unpackReadings(packed) {
    const { texts, callIdsAndTimes, numbers } = packed;
    let textAt = 0;
    let numberAt = 0;
    const ownText = () => callIdsAndTimes[textAt++] ?? "";
    const number = () => numbers[numberAt++] ?? Number.NaN;
    const sharedText = () => texts[number()];
    const flag = () => number() === 1;
    // Written in the order of packing, which is the order in which it is evaluated.
    const unpackCall = () => ({
        callId: ownText(),
        timestamp: ownText(),
        agent: sharedText() ?? "",
        sessionId: sharedText() ?? "",
        model: sharedText() ?? "",
        errorMessage: sharedText(),
        modeTaskType: sharedText(),
        command: sharedText(),
        commandArguments: sharedText(),
        cwd: sharedText(),
        cwdSha256: sharedText(),
        branch: sharedText(),
        success: flag(),
        isSidechain: flag(),
        isSessionTotal: flag() || undefined,
        tokens: {
            inputTokens: number(),
            outputTokens: number(),
            cacheReadTokens: number(),
            cacheWriteTokens: number(),
            cacheWriteOneHourTokens: number(),
        },
        durationMs: orUndefined(number()),
    });
    return packed.readings.map(({ callCount, ...rest }) => ({
        ...rest,
        calls: Array.from({ length: callCount }, unpackCall),
    }));
}
function orUndefined(number) {
    return Number.isNaN(number) ? undefined : number;
}

// EXTERNAL MODULE: ./build/agent-logs/read-logs.js
var read_logs = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/agent-logs/shared-work.js
/** A list of work that threads share: each takes the next piece when it is done with its last. */
class SharedWork {
    #next;
    #count;
    /** `memory` is that of the list in another thread; without it a new list begins. */
    constructor(count, memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
        this.#next = new Int32Array(memory);
        this.#count = count;
    }
    /** What another thread joins by. */
    get memory() {
        return this.#next.buffer;
    }
    /** Returns the places of the next pieces, at most `size` of them; none when all are taken. */
    take(size) {
        const start = Atomics.add(this.#next, 0, size);
        const end = Math.min(start + size, this.#count);
        return Array.from({ length: Math.max(end - start, 0) }, (_, index) => start + index);
    }
}

;// CONCATENATED MODULE: ./build/read-logs-in-threads.js







const LOGS_AT_ONCE = 16;
// A thread takes some 50 ms to start and to hand its calls over; this much is read in that time.
const WORTH_A_THREAD_BYTES = 32_000_000;
/** It holds little at a time; without a limit its heap would grow before it is swept. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };
/**
 * Returns what reads many logs in two threads, and few in one. `threadPath` is the bundle of
 * `src/log-reader`; where it cannot be started, all is read here.
 */
function createThreadedLogReader(agents, threadPath) {
    const readHere = (0,read_logs/* createLogReader */.e)(agents);
    return async (logs) => {
        const isWorthIt = sumSizes(logs) >= WORTH_A_THREAD_BYTES && (0,external_node_os_.availableParallelism)() > 1;
        if (!isWorthIt)
            return readHere(logs);
        const work = new SharedWork(logs.length);
        const readings = [];
        const elsewhere = readInThread({ logs, memory: work.memory }, threadPath, readings);
        for (let places = work.take(LOGS_AT_ONCE); places.length > 0; places = work.take(LOGS_AT_ONCE)) {
            place(readings, places, await readHere(places.flatMap((index) => logs[index] ?? [])));
            // Lets the thread's answers in.
            await (0,promises_.setImmediate)();
        }
        await elsewhere;
        // What the thread took and did not answer for.
        const missing = logs.flatMap((_, index) => (readings[index] === undefined ? [index] : []));
        place(readings, missing, await readHere(missing.flatMap((index) => logs[index] ?? [])));
        return readings;
    };
}
async function readInThread(task, threadPath, readings) {
    try {
        const thread = new external_node_worker_threads_.Worker(threadPath, { workerData: task, resourceLimits: THREAD_LIMITS });
        for await (const [answer] of (0,external_node_events_.on)(thread, "message", { close: ["exit"] })) {
            const { places, packed } = answer;
            place(readings, places, unpackReadings(packed));
        }
    }
    catch {
        // The bundle is missing, or the thread ran out of memory: the caller reads by itself.
    }
}
function place(readings, places, found) {
    found.forEach((reading, index) => {
        const at = places[index];
        if (at !== undefined)
            readings[at] = reading;
    });
}
function sumSizes(logs) {
    return logs.reduce((sum, log) => sum + log.sizeBytes, 0);
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   tl: () => (/* binding */ shortLine)
/* harmony export */ });
/* unused harmony exports markdownText, markdownLink, logLine */
/**
 * One escaper for each place where text of a ledger is printed. A ledger comes from whoever could
 * push to the branch: its text must not become markup, a command, a formula or a hidden message.
 */
const MAX_LENGTH = 120;
// Controls but white space, format and bidirectional marks, lone surrogates, zero-width characters.
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Returns the text on one line, without the characters that nobody sees. */
function oneLine(text) {
    return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
/** Returns the text on one line, cut where it is too long, without the characters that nobody sees. */
function shortLine(text, maxLength = MAX_LENGTH) {
    // Cut before cleaning too: a cell can be megabytes long.
    const characters = Array.from(oneLine(text.slice(0, maxLength * 20)));
    if (characters.length <= maxLength)
        return characters.join("");
    return `${characters.slice(0, maxLength - 1).join("")}…`;
}
/**
 * Returns the text as a code span for a cell of a GFM table, where nothing in it is markup, a
 * mention, a reference or HTML; text without anything to see becomes `–`.
 */
function markdownCode(text) {
    const line = shortLine(text);
    if (line === "")
        return "–";
    const longestRun = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
    const fence = "`".repeat(longestRun + 1);
    const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
    // A table is cut into cells before its code spans are read, and there `\|` is a bar. But `\\|`
    // is a backslash and the end of the cell, so a backslash is kept away from the bar.
    const content = line.replace(/(?<=\\)\|/g, " |").replaceAll("|", "\\|");
    return `${fence}${padding}${content}${padding}${fence}`;
}
// A word, also with a hyphen or an apostrophe, or a number. What GitHub could take for the start of
// markup, or make a link of (`@name`, `#1`, `www.x.y`, `ABC-12`), has other characters in it.
const PLAIN_WORD = /^\(?(?:\p{L}+(?:['’-]\p{L}+)*|\$?\d[\d.,]*%?|%|–)[),.;:!?…]{0,2}$/u;
// GitHub makes a link of what could be the id of a commit.
const MAYBE_COMMIT_ID = /[0-9a-f]{7}/i;
const LIST_NUMBER = /^\d+[.)]$/;
const SENTENCE_END = /(?<=[\p{L}\p{N}])[.,;]$/u;
/**
 * Returns a sentence as markdown in which words are words and everything else, such as paths and
 * what somebody slipped into one, is a code span.
 */
function markdownText(text, maxLength = 400) {
    const runs = [];
    for (const [index, word] of shortLine(text, maxLength).split(" ").entries()) {
        const isPlain = PLAIN_WORD.test(word) &&
            !MAYBE_COMMIT_ID.test(word) &&
            !(index === 0 && LIST_NUMBER.test(word));
        const run = runs.at(-1);
        if (run?.isPlain === isPlain)
            run.words.push(word);
        else
            runs.push({ isPlain, words: [word] });
    }
    return runs
        .map(({ isPlain, words }) => (isPlain ? words.join(" ") : codeBeforePunctuation(words)))
        .join(" ");
}
/** Keeps the end of a sentence out of the code span that the sentence ends in. */
function codeBeforePunctuation(words) {
    const text = words.join(" ");
    const end = SENTENCE_END.exec(text)?.[0] ?? "";
    return markdownCode(text.slice(0, text.length - end.length)) + end;
}
/** Returns markdown that leads to a page of a server; the markdown alone where the URL is none. */
function markdownLink(markdown, url) {
    if (url === undefined || !/^https?:\/\/[^\s]+$/.test(url) || !URL.canParse(url))
        return markdown;
    const target = new URL(url).href.replace(/[()<>|\\`[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${markdown}](${target})`;
}
/** Returns the text as a quoted label of a mermaid diagram, which must not be empty. */
function mermaidLabel(text) {
    const label = shortLine(text).replace(/[^\p{L}\p{N}\p{P}\p{Zs}+=]|["#;`%&{}[\]\\]/gu, "_");
    return `"${label || "–"}"`;
}
/** Returns the text as one log line, in which a runner finds no workflow command. */
function logLine(text) {
    return oneLine(text)
        .replace(/:(?=:)/g, ": ")
        .replaceAll("##[", "## [");
}
/** Returns JSON in which the characters that nobody sees are spelled `\uXXXX`. */
function visibleJson(json) {
    return json.replace(INVISIBLE, (character) => character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""));
}


/***/ }),

/***/ 1570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   z: () => (/* binding */ TOKEN_COUNTS)
/* harmony export */ });
const TOKEN_COUNTS = [
    "inputTokens",
    "outputTokens",
    "cacheReadTokens",
    "cacheWriteTokens",
    "cacheWriteOneHourTokens",
];
/** Returns a call's id without its request: the same for the call and for every sub-agent's copy of it. */
function messageOf(callId) {
    return callId.replace(/:[^#]*/, "");
}


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ formatLocal),
/* harmony export */   y: () => (/* binding */ toUtc)
/* harmony export */ });
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const SECOND_END = "2026-02-23T21:19:12".length;
const OFFSET_LENGTH = "+01:00".length;
const DAY_MINUTES = 1_440;
const DAY_MS = 86_400_000;
/**
 * Returns the instant of an RFC 3339 timestamp in UTC: `2026-02-23T21:19:12.000Z`, with nine
 * digits when it has more than milliseconds, so that one instant has one spelling.
 * Undefined when the text is not RFC 3339 or names a date that does not exist.
 */
function toUtc(timestamp) {
    // Every row of a ledger comes by here more than once: digits are read in place, and a `Date`,
    // which takes ten times as long, is made only where the offset leads to another day.
    if (!RFC_3339.test(timestamp))
        return undefined;
    const hour = twoDigits(timestamp, 11);
    const minute = twoDigits(timestamp, 14);
    const second = twoDigits(timestamp, 17);
    if (!isDate(timestamp) || hour > 23 || minute > 59 || second > 59)
        return undefined;
    const offsetMinutes = offsetOf(timestamp);
    if (offsetMinutes === undefined)
        return undefined;
    const minutes = hour * 60 + minute - offsetMinutes;
    const day = shiftDay(timestamp.slice(0, 10), Math.floor(minutes / DAY_MINUTES));
    if (day === undefined)
        return undefined;
    const time = offsetMinutes === 0 ? timestamp.slice(11, 16) : clockTime(minutes);
    return `${day}T${time}${timestamp.slice(16, SECOND_END)}.${fractionOf(timestamp)}Z`;
}
function twoDigits(text, at) {
    return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 0x30;
}
/** Whether the date that a timestamp starts with exists. */
function isDate(timestamp) {
    const month = twoDigits(timestamp, 5);
    const day = twoDigits(timestamp, 8);
    if (month < 1 || month > 12 || day < 1)
        return false;
    return day <= 28 || day <= daysOfMonth(Number(timestamp.slice(0, 4)), month);
}
function daysOfMonth(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function hasOffset(timestamp) {
    return timestamp.at(-3) === ":";
}
/** Returns the minutes that a timestamp's clock is ahead of UTC; undefined when no clock can be. */
function offsetOf(timestamp) {
    if (!hasOffset(timestamp))
        return 0;
    const at = timestamp.length - OFFSET_LENGTH;
    const hours = twoDigits(timestamp, at + 1);
    const minutes = twoDigits(timestamp, at + 4);
    if (hours > 23 || minutes > 59)
        return undefined;
    return timestamp[at] === "+" ? hours * 60 + minutes : -(hours * 60 + minutes);
}
/** Returns the date some days later, at most one; undefined before the year 0 and after 9999. */
function shiftDay(date, days) {
    if (days === 0)
        return date;
    const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString();
    // Years of other lengths have a sign: -000001, +010000.
    return /^\d/.test(shifted) ? shifted.slice(0, 10) : undefined;
}
function clockTime(minutes) {
    const ofDay = (minutes + DAY_MINUTES) % DAY_MINUTES;
    return `${padded(Math.floor(ofDay / 60))}:${padded(ofDay % 60)}`;
}
function padded(number) {
    return number < 10 ? `0${number}` : String(number);
}
/** Returns a timestamp's digits below the second: three, or nine where three are too few. */
function fractionOf(timestamp) {
    if (timestamp[SECOND_END] !== ".")
        return "000";
    const zone = hasOffset(timestamp) ? OFFSET_LENGTH : 1;
    const written = timestamp.slice(SECOND_END + 1, -zone);
    if (written.length === 3)
        return written;
    const digits = written.replace(/0+$/, "");
    return digits.padEnd(digits.length > 3 ? 9 : 3, "0");
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


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ addTokens),
/* harmony export */   j: () => (/* binding */ NO_TOKENS)
/* harmony export */ });
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


/***/ })

};

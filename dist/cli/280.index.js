export const id = 280;
export const ids = [280];
export const modules = {

/***/ 5899:
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
// EXTERNAL MODULE: ./build/agents/known-agents.generated.js + 16 modules
var known_agents_generated = __webpack_require__(9026);
// EXTERNAL MODULE: ./build/config/read-config.js + 5 modules
var read_config = __webpack_require__(3907);
// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/agent-logs/collect-calls.js + 1 modules
var collect_calls = __webpack_require__(311);
// EXTERNAL MODULE: ./build/agent-logs/membership.js
var membership = __webpack_require__(1220);
// EXTERNAL MODULE: ./build/agent-logs/task-type-of-call.js
var task_type_of_call = __webpack_require__(9831);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/agent-logs/read-logs.js
var read_logs = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/read-logs-in-threads.js




// A thread takes some 50 ms to start and to hand its calls over; this much is read in that time.
const WORTH_A_THREAD_BYTES = 32_000_000;
/**
 * Returns what reads many logs in two threads, and few in one. `threadPath` is the bundle of
 * `src/log-reader`; where it cannot be started, all is read here.
 */
function createThreadedLogReader(agents, threadPath) {
    const readHere = (0,read_logs/* createLogReader */.e)(agents);
    return async (logs) => {
        const sizeBytes = sumSizes(logs);
        if (sizeBytes < WORTH_A_THREAD_BYTES || (0,external_node_os_.availableParallelism)() < 2)
            return readHere(logs);
        const [own, others] = share(logs, sizeBytes);
        const elsewhere = readInThread(others, threadPath);
        const here = await readHere(own);
        return [...here, ...((await elsewhere) ?? (await readHere(others)))];
    };
}
async function readInThread(logs, threadPath) {
    try {
        const [readings] = await (0,external_node_events_.once)(new external_node_worker_threads_.Worker(threadPath, { workerData: logs }), "message");
        return readings;
    }
    catch {
        // The bundle is missing, or the thread ran out of memory: the caller reads by itself.
        return undefined;
    }
}
// The thread starts later: this one takes a little more than half.
const OWN_SHARE = 0.53;
/** Cuts a list of logs in two shares of their bytes. */
function share(logs, sizeBytes) {
    let behindBytes = 0;
    const middle = logs.findIndex((log) => {
        behindBytes += log.sizeBytes;
        return behindBytes > sizeBytes * OWN_SHARE;
    });
    return [logs.slice(0, middle + 1), logs.slice(middle + 1)];
}
function sumSizes(logs) {
    return logs.reduce((sum, log) => sum + log.sizeBytes, 0);
}

;// CONCATENATED MODULE: ./build/list-calls.js




/** Lists the calls in the agents' logs, in order of time. */
async function listCalls(query) {
    const { agents, environment, config, root } = query;
    const since = query.since?.toISOString() ?? "";
    const until = query.until?.toISOString() ?? "~";
    const isMember = root === undefined ? () => true : (0,membership/* createMembership */.$)({ root });
    const collected = await (0,collect_calls/* collectCalls */.k)({
        agents,
        environment,
        since: query.since,
        readLogs: createThreadedLogReader(agents, query.logReaderPath),
    });
    const calls = collected.calls.filter((call) => call.timestamp >= since && call.timestamp < until && isMember(call));
    if (calls.length === 0)
        return [];
    const { createPricing } = await __webpack_require__.e(/* import() */ 205).then(__webpack_require__.bind(__webpack_require__, 8205));
    const pricing = await createPricing(config);
    const hints = {
        override: undefined,
        commands: config.taskTypes.commands,
        stagedTaskType: undefined,
    };
    return calls.map((call) => ({
        ...call,
        taskType: (0,task_type_of_call/* taskTypeOf */.x)(call, hints),
        costNanoUsd: pricing.costNanoUsd(call),
    }));
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
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
    return `${(0,text_table/* textTable */.e)(COLUMNS, calls)}\n${totalsLine(calls)}\n`;
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

// EXTERNAL MODULE: ./build/cli/package-folder.js + 1 modules
var package_folder = __webpack_require__(7781);
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
    const query = await createQuery(options, context);
    const calls = await listCalls(query);
    if (options.json) {
        for (let i = 0; i < calls.length; i += LINES_PER_WRITE) {
            const lines = calls.slice(i, i + LINES_PER_WRITE).map(formatCallJson);
            context.print(`${lines.join("\n")}\n`);
        }
    }
    else {
        context.print(calls.length > 0 ? formatCallsTable(calls) : nothingFound(query));
    }
});
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
        logReaderPath: (0,external_node_path_.join)(package_folder/* PACKAGE_FOLDER */.w, "dist", "log-reader", "index.js"),
        since,
        until,
    };
}
function nothingFound({ agents, environment, root, since, until }) {
    const folders = agents.flatMap((agent) => agent.logPlaces(environment)).map(report_escape/* oneLine */.TN);
    const isLimited = since !== undefined || until !== undefined;
    return [
        `No calls ${root === undefined ? "" : `made in ${(0,report_escape/* oneLine */.TN)(root)} `}were found${isLimited ? " in that time" : ""}.`,
        `Looked for logs in ${folders.join(" and ") || "no folder: HOME is not set"}.`,
        ...(root === undefined ? [] : ["See --all-repositories for calls made elsewhere."]),
        "",
    ].join("\n");
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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);


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
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageFailure */ .w(`Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, an RFC 3339 time, or a span before now such as 12h, 7d, 2w, 6mo or 1y.`);
}
function parseInstant(text) {
    const utc = (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtc */ .y)(text);
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

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   tl: () => (/* binding */ shortLine)
/* harmony export */ });
/* unused harmony export logLine */
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
/** Returns the text on one line of at most 120 characters, without those that nobody sees. */
function shortLine(text) {
    // Cut before cleaning too: a cell can be megabytes long.
    const characters = Array.from(oneLine(text.slice(0, MAX_LENGTH * 20)));
    if (characters.length <= MAX_LENGTH)
        return characters.join("");
    return `${characters.slice(0, MAX_LENGTH - 1).join("")}…`;
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

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

};

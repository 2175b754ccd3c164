export const id = 3038;
export const ids = [3038];
export const modules = {

/***/ 1258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBackfillCommand: () => (/* binding */ createBackfillCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/agents/known-agents.generated.js + 17 modules
var known_agents_generated = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/backfill.js + 33 modules
var backfill = __webpack_require__(3428);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(75);
// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/format-number.js
var format_number = __webpack_require__(3120);
// EXTERNAL MODULE: ./build/report/table-columns.js
var table_columns = __webpack_require__(4749);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var usage_timestamp = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/cli/text-table.js
var text_table = __webpack_require__(7607);
;// CONCATENATED MODULE: ./build/cli/backfill-table.js






const COLUMNS = [
    { title: "Month", text: ({ name }) => name },
    { title: "Calls", text: ({ calls }) => (0,format_number/* formatWhole */.$X)(calls), align: "right" },
    { title: "Tokens", text: ({ tokens }) => (0,format_number/* formatTokens */._y)(tokens), align: "right" },
    {
        title: "Cost",
        text: ({ calls, unpricedCalls, ...sums }) => (0,table_columns/* costText */.rs)({ ...sums, records: calls, unpricedRecords: unpricedCalls }),
        align: "right",
    },
];
/** Returns the calls that a backfill found, by month, and below them the models without a price. */
function formatBackfillTable({ calls, pricing, }) {
    const months = addUpBy(calls, pricing, ({ timestamp }) => (0,usage_timestamp/* formatLocal */.x)(new Date(timestamp)).slice(0, "2026-02".length));
    const total = addUpBy(calls, pricing, () => "Total");
    const models = addUpBy(calls, pricing, ({ model }) => model);
    return [
        (0,text_table/* textTable */.e)(COLUMNS, [...months, ...total]),
        ...models.filter(({ unpricedCalls }) => unpricedCalls > 0).map(unpricedLine),
    ].join("");
}
function unpricedLine({ name, unpricedCalls, unpricedTokens }) {
    return `No known price: ${(0,report_escape/* shortLine */.tl)(name)}, ${(0,count_text/* countText */.l)(unpricedCalls, "call")} with ${(0,format_number/* formatTokens */._y)(unpricedTokens)} tokens\n`;
}
function addUpBy(calls, pricing, nameOf) {
    const sums = new Map();
    for (const call of calls) {
        const name = nameOf(call);
        const before = sums.get(name) ?? { name, ...NOTHING };
        const tokens = call.tokens.inputTokens + call.tokens.outputTokens;
        const costNanoUsd = pricing.costNanoUsd(call);
        const isUnpriced = costNanoUsd === undefined;
        sums.set(name, {
            name,
            calls: before.calls + 1,
            tokens: before.tokens + tokens,
            costNanoUsd: before.costNanoUsd + (costNanoUsd ?? 0),
            unpricedCalls: before.unpricedCalls + (isUnpriced ? 1 : 0),
            unpricedTokens: before.unpricedTokens + (isUnpriced ? tokens : 0),
        });
    }
    return [...sums.values()];
}
const NOTHING = { calls: 0, tokens: 0, costNanoUsd: 0, unpricedCalls: 0, unpricedTokens: 0 };

// EXTERNAL MODULE: ./build/cli/package-folder.js
var package_folder = __webpack_require__(7790);
// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
// EXTERNAL MODULE: ./build/cli/time-argument.js
var time_argument = __webpack_require__(8654);
;// CONCATENATED MODULE: ./build/cli/commands/backfill.js










/** `tokenledger backfill`: what agents logged before the hooks began to record. */
const createBackfillCommand = (context) => new esm/* Command */.uB("backfill")
    .description("Add the usage from before the hooks recorded, as far as the agents' logs go back.")
    .option("--since <time>", "from this time on: 2026-02-23, an RFC 3339 time, or 7d, 2w, 6mo ago")
    .option("--dry-run", "show what would be added, and add nothing")
    .option("--yes", "add it without asking")
    .action(async (options) => {
    const run = await createRun(options, context);
    const plan = await (0,backfill/* planBackfill */.AN)(run);
    context.print(describe(plan));
    if (plan.records.length === 0)
        return;
    if (options.dryRun) {
        context.print("Dry run: nothing was written.\n");
        return;
    }
    const records = (0,count_text/* countText */.l)(plan.records.length, "record");
    const question = `Add ${records} to ${plan.place.ledger}?`;
    if (!options.yes && !(await isConfirmed(question, context))) {
        context.print("Nothing was added.\n");
        return;
    }
    const ledger = await (0,backfill/* applyBackfill */.Dp)(run, plan);
    context.print(`Added ${records} to ${ledger}. Commit it to keep them.\n`);
});
async function createRun(options, context) {
    const { cwd, environment } = context;
    const now = context.now();
    const since = options.since === undefined ? undefined : (0,time_argument/* parseTimeArgument */.K)(options.since, now);
    const { root } = await (0,required_repository/* requireRepository */.C)(cwd);
    return {
        git: (0,git/* createGit */.l)(root, environment),
        environment,
        agents: known_agents_generated/* KNOWN_AGENTS */.p,
        logReaderPath: package_folder/* LOG_READER_PATH */.Z,
        since,
        now,
    };
}
function describe(plan) {
    const { calls, records, commits, callsWithoutCommit } = plan;
    if (calls.length === 0) {
        return "Nothing to add: the agents' logs hold no earlier call of this repository that is not recorded.\n";
    }
    const counts = `${(0,count_text/* countText */.l)(records.length, "record")} of ${(0,count_text/* countText */.l)(commits, "commit")}`;
    const uncommitted = callsWithoutCommit > 0 ? `; ${(0,count_text/* countText */.l)(callsWithoutCommit, "call")} led to no commit` : "";
    return `${formatBackfillTable(plan)}\n${counts}${uncommitted}.\n`;
}
async function isConfirmed(question, { confirm }) {
    if (confirm !== undefined)
        return confirm(question);
    throw new failure/* UsageFailure */.w(`Cannot ask "${question}": this is no terminal. Nothing was added; run again with --yes to add them, or with --dry-run only to look.`);
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

/***/ 4749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ usageColumns),
/* harmony export */   OH: () => (/* binding */ MODEL_COLUMNS),
/* harmony export */   RS: () => (/* binding */ FAILURE_COLUMNS),
/* harmony export */   Tu: () => (/* binding */ groupColumns),
/* harmony export */   Zi: () => (/* binding */ TASK_TYPE_COLUMNS),
/* harmony export */   rs: () => (/* binding */ costText),
/* harmony export */   vl: () => (/* binding */ UNPRICED_COLUMNS),
/* harmony export */   zM: () => (/* binding */ phaseText)
/* harmony export */ });
/* unused harmony exports listText, durationText, text, number */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);


const UNKNOWN = "–";
const MAX_LISTED = 10;
const RECORDS = number("Records", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(sums.records));
const TOKENS = number("Tokens", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.inputTokens + sums.outputTokens));
// Stands before the tokens: what is on the right is out of sight on a narrow screen.
const COST = number("Cost", costText);
const SUCCESS = number("Success", ({ successRate }) => successRate === undefined ? UNKNOWN : (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(successRate));
const INPUT = number("Input", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.inputTokens));
const CACHE_READS = number("Cache reads", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.cacheReadTokens));
const OUTPUT = number("Output", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.outputTokens));
const UNPRICED = number("Unpriced", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.unpricedTokens));
/** Tokens and cost of each model; its cache tokens are parts of its input. */
const MODEL_COLUMNS = [
    text("Model", ({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(name ?? "")),
    RECORDS,
    COST,
    INPUT,
    CACHE_READS,
    number("Cache writes", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.cacheWriteTokens)),
    OUTPUT,
];
const UNPRICED_COLUMNS = [
    text("Model", ({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(name ?? "")),
    number("Records", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(sums.unpricedRecords)),
    number("Tokens", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.unpricedTokens)),
];
const TASK_TYPE_COLUMNS = [
    text("Task type", ({ name }) => name ?? "none"),
    RECORDS,
    SUCCESS,
    COST,
    TOKENS,
    number("Average time", ({ averageDurationMs }) => durationText(averageDurationMs)),
    number("95th percentile", ({ p95DurationMs }) => durationText(p95DurationMs)),
];
const FAILURE_COLUMNS = [
    text("Message", ({ message }) => (message === undefined ? "no message" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(message))),
    number("Times", ({ failures }) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(failures)),
    text("Last", ({ lastTimestamp }) => lastTimestamp.slice(0, 10)),
    text("Models", ({ models }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(listText(models))),
];
/** Returns the columns of a table whose first names the group. */
function usageColumns(title, nameOf) {
    return [text(title, ({ name }) => nameOf(name)), RECORDS, SUCCESS, COST, TOKENS];
}
/** Returns the columns of a table of groups and their total, which `total` is. */
function groupColumns({ title, cell, details }, total) {
    const detailColumns = (isLong) => details
        .filter((detail) => detail.isLong === isLong)
        .map((detail) => text(detail.title, ({ name }) => {
        const value = detail.tell(name);
        return value === undefined ? "" : detail.cell(value);
    }));
    return [
        text(title, (group) => (group === total ? "**Total**" : cell(group.name))),
        ...detailColumns(false),
        RECORDS,
        COST,
        ...(total.unpricedTokens > 0 ? [UNPRICED] : []),
        INPUT,
        CACHE_READS,
        OUTPUT,
        SUCCESS,
        number("Time", ({ durationMs }) => durationText(durationMs)),
        ...detailColumns(true),
    ];
}
/** Returns a cost, `≥` when tokens without a price come on top, or a word: what is unknown is not $0. */
function costText(sums) {
    if (sums.records > 0 && sums.unpricedRecords === sums.records)
        return "unpriced";
    const cost = (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCost */ .BD)(sums.costNanoUsd);
    return sums.unpricedTokens > 0 ? `≥ ${cost}` : cost;
}
/** Returns the first of names, which may be many. */
function listText(names) {
    const shown = names.slice(0, MAX_LISTED);
    return (shown.length < names.length ? [...shown, "…"] : shown).join(", ");
}
/** Returns the number of a phase; a long one would be taken for the id of a commit. */
function phaseText(phase) {
    if (phase === undefined)
        return "none";
    return phase.length <= 6 ? phase : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(phase);
}
function durationText(durationMs) {
    return durationMs === undefined ? UNKNOWN : (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs);
}
function text(title, cell) {
    return { title, cell, align: "left" };
}
function number(title, cell) {
    return { title, cell, align: "right" };
}


/***/ }),

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Om: () => (/* binding */ removePrepared),
/* harmony export */   S6: () => (/* binding */ readPrepared),
/* harmony export */   bV: () => (/* binding */ parsePrepared),
/* harmony export */   pY: () => (/* binding */ writePrepared)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _file_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3316);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8323);





/** Reads what is prepared for the next commit; undefined when nothing is. */
function readPrepared(folders) {
    return parsePrepared((0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStateBytes */ .RI)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders)));
}
/** Parses a prepared file, whose last line is for Node. */
function parsePrepared(bytes) {
    if (bytes === undefined)
        return undefined;
    const text = bytes.toString().trimEnd();
    const value = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text.slice(text.lastIndexOf("\n") + 1));
    const isWhole = typeof value?.ledger === "string" &&
        Array.isArray(value.rows) &&
        Array.isArray(value.files) &&
        typeof value.reading?.root === "string" &&
        typeof value.stateFolder === "string";
    return isWhole ? value : undefined;
}
/**
 * Writes the prepared file. Its first lines are for the shell: the ledger, the blob, the folder of
 * the log, our process namespace, the ledger's size, how many lines of text follow, and these.
 */
function writePrepared(folders, rows, plan) {
    const prepared = { ...rows, stateFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folders.common, folders.own) };
    const text = plan?.text ?? "";
    const lines = [
        prepared.ledger,
        plan?.blob ?? "",
        (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logFolder */ .hI)(folders),
        (0,_file_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .processNamespace */ .P)(),
        plan?.sizeBytes ?? "",
        text.split("\n").length - 1,
    ];
    // The shell moves the file there, and has no idea of whom a folder is to be open to.
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .makeStateFolder */ .En)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logFolder */ .hI)(folders));
    const content = `${lines.join("\n")}\n${text}${JSON.stringify(prepared)}\n`;
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), content);
}
function removePrepared(folders) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), { force: true, recursive: true });
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ makeStateFolder),
/* harmony export */   OQ: () => (/* binding */ shareAsFolder),
/* harmony export */   RI: () => (/* binding */ readStateBytes),
/* harmony export */   VP: () => (/* binding */ writeStateFile),
/* harmony export */   oy: () => (/* binding */ listStateFolder),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qy: () => (/* binding */ readStateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


// All of it synchronous: a hook has nothing else to do meanwhile, and waiting for each small file
// in turn would double its time.
const SHARED_FILE_BITS = 0o066;
const SHARED_FOLDER_BITS = 0o2077;
const MODE_BITS = 0o7777;
/** Reads a file of ours; undefined when it is not there, or something else stands in its place. */
function readStateBytes(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return undefined;
        throw error;
    }
}
/**
 * Reads a JSON file of ours; undefined when it is not there, was never written whole, or holds
 * something of another shape: what it said can be found out again.
 */
function readStateFile(path, isWhole) {
    const value = parseJson(readStateBytes(path)?.toString() ?? "");
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return isWhole(value) ? value : undefined;
}
/** Parses JSON; undefined when it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Cut by a kill, or not ours.
        return undefined;
    }
}
/**
 * Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
 * synced to the disk: a commit has no time for that, and what it holds can be collected again.
 */
function writeStateFile(path, content) {
    makeStateFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    // Our lock lets one process write: the name needs to differ from the target only.
    const temporary = `${path}.new`;
    clearAway(temporary, "file");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(temporary, content);
    shareAsFolder(temporary);
    clearAway(path, "file");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, path);
}
/** Makes a folder of ours, open to those that its parent is open to: a group may share the repository. */
function makeStateFolder(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return;
    clearAway(path, "folder");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    shareAsFolder(path);
}
/** Lists the names in a folder of ours; none when it is not there. */
function listStateFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return [];
        throw error;
    }
}
/** Moves a folder that stands in a file's place aside, and the other way round: it is not ours. */
function clearAway(path, wanted) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isDirectory() === (wanted === "folder"))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${path}.damaged`, { recursive: true, force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, `${path}.damaged`);
}
/** Opens a file or folder of ours to whom its folder is open to: git does so too, by `core.sharedRepository`. */
function shareAsFolder(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    const { mode } = stats;
    const bits = stats.isDirectory() ? SHARED_FOLDER_BITS : SHARED_FILE_BITS;
    const wanted = mode | ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).mode & bits);
    if (wanted !== mode)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, wanted & MODE_BITS);
}


/***/ })

};

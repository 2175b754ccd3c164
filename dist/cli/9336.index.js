export const id = 9336;
export const ids = [9336];
export const modules = {

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

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _u: () => (/* binding */ textColumn),
/* harmony export */   gf: () => (/* binding */ SUM_COLUMNS),
/* harmony export */   sq: () => (/* binding */ timeColumn),
/* harmony export */   x8: () => (/* binding */ rateColumn),
/* harmony export */   y$: () => (/* binding */ countColumn)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _report_format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);
/* harmony import */ var _report_table_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4749);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2615);




/** Returns a column of text, which shows `none` when there is none. */
function textColumn(key, title, value) {
    return {
        key,
        title,
        value: (row) => value(row) ?? null,
        text: (row) => (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shortLine */ .tl)(value(row) ?? "") || "none",
    };
}
/** Returns a column of UTC instants, shown to the minute. */
function timeColumn(key, title, value) {
    return { key, title, value, text: (row) => value(row).slice(0, 16).replace("T", " ") };
}
/** Returns a column of exact counts. */
function countColumn(key, title, value) {
    return { key, title, value, text: (row) => (0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(value(row)), align: "right" };
}
/** Returns a column of a rate of 0 to 1 that may be unknown. */
function rateColumn(key, title, value) {
    return {
        key,
        title,
        value: (row) => value(row) ?? null,
        text: (row) => {
            const rate = value(row);
            return rate === undefined ? "–" : (0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(rate);
        },
        align: "right",
    };
}
/** The sums of a group of records. */
const SUM_COLUMNS = [
    countColumn("records", "Records", (sums) => sums.records),
    tokenColumn("input_tokens", "Input", (sums) => sums.inputTokens),
    tokenColumn("output_tokens", "Output", (sums) => sums.outputTokens),
    tokenColumn("cache_read_tokens", "Cache reads", (sums) => sums.cacheReadTokens),
    tokenColumn("cache_write_tokens", "Cache writes", (sums) => sums.cacheWriteTokens),
    {
        key: "cost_usd",
        title: "Cost",
        value: ({ records, unpricedRecords, costNanoUsd }) => records > 0 && unpricedRecords === records ? null : Number((0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUsd */ .UK)(costNanoUsd)),
        text: _report_table_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .costText */ .rs,
        align: "right",
    },
    countColumn("unpriced_records", "Unpriced", (sums) => sums.unpricedRecords),
];
function tokenColumn(key, title, value) {
    return { key, title, value, text: (sums) => (0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(value(sums)), align: "right" };
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

/***/ 2615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   _e: () => (/* binding */ parseUsd)
/* harmony export */ });
/* unused harmony export toNanoUsd */
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


/***/ }),

/***/ 4120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TASK_TYPES),
/* harmony export */   k: () => (/* binding */ isTaskType)
/* harmony export */ });
/** The kinds of work that a record can be about, in the order reports list them. */
const TASK_TYPES = ["plan", "execute", "verify", "discuss", "quick"];
function isTaskType(text) {
    return TASK_TYPES.includes(text);
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


/***/ })

};

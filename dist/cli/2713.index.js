export const id = 2713;
export const ids = [2713];
export const modules = {

/***/ 2713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createShowCommand: () => (/* binding */ createShowCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __webpack_require__(79);
// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/git/commit.js
var git_commit = __webpack_require__(4474);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: ./build/git/shallow.js
var shallow = __webpack_require__(2679);
// EXTERNAL MODULE: ./build/ingest/record-prices.js
var record_prices = __webpack_require__(7063);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js
var parse_ledger = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var usage_timestamp = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/provenance/lasting-identity.js
var lasting_identity = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/provenance/ledger-paths.js
var ledger_paths = __webpack_require__(912);
;// CONCATENATED MODULE: ./build/provenance/read-brought-records.js







/** Reads the records that a commit's ledger files hold and those of none of its parents do. */
async function readBroughtRecords(git, { id, parentIds }) {
    const own = await listLedgerBlobs(git, id);
    const parents = await Promise.all(parentIds.map((parent) => listLedgerBlobs(git, parent)));
    const held = Array.from(new Set(parents.flatMap((blobs) => [...blobs])));
    const added = await readContents(git, Array.from(own).filter((blob) => !held.includes(blob)));
    if (added.records.length + added.rejected === 0)
        return { records: [], rejected: 0 };
    const replaced = await readContents(git, held.filter((blob) => !own.has(blob)));
    // Rows can come back into a file while a backup, which stays as it was, holds them.
    const kept = await readContents(git, held.filter((blob) => own.has(blob)));
    const known = new Set([...replaced.records, ...kept.records].map(lasting_identity/* lastingIdentityOf */.m));
    const brought = new Map(added.records
        .filter((record) => !known.has((0,lasting_identity/* lastingIdentityOf */.m)(record)))
        .map((record) => [(0,identity/* identityOf */.c)(record), record]));
    return {
        records: Array.from(brought.values()).sort(byTime),
        rejected: Math.max(0, added.rejected - replaced.rejected),
    };
}
async function listLedgerBlobs(git, commit) {
    const blobs = await (0,git_blob/* listBlobs */.t3)(git, commit, ledger_path/* TELEMETRY_FOLDER */.L);
    return new Set(Array.from(blobs)
        .filter(([path]) => (0,ledger_paths/* isLedgerPath */.h)(path))
        .map(([, blob]) => blob));
}
async function readContents(git, blobs) {
    const records = [];
    let rejected = 0;
    for (const blob of blobs) {
        const { rows, rejects } = (0,parse_ledger.parseLedger)((await (0,git_blob/* readBlob */.gm)(git, blob)).toString());
        for (const { record } of rows)
            records.push(record);
        rejected += rejects.length;
    }
    return { records, rejected };
}
function byTime(a, b) {
    const [timeA, timeB] = [(0,usage_timestamp/* toUtc */.y)(a.timestamp) ?? a.timestamp, (0,usage_timestamp/* toUtc */.y)(b.timestamp) ?? b.timestamp];
    return timeA < timeB ? -1 : Number(timeA > timeB);
}

// EXTERNAL MODULE: ./build/report/usage-tally.js
var usage_tally = __webpack_require__(8143);
;// CONCATENATED MODULE: ./build/show-commit.js






/**
 * Tells from history which records a commit brought in.
 *
 * @throws {Failure} when the revision names no commit.
 */
async function showCommit(repository, revision, { environment, pricing, now }) {
    const git = (0,git_git/* createGit */.l)(repository.root, environment);
    const commit = await (0,git_commit/* readCommit */.kN)(git, revision);
    const boundary = await (0,shallow/* readShallowBoundary */.r)(repository.commonDir);
    const brought = await readBroughtRecords(git, commit);
    const prices = (0,record_prices/* createRecordPrices */.S)(pricing, now);
    const tally = new usage_tally/* UsageTally */.E();
    const records = [];
    for (const record of brought.records) {
        const costNanoUsd = await prices.costOf(record);
        tally.add(record, costNanoUsd);
        records.push({ ...record, costNanoUsd });
    }
    return {
        commit,
        records,
        total: tally.sums(),
        rejected: brought.rejected,
        beginsHistory: boundary.has(commit.id),
    };
}

// EXTERNAL MODULE: ./build/ledger/columns.js
var columns = __webpack_require__(9719);
// EXTERNAL MODULE: ./build/ledger/format-row.js
var format_row = __webpack_require__(364);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/format-number.js
var format_number = __webpack_require__(3120);
// EXTERNAL MODULE: ./build/report/markdown-table.js
var markdown_table = __webpack_require__(2787);
// EXTERNAL MODULE: ./build/usage/cost.js
var cost = __webpack_require__(2615);
// EXTERNAL MODULE: ./build/usage/phase.js
var phase = __webpack_require__(7351);
;// CONCATENATED MODULE: ./build/report/record-values.js



/** Returns a record as JSON tells it: keys are named as the ledger's columns, what is unknown is null. */
function recordValues(record) {
    const { costNanoUsd } = record;
    return {
        timestamp: (0,usage_timestamp/* toUtc */.y)(record.timestamp) ?? record.timestamp,
        model: record.model,
        prompt_tokens: record.inputTokens,
        completion_tokens: record.outputTokens,
        cache_read_tokens: record.cacheReadTokens,
        cache_write_tokens: record.cacheWriteTokens,
        cost_usd: costNanoUsd === undefined ? null : Number((0,cost/* formatUsd */.UK)(costNanoUsd)),
        task_success: record.success ?? null,
        task_type: record.taskType ?? null,
        duration_ms: record.durationMs ?? null,
        phase: (0,phase/* phaseOf */.h)(record.notes) ?? null,
        notes: record.notes,
        agent: record.agent || null,
        session_id: record.sessionId || null,
        branch: record.branch || null,
    };
}

// EXTERNAL MODULE: ./build/report/sum-values.js
var sum_values = __webpack_require__(5155);
// EXTERNAL MODULE: ./build/report/table-columns.js
var table_columns = __webpack_require__(4749);
;// CONCATENATED MODULE: ./build/cli/record-columns.js



const UNKNOWN = "–";
const SESSION_LENGTH = 8;
// What may be long stands last.
const COLUMNS = [
    { title: "Time (UTC)", value: ({ timestamp }) => toMinute(timestamp) },
    { title: "Model", value: ({ model }) => model, isForeign: true },
    { title: "Input", value: ({ inputTokens }) => (0,format_number/* formatTokens */._y)(inputTokens), align: "right" },
    {
        title: "Cached",
        value: ({ cacheReadTokens }) => (0,format_number/* formatTokens */._y)(cacheReadTokens),
        align: "right",
    },
    { title: "Output", value: ({ outputTokens }) => (0,format_number/* formatTokens */._y)(outputTokens), align: "right" },
    { title: "Cost", value: ({ costNanoUsd }) => costText(costNanoUsd), align: "right" },
    { title: "OK", value: ({ success }) => successText(success) },
    { title: "Task type", value: ({ taskType }) => taskType ?? UNKNOWN },
    { title: "Agent", value: ({ agent }) => agent, isForeign: true },
    {
        title: "Session",
        value: ({ sessionId }) => sessionId.slice(0, SESSION_LENGTH),
        isForeign: true,
    },
    { title: "Notes", value: ({ notes }) => notes, isForeign: true },
];
/** What a terminal shows of records. */
const TEXT_COLUMNS = COLUMNS.map(({ value, isForeign, ...column }) => ({
    ...column,
    text: (record) => (isForeign ? (0,report_escape/* shortLine */.tl)(value(record)) || UNKNOWN : value(record)),
}));
/** The same in markdown. */
const MARKDOWN_COLUMNS = COLUMNS.map(({ title, value, isForeign, align = "left" }) => ({
    title,
    align,
    cell: (record) => (isForeign ? (0,report_escape/* markdownCode */.D9)(value(record)) : value(record)),
}));
function toMinute(timestamp) {
    return ((0,usage_timestamp/* toUtc */.y)(timestamp) ?? timestamp).slice(0, 16).replace("T", " ");
}
function costText(costNanoUsd) {
    return costNanoUsd === undefined ? "unpriced" : (0,format_number/* formatCost */.BD)(costNanoUsd);
}
function successText(success) {
    if (success === undefined)
        return UNKNOWN;
    return success ? "yes" : "no";
}

// EXTERNAL MODULE: ./build/cli/text-table.js
var text_table = __webpack_require__(7607);
;// CONCATENATED MODULE: ./build/cli/render-commit-usage.js











const COMMIT_USAGE_FORMATS = ["text", "markdown", "csv", "json"];
/** Returns the records of a commit as text that ends in a line end. */
function renderCommitUsage(usage, format) {
    const { commit, records } = usage;
    switch (format) {
        case "text":
            return [
                `${commit.shortId} ${(0,report_escape/* shortLine */.tl)(commit.subject)}\n`,
                records.length > 0 ? (0,text_table/* textTable */.e)(TEXT_COLUMNS, records) : "",
                `${totalLine(usage, (text) => (0,report_escape/* shortLine */.tl)(text))}\n`,
            ]
                .filter((part) => part !== "")
                .join("\n");
        case "markdown":
            return [
                `# LLM usage of ${commit.shortId}\n`,
                `${(0,report_escape/* markdownCode */.D9)(commit.subject)}\n`,
                records.length > 0 ? (0,markdown_table/* markdownTable */.Q)(MARKDOWN_COLUMNS, records) : "",
                `${totalLine(usage, report_escape/* markdownCode */.D9)}\n`,
            ]
                .filter((part) => part !== "")
                .join("\n");
        case "csv":
            // As a ledger of its own.
            return format_row/* HEADER_LINE */.n + records.map((record) => (0,format_row/* formatRow */.i)(printable(record), columns/* COLUMNS */.cZ)).join("");
        case "json":
            return renderJson(usage);
    }
}
function totalLine({ commit, records, total }, foreign) {
    if (records.length === 0) {
        const why = commit.parentIds.length > 1 ? ": those it merges came in with their own" : "";
        return `No records came in with this commit${why}.`;
    }
    const unpriced = records.filter(({ costNanoUsd }) => costNanoUsd === undefined);
    const models = Array.from(new Set(unpriced.map(({ model }) => model)), (model) => foreign(model)).join(", ");
    const parts = [
        (0,count_text/* countText */.l)(total.records, "record"),
        total.sessions > 0 ? (0,count_text/* countText */.l)(total.sessions, "session") : "",
        `${(0,format_number/* formatTokens */._y)(total.inputTokens)} input (${(0,format_number/* formatTokens */._y)(total.cacheReadTokens)} cached) and ${(0,format_number/* formatTokens */._y)(total.outputTokens)} output tokens`,
        total.unpricedRecords < total.records ? (0,table_columns/* costText */.rs)(total) : "",
        total.unpricedTokens > 0
            ? `${(0,format_number/* formatTokens */._y)(total.unpricedTokens)} tokens without a known price: ${models}`
            : "",
        total.durationMs === undefined ? "" : (0,format_number/* formatDuration */.a3)(total.durationMs),
        total.failed > 0 ? `${total.failed} failed` : "",
    ];
    return `Total: ${parts.filter((part) => part !== "").join(" · ")}`;
}
/** Returns a record without the characters that a terminal would obey. */
function printable(record) {
    return {
        ...record,
        model: (0,report_escape/* oneLine */.TN)(record.model),
        notes: (0,report_escape/* oneLine */.TN)(record.notes),
        sessionId: (0,report_escape/* oneLine */.TN)(record.sessionId),
        agent: (0,report_escape/* oneLine */.TN)(record.agent),
        branch: (0,report_escape/* oneLine */.TN)(record.branch),
    };
}
function renderJson({ commit, records, total }) {
    const value = {
        commit: commit.id,
        committed_at: commit.committedAt,
        subject: commit.subject,
        total: { ...(0,sum_values/* sumValues */.e)(total), duration_ms: total.durationMs ?? null },
        records: records.map(recordValues),
    };
    return `${(0,report_escape/* visibleJson */.$m)(JSON.stringify(value, undefined, 2))}\n`;
}

// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/cli/commands/show.js







/** `tokenledger show`: the records that a commit brought in. */
const createShowCommand = (context) => new esm/* Command */.uB("show")
    .description("List the records that a commit brought in, with tokens and cost.")
    .argument("[commit]", "a hash, a branch, a tag or any other revision", "HEAD")
    .addOption(new esm/* Option */.c$("--format <format>", "how they are written")
    .choices(COMMIT_USAGE_FORMATS)
    .default("text"))
    .action(async (revision, { format }) => {
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const usage = await showCommit(repository, revision, {
        environment: context.environment,
        pricing: await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(repository.root, ".telemetry")),
        now: context.now(),
    });
    if (usage.beginsHistory)
        context.warn(historyLine(usage));
    if (usage.rejected > 0)
        context.warn(rejectedLine(usage));
    context.print(renderCommitUsage(usage, format));
});
function historyLine({ commit }) {
    return `tokenledger: this clone's history begins with ${commit.shortId}: the records of the commits before it are listed as its own. \`git fetch --unshallow\` fetches them.\n`;
}
function rejectedLine({ commit, rejected }) {
    return `tokenledger: ${(0,count_text/* countText */.l)(rejected, "row")} that the commit added could not be read and ${rejected === 1 ? "is" : "are"} not listed; see \`git show ${commit.shortId} -- .telemetry\`.\n`;
}


/***/ }),

/***/ 3285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireRepository)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5799);


/** Returns the repository of a folder. @throws {Failure} outside of one. */
async function requireRepository(cwd) {
    const repository = await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .findRepository */ .W)(cwd);
    if (repository === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`Cannot find a git repository at ${cwd}: run this inside a worktree, or run \`git init\` first.`);
    }
    return repository;
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

/***/ 364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ formatRow),
/* harmony export */   n: () => (/* binding */ HEADER_LINE)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2615);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9719);
/* harmony import */ var _formula_prefix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2631);




/** The first line of a new ledger. */
const HEADER_LINE = `${_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ.join(",")}\n`;
// What csv-stringify would leave bare and a reader could take for the end of a line, or for git's.
const NEEDS_QUOTES = /[\r\n]|^[<>|=]{7}/;
/**
 * Returns the row of a record, with its line feed, in the columns of a file; unknown columns are
 * empty. Reading it back gives the same record. A NUL or half a surrogate pair, which no text file
 * holds, is written as U+FFFD.
 */
function formatRow(record, header) {
    const cells = cellsOf(record);
    return (0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)([header.map((column) => cells[column] ?? "")], { quoted_match: NEEDS_QUOTES });
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
        cost_usd: record.costNanoUsd === undefined ? "" : (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(record.costNanoUsd),
        agent: textCell(record.agent),
        branch: textCell(record.branch),
    };
}
function textCell(text) {
    return (0,_formula_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .addFormulaPrefix */ .C)(Buffer.from(text).toString().replaceAll("\0", "\uFFFD"));
}


/***/ }),

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ formatWhole),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   _y: () => (/* binding */ formatTokens),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent)
/* harmony export */ });
const NANO_USD_PER_USD = 1e9;
const UNITS = [
    { size: 1e9, symbol: "B" },
    { size: 1e6, symbol: "M" },
    { size: 1e3, symbol: "k" },
];
const wholeNumber = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
/** Returns a whole number with its thousands apart: `12,345`. */
function formatWhole(value) {
    return wholeNumber.format(value);
}
/** Returns a token count with three significant digits: `950`, `12.3 k`, `12.3 M`, `1.23 B`. */
function formatTokens(count) {
    // What three digits round up to the next unit is written in it: 999,999 is 1.00 M.
    const unit = UNITS.find(({ size }) => Number(count.toPrecision(3)) >= size);
    if (unit === undefined)
        return formatWhole(count);
    const value = Number((count / unit.size).toPrecision(3));
    if (value >= 1000)
        return `${formatWhole(value)} ${unit.symbol}`;
    return `${value.toPrecision(3)} ${unit.symbol}`;
}
/** Returns a cost in USD with cents, and with two significant digits below ten cents: `$4.56`, `$0.0045`. */
function formatCost(costNanoUsd) {
    const usd = costNanoUsd / NANO_USD_PER_USD;
    const digits = usd > 0 && usd < 0.1 ? 1 - Math.floor(Math.log10(usd)) : 2;
    const text = usd.toLocaleString("en", {
        minimumFractionDigits: Math.min(digits, 9),
        maximumFractionDigits: Math.min(digits, 9),
    });
    return `$${text}`;
}
/** Returns a rate of 0 to 1 in percent; `0 %` and `100 %` mean exactly that. */
function formatPercent(rate) {
    const percent = Math.round(rate * 100);
    if (percent === 100 && rate < 1)
        return "> 99 %";
    if (percent === 0 && rate > 0)
        return "< 1 %";
    return `${percent} %`;
}
/** Returns a duration in the units a person would say: `850 ms`, `45.0 s`, `3 m 12 s`, `2 h 5 m`. */
function formatDuration(durationMs) {
    if (durationMs < 1000)
        return `${Math.round(durationMs)} ms`;
    if (durationMs < 59_950)
        return `${(durationMs / 1000).toFixed(1)} s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${formatWhole(Math.floor(minutes / 60))} h ${minutes % 60} m`;
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sessionIdOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);


/**
 * Returns the session id of a record, or what stands in for it: `row:` and the first 32 hex
 * digits of SHA-256 over every other column but the success, which people correct later.
 */
function sessionIdOf(record) {
    if (record.sessionId !== "")
        return record.sessionId;
    const columns = [
        (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtc */ .y)(record.timestamp),
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
    return `row:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, 32)}`;
}
/** Returns what makes a record the same record within one repository: its time in UTC, session, task type and model. */
function identityOf(record) {
    return [(0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtc */ .y)(record.timestamp), sessionIdOf(record), record.taskType ?? "", record.model].join("\u001f");
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ errorMessageOf),
/* harmony export */   h: () => (/* binding */ phaseOf)
/* harmony export */ });
const PHASE_IN_NOTES = /\bphase[\s:#-]*([0-9]+(?:\.[0-9]+)*)\b/i;
const HAS_ERROR = /error:/i;
const ERROR_IN_NOTES = /^error:\s*(.*)$/is;
/** Returns the phase that a record's notes name, e.g. `6` of `Phase 6 tests`; undefined when none. */
function phaseOf(notes) {
    const phase = PHASE_IN_NOTES.exec(notes)?.[1];
    return phase?.replace(/^0+(?=\d)/, "");
}
/** Returns the message of a failed record's notes, `error: …`; undefined when they hold none. */
function errorMessageOf(notes) {
    if (!HAS_ERROR.test(notes))
        return undefined;
    return notes
        .split(" | ")
        .map((part) => ERROR_IN_NOTES.exec(part.trim())?.[1])
        .find((message) => message !== undefined);
}


/***/ })

};

export const id = 227;
export const ids = [227];
export const modules = {

/***/ 7227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReportCommand: () => (/* binding */ createReportCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/config/read-config.js + 5 modules
var read_config = __webpack_require__(3907);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/ingest/find-ledgers.js + 1 modules
var find_ledgers = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/ingest/record-prices.js
var record_prices = __webpack_require__(7063);
// EXTERNAL MODULE: ./build/ledger/read-ledger.js
var read_ledger = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
;// CONCATENATED MODULE: ./build/report/distinct-records.js

/**
 * Returns each record once, however often its identity occurs: the last occurrence counts, in
 * the place of the first. Holds every record that it returns in memory.
 */
async function distinctRecords(records) {
    const recordByIdentity = new Map();
    for await (const record of records)
        recordByIdentity.set((0,identity/* identityOf */.c)(record), record);
    return recordByIdentity.values();
}

// EXTERNAL MODULE: ./build/usage/phase.js
var phase = __webpack_require__(7351);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __webpack_require__(4120);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var usage_timestamp = __webpack_require__(8424);
;// CONCATENATED MODULE: ./build/report/failure-tally.js
/** Counts failed records by the reason they give. */
class FailureTally {
    #failuresByMessage = new Map();
    /** Counts a failure at a time given in UTC. */
    add(message, timestamp, model) {
        const failures = this.#failuresByMessage.get(message);
        if (failures === undefined) {
            this.#failuresByMessage.set(message, {
                count: 1,
                first: timestamp,
                last: timestamp,
                models: new Set([model]),
            });
            return;
        }
        failures.count += 1;
        if (timestamp < failures.first)
            failures.first = timestamp;
        if (timestamp > failures.last)
            failures.last = timestamp;
        failures.models.add(model);
    }
    /** Returns the reasons, the most frequent first, then the latest. */
    groups() {
        return Array.from(this.#failuresByMessage, ([message, failures]) => ({
            message,
            failures: failures.count,
            firstTimestamp: failures.first,
            lastTimestamp: failures.last,
            models: [...failures.models].sort(),
        })).sort((a, b) => b.failures - a.failures || (b.lastTimestamp > a.lastTimestamp ? 1 : -1));
    }
}

;// CONCATENATED MODULE: ./build/report/iso-week.js
const DAY_MS = 86_400_000;
/** Returns the ISO 8601 week of a UTC day, e.g. `2026-W09` of `2026-02-23`. */
function isoWeekOf(day) {
    const date = new Date(`${day}T00:00:00Z`);
    // A week belongs to the year that holds its Thursday.
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
    const thursday = new Date(date.getTime() + (4 - weekday) * DAY_MS);
    const year = thursday.toISOString().slice(0, 4);
    const week = Math.floor((thursday.getTime() - Date.parse(`${year}-01-01`)) / DAY_MS / 7) + 1;
    return `${year}-W${String(week).padStart(2, "0")}`;
}

// EXTERNAL MODULE: ./build/usage/tokens.js
var tokens = __webpack_require__(5544);
;// CONCATENATED MODULE: ./build/report/usage-tally.js

/** Adds up usage records, one at a time. */
class UsageTally {
    #records = 0;
    #tokens = tokens/* NO_TOKENS */.j;
    #costNanoUsd = 0;
    #unpricedRecords = 0;
    #unpricedTokens = 0;
    #succeeded = 0;
    #failed = 0;
    #sessionIds = new Set();
    #durationsMs = [];
    /** Counts a record at its price, which is undefined when it has none. */
    add(record, costNanoUsd) {
        this.#records += 1;
        this.#tokens = (0,tokens/* addTokens */.O)(this.#tokens, record);
        if (costNanoUsd === undefined) {
            this.#unpricedRecords += 1;
            this.#unpricedTokens += record.inputTokens + record.outputTokens;
        }
        else {
            this.#costNanoUsd += costNanoUsd;
        }
        if (record.success === true)
            this.#succeeded += 1;
        if (record.success === false)
            this.#failed += 1;
        if (isSession(record.sessionId))
            this.#sessionIds.add(record.sessionId);
        if (record.durationMs !== undefined)
            this.#durationsMs.push(record.durationMs);
    }
    sums() {
        const known = this.#succeeded + this.#failed;
        return {
            records: this.#records,
            sessions: this.#sessionIds.size,
            ...this.#tokens,
            costNanoUsd: this.#costNanoUsd,
            unpricedRecords: this.#unpricedRecords,
            unpricedTokens: this.#unpricedTokens,
            succeeded: this.#succeeded,
            failed: this.#failed,
            successRate: known === 0 ? undefined : this.#succeeded / known,
            averageDurationMs: average(this.#durationsMs),
            p95DurationMs: percentile(this.#durationsMs, 0.95),
        };
    }
}
// A database hands back the stand-in that it stored for a record without a session.
function isSession(sessionId) {
    return sessionId !== "" && !sessionId.startsWith("row:");
}
function average(values) {
    if (values.length === 0)
        return undefined;
    return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
/** Returns the smallest value that `fraction` of all values do not exceed (nearest rank). */
function percentile(values, fraction) {
    return Float64Array.from(values).sort()[Math.ceil(values.length * fraction) - 1];
}

;// CONCATENATED MODULE: ./build/report/summarize.js






/**
 * Adds records up, whole and by each of their sides. Each record counts: hand in distinct ones,
 * of the range only.
 */
async function summarize(records, price, range = {}) {
    const total = new UsageTally();
    const models = new GroupTally();
    const agents = new GroupTally();
    const taskTypes = new GroupTally();
    const phases = new GroupTally();
    const days = new GroupTally();
    const weeks = new GroupTally();
    const failures = new FailureTally();
    let first;
    let last;
    for await (const record of records) {
        const cost = record.costNanoUsd ?? (await price(record));
        const timestamp = (0,usage_timestamp/* toUtc */.y)(record.timestamp) ?? record.timestamp;
        const day = timestamp.slice(0, 10);
        if (first === undefined || timestamp < first)
            first = timestamp;
        if (last === undefined || timestamp > last)
            last = timestamp;
        total.add(record, cost);
        models.add(record.model, record, cost);
        agents.add(record.agent === "" ? undefined : record.agent, record, cost);
        taskTypes.add(record.taskType, record, cost);
        phases.add((0,phase/* phaseOf */.h)(record.notes), record, cost);
        days.add(day, record, cost);
        weeks.add(isoWeekOf(day), record, cost);
        if (record.success === false) {
            failures.add((0,phase/* errorMessageOf */.d)(record.notes), timestamp, record.model);
        }
    }
    return {
        range,
        total: total.sums(),
        firstTimestamp: first,
        lastTimestamp: last,
        models: models.groups().sort(byCost),
        agents: agents.groups().sort(byCost),
        taskTypes: taskTypes.groups().sort(byTaskType),
        phases: phases.groups().sort(byName),
        days: days.groups().sort(byName),
        weeks: weeks.groups().sort(byName),
        failures: failures.groups(),
    };
}
class GroupTally {
    #tallyByName = new Map();
    add(name, record, costNanoUsd) {
        let tally = this.#tallyByName.get(name);
        if (tally === undefined) {
            tally = new UsageTally();
            this.#tallyByName.set(name, tally);
        }
        tally.add(record, costNanoUsd);
    }
    groups() {
        return Array.from(this.#tallyByName, ([name, tally]) => ({ name, ...tally.sums() }));
    }
}
const naturalOrder = new Intl.Collator("en", { numeric: true });
function byName(a, b) {
    if (a.name === undefined || b.name === undefined) {
        return Number(a.name === undefined) - Number(b.name === undefined);
    }
    return naturalOrder.compare(a.name, b.name);
}
function byCost(a, b) {
    return (b.costNanoUsd - a.costNanoUsd ||
        b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) ||
        byName(a, b));
}
function byTaskType(a, b) {
    return rankOf(a) - rankOf(b);
}
function rankOf({ name }) {
    return name !== undefined && (0,task_type/* isTaskType */.k)(name) ? task_type/* TASK_TYPES */.c.indexOf(name) : task_type/* TASK_TYPES */.c.length;
}

;// CONCATENATED MODULE: ./build/publish.js





const PROGRESS_RECORDS = 1_000;
/** Adds up the ledger files at some paths; of two rows with one identity the later one counts. */
async function summarizeLedgers(paths, { range, pricing, now, onProgress }) {
    let rejected = 0;
    const records = readRecords(paths, range, () => {
        rejected += 1;
    });
    const prices = (0,record_prices/* createRecordPrices */.S)(pricing, now);
    const distinct = await distinctRecords(counted(records, onProgress));
    const summary = await summarize(distinct, prices.costOf, range);
    return { summary, rejected };
}
/** Adds up what a database holds. */
function summarizeStore(store, { range, pricing, now, onProgress }) {
    const prices = (0,record_prices/* createRecordPrices */.S)(pricing, now);
    return summarize(counted(store.readRecords(range), onProgress), prices.costOf, range);
}
async function* readRecords(paths, range, onReject) {
    for (const path of paths) {
        for await (const entry of (0,read_ledger/* readLedger */.S)(path)) {
            if (!("record" in entry))
                onReject();
            else if (isWithin(entry.record, range))
                yield entry.record;
        }
    }
}
function isWithin({ timestamp }, { since, until }) {
    const time = (0,usage_timestamp/* toUtc */.y)(timestamp) ?? timestamp;
    return (since === undefined || time >= since) && (until === undefined || time < until);
}
async function* counted(records, onProgress) {
    let count = 0;
    for await (const record of records) {
        count += 1;
        if (count % PROGRESS_RECORDS === 0)
            onProgress?.(count);
        yield record;
    }
}

// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./build/usage/cost.js
var cost = __webpack_require__(2615);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/render-csv.js



const SUM_COLUMNS = {
    records: (sums) => sums.records,
    sessions: (sums) => sums.sessions,
    prompt_tokens: (sums) => sums.inputTokens,
    completion_tokens: (sums) => sums.outputTokens,
    cache_read_tokens: (sums) => sums.cacheReadTokens,
    cache_write_tokens: (sums) => sums.cacheWriteTokens,
    cost_usd: (sums) => sums.unpricedRecords === sums.records ? undefined : (0,cost/* formatUsd */.UK)(sums.costNanoUsd),
    unpriced_records: (sums) => sums.unpricedRecords,
    unpriced_tokens: (sums) => sums.unpricedTokens,
    succeeded: (sums) => sums.succeeded,
    failed: (sums) => sums.failed,
    success_rate: (sums) => sums.successRate?.toFixed(4),
    average_duration_ms: (sums) => sums.averageDurationMs,
    p95_duration_ms: (sums) => sums.p95DurationMs,
};
/**
 * Returns a summary as one CSV table: a row for the total and for each group, told apart by
 * `section` and `name`, and a row for each reason of failure, which only counts.
 */
function renderCsv(summary) {
    const groups = Object.entries({
        model: summary.models,
        task_type: summary.taskTypes,
        phase: summary.phases,
        agent: summary.agents,
        week: summary.weeks,
        day: summary.days,
    });
    const rows = [
        ["section", "name", ...Object.keys(SUM_COLUMNS)],
        ["total", "", ...sumCells(summary.total)],
        ...groups.flatMap(([section, sums]) => sums.map((group) => [section, (0,report_escape/* oneLine */.TN)(group.name ?? ""), ...sumCells(group)])),
        ...summary.failures.map(({ message, failures }) => [
            "failure",
            (0,report_escape/* oneLine */.TN)(message ?? ""),
            ...Object.keys(SUM_COLUMNS).map((column) => column === "records" || column === "failed" ? failures : ""),
        ]),
    ];
    return (0,sync/* stringify */.A)(rows, { escape_formulas: true });
}
function sumCells(sums) {
    return Object.values(SUM_COLUMNS).map((value) => value(sums) ?? "");
}

;// CONCATENATED MODULE: ./build/report/render-json.js


/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
function renderJson(summary) {
    const value = {
        first_timestamp: summary.firstTimestamp ?? null,
        last_timestamp: summary.lastTimestamp ?? null,
        total: sumsOf(summary.total),
        by_model: groupsOf("model", summary.models),
        by_task_type: groupsOf("task_type", summary.taskTypes),
        by_phase: groupsOf("phase", summary.phases),
        by_agent: groupsOf("agent", summary.agents),
        by_week: groupsOf("week", summary.weeks),
        by_day: groupsOf("day", summary.days),
        failures: summary.failures.map((group) => ({
            message: group.message ?? null,
            failures: group.failures,
            first_timestamp: group.firstTimestamp,
            last_timestamp: group.lastTimestamp,
            models: group.models,
        })),
    };
    return `${(0,report_escape/* visibleJson */.$m)(JSON.stringify(value, undefined, 2))}\n`;
}
function groupsOf(key, groups) {
    return groups.map((group) => ({ [key]: group.name ?? null, ...sumsOf(group) }));
}
function sumsOf(sums) {
    const isPriced = sums.unpricedRecords < sums.records || sums.records === 0;
    return {
        records: sums.records,
        sessions: sums.sessions,
        prompt_tokens: sums.inputTokens,
        completion_tokens: sums.outputTokens,
        cache_read_tokens: sums.cacheReadTokens,
        cache_write_tokens: sums.cacheWriteTokens,
        cost_usd: isPriced ? Number((0,cost/* formatUsd */.UK)(sums.costNanoUsd)) : null,
        unpriced_records: sums.unpricedRecords,
        unpriced_tokens: sums.unpricedTokens,
        succeeded: sums.succeeded,
        failed: sums.failed,
        success_rate: sums.successRate ?? null,
        average_duration_ms: sums.averageDurationMs ?? null,
        p95_duration_ms: sums.p95DurationMs ?? null,
    };
}

;// CONCATENATED MODULE: ./build/report/charts.js


const charts_DAY_MS = 86_400_000;
// No day of the month comes twice in four weeks, so it is label enough.
const MAX_DAYS = 28;
const MAX_MODELS = 8;
const MAX_LABEL_LENGTH = 40;
const DAYS_HEIGHT = 240;
const TITLE_AND_AXIS_HEIGHT = 80;
const BAR_HEIGHT = 26;
/** Returns a mermaid chart of the cost of the last four weeks, or undefined when there is no course to see. */
function costChart(days) {
    const costByDay = new Map(days.map(({ name = "", costNanoUsd }) => [name, costNanoUsd]));
    const axis = lastDays(days[0]?.name, days.at(-1)?.name);
    const bars = axis.map((day) => ({
        label: (0,report_escape/* mermaidLabel */._b)(day.slice(8)),
        costNanoUsd: costByDay.get(day) ?? 0,
    }));
    if (bars.filter(isVisible).length < 2)
        return undefined;
    const title = `Cost per day in USD, ${axis[0]} to ${axis.at(-1)}`;
    return barChart("xychart-beta", title, bars, DAYS_HEIGHT);
}
/** Returns a mermaid chart of the cost by model, or undefined when there is nothing to compare. */
function modelChart(models) {
    const others = models.slice(MAX_MODELS).reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
    const bars = [
        ...models.slice(0, MAX_MODELS).map(({ name = "", costNanoUsd }) => ({
            label: (0,report_escape/* mermaidLabel */._b)(endOf(name)),
            costNanoUsd,
        })),
        { label: (0,report_escape/* mermaidLabel */._b)("others"), costNanoUsd: others },
    ].filter(isVisible);
    if (bars.length < 2)
        return undefined;
    const height = TITLE_AND_AXIS_HEIGHT + bars.length * BAR_HEIGHT;
    return barChart("xychart-beta horizontal", "Cost by model in USD", bars, height);
}
/** Returns a bar chart in colours that, unlike mermaid's own, can be seen on light and dark pages. */
function barChart(type, title, bars, height) {
    // Without a range the axis begins at the smallest cost, whose bar is then not there.
    const highest = Math.max(...bars.map(({ costNanoUsd }) => costNanoUsd));
    return `---
config:
  xyChart: { width: 800, height: ${height}, titleFontSize: 16, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } }
  themeVariables:
    xyChart: { plotColorPalette: "#2f81f7", backgroundColor: transparent }
---
${type}
    title ${(0,report_escape/* mermaidLabel */._b)(title)}
    x-axis [${bars.map(({ label }) => label).join(", ")}]
    y-axis 0 --> ${(0,cost/* formatUsd */.UK)(highest)}
    bar [${bars.map(({ costNanoUsd }) => (0,cost/* formatUsd */.UK)(costNanoUsd)).join(", ")}]
`;
}
function isVisible({ costNanoUsd }) {
    return costNanoUsd > 0;
}
/** Returns a name that a chart has room for: long names of models differ at their end. */
function endOf(name) {
    return name.length <= MAX_LABEL_LENGTH ? name : `…${name.slice(1 - MAX_LABEL_LENGTH)}`;
}
/** Returns the days from the first to the last, without gaps: the last four weeks at most. */
function lastDays(first, last) {
    if (first === undefined || last === undefined)
        return [];
    const count = (Date.parse(last) - Date.parse(first)) / charts_DAY_MS + 1;
    return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, index) => new Date(Date.parse(last) - index * charts_DAY_MS).toISOString().slice(0, 10)).reverse();
}

// EXTERNAL MODULE: ./build/report/format-number.js
var format_number = __webpack_require__(3120);
// EXTERNAL MODULE: ./build/report/table-columns.js
var table_columns = __webpack_require__(4749);
;// CONCATENATED MODULE: ./build/report/headline.js



const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;
/** Returns the key numbers of a summary, the foremost in a sentence, or, when it is empty, how to record. */
function headline(summary) {
    const { total, firstTimestamp, lastTimestamp } = summary;
    if (firstTimestamp === undefined || lastTimestamp === undefined)
        return nothing(summary.range);
    const facts = [
        `Input ${(0,format_number/* formatTokens */._y)(total.inputTokens)}${cache(total)}, output ${(0,format_number/* formatTokens */._y)(total.outputTokens)}.`,
        ...durations(total),
        ...unpriced(total),
    ];
    return `${amounts(total)} in ${(0,count_text/* countText */.l)(total.records, "record")}${sessions(total)}, ${days(firstTimestamp, lastTimestamp)}${success(total)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}
function nothing({ since, until }) {
    if (since === undefined && until === undefined)
        return `No usage is recorded.\n${HOW_TO_RECORD}`;
    const from = since === undefined ? "" : ` from ${instantText(since)}`;
    const to = until === undefined ? "" : ` until ${instantText(until)}`;
    return `No usage is recorded${from}${to}.\n`;
}
/** Returns an instant in UTC as people write it: a midnight is a day. */
function instantText(instant) {
    return instant.replace("T00:00:00.000Z", "").replace(/T(\d\d:\d\d).*/, " $1 UTC");
}
function amounts(total) {
    const tokens = `**${(0,format_number/* formatTokens */._y)(total.inputTokens + total.outputTokens)} tokens**`;
    const cost = (0,table_columns/* costText */.rs)(total);
    return cost === "unpriced" ? tokens : `**${cost}** for ${tokens}`;
}
function sessions({ sessions }) {
    return sessions === 0 ? "" : ` of ${(0,count_text/* countText */.l)(sessions, "session")}`;
}
function days(firstTimestamp, lastTimestamp) {
    const first = firstTimestamp.slice(0, 10);
    const last = lastTimestamp.slice(0, 10);
    return first === last ? `on ${first}` : `from ${first} to ${last}`;
}
function success({ successRate }) {
    return successRate === undefined ? "" : `; **${(0,format_number/* formatPercent */.l9)(successRate)}** succeeded`;
}
function cache({ cacheReadTokens, cacheWriteTokens }) {
    if (cacheReadTokens + cacheWriteTokens === 0)
        return "";
    return ` (${(0,format_number/* formatTokens */._y)(cacheReadTokens)} cache reads, ${(0,format_number/* formatTokens */._y)(cacheWriteTokens)} cache writes)`;
}
function durations({ averageDurationMs, p95DurationMs }) {
    if (averageDurationMs === undefined || p95DurationMs === undefined)
        return [];
    return [
        `A record took ${(0,format_number/* formatDuration */.a3)(averageDurationMs)} on average, ${(0,format_number/* formatDuration */.a3)(p95DurationMs)} at the 95th percentile.`,
    ];
}
function unpriced({ unpricedRecords, unpricedTokens }) {
    if (unpricedTokens === 0)
        return [];
    return [
        `No price is known for ${(0,format_number/* formatTokens */._y)(unpricedTokens)} tokens in ${(0,count_text/* countText */.l)(unpricedRecords, "record")}: they are not in the cost.`,
    ];
}

;// CONCATENATED MODULE: ./build/report/markdown-table.js
/** Returns a GFM table whose cells are padded, so that it reads as well as plain text. */
function markdownTable(columns, rows) {
    const padded = columns.map(({ title, cell, align }) => {
        const cells = [title, ...rows.map(cell)];
        const width = cells.reduce((widest, text) => Math.max(widest, lengthOf(text)), 3);
        // Without a colon GitHub would centre the title.
        const rule = align === "right" ? `${"-".repeat(width - 1)}:` : `:${"-".repeat(width - 1)}`;
        const [head = "", ...body] = cells.map((text) => pad(text, width, align));
        return [head, rule, ...body];
    });
    return Array.from({ length: rows.length + 2 }, (_, line) => `| ${padded.map((column) => column[line]).join(" | ")} |\n`).join("");
}
function pad(text, width, align) {
    const space = " ".repeat(width - lengthOf(text));
    return align === "right" ? space + text : text + space;
}
function lengthOf(text) {
    return Array.from(text).length;
}

;// CONCATENATED MODULE: ./build/report/render-markdown.js





// A longer table would push the next one off the screen.
const MAX_OPEN_ROWS = 10;
/** Returns a summary as markdown that reads well as plain text too; sections without rows are left out. */
function renderMarkdown(summary, detail) {
    const show = (section) => renderSection(section, detail);
    return [
        "# LLM usage\n",
        headline(summary),
        detail.rich && detail.rowsPerTable > 0 ? mermaid(costChart(summary.days)) : "",
        show({
            title: "Models",
            columns: table_columns/* MODEL_COLUMNS */.OH,
            rows: summary.models,
            keep: "first",
            chart: modelChart(summary.models),
        }),
        show({
            title: "Models without a known price",
            columns: table_columns/* UNPRICED_COLUMNS */.vl,
            rows: summary.models.filter((model) => model.unpricedTokens > 0),
            keep: "first",
        }),
        show({
            title: "Task types",
            columns: table_columns/* TASK_TYPE_COLUMNS */.Zi,
            rows: named(summary.taskTypes),
            keep: "first",
        }),
        show({
            title: "Phases",
            columns: (0,table_columns/* usageColumns */.BD)("Phase", (phase) => phase ?? "none"),
            rows: named(summary.phases),
            keep: "last",
        }),
        show({
            title: "Failures",
            columns: table_columns/* FAILURE_COLUMNS */.RS,
            rows: summary.failures,
            keep: "first",
        }),
        show({
            title: "Agents",
            columns: (0,table_columns/* usageColumns */.BD)("Agent", (agent) => agent === undefined ? "unknown" : (0,report_escape/* markdownCode */.D9)(agent)),
            rows: named(summary.agents),
            keep: "first",
        }),
        show({
            title: "Weeks",
            columns: (0,table_columns/* usageColumns */.BD)("Week", (week) => week ?? ""),
            rows: summary.weeks,
            keep: "last",
        }),
        show({
            title: "Days",
            columns: (0,table_columns/* usageColumns */.BD)("Day", (day) => day ?? ""),
            rows: summary.days,
            keep: "last",
        }),
    ]
        .filter((part) => part !== "")
        .join("\n");
}
function named(groups) {
    return groups.some((group) => group.name !== undefined) ? groups : [];
}
function renderSection(section, detail) {
    const { title, columns, rows, keep, chart } = section;
    if (rows.length === 0 || detail.rowsPerTable === 0)
        return "";
    const kept = keep === "first" ? rows.slice(0, detail.rowsPerTable) : rows.slice(-detail.rowsPerTable);
    const leftOut = rows.length - kept.length;
    const table = markdownTable(columns, kept);
    return [
        `## ${title}\n`,
        detail.rich ? mermaid(chart) : "",
        detail.rich && kept.length > MAX_OPEN_ROWS ? folded(table, kept.length) : table,
        leftOut > 0 ? `… and ${leftOut} ${keep === "first" ? "more" : "before"}.\n` : "",
    ]
        .filter((part) => part !== "")
        .join("\n");
}
function mermaid(chart) {
    return chart === undefined ? "" : `\`\`\`mermaid\n${chart}\`\`\`\n`;
}
function folded(table, rows) {
    return `<details>\n<summary>Show ${rows} rows</summary>\n\n${table}\n</details>\n`;
}

;// CONCATENATED MODULE: ./build/report/render-report.js



const REPORT_FORMATS = ["markdown", "csv", "json"];
/** Returns a summary with everything it holds, as text that ends in a line end. */
function renderReport(summary, format) {
    switch (format) {
        case "markdown":
            return renderMarkdown(summary, { rich: false, rowsPerTable: Number.POSITIVE_INFINITY });
        case "csv":
            return renderCsv(summary);
        case "json":
            return renderJson(summary);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/report/write-report.js



/** Writes a report to a file, in place of the one that is there, all of it or nothing. */
async function writeReport(path, text) {
    try {
        const target = await findTarget(path);
        if (target.isReplaceable)
            await replaceFile(target.path, text);
        else
            await (0,promises_.writeFile)(target.path, text);
    }
    catch (error) {
        throw new failure/* Failure */.H(`Cannot write the report to ${path}: ${reasonOf(error)}. Name a file in a folder that exists and can be written.`, { cause: error });
    }
}
/** Follows links; a pipe or a terminal cannot be replaced without a loss and is written to. */
async function findTarget(path) {
    try {
        const real = await (0,promises_.realpath)(path);
        return { path: real, isReplaceable: (await (0,promises_.stat)(real)).isFile() };
    }
    catch (error) {
        if (error.code === "ENOENT")
            return { path, isReplaceable: true };
        throw error;
    }
}
async function replaceFile(path, text) {
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, text, { flag: "wx" });
        await (0,promises_.rename)(temporary, path);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
function reasonOf(error) {
    switch (error.code) {
        case "ENOENT":
            return "its folder does not exist";
        case "EISDIR":
            return "it is a folder";
        case "ENOTDIR":
            return "part of the path is no folder";
        case "EACCES":
        case "EPERM":
        case "EROFS":
            return "writing there is not permitted";
        case "ENOSPC":
            return "the disk is full";
        default:
            return String(error.message);
    }
}

// EXTERNAL MODULE: ./build/cli/database-argument.js + 2 modules
var database_argument = __webpack_require__(1760);
// EXTERNAL MODULE: ./build/cli/ledger-argument.js
var ledger_argument = __webpack_require__(5150);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
// EXTERNAL MODULE: ./build/cli/time-argument.js
var time_argument = __webpack_require__(8654);
;// CONCATENATED MODULE: ./build/cli/commands/report.js
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














/** `tokenledger report`: what the ledger, or a database, adds up to. */
const createReportCommand = (context) => new esm/* Command */.uB("report")
    .description("Report tokens, cost, success and durations, from the ledger or a database.")
    .addArgument((0,ledger_argument/* ledgerArgument */.r)())
    .addOption(new esm/* Option */.c$("--format <format>", "how the report is written")
    .choices(REPORT_FORMATS)
    .default("markdown"))
    .option("--since <time>", "from this time on: 2026-02-23, an RFC 3339 time, or 7d, 2w, 6mo ago")
    .option("--until <time>", "before this time")
    .option("--output <file>", "write to this file instead of standard output")
    .option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db")
    .action(async (paths, options) => {
    if (options.database !== undefined && paths.length > 0) {
        throw new failure/* UsageFailure */.w("Cannot report from a path and a database at once: name one.");
    }
    const [since, until] = [options.since, options.until].map((text) => text === undefined ? undefined : (0,time_argument/* parseTimeArgument */.K)(text, context.now()).toISOString());
    const root = (await (0,repository/* findRepository */.W)(context.cwd))?.root ?? context.cwd;
    const pricing = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(root, ".telemetry"));
    const { summary, rejected } = await withProgress(context, (onProgress) => summarizeSource(paths, root, options.database, context, {
        range: { since, until },
        pricing,
        now: context.now(),
        onProgress,
    }));
    if (rejected > 0)
        context.warn(rejectedLine(rejected));
    const text = renderReport(summary, options.format);
    if (options.output === undefined)
        context.print(text);
    else
        await writeReport((0,external_node_path_.resolve)(context.cwd, options.output), text);
});
async function withProgress(context, body) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const progress = __addDisposableResource(env_1, (0,cli_progress/* startProgress */.o)(context), false);
        return await body((records) => progress.show(`Reading: ${(0,count_text/* countText */.l)(records, "record")}`));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function summarizeSource(paths, root, databaseUrl, context, options) {
    if (databaseUrl !== undefined) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const store = __addDisposableResource(env_2, await (0,database_argument/* openDatabase */.q)(context, { url: databaseUrl, mode: "read" }), true);
            return { summary: await summarizeStore(store, options), rejected: 0 };
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_2);
            if (result_1)
                await result_1;
        }
    }
    const files = await (0,find_ledgers/* findLedgers */.O)((0,ledger_argument/* ledgerPaths */.O)(paths, root, context), undefined).catch((error) => {
        // A repository that has not recorded anything yet is reported as that.
        if (error instanceof find_ledgers/* MissingLedger */.S && paths.length === 0)
            return [];
        throw error;
    });
    return summarizeLedgers(files.map(({ path }) => path), options);
}
function rejectedLine(rejected) {
    return `tokenledger: ${(0,count_text/* countText */.l)(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`;
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

/***/ 4749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ usageColumns),
/* harmony export */   OH: () => (/* binding */ MODEL_COLUMNS),
/* harmony export */   RS: () => (/* binding */ FAILURE_COLUMNS),
/* harmony export */   Zi: () => (/* binding */ TASK_TYPE_COLUMNS),
/* harmony export */   rs: () => (/* binding */ costText),
/* harmony export */   vl: () => (/* binding */ UNPRICED_COLUMNS)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);


const UNKNOWN = "–";
const RECORDS = number("Records", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(sums.records));
const TOKENS = number("Tokens", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.inputTokens + sums.outputTokens));
// Stands before the tokens: what is on the right is out of sight on a narrow screen.
const COST = number("Cost", costText);
const SUCCESS = number("Success", ({ successRate }) => successRate === undefined ? UNKNOWN : (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(successRate));
/** Tokens and cost of each model; its cache tokens are parts of its input. */
const MODEL_COLUMNS = [
    text("Model", ({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(name ?? "")),
    RECORDS,
    COST,
    number("Input", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.inputTokens)),
    number("Cache reads", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.cacheReadTokens)),
    number("Cache writes", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.cacheWriteTokens)),
    number("Output", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.outputTokens)),
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
    text("Models", ({ models }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(models.join(", "))),
];
/** Returns the columns of a table whose first names the group. */
function usageColumns(title, nameOf) {
    return [text(title, ({ name }) => nameOf(name)), RECORDS, SUCCESS, COST, TOKENS];
}
/** Returns a cost, `≥` when tokens without a price come on top, or a word: what is unknown is not $0. */
function costText(sums) {
    if (sums.records > 0 && sums.unpricedRecords === sums.records)
        return "unpriced";
    const cost = (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCost */ .BD)(sums.costNanoUsd);
    return sums.unpricedTokens > 0 ? `≥ ${cost}` : cost;
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

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ errorMessageOf),
/* harmony export */   h: () => (/* binding */ phaseOf)
/* harmony export */ });
const PHASE_IN_NOTES = /\bphase[\s:#-]*([0-9]+(?:\.[0-9]+)*)\b/i;
const ERROR_IN_NOTES = /^error:\s*(.*)$/is;
/** Returns the phase that a record's notes name, e.g. `6` of `Phase 6 tests`; undefined when none. */
function phaseOf(notes) {
    const phase = PHASE_IN_NOTES.exec(notes)?.[1];
    return phase?.replace(/^0+(?=\d)/, "");
}
/** Returns the message of a failed record's notes, `error: …`; undefined when they hold none. */
function errorMessageOf(notes) {
    return notes
        .split(" | ")
        .map((part) => ERROR_IN_NOTES.exec(part.trim())?.[1])
        .find((message) => message !== undefined);
}


/***/ })

};

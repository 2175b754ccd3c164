export const id = 1569;
export const ids = [1569];
export const modules = {

/***/ 9164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZW: () => (/* binding */ databaseOption),
  Xg: () => (/* binding */ findDatabase),
  qI: () => (/* binding */ openDatabase)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/database/open-database.js + 1 modules
var open_database = __webpack_require__(8138);
// EXTERNAL MODULE: ./build/database/sql/migrate.js
var migrate = __webpack_require__(9950);
;// CONCATENATED MODULE: ./build/database/day-range.js
const DAY_MS = 86_400_000;
/** Returns the last days up to today as UTC dates, oldest first: `2026-02-23`. */
function lastDays(days, now) {
    return Array.from({ length: days }, (_, index) => new Date(now.getTime() - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10));
}
/** Returns a cost for every day, 0 where none was found. */
function fillDays(days, found) {
    const costByDay = new Map(found.map((cost) => [cost.day, cost]));
    return days.map((day) => costByDay.get(day) ?? { day, ...NOTHING });
}
const NOTHING = {
    records: 0,
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    costNanoUsd: 0,
    unpricedRecords: 0,
    unpricedTokens: 0,
};

// EXTERNAL MODULE: ./build/database/llm-call.js
var llm_call = __webpack_require__(756);
;// CONCATENATED MODULE: ./build/database/unstorable.js
const FIELDS = [
    { field: "model", property: "model", isKey: true },
    { field: "session_id", property: "sessionId", isKey: true },
    { field: "notes", property: "notes", isKey: false },
    { field: "agent", property: "agent", isKey: false },
    { field: "branch", property: "branch", isKey: false },
];
const SURROGATE = /[\uD800-\uDFFF]/;
// Half of a pair, which UTF-8 has no bytes for. By itself the test takes ten times as long.
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Returns why a database cannot hold a record exactly; undefined when it can. */
function findUnstorable(record, { holdsNul, maxKeyBytes }) {
    for (const { field, property, isKey } of FIELDS) {
        const text = record[property];
        if (!holdsNul && text.includes("\0")) {
            return {
                field,
                expected: `${field} without the character NUL, which this database cannot hold`,
                got: `one at position ${text.indexOf("\0") + 1}`,
            };
        }
        if (SURROGATE.test(text) && LONE_SURROGATE.test(text)) {
            return { field, expected: `${field} of whole characters`, got: "half of a surrogate pair" };
        }
        if (isKey && Buffer.byteLength(text) > maxKeyBytes) {
            return {
                field,
                expected: `${field} of at most ${maxKeyBytes} bytes, which is what this database can index`,
                got: `${Buffer.byteLength(text)} bytes`,
            };
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/database/sql/file-states.js
var file_states = __webpack_require__(5232);
;// CONCATENATED MODULE: ./build/database/sql/result-order.js
/** Largest first; then another order. */
function byDescending(keyOf, then) {
    return (a, b) => compare(keyOf(b), keyOf(a)) || then(a, b);
}
/** By the code units of a text, the same on every engine and in every collation; no text comes first. */
function byText(key) {
    return (a, b) => compare(a[key] ?? "", b[key] ?? "");
}
/** Phase 2 before phase 10, and no phase last. */
function byPhase(a, b) {
    if (a.phase === undefined || b.phase === undefined) {
        return Number(a.phase === undefined) - Number(b.phase === undefined);
    }
    return Number.parseFloat(a.phase) - Number.parseFloat(b.phase) || compare(a.phase, b.phase);
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./build/database/sql/rollups.js
var rollups = __webpack_require__(4164);
;// CONCATENATED MODULE: ./build/database/sql/row-values.js
/** Returns the sums that a row of a roll-up, or several added up, says. */
function sumsOf(row) {
    return {
        records: Number(row.records),
        inputTokens: Number(row.input_tokens),
        outputTokens: Number(row.output_tokens),
        cacheReadTokens: Number(row.cache_read_tokens),
        cacheWriteTokens: Number(row.cache_write_tokens),
        costNanoUsd: Number(row.cost_nano_usd),
        unpricedRecords: Number(row.unpriced_records),
        unpricedTokens: Number(row.unpriced_tokens),
    };
}
/** Returns the share of the records that succeeded among those that tell; undefined when none does. */
function rateOf(row) {
    const [succeeded, failed] = [Number(row.succeeded), Number(row.failed)];
    return succeeded + failed === 0 ? undefined : succeeded / (succeeded + failed);
}
/** Returns a text; undefined for none, which the roll-ups hold as an empty one. */
function textOf(value) {
    return value === null || value === undefined || value === "" ? undefined : String(value);
}
/** Returns an instant as every engine gives it: with three fractional digits, or with six where it has more. */
function instantOf(value) {
    return textOf(value)?.replace(/(\.\d{3})0{3}Z$/, "$1Z");
}
function numberOf(value) {
    return value === null || value === undefined ? undefined : Number(value);
}

;// CONCATENATED MODULE: ./build/database/sql/time-filter.js
/** Returns what keeps the records of a time range. */
function within({ bound }, { since, until }) {
    const conditions = [
        { sql: "timestamp >= ?", value: since },
        { sql: "timestamp < ?", value: until },
    ].filter(({ value }) => value !== undefined);
    return {
        where: conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
        values: conditions.map(({ value = "" }) => bound(value)),
    };
}

;// CONCATENATED MODULE: ./build/database/sql/usage-within.js

const usage_within_DAY_MS = 86_400_000;
/**
 * Returns a query that sums up what a range holds by some of a roll-up's dimensions: whole days
 * from the roll-up, and the days that the range begins and ends in from the records themselves.
 */
function usageWithin(dialect, rollup, dimensions, measures, range) {
    const { days, edges } = splitAtMidnight(range);
    const parts = [
        ...(days === undefined ? [] : [rowsOfDays(rollup, days)]),
        ...edges.map((edge) => sumOfEdge(dialect, rollup, edge)),
    ];
    const list = dimensions.map((column) => `${column}, `).join("");
    return {
        sql: `SELECT ${list}${(0,rollups/* measuresOfRollup */.tr)(dialect, measures, dialect.instantText)} FROM (${parts.map(({ sql }) => sql).join(" UNION ALL ")}) AS parts
      ${dimensions.length === 0 ? "" : `GROUP BY ${dimensions.join(", ")}`}`,
        values: parts.flatMap(({ values }) => values),
    };
}
/** Cuts a range at midnights: what is whole days, and what is not. */
function splitAtMidnight({ since, until }) {
    const firstMidnight = since === undefined ? undefined : midnightFrom(since);
    const lastMidnight = until?.slice(0, 10);
    if (firstMidnight !== undefined && lastMidnight !== undefined && firstMidnight > lastMidnight) {
        return { days: undefined, edges: [{ since, until }] };
    }
    const edges = [
        { since, until: firstMidnight && startOf(firstMidnight) },
        { since: lastMidnight && startOf(lastMidnight), until },
    ];
    return {
        days: { since: firstMidnight, until: lastMidnight },
        edges: edges.filter((edge) => edge.since !== undefined && edge.until !== undefined && edge.since < edge.until),
    };
}
/** Returns the first day that begins at an instant or after it. */
function midnightFrom(instant) {
    const day = instant.slice(0, 10);
    if (instant <= startOf(day))
        return day;
    return new Date(Date.parse(day) + usage_within_DAY_MS).toISOString().slice(0, 10);
}
function startOf(day) {
    return `${day}T00:00:00.000Z`;
}
function rowsOfDays(rollup, { since, until }) {
    const conditions = [
        { sql: "day >= ?", value: since },
        { sql: "day < ?", value: until },
    ].filter(({ value }) => value !== undefined);
    const columns = [...rollup.dimensions, ...rollups/* MEASURES */.sF];
    return {
        sql: `SELECT ${columns.join(", ")} FROM ${(0,rollups/* tableOfAll */.n9)(rollup)}
      WHERE ${["records > 0", ...conditions.map(({ sql }) => sql)].join(" AND ")}`,
        values: conditions.map(({ value = "" }) => value),
    };
}
// Repository by repository, because that is what the key of `llm_calls` begins with.
function sumOfEdge(dialect, rollup, { since = "", until = "" }) {
    return {
        sql: `SELECT ${(0,rollups/* dimensionsOfCalls */.wy)(rollup)}, ${(0,rollups/* measuresOfCalls */.mD)(dialect)}
      FROM repositories CROSS JOIN llm_calls
      WHERE llm_calls.repository = repositories.repository
        AND timestamp >= ? AND timestamp < ? AND ${rollup.condition ?? "true"}
      GROUP BY ${rollup.dimensions.map((_, index) => index + 1).join(", ")}`,
        values: [dialect.bound(since), dialect.bound(until)],
    };
}

;// CONCATENATED MODULE: ./build/database/sql/queries.js





const SUCCESS_MEASURES = ["records", "succeeded", "failed"];
const FAILURE_MEASURES = ["records", "first_timestamp", "last_timestamp"];
/** Sums up the records of a time range. */
async function totals(database, range) {
    const [row = {}] = await sumBy(database, rollups/* DAILY_USAGE */.aj, [], rollups/* MEASURES */.sF, range);
    const { where, values } = within(database.dialect, range);
    const [distinct = {}] = await database.select(`SELECT count(DISTINCT session_id) AS sessions FROM llm_calls
     ${where === "" ? "WHERE" : `${where} AND`} substr(session_id, 1, 4) <> 'row:'`, ...values);
    const timedRecords = Number(row.timed_records);
    return {
        ...sumsOf(row),
        sessions: Number(distinct.sessions),
        successRate: rateOf(row),
        averageDurationMs: timedRecords === 0 ? undefined : Number(row.duration_ms) / timedRecords,
        firstTimestamp: instantOf(row.first_timestamp),
        lastTimestamp: instantOf(row.last_timestamp),
    };
}
async function tokensByModel(database, range) {
    const rows = await sumBy(database, rollups/* DAILY_USAGE */.aj, ["model"], rollups/* USAGE_SUMS */.bB, range);
    return rows
        .map((row) => ({ model: String(row.model), ...sumsOf(row) }))
        .toSorted(byDescending(({ inputTokens, outputTokens }) => inputTokens + outputTokens, byText("model")));
}
async function costByPhase(database, phase) {
    const rows = await sumBy(database, rollups/* DAILY_PHASE_USAGE */.Sx, ["phase"], rollups/* USAGE_SUMS */.bB, {});
    return rows
        .map((row) => ({ phase: textOf(row.phase), ...sumsOf(row) }))
        .filter((row) => phase === undefined || row.phase === phase)
        .toSorted(byPhase);
}
async function costByPromptName(database, promptName) {
    const rows = await sumBy(database, rollups/* DAILY_USAGE */.aj, ["prompt_name"], rollups/* USAGE_SUMS */.bB, {});
    return rows
        .map((row) => ({ promptName: String(row.prompt_name), ...sumsOf(row) }))
        .filter((row) => promptName === undefined || row.promptName === promptName)
        .toSorted(byDescending(({ costNanoUsd }) => costNanoUsd, byText("promptName")));
}
async function successRateByPhase(database, phase) {
    const rows = await sumBy(database, rollups/* DAILY_PHASE_USAGE */.Sx, ["phase"], SUCCESS_MEASURES, {});
    return rows
        .map((row) => ({
        phase: textOf(row.phase),
        records: Number(row.records),
        succeeded: Number(row.succeeded),
        failed: Number(row.failed),
        successRate: rateOf(row),
    }))
        .filter((row) => phase === undefined || row.phase === phase)
        .toSorted(byPhase);
}
/** Returns the sums of the days since one that have a record, oldest first. */
async function costByDay(database, since) {
    const rows = await database.select(`SELECT ${database.dialect.dayText("day")} AS day_text, ${(0,rollups/* measuresOfRollup */.tr)(database.dialect, rollups/* USAGE_SUMS */.bB)}
     FROM ${(0,rollups/* tableOfAll */.n9)(rollups/* DAILY_USAGE */.aj)} WHERE records > 0 AND day >= ? GROUP BY day ORDER BY day`, since);
    return rows.map((row) => ({ day: String(row.day_text), ...sumsOf(row) }));
}
async function errorSummary(database, since) {
    const groups = new Map();
    const dimensions = ["error_message", "model"];
    for (const row of await sumBy(database, rollups/* DAILY_FAILURES */.Ou, dimensions, FAILURE_MEASURES, {
        since,
    })) {
        const group = failuresOf(row);
        const known = groups.get(String(row.error_message));
        groups.set(String(row.error_message), known === undefined ? group : joined(known, group));
    }
    return [...groups.values()].toSorted(byDescending(({ failures }) => failures, byDescending(({ lastTimestamp }) => lastTimestamp, byText("errorMessage"))));
}
function failuresOf(row) {
    return {
        errorMessage: textOf(row.error_message),
        failures: Number(row.records),
        firstTimestamp: instantOf(row.first_timestamp) ?? "",
        lastTimestamp: instantOf(row.last_timestamp) ?? "",
        models: [String(row.model)],
    };
}
function joined(one, other) {
    const [firstTimestamp = ""] = [one.firstTimestamp, other.firstTimestamp].toSorted();
    const [, lastTimestamp = ""] = [one.lastTimestamp, other.lastTimestamp].toSorted();
    return {
        errorMessage: one.errorMessage,
        failures: one.failures + other.failures,
        firstTimestamp,
        lastTimestamp,
        models: [...one.models, ...other.models].toSorted(),
    };
}
function sumBy(database, rollup, dimensions, measures, range) {
    const { sql, values } = usageWithin(database.dialect, rollup, dimensions, measures, range);
    return database.select(sql, ...values);
}

// EXTERNAL MODULE: ./build/database/sql/refresh-rollups.js + 1 modules
var refresh_rollups = __webpack_require__(392);
;// CONCATENATED MODULE: ./build/database/sql/remote-trees.js
async function findRemoteTree(database, repository, ref) {
    const [row] = await database.select("SELECT etag, tree_hash FROM remote_trees WHERE repository = ? AND ref = ?", repository, ref);
    if (row === undefined)
        return undefined;
    return { repository, ref, etag: String(row.etag), treeHash: String(row.tree_hash) };
}
async function saveRemoteTree(database, { repository, ref, etag, treeHash }) {
    await database.change(`INSERT INTO remote_trees (repository, ref, etag, tree_hash) VALUES (?, ?, ?, ?)
     ON CONFLICT (repository, ref) DO UPDATE SET etag = excluded.etag, tree_hash = excluded.tree_hash`, repository, ref, etag, treeHash);
}

// EXTERNAL MODULE: ./build/database/sql/retention.js
var retention = __webpack_require__(4429);
;// CONCATENATED MODULE: ./build/database/sql/sql-store.js










/** Usage records in an SQL database. */
class SqlStore {
    #engine;
    #database;
    #now;
    constructor(engine, now) {
        this.#engine = engine;
        this.#database = engine.database;
        this.#now = now;
    }
    findFileState(repository, path) {
        return (0,file_states/* findFileState */.Ht)(this.#database, repository, path);
    }
    listFileStates(repository) {
        return (0,file_states/* listFileStates */.P3)(this.#database, repository);
    }
    findRemoteTree(repository, ref) {
        return findRemoteTree(this.#database, repository, ref);
    }
    saveRemoteTree(tree) {
        return this.#database.transaction(() => saveRemoteTree(this.#database, tree));
    }
    unstorable(record) {
        return findUnstorable(record, this.#engine.storableText);
    }
    load(fill) {
        return this.#engine.load(fill);
    }
    prune(before, repository) {
        return (0,retention/* prune */.R3)(this.#database, before, repository);
    }
    prunedBefore(repository) {
        return (0,retention/* findPrunedBefore */.p_)(this.#database, repository);
    }
    async *readRecords(range) {
        const { instantText } = this.#database.dialect;
        const columns = llm_call/* COLUMNS */.cZ.map((column) => column === "timestamp" ? `${instantText("llm_calls.timestamp")} AS timestamp` : column);
        const { where, values } = within(this.#database.dialect, range);
        const rows = this.#database.iterate(`SELECT ${columns.join(", ")} FROM llm_calls ${where}
       ORDER BY llm_calls.timestamp, session_id, prompt_name, model`, ...values);
        for await (const row of rows) {
            yield (0,llm_call/* toUsageRecord */.i5)({ ...row, timestamp: instantOf(row.timestamp) ?? "" });
        }
    }
    totals(range) {
        return totals(this.#database, range);
    }
    tokensByModel(since, until) {
        return tokensByModel(this.#database, { since, until });
    }
    costByPhase(phase) {
        return costByPhase(this.#database, phase);
    }
    costByPromptName(promptName) {
        return costByPromptName(this.#database, promptName);
    }
    successRateByPhase(phase) {
        return successRateByPhase(this.#database, phase);
    }
    async dailyCostTrend(days) {
        const wanted = lastDays(days, this.#now());
        return fillDays(wanted, await costByDay(this.#database, wanted[0] ?? ""));
    }
    errorSummary(since) {
        return errorSummary(this.#database, since);
    }
    rebuild() {
        return (0,refresh_rollups/* rebuildRollups */.b2)(this.#database);
    }
    [Symbol.asyncDispose]() {
        return this.#engine.close();
    }
}

;// CONCATENATED MODULE: ./build/database/open-store.js



/**
 * Opens the database that a URL names, its schema brought up to date; a relative path starts at
 * `baseFolder`.
 */
async function openStore(url, baseFolder, access) {
    const { engine, schema } = await (0,open_database/* openDatabase */.q)(url, baseFolder, access);
    try {
        if (access.mode === "read")
            await (0,migrate/* requireSchema */.DG)(schema);
        else
            await (0,migrate/* migrate */._r)(schema, access.now);
        return new SqlStore(engine, access.now);
    }
    catch (error) {
        await engine.close();
        throw error;
    }
}

// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(5799);
;// CONCATENATED MODULE: ./build/cli/database-argument.js



const DEFAULT_DATABASE_URL = "sqlite:.telemetry/telemetry.db";
/** Returns the option that names the database. */
function databaseOption() {
    return new esm/* Option */.c$("--database <url>", `database, such as sqlite:path/to/file.db or postgres://host/name (default: TELEMETRY_DATABASE_URL, else ${DEFAULT_DATABASE_URL})`);
}
/** Opens the database that a command wants. */
async function openDatabase(context, { url, mode, dryRun = false }) {
    const database = await findDatabase(context, url);
    const { environment, now } = context;
    return openStore(database.url, database.folder, { mode, dryRun, now, environment });
}
/**
 * Returns the database of the option, else of `TELEMETRY_DATABASE_URL`, else the default. A path
 * typed on the command line starts at the current folder, the others at the repository's root.
 */
async function findDatabase({ cwd, environment }, url) {
    if (url !== undefined)
        return { url, folder: cwd };
    const folder = (await (0,repository/* findRepository */.W)(cwd))?.root ?? cwd;
    return { url: environment.TELEMETRY_DATABASE_URL || DEFAULT_DATABASE_URL, folder };
}


/***/ }),

/***/ 756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ COLUMNS),
/* harmony export */   dH: () => (/* binding */ toLlmCall),
/* harmony export */   gC: () => (/* binding */ VALUE_COLUMNS),
/* harmony export */   i5: () => (/* binding */ toUsageRecord),
/* harmony export */   iS: () => (/* binding */ KEY_COLUMNS),
/* harmony export */   xV: () => (/* binding */ ORIGIN_COLUMNS),
/* harmony export */   zA: () => (/* binding */ STAGED_COLUMNS)
/* harmony export */ });
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5784);
/* harmony import */ var _usage_phase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7351);
/* harmony import */ var _usage_task_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4120);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);




/** The columns that make a row of `llm_calls` unique: never null, or no two rows would be equal. */
const KEY_COLUMNS = [
    "repository",
    "timestamp",
    "session_id",
    "prompt_name",
    "model",
];
/** The columns that an upsert compares: a row that differs in one of them is updated. */
const VALUE_COLUMNS = [
    "input_tokens",
    "output_tokens",
    "cache_read_tokens",
    "cache_write_tokens",
    "success",
    "duration_ms",
    "cost_nano_usd",
    "phase",
    "notes",
    "error_message",
    "agent",
    "branch",
];
/** Where and when a row was read last; no reason to update it. */
const ORIGIN_COLUMNS = ["source_file", "ingested_at"];
/** What a load stages of a record, in the order of `toLlmCall`: all but the time of ingestion. */
const STAGED_COLUMNS = [...KEY_COLUMNS, ...VALUE_COLUMNS, "source_file"];
/** All columns of `llm_calls`. */
const COLUMNS = [...KEY_COLUMNS, ...VALUE_COLUMNS, ...ORIGIN_COLUMNS];
const MAX_PHASE_LENGTH = 50;
/** The notes hold the whole of it; the roll-ups' keys would not. */
const MAX_ERROR_LENGTH = 200;
/** Returns a record's values for `llm_calls`, in the order of `STAGED_COLUMNS`; `success` is 0, 1 or null. */
function toLlmCall({ record, costNanoUsd, repository, sourceFile, }) {
    return [
        repository,
        toMicroseconds((0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtc */ .y)(record.timestamp) ?? record.timestamp),
        (0,_usage_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionIdOf */ .P)(record),
        record.taskType ?? "",
        record.model,
        record.inputTokens,
        record.outputTokens,
        record.cacheReadTokens,
        record.cacheWriteTokens,
        record.success === undefined ? null : Number(record.success),
        record.durationMs ?? null,
        costNanoUsd ?? null,
        storedPhaseOf(record.notes),
        record.notes,
        storedErrorOf(record.notes),
        record.agent,
        record.branch,
        sourceFile,
    ];
}
// What databases keep of an instant. Texts end in three fractional digits, or in six.
function toMicroseconds(utc) {
    return utc.length <= "2026-02-23T21:19:12.000Z".length ? utc : `${utc.slice(0, 26)}Z`;
}
function storedPhaseOf(notes) {
    const phase = (0,_usage_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .h)(notes);
    return phase === undefined || phase.length > MAX_PHASE_LENGTH ? null : phase;
}
function storedErrorOf(notes) {
    const message = (0,_usage_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessageOf */ .d)(notes);
    if (message === undefined || message === "")
        return null;
    // A cut in the middle of a pair of surrogates would leave a half that no database takes.
    return message.slice(0, MAX_ERROR_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
}
/** Returns the usage record that a row of `llm_calls` holds. */
function toUsageRecord(row) {
    const taskType = String(row.prompt_name);
    return {
        timestamp: String(row.timestamp),
        model: String(row.model),
        inputTokens: Number(row.input_tokens),
        outputTokens: Number(row.output_tokens),
        success: row.success === null ? undefined : Boolean(row.success),
        taskType: (0,_usage_task_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isTaskType */ .k)(taskType) ? taskType : undefined,
        durationMs: numberOf(row.duration_ms),
        notes: String(row.notes),
        sessionId: String(row.session_id),
        cacheReadTokens: Number(row.cache_read_tokens),
        cacheWriteTokens: Number(row.cache_write_tokens),
        costNanoUsd: numberOf(row.cost_nano_usd),
        agent: String(row.agent),
        branch: String(row.branch),
    };
}
function numberOf(value) {
    return value === null ? undefined : Number(value);
}


/***/ }),

/***/ 8138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openDatabase)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/database/database-url.js

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const EXPECTED = "expected sqlite:PATH (such as sqlite:.telemetry/telemetry.db) or postgres://USER:PASSWORD@HOST/DATABASE";
/**
 * Returns what a database URL names: `sqlite:path`, `sqlite:///absolute/path`, `sqlite::memory:`,
 * `postgres://…` or `postgresql://…`.
 *
 * @throws {UsageFailure} for anything else; it names the scheme and never the URL, which may hold
 * a password.
 */
function parseDatabaseUrl(url) {
    const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
    if (scheme === "sqlite")
        return parseSqliteUrl(url);
    if (scheme === "postgres" || scheme === "postgresql")
        return parsePostgresUrl(url, scheme);
    const got = scheme === undefined ? "one without a scheme" : `one that starts with ${scheme}:`;
    throw refusal(`${EXPECTED}, got ${got}`);
}
function parseSqliteUrl(url) {
    const path = url.slice("sqlite:".length);
    if (path === "")
        throw refusal("expected a path after sqlite:, got nothing");
    if (!path.startsWith("//"))
        return { engine: "sqlite", path };
    const absolute = path.slice("//".length);
    if (!absolute.startsWith("/")) {
        throw refusal("sqlite:// is followed by the third slash of an absolute path (sqlite:///folder/file.db); for a relative path write sqlite:folder/file.db");
    }
    // sqlite:///C:/folder/file.db
    return { engine: "sqlite", path: absolute.replace(/^\/(?=[a-z]:)/i, "") };
}
function parsePostgresUrl(url, scheme) {
    if (!url.slice(`${scheme}:`.length).startsWith("//")) {
        throw refusal(`expected two slashes after ${scheme}: (${scheme}://HOST/DATABASE)`);
    }
    return { engine: "postgres", url };
}
function refusal(problem) {
    return new failure/* UsageFailure */.w(`Cannot use the database URL: ${problem}.`);
}

;// CONCATENATED MODULE: ./build/database/open-database.js


/** Opens the database that a URL names; a relative path starts at `baseFolder`. */
async function openDatabase(url, baseFolder, access) {
    const location = parseDatabaseUrl(url);
    // Imported when used: a driver costs the start of every command that needs none.
    if (location.engine === "postgres") {
        const { openPostgresDatabase } = await Promise.all(/* import() */[__webpack_require__.e(6717), __webpack_require__.e(9188)]).then(__webpack_require__.bind(__webpack_require__, 9188));
        return openPostgresDatabase(location.url, access);
    }
    const { path } = location;
    const { openSqliteDatabase } = await __webpack_require__.e(/* import() */ 6664).then(__webpack_require__.bind(__webpack_require__, 6664));
    return openSqliteDatabase({ file: path === ":memory:" ? path : (0,external_node_path_.resolve)(baseFolder, path), name: path }, access);
}


/***/ }),

/***/ 5232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ saveFileState),
/* harmony export */   Ht: () => (/* binding */ findFileState),
/* harmony export */   P3: () => (/* binding */ listFileStates),
/* harmony export */   Pe: () => (/* binding */ forgetFiles)
/* harmony export */ });
async function findFileState(database, repository, path) {
    const [row] = await database.select("SELECT * FROM ingested_files WHERE repository = ? AND path = ? AND blob_hash <> ''", repository, path);
    return row === undefined ? undefined : toFileState(row);
}
/** Returns the states of all of a repository's files, by path. */
async function listFileStates(database, repository) {
    const rows = await database.select("SELECT * FROM ingested_files WHERE repository = ? AND blob_hash <> '' ORDER BY path", repository);
    return rows.map(toFileState);
}
async function saveFileState(database, state, now) {
    await database.change(`INSERT INTO ingested_files
       (repository, path, blob_hash, offset_bytes, prefix_hash, rows, rules, unpriced_models, ingested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (repository, path) DO UPDATE SET
       blob_hash = excluded.blob_hash, offset_bytes = excluded.offset_bytes,
       prefix_hash = excluded.prefix_hash, rows = excluded.rows, rules = excluded.rules,
       unpriced_models = excluded.unpriced_models, ingested_at = excluded.ingested_at`, state.repository, state.path, state.blobHash, state.offset, state.prefixHash, state.rows, state.rules, JSON.stringify(state.unpricedModels), now.toISOString());
}
/** Forgets files that are gone; their rows stay, emptied, because ingestion may not delete. */
async function forgetFiles(database, repository, paths) {
    for (const path of paths) {
        await database.change("UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository = ? AND path = ?", repository, path);
    }
}
function toFileState(row) {
    return {
        repository: String(row.repository),
        path: String(row.path),
        blobHash: String(row.blob_hash),
        offset: Number(row.offset_bytes),
        prefixHash: String(row.prefix_hash),
        rows: Number(row.rows),
        rules: String(row.rules),
        unpricedModels: JSON.parse(String(row.unpriced_models)),
    };
}


/***/ }),

/***/ 9950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ requireSchema),
/* harmony export */   Ri: () => (/* binding */ pendingMigrations),
/* harmony export */   _r: () => (/* binding */ migrate),
/* harmony export */   mn: () => (/* binding */ distribute)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/** Returns the steps that the schema lacks, in order. */
async function pendingMigrations(schema) {
    const version = await schemaVersion(schema);
    const newest = newestVersion(schema);
    if (version > newest) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The database ${schema.name} was written by a newer tokenledger: it has schema ${version}, and this one knows up to ${newest}. Update tokenledger, or name another database.`);
    }
    return schema.migrations.filter((migration) => migration.version > version);
}
/** Brings the schema to the newest version, each step in a transaction with its record. */
async function migrate(schema, now) {
    const pending = await pendingMigrations(schema);
    if (pending.length > 0)
        await schema.makeMigrationsTable();
    for (const { version, statements } of pending) {
        await schema.database.transaction(async () => {
            await schema.lock();
            // Another process may have migrated while this one waited for the lock.
            if ((await schemaVersion(schema)) >= version)
                return;
            for (const statement of statements)
                await schema.database.change(statement);
            await schema.database.change("INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)", version, now().toISOString());
        });
    }
    if (pending.length > 0)
        await distribute(schema);
    return pending;
}
/** Spreads the tables over the nodes of a server that has some; returns what was sent. */
async function distribute(schema) {
    const statements = (await schema.pendingDistribution?.()) ?? [];
    if (statements.length === 0)
        return [];
    await schema.database.transaction(async () => {
        await schema.lock();
        // Another runner may have done it meanwhile.
        for (const statement of (await schema.pendingDistribution?.()) ?? []) {
            await schema.database.change(statement);
        }
    });
    return statements;
}
/** Refuses a database whose schema is not the newest, for those who may not change it. */
async function requireSchema(schema) {
    if ((await pendingMigrations(schema)).length === 0)
        return;
    const version = await schemaVersion(schema);
    const problem = version === 0
        ? "holds no usage yet"
        : `has schema ${version}, and this tokenledger needs ${newestVersion(schema)}`;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The database ${schema.name} ${problem}. Run \`tokenledger ingest\` or \`tokenledger migrate\` to bring it up to date.`);
}
function newestVersion({ migrations }) {
    return migrations.at(-1)?.version ?? 0;
}
async function schemaVersion(schema) {
    if (!(await schema.hasMigrationsTable()))
        return 0;
    const [row] = await schema.database.select("SELECT max(version) AS version FROM schema_migrations");
    return Number(row?.version ?? 0);
}


/***/ }),

/***/ 392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b2: () => (/* binding */ rebuildRollups),
  Ob: () => (/* binding */ rebuildStatements),
  XS: () => (/* binding */ refreshRollups)
});

// EXTERNAL MODULE: ./build/database/sql/repositories.js
var repositories = __webpack_require__(6111);
// EXTERNAL MODULE: ./build/database/sql/rollups.js
var rollups = __webpack_require__(4164);
;// CONCATENATED MODULE: ./build/database/sql/touched-spans.js
const DAY_MS = 86_400_000;
/** So many records as a month holds are sorted in memory. */
const MAX_SPAN_DAYS = 31;
/**
 * Joins days that follow one another, a month of them at most: a statement for each day would take
 * too many of them, and one for all days is what a planner without statistics does worst.
 */
function spansOf(days) {
    const spans = [];
    for (const { repository, day } of days.toSorted(byRepositoryAndDay)) {
        const span = spans.at(-1);
        if (span?.repository === repository && canTake(span, day))
            span.lastDay = day;
        else
            spans.push({ repository, firstDay: day, lastDay: day });
    }
    return spans;
}
function canTake({ firstDay, lastDay }, day) {
    const ms = Date.parse(day);
    return ms - Date.parse(lastDay) <= DAY_MS && ms - Date.parse(firstDay) < MAX_SPAN_DAYS * DAY_MS;
}
function byRepositoryAndDay(a, b) {
    return compare(a.repository, b.repository) || compare(a.day, b.day);
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/database/sql/refresh-rollups.js



const NOTHING = rollups/* SUMS */.vf.map((measure) => `${measure} = 0`).join(", ");
/**
 * Sums up the days again on which records changed; in the transaction that changed them. It only
 * inserts and updates: a group that has become empty stays with no records.
 */
async function refreshRollups(database, days) {
    if (days.length === 0)
        return;
    const touched = database.dialect.touchedDays(days);
    for (const rollup of rollups/* ROLLUPS */.wh) {
        await database.change(`UPDATE ${rollup.table} SET ${NOTHING}
       WHERE (repository, day) IN (SELECT repository, day FROM ${touched.sql})`, ...touched.values);
    }
    for (const { repository, firstDay, lastDay } of spansOf(days)) {
        for (const rollup of rollups/* ROLLUPS */.wh) {
            await database.change(sumOfSpan(database, rollup), repository, firstDay, lastDay);
        }
    }
    await lockRollups(database);
    const isTouched = `day IN (SELECT day FROM ${touched.sql})`;
    for (const rollup of rollups/* ROLLUPS */.wh) {
        const all = (0,rollups/* tableOfAll */.n9)(rollup);
        await database.change(`UPDATE ${all} SET ${NOTHING} WHERE ${isTouched}`, ...touched.values);
        await database.change(sumOfRepositories(database, rollup, `${isTouched} AND records > 0`), ...touched.values);
    }
}
/** Makes the roll-ups anew from all records. */
async function rebuildRollups(database) {
    await database.transaction(async () => {
        // In the order of those who load: they finish first, or wait.
        await (0,repositories/* lockAllRepositories */.P)(database);
        await lockRollups(database);
        for (const statement of rebuildStatements(database))
            await database.change(statement);
    });
}
/** Returns the statements that make the roll-ups anew. */
function rebuildStatements({ dialect }) {
    return rollups/* ROLLUPS */.wh.flatMap((rollup) => [
        `DELETE FROM ${rollup.table}`,
        `DELETE FROM ${(0,rollups/* tableOfAll */.n9)(rollup)}`,
        sumOfCalls(dialect, rollup, "true"),
        sumOfRepositories({ dialect }, rollup, "true"),
    ]);
}
// Repositories share the sums over all: whoever refreshes them last must see what the others wrote.
async function lockRollups(database) {
    await database.select(`SELECT name FROM ingestion_locks WHERE name = 'rollups' ${database.dialect.forUpdate}`);
}
function sumOfSpan({ dialect }, rollup) {
    const condition = `repository = ? AND ${dialect.isWithinDays("timestamp", "?", "?")}`;
    return `${sumOfCalls(dialect, rollup, condition)}
    ${replaceMeasures(["day", "repository", ...rollup.dimensions])}`;
}
function sumOfCalls(dialect, rollup, condition) {
    const { table, dimensions } = rollup;
    return `INSERT INTO ${table} (day, repository, ${dimensions.join(", ")}, ${rollups/* MEASURES */.sF.join(", ")})
    SELECT ${dialect.dayOf("timestamp")} AS day, repository, ${(0,rollups/* dimensionsOfCalls */.wy)(rollup)}, ${(0,rollups/* measuresOfCalls */.mD)(dialect)}
    FROM llm_calls WHERE ${condition} AND ${rollup.condition ?? "true"} GROUP BY ${groups(2 + dimensions.length)}`;
}
function sumOfRepositories({ dialect }, rollup, condition) {
    const columns = ["day", ...rollup.dimensions];
    return `INSERT INTO ${(0,rollups/* tableOfAll */.n9)(rollup)} (${columns.join(", ")}, ${rollups/* MEASURES */.sF.join(", ")})
    SELECT ${columns.join(", ")}, ${(0,rollups/* measuresOfRollup */.tr)(dialect)}
    FROM ${rollup.table} WHERE ${condition} GROUP BY ${groups(columns.length)}
    ${replaceMeasures(columns)}`;
}
function replaceMeasures(key) {
    const changes = rollups/* MEASURES */.sF.map((measure) => `${measure} = excluded.${measure}`);
    return `ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${changes.join(", ")}`;
}
// By position: an alias such as `phase` would name the table's own column.
function groups(count) {
    return Array.from({ length: count }, (_, index) => index + 1).join(", ");
}


/***/ }),

/***/ 6111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ lockRepositories),
/* harmony export */   P: () => (/* binding */ lockAllRepositories)
/* harmony export */ });
/**
 * Keeps other writers of these repositories' records out until the transaction ends. Locks are
 * taken by name in one order, so that no two writers wait for each other.
 */
async function lockRepositories(database, names) {
    for (const name of [...new Set(names)].toSorted()) {
        await database.change("INSERT INTO repositories (repository) VALUES (?) ON CONFLICT (repository) DO NOTHING", name);
        await database.select(`SELECT repository FROM repositories WHERE repository = ? ${database.dialect.forUpdate}`, name);
    }
}
/** Does the same for every repository that the database knows, and returns their names. */
async function lockAllRepositories(database) {
    const rows = await database.select(`SELECT repository FROM repositories ORDER BY repository ${database.dialect.forUpdate}`);
    return rows.map((row) => String(row.repository));
}


/***/ }),

/***/ 4429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ deleteRecords),
/* harmony export */   R3: () => (/* binding */ prune),
/* harmony export */   p_: () => (/* binding */ findPrunedBefore)
/* harmony export */ });
/* harmony import */ var _refresh_rollups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(392);
/* harmony import */ var _repositories_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6111);


/** Deletes records before an instant and remembers it, so that ingestion does not bring them back. */
async function prune(database, before, repository) {
    return database.transaction(async () => {
        const names = await lockWanted(database, repository);
        const bound = database.dialect.bound(before);
        let pruned = 0;
        for (const name of names) {
            await database.change("UPDATE repositories SET pruned_before = ? WHERE repository = ? AND (pruned_before IS NULL OR pruned_before < ?)", before, name, before);
            pruned += await deleteRecords(database, "repository = ? AND timestamp < ?", name, bound);
        }
        return pruned;
    });
}
async function lockWanted(database, repository) {
    if (repository === undefined)
        return (0,_repositories_js__WEBPACK_IMPORTED_MODULE_1__/* .lockAllRepositories */ .P)(database);
    await (0,_repositories_js__WEBPACK_IMPORTED_MODULE_1__/* .lockRepositories */ .C)(database, [repository]);
    return [repository];
}
/** Deletes the records that a condition names, brings the roll-ups up to date, and returns how many. */
async function deleteRecords(database, condition, ...values) {
    const { dialect } = database;
    const days = await database.select(`SELECT repository, ${dialect.dayText(dialect.dayOf("timestamp"))} AS day, count(*) AS records
     FROM llm_calls WHERE ${condition} GROUP BY 1, 2`, ...values);
    if (days.length === 0)
        return 0;
    await database.change(`DELETE FROM llm_calls WHERE ${condition}`, ...values);
    const touched = days.map((row) => ({ repository: String(row.repository), day: String(row.day) }));
    await (0,_refresh_rollups_js__WEBPACK_IMPORTED_MODULE_0__/* .refreshRollups */ .XS)(database, touched);
    return days.reduce((sum, row) => sum + Number(row.records), 0);
}
/** Returns the instant before which a repository's records were pruned. */
async function findPrunedBefore(database, repository) {
    const [row] = await database.select("SELECT pruned_before FROM repositories WHERE repository = ? AND pruned_before IS NOT NULL", repository);
    return row === undefined ? undefined : String(row.pruned_before);
}


/***/ }),

/***/ 4164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ DAILY_FAILURES),
/* harmony export */   Sx: () => (/* binding */ DAILY_PHASE_USAGE),
/* harmony export */   aj: () => (/* binding */ DAILY_USAGE),
/* harmony export */   bB: () => (/* binding */ USAGE_SUMS),
/* harmony export */   mD: () => (/* binding */ measuresOfCalls),
/* harmony export */   n9: () => (/* binding */ tableOfAll),
/* harmony export */   sF: () => (/* binding */ MEASURES),
/* harmony export */   tr: () => (/* binding */ measuresOfRollup),
/* harmony export */   vf: () => (/* binding */ SUMS),
/* harmony export */   wh: () => (/* binding */ ROLLUPS),
/* harmony export */   wy: () => (/* binding */ dimensionsOfCalls)
/* harmony export */ });
const DAILY_USAGE = {
    table: "daily_usage",
    dimensions: ["model", "prompt_name"],
};
const DAILY_PHASE_USAGE = {
    table: "daily_phase_usage",
    dimensions: ["phase"],
};
const DAILY_FAILURES = {
    table: "daily_failures",
    dimensions: ["error_message", "model"],
    condition: "NOT success",
};
const ROLLUPS = [DAILY_USAGE, DAILY_PHASE_USAGE, DAILY_FAILURES];
/** The roll-up's table over all repositories. */
function tableOfAll({ table }) {
    return `${table}_all`;
}
/** What is added up. */
const SUMS = [
    "records",
    "input_tokens",
    "output_tokens",
    "cache_read_tokens",
    "cache_write_tokens",
    "cost_nano_usd",
    "unpriced_records",
    "unpriced_tokens",
    "succeeded",
    "failed",
    "duration_ms",
    "timed_records",
];
/** What is told of most groups. */
const USAGE_SUMS = SUMS.slice(0, SUMS.indexOf("succeeded"));
/** All that a row of a roll-up says of its records. */
const MEASURES = [...SUMS, "first_timestamp", "last_timestamp"];
/** Returns the select list that adds up rows of `llm_calls`. */
function measuresOfCalls({ sum }) {
    const expressions = {
        records: "count(*)",
        input_tokens: sum("input_tokens"),
        output_tokens: sum("output_tokens"),
        cache_read_tokens: sum("cache_read_tokens"),
        cache_write_tokens: sum("cache_write_tokens"),
        cost_nano_usd: sum("cost_nano_usd"),
        unpriced_records: "count(*) - count(cost_nano_usd)",
        unpriced_tokens: sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END"),
        succeeded: "count(CASE WHEN success THEN 1 END)",
        failed: "count(CASE WHEN NOT success THEN 1 END)",
        duration_ms: sum("duration_ms"),
        timed_records: "count(duration_ms)",
        first_timestamp: "min(timestamp)",
        last_timestamp: "max(timestamp)",
    };
    return MEASURES.map((measure) => `${expressions[measure]} AS ${measure}`).join(", ");
}
/** Returns the select list that adds up rows of a roll-up; `show` makes its instants what is wanted of them. */
function measuresOfRollup({ sum }, measures = MEASURES, show = (instant) => instant) {
    const expression = (measure) => {
        if (measure === "first_timestamp")
            return show("min(first_timestamp)");
        if (measure === "last_timestamp")
            return show("max(last_timestamp)");
        return sum(measure);
    };
    return measures.map((measure) => `${expression(measure)} AS ${measure}`).join(", ");
}
/** Returns the select list of a roll-up's dimensions from `llm_calls`; they are never null. */
function dimensionsOfCalls({ dimensions }) {
    return dimensions.map((column) => `coalesce(${column}, '') AS ${column}`).join(", ");
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

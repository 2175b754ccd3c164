export const id = 520;
export const ids = [520];
export const modules = {

/***/ 520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqliteStore: () => (/* binding */ openSqliteStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/database/sqlite/sqlite-failure.js

/** SQLite's primary result codes that a user can act on. @see https://sqlite.org/rescode.html */
const EXPLANATIONS = {
    5: "another process is using it. Try again when that has finished.",
    8: "it is read-only. Make the file and its folder writable, or name another database.",
    10: "reading or writing the file failed. Check the disk, or name another database.",
    11: "the file is damaged. Move it away and run `tokenledger ingest`: the ledger holds every record.",
    13: "the disk is full. Make room and run the command again.",
    14: "the file cannot be opened. Check that its folder exists and that you may write there.",
    26: "the file is not an SQLite database. Name another file, or move this one away.",
};
/** Returns SQLite's errors as sentences about the database, and every other error as it is. */
function toSqliteFailure(error, name) {
    if (!isSqliteError(error))
        return error;
    // The upper bytes of an extended code only detail the primary one.
    const explanation = EXPLANATIONS[error.errcode & 0xff] ?? `SQLite says: ${error.message}.`;
    return new failure/* Failure */.H(`Cannot use the database ${name}: ${explanation}`, { cause: error });
}
function isSqliteError(error) {
    return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}

;// CONCATENATED MODULE: ./build/database/sqlite/connection.js

/** An open SQLite database, whose errors are sentences. */
class SqliteConnection {
    /** How messages name the database. */
    name;
    #database;
    #isDryRun = false;
    constructor(database, name) {
        this.#database = database;
        this.name = name;
    }
    /** Makes everything from now on happen within one transaction that is never committed. */
    startDryRun() {
        this.execute("BEGIN IMMEDIATE");
        this.#isDryRun = true;
    }
    /** Runs statements that return nothing. */
    execute(sql) {
        this.#translated(() => this.#database.exec(sql));
    }
    prepare(sql) {
        return this.#translated(() => this.#database.prepare(sql));
    }
    /** Runs one statement and returns how many rows it changed. */
    change(sql, ...values) {
        return this.#translated(() => Number(this.#database.prepare(sql).run(...values).changes));
    }
    select(sql, ...values) {
        return this.#translated(() => this.#database.prepare(sql).all(...values));
    }
    *iterate(sql, ...values) {
        const rows = this.#translated(() => this.#database.prepare(sql).iterate(...values));
        for (;;) {
            const next = this.#translated(() => rows.next());
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    /**
     * Runs the body in a transaction: all of it stays, or none. `IMMEDIATE` takes the write lock
     * before the body's first look, so that what it sees is still so when it writes.
     */
    transaction(kind, body) {
        const [begin, commit, rollback] = this.#isDryRun
            ? ["SAVEPOINT step", "RELEASE step", "ROLLBACK TO step"]
            : [`BEGIN ${kind}`, "COMMIT", "ROLLBACK"];
        this.execute(begin);
        try {
            const result = this.#translated(body);
            this.execute(commit);
            return result;
        }
        catch (error) {
            this.#giveUp(rollback);
            throw error;
        }
    }
    [Symbol.dispose]() {
        // Closing gives up the transaction of a dry run.
        this.#database.close();
    }
    #giveUp(rollback) {
        try {
            this.#database.exec(rollback);
        }
        catch {
            // "no transaction is active": a full disk, among others, has rolled back by itself.
        }
    }
    #translated(body) {
        try {
            return body();
        }
        catch (error) {
            throw toSqliteFailure(error, this.name);
        }
    }
}

;// CONCATENATED MODULE: ./build/database/sqlite/migrations.js
/** Every step of the schema, in order. */
const MIGRATIONS = [
    {
        version: 1,
        sql: `
      CREATE TABLE llm_calls (
        repository TEXT NOT NULL,
        timestamp TEXT NOT NULL,
        session_id TEXT NOT NULL,
        prompt_name TEXT NOT NULL,
        model TEXT NOT NULL,
        input_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        cache_read_tokens INTEGER NOT NULL,
        cache_write_tokens INTEGER NOT NULL,
        success INTEGER CHECK (success IN (0, 1)),
        duration_ms INTEGER,
        cost_nano_usd INTEGER,
        phase TEXT,
        notes TEXT NOT NULL,
        error_message TEXT,
        agent TEXT NOT NULL,
        branch TEXT NOT NULL,
        source_file TEXT NOT NULL,
        ingested_at TEXT NOT NULL,
        UNIQUE (repository, timestamp, session_id, prompt_name, model)
      ) STRICT;

      CREATE VIEW llm_calls_with_cost AS
        SELECT *, cost_nano_usd / 1e9 AS cost_usd FROM llm_calls;

      CREATE TABLE ingested_files (
        repository TEXT NOT NULL,
        path TEXT NOT NULL,
        blob_hash TEXT NOT NULL,
        offset_bytes INTEGER NOT NULL,
        prefix_hash TEXT NOT NULL,
        rows INTEGER NOT NULL,
        rules TEXT NOT NULL,
        unpriced_models TEXT NOT NULL,
        ingested_at TEXT NOT NULL,
        PRIMARY KEY (repository, path)
      ) STRICT;

      CREATE TABLE pruned_repositories (
        repository TEXT PRIMARY KEY,
        pruned_before TEXT NOT NULL
      ) STRICT;
    `,
    },
];

;// CONCATENATED MODULE: ./build/database/sqlite/migrate.js


const NEWEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
/** Brings the schema to the newest version, each migration in a transaction with its record. */
function migrate(connection, now) {
    refuseNewerSchema(connection);
    for (const { version, sql } of MIGRATIONS) {
        if (schemaVersion(connection) >= version)
            continue;
        connection.transaction("IMMEDIATE", () => {
            // Another process may have migrated while this one waited for the lock.
            if (schemaVersion(connection) >= version)
                return;
            connection.execute("CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT");
            connection.execute(sql);
            connection.change("INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)", version, now().toISOString());
        });
    }
}
/** Refuses a database whose schema is not the newest, for those who may not change it. */
function requireSchema(connection) {
    refuseNewerSchema(connection);
    const version = schemaVersion(connection);
    if (version === NEWEST_VERSION)
        return;
    const problem = version === 0
        ? "holds no usage yet"
        : `has schema ${version}, and this tokenledger needs ${NEWEST_VERSION}`;
    throw new failure/* Failure */.H(`The database ${connection.name} ${problem}. Run \`tokenledger ingest\` to bring it up to date.`);
}
function refuseNewerSchema(connection) {
    const version = schemaVersion(connection);
    if (version <= NEWEST_VERSION)
        return;
    throw new failure/* Failure */.H(`The database ${connection.name} was written by a newer tokenledger: it has schema ${version}, and this one knows up to ${NEWEST_VERSION}. Update tokenledger, or name another database.`);
}
function schemaVersion(connection) {
    const table = connection.select("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'");
    if (table.length === 0)
        return 0;
    const [row] = connection.select("SELECT max(version) AS version FROM schema_migrations");
    return Number(row?.version ?? 0);
}

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

// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/usage/phase.js
var phase = __webpack_require__(7351);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __webpack_require__(4120);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __webpack_require__(8424);
;// CONCATENATED MODULE: ./build/database/llm-call.js




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
/** All columns of `llm_calls`, in the order of `toLlmCall`. */
const COLUMNS = [...KEY_COLUMNS, ...VALUE_COLUMNS, ...ORIGIN_COLUMNS];
/** Returns a record's values for `llm_calls`, in the order of `COLUMNS`. */
function toLlmCall({ record, costNanoUsd, repository, sourceFile }, ingestedAt) {
    return [
        repository,
        (0,timestamp/* toUtc */.y)(record.timestamp) ?? record.timestamp,
        (0,identity/* sessionIdOf */.P)(record),
        record.taskType ?? "",
        record.model,
        record.inputTokens,
        record.outputTokens,
        record.cacheReadTokens,
        record.cacheWriteTokens,
        record.success === undefined ? null : Number(record.success),
        record.durationMs ?? null,
        costNanoUsd ?? null,
        (0,phase/* phaseOf */.h)(record.notes) ?? null,
        record.notes,
        (0,phase/* errorMessageOf */.d)(record.notes) ?? null,
        record.agent,
        record.branch,
        sourceFile,
        ingestedAt,
    ];
}
/** Returns the usage record that a row of `llm_calls` holds. */
function toUsageRecord(row) {
    const taskType = String(row.prompt_name);
    return {
        timestamp: String(row.timestamp),
        model: String(row.model),
        inputTokens: Number(row.input_tokens),
        outputTokens: Number(row.output_tokens),
        success: row.success === null ? undefined : row.success === 1,
        taskType: (0,task_type/* isTaskType */.k)(taskType) ? taskType : undefined,
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

;// CONCATENATED MODULE: ./build/database/sqlite/file-states.js
function findFileState(connection, repository, path) {
    const [row] = connection.select("SELECT * FROM ingested_files WHERE repository = ? AND path = ?", repository, path);
    if (row === undefined)
        return undefined;
    return {
        repository,
        path,
        blobHash: String(row.blob_hash),
        offset: Number(row.offset_bytes),
        prefixHash: String(row.prefix_hash),
        rows: Number(row.rows),
        rules: String(row.rules),
        unpricedModels: JSON.parse(String(row.unpriced_models)),
    };
}
function saveFileState(connection, state, now) {
    connection.change("INSERT OR REPLACE INTO ingested_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", state.repository, state.path, state.blobHash, state.offset, state.prefixHash, state.rows, state.rules, JSON.stringify(state.unpricedModels), now.toISOString());
}

;// CONCATENATED MODULE: ./build/database/sqlite/queries.js
// TOTAL adds in floating point: exact for integers up to 2^53, which is all that a JavaScript
// number holds anyway, and without SUM's error when hostile counts overflow 64 bits.
const SUMS = `
  count(*) AS records,
  total(input_tokens) AS inputTokens,
  total(output_tokens) AS outputTokens,
  total(cache_read_tokens) AS cacheReadTokens,
  total(cache_write_tokens) AS cacheWriteTokens,
  total(cost_nano_usd) AS costNanoUsd,
  count(*) - count(cost_nano_usd) AS unpricedRecords,
  total(CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END) AS unpricedTokens`;
const PHASE_ORDER = "phase IS NULL, CAST(phase AS REAL), phase";
/** Sums up the records of a time range. */
function totals(connection, range) {
    const { where, values } = within(range);
    const [row = {}] = connection.select(`SELECT ${SUMS},
       count(DISTINCT CASE WHEN session_id NOT LIKE 'row:%' THEN session_id END) AS sessions,
       avg(success) AS successRate, avg(duration_ms) AS averageDurationMs,
       min(timestamp) AS firstTimestamp, max(timestamp) AS lastTimestamp
     FROM llm_calls ${where}`, ...values);
    return {
        ...sumsOf(row),
        sessions: Number(row.sessions),
        successRate: queries_numberOf(row.successRate),
        averageDurationMs: queries_numberOf(row.averageDurationMs),
        firstTimestamp: textOf(row.firstTimestamp),
        lastTimestamp: textOf(row.lastTimestamp),
    };
}
function tokensByModel(connection, range) {
    const { where, values } = within(range);
    return connection
        .select(`SELECT model, ${SUMS} FROM llm_calls ${where} GROUP BY model
       ORDER BY inputTokens + outputTokens DESC, model`, ...values)
        .map((row) => ({ model: String(row.model), ...sumsOf(row) }));
}
function costByPhase(connection, phase) {
    const { where, values } = equal("phase", phase);
    return connection
        .select(`SELECT phase, ${SUMS} FROM llm_calls ${where} GROUP BY phase ORDER BY ${PHASE_ORDER}`, ...values)
        .map((row) => ({ phase: textOf(row.phase), ...sumsOf(row) }));
}
function costByPromptName(connection, promptName) {
    const { where, values } = equal("prompt_name", promptName);
    return connection
        .select(`SELECT prompt_name, ${SUMS} FROM llm_calls ${where} GROUP BY prompt_name
       ORDER BY costNanoUsd DESC, prompt_name`, ...values)
        .map((row) => ({ promptName: String(row.prompt_name), ...sumsOf(row) }));
}
function successRateByPhase(connection, phase) {
    const { where, values } = equal("phase", phase);
    return connection
        .select(`SELECT phase, count(*) AS records, total(success) AS succeeded,
         total(1 - success) AS failed, avg(success) AS successRate
       FROM llm_calls ${where} GROUP BY phase ORDER BY ${PHASE_ORDER}`, ...values)
        .map((row) => ({
        phase: textOf(row.phase),
        records: Number(row.records),
        succeeded: Number(row.succeeded),
        failed: Number(row.failed),
        successRate: queries_numberOf(row.successRate),
    }));
}
/** Returns the sums of the days in a range that have a record, oldest first. */
function costByDay(connection, range) {
    const { where, values } = within(range);
    return connection
        .select(`SELECT substr(timestamp, 1, 10) AS day, ${SUMS} FROM llm_calls ${where}
       GROUP BY day ORDER BY day`, ...values)
        .map((row) => ({ day: String(row.day), ...sumsOf(row) }));
}
function errorSummary(connection, since) {
    const { where, values } = within({ since });
    return connection
        .select(`SELECT error_message, count(*) AS failures,
         min(timestamp) AS firstTimestamp, max(timestamp) AS lastTimestamp,
         json_group_array(DISTINCT model ORDER BY model) AS models
       FROM llm_calls ${where === "" ? "WHERE" : `${where} AND`} success = 0
       GROUP BY error_message ORDER BY failures DESC, lastTimestamp DESC`, ...values)
        .map((row) => ({
        errorMessage: textOf(row.error_message),
        failures: Number(row.failures),
        firstTimestamp: String(row.firstTimestamp),
        lastTimestamp: String(row.lastTimestamp),
        models: JSON.parse(String(row.models)),
    }));
}
function within({ since, until }) {
    const conditions = [
        { sql: "timestamp >= ?", value: since },
        { sql: "timestamp < ?", value: until },
    ].filter(({ value }) => value !== undefined);
    return {
        where: conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
        values: conditions.map(({ value = "" }) => value),
    };
}
function equal(column, value) {
    return value === undefined
        ? { where: "", values: [] }
        : { where: `WHERE ${column} = ?`, values: [value] };
}
function sumsOf(row) {
    return {
        records: Number(row.records),
        inputTokens: Number(row.inputTokens),
        outputTokens: Number(row.outputTokens),
        cacheReadTokens: Number(row.cacheReadTokens),
        cacheWriteTokens: Number(row.cacheWriteTokens),
        costNanoUsd: Number(row.costNanoUsd),
        unpricedRecords: Number(row.unpricedRecords),
        unpricedTokens: Number(row.unpricedTokens),
    };
}
function textOf(value) {
    return value === null || value === undefined ? undefined : String(value);
}
function queries_numberOf(value) {
    return value === null || value === undefined ? undefined : Number(value);
}

;// CONCATENATED MODULE: ./build/database/sqlite/retention.js
/** Deletes records before an instant and remembers it, so that ingestion does not bring them back. */
function prune(connection, before, repository) {
    return connection.transaction("IMMEDIATE", () => {
        const repositories = repository === undefined
            ? connection
                .select("SELECT DISTINCT repository FROM llm_calls UNION SELECT repository FROM ingested_files")
                .map((row) => String(row.repository))
            : [repository];
        let pruned = 0;
        for (const name of repositories) {
            connection.change(`INSERT INTO pruned_repositories VALUES (?, ?)
         ON CONFLICT (repository) DO UPDATE SET pruned_before = max(pruned_before, excluded.pruned_before)`, name, before);
            pruned += connection.change("DELETE FROM llm_calls WHERE repository = ? AND timestamp < ?", name, before);
        }
        return pruned;
    });
}
/** Returns the instant before which a repository's records were pruned. */
function findPrunedBefore(connection, repository) {
    const [row] = connection.select("SELECT pruned_before FROM pruned_repositories WHERE repository = ?", repository);
    return row === undefined ? undefined : String(row.pruned_before);
}

;// CONCATENATED MODULE: ./build/database/sqlite/sqlite-load.js


const STAGE = `
  DROP TABLE IF EXISTS temp.staged_calls;
  CREATE TEMP TABLE staged_calls (
    ${COLUMNS.join(", ")}, PRIMARY KEY (${KEY_COLUMNS.join(", ")})
  ) WITHOUT ROWID`;
const ADD = `INSERT OR REPLACE INTO temp.staged_calls VALUES (${COLUMNS.map(() => "?").join(", ")})`;
const UNEQUAL = `(${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM`;
// CROSS JOIN keeps the order: a lookup for each staged row, however large the table.
const COUNT_CHANGED = `
  SELECT count(*) AS changed
  FROM temp.staged_calls AS staged CROSS JOIN llm_calls USING (${KEY_COLUMNS.join(", ")})
  WHERE ${UNEQUAL} (${list("staged", VALUE_COLUMNS)})`;
const UPSERT = `
  INSERT INTO llm_calls (${COLUMNS.join(", ")})
  SELECT ${COLUMNS.join(", ")} FROM temp.staged_calls WHERE true
  ON CONFLICT (${KEY_COLUMNS.join(", ")}) DO UPDATE
  SET ${[...VALUE_COLUMNS, ...ORIGIN_COLUMNS].map((column) => `${column} = excluded.${column}`).join(", ")}
  WHERE ${UNEQUAL} (${list("excluded", VALUE_COLUMNS)})`;
/**
 * A load that stages its records in a temporary table, in which the later of two rows with one
 * identity replaces the earlier, and merges them in one statement: counts are exact, memory is
 * bounded, and the database is locked for no longer than the merge.
 */
class SqliteLoad {
    #connection;
    #now;
    #stage;
    #added = 0;
    constructor(connection, now) {
        this.#connection = connection;
        this.#now = now;
        connection.execute(STAGE);
        this.#stage = connection.prepare(ADD);
    }
    async add(records) {
        const ingestedAt = this.#now().toISOString();
        this.#connection.transaction("DEFERRED", () => {
            for (const record of records)
                this.#stage.run(...toLlmCall(record, ingestedAt));
        });
        this.#added += records.length;
    }
    async commit(states) {
        const counts = this.#connection.transaction("IMMEDIATE", () => {
            const updated = Number(this.#connection.select(COUNT_CHANGED)[0]?.changed);
            const changed = this.#connection.change(UPSERT);
            for (const state of states)
                saveFileState(this.#connection, state, this.#now());
            return { inserted: changed - updated, updated, skipped: this.#added - changed };
        });
        this.#connection.execute("DROP TABLE temp.staged_calls");
        return counts;
    }
}
function list(table, columns) {
    return columns.map((column) => `${table}.${column}`).join(", ");
}

;// CONCATENATED MODULE: ./build/database/sqlite/sqlite-store.js






/** Usage records in an SQLite database. */
class SqliteStore {
    #connection;
    #now;
    constructor(connection, now) {
        this.#connection = connection;
        this.#now = now;
    }
    async findFileState(repository, path) {
        return findFileState(this.#connection, repository, path);
    }
    async startLoad() {
        return new SqliteLoad(this.#connection, this.#now);
    }
    async prune(before, repository) {
        return prune(this.#connection, before, repository);
    }
    async prunedBefore(repository) {
        return findPrunedBefore(this.#connection, repository);
    }
    async *readRecords(range) {
        const { where, values } = within(range);
        const rows = this.#connection.iterate(`SELECT * FROM llm_calls ${where} ORDER BY timestamp, session_id, prompt_name, model`, ...values);
        for (const row of rows)
            yield toUsageRecord(row);
    }
    async totals(range) {
        return totals(this.#connection, range);
    }
    async tokensByModel(since, until) {
        return tokensByModel(this.#connection, { since, until });
    }
    async costByPhase(phase) {
        return costByPhase(this.#connection, phase);
    }
    async costByPromptName(promptName) {
        return costByPromptName(this.#connection, promptName);
    }
    async successRateByPhase(phase) {
        return successRateByPhase(this.#connection, phase);
    }
    async dailyCostTrend(days) {
        const wanted = lastDays(days, this.#now());
        return fillDays(wanted, costByDay(this.#connection, { since: wanted[0] }));
    }
    async errorSummary(since) {
        return errorSummary(this.#connection, since);
    }
    async [Symbol.asyncDispose]() {
        this.#connection[Symbol.dispose]();
    }
}

;// CONCATENATED MODULE: ./build/database/sqlite/open-sqlite-store.js








const IN_MEMORY = ":memory:";
/** How long a statement waits for another process to finish its transaction. */
const BUSY_TIMEOUT_MS = 5_000;
/** Opens an SQLite database with Node's own driver. */
async function openSqliteStore({ file, name }, { mode, dryRun = false, now }, busyTimeoutMs = BUSY_TIMEOUT_MS) {
    const { DatabaseSync } = await importSqlite();
    const exists = await databaseExists(file, name);
    if (!exists && mode !== "create") {
        throw new failure/* Failure */.H(`There is no database at ${name}. Run \`tokenledger ingest\` to make one from the ledger.`);
    }
    // A dry run leaves no trace: what is missing is made in memory.
    const path = !exists && dryRun ? IN_MEMORY : file;
    if (!exists && !dryRun)
        await makeFolder((0,external_node_path_.dirname)(file), name);
    const connection = connect(() => new DatabaseSync(path, { readOnly: mode === "read" }), name);
    try {
        // The constructor's own option is younger than Node 22.13.
        connection.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
        if (dryRun)
            connection.startDryRun();
        if (mode === "read")
            requireSchema(connection);
        else
            migrate(connection, now);
        return new SqliteStore(connection, now);
    }
    catch (error) {
        connection[Symbol.dispose]();
        throw error;
    }
}
function connect(open, name) {
    try {
        return new SqliteConnection(open(), name);
    }
    catch (error) {
        throw toSqliteFailure(error, name);
    }
}
async function importSqlite() {
    try {
        return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 99, 19));
    }
    catch (error) {
        throw new failure/* Failure */.H(`Cannot use an SQLite database with Node ${external_node_process_.version.slice(1)}: its SQLite needs Node 22.13 or later. Run the command with a newer Node.`, { cause: error });
    }
}
async function databaseExists(file, name) {
    if (file === IN_MEMORY)
        return true;
    try {
        const status = await (0,promises_.stat)(file);
        if (status.isFile())
            return true;
        const kind = status.isDirectory() ? "a folder" : "not a file";
        throw new failure/* Failure */.H(`Cannot use the database ${name}: expected a file, and it is ${kind}. Name a file in it.`);
    }
    catch (error) {
        const code = error.code;
        if (code === "ENOENT")
            return false;
        if (code === undefined)
            throw error;
        throw cannotCreate(name, code, error);
    }
}
async function makeFolder(folder, name) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
    }
    catch (error) {
        throw cannotCreate(name, error.code, error);
    }
}
function cannotCreate(name, code, cause) {
    return new failure/* Failure */.H(`Cannot use the database ${name}: its folder cannot be used (${code}). Name a file in a folder that you may write to.`, { cause });
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


/***/ })

};

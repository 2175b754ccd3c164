export const id = 664;
export const ids = [664];
export const modules = {

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ lookingUpsert),
  N: () => (/* binding */ mergeStaged)
});

// EXTERNAL MODULE: ./build/database/sql/file-states.js
var file_states = __webpack_require__(5232);
// EXTERNAL MODULE: ./build/database/sql/retention.js
var retention = __webpack_require__(4429);
// EXTERNAL MODULE: ./build/database/sql/upsert-statements.js
var upsert_statements = __webpack_require__(3663);
;// CONCATENATED MODULE: ./build/database/sql/missing-records.js


/** Notes the file that a record was read from where it has moved, as a rotation moves it. */
async function setSourceFiles(database, staged) {
    await database.change(`UPDATE llm_calls SET source_file = staged.source_file FROM ${staged} AS staged
     WHERE ${(0,upsert_statements/* sameKey */.el)("staged", "llm_calls")} AND llm_calls.source_file <> staged.source_file`);
}
/** Counts the records that were read from some files and are not staged. */
async function findMissing(database, staged, files) {
    let missing = 0;
    for (const { repository, path } of files) {
        const [row] = await database.select(`SELECT count(*) AS records FROM llm_calls
       WHERE repository = ? AND source_file = ? AND ${isNotIn(staged)}`, repository, path);
        missing += Number(row?.records);
    }
    return missing;
}
/** Deletes the records of some repositories that are not staged, and returns how many. */
async function removeMissing(database, staged, repositories) {
    let removed = 0;
    for (const repository of repositories) {
        removed += await (0,retention/* deleteRecords */.Ih)(database, `repository = ? AND ${isNotIn(staged)}`, repository);
    }
    return removed;
}
function isNotIn(staged) {
    return `NOT EXISTS (SELECT 1 FROM ${staged} AS staged WHERE ${(0,upsert_statements/* sameKey */.el)("staged", "llm_calls")})`;
}

// EXTERNAL MODULE: ./build/database/sql/refresh-rollups.js + 1 modules
var refresh_rollups = __webpack_require__(392);
// EXTERNAL MODULE: ./build/database/sql/repositories.js
var sql_repositories = __webpack_require__(6111);
;// CONCATENATED MODULE: ./build/database/sql/merge-staged.js





/** Returns an upsert for engines that do not tell a new row from a changed one: it looks before it writes. */
function lookingUpsert(database, { distinct }) {
    return async (ingestedAt) => {
        const changes = await database.select((0,upsert_statements/* changesStatement */.b8)(distinct, database.dialect));
        if (changes.length > 0)
            await database.change((0,upsert_statements/* upsertStatement */.xF)(distinct), ingestedAt);
        return changes;
    };
}
/**
 * Upserts what is staged, brings the roll-ups up to date and remembers how far files were read;
 * to be called in a transaction.
 */
async function mergeStaged(database, staged, upsert, filled, now) {
    const reconciled = filled.reconciled ?? [];
    const repositories = [...staged.repositories, ...reconciled];
    await (0,sql_repositories/* lockRepositories */.C)(database, repositories);
    const changes = staged.added === 0 ? [] : await upsert(now.toISOString());
    await (0,refresh_rollups/* refreshRollups */.XS)(database, changes.map((row) => ({ repository: String(row.repository), day: String(row.day) })));
    const replaced = [...(filled.replacedFiles ?? []), ...(filled.goneFiles ?? [])];
    if (replaced.length > 0 || reconciled.length > 0)
        await setSourceFiles(database, staged.distinct);
    const removed = await removeMissing(database, staged.table, reconciled);
    const missing = await findMissing(database, staged.table, replaced);
    await saveStates(database, filled, now);
    const total = (column) => changes.reduce((sum, row) => sum + Number(row[column]), 0);
    const [changed, inserted] = [total("changed"), total("inserted")];
    return {
        inserted,
        updated: changed - inserted,
        skipped: staged.added - changed,
        missing,
        removed,
    };
}
async function saveStates(database, { states, goneFiles = [] }, now) {
    for (const state of states)
        await (0,file_states/* saveFileState */.HS)(database, state, now);
    for (const { repository, path } of goneFiles)
        await (0,file_states/* forgetFiles */.Pe)(database, repository, [path]);
}


/***/ }),

/***/ 3663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b8: () => (/* binding */ changesStatement),
/* harmony export */   el: () => (/* binding */ sameKey),
/* harmony export */   xF: () => (/* binding */ upsertStatement)
/* harmony export */ });
/* harmony import */ var _llm_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(756);

const KEY = _llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_COLUMNS */ .iS.join(", ");
const CHANGES = [..._llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_COLUMNS */ .gC, ..._llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN_COLUMNS */ .xV].map((column) => `${column} = excluded.${column}`);
/**
 * Returns the upsert of staged records, without the condition on updates being met nothing is
 * written: a row that is the same is left alone. Its one value is the time of ingestion.
 *
 * @param staged - a table, or a query in brackets, with one row for each identity
 */
function upsertStatement(staged) {
    return `INSERT INTO llm_calls (${_llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMNS */ .cZ.join(", ")})
    SELECT ${_llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .STAGED_COLUMNS */ .zA.join(", ")}, ? FROM ${staged} AS staged WHERE true
    ORDER BY ${KEY}
    ON CONFLICT (${KEY}) DO UPDATE SET ${CHANGES.join(", ")}
    WHERE (${list("llm_calls", _llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_COLUMNS */ .gC)}) IS DISTINCT FROM (${list("excluded", _llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_COLUMNS */ .gC)})`;
}
/**
 * Returns a query that tells, before the upsert, what it will change: of each repository and day
 * how many records are new, and how many new or different.
 */
function changesStatement(staged, { dayOf, dayText }) {
    return `SELECT staged.repository AS repository, ${dayText(dayOf("staged.timestamp"))} AS day,
      count(*) AS changed, count(CASE WHEN llm_calls.model IS NULL THEN 1 END) AS inserted
    FROM ${staged} AS staged LEFT JOIN llm_calls ON ${sameKey("staged", "llm_calls")}
    WHERE llm_calls.model IS NULL
      OR (${list("llm_calls", _llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_COLUMNS */ .gC)}) IS DISTINCT FROM (${list("staged", _llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_COLUMNS */ .gC)})
    GROUP BY 1, 2`;
}
/** Returns a condition that is met where rows of two tables have one identity. */
function sameKey(one, other) {
    return _llm_call_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_COLUMNS */ .iS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}
function list(table, columns) {
    return columns.map((column) => `${table}.${column}`).join(", ");
}


/***/ }),

/***/ 6664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqliteDatabase: () => (/* binding */ openSqliteDatabase)
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
    async transaction(body, kind = "IMMEDIATE") {
        const [begin, commit, rollback] = this.#isDryRun
            ? ["SAVEPOINT step", "RELEASE step", "ROLLBACK TO step"]
            : [`BEGIN ${kind}`, "COMMIT", "ROLLBACK"];
        this.execute(begin);
        try {
            const result = await body();
            this.execute(commit);
            return result;
        }
        catch (error) {
            this.#giveUp(rollback);
            throw toSqliteFailure(error, this.name);
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

// EXTERNAL MODULE: ./build/database/sql/merge-staged.js + 1 modules
var merge_staged = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/database/sqlite/dialect.js
/** SQLite: instants and days are texts, and one connection writes at a time. */
const SQLITE_DIALECT = {
    // TOTAL adds in floating point: exact for integers up to 2^53, which is all that a JavaScript
    // number holds anyway, and without SUM's error when hostile counts overflow 64 bits.
    sum: (expression) => `total(${expression})`,
    dayOf: (instant) => `substr(${instant}, 1, 10)`,
    // `U` follows the `T` of every instant of the day.
    isWithinDays: (instant, first, last) => `${instant} >= ${first} AND ${instant} < ${last} || 'U'`,
    dayText: (day) => day,
    instantText: (instant) => instant,
    // Without its `Z` it sorts before all that begins with its millisecond, `….000Z` and `….000500Z`.
    bound: (instant) => instant.replace(/Z$/, ""),
    touchedDays: (days) => ({
        sql: "(SELECT value ->> 0 AS repository, value ->> 1 AS day FROM json_each(?)) AS touched",
        values: [JSON.stringify(days.map(({ repository, day }) => [repository, day]))],
    }),
    forUpdate: "",
};

;// CONCATENATED MODULE: ./build/database/sqlite/sqlite-database.js

/** An SQLite connection as the shared SQL wants it. */
class SqliteDatabase {
    dialect = SQLITE_DIALECT;
    #connection;
    constructor(connection) {
        this.#connection = connection;
    }
    async select(sql, ...values) {
        return this.#connection.select(sql, ...inputs(values));
    }
    async change(sql, ...values) {
        this.#connection.change(sql, ...inputs(values));
    }
    async *iterate(sql, ...values) {
        yield* this.#connection.iterate(sql, ...inputs(values));
    }
    transaction(body) {
        return this.#connection.transaction(body);
    }
}
function inputs(values) {
    return values.map((value) => typeof value === "object" && value !== null ? JSON.stringify(value) : value);
}

// EXTERNAL MODULE: ./build/database/llm-call.js
var llm_call = __webpack_require__(756);
;// CONCATENATED MODULE: ./build/database/sqlite/sqlite-load.js

const TABLE = "temp.staged_calls";
const STAGE = `
  DROP TABLE IF EXISTS ${TABLE};
  CREATE TEMP TABLE staged_calls (
    ${llm_call/* STAGED_COLUMNS */.zA.join(", ")}, PRIMARY KEY (${llm_call/* KEY_COLUMNS */.iS.join(", ")})
  ) WITHOUT ROWID`;
const ROW = `(${llm_call/* STAGED_COLUMNS */.zA.map(() => "?").join(", ")})`;
/** A statement for each row takes twice the time: most of it is the call. */
const ROWS_PER_STATEMENT = 20;
/** Rows of one transaction, unless they are long. */
const MAX_HELD_ROWS = 2_000;
const MAX_HELD_CHARACTERS = 4_000_000;
/**
 * A load that stages its records in a temporary table, in which the later of two rows with one
 * identity replaces the earlier: counts are exact, memory is bounded, and the database is locked
 * for no longer than the merge.
 */
class SqliteLoad {
    #connection;
    #stageOne;
    #stageMany;
    #repositories = new Set();
    #held = [];
    #heldCharacters = 0;
    #added = 0;
    constructor(connection) {
        this.#connection = connection;
        connection.execute(STAGE);
        this.#stageOne = connection.prepare(insertRows(1));
        this.#stageMany = connection.prepare(insertRows(ROWS_PER_STATEMENT));
    }
    async add(records) {
        for (const record of records) {
            this.#held.push((0,llm_call/* toLlmCall */.dH)(record));
            this.#heldCharacters += record.record.notes.length;
            this.#repositories.add(record.repository);
        }
        const isFull = this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS;
        if (isFull)
            await this.#write();
    }
    /** Returns all that was added. */
    async stage() {
        await this.#write();
        return {
            table: TABLE,
            distinct: TABLE,
            added: this.#added,
            repositories: this.#repositories,
        };
    }
    /** Gives back what the staged records take up. */
    end() {
        this.#connection.execute(`DROP TABLE ${TABLE}`);
    }
    async #write() {
        const rows = this.#held;
        this.#held = [];
        this.#heldCharacters = 0;
        this.#added += rows.length;
        await this.#connection.transaction(async () => {
            let start = 0;
            for (; start + ROWS_PER_STATEMENT <= rows.length; start += ROWS_PER_STATEMENT) {
                this.#stageMany.run(...rows.slice(start, start + ROWS_PER_STATEMENT).flat());
            }
            for (const row of rows.slice(start))
                this.#stageOne.run(...row);
        }, "DEFERRED");
    }
}
function insertRows(count) {
    return `INSERT OR REPLACE INTO ${TABLE} VALUES ${Array(count).fill(ROW).join(", ")}`;
}

;// CONCATENATED MODULE: ./build/database/sqlite/sqlite-engine.js



/** What SQLite adds to the SQL that engines share. */
class SqliteEngine {
    database;
    storableText = { holdsNul: true, maxKeyBytes: Number.POSITIVE_INFINITY };
    #connection;
    #now;
    constructor(connection, now) {
        this.#connection = connection;
        this.#now = now;
        this.database = new SqliteDatabase(connection);
    }
    async load(fill) {
        const load = new SqliteLoad(this.#connection);
        const filled = await fill(load);
        const staged = await load.stage();
        const counts = await this.database.transaction(() => (0,merge_staged/* mergeStaged */.N)(this.database, staged, (0,merge_staged/* lookingUpsert */.z)(this.database, staged), filled, this.#now()));
        load.end();
        return counts;
    }
    async close() {
        this.#connection[Symbol.dispose]();
    }
}

// EXTERNAL MODULE: ./build/database/sql/refresh-rollups.js + 1 modules
var refresh_rollups = __webpack_require__(392);
;// CONCATENATED MODULE: ./build/database/sqlite/migrations.js


// Sums are REAL, exact up to 2^53: what hostile counts add up to fits no integer.
const MEASURES = `
  records INTEGER NOT NULL,
  input_tokens REAL NOT NULL,
  output_tokens REAL NOT NULL,
  cache_read_tokens REAL NOT NULL,
  cache_write_tokens REAL NOT NULL,
  cost_nano_usd REAL NOT NULL,
  unpriced_records INTEGER NOT NULL,
  unpriced_tokens REAL NOT NULL,
  succeeded INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  duration_ms REAL NOT NULL,
  timed_records INTEGER NOT NULL,
  first_timestamp TEXT NOT NULL,
  last_timestamp TEXT NOT NULL`;
function rollup(table, dimensions) {
    const columns = dimensions.map((column) => `${column} TEXT NOT NULL`);
    return `CREATE TABLE ${table} (${columns.join(", ")}, ${MEASURES},
    PRIMARY KEY (${dimensions.join(", ")})) STRICT, WITHOUT ROWID`;
}
/** Every step of the schema, in order. */
const SQLITE_MIGRATIONS = [
    {
        version: 1,
        statements: [
            `CREATE TABLE llm_calls (
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
      ) STRICT`,
            `CREATE VIEW llm_calls_with_cost AS
        SELECT *, cost_nano_usd / 1e9 AS cost_usd FROM llm_calls`,
            `CREATE TABLE ingested_files (
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
      ) STRICT`,
            `CREATE TABLE pruned_repositories (
        repository TEXT PRIMARY KEY,
        pruned_before TEXT NOT NULL
      ) STRICT`,
        ],
    },
    {
        version: 2,
        statements: [
            `UPDATE OR IGNORE llm_calls SET timestamp = substr(timestamp, 1, 26) || 'Z' WHERE length(timestamp) > 27`,
            `UPDATE llm_calls SET error_message = nullif(substr(error_message, 1, 200), '')`,
            `UPDATE llm_calls SET phase = NULL WHERE length(phase) > 50`,
            `CREATE TABLE repositories (repository TEXT PRIMARY KEY, pruned_before TEXT) STRICT`,
            `INSERT INTO repositories
        SELECT repository, pruned_before
        FROM (SELECT DISTINCT repository FROM llm_calls
          UNION SELECT repository FROM ingested_files
          UNION SELECT repository FROM pruned_repositories)
        LEFT JOIN pruned_repositories USING (repository)`,
            `DROP TABLE pruned_repositories`,
            `CREATE TABLE remote_trees (
        repository TEXT NOT NULL,
        ref TEXT NOT NULL,
        etag TEXT NOT NULL,
        tree_hash TEXT NOT NULL,
        PRIMARY KEY (repository, ref)
      ) STRICT`,
            `CREATE TABLE ingestion_locks (name TEXT PRIMARY KEY) STRICT`,
            `INSERT INTO ingestion_locks VALUES ('rollups')`,
            rollup("daily_usage", ["day", "repository", "model", "prompt_name"]),
            rollup("daily_usage_all", ["day", "model", "prompt_name"]),
            rollup("daily_phase_usage", ["day", "repository", "phase"]),
            rollup("daily_phase_usage_all", ["day", "phase"]),
            rollup("daily_failures", ["day", "repository", "error_message", "model"]),
            rollup("daily_failures_all", ["day", "error_message", "model"]),
            ...(0,refresh_rollups/* rebuildStatements */.Ob)({ dialect: SQLITE_DIALECT }),
        ],
    },
];

;// CONCATENATED MODULE: ./build/database/sqlite/sqlite-schema.js


const MIGRATIONS_TABLE = "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT";
/** Returns the schema of an SQLite database. */
function sqliteSchema(connection) {
    return {
        database: new SqliteDatabase(connection),
        name: connection.name,
        migrations: SQLITE_MIGRATIONS,
        hasMigrationsTable: async () => connection.select("SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'").length > 0,
        migrationsTable: [MIGRATIONS_TABLE],
        // Within the migration's own transaction, so that one that fails leaves nothing.
        makeMigrationsTable: async () => { },
        lock: async () => connection.execute(MIGRATIONS_TABLE),
    };
}

;// CONCATENATED MODULE: ./build/database/sqlite/open-sqlite-database.js








const IN_MEMORY = ":memory:";
/** How long a statement waits for another process to finish its transaction. */
const BUSY_TIMEOUT_MS = 5_000;
/** Opens an SQLite database with Node's own driver. */
async function openSqliteDatabase({ file, name }, { mode, dryRun = false, now }, busyTimeoutMs = BUSY_TIMEOUT_MS) {
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
        return { engine: new SqliteEngine(connection, now), schema: sqliteSchema(connection) };
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


/***/ })

};

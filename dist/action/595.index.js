export const id = 595;
export const ids = [595];
export const modules = {

/***/ 42:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ LIST_REPOSITORIES),
/* harmony export */   Rs: () => (/* binding */ SUMS_OF_CALLS),
/* harmony export */   Rx: () => (/* binding */ MERGE_SPELLINGS)
/* harmony export */ });
/**
 * The repositories of `llm_calls` with the time of their first ingestion, as far as it is known,
 * and the spelling that stays: of names that differ in upper and lower case the first one.
 */
const LIST_REPOSITORIES = `CREATE TABLE merged_repositories AS
  SELECT repository, first_ingested_at, first_value(repository) OVER (
      PARTITION BY lower(repository) ORDER BY first_ingested_at IS NULL, first_ingested_at, repository
    ) AS spelling
  FROM repositories LEFT JOIN (
    SELECT repository, min(ingested_at) AS first_ingested_at FROM llm_calls GROUP BY repository
  ) AS ages USING (repository)`;
const RESPELLED = "SELECT repository FROM merged_repositories WHERE spelling <> repository";
/** Gives every repository one spelling, once no record is duplicated. */
const MERGE_SPELLINGS = [
    `UPDATE llm_calls SET repository = merged.spelling FROM merged_repositories AS merged
    WHERE llm_calls.repository = merged.repository AND merged.spelling <> merged.repository`,
    `UPDATE ingested_files SET rules = '' WHERE repository IN (
    SELECT spelling FROM merged_repositories WHERE spelling <> repository)`,
    `UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository IN (${RESPELLED})`,
    `UPDATE repositories SET pruned_before = (
    SELECT max(other.pruned_before) FROM repositories AS other
    WHERE lower(other.repository) = lower(repositories.repository))
    WHERE repository IN (SELECT spelling FROM merged_repositories WHERE spelling <> repository)`,
    `DELETE FROM repositories WHERE repository IN (${RESPELLED})`,
    "DROP TABLE merged_repositories",
    "CREATE UNIQUE INDEX repositories_name ON repositories (lower(repository))",
];
/** What a merge must not change, except by removing duplicates. */
const SUMS_OF_CALLS = `SELECT count(*) AS records, coalesce(sum(input_tokens), 0) AS input_tokens,
    coalesce(sum(output_tokens), 0) AS output_tokens, coalesce(sum(cost_nano_usd), 0) AS cost_nano_usd
  FROM llm_calls`;


/***/ }),

/***/ 6452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ lookingUpsert),
  N: () => (/* binding */ mergeStaged)
});

// EXTERNAL MODULE: ./build/parts/database/store.js
var store = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/parts/database/sql/held-records.js
var held_records = __webpack_require__(1906);
// EXTERNAL MODULE: ./build/usage/failure.js
var failure = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/usage/run-source.js
var run_source = __webpack_require__(7767);
// EXTERNAL MODULE: ./build/parts/database/llm-call.js
var llm_call = __webpack_require__(2273);
// EXTERNAL MODULE: ./build/parts/database/sql/retention.js
var retention = __webpack_require__(5146);
// EXTERNAL MODULE: ./build/parts/database/sql/upsert-statements.js
var upsert_statements = __webpack_require__(3604);
;// CONCATENATED MODULE: ./build/parts/database/sql/missing-records.js






/** Notes the file that a record was read from where it has moved, as a rotation moves it. */
async function setSourceFiles(database, staged) {
    await database.change(`UPDATE llm_calls SET source_file = staged.source_file FROM ${staged} AS staged
     WHERE ${sameRecord()} AND llm_calls.source_file <> staged.source_file`);
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
/** What came from a run of CI never was in the ledger, and what was abandoned never comes into it. */
const IS_OF_LEDGER = `${run_source/* SOURCE_PREFIXES */.bT.map((prefix) => `source_file NOT LIKE '${prefix}%'`).join(" AND ")}
  AND NOT EXISTS (SELECT 1 FROM commits WHERE commits.repository = llm_calls.repository
    AND commits.commit_id = llm_calls.commit_id AND outcome = 'abandoned')`;
/** A larger part of a repository is deleted only where that is allowed. */
const LARGEST_SHARE = 0.1;
/**
 * Deletes the records of some repositories that are not staged, and returns how many.
 *
 * @throws {Failure} when they are too many; whoever calls this gives up the transaction.
 */
async function removeMissing(database, staged, repositories, allowsLargeRemoval) {
    let removed = 0;
    for (const repository of repositories) {
        const condition = `repository = ? AND ${IS_OF_LEDGER} AND ${isNotIn(staged)}`;
        const gone = await (0,retention/* deleteRecords */.Ih)(database, condition, repository);
        if (gone > 0 && !allowsLargeRemoval)
            await requireFew(database, repository, gone);
        if (gone > 0)
            await (0,held_records/* rereadSharers */.a)(database, repository);
        removed += gone;
    }
    return removed;
}
async function requireFew(database, repository, gone) {
    const [row] = await database.select("SELECT count(*) AS records FROM llm_calls WHERE repository = ?", repository);
    const all = gone + Number(row?.records);
    if (gone <= all * LARGEST_SHARE)
        return;
    throw new failure/* Failure */.HR(`Nothing was reconciled: ${gone} of ${all} records of ${repository} are not in the ledger, which is more than a tenth. Check that the ledger is complete; if it is, run the command again with --yes.`);
}
// Citus joins its tables with a query of a local table, and not with the table itself.
function isNotIn(staged) {
    const keys = `SELECT ${llm_call/* STAGED_KEY_COLUMNS */.$W.join(", ")} FROM ${staged} AS rows_of_load`;
    return `NOT EXISTS (SELECT 1 FROM (${keys}) AS staged WHERE ${sameRecord()})`;
}
function sameRecord() {
    return `${(0,upsert_statements/* sameKey */.el)("staged", "llm_calls")} AND staged.repository = llm_calls.repository`;
}

// EXTERNAL MODULE: ./build/parts/database/sql/reading-states.js
var reading_states = __webpack_require__(2787);
// EXTERNAL MODULE: ./build/parts/database/sql/refresh-rollups.js
var refresh_rollups = __webpack_require__(4801);
// EXTERNAL MODULE: ./build/parts/database/sql/repositories.js
var repositories = __webpack_require__(3834);
;// CONCATENATED MODULE: ./build/parts/database/sql/merge-staged.js







/** Returns an upsert for engines that do not tell a new row from a changed one: it looks before it writes. */
function lookingUpsert(database, { distinct }) {
    return async (ingestedAt, repository) => {
        const sql = (0,upsert_statements/* changesStatement */.b8)(distinct, database.dialect);
        const changes = await database.select(sql, repository);
        if (changes.length > 0) {
            await database.change((0,upsert_statements/* upsertStatement */.xF)(distinct), ingestedAt, repository);
        }
        return changes;
    };
}
/**
 * Upserts what is staged, brings the roll-ups up to date and remembers how far files were read;
 * to be called in a transaction.
 */
async function mergeStaged(database, staged, upsert, filled, now) {
    const reconciled = filled.reconciled ?? [];
    const ofStates = filled.states.map(({ repository }) => repository);
    await (0,repositories/* lockRepositories */.CF)(database, [...staged.repositories, ...reconciled, ...ofStates]);
    const changes = await upsertAll(staged, upsert, now);
    await (0,refresh_rollups/* refreshRollups */.XS)(database, changes);
    await rereadHistories(database, changes);
    const gone = await searchMissing(database, staged, filled);
    await saveStates(database, filled, now);
    const total = (of) => changes.reduce((sum, change) => sum + of(change), 0);
    const [changed, inserted] = [total((each) => each.changed), total((each) => each.inserted)];
    const skipped = staged.added - changed;
    const held = skipped === 0 ? [] : await findAllHeld(database, staged);
    return { inserted, updated: changed - inserted, skipped, held, ...gone };
}
/** Makes the commits of new records be looked for, whatever was known of their repository's history. */
async function rereadHistories(database, changes) {
    const grown = changes.filter(({ inserted }) => inserted > 0);
    for (const repository of new Set(grown.map((change) => change.repository))) {
        await database.change("UPDATE repositories SET history = '' WHERE repository = ? AND history <> ''", repository);
    }
}
/** Upserts repository by repository: of a record that several bring, the first counts. */
async function upsertAll(staged, upsert, now) {
    const changes = [];
    for (const repository of staged.repositories) {
        for (const row of await upsert(now.toISOString(), repository)) {
            const [changed, inserted] = [Number(row.changed), Number(row.inserted)];
            changes.push({ repository, day: String(row.day), changed, inserted });
        }
    }
    return changes;
}
/** Looks for what files do not hold any more, and deletes it where that is wanted. */
async function searchMissing(database, staged, { replacedFiles = [], goneFiles = [], reconciled = [], hasUnread = false, allowsLargeRemoval = false, }) {
    const replaced = [...replacedFiles, ...goneFiles];
    if (replaced.length === 0 && reconciled.length === 0)
        return { missing: 0, removed: 0 };
    await setSourceFiles(database, staged.distinct);
    const gone = await staged.search(async () => ({
        removed: await removeMissing(database, staged.table, reconciled, allowsLargeRemoval),
        missing: await findMissing(database, staged.table, replaced),
    }));
    if (gone.missing > 0 && hasUnread)
        throw new store/* UnreadFiles */.r();
    return gone;
}
async function findAllHeld(database, { distinct, repositories }) {
    const held = [];
    for (const repository of repositories) {
        held.push(...(await (0,held_records/* findHeld */.T)(database, distinct, repository)));
    }
    return held;
}
async function saveStates(database, { states, goneFiles = [] }, now) {
    for (const state of states)
        await (0,reading_states/* saveFileState */.HS)(database, state, now);
    for (const { repository, path } of goneFiles)
        await (0,reading_states/* forgetFiles */.Pe)(database, repository, [path]);
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ fillChangeRollup),
/* harmony export */   Nm: () => (/* binding */ rebuildFirstRollups),
/* harmony export */   d1: () => (/* binding */ SQLITE_WORDS),
/* harmony export */   io: () => (/* binding */ POSTGRES_WORDS)
/* harmony export */ });
const SQLITE_WORDS = {
    sum: (expression) => `total(${expression})`,
    dayOf: (instant) => `substr(${instant}, 1, 10)`,
};
const POSTGRES_WORDS = {
    sum: (expression) => `coalesce(sum(${expression}), 0)`,
    dayOf: (instant) => `(${instant} AT TIME ZONE 'UTC')::date`,
};
// Written out: a released step stays what it was, whatever roll-ups there are later.
const MEASURES = "records, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, cost_nano_usd, unpriced_records, unpriced_tokens, succeeded, failed, duration_ms, timed_records, first_timestamp, last_timestamp";
const FIRST = [
    { table: "daily_usage", dimensions: ["model", "prompt_name"], condition: "true" },
    { table: "daily_phase_usage", dimensions: ["phase"], condition: "true" },
    {
        table: "daily_failures",
        dimensions: ["error_message", "model"],
        condition: "NOT success",
    },
];
/** Returns the statements that made the first roll-ups anew: those of usage, phases and failures. */
function rebuildFirstRollups(words) {
    return FIRST.flatMap(({ table, dimensions, condition }) => {
        const columns = dimensions.map((column) => `coalesce(${column}, '') AS ${column}`);
        const key = ["day", ...dimensions].join(", ");
        return [
            `DELETE FROM ${table}`,
            `DELETE FROM ${table}_all`,
            `INSERT INTO ${table} (day, repository, ${dimensions.join(", ")}, ${MEASURES})
    SELECT ${words.dayOf("timestamp")} AS day, repository, ${columns.join(", ")}, ${sumsOfCalls(words)}
    FROM llm_calls WHERE true AND ${condition} GROUP BY ${dimensions.length === 1 ? "1, 2, 3" : "1, 2, 3, 4"}`,
            `INSERT INTO ${table}_all (${key}, ${MEASURES})
    SELECT ${key}, ${sumsOfRows(words)}
    FROM ${table} WHERE true GROUP BY ${dimensions.length === 1 ? "1, 2" : "1, 2, 3"}
    ON CONFLICT (${key}) DO UPDATE SET ${MEASURES.split(", ")
                .map((measure) => `${measure} = excluded.${measure}`)
                .join(", ")}`,
        ];
    });
}
/** Returns the statement that filled the roll-up by commit when no record had one yet. */
function fillChangeRollup(words) {
    return `INSERT INTO daily_change_usage (day, repository, commit_id, branch, ${MEASURES})
    SELECT ${words.dayOf("timestamp")} AS day, repository, '' AS commit_id, substr(branch, 1, 200) AS branch, ${sumsOfCalls(words)}
    FROM llm_calls GROUP BY 1, 2, 3, 4`;
}
function sumsOfCalls({ sum }) {
    return `count(*) AS records, ${sum("input_tokens")} AS input_tokens, ${sum("output_tokens")} AS output_tokens, ${sum("cache_read_tokens")} AS cache_read_tokens, ${sum("cache_write_tokens")} AS cache_write_tokens, ${sum("cost_nano_usd")} AS cost_nano_usd, count(*) - count(cost_nano_usd) AS unpriced_records, ${sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END")} AS unpriced_tokens, count(CASE WHEN success THEN 1 END) AS succeeded, count(CASE WHEN NOT success THEN 1 END) AS failed, ${sum("duration_ms")} AS duration_ms, count(duration_ms) AS timed_records, min(timestamp) AS first_timestamp, max(timestamp) AS last_timestamp`;
}
function sumsOfRows({ sum }) {
    return MEASURES.split(", ")
        .map((measure) => {
        if (measure === "first_timestamp")
            return "min(first_timestamp) AS first_timestamp";
        if (measure === "last_timestamp")
            return "max(last_timestamp) AS last_timestamp";
        return `${sum(measure)} AS ${measure}`;
    })
        .join(", ");
}


/***/ }),

/***/ 5595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqliteDatabase: () => (/* binding */ openSqliteDatabase)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/usage/failure.js
var failure = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/parts/database/sql/merge-staged.js + 1 modules
var merge_staged = __webpack_require__(6452);
;// CONCATENATED MODULE: ./build/parts/database/sqlite/sqlite-failure.js

/** SQLite's result codes that a user can act on. @see https://sqlite.org/rescode.html */
const EXPLANATIONS = {
    5: "another process is using it. Try again when that has finished.",
    8: "it is read-only. Make the file and its folder writable, or name another database.",
    10: "reading or writing the file failed. Check the disk, or name another database.",
    11: "the file is damaged. Move it away and run `tokenledger ingest`: the ledger holds every record.",
    13: "the disk is full. Make room and run the command again.",
    14: "the file cannot be opened. Check that its folder exists and that you may write there.",
    // SQLITE_READONLY_ROLLBACK
    776: "it is read-only, and what a process that was ended has left has to be undone first. Make the file and its folder writable, and run the command again.",
    26: "the file is not an SQLite database. Name another file, or move this one away.",
};
/** Returns SQLite's errors as sentences about the database, and every other error as it is. */
function toSqliteFailure(error, name) {
    if (!isSqliteError(error))
        return error;
    const { errcode, message } = error;
    // The upper bytes of an extended code mostly only detail the primary one.
    const explanation = EXPLANATIONS[errcode] ?? EXPLANATIONS[errcode & 0xff] ?? `SQLite says: ${message}.`;
    return new failure/* Failure */.HR(`Cannot use the database ${name}: ${explanation}`, {
        cause: error,
        code: "database",
    });
}
function isSqliteError(error) {
    return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}

;// CONCATENATED MODULE: ./build/parts/database/sqlite/connection.js

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

// EXTERNAL MODULE: ./build/parts/database/sql/merge-spellings.js
var merge_spellings = __webpack_require__(42);
// EXTERNAL MODULE: ./build/parts/database/sql/migration-rollups.js
var migration_rollups = __webpack_require__(834);
;// CONCATENATED MODULE: ./build/parts/database/sqlite/merge-duplicates.js

// Written out: a released step stays what it was.
const KEY_COLUMNS = ["timestamp", "session_id", "prompt_name", "model"];
const VALUE_COLUMNS = [
    ...["input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens", "success"],
    ...["duration_ms", "cost_nano_usd", "phase", "notes", "error_message", "agent", "branch"],
];
const KEY = KEY_COLUMNS.join(", ");
const KEY_OF_CALLS = KEY_COLUMNS.map((column) => `llm_calls.${column}`).join(", ");
const TAKEN = [...VALUE_COLUMNS, "ingested_at"];
/**
 * Makes one row of the rows that several repositories brought of one record: it keeps the
 * repository that was there first and has the values that were read last. Then the key is without
 * the repository. SQLite cannot change a table's key: the rows move to a new table, as they are.
 *
 * @param createTable - makes `llm_calls` without a key
 */
function mergeDuplicates(createTable) {
    return [
        "DROP VIEW llm_calls_with_cost",
        "ALTER TABLE llm_calls RENAME TO llm_calls_before",
        createTable,
        "INSERT INTO llm_calls SELECT * FROM llm_calls_before",
        "DROP TABLE llm_calls_before",
        merge_spellings/* LIST_REPOSITORIES */.GL,
        `CREATE TABLE merged_calls AS SELECT ${KEY} FROM llm_calls GROUP BY ${KEY} HAVING count(*) > 1`,
        `CREATE UNIQUE INDEX merged_calls_key ON merged_calls (${KEY})`,
        RANK_COPIES,
        `UPDATE ingested_files SET rules = '' WHERE repository IN (SELECT repository FROM merged_copies)`,
        TAKE_LATEST_VALUES,
        "DELETE FROM llm_calls WHERE rowid IN (SELECT id FROM merged_copies WHERE age > 1)",
        "DROP TABLE merged_copies",
        "DROP TABLE merged_calls",
        ...merge_spellings/* MERGE_SPELLINGS */.Rx,
        `CREATE UNIQUE INDEX llm_calls_key ON llm_calls (${KEY})`,
        "CREATE INDEX llm_calls_repository ON llm_calls (repository, timestamp)",
        "CREATE VIEW llm_calls_with_cost AS SELECT *, cost_nano_usd / 1e9 AS cost_usd FROM llm_calls",
    ];
}
// CROSS JOIN: only the small table has an index.
const RANK_COPIES = `CREATE TABLE merged_copies AS
  SELECT llm_calls.rowid AS id, merged_calls.rowid AS record, llm_calls.repository AS repository,
    row_number() OVER (
      PARTITION BY ${KEY_OF_CALLS} ORDER BY merged.first_ingested_at, merged.repository
    ) AS age,
    row_number() OVER (
      PARTITION BY ${KEY_OF_CALLS} ORDER BY llm_calls.ingested_at DESC, llm_calls.repository
    ) AS freshness
  FROM llm_calls CROSS JOIN merged_calls ON ${sameKey("llm_calls", "merged_calls")}
    JOIN merged_repositories AS merged ON merged.repository = llm_calls.repository`;
const TAKE_LATEST_VALUES = `UPDATE llm_calls
  SET ${TAKEN.map((column) => `${column} = latest.${column}`).join(", ")}
  FROM merged_copies AS kept
    JOIN merged_copies AS fresh ON fresh.record = kept.record AND fresh.freshness = 1
    JOIN llm_calls AS latest ON latest.rowid = fresh.id
  WHERE llm_calls.rowid = kept.id AND kept.age = 1 AND fresh.id <> kept.id
    AND (${list("llm_calls")}) IS DISTINCT FROM (${list("latest")})`;
function list(table) {
    return VALUE_COLUMNS.map((column) => `${table}.${column}`).join(", ");
}
function sameKey(one, other) {
    return KEY_COLUMNS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}

;// CONCATENATED MODULE: ./build/parts/database/sqlite/migrations.js



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
const CALLS = [
    "repository TEXT NOT NULL",
    "timestamp TEXT NOT NULL",
    "session_id TEXT NOT NULL",
    "prompt_name TEXT NOT NULL",
    "model TEXT NOT NULL",
    "input_tokens INTEGER NOT NULL",
    "output_tokens INTEGER NOT NULL",
    "cache_read_tokens INTEGER NOT NULL",
    "cache_write_tokens INTEGER NOT NULL",
    "success INTEGER CHECK (success IN (0, 1))",
    "duration_ms INTEGER",
    "cost_nano_usd INTEGER",
    "phase TEXT",
    "notes TEXT NOT NULL",
    "error_message TEXT",
    "agent TEXT NOT NULL",
    "branch TEXT NOT NULL",
    "source_file TEXT NOT NULL",
    "ingested_at TEXT NOT NULL",
];
function rollup(table, dimensions) {
    const columns = dimensions.map((column) => `${column} TEXT NOT NULL`);
    return `CREATE TABLE ${table} (${columns.join(", ")}, ${MEASURES},
    PRIMARY KEY (${dimensions.join(", ")})) STRICT, WITHOUT ROWID`;
}
function callsTable(constraints = []) {
    return `CREATE TABLE llm_calls (${[...CALLS, ...constraints].join(", ")}) STRICT`;
}
/** Every step of the schema, in order. */
const SQLITE_MIGRATIONS = [
    {
        version: 1,
        statements: [
            callsTable(["UNIQUE (repository, timestamp, session_id, prompt_name, model)"]),
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
            ...(0,migration_rollups/* rebuildFirstRollups */.Nm)(migration_rollups/* SQLITE_WORDS */.d1),
        ],
    },
    {
        version: 3,
        sums: merge_spellings/* SUMS_OF_CALLS */.Rs,
        statements: [
            "ALTER TABLE ingested_files ADD COLUMN shares_records INTEGER NOT NULL DEFAULT 0",
            ...mergeDuplicates(callsTable()),
        ],
    },
    { version: 4, statements: (0,migration_rollups/* rebuildFirstRollups */.Nm)(migration_rollups/* SQLITE_WORDS */.d1) },
    {
        version: 5,
        statements: [
            "ALTER TABLE llm_calls ADD COLUMN commit_id TEXT",
            "ALTER TABLE repositories ADD COLUMN history TEXT NOT NULL DEFAULT ''",
            `CREATE TABLE commits (
        repository TEXT NOT NULL,
        commit_id TEXT NOT NULL,
        committed_at TEXT NOT NULL,
        subject TEXT NOT NULL,
        author TEXT,
        author_email TEXT,
        pull_request INTEGER,
        outcome TEXT NOT NULL,
        added_lines INTEGER NOT NULL,
        reworked_lines INTEGER NOT NULL,
        PRIMARY KEY (repository, commit_id)
      ) STRICT, WITHOUT ROWID`,
            `CREATE TABLE commit_folders (
        repository TEXT NOT NULL,
        commit_id TEXT NOT NULL,
        folder TEXT NOT NULL,
        place INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        PRIMARY KEY (repository, commit_id, folder)
      ) STRICT, WITHOUT ROWID`,
            `CREATE TABLE pull_requests (
        repository TEXT NOT NULL,
        number INTEGER NOT NULL,
        title TEXT NOT NULL,
        head_branch TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'merged', 'closed')),
        merged_at TEXT,
        closed_at TEXT,
        merge_commit_id TEXT,
        checks TEXT NOT NULL CHECK (checks IN ('unknown', 'passed', 'failed')),
        PRIMARY KEY (repository, number)
      ) STRICT, WITHOUT ROWID`,
            "CREATE TABLE author_salt (name TEXT PRIMARY KEY, salt TEXT NOT NULL) STRICT",
            rollup("daily_change_usage", ["day", "repository", "commit_id", "branch"]),
            "CREATE INDEX daily_change_usage_commit ON daily_change_usage (repository, commit_id)",
            (0,migration_rollups/* fillChangeRollup */.M_)(migration_rollups/* SQLITE_WORDS */.d1),
        ],
    },
    {
        version: 6,
        statements: [
            "ALTER TABLE llm_calls ADD COLUMN failed_checks_of INTEGER",
            "ALTER TABLE commits ADD COLUMN merged_by TEXT",
        ],
    },
];

;// CONCATENATED MODULE: ./build/parts/database/sqlite/dialect.js
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
    tableOf: (name, columns, rows) => {
        const values = Object.keys(columns).map((column, index) => `value ->> ${index} AS ${column}`);
        return {
            sql: `(SELECT ${values.join(", ")} FROM json_each(?)) AS ${name}`,
            values: [JSON.stringify(rows)],
        };
    },
    forUpdate: "",
};

;// CONCATENATED MODULE: ./build/parts/database/sqlite/sqlite-database.js

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

// EXTERNAL MODULE: ./build/parts/database/llm-call.js
var llm_call = __webpack_require__(2273);
;// CONCATENATED MODULE: ./build/parts/database/sqlite/sqlite-load.js

const TABLE = "temp.staged_calls";
const STAGE = `
  DROP TABLE IF EXISTS ${TABLE};
  CREATE TEMP TABLE staged_calls (
    ${llm_call/* STAGED_COLUMNS */.zA.join(", ")}, PRIMARY KEY (${llm_call/* KEY_COLUMNS */.iS.join(", ")}, repository)
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
            // The temporary table has the key for its own.
            search: (body) => body(),
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

;// CONCATENATED MODULE: ./build/parts/database/sqlite/open-sqlite-database.js
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









const IN_MEMORY = ":memory:";
const OWN_FOLDER = ".telemetry";
/** How long a statement waits for another process to finish its transaction. */
const BUSY_TIMEOUT_MS = 5_000;
/** Opens an SQLite database with Node's own driver. */
async function openSqliteDatabase({ file, name }, { mode, dryRun = false, now, nodeVersion }, busyTimeoutMs = BUSY_TIMEOUT_MS) {
    const { DatabaseSync } = await importSqlite(nodeVersion);
    const exists = await databaseExists(file, name);
    if (!exists && mode !== "create") {
        throw new failure/* Failure */.HR(`There is no database at ${name}. Run \`tokenledger ingest\` to make one from the ledger.`, { code: "database" });
    }
    // A dry run leaves no trace: what is missing is made in memory.
    const path = !exists && dryRun ? IN_MEMORY : file;
    if (!exists)
        await requireFolder((0,external_node_path_.dirname)(file), name, dryRun);
    if (mode === "read" && (await codeOf((0,promises_.stat)(`${file}-journal`))) === undefined) {
        undoEndedWrite(() => new DatabaseSync(file));
    }
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
/** What a writer that was killed has left is undone by the first look of one who may write. */
function undoEndedWrite(open) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const database = __addDisposableResource(env_1, open(), false);
            database.prepare("SELECT count(*) FROM sqlite_schema").get();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    catch {
        // Whoever reads is told why that cannot be.
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
async function importSqlite(nodeVersion = "this version") {
    try {
        return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 99, 19));
    }
    catch (error) {
        throw new failure/* Failure */.HR(`Cannot use an SQLite database with Node ${nodeVersion.replace(/^v/, "")}: its SQLite needs Node 22.13 or later. Run the command with a newer Node.`, { cause: error, code: "database" });
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
        throw new failure/* Failure */.HR(`Cannot use the database ${name}: expected a file, and it is ${kind}. Name a file in it.`, { code: "database" });
    }
    catch (error) {
        const code = error.code;
        if (code === "ENOENT")
            return false;
        if (code === undefined)
            throw error;
        throw cannotCreate(name, code);
    }
}
/** A folder that is not there is a mistake in the path, except for our own. */
async function requireFolder(folder, name, dryRun) {
    const code = await codeOf((0,promises_.stat)(folder));
    if (code === undefined)
        return;
    if (code !== "ENOENT")
        throw cannotCreate(name, code);
    if ((0,external_node_path_.basename)(folder) !== OWN_FOLDER) {
        throw new failure/* Failure */.HR(`Cannot use the database ${name}: there is no folder ${folder}. Make it, or name a file in a folder that is there.`, { code: "database" });
    }
    const made = dryRun ? undefined : await codeOf((0,promises_.mkdir)(folder));
    if (made !== undefined && made !== "EEXIST")
        throw cannotCreate(name, made);
}
async function codeOf(work) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        return error.code;
    }
}
function cannotCreate(name, code) {
    return new failure/* Failure */.HR(`Cannot use the database ${name}: its folder cannot be used (${code}). Name a file in a folder that you may write to.`, { code: "database" });
}
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


/***/ })

};

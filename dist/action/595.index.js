export const id = 595;
export const ids = [595];
export const modules = {

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
    #latest;
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
        return this.#translated(() => Number(this.#prepareOnce(sql).run(...values).changes));
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
    /** A statement that writes many rows is often followed by the same with others. */
    #prepareOnce(sql) {
        if (this.#latest?.sql !== sql)
            this.#latest = { sql, statement: this.#database.prepare(sql) };
        return this.#latest.statement;
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
    {
        version: 7,
        statements: [
            `CREATE TABLE sessions (
        session_id TEXT NOT NULL,
        repository TEXT NOT NULL,
        records INTEGER NOT NULL,
        input_tokens REAL NOT NULL,
        output_tokens REAL NOT NULL,
        cache_read_tokens REAL NOT NULL,
        cache_write_tokens REAL NOT NULL,
        cost_nano_usd REAL NOT NULL,
        unpriced_records INTEGER NOT NULL,
        unpriced_tokens REAL NOT NULL,
        first_timestamp TEXT NOT NULL,
        last_timestamp TEXT NOT NULL,
        PRIMARY KEY (session_id, repository)
      ) STRICT, WITHOUT ROWID`,
            (0,migration_rollups/* fillSessions */.rD)(migration_rollups/* SQLITE_WORDS */.d1),
        ],
    },
];

;// CONCATENATED MODULE: ./build/parts/database/sqlite/dialect.js
/** What SQLite takes of them in one statement, unless it was built otherwise. */
const MAX_VARIABLES = 32_766;
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
        const names = Object.keys(columns);
        if (rows.length > 0 && rows.length * names.length <= MAX_VARIABLES)
            return valuesOf(name, names, rows);
        const values = names.map((column, index) => `value ->> ${index} AS ${column}`);
        return {
            sql: `(SELECT ${values.join(", ")} FROM json_each(?)) AS ${name}`,
            values: [JSON.stringify(rows)],
        };
    },
    forUpdate: "",
};
/** Values that are bound one by one take a third of the time of those that are read from JSON. */
function valuesOf(name, columns, rows) {
    const row = `(${columns.map(() => "?").join(", ")})`;
    const named = columns.map((column, index) => `column${index + 1} AS ${column}`);
    return {
        sql: `(SELECT ${named.join(", ")} FROM (VALUES ${Array(rows.length).fill(row).join(", ")})) AS ${name}`,
        values: rows.flat(),
    };
}

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
// EXTERNAL MODULE: ./build/parts/database/sql/load-sums.js + 1 modules
var load_sums = __webpack_require__(5756);
// EXTERNAL MODULE: ./build/parts/database/sql/upsert-statements.js
var upsert_statements = __webpack_require__(3604);
;// CONCATENATED MODULE: ./build/parts/database/sqlite/sqlite-load.js




/** Records as they came. */
const ADDED = "temp.added_calls";
/** The same with one row for each repository and identity, made when it is needed. */
const TABLE = "temp.staged_calls";
const MAKE_ADDED = `
  DROP TABLE IF EXISTS ${ADDED};
  DROP TABLE IF EXISTS ${TABLE};
  CREATE TEMP TABLE added_calls (${llm_call/* STAGED_COLUMNS */.zA.join(", ")})`;
const STAGE = `
  CREATE TEMP TABLE staged_calls (
    ${llm_call/* STAGED_COLUMNS */.zA.join(", ")}, PRIMARY KEY (${llm_call/* KEY_COLUMNS */.iS.join(", ")}, repository)
  ) WITHOUT ROWID;
  INSERT OR REPLACE INTO ${TABLE} SELECT * FROM ${ADDED} ORDER BY rowid`;
const ROW = `(${llm_call/* STAGED_COLUMNS */.zA.map(() => "?").join(", ")})`;
/** A statement for each row takes twice the time: most of it is the call. */
const ROWS_PER_STATEMENT = 50;
/** Thousands of bytes, as SQLite has them with a minus sign; it also sorts within them. */
const CACHE_SIZE = { usual: -2_000, loading: -8_000 };
/** Rows of one transaction, unless they are long. */
const MAX_HELD_ROWS = 500;
const MAX_HELD_CHARACTERS = 4_000_000;
/**
 * A load that stages its records in a temporary table: memory is bounded, and the database is locked
 * for no longer than the merge.
 */
class SqliteLoad {
    #connection;
    #addOne;
    #addMany;
    #repositories = new Set();
    #sums = new load_sums/* LoadSums */.J();
    #held = [];
    #heldCharacters = 0;
    #added = 0;
    #isStaged = false;
    constructor(connection) {
        this.#connection = connection;
        connection.execute(`${MAKE_ADDED}; PRAGMA cache_size = ${CACHE_SIZE.loading}`);
        this.#addOne = connection.prepare(insertRows(1));
        this.#addMany = connection.prepare(insertRows(ROWS_PER_STATEMENT));
    }
    add(records) {
        return this.addCalls(records.map(llm_call/* toLlmCall */.dH));
    }
    async addCalls(calls) {
        for (const call of calls) {
            this.#held.push(call);
            this.#sums.add(call);
            this.#heldCharacters += (0,llm_call/* notesOf */.h$)(call).length;
            this.#repositories.add((0,llm_call/* repositoryOf */._M)(call));
        }
        const isFull = this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS;
        if (isFull)
            await this.#write();
    }
    /** Returns all that was added. */
    async stage({ replacedFiles, goneFiles, reconciled }) {
        await this.#write();
        if ([replacedFiles, goneFiles, reconciled].some((list = []) => list.length > 0))
            this.#stage();
        return {
            isInPlace: false,
            table: TABLE,
            distinct: TABLE,
            added: this.#added,
            repositories: this.#repositories,
            sums: this.#sums,
            // The temporary table has the key for its own.
            search: (body) => body(),
        };
    }
    /** Returns an upsert that puts the records of a new repository straight in, as long as no two of them are one. */
    upsert(database, staged) {
        const look = (0,merge_staged/* lookingUpsert */.zn)(database, staged);
        return async (ingestedAt, repository, isNew) => {
            const sums = staged.sums.of(repository);
            if (isNew && sums !== undefined) {
                this.#connection.execute("SAVEPOINT new_repository");
                const sql = (0,upsert_statements/* insertNewStatement */.pv)(ADDED, sums.isInOrder);
                const inserted = this.#connection.change(sql, ingestedAt, repository);
                if (inserted === sums.records) {
                    this.#connection.execute("RELEASE new_repository");
                    return sums.days();
                }
                this.#connection.execute("ROLLBACK TO new_repository; RELEASE new_repository");
            }
            this.#stage();
            return look(ingestedAt, repository, isNew);
        };
    }
    /** Gives back what the records take up. */
    end() {
        this.#connection.execute(`DROP TABLE ${ADDED}; DROP TABLE IF EXISTS ${TABLE}; PRAGMA cache_size = ${CACHE_SIZE.usual}`);
    }
    #stage() {
        if (!this.#isStaged)
            this.#connection.execute(STAGE);
        this.#isStaged = true;
    }
    async #write() {
        const rows = this.#held;
        this.#held = [];
        this.#heldCharacters = 0;
        this.#added += rows.length;
        await this.#connection.transaction(async () => {
            let start = 0;
            for (; start + ROWS_PER_STATEMENT <= rows.length; start += ROWS_PER_STATEMENT) {
                this.#addMany.run(...rows.slice(start, start + ROWS_PER_STATEMENT).flat());
            }
            for (const row of rows.slice(start))
                this.#addOne.run(...row);
        }, "DEFERRED");
    }
}
function insertRows(count) {
    return `INSERT INTO ${ADDED} VALUES ${Array(count).fill(ROW).join(", ")}`;
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
        const found = status.isDirectory()
            ? "a folder. Name a file in it."
            : "a pipe or a device. Name a file.";
        throw new failure/* Failure */.HR(`Cannot use the database ${name}: expected a file, and it is ${found}`, {
            code: "database",
        });
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
        throw new failure/* Failure */.HR(`Cannot use the database ${name}: there is no folder ${folder}. Create it, or name a file in a folder that exists.`, { code: "database" });
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
        const staged = await load.stage(filled);
        const counts = await this.database.transaction(() => (0,merge_staged/* mergeStaged */.NC)(this.database, staged, load.upsert(this.database, staged), filled, this.#now()));
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
        listMigrationColumns: async () => connection
            .select("SELECT name FROM pragma_table_info('schema_migrations')")
            .map(({ name }) => String(name)),
        migrationsTable: [MIGRATIONS_TABLE],
        // Within the migration's own transaction, so that one that fails leaves nothing.
        makeMigrationsTable: async () => { },
        lock: async () => connection.execute(MIGRATIONS_TABLE),
    };
}


/***/ })

};

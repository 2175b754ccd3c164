import { gr as Failure, n as _usingCtx } from "./hook.js";
import { a as rebuildFirstRollups, c as SUMS_OF_CALLS, d as lookingUpsert, f as mergeStaged, i as fillSessions, l as LoadSums, n as SQLITE_WORDS, o as LIST_REPOSITORIES, r as fillChangeRollup, s as MERGE_SPELLINGS } from "./migration-rollups.js";
import { c as repositoryOf, i as STAGED_COLUMNS, l as toLlmCall, n as KEY_COLUMNS$1, s as notesOf } from "./llm-call.js";
import { l as insertNewStatement } from "./retention.js";
import { basename, dirname } from "node:path";
import { mkdir, stat } from "node:fs/promises";
// src/parts/database/sqlite/sqlite-failure.ts
/** SQLite's result codes that a user can act on. @see https://sqlite.org/rescode.html */
const EXPLANATIONS = {
	5: "another process is using it. Try again when that has finished.",
	8: "it is read-only. Make the file and its folder writable, or name another database.",
	10: "reading or writing the file failed. Check the disk, or name another database.",
	11: "the file is damaged. Move it away and run `tokenledger ingest`: the ledger holds every record.",
	13: "the disk is full. Make room and run the command again.",
	14: "the file cannot be opened. Check that its folder exists and that you may write there.",
	776: "it is read-only, and what a process that was ended has left has to be undone first. Make the file and its folder writable, and run the command again.",
	26: "the file is not an SQLite database. Name another file, or move this one away."
};
/** Returns SQLite's errors as sentences about the database, and every other error as it is. */
function toSqliteFailure(error, name) {
	if (!isSqliteError(error)) return error;
	const { errcode, message } = error;
	const explanation = EXPLANATIONS[errcode] ?? EXPLANATIONS[errcode & 255] ?? `SQLite says: ${message}.`;
	return new Failure(`Cannot use the database ${name}: ${explanation}`, {
		cause: error,
		code: "database"
	});
}
function isSqliteError(error) {
	return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}
// src/parts/database/sqlite/connection.ts
/** An open SQLite database, whose errors are sentences. */
var SqliteConnection = class {
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
			if (next.done === true) return;
			yield next.value;
		}
	}
	/**
	* Runs the body in a transaction: all of it stays, or none. `IMMEDIATE` takes the write lock
	* before the body's first look, so that what it sees is still so when it writes.
	*/
	async transaction(body, kind = "IMMEDIATE") {
		const [begin, commit, rollback] = this.#isDryRun ? [
			"SAVEPOINT step",
			"RELEASE step",
			"ROLLBACK TO step"
		] : [
			`BEGIN ${kind}`,
			"COMMIT",
			"ROLLBACK"
		];
		this.execute(begin);
		try {
			const result = await body();
			this.execute(commit);
			return result;
		} catch (error) {
			this.#giveUp(rollback);
			throw toSqliteFailure(error, this.name);
		}
	}
	[Symbol.dispose]() {
		this.#database.close();
	}
	/** A statement that writes many rows is often followed by the same with others. */
	#prepareOnce(sql) {
		if (this.#latest?.sql !== sql) this.#latest = {
			sql,
			statement: this.#database.prepare(sql)
		};
		return this.#latest.statement;
	}
	#giveUp(rollback) {
		try {
			this.#database.exec(rollback);
		} catch {}
	}
	#translated(body) {
		try {
			return body();
		} catch (error) {
			throw toSqliteFailure(error, this.name);
		}
	}
};
// src/parts/database/sqlite/merge-duplicates.ts
const KEY_COLUMNS = [
	"timestamp",
	"session_id",
	"prompt_name",
	"model"
];
const VALUE_COLUMNS = [...[
	"input_tokens",
	"output_tokens",
	"cache_read_tokens",
	"cache_write_tokens",
	"success"
], ...[
	"duration_ms",
	"cost_nano_usd",
	"phase",
	"notes",
	"error_message",
	"agent",
	"branch"
]];
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
		LIST_REPOSITORIES,
		`CREATE TABLE merged_calls AS SELECT ${KEY} FROM llm_calls GROUP BY ${KEY} HAVING count(*) > 1`,
		`CREATE UNIQUE INDEX merged_calls_key ON merged_calls (${KEY})`,
		RANK_COPIES,
		`UPDATE ingested_files SET rules = '' WHERE repository IN (SELECT repository FROM merged_copies)`,
		TAKE_LATEST_VALUES,
		"DELETE FROM llm_calls WHERE rowid IN (SELECT id FROM merged_copies WHERE age > 1)",
		"DROP TABLE merged_copies",
		"DROP TABLE merged_calls",
		...MERGE_SPELLINGS,
		`CREATE UNIQUE INDEX llm_calls_key ON llm_calls (${KEY})`,
		"CREATE INDEX llm_calls_repository ON llm_calls (repository, timestamp)",
		"CREATE VIEW llm_calls_with_cost AS SELECT *, cost_nano_usd / 1e9 AS cost_usd FROM llm_calls"
	];
}
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
// src/parts/database/sqlite/migrations.ts
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
	"ingested_at TEXT NOT NULL"
];
function rollup(table, dimensions) {
	return `CREATE TABLE ${table} (${dimensions.map((column) => `${column} TEXT NOT NULL`).join(", ")}, ${MEASURES},
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
      ) STRICT`
		]
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
			rollup("daily_usage", [
				"day",
				"repository",
				"model",
				"prompt_name"
			]),
			rollup("daily_usage_all", [
				"day",
				"model",
				"prompt_name"
			]),
			rollup("daily_phase_usage", [
				"day",
				"repository",
				"phase"
			]),
			rollup("daily_phase_usage_all", ["day", "phase"]),
			rollup("daily_failures", [
				"day",
				"repository",
				"error_message",
				"model"
			]),
			rollup("daily_failures_all", [
				"day",
				"error_message",
				"model"
			]),
			...rebuildFirstRollups(SQLITE_WORDS)
		]
	},
	{
		version: 3,
		sums: SUMS_OF_CALLS,
		statements: ["ALTER TABLE ingested_files ADD COLUMN shares_records INTEGER NOT NULL DEFAULT 0", ...mergeDuplicates(callsTable())]
	},
	{
		version: 4,
		statements: rebuildFirstRollups(SQLITE_WORDS)
	},
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
			rollup("daily_change_usage", [
				"day",
				"repository",
				"commit_id",
				"branch"
			]),
			"CREATE INDEX daily_change_usage_commit ON daily_change_usage (repository, commit_id)",
			fillChangeRollup(SQLITE_WORDS)
		]
	},
	{
		version: 6,
		statements: ["ALTER TABLE llm_calls ADD COLUMN failed_checks_of INTEGER", "ALTER TABLE commits ADD COLUMN merged_by TEXT"]
	},
	{
		version: 7,
		statements: [`CREATE TABLE sessions (
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
      ) STRICT, WITHOUT ROWID`, fillSessions(SQLITE_WORDS)]
	}
];
// src/parts/database/sqlite/dialect.ts
/** What SQLite takes of them in one statement, unless it was built otherwise. */
const MAX_VARIABLES = 32766;
/** SQLite: instants and days are texts, and one connection writes at a time. */
const SQLITE_DIALECT = {
	sum: (expression) => `total(${expression})`,
	dayOf: (instant) => `substr(${instant}, 1, 10)`,
	isWithinDays: (instant, first, last) => `${instant} >= ${first} AND ${instant} < ${last} || 'U'`,
	dayText: (day) => day,
	instantText: (instant) => instant,
	bound: (instant) => instant.replace(/Z$/, ""),
	touchedDays: (days) => ({
		sql: "(SELECT value ->> 0 AS repository, value ->> 1 AS day FROM json_each(?)) AS touched",
		values: [JSON.stringify(days.map(({ repository, day }) => [repository, day]))]
	}),
	tableOf: (name, columns, rows) => {
		const names = Object.keys(columns);
		if (rows.length > 0 && rows.length * names.length <= MAX_VARIABLES) return valuesOf(name, names, rows);
		return {
			sql: `(SELECT ${names.map((column, index) => `value ->> ${index} AS ${column}`).join(", ")} FROM json_each(?)) AS ${name}`,
			values: [JSON.stringify(rows)]
		};
	},
	forUpdate: ""
};
/** Values that are bound one by one take a third of the time of those that are read from JSON. */
function valuesOf(name, columns, rows) {
	const row = `(${columns.map(() => "?").join(", ")})`;
	return {
		sql: `(SELECT ${columns.map((column, index) => `column${index + 1} AS ${column}`).join(", ")} FROM (VALUES ${Array(rows.length).fill(row).join(", ")})) AS ${name}`,
		values: rows.flat()
	};
}
// src/parts/database/sqlite/sqlite-database.ts
/** An SQLite connection as the shared SQL wants it. */
var SqliteDatabase = class {
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
};
function inputs(values) {
	return values.map((value) => typeof value === "object" && value !== null ? JSON.stringify(value) : value);
}
// src/parts/database/sqlite/sqlite-load.ts
/** Records as they came. */
const ADDED = "temp.added_calls";
/** The same with one row for each repository and identity, made when it is needed. */
const TABLE = "temp.staged_calls";
const MAKE_ADDED = `
  DROP TABLE IF EXISTS ${ADDED};
  DROP TABLE IF EXISTS ${TABLE};
  CREATE TEMP TABLE added_calls (${STAGED_COLUMNS.join(", ")})`;
const STAGE = `
  CREATE TEMP TABLE staged_calls (
    ${STAGED_COLUMNS.join(", ")}, PRIMARY KEY (${KEY_COLUMNS$1.join(", ")}, repository)
  ) WITHOUT ROWID;
  INSERT OR REPLACE INTO ${TABLE} SELECT * FROM ${ADDED} ORDER BY rowid`;
const ROW = `(${STAGED_COLUMNS.map(() => "?").join(", ")})`;
/** A statement for each row takes twice the time: most of it is the call. */
const ROWS_PER_STATEMENT = 50;
/** Thousands of bytes, as SQLite has them with a minus sign; it also sorts within them. */
const CACHE_SIZE = {
	usual: -2e3,
	loading: -8e3
};
/** Rows of one transaction, unless they are long. */
const MAX_HELD_ROWS = 500;
const MAX_HELD_CHARACTERS = 4e6;
/**
* A load that stages its records in a temporary table: memory is bounded, and the database is locked
* for no longer than the merge.
*/
var SqliteLoad = class {
	#connection;
	#addOne;
	#addMany;
	#repositories = /* @__PURE__ */ new Set();
	#sums = new LoadSums();
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
		return this.addCalls(records.map(toLlmCall));
	}
	async addCalls(calls) {
		for (const call of calls) {
			this.#held.push(call);
			this.#sums.add(call);
			this.#heldCharacters += notesOf(call).length;
			this.#repositories.add(repositoryOf(call));
		}
		if (this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS) await this.#write();
	}
	/** Returns all that was added. */
	async stage({ replacedFiles, goneFiles, reconciled }) {
		await this.#write();
		if ([
			replacedFiles,
			goneFiles,
			reconciled
		].some((list = []) => list.length > 0)) this.#stage();
		return {
			isInPlace: false,
			table: TABLE,
			distinct: TABLE,
			added: this.#added,
			repositories: this.#repositories,
			sums: this.#sums,
			search: (body) => body()
		};
	}
	/** Returns an upsert that puts the records of a new repository straight in, as long as no two of them are one. */
	upsert(database, staged) {
		const look = lookingUpsert(database, staged);
		return async (ingestedAt, repository, isNew) => {
			const sums = staged.sums.of(repository);
			if (isNew && sums !== void 0) {
				this.#connection.execute("SAVEPOINT new_repository");
				const sql = insertNewStatement(ADDED, sums.isInOrder);
				if (this.#connection.change(sql, ingestedAt, repository) === sums.records) {
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
		if (!this.#isStaged) this.#connection.execute(STAGE);
		this.#isStaged = true;
	}
	async #write() {
		const rows = this.#held;
		this.#held = [];
		this.#heldCharacters = 0;
		this.#added += rows.length;
		await this.#connection.transaction(async () => {
			let start = 0;
			for (; start + ROWS_PER_STATEMENT <= rows.length; start += ROWS_PER_STATEMENT) this.#addMany.run(...rows.slice(start, start + ROWS_PER_STATEMENT).flat());
			for (const row of rows.slice(start)) this.#addOne.run(...row);
		}, "DEFERRED");
	}
};
function insertRows(count) {
	return `INSERT INTO ${ADDED} VALUES ${Array(count).fill(ROW).join(", ")}`;
}
// src/parts/database/sqlite/open-sqlite-database.ts
const IN_MEMORY = ":memory:";
const OWN_FOLDER = ".telemetry";
/** How long a statement waits for another process to finish its transaction. */
const BUSY_TIMEOUT_MS = 5e3;
/** Opens an SQLite database with Node's own driver. */
async function openSqliteDatabase({ file, name }, { mode, dryRun = false, now, nodeVersion }, busyTimeoutMs = BUSY_TIMEOUT_MS) {
	const { DatabaseSync } = await importSqlite(nodeVersion);
	const exists = await databaseExists(file, name);
	if (!exists && mode !== "create") throw new Failure(`There is no database at ${name}. Run \`tokenledger ingest\` to make one from the ledger.`, { code: "database" });
	const path = !exists && dryRun ? IN_MEMORY : file;
	if (!exists) await requireFolder(dirname(file), name, dryRun);
	if (mode === "read" && await codeOf(stat(`${file}-journal`)) === void 0) undoEndedWrite(() => new DatabaseSync(file));
	const connection = connect(() => new DatabaseSync(path, { readOnly: mode === "read" }), name);
	try {
		connection.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
		if (dryRun) connection.startDryRun();
		return {
			engine: new SqliteEngine(connection, now),
			schema: sqliteSchema(connection)
		};
	} catch (error) {
		connection[Symbol.dispose]();
		throw error;
	}
}
/** What a writer that was killed has left is undone by the first look of one who may write. */
function undoEndedWrite(open) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			_usingCtx$1.u(open()).prepare("SELECT count(*) FROM sqlite_schema").get();
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			_usingCtx$1.d();
		}
	} catch {}
}
function connect(open, name) {
	try {
		return new SqliteConnection(open(), name);
	} catch (error) {
		throw toSqliteFailure(error, name);
	}
}
async function importSqlite(nodeVersion = "this version") {
	try {
		return await import("node:sqlite");
	} catch (error) {
		throw new Failure(`Cannot use an SQLite database with Node ${nodeVersion.replace(/^v/, "")}: its SQLite needs Node 22.13 or later. Run the command with a newer Node.`, {
			cause: error,
			code: "database"
		});
	}
}
async function databaseExists(file, name) {
	if (file === IN_MEMORY) return true;
	try {
		const status = await stat(file);
		if (status.isFile()) return true;
		const found = status.isDirectory() ? "a folder. Name a file in it." : "a pipe or a device. Name a file.";
		throw new Failure(`Cannot use the database ${name}: expected a file, and it is ${found}`, { code: "database" });
	} catch (error) {
		const code = error.code;
		if (code === "ENOENT") return false;
		if (code === void 0) throw error;
		throw cannotCreate(name, code);
	}
}
/** A folder that is not there is a mistake in the path, except for our own. */
async function requireFolder(folder, name, dryRun) {
	const code = await codeOf(stat(folder));
	if (code === void 0) return;
	if (code !== "ENOENT") throw cannotCreate(name, code);
	if (basename(folder) !== OWN_FOLDER) throw new Failure(`Cannot use the database ${name}: there is no folder ${folder}. Create it, or name a file in a folder that exists.`, { code: "database" });
	const made = dryRun ? void 0 : await codeOf(mkdir(folder));
	if (made !== void 0 && made !== "EEXIST") throw cannotCreate(name, made);
}
async function codeOf(work) {
	try {
		await work;
		return;
	} catch (error) {
		return error.code;
	}
}
function cannotCreate(name, code) {
	return new Failure(`Cannot use the database ${name}: its folder cannot be used (${code}). Name a file in a folder that you may write to.`, { code: "database" });
}
/** What SQLite adds to the SQL that engines share. */
var SqliteEngine = class {
	database;
	storableText = {
		holdsNul: true,
		maxKeyBytes: Number.POSITIVE_INFINITY
	};
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
		const counts = await this.database.transaction(() => mergeStaged(this.database, staged, load.upsert(this.database, staged), filled, this.#now()));
		load.end();
		return counts;
	}
	async close() {
		this.#connection[Symbol.dispose]();
	}
};
const MIGRATIONS_TABLE = "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT";
/** Returns the schema of an SQLite database. */
function sqliteSchema(connection) {
	return {
		database: new SqliteDatabase(connection),
		name: connection.name,
		migrations: SQLITE_MIGRATIONS,
		listMigrationColumns: async () => connection.select("SELECT name FROM pragma_table_info('schema_migrations')").map(({ name }) => String(name)),
		migrationsTable: [MIGRATIONS_TABLE],
		makeMigrationsTable: async () => {},
		lock: async () => connection.execute(MIGRATIONS_TABLE)
	};
}
export { openSqliteDatabase };

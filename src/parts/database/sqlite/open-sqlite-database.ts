import { mkdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../../../usage/failure.ts";
import { mergeStaged } from "../sql/merge-staged.ts";
import type { Schema } from "../sql/migrate.ts";
import type { OpenDatabase, SqlEngine } from "../sql/sql-store.ts";
import type { Filled, Load, LoadCounts } from "../store.ts";
import type { StoreAccess } from "../store-access.ts";
import { SqliteConnection } from "./connection.ts";
import { SQLITE_MIGRATIONS } from "./migrations.ts";
import { SqliteDatabase } from "./sqlite-database.ts";
import { toSqliteFailure } from "./sqlite-failure.ts";
import { SqliteLoad } from "./sqlite-load.ts";

const IN_MEMORY = ":memory:";
const OWN_FOLDER = ".telemetry";
/** How long a statement waits for another process to finish its transaction. */
const BUSY_TIMEOUT_MS = 5_000;

export interface SqliteLocation {
  /** Absolute path, or `:memory:`. */
  readonly file: string;
  /** How messages name the database. */
  readonly name: string;
}

/** Opens an SQLite database with Node's own driver. */
export async function openSqliteDatabase(
  { file, name }: SqliteLocation,
  { mode, dryRun = false, now, nodeVersion }: StoreAccess,
  busyTimeoutMs: number = BUSY_TIMEOUT_MS,
): Promise<OpenDatabase> {
  const { DatabaseSync } = await importSqlite(nodeVersion);
  const exists = await databaseExists(file, name);
  if (!exists && mode !== "create") {
    throw new Failure(
      `There is no database at ${name}. Run \`tokenledger ingest\` to make one from the ledger.`,
      { code: "database" },
    );
  }
  // A dry run leaves no trace: what is missing is made in memory.
  const path = !exists && dryRun ? IN_MEMORY : file;
  if (!exists) await requireFolder(dirname(file), name, dryRun);
  if (mode === "read" && (await codeOf(stat(`${file}-journal`))) === undefined) {
    undoEndedWrite(() => new DatabaseSync(file));
  }
  const connection = connect(() => new DatabaseSync(path, { readOnly: mode === "read" }), name);
  try {
    // The constructor's own option is younger than Node 22.13.
    connection.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    if (dryRun) connection.startDryRun();
    return { engine: new SqliteEngine(connection, now), schema: sqliteSchema(connection) };
  } catch (error) {
    connection[Symbol.dispose]();
    throw error;
  }
}

/** What a writer that was killed has left is undone by the first look of one who may write. */
function undoEndedWrite(open: () => DatabaseSync): void {
  try {
    using database = open();
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
  } catch {
    // Whoever reads is told why that cannot be.
  }
}

function connect(open: () => DatabaseSync, name: string): SqliteConnection {
  try {
    return new SqliteConnection(open(), name);
  } catch (error) {
    throw toSqliteFailure(error, name);
  }
}

async function importSqlite(nodeVersion = "this version"): Promise<typeof import("node:sqlite")> {
  try {
    return await import("node:sqlite");
  } catch (error) {
    throw new Failure(
      `Cannot use an SQLite database with Node ${nodeVersion.replace(/^v/, "")}: its SQLite needs Node 22.13 or later. Run the command with a newer Node.`,
      { cause: error, code: "database" },
    );
  }
}

async function databaseExists(file: string, name: string): Promise<boolean> {
  if (file === IN_MEMORY) return true;
  try {
    const status = await stat(file);
    if (status.isFile()) return true;
    const found = status.isDirectory()
      ? "a folder. Name a file in it."
      : "a pipe or a device. Name a file.";
    throw new Failure(`Cannot use the database ${name}: expected a file, and it is ${found}`, {
      code: "database",
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return false;
    if (code === undefined) throw error;
    throw cannotCreate(name, code);
  }
}

/** A folder that is not there is a mistake in the path, except for our own. */
async function requireFolder(folder: string, name: string, dryRun: boolean): Promise<void> {
  const code = await codeOf(stat(folder));
  if (code === undefined) return;
  if (code !== "ENOENT") throw cannotCreate(name, code);
  if (basename(folder) !== OWN_FOLDER) {
    throw new Failure(
      `Cannot use the database ${name}: there is no folder ${folder}. Create it, or name a file in a folder that exists.`,
      { code: "database" },
    );
  }
  const made = dryRun ? undefined : await codeOf(mkdir(folder));
  if (made !== undefined && made !== "EEXIST") throw cannotCreate(name, made);
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

function cannotCreate(name: string, code: string): Failure {
  return new Failure(
    `Cannot use the database ${name}: its folder cannot be used (${code}). Name a file in a folder that you may write to.`,
    { code: "database" },
  );
}

/** What SQLite adds to the SQL that engines share. */
class SqliteEngine implements SqlEngine {
  readonly database: SqliteDatabase;
  readonly storableText = { holdsNul: true, maxKeyBytes: Number.POSITIVE_INFINITY };
  readonly #connection: SqliteConnection;
  readonly #now: () => Date;

  constructor(connection: SqliteConnection, now: () => Date) {
    this.#connection = connection;
    this.#now = now;
    this.database = new SqliteDatabase(connection);
  }

  async load(fill: (load: Load) => Promise<Filled>): Promise<LoadCounts> {
    const load = new SqliteLoad(this.#connection);
    const filled = await fill(load);
    const staged = await load.stage(filled);
    const counts = await this.database.transaction(() =>
      mergeStaged(this.database, staged, load.upsert(this.database, staged), filled, this.#now()),
    );
    load.end();
    return counts;
  }

  async close(): Promise<void> {
    this.#connection[Symbol.dispose]();
  }
}

const MIGRATIONS_TABLE =
  "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT";

/** Returns the schema of an SQLite database. */
function sqliteSchema(connection: SqliteConnection): Schema {
  return {
    database: new SqliteDatabase(connection),
    name: connection.name,
    migrations: SQLITE_MIGRATIONS,
    listMigrationColumns: async () =>
      connection
        .select("SELECT name FROM pragma_table_info('schema_migrations')")
        .map(({ name }) => String(name)),
    migrationsTable: [MIGRATIONS_TABLE],
    // Within the migration's own transaction, so that one that fails leaves nothing.
    makeMigrationsTable: async () => {},
    lock: async () => connection.execute(MIGRATIONS_TABLE),
  };
}

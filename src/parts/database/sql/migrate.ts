import { Failure } from "../../../usage/failure.ts";
import type { MergedRecords, RecordSums } from "../store-access.ts";
import type { SqlDatabase } from "./sql-database.ts";

/** A step of the schema; once released it never changes, and a later step corrects it. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
  /** A setting of the transaction, sent before all else. */
  readonly setting?: string;
  /** A query of what is reported as it was before the step and is after it. */
  readonly sums?: string;
}

/** A database whose schema can be brought up to date. */
export interface Schema {
  readonly database: SqlDatabase;
  /** How messages name the database. */
  readonly name: string;
  /** Every step, in order. */
  readonly migrations: readonly Migration[];
  /** The columns of the table of migrations; none where it is missing. */
  listMigrationColumns(): Promise<readonly string[]>;
  /** What makes the table of migrations where it is missing. */
  readonly migrationsTable: readonly string[];
  /** Does so before the first migration, however many runners do it at once. */
  makeMigrationsTable(): Promise<void>;
  /** Keeps other runners waiting until the transaction ends. */
  lock(): Promise<void>;
  /** What spreads the tables over a server's nodes, where they are not spread yet. */
  pendingDistribution?(): Promise<readonly string[]>;
}

/** Returns the steps that the schema lacks, in order. */
export async function pendingMigrations(schema: Schema): Promise<readonly Migration[]> {
  const version = await schemaVersion(schema);
  const newest = newestVersion(schema);
  if (version > newest) {
    throw new Failure(
      `The database ${schema.name} was written by a newer tokenledger: it has schema ${version}, and this one knows up to ${newest}. Update tokenledger, or name another database.`,
      { code: "database" },
    );
  }
  return schema.migrations.filter((migration) => migration.version > version);
}

/**
 * Brings the schema to the newest version, each step in a transaction with its record: a run that
 * is interrupted goes on with the step that it was at. `onMerge` is told what a step that merged
 * records left of them.
 */
export async function migrate(
  schema: Schema,
  now: () => Date,
  onMerge: (merged: MergedRecords) => void = () => {},
): Promise<readonly Migration[]> {
  const pending = await pendingMigrations(schema);
  if (pending.length > 0) await schema.makeMigrationsTable();
  for (const migration of pending) {
    const merged = await schema.database.transaction(() => runStep(schema, migration, now));
    if (merged !== undefined && merged.before.records > 0) onMerge(merged);
  }
  if (pending.length > 0) await distribute(schema);
  return pending;
}

async function runStep(
  schema: Schema,
  { version, statements, setting, sums }: Migration,
  now: () => Date,
): Promise<MergedRecords | undefined> {
  const { database } = schema;
  await schema.lock();
  // Another process may have migrated while this one waited for the lock.
  if ((await schemaVersion(schema)) >= version) return undefined;
  if (setting !== undefined) await database.change(setting);
  const before = await findSums(database, sums);
  for (const statement of statements) await database.change(statement);
  await database.change(
    "INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)",
    version,
    now().toISOString(),
  );
  const after = await findSums(database, sums);
  return before === undefined || after === undefined ? undefined : { before, after };
}

async function findSums(
  database: SqlDatabase,
  sql: string | undefined,
): Promise<RecordSums | undefined> {
  if (sql === undefined) return undefined;
  const [row = {}] = await database.select(sql);
  return {
    records: Number(row.records),
    inputTokens: Number(row.input_tokens),
    outputTokens: Number(row.output_tokens),
    costNanoUsd: Number(row.cost_nano_usd),
  };
}

/** Spreads the tables over the nodes of a server that has some; returns what was sent. */
export async function distribute(schema: Schema): Promise<readonly string[]> {
  const statements = (await schema.pendingDistribution?.()) ?? [];
  if (statements.length === 0) return [];
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
export async function requireSchema(schema: Schema): Promise<void> {
  if ((await pendingMigrations(schema)).length === 0) return;
  const version = await schemaVersion(schema);
  const problem =
    version === 0
      ? "holds no usage yet"
      : `has schema ${version}, and this tokenledger needs ${newestVersion(schema)}`;
  throw new Failure(
    `The database ${schema.name} ${problem}. Run \`tokenledger ingest\` or \`tokenledger migrate\` to bring it up to date.`,
    { code: "database" },
  );
}

function newestVersion({ migrations }: Schema): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Whether a database has the table of migrations.
 *
 * @throws {Failure} where it is that of another program: many give theirs the same name.
 */
export async function hasMigrationsTable(schema: Schema): Promise<boolean> {
  const columns = await schema.listMigrationColumns();
  if (columns.length === 0 || columns.includes("applied_at")) return columns.length > 0;
  throw new Failure(
    `The database ${schema.name} has a table schema_migrations that another program made. Name a database of its own, or in Postgres a schema: \`?options=-c%20search_path%3DNAME\` at the URL's end.`,
    { code: "database" },
  );
}

async function schemaVersion(schema: Schema): Promise<number> {
  if (!(await hasMigrationsTable(schema))) return 0;
  const [row] = await schema.database.select(
    "SELECT max(version) AS version FROM schema_migrations",
  );
  return Number(row?.version ?? 0);
}

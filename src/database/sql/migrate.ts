import { Failure } from "../../failure.ts";
import type { Migration } from "./migration.ts";
import type { SqlDatabase } from "./sql-database.ts";

/** A database whose schema can be brought up to date. */
export interface Schema {
  readonly database: SqlDatabase;
  /** How messages name the database. */
  readonly name: string;
  /** Every step, in order. */
  readonly migrations: readonly Migration[];
  hasMigrationsTable(): Promise<boolean>;
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
    );
  }
  return schema.migrations.filter((migration) => migration.version > version);
}

/** Brings the schema to the newest version, each step in a transaction with its record. */
export async function migrate(schema: Schema, now: () => Date): Promise<readonly Migration[]> {
  const pending = await pendingMigrations(schema);
  if (pending.length > 0) await schema.makeMigrationsTable();
  for (const { version, statements } of pending) {
    await schema.database.transaction(async () => {
      await schema.lock();
      // Another process may have migrated while this one waited for the lock.
      if ((await schemaVersion(schema)) >= version) return;
      for (const statement of statements) await schema.database.change(statement);
      await schema.database.change(
        "INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)",
        version,
        now().toISOString(),
      );
    });
  }
  if (pending.length > 0) await distribute(schema);
  return pending;
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
  );
}

function newestVersion({ migrations }: Schema): number {
  return migrations.at(-1)?.version ?? 0;
}

async function schemaVersion(schema: Schema): Promise<number> {
  if (!(await schema.hasMigrationsTable())) return 0;
  const [row] = await schema.database.select(
    "SELECT max(version) AS version FROM schema_migrations",
  );
  return Number(row?.version ?? 0);
}

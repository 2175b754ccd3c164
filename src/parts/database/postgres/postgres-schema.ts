import type { Schema } from "../sql/migrate.ts";
import { isSpread, pendingDistribution, requireCoordinator } from "./citus-tables.ts";
import { errorCode } from "./driver-error.ts";
import { postgresMigrations } from "./migrations.ts";
import type { PostgresDatabase } from "./postgres-database.ts";
import { findCollation } from "./server-abilities.ts";

/** What another runner that makes the same table at the same moment causes. */
const MADE_MEANWHILE = new Set(["23505", "42P07", "XX000"]);

const TABLE =
  "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL)";
const COLUMNS =
  "SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass('schema_migrations') AND attnum > 0 AND NOT attisdropped";
/** The row that runners lock. */
const LOCKED_ROW =
  "INSERT INTO schema_migrations (version, applied_at) VALUES (0, now()) ON CONFLICT (version) DO NOTHING";

/** Returns the schema of a Postgres database. */
export async function postgresSchema(database: PostgresDatabase, name: string): Promise<Schema> {
  await requireCoordinator(database, name);
  return {
    database,
    name,
    migrations: postgresMigrations({
      collation: await findCollation(database),
      isSpread: await isSpread(database),
    }),
    listMigrationColumns: async () => {
      const rows = await database.select(COLUMNS);
      return rows.map(({ name }) => String(name));
    },
    migrationsTable: [TABLE, LOCKED_ROW],
    makeMigrationsTable: () => database.retried(() => makeMigrationsTable(database)),
    lock: async () => {
      await database.select("SELECT version FROM schema_migrations WHERE version = 0 FOR UPDATE");
    },
    pendingDistribution: () => pendingDistribution(database),
  };
}

async function makeMigrationsTable({ connection }: PostgresDatabase): Promise<void> {
  await connection.query(TABLE).catch((error) => {
    if (!MADE_MEANWHILE.has(errorCode(error) ?? "")) throw error;
  });
  await connection.query(LOCKED_ROW);
}

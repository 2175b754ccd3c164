import type { Schema } from "../sql/migrate.ts";
import type { SqlDatabase } from "../sql/sql-database.ts";
import { errorCode } from "./driver-error.ts";
import { CHANGE_TABLES, postgresMigrations } from "./migrations.ts";
import type { PostgresDatabase } from "./postgres-database.ts";
import { findCollation, hasCitus } from "./server-abilities.ts";

/** What another runner that makes the same table at the same moment causes. */
const MADE_MEANWHILE = new Set(["23505", "42P07", "XX000"]);

const TABLE =
  "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL)";
/** The row that runners lock. */
const LOCKED_ROW =
  "INSERT INTO schema_migrations (version, applied_at) VALUES (0, now()) ON CONFLICT (version) DO NOTHING";

/** Returns the schema of a Postgres database. */
export async function postgresSchema(database: PostgresDatabase, name: string): Promise<Schema> {
  return {
    database,
    name,
    migrations: postgresMigrations({
      collation: await findCollation(database),
      isSpread: await isSpread(database),
    }),
    hasMigrationsTable: async () => {
      const [row] = await database.select("SELECT to_regclass('schema_migrations') AS found");
      return row?.found !== null;
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

const REFERENCE_TABLES = [
  "ingested_files",
  "repositories",
  "remote_trees",
  "ingestion_locks",
  "daily_usage",
  "daily_usage_all",
  "daily_phase_usage",
  "daily_phase_usage_all",
  "daily_failures",
  "daily_failures_all",
  ...CHANGE_TABLES,
];

/**
 * Spreads the tables over the nodes of a Citus cluster: records by their session, which their key
 * holds, and a copy of every small table on each node. Statements in a transaction's order.
 */
const DISTRIBUTION: readonly string[] = [
  // One connection per node: a transaction may not use several before a reference table is made.
  "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'",
  ...REFERENCE_TABLES.map((table) => `SELECT create_reference_table('${table}')`),
  "SELECT create_distributed_table('llm_calls', 'session_id')",
];

/** Returns whether the records are spread over the nodes of a server with Citus. */
export async function isSpread(database: SqlDatabase): Promise<boolean> {
  return (await hasCitus(database)) && (await isDistributed(database));
}

/** Returns what is to be sent to a server with Citus whose tables are not distributed yet; nothing to others. */
export async function pendingDistribution(database: SqlDatabase): Promise<readonly string[]> {
  if (!(await hasCitus(database))) return [];
  return (await isDistributed(database)) ? [] : DISTRIBUTION;
}

async function isDistributed(database: SqlDatabase): Promise<boolean> {
  const rows = await database.select(
    "SELECT 1 AS found FROM pg_dist_partition WHERE logicalrelid = to_regclass('llm_calls')",
  );
  return rows.length > 0;
}

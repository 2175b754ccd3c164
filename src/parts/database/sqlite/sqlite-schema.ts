import type { Schema } from "../sql/migrate.ts";
import type { SqliteConnection } from "./connection.ts";
import { SQLITE_MIGRATIONS } from "./migrations.ts";
import { SqliteDatabase } from "./sqlite-database.ts";

const MIGRATIONS_TABLE =
  "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT";

/** Returns the schema of an SQLite database. */
export function sqliteSchema(connection: SqliteConnection): Schema {
  return {
    database: new SqliteDatabase(connection),
    name: connection.name,
    migrations: SQLITE_MIGRATIONS,
    hasMigrationsTable: async () =>
      connection.select(
        "SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'",
      ).length > 0,
    migrationsTable: [MIGRATIONS_TABLE],
    // Within the migration's own transaction, so that one that fails leaves nothing.
    makeMigrationsTable: async () => {},
    lock: async () => connection.execute(MIGRATIONS_TABLE),
  };
}

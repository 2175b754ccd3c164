import { Failure } from "../../failure.ts";
import type { SqliteConnection } from "./connection.ts";
import { MIGRATIONS } from "./migrations.ts";

const NEWEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

/** Brings the schema to the newest version, each migration in a transaction with its record. */
export function migrate(connection: SqliteConnection, now: () => Date): void {
  refuseNewerSchema(connection);
  for (const { version, sql } of MIGRATIONS) {
    if (schemaVersion(connection) >= version) continue;
    connection.transaction("IMMEDIATE", () => {
      // Another process may have migrated while this one waited for the lock.
      if (schemaVersion(connection) >= version) return;
      connection.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT",
      );
      connection.execute(sql);
      connection.change(
        "INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)",
        version,
        now().toISOString(),
      );
    });
  }
}

/** Refuses a database whose schema is not the newest, for those who may not change it. */
export function requireSchema(connection: SqliteConnection): void {
  refuseNewerSchema(connection);
  const version = schemaVersion(connection);
  if (version === NEWEST_VERSION) return;
  const problem =
    version === 0
      ? "holds no usage yet"
      : `has schema ${version}, and this tokenledger needs ${NEWEST_VERSION}`;
  throw new Failure(
    `The database ${connection.name} ${problem}. Run \`tokenledger ingest\` to bring it up to date.`,
  );
}

function refuseNewerSchema(connection: SqliteConnection): void {
  const version = schemaVersion(connection);
  if (version <= NEWEST_VERSION) return;
  throw new Failure(
    `The database ${connection.name} was written by a newer tokenledger: it has schema ${version}, and this one knows up to ${NEWEST_VERSION}. Update tokenledger, or name another database.`,
  );
}

function schemaVersion(connection: SqliteConnection): number {
  const table = connection.select(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'",
  );
  if (table.length === 0) return 0;
  const [row] = connection.select("SELECT max(version) AS version FROM schema_migrations");
  return Number(row?.version ?? 0);
}

import type { SqlDatabase } from "../sql/sql-database.ts";
import { errorCode } from "./driver-error.ts";

const REFUSALS = new Set([
  "0A000", // feature not supported
  "42501", // no right to make temporary tables
  "42601", // syntax error
  "42703", // no such column: xmax
  "42704", // no such setting
  "25006", // read-only for temporary tables, as poolers of replicas are
]);

/** Returns whether a server refuses a statement because it lacks what Postgres has, or denies it to this role. */
export function isMissingAbility(error: unknown): boolean {
  return REFUSALS.has(errorCode(error) ?? "");
}

/** Returns the words that make a column compare by its bytes; none where the server does not know the collation. */
export async function findCollation(database: SqlDatabase): Promise<string> {
  const rows = await database.select(
    "SELECT 1 AS found FROM pg_catalog.pg_collation WHERE collname = 'C'",
  );
  return rows.length > 0 ? ' COLLATE "C"' : "";
}

/** Returns whether the server reports the Citus extension, and so can spread tables over nodes. */
export async function hasCitus(database: SqlDatabase): Promise<boolean> {
  const rows = await database.select(
    "SELECT 1 AS found FROM pg_catalog.pg_extension WHERE extname = 'citus'",
  );
  return rows.length > 0;
}

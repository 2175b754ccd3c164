import { homedir } from "node:os";
import { resolve } from "node:path";
import { parseDatabaseUrl } from "./database-url.ts";
import type { Schema } from "./sql/migrate.ts";
import type { SqlEngine } from "./sql/sql-store.ts";
import type { StoreAccess } from "./store-access.ts";

/** A database that can be reached; its schema may be of another version, or missing. */
export interface OpenDatabase {
  readonly engine: SqlEngine;
  readonly schema: Schema;
}

/** Opens the database that a URL names; a relative path starts at `baseFolder`. */
export async function openDatabase(
  url: string,
  baseFolder: string,
  access: StoreAccess,
): Promise<OpenDatabase> {
  const location = parseDatabaseUrl(url);
  // Imported when used: a driver costs the start of every command that needs none.
  if (location.engine === "postgres") {
    const { openPostgresDatabase } = await import("./postgres/open-postgres-database.ts");
    return openPostgresDatabase(location.url, access);
  }
  const { path } = location;
  const { openSqliteDatabase } = await import("./sqlite/open-sqlite-database.ts");
  return openSqliteDatabase(
    { file: path === ":memory:" ? path : resolve(baseFolder, withHome(path, access)), name: path },
    access,
  );
}

/** Puts the home folder in place of the `~` that no shell sees after `sqlite:`. */
function withHome(path: string, { environment }: StoreAccess): string {
  return path.replace(/^~(?=[\\/])/, () => environment?.HOME || homedir());
}

import { homedir } from "node:os";
import { resolve } from "node:path";
import { parseDatabaseUrl } from "./database-url.ts";
import { migrate, requireSchema, type Schema } from "./sql/migrate.ts";
import { type OpenDatabase, SqlStore } from "./sql/sql-store.ts";
import type { Store } from "./store.ts";
import type { StoreAccess } from "./store-access.ts";

/**
 * Opens the database that a URL names, its schema brought up to date; a relative path starts at
 * `baseFolder`.
 */
export async function openStore(
  url: string,
  baseFolder: string,
  access: StoreAccess,
): Promise<Store> {
  const { engine, schema } = await openDatabase(url, baseFolder, access);
  try {
    if (access.mode === "read") await requireSchema(schema);
    else await bringUpToDate(schema, access);
    return new SqlStore(engine, access.now);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function bringUpToDate(schema: Schema, access: StoreAccess): Promise<void> {
  await migrate(schema, access.now, access.onMerge);
  if (access.onUnspread === undefined) return;
  // To spread tables that hold records takes a while: that is for whoever runs `migrate`.
  const unspread = (await schema.pendingDistribution?.()) ?? [];
  if (unspread.length > 0) access.onUnspread(schema.name);
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

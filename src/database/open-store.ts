import { resolve } from "node:path";
import { parseDatabaseUrl } from "./database-url.ts";
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
  const location = parseDatabaseUrl(url);
  // Imported when used: a driver costs the start of every command that needs none.
  if (location.engine === "postgres") {
    const { openPostgresStore } = await import("./postgres/open-postgres-store.ts");
    return openPostgresStore(location.url, access);
  }
  const { path } = location;
  const { openSqliteStore } = await import("./sqlite/open-sqlite-store.ts");
  return openSqliteStore(
    { file: path === ":memory:" ? path : resolve(baseFolder, path), name: path },
    access,
  );
}

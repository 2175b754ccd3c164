import { resolve } from "node:path";
import { parseDatabaseUrl } from "./database-url.ts";
import type { Store } from "./store.ts";

/** What a store is opened for. */
export interface StoreAccess {
  /** `create` makes what is missing; `write` and `read` want a database that is there. */
  readonly mode: "read" | "write" | "create";
  /** Everything happens as it would, and nothing of it stays. */
  readonly dryRun?: boolean;
  readonly now: () => Date;
}

/**
 * Opens the database that a URL names, its schema brought up to date; a relative path starts at
 * `baseFolder`.
 */
export async function openStore(
  url: string,
  baseFolder: string,
  access: StoreAccess,
): Promise<Store> {
  const { path } = parseDatabaseUrl(url);
  // Imported when used: a driver costs the start of every command that needs none.
  const { openSqliteStore } = await import("./sqlite/open-sqlite-store.ts");
  return openSqliteStore(
    { file: path === ":memory:" ? path : resolve(baseFolder, path), name: path },
    access,
  );
}

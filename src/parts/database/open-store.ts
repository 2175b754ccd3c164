import { openDatabase } from "./open-database.ts";
import { migrate, requireSchema } from "./sql/migrate.ts";
import { SqlStore } from "./sql/sql-store.ts";
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
    else await migrate(schema, access.now, access.onMerge);
    return new SqlStore(engine, access.now);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

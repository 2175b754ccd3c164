import { readFile } from "node:fs/promises";
import type { TestDatabase } from "./server-access.ts";
import { createDatabase } from "./shared-server.ts";

/** How a client set a table up. */
export interface CitusCall {
  readonly function: "create_distributed_table" | "create_reference_table" | "undistribute_table";
  readonly table: string;
  readonly distributionColumn: string | null;
  readonly colocateWith: string | null;
}

const INSTALL = new URL("reported-citus.sql", import.meta.url);

/** Makes a database report the extension from now on, as one does in which it is created later. */
export async function reportCitus(database: TestDatabase): Promise<void> {
  await database.query(await readFile(INSTALL, "utf8"));
}

/** Returns how a client set tables up in a database that reports the extension, in order. */
export function citusCalls(database: TestDatabase): Promise<readonly CitusCall[]> {
  return database.query<CitusCall>(`
    SELECT function, table_name AS "table",
      distribution_column AS "distributionColumn", colocate_with AS "colocateWith"
    FROM citus.citus_calls ORDER BY id
  `);
}

/**
 * Makes a database of the shared server that reports the extension citus: its functions refuse what
 * Citus refuses, remember their calls and fill `pg_dist_partition` and `citus_tables`. The tables
 * stay ordinary ones.
 */
export async function createReportedCitus(): Promise<
  TestDatabase & { calls(): Promise<readonly CitusCall[]> }
> {
  const database = await createDatabase();
  await reportCitus(database);
  return {
    ...database,
    calls: () => citusCalls(database),
  };
}

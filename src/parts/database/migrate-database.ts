import { openDatabase } from "./open-store.ts";
import {
  distribute,
  hasMigrationsTable,
  type Migration,
  migrate,
  pendingMigrations,
} from "./sql/migrate.ts";
import { rebuildRollups, rebuildStatements } from "./sql/refresh-rollups.ts";
import type { StoreAccess } from "./store-access.ts";

export interface MigrateOptions {
  readonly now: () => Date;
  readonly environment: NonNullable<StoreAccess["environment"]>;
  readonly nodeVersion?: NonNullable<StoreAccess["nodeVersion"]>;
  /** Returns what would be done and does nothing. */
  readonly dryRun: boolean;
  /** Rebuilds the roll-ups from the records. */
  readonly rebuild: boolean;
  readonly onMerge?: NonNullable<StoreAccess["onMerge"]>;
}

/** What was done, or would be. */
export interface MigrateReport {
  /** How messages name the database. */
  readonly database: string;
  /** What makes the table of migrations; empty when it is there. */
  readonly migrationsTable: readonly string[];
  readonly migrations: readonly Migration[];
  /** What spreads the tables over a server's nodes. */
  readonly distribution: readonly string[];
  readonly rebuild: readonly string[];
}

/** Brings the schema of a database up to date, and its roll-ups where that is wanted. */
export async function migrateDatabase(
  url: string,
  baseFolder: string,
  { rebuild, onMerge, ...rest }: MigrateOptions,
): Promise<MigrateReport> {
  const { now, dryRun } = rest;
  const { engine, schema } = await openDatabase(url, baseFolder, { ...rest, mode: "create" });
  try {
    const plan = {
      database: schema.name,
      migrationsTable: (await hasMigrationsTable(schema)) ? [] : schema.migrationsTable,
      migrations: await pendingMigrations(schema),
      distribution: (await schema.pendingDistribution?.()) ?? [],
      rebuild: rebuild ? rebuildStatements(engine.database) : [],
    };
    if (dryRun) return plan;
    await migrate(schema, now, onMerge);
    await distribute(schema);
    if (rebuild) await rebuildRollups(engine.database);
    return plan;
  } finally {
    await engine.close();
  }
}

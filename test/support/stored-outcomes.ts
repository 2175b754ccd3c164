import { onTestFinished } from "vitest";
import type { Store } from "../../src/parts/database/store.ts";
import { changeOf } from "../../src/usage/usage-row.ts";
import { ENGINES, type EngineDatabase } from "./engines.ts";
import { storedRows } from "./ingest-clone.ts";

const [SQLITE] = ENGINES;

/** Makes a database that ends with the test. */
export async function createTestDatabase(engine = SQLITE): Promise<EngineDatabase> {
  const database = await engine?.createDatabase();
  if (database === undefined) throw new Error("no engine");
  onTestFinished(() => database[Symbol.asyncDispose]());
  return database;
}

/** Returns what is stored of each record: subject, number and outcome of its commit. */
export async function storedOutcomes(store: Store): Promise<readonly string[]> {
  const rows = await storedRows(store);
  return rows
    .map((row) => {
      const { subject, pullRequest, outcome } = changeOf(row) ?? {};
      return `${row.record.sessionId}: ${subject} #${pullRequest} ${outcome}`;
    })
    .toSorted();
}

/** Reads a database in a few ways, closed again. */
export async function readDatabase<Found>(
  database: EngineDatabase,
  ask: (store: Store) => Promise<Found>,
): Promise<Found> {
  await using store = await database.open();
  return await ask(store);
}

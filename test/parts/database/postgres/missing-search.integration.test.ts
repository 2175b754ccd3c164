/** @module-tag soak */

import { expect, test } from "vitest";
import { toLlmCall } from "../../../../src/parts/database/llm-call.ts";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { openPostgresDatabase } from "../../../../src/parts/database/postgres/open-postgres-database.ts";
import type { PostgresDatabase } from "../../../../src/parts/database/postgres/postgres-database.ts";
import type { Staging } from "../../../../src/parts/database/postgres/staging.ts";
import { TableStaging } from "../../../../src/parts/database/postgres/table-staging.ts";
import { TemporaryStaging } from "../../../../src/parts/database/postgres/temporary-staging.ts";
import { findMissing, removeMissing } from "../../../../src/parts/database/sql/missing-records.ts";
import type { SourcedRecord } from "../../../../src/parts/database/store.ts";
import { comparing } from "../../../support/postgres/compared-rows.ts";
import type { TestDatabase } from "../../../support/postgres/server-access.ts";
import { createDatabase } from "../../../support/postgres/shared-server.ts";
import { load, NOW, sourcedRecord } from "../../../support/store.ts";

const ROWS = 3_000;
const GONE = 100;
const FILE = { repository: "acme/new", path: ".telemetry/usage.csv" };

const STAGINGS: Readonly<Record<string, (database: PostgresDatabase) => Promise<Staging>>> = {
  "a temporary table": (database) => TemporaryStaging.open(database, ' COLLATE "C"'),
  "the shared table": (database) => TableStaging.open(database),
};

function records(repository: string, count: number): readonly SourcedRecord[] {
  const start = Date.parse("2026-01-01T00:00:00Z");
  return Array.from({ length: count }, (_, index) =>
    sourcedRecord(
      {
        timestamp: new Date(start + index * 60_000).toISOString(),
        sessionId: `${repository}-${index}`,
      },
      { repository },
    ),
  );
}

/** A database whose statistics are older than the repository that is loaded last. */
async function createLargeDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  await using store = await openStore(database.url, ".", { mode: "create", now: () => NOW });
  await database.query("ALTER TABLE llm_calls SET (autovacuum_enabled = off)");
  await load(store, ...records("acme/old", ROWS));
  await database.query("ANALYZE");
  await load(store, ...records(FILE.repository, ROWS));
  return database;
}

test.each(Object.keys(STAGINGS))(
  "what is gone from a new repository's ledger is looked up in %s, not compared with every row",
  async (name) => {
    await using testDatabase = await createLargeDatabase();
    const access = { mode: "write", now: () => NOW } as const;
    const { engine } = await openPostgresDatabase(testDatabase.url, access);
    const database = engine.database as PostgresDatabase;
    const staging = await STAGINGS[name]?.(database);
    if (staging === undefined) throw new Error(`no staging ${name}`);
    const left = records(FILE.repository, ROWS).slice(GONE);
    await staging.prepare(left.map(toLlmCall), 0)();
    const counts: number[] = [];

    await staging.merge(async () => {
      const staged = staging.describe();
      const counted = comparing(database, "NOT EXISTS", counts);
      await staged.search(async () => {
        expect(await findMissing(counted, staged.table, [FILE])).toBe(GONE);
        const removed = await removeMissing(counted, staged.table, [FILE.repository], true);
        expect(removed).toBe(GONE);
      });
    });
    await engine.close();

    expect(counts).toHaveLength(3);
    for (const count of counts) expect(count).toBeLessThan(10 * ROWS);
  },
);

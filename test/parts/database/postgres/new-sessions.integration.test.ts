/** @module-tag soak */

import { expect, test } from "vitest";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { openPostgresDatabase } from "../../../../src/parts/database/postgres/open-postgres-database.ts";
import type { PostgresDatabase } from "../../../../src/parts/database/postgres/postgres-database.ts";
import { addToSessions } from "../../../../src/parts/database/sql/sessions.ts";
import { comparing } from "../../../support/postgres/compared-rows.ts";
import { createDatabase } from "../../../support/postgres/shared-server.ts";
import { load, NOW, sourcedRecord } from "../../../support/store.ts";

const ROWS = 3_000;

function records(repository: string, count: number) {
  const start = Date.parse("2026-01-01T00:00:00Z");
  return Array.from({ length: count }, (_, index) =>
    sourcedRecord(
      {
        timestamp: new Date(start + index * 1_000).toISOString(),
        sessionId: `${repository}-${index}`,
      },
      { repository },
    ),
  );
}

test("sessions of many rows that the statistics do not know are summed up without comparing each pair", async () => {
  await using testDatabase = await createDatabase();
  {
    await using store = await openStore(testDatabase.url, ".", { mode: "create", now: () => NOW });
    await testDatabase.query("ALTER TABLE llm_calls SET (autovacuum_enabled = off)");
    await testDatabase.query("ALTER TABLE sessions SET (autovacuum_enabled = off)");
    await load(store, ...records("acme/old", 20 * ROWS), ...records("acme/grown", 1));
    await testDatabase.query("ANALYZE");
    await load(store, ...records("acme/grown", ROWS));
  }
  const access = { mode: "write", now: () => NOW } as const;
  const { engine } = await openPostgresDatabase(testDatabase.url, access);
  const database = engine.database as PostgresDatabase;
  const counts: number[] = [];

  await addToSessions(comparing(database, "sessions", counts), [
    { repository: "acme/grown", day: "2026-01-01" },
  ]);
  await engine.close();

  expect(counts).toHaveLength(2);
  for (const count of counts) expect(count).toBeLessThan(20 * ROWS);
});

/** @module-tag soak */

import { expect, test } from "vitest";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { openPostgresDatabase } from "../../../../src/parts/database/postgres/open-postgres-database.ts";
import type { PostgresDatabase } from "../../../../src/parts/database/postgres/postgres-database.ts";
import { saveHistory } from "../../../../src/parts/database/sql/save-history.ts";
import { addToSessions } from "../../../../src/parts/database/sql/sessions.ts";
import type { SqlDatabase } from "../../../../src/parts/database/sql/sql-database.ts";
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

/** A database in which a repository has many more records than when the statistics were taken. */
async function createGrownDatabase() {
  const testDatabase = await createDatabase();
  await using store = await openStore(testDatabase.url, ".", { mode: "create", now: () => NOW });
  await testDatabase.query("ALTER TABLE llm_calls SET (autovacuum_enabled = off)");
  await testDatabase.query("ALTER TABLE sessions SET (autovacuum_enabled = off)");
  await load(store, ...records("acme/old", 20 * ROWS), ...records("acme/grown", 1));
  await testDatabase.query("ANALYZE");
  await load(store, ...records("acme/grown", ROWS));
  return testDatabase;
}

/** Runs the body, and returns how many rows each statement with some words compared. */
async function comparedBy(
  url: string,
  words: string,
  body: (database: SqlDatabase) => Promise<void>,
): Promise<readonly number[]> {
  const { engine } = await openPostgresDatabase(url, { mode: "write", now: () => NOW });
  const counts: number[] = [];
  await body(comparing(engine.database as PostgresDatabase, words, counts));
  await engine.close();
  return counts;
}

test("sessions of many rows that the statistics do not know are summed up without comparing each pair", async () => {
  await using testDatabase = await createGrownDatabase();
  const days = [{ repository: "acme/grown", day: "2026-01-01" }];

  const counts = await comparedBy(testDatabase.url, "sessions", (database) =>
    addToSessions(database, days),
  );

  expect(counts).toHaveLength(2);
  for (const count of counts) expect(count).toBeLessThan(20 * ROWS);
});

test("the commits of many rows that the statistics do not know are noted without comparing each pair", async () => {
  await using testDatabase = await createGrownDatabase();
  const moved = records("acme/grown", ROWS).map(({ record }) => ({
    ...record,
    promptName: record.taskType ?? "",
    commit: "c".repeat(40),
  }));
  const history = { repository: "acme/grown", moved, commits: [], state: "seen" };

  const counts = await comparedBy(testDatabase.url, "UPDATE llm_calls", (database) =>
    saveHistory(database, history),
  );
  const [row] = await testDatabase.query("SELECT count(commit_id) AS noted FROM llm_calls");

  expect(Number(row?.noted)).toBe(ROWS);
  expect(counts).toHaveLength(1);
  for (const count of counts) expect(count).toBeLessThan(20 * ROWS);
});

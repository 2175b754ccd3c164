/** @module-tag soak */

import { describe, expect, test } from "vitest";
import { migrateDatabase } from "../../../src/parts/database/migrate-database.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { startPlainServer } from "../../support/postgres/plain-server.ts";
import {
  citusCalls,
  createReportedCitus,
  reportCitus,
} from "../../support/postgres/reported-citus.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { POSTGRES_EXTRAS } from "../../support/postgres/statement-faults.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const SMALL_TABLES = [
  ...["ingested_files", "repositories", "remote_trees", "ingestion_locks"],
  ...["daily_usage", "daily_usage_all", "daily_phase_usage", "daily_phase_usage_all"],
  ...["daily_failures", "daily_failures_all"],
];
/** As the documentation of Citus wants it: reference tables first, on one connection per node. */
const TRANSACTION = [
  "BEGIN",
  "SELECT version FROM schema_migrations WHERE version = 0 FOR UPDATE",
  expect.stringContaining("pg_extension WHERE extname = 'citus'"),
  expect.stringContaining("FROM pg_dist_partition"),
  "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'",
  ...SMALL_TABLES.map((table) => `SELECT create_reference_table('${table}')`),
  "SELECT create_distributed_table('llm_calls', 'session_id')",
  "COMMIT",
];
const CALLS = [
  ...SMALL_TABLES.map((table) => ({ function: "create_reference_table", table })),
  {
    function: "create_distributed_table",
    table: "llm_calls",
    distributionColumn: "session_id",
    colocateWith: "default",
  },
];

function migrate(url: string) {
  return migrateDatabase(url, ".", {
    now: () => NOW,
    environment: {},
    dryRun: false,
    rebuild: false,
  });
}

test("a new schema is spread over the nodes in one transaction, and once", async () => {
  await using citus = await createReportedCitus();
  await using server = await startPlainServer(citus.url, { refuses: [] });

  await using store = await openStore(server.url, ".", { mode: "create", now: () => NOW });
  const sent = [...server.statements()];
  await migrate(server.url);
  await using _again = await openStore(server.url, ".", { mode: "create", now: () => NOW });

  const start = sent.lastIndexOf("BEGIN");
  expect(sent.slice(start)).toEqual(TRANSACTION);
  const later = server.statements().slice(sent.length);
  expect(later.filter((sql) => /create_\w+_table|citus\.multi/.test(sql))).toEqual([]);
  expect(await citus.calls()).toMatchObject(CALLS);
  expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
});

test("a schema with records is spread when the extension appears later, and runners at once do it once", async () => {
  await using database = await createDatabase();
  await using store = await openStore(database.url, ".", { mode: "create", now: () => NOW });
  await load(store, sourcedRecord());
  await reportCitus(database);

  const reports = await Promise.all([migrate(database.url), migrate(database.url)]);

  expect(await citusCalls(database)).toMatchObject(CALLS);
  expect(reports.some(({ distribution }) => distribution.length > 0)).toBe(true);
  expect(await migrate(database.url)).toMatchObject({ migrations: [], distribution: [] });
  expect(await load(store, sourcedRecord())).toMatchObject({ skipped: 1 });
});

test("what fails while the tables are spread leaves none of them spread, and the next run does all", async () => {
  await using citus = await createReportedCitus();
  await using server = await startPlainServer(citus.url, {
    refuses: [],
    faults: [{ pattern: /create_reference_table\('daily_usage_all'\)/, code: "XX000" }],
  });

  await expect(migrate(server.url)).rejects.toThrow("the server says");
  expect(await citus.calls()).toEqual([]);
  await migrate(server.url);

  expect(await citus.calls()).toMatchObject(CALLS);
});

test("a server without the extension is asked for none of it", async () => {
  await using database = await createDatabase();
  await using server = await startPlainServer(database.url, { refuses: [] });

  await migrate(server.url);

  expect(server.statements().filter((sql) => /create_\w+_table\(|pg_dist/.test(sql))).toEqual([]);
});

describe.each([
  ["COPY", []],
  ["plain inserts", POSTGRES_EXTRAS],
])("by %s", (_, refuses) => {
  // Citus has told of twice as many rows, or of none, in the tag of an upsert from a query.
  test.each([
    ["0", (tag: string) => tag.replace(/\d+$/, "0")],
    ["999", (tag: string) => tag.replace(/\d+$/, "999")],
  ])("counts are exact when every command tag says %s rows", async (_number, changeTag) => {
    await using database = await createDatabase();
    await using server = await startPlainServer(database.url, { refuses, changeTag });
    await using store = await openStore(server.url, ".", { mode: "create", now: () => NOW });
    const [one, two, three] = ["one", "two", "three"].map((sessionId) =>
      sourcedRecord({ sessionId }),
    );
    if (one === undefined || two === undefined || three === undefined)
      throw new Error("no records");
    const changed = sourcedRecord({ sessionId: "two", inputTokens: 1 });

    expect(await load(store, one, two)).toEqual({ inserted: 2, updated: 0, skipped: 0 });
    expect(await load(store, one, changed, three)).toEqual({ inserted: 1, updated: 1, skipped: 1 });
    const reconciled = await store.load(async (run) => {
      await run.add([one, three]);
      return { states: [], reconciled: ["acme/shop"], allowsLargeRemoval: true };
    });
    expect(reconciled).toMatchObject({ inserted: 0, updated: 0, skipped: 2, removed: 1 });
    expect(await store.prune("2027-01-01T00:00:00.000Z", undefined)).toBe(2);
    expect(await readStoredUsage(database.url)).toMatchObject({ records: 0, falseSums: 0 });
  });
});

test("records are never joined with the table that waits, but with a query of it, as Citus wants it", async () => {
  await using citus = await createReportedCitus();
  await using server = await startPlainServer(citus.url, {
    refuses: [/\b(?:FROM|JOIN) staged_records AS staged\b/],
  });
  await using store = await openStore(server.url, ".", { mode: "create", now: () => NOW });
  const [one, two] = ["one", "two"].map((sessionId) => sourcedRecord({ sessionId }));
  if (one === undefined || two === undefined) throw new Error("no records");
  await load(store, one, two);

  const edited = await store.load(async (run) => {
    await run.add([one]);
    const file = { repository: one.repository, path: one.sourceFile };
    return { states: [], replacedFiles: [file] };
  });
  const reconciled = await store.load(async (run) => {
    await run.add([one]);
    return { states: [], reconciled: [one.repository], allowsLargeRemoval: true };
  });

  expect(edited).toMatchObject({ missing: 1, removed: 0 });
  expect(reconciled).toMatchObject({ missing: 0, removed: 1 });
});

/** @module-tag soak */

import { describe, expect, test } from "vitest";
import { migrateDatabase } from "../../../src/parts/database/migrate-database.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { createEarlierSchema, OF_EACH_NODE } from "../../support/earlier-schema.ts";
import { CITUS_CLUSTER, NEEDS_CLUSTER } from "../../support/postgres/citus-cluster.ts";
import { createRole } from "../../support/postgres/create-role.ts";
import { connectTo } from "../../support/postgres/holding-client.ts";
import { startPlainServer } from "../../support/postgres/plain-server.ts";
import { createPretendedCitus } from "../../support/postgres/pretended-citus.ts";
import {
  citusCalls,
  createReportedCitus,
  reportCitus,
} from "../../support/postgres/reported-citus.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { POSTGRES_EXTRAS } from "../../support/postgres/statement-faults.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const TRANSACTION = [
  "BEGIN",
  "SELECT version FROM schema_migrations WHERE version = 0 FOR UPDATE",
  expect.stringContaining("pg_extension WHERE extname = 'citus'"),
  expect.stringContaining("FROM pg_dist_partition"),
  "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'",
  "SELECT create_distributed_table('llm_calls', 'session_id', colocate_with => 'none')",
  "ALTER TABLE staged_calls DROP CONSTRAINT staged_calls_pkey",
  "ALTER TABLE staged_calls ADD CONSTRAINT staged_calls_pkey PRIMARY KEY (load_id, ordinal, session_id)",
  "SELECT create_distributed_table('staged_calls', 'session_id', colocate_with => 'llm_calls')",
  "COMMIT",
];
/** Nothing else is spread: the small tables are the coordinator's own. */
const CALLS = [
  {
    function: "create_distributed_table",
    table: "llm_calls",
    distributionColumn: "session_id",
    colocateWith: "none",
  },
  {
    function: "create_distributed_table",
    table: "staged_calls",
    distributionColumn: "session_id",
    colocateWith: "llm_calls",
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
    faults: [{ pattern: /create_distributed_table\('staged_calls'/, code: "XX000" }],
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

/** As version 0.3.0 asked for the rows of a file that its ledger does not hold any more, and deleted them. */
const EARLIER_CONDITION = `repository = 'acme/shop' AND NOT EXISTS (
  SELECT 1 FROM staged_records AS staged WHERE staged.repository = llm_calls.repository
    AND staged.timestamp = llm_calls.timestamp AND staged.session_id = llm_calls.session_id)`;

test("the pretended server refuses what kept edited files out of version 0.3.0, and nothing of today's", async () => {
  await using citus = await createPretendedCitus();
  await using store = await openStore(citus.url, ".", { mode: "create", now: () => NOW });
  const [one, two] = ["one", "two"].map((sessionId) => sourcedRecord({ sessionId }));
  if (one === undefined || two === undefined) throw new Error("no records");
  await load(store, one, two);

  await using client = await connectTo(citus.url);
  await client.query("CREATE TEMP TABLE staged_records (LIKE staged_calls)");
  for (const start of ["SELECT count(*) FROM", "DELETE FROM"]) {
    const asked = client.query(`${start} llm_calls WHERE ${EARLIER_CONDITION}`);
    await expect(asked).rejects.toThrow(/direct joins|is not distributed/);
  }

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

test("records wait where they will be, and each node merges its own", async () => {
  await using citus = await createPretendedCitus();
  await using store = await openStore(citus.url, ".", { mode: "create", now: () => NOW });

  await load(store, sourcedRecord());

  const sent = citus.server.statements();
  expect(sent.filter((sql) => /TEMP TABLE/.test(sql))).toEqual([]);
  expect(sent.find((sql) => sql.startsWith("COPY"))).toMatch(/^COPY staged_calls /);
  expect(sent).toContain("SET LOCAL citus.enable_deadlock_prevention TO off");
  expect(await readStoredUsage(citus.url)).toMatchObject({ records: 1, leftovers: 0 });
});

test("a role that may not write where records wait stages for itself", async () => {
  await using citus = await createPretendedCitus();
  await migrate(citus.url);
  await using role = await createRole(
    citus.database,
    "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ROLE_NAME",
    "REVOKE ALL ON staged_calls FROM ROLE_NAME",
  );
  await using store = await openStore(role.url, ".", { mode: "write", now: () => NOW });

  expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
});

test("the tables that version 0.3.0 copied to each node become the coordinator's, and hold what they held", async () => {
  await using citus = await createPretendedCitus();
  await createEarlierSchema(citus.url);
  await citus.database.query("INSERT INTO repositories (repository) VALUES ('acme/shop')");
  const before = (await citus.calls()).length;

  await migrate(citus.url);

  expect((await citus.calls()).slice(before)).toMatchObject([
    // For as long as the migration of the records takes.
    { function: "create_reference_table", table: "merged_repositories" },
    { function: "create_distributed_table", table: "merged_calls" },
    ...OF_EACH_NODE.map((table) => ({ function: "undistribute_table", table })),
    { function: "create_distributed_table", table: "staged_calls" },
  ]);
  expect(await citus.database.query("SELECT repository FROM repositories")).toHaveLength(1);
  expect(await migrate(citus.url)).toMatchObject({ distribution: [] });
});

test("who ingests is told of nodes that the tables could be spread over, until they are", async () => {
  await using database = await createDatabase();
  const told: string[] = [];
  const onUnspread = (name: string) => told.push(name);
  const open = async () => {
    const access = { mode: "create", now: () => NOW, onUnspread } as const;
    await using store = await openStore(database.url, ".", access);
    return load(store, sourcedRecord());
  };
  await open();
  expect(told).toEqual([]);
  await reportCitus(database);

  expect(await open()).toMatchObject({ skipped: 1 });
  expect(told).toEqual([expect.stringContaining(database.name)]);
  await migrate(database.url);
  await open();

  expect(told).toHaveLength(1);
});

test("through a worker, which lacks most tables, the coordinator is asked for by name", async () => {
  await using citus = await createReportedCitus();
  await citus.query("UPDATE pg_dist_local_group SET groupid = 2");
  const opened = () => openStore(citus.url, ".", { mode: "read", now: () => NOW });

  await expect(opened()).rejects.toThrow(
    /is a worker of a Citus cluster\. Name the .*coordinator\.$/,
  );
  await citus.query("INSERT INTO pg_dist_node (groupid, nodename) VALUES (0, 'db.example')");

  await expect(opened()).rejects.toThrow("which it knows as db.example:5432.");
});

// A node that goes in the PREPARE of a COMMIT: libpq gives no code, and Citus XX000.
test("a load whose COMMIT lost a node runs again, and finds out whether it took place", async () => {
  await using citus = await createPretendedCitus();
  await using store = await openStore(citus.url, ".", { mode: "create", now: () => NOW });
  citus.server.addFault({
    pattern: /^COMMIT$/,
    code: "XX000",
    message: "server closed the connection unexpectedly",
  });

  expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });

  expect(await readStoredUsage(citus.url)).toMatchObject({ records: 1, falseSums: 0 });
});

// A node that goes between the two phases of a COMMIT shows its part when it is back and Citus has committed it.
test("a load waits for what a node has not committed yet, and for nothing that was not committed", async () => {
  await using citus = await createPretendedCitus();
  await using store = await openStore(citus.url, ".", { mode: "create", now: () => NOW });
  const [one, two] = ["one", "two"].map((sessionId) => sourcedRecord({ sessionId }));
  if (one === undefined || two === undefined) throw new Error("no records");
  await citus.database.query(
    `INSERT INTO pg_dist_transaction VALUES (1, 'citus_0_1_1_1');
     INSERT INTO citus.prepared_on_worker VALUES ('citus_0_1_2_1')`,
  );
  expect(await load(store, one)).toMatchObject({ inserted: 1 });
  await citus.database.query("INSERT INTO citus.prepared_on_worker VALUES ('citus_0_1_1_1')");
  const asked = () => citus.server.statements().filter((sql) => /pg_prepared_xacts/.test(sql));
  const before = asked().length;

  const loaded = load(store, two);
  await expect.poll(() => asked().length, { timeout: 60_000 }).toBeGreaterThan(before + 1);
  expect(await citus.database.query("SELECT count(*)::int AS records FROM llm_calls")).toEqual([
    { records: 1 },
  ]);
  await citus.database.query("DELETE FROM citus.prepared_on_worker");

  expect(await loaded).toMatchObject({ inserted: 1 });
});

test.skipIf(CITUS_CLUSTER !== undefined)(
  `the store's tests on a real cluster: ${NEEDS_CLUSTER}`,
  (context) => {
    context.skip(NEEDS_CLUSTER);
  },
);

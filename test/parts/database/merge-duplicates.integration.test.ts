import { expect, test } from "vitest";
import { migrateDatabase } from "../../../src/parts/database/migrate-database.ts";
import { openDatabase } from "../../../src/parts/database/open-store.ts";
import { migrate } from "../../../src/parts/database/sql/migrate.ts";
import type { Row } from "../../../src/parts/database/sql/sql-database.ts";
import type { MergedRecords } from "../../../src/parts/database/store-access.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  createEarlierSchema,
  type EarlierRow,
  insertEarlierRows,
  OF_EACH_NODE,
} from "../../support/earlier-schema.ts";
import { ENGINES } from "../../support/engines.ts";
import { createPretendedCitus } from "../../support/postgres/pretended-citus.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { runSql } from "../../support/run-sql.ts";
import { fileStateOf, load, NOW, sourcedRecord } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const FIVE_USD = 5_000_000_000;

/** A repository that was renamed and corrected after, a fork that was ingested meanwhile, and one that nobody else has. */
const ROWS: readonly EarlierRow[] = [
  { repository: "acme/old", sessionId: "s1", ingestedAt: "2026-01-01T00:00:00.000Z" },
  { repository: "acme/old", sessionId: "s2", ingestedAt: "2026-01-09T00:00:00.000Z" },
  { repository: "fork/old", sessionId: "s2", ingestedAt: "2026-01-02T00:00:00.000Z" },
  {
    ...{ repository: "acme/new", sessionId: "s1", ingestedAt: "2026-01-05T00:00:00.000Z" },
    inputTokens: 777,
  },
  { repository: "acme/new", sessionId: "s2", ingestedAt: "2026-01-05T00:00:00.000Z" },
  { repository: "acme/new", sessionId: "s3", ingestedAt: "2026-01-05T00:00:00.000Z" },
  { repository: "acme/web", sessionId: "s4", ingestedAt: "2026-01-05T00:00:00.000Z" },
];

async function createEarlierDatabase(url: string, rows = ROWS): Promise<void> {
  await createEarlierSchema(url);
  await runSql(url, insertEarlierRows(rows));
}

async function migrateToNewest(url: string): Promise<readonly MergedRecords[]> {
  const merged: MergedRecords[] = [];
  await migrateDatabase(url, ".", {
    ...{ now: () => NOW, environment: {}, dryRun: false, rebuild: false },
    onMerge: (each) => merged.push(each),
  });
  return merged;
}

async function select(url: string, sql: string): Promise<readonly Row[]> {
  const { engine } = await openDatabase(url, ".", { mode: "read", now: () => NOW });
  const rows = await engine.database.select(sql);
  await engine.close();
  return rows.map((row) => ({ ...row }));
}

async function rowsOf(url: string): Promise<readonly string[]> {
  const rows = await select(
    url,
    "SELECT session_id, repository, input_tokens FROM llm_calls ORDER BY session_id",
  );
  return rows.map(
    ({ session_id, repository, input_tokens }) => `${session_id} ${repository} ${input_tokens}`,
  );
}

async function expectMerged(url: string): Promise<void> {
  expect(await rowsOf(url)).toEqual([
    "s1 acme/old 777",
    "s2 acme/old 100",
    "s3 acme/new 100",
    "s4 acme/web 100",
  ]);
  expect(await readStoredUsage(url)).toMatchObject({ records: 4, falseSums: 0, leftovers: 0 });
}

describeMostlyInSoak(ENGINES)("$name", (engine) => {
  test("rows of one record become one: of the repository that was first, with the values read last", async () => {
    await using database = await engine.createDatabase();
    await createEarlierDatabase(database.url);

    const [merged, ...others] = await migrateToNewest(database.url);

    await expectMerged(database.url);
    expect(others).toEqual([]);
    expect(merged).toEqual({
      before: { records: 7, inputTokens: 1377, outputTokens: 42, costNanoUsd: 7 * FIVE_USD },
      after: { records: 4, inputTokens: 1077, outputTokens: 24, costNanoUsd: 4 * FIVE_USD },
    });
    expect(await migrateToNewest(database.url)).toEqual([]);
  });

  test("the ledgers that had rows of others are read again, and no other", async () => {
    await using database = await engine.createDatabase();
    await createEarlierDatabase(database.url);

    await using store = await database.open();

    const rules = async (repository: string) =>
      (await fileStateOf(store, repository, ".telemetry/usage.csv"))?.rules;
    expect(await rules("acme/old")).toBe("");
    expect(await rules("acme/new")).toBe("");
    expect(await rules("fork/old")).toBe("");
    expect(await rules("acme/web")).toBe("1");
  });

  test("spellings of one name become the first of them", async () => {
    await using database = await engine.createDatabase();
    await createEarlierDatabase(database.url, [
      { repository: "acme/shop", sessionId: "s1", ingestedAt: "2026-01-02T00:00:00.000Z" },
      { repository: "Acme/Shop", sessionId: "s1", ingestedAt: "2026-01-01T00:00:00.000Z" },
      { repository: "acme/shop", sessionId: "s2", ingestedAt: "2026-01-02T00:00:00.000Z" },
    ]);
    await runSql(
      database.url,
      "UPDATE repositories SET pruned_before = '2025-01-01T00:00:00.000Z' WHERE repository = 'acme/shop'",
    );

    await using store = await database.open();

    expect(await rowsOf(database.url)).toEqual(["s1 Acme/Shop 100", "s2 Acme/Shop 100"]);
    expect(await store.spellingOf("ACME/SHOP")).toBe("Acme/Shop");
    expect(await store.prunedBefore("acme/shop")).toBe("2025-01-01T00:00:00.000Z");
    expect(await store.listFileStates("acme/shop")).toMatchObject([{ rules: "" }]);
    expect(await readStoredUsage(database.url)).toMatchObject({ records: 2, falseSums: 0 });
  });

  test("what was not there twice stays as it is, and takes new records", async () => {
    await using database = await engine.createDatabase();
    await createEarlierDatabase(database.url, [
      { repository: "acme/shop", sessionId: "s1" },
      { repository: "acme/web", sessionId: "s2" },
    ]);

    const [merged] = await migrateToNewest(database.url);

    expect(merged?.before).toEqual(merged?.after);
    await using store = await database.open();
    expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
    expect(await readStoredUsage(database.url)).toMatchObject({ records: 3, falseSums: 0 });
    expect(
      await select(database.url, "SELECT count(*) AS records FROM llm_calls_with_cost"),
    ).toEqual([{ records: expect.toSatisfy((count) => Number(count) === 3) }]);
  });

  test("a migration that was interrupted goes on where it was", async () => {
    await using database = await engine.createDatabase();
    await createEarlierDatabase(database.url);
    const { engine: opened, schema } = await openDatabase(database.url, ".", {
      mode: "create",
      now: () => NOW,
    });
    // The step that merges fails at its end, and the next run stops after it.
    const broken = schema.migrations.map((each) =>
      each.sums === undefined ? each : { ...each, statements: [...each.statements, "NONSENSE"] },
    );
    await expect(migrate({ ...schema, migrations: broken }, () => NOW)).rejects.toThrow();
    const merging = schema.migrations.find(({ sums }) => sums !== undefined)?.version ?? 0;
    const merged: MergedRecords[] = [];
    const some = schema.migrations.filter(({ version }) => version <= merging);
    await migrate(
      { ...schema, migrations: some },
      () => NOW,
      (each) => merged.push(each),
    );
    await opened.close();

    expect(merged).toHaveLength(1);
    await expect(database.open({ mode: "read" })).rejects.toThrow(/tokenledger migrate/);
    expect(await migrateToNewest(database.url)).toEqual([]);
    await expectMerged(database.url);
  });
});

test("a table that was cut into partitions is migrated", async () => {
  await using database = await createDatabase();
  await createEarlierDatabase(database.url);
  await runSql(
    database.url,
    `ALTER TABLE llm_calls RENAME TO llm_calls_before;
     ALTER INDEX llm_calls_pkey RENAME TO llm_calls_before_pkey;
     CREATE TABLE llm_calls (LIKE llm_calls_before INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
       PRIMARY KEY (repository, timestamp, session_id, prompt_name, model))
       PARTITION BY RANGE (timestamp);
     ALTER TABLE llm_calls ATTACH PARTITION llm_calls_before
       FOR VALUES FROM (MINVALUE) TO ('2026-01-01 00:00:00+00');
     CREATE TABLE llm_calls_later PARTITION OF llm_calls DEFAULT;
     CREATE OR REPLACE VIEW llm_calls_with_cost AS
       SELECT *, cost_nano_usd / 1000000000.0 AS cost_usd FROM llm_calls`,
  );

  await migrateToNewest(database.url);

  await expectMerged(database.url);
});

test("a server that reports Citus is told to spread what the merge needs, on one connection per node", async () => {
  await using citus = await createPretendedCitus();
  await createEarlierDatabase(citus.url);
  const before = (await citus.calls()).length;

  await migrateToNewest(citus.url);

  await expectMerged(citus.url);
  expect((await citus.calls()).slice(before)).toMatchObject([
    { function: "create_reference_table", table: "merged_repositories" },
    {
      function: "create_distributed_table",
      table: "merged_calls",
      distributionColumn: "session_id",
      colocateWith: "llm_calls",
    },
    ...OF_EACH_NODE.map((table) => ({ function: "undistribute_table", table })),
    { function: "create_distributed_table", table: "staged_calls", colocateWith: "llm_calls" },
  ]);
});

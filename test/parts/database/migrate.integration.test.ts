import { expect, test } from "vitest";
import { createMigrateCommand } from "../../../src/doors/cli/commands/migrate.ts";
import { migrateDatabase } from "../../../src/parts/database/migrate-database.ts";
import { openDatabase, openStore } from "../../../src/parts/database/open-store.ts";
import { SQLITE_MIGRATIONS } from "../../../src/parts/database/sqlite/migrations.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, type EngineDatabase } from "../../support/engines.ts";
import { runCommand } from "../../support/run-command.ts";
import { runSql } from "../../support/run-sql.ts";
import { runScripts } from "../../support/script.ts";
import { fileStateOf, load, NOW, sourcedRecord } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const OPTIONS = { now: () => NOW, environment: {}, dryRun: false, rebuild: false };
const RUNNERS = 6;

function execute({ url }: Pick<EngineDatabase, "url">, sql: string): Promise<void> {
  return runSql(url, sql);
}

async function versionsOf(url: string): Promise<readonly number[]> {
  const { engine } = await openDatabase(url, ".", { mode: "read", now: () => NOW });
  const rows = await engine.database.select(
    "SELECT version FROM schema_migrations WHERE version > 0 ORDER BY version",
  );
  await engine.close();
  return rows.map(({ version }) => Number(version));
}

async function printMigration(url: string): Promise<string> {
  const args = ["--database", url, "--dry-run"];
  return (await runCommand(createMigrateCommand, args, { cwd: "." })).stdout;
}

describeMostlyInSoak(ENGINES)("$name", (engine) => {
  const isSqlite = engine.name === "SQLite";
  const versions = isSqlite ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5, 6];

  test("runners in processes of their own that start at once migrate an empty database once", async () => {
    await using database = await engine.createDatabase();

    await runScripts(
      `const { migrateDatabase } = await source("parts/database/migrate-database.ts");
       const options = { now: () => new Date(), environment: {}, dryRun: false, rebuild: false };
       await migrateDatabase(values[0], ".", options);`,
      Array(RUNNERS).fill([database.url]),
    );

    expect(await versionsOf(database.url)).toEqual(versions);
    await using store = await database.open();
    expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
  });

  test("a migration that fails leaves nothing of its own, and works once its hindrance is gone", async () => {
    await using database = await engine.createDatabase();
    await execute(database, "CREATE TABLE ingested_files (somebodys TEXT)");

    await expect(migrateDatabase(database.url, ".", OPTIONS)).rejects.toThrow(
      /ingested_files"? already exists/,
    );

    await expect(execute(database, "SELECT * FROM llm_calls")).rejects.toThrow(/llm_calls/);
    await execute(database, "SELECT somebodys FROM ingested_files");
    await execute(database, "DROP TABLE ingested_files");
    expect(await migrateDatabase(database.url, ".", OPTIONS)).toMatchObject({
      migrations: versions.map((version) => ({ version })),
    });
    expect(await versionsOf(database.url)).toEqual(versions);
  });

  test.each(["read", "write", "create"] as const)(
    "a schema from a newer tokenledger is refused for %s",
    async (mode) => {
      await using database = await engine.createDatabase();
      await (await database.open())[Symbol.asyncDispose]();
      await execute(database, "INSERT INTO schema_migrations VALUES (99, '2026-01-01T00:00:00Z')");

      const refusal =
        /written by a newer tokenledger: it has schema 99, and this one knows up to \d\. Update tokenledger/;
      await expect(database.open({ mode })).rejects.toThrow(refusal);
      await expect(migrateDatabase(database.url, ".", OPTIONS)).rejects.toThrow(refusal);
      await expect(printMigration(database.url)).rejects.toThrow(refusal);
    },
  );

  // As golang-migrate, Rails and Ecto make it.
  test.each([
    ["version BIGINT PRIMARY KEY, dirty BOOLEAN NOT NULL", "(3, FALSE)"],
    ["version VARCHAR(255) PRIMARY KEY", "('20260224100000')"],
    ["version BIGINT PRIMARY KEY, inserted_at TIMESTAMP", `(${versions.length}, NULL)`],
  ])("another program's table of migrations (%s) is left alone", async (columns, row) => {
    await using database = await engine.createDatabase();
    await execute(database, `CREATE TABLE schema_migrations (${columns})`);
    await execute(database, `INSERT INTO schema_migrations VALUES ${row}`);

    const refusal = /has a table schema_migrations that another program made/;
    for (const mode of ["read", "write", "create"] as const) {
      await expect(database.open({ mode })).rejects.toThrow(refusal);
    }
    await expect(printMigration(database.url)).rejects.toThrow(refusal);
    await expect(execute(database, "SELECT * FROM llm_calls")).rejects.toThrow(/llm_calls/);
  });

  test.skipIf(isSqlite)("a schema of its own has room beside another program", async () => {
    await using database = await engine.createDatabase();
    await execute(database, "CREATE TABLE schema_migrations (version BIGINT PRIMARY KEY)");
    await execute(database, "CREATE SCHEMA usage");
    const url = `${database.url}${database.url.includes("?") ? "&" : "?"}options=-c%20search_path%3Dusage`;

    await using store = await openStore(url, ".", { mode: "create", now: () => NOW });

    expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
    await execute(database, "SELECT count(*) FROM usage.llm_calls");
  });

  test("the printed SQL, run by an administrator, makes a schema that is taken for up to date", async () => {
    await using database = await engine.createDatabase();
    const sql = await printMigration(database.url);

    await execute(database, sql);

    expect(await versionsOf(database.url)).toEqual(versions);
    expect(await printMigration(database.url)).toMatch(/^-- .* is up to date\.\n$/);
    await using store = await database.open({ mode: "write" });
    expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
    expect(await readStoredUsage(database.url)).toMatchObject({ records: 1, falseSums: 0 });
  });

  test("printing the SQL changes nothing", async () => {
    await using database = await engine.createDatabase();

    await printMigration(database.url);

    await expect(execute(database, "SELECT * FROM schema_migrations")).rejects.toThrow(
      /schema_migrations/,
    );
  });

  test("a rebuild, and its printed SQL, restore sums that were falsified by hand", async () => {
    await using database = await engine.createDatabase();
    {
      await using store = await database.open();
      await load(
        store,
        sourcedRecord({ notes: "Phase 6" }),
        sourcedRecord({ sessionId: "two", success: false, notes: "error: x" }),
      );
    }
    const falsify = async () => {
      await execute(database, "UPDATE daily_usage SET records = 9, input_tokens = 9");
      await execute(database, "UPDATE daily_phase_usage_all SET phase = phase || '7'");
      await execute(database, "DELETE FROM daily_failures");
      expect((await readStoredUsage(database.url)).falseSums).toBeGreaterThan(2);
    };

    await falsify();
    await migrateDatabase(database.url, ".", { ...OPTIONS, rebuild: true });
    expect(await readStoredUsage(database.url)).toMatchObject({ records: 2, falseSums: 0 });

    await falsify();
    const { rebuild } = await migrateDatabase(database.url, ".", {
      ...OPTIONS,
      dryRun: true,
      rebuild: true,
    });
    for (const statement of rebuild) await execute(database, statement);
    expect(await readStoredUsage(database.url)).toMatchObject({ records: 2, falseSums: 0 });
  });
});

test("an SQLite database of schema 1 keeps its records, and gets their sums", async () => {
  await using database = await ENGINES[0]?.createDatabase();
  if (database === undefined) throw new Error("no SQLite");
  const [first] = SQLITE_MIGRATIONS;
  const row = (time: string, session: string, notes: string, phase: string, error: string) =>
    `INSERT INTO llm_calls VALUES ('acme/shop', '${time}', '${session}', 'execute', 'opus', 5, 6, 1, 2,
      0, 10, 7, '${phase}', '${notes}', '${error}', 'codex', 'main', 'usage.csv', '2026-01-01T00:00:00.000Z')`;
  await execute(
    database,
    [
      ...(first?.statements ?? []),
      "CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT",
      "INSERT INTO schema_migrations VALUES (1, '2026-01-01T00:00:00.000Z')",
      row("2026-02-01T10:00:00.000Z", "one", "Phase 6", "6", "x".repeat(500)),
      row("2026-02-01T10:00:00.123456789Z", "two", "", "9".repeat(51), ""),
      row("2026-02-02T00:00:00.000Z", "three", "", "6", "short"),
      "INSERT INTO pruned_repositories VALUES ('acme/shop', '2026-01-15T00:00:00.000Z'), ('gone/away', '2025-01-01T00:00:00.000Z')",
      "INSERT INTO ingested_files VALUES ('acme/shop', 'usage.csv', 'b', 1, 'p', 3, 'r', '[]', '2026-01-01T00:00:00.000Z'), ('read/only', 'usage.csv', 'b', 1, 'p', 0, 'r', '[]', '2026-01-01T00:00:00.000Z')",
    ].join(";\n"),
  );
  await expect(database.open({ mode: "read" })).rejects.toThrow(
    /has schema 1, and this tokenledger needs 7\. Run `tokenledger ingest` or `tokenledger migrate`/,
  );

  await using store = await openStore(database.url, ".", { mode: "write", now: () => NOW });

  expect(await versionsOf(database.url)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await readStoredUsage(database.url)).toMatchObject({ records: 3, falseSums: 0 });
  expect(await store.prunedBefore("acme/shop")).toBe("2026-01-15T00:00:00.000Z");
  expect(await store.prunedBefore("gone/away")).toBe("2025-01-01T00:00:00.000Z");
  expect(await fileStateOf(store, "read/only", "usage.csv")).toMatchObject({ offset: 1 });
  expect(await store.totals({})).toMatchObject({
    records: 3,
    inputTokens: 15,
    lastTimestamp: "2026-02-02T00:00:00.000Z",
  });
  expect(await store.costByPhase(undefined)).toMatchObject([
    { phase: "6", records: 2 },
    { phase: undefined, records: 1 },
  ]);
  expect(await store.errorSummary(undefined)).toMatchObject([
    { errorMessage: "short" },
    { errorMessage: undefined, firstTimestamp: "2026-02-01T10:00:00.123456Z" },
    { errorMessage: "x".repeat(200) },
  ]);
  expect(await store.prune("2026-02-02T00:00:00.000Z", undefined)).toBe(2);
});

import { execFile } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { load, NOW, sourcedRecord } from "../../../support/store.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

const OPEN_STORE = new URL("../../../../src/parts/database/open-store.ts", import.meta.url).href;
const access = { mode: "create", now: () => NOW } as const;

test("processes that open a new database at once migrate it once", async () => {
  await using folder = await createTemporaryFolder();
  const script = `
    import { openStore } from ${JSON.stringify(OPEN_STORE)};
    const store = await openStore("sqlite:telemetry.db", ${JSON.stringify(folder.path)}, { mode: "create", now: () => new Date() });
    await store[Symbol.asyncDispose]();`;

  await Promise.all(
    Array.from({ length: 6 }, () =>
      promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]),
    ),
  );

  using database = new DatabaseSync(join(folder.path, "telemetry.db"));
  expect(database.prepare("SELECT version FROM schema_migrations").all()).toEqual([
    { version: 1 },
    { version: 2 },
    { version: 3 },
    { version: 4 },
    { version: 5 },
    { version: 6 },
    { version: 7 },
  ]);
});

test("a view gives the cost in USD", async () => {
  await using folder = await createTemporaryFolder();
  {
    await using store = await openStore("sqlite:telemetry.db", folder.path, access);
    await load(store, sourcedRecord({ costNanoUsd: 45_076_350 }));
  }

  using database = new DatabaseSync(join(folder.path, "telemetry.db"));
  expect(database.prepare("SELECT cost_usd FROM llm_calls_with_cost").all()).toEqual([
    { cost_usd: 0.04507635 },
  ]);
});

test("a migration that fails leaves the database as it was", async () => {
  await using folder = await createTemporaryFolder();
  const file = join(folder.path, "telemetry.db");
  {
    using foreign = new DatabaseSync(file);
    foreign.exec("CREATE TABLE pruned_repositories (somebody TEXT)");
  }

  await expect(openStore("sqlite:telemetry.db", folder.path, access)).rejects.toThrow(
    "Cannot use the database telemetry.db: SQLite says: table pruned_repositories already exists.",
  );

  using database = new DatabaseSync(file);
  expect(database.prepare("SELECT name FROM sqlite_schema").all()).toEqual([
    { name: "pruned_repositories" },
  ]);
});

import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/parts/database/open-store.ts";
import {
  createEarlierSchema,
  type EarlierRow,
  insertEarlierRows,
} from "../../support/earlier-schema.ts";
import { ENGINES } from "../../support/engines.ts";
import { createIngestScene } from "../../support/ingest-process.ts";
import { runSql } from "../../support/run-sql.ts";
import { NOW } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

/** Sessions that two names of a repository have brought each. */
const TWICE = 5_000;
const KILLS = 4;

async function createEarlier(url: string): Promise<void> {
  await createEarlierSchema(url);
  const rows = Array.from({ length: TWICE }, (_, index) => `s${index}`).flatMap(
    (sessionId): readonly EarlierRow[] => [
      { repository: "acme/old", sessionId, costNanoUsd: 1_000_000 },
      { repository: "acme/new", sessionId, costNanoUsd: 1_000_000 },
    ],
  );
  await runSql(url, insertEarlierRows(rows));
}

interface Sums {
  readonly records: number;
  readonly cost: number;
  readonly version: number;
}

/** Returns how many rows there are and what they cost, and under which schema. */
async function sumsOf(url: string): Promise<Sums> {
  const { engine } = await openDatabase(url, ".", { mode: "read", now: () => NOW });
  const [calls] = await engine.database.select(
    "SELECT count(*) AS records, sum(cost_nano_usd) AS cost FROM llm_calls",
  );
  const [schema] = await engine.database.select(
    "SELECT max(version) AS version FROM schema_migrations",
  );
  await engine.close();
  return {
    records: Number(calls?.records),
    cost: Number(calls?.cost),
    version: Number(schema?.version),
  };
}

describe.each(ENGINES.slice(0, 2))("$name", (engine) => {
  test(`a change of the key that is killed at any of ${KILLS} moments is done whole or not at all`, {
    tags: ["soak"],
  }, async () => {
    await using scene = await createIngestScene("");
    const migrate = (url: string) => ["migrate", "--database", url];
    await using measured = await engine.createDatabase();
    await createEarlier(measured.url);
    const before = await sumsOf(measured.url);
    const start = performance.now();
    const told = await scene.run(migrate(measured.url));
    const runTimeMs = performance.now() - start;
    const after = await sumsOf(measured.url);
    expect(told.stdout).toContain("Merged 5,000 rows ");
    expect(after).toMatchObject({ records: TWICE, cost: TWICE * 1_000_000 });

    await using database = await engine.createDatabase();
    await createEarlier(database.url);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const run = scene.startCommand(migrate(database.url));
      // Node alone takes the first part to start.
      await sleep(runTimeMs * (0.3 + (0.6 * kill) / KILLS));
      run.kill();
      await run.ended;
      // What SQLite's file or the server holds by now; a server may take a moment to see the end.
      const { records, cost } = await sumsOf(database.url);
      // Each step of the schema is done by itself, so that its version may lie between.
      expect([before, after]).toContainEqual(expect.objectContaining({ records, cost }));
    }
    const last = await scene.run(migrate(database.url));

    expect(last.exitCode).toBe(0);
    expect(await sumsOf(database.url)).toEqual(after);
    expect(await readStoredUsage(database.url)).toMatchObject({
      records: TWICE,
      falseSums: 0,
      leftovers: 0,
    });
  });
});

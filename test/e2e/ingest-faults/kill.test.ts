/** @module-tag soak */

import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ENGINES } from "../../support/engines.ts";
import { createIngestScene } from "../../support/ingest-process.ts";
import { createRandom } from "../../support/random.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 10_000;
const KILLS = 20;
const SEED = 20_260_301;

describe.each(ENGINES.slice(0, 2))("$name", (engine) => {
  test(`an ingestion that is killed at any of ${KILLS} moments leaves all of its rows or none`, {
    tags: ["soak", "heavy"],
  }, async () => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    await using measured = await engine.createDatabase();
    const start = performance.now();
    await scene.ingest(measured.url);
    const runTimeMs = performance.now() - start;
    const random = createRandom(SEED);

    let database = await engine.createDatabase();
    for (let kill = 0; kill < KILLS; kill++) {
      // Node alone takes the first quarter to start.
      const part = 0.25 + (0.75 * (kill + random.below(1_000) / 1_000)) / KILLS;
      const run = scene.start(database.url);
      await sleep(part * runTimeMs);
      run.kill();
      await run.ended;

      const { records, falseSums, files } = await readStoredUsage(database.url);
      expect([0, ROWS]).toContain(records);
      expect(falseSums).toBe(0);
      expect(files).toEqual(records === 0 ? [] : [`.telemetry/usage.csv: ${ROWS}`]);
      if (records > 0) {
        await database[Symbol.asyncDispose]();
        database = await engine.createDatabase();
      }
    }
    const { exitCode, stdout } = await scene.ingest(database.url);

    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining("inserted    10,000\n"),
    });
    expect(await readStoredUsage(database.url)).toMatchObject({ records: ROWS, falseSums: 0 });
    await database[Symbol.asyncDispose]();
  });
});

/** @module-tag soak */

import { describe, expect, test } from "vitest";
import { ENGINES } from "../../support/engines.ts";
import { createIngestScene } from "../../support/ingest-process.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 1_500;

// Every run is a process: two are enough to meet, eight of them take their time.
const CASES = [
  ...ENGINES.map((engine) => ({ ...engine, runs: 2, tags: [] })),
  ...ENGINES.slice(0, 2).map((engine) => ({ ...engine, runs: 8, tags: ["soak"] })),
];

describe.each(CASES)("$name", ({ tags, ...engine }) => {
  test(`${engine.runs} ingestions of one ledger into an empty database at once take each row once`, {
    tags,
  }, async () => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    await using database = await engine.createDatabase();

    const runs = await Promise.all(
      Array.from({ length: engine.runs }, () => scene.ingest(database.url)),
    );

    expect(runs.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      Array(engine.runs).fill({ exitCode: 0, stderr: "" }),
    );
    expect(sum(runs.map(({ stdout }) => countIn(stdout, "inserted")))).toBe(ROWS);
    expect(sum(runs.map(({ stdout }) => countIn(stdout, "skipped")))).toBe(
      (engine.runs - 1) * ROWS,
    );
    expect(await readStoredUsage(database.url)).toEqual({
      records: ROWS,
      falseSums: 0,
      files: [`.telemetry/usage.csv: ${ROWS}`],
      leftovers: 0,
    });
  });

  test("two ingestions of a ledger and of the same ledger with more rows keep all of them", {
    tags: ["soak"],
  }, async () => {
    await using longer = await createIngestScene(ledgerRows(2 * ROWS));
    await using shorter = await createIngestScene(ledgerRows(ROWS));
    await using database = await engine.createDatabase();

    const runs = await Promise.all([longer.ingest(database.url), shorter.ingest(database.url)]);

    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(sum(runs.map(({ stdout }) => countIn(stdout, "inserted")))).toBe(2 * ROWS);
    expect(await readStoredUsage(database.url)).toMatchObject({
      records: 2 * ROWS,
      falseSums: 0,
    });
    expect((await longer.ingest(database.url)).stdout).toMatch(/inserted {9}0\n/);
  });
});

function countIn(report: string, name: string): number {
  const [, count = ""] = new RegExp(`${name} +([\\d,]+)`).exec(report) ?? [];
  return Number(count.replaceAll(",", ""));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

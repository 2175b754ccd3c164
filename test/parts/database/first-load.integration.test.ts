import { describe, expect, test } from "vitest";
import { ENGINES } from "../../support/engines.ts";
import { load, sourcedRecord } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const RECORDS = Array.from({ length: 60 }, (_, index) => {
  // Neither in order nor on one day, and one ends in the last millisecond of a day.
  const hours = (index * 37) % 100;
  const timestamp = new Date(Date.UTC(2026, 1, 20) + hours * 3_600_000 - 1).toISOString();
  return sourcedRecord({
    timestamp,
    sessionId: index % 7 === 0 ? "" : `session-${index % 9}`,
    model: index % 2 === 0 ? "claude opus" : "opus",
    taskType: index % 3 === 0 ? undefined : "plan",
    success: [true, false, undefined][index % 3],
    notes: ["", "Phase 2", 'error: ["a"] b', "error: b"][index % 4] ?? "",
    durationMs: index % 5 === 0 ? undefined : index,
    costNanoUsd: index % 4 === 1 ? undefined : index * 1_000,
    branch: index % 6 === 0 ? "🙂".repeat(200) : "main",
  });
});

describe("the first records of a repository", () => {
  test.each(ENGINES)("of $name are summed up as a rebuild does", async (engine) => {
    await using database = await engine.createDatabase();
    await using store = await database.open();

    expect(await load(store, ...RECORDS)).toMatchObject({ inserted: RECORDS.length });

    expect(await readStoredUsage(database.url)).toMatchObject({
      records: RECORDS.length,
      falseSums: 0,
    });
  });

  test.each([
    { what: "one of them comes twice", added: [RECORDS[0] ?? sourcedRecord()] },
    {
      what: "a time is finer than a millisecond",
      added: [sourcedRecord({ timestamp: "2026-02-20T10:00:00.000500Z" })],
    },
    {
      what: "sums are larger than a number is exact",
      added: ["a", "b"].map((sessionId) =>
        sourcedRecord({ sessionId, inputTokens: Number.MAX_SAFE_INTEGER - 1 }),
      ),
    },
  ])("are summed up when $what", async ({ added }) => {
    for (const engine of ENGINES.slice(0, 2)) {
      await using database = await engine.createDatabase();
      await using store = await database.open();

      await load(store, ...RECORDS, ...added);

      expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0 });
    }
  });

  test("are summed up when another repository has one of them", async () => {
    for (const engine of ENGINES.slice(0, 2)) {
      await using database = await engine.createDatabase();
      await using store = await database.open();
      await load(store, { ...(RECORDS[5] ?? sourcedRecord()), repository: "acme/other" });

      expect(await load(store, ...RECORDS)).toMatchObject({ inserted: RECORDS.length - 1 });

      expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0 });
    }
  });
});

import { describe, expect, test } from "vitest";
import type { SourcedRecord } from "../../../src/parts/database/store.ts";
import { ENGINES } from "../../support/engines.ts";
import { load, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
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

  test.each(ENGINES)("of $name are added to those of others", async (engine) => {
    const recordsOf = (repository: string, hour: number) =>
      RECORDS.map((each, index) => {
        const timestamp = new Date(Date.UTC(2026, 1, 20 + (index % 5), hour)).toISOString();
        const sessionId = `${repository} ${index}`;
        return { ...each, repository, record: { ...each.record, timestamp, sessionId } };
      });
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, ...recordsOf("acme/noon", 12));
    await load(store, ...recordsOf("acme/morning", 6));
    await load(store, ...recordsOf("acme/evening", 18), ...recordsOf("acme/night", 23));
    await store.prune("2026-02-22T00:00:00.000Z", "acme/morning");
    await store.prune("2026-02-22T00:00:00.000Z", "acme/noon");
    await load(store, ...recordsOf("acme/dawn", 5), ...recordsOf("acme/night", 22).slice(0, 9));

    await load(store, ...recordsOf("acme/afternoon", 15));

    expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0 });
  });

  test("of which a late one comes twice are stored as it came last", async () => {
    const many = manyRecords("one");
    const [first = sourcedRecord()] = many;
    const again = { ...first, record: { ...first.record, notes: "Phase 9" } };
    for (const engine of ENGINES.slice(0, 2)) {
      await using database = await engine.createDatabase();
      await using store = await database.open();

      const counts = await store.load(async (run) => {
        await run.add(many);
        await run.add([again]);
        return { states: [] };
      });

      expect(counts).toMatchObject({ inserted: many.length, updated: 0, skipped: 1 });
      expect((await storedRecords(store))[0]).toMatchObject({ notes: "Phase 9" });
      expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0 });
    }
  });

  test("are summed up where it had some that were pruned", async () => {
    for (const engine of ENGINES.slice(0, 2)) {
      await using database = await engine.createDatabase();
      await using store = await database.open();
      await load(store, ...RECORDS);
      await store.prune("2026-03-01T00:00:00.000Z", "acme/shop");

      expect(await load(store, ...RECORDS)).toMatchObject({ inserted: RECORDS.length });

      expect(await readStoredUsage(database.url)).toMatchObject({
        records: RECORDS.length,
        falseSums: 0,
      });
    }
  });

  test("are summed up when two loads bring some of them each at once", async () => {
    for (const engine of ENGINES.slice(1, 2)) {
      await using database = await engine.createDatabase();
      await using store = await database.open();
      await using other = await database.open();
      let meanwhile: Promise<unknown> = Promise.resolve();

      await store.load(async (run) => {
        await run.add(manyRecords("one"));
        meanwhile = load(other, ...manyRecords("another"));
        await run.add(manyRecords("third"));
        return { states: [] };
      });
      await meanwhile;

      expect(await readStoredUsage(database.url)).toMatchObject({
        records: 3 * MANY,
        falseSums: 0,
      });
    }
  });

  test("hide nothing that is gone from another repository", async () => {
    const path = ".telemetry/old.csv";
    for (const engine of ENGINES.slice(0, 2)) {
      await using database = await engine.createDatabase();
      await using store = await database.open();
      await load(store, sourcedRecord({}, { repository: "acme/other", sourceFile: path }));

      const { inserted, missing } = await store.load(async (run) => {
        await run.add(manyRecords("one"));
        const goneFiles = ["acme/other", "acme/shop"].map((repository) => ({ repository, path }));
        return { states: [], goneFiles };
      });

      expect({ inserted, missing }).toEqual({ inserted: MANY, missing: 1 });
    }
  });
});

/** More than are written at once. */
const MANY = 2_300;

function manyRecords(session: string): readonly SourcedRecord[] {
  const start = Date.UTC(2026, 0, 1);
  return Array.from({ length: MANY }, (_, index) =>
    sourcedRecord({
      timestamp: new Date(start + index * 600_000).toISOString(),
      sessionId: `${session} ${index % 50}`,
      notes: `Phase ${index % 5}`,
    }),
  );
}

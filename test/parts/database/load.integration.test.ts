import { expect, test } from "vitest";
import type { FileState } from "../../../src/parts/database/store.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { fileStateOf, load, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";

const STATE: FileState = {
  repository: "acme/shop",
  path: ".telemetry/usage.csv",
  blobHash: "b".repeat(40),
  offset: 120,
  prefixHash: "p".repeat(64),
  rows: 2,
  rules: "1",
  unpricedModels: ["mystery"],
};

describeMostlyInSoak(ENGINES, 2)("$name", (engine) => {
  test("new records are inserted, and the same records again are skipped", async () => {
    await using store = await openStoreOf(engine);
    const records = [sourcedRecord(), sourcedRecord({ sessionId: "another" })];

    expect(await load(store, ...records)).toEqual({ inserted: 2, updated: 0, skipped: 0 });
    expect(await load(store, ...records)).toEqual({ inserted: 0, updated: 0, skipped: 2 });
  });

  test.each([
    { success: false },
    { inputTokens: 1 },
    { durationMs: undefined },
    { costNanoUsd: 1 },
    { notes: "error: timeout" },
    { branch: "topic" },
  ])("a record with the same identity and other values is updated: %j", async (change) => {
    await using store = await openStoreOf(engine);
    await load(store, sourcedRecord());

    expect(await load(store, sourcedRecord(change))).toEqual({
      inserted: 0,
      updated: 1,
      skipped: 0,
    });

    expect(await storedRecords(store)).toMatchObject([change]);
  });

  test("the same record from another file is skipped", async () => {
    await using store = await openStoreOf(engine);
    await load(store, sourcedRecord());

    const counts = await load(
      store,
      sourcedRecord({}, { sourceFile: ".telemetry/usage-20260101T000000Z-01234567.csv" }),
    );

    expect(counts).toEqual({ inserted: 0, updated: 0, skipped: 1 });
  });

  test("of two records with one identity in one run the later one is stored, again and again", async () => {
    await using store = await openStoreOf(engine);
    const records = [sourcedRecord({ success: true }), sourcedRecord({ success: false })];

    expect(await load(store, ...records)).toEqual({ inserted: 1, updated: 0, skipped: 1 });
    expect(await load(store, ...records)).toEqual({ inserted: 0, updated: 0, skipped: 2 });
    expect(await storedRecords(store)).toMatchObject([{ success: false }]);
  });

  test.each([
    ["timestamp", sourcedRecord({ timestamp: "2026-02-23T22:19:12.001+01:00" })],
    ["session", sourcedRecord({ sessionId: "another" })],
    ["task type", sourcedRecord({ taskType: "verify" })],
    ["missing task type", sourcedRecord({ taskType: undefined })],
    ["model", sourcedRecord({ model: "claude-opus-4-5" })],
  ])("records that differ in their %s are two", async (_, other) => {
    await using store = await openStoreOf(engine);

    expect(await load(store, sourcedRecord(), other)).toMatchObject({ inserted: 2 });
  });

  test("one instant written in two time zones is one record", async () => {
    await using store = await openStoreOf(engine);
    await load(store, sourcedRecord({ timestamp: "2026-02-23T22:19:12+01:00" }));

    const counts = await load(store, sourcedRecord({ timestamp: "2026-02-23T21:19:12Z" }));

    expect(counts).toEqual({ inserted: 0, updated: 0, skipped: 1 });
  });

  test("a record without a session is known by its other columns, its success apart", async () => {
    await using store = await openStoreOf(engine);
    await load(store, sourcedRecord({ sessionId: "", notes: "Phase 5" }));

    const corrected = sourcedRecord({ sessionId: "", notes: "Phase 5", success: false });
    const other = sourcedRecord({ sessionId: "", notes: "Phase 6" });

    expect(await load(store, corrected)).toMatchObject({ updated: 1 });
    expect(await load(store, other)).toMatchObject({ inserted: 1 });
  });

  test("a price found at ingest is stored and does not change who the record is", async () => {
    await using store = await openStoreOf(engine);
    const unpriced = sourcedRecord({ sessionId: "" });
    await load(store, unpriced);

    const counts = await load(store, { ...unpriced, costNanoUsd: 52_500_000 });

    expect(counts).toEqual({ inserted: 0, updated: 1, skipped: 0 });
    expect(await storedRecords(store)).toMatchObject([{ costNanoUsd: 52_500_000 }]);
  });

  test("nothing is stored before the commit", async () => {
    await using store = await openStoreOf(engine);
    await store.load(async (run) => {
      await run.add([sourcedRecord()]);
      expect(await storedRecords(store)).toEqual([]);
      return { states: [] };
    });

    expect(await storedRecords(store)).toHaveLength(1);
  });

  test("a commit remembers how far files were read, and the latest state counts", async () => {
    await using store = await openStoreOf(engine);
    await store.load(async () => ({ states: [STATE] }));
    await store.load(async () => ({ states: [{ ...STATE, offset: 240 }] }));

    expect(await fileStateOf(store, "acme/shop", STATE.path)).toEqual({ ...STATE, offset: 240 });
    expect(await fileStateOf(store, "acme/tools", STATE.path)).toBeUndefined();
  });

  test("a dry run counts as a real one does and leaves the database as it was", async () => {
    await using database = await engine.createDatabase();
    {
      await using store = await database.open();
      await load(store, sourcedRecord());
    }
    {
      await using store = await database.open({ dryRun: true });
      const other = sourcedRecord({ sessionId: "another" });
      expect(await load(store, sourcedRecord({ success: false }), other)).toEqual({
        inserted: 1,
        updated: 1,
        skipped: 0,
      });
      expect(await load(store, other)).toEqual({ inserted: 0, updated: 0, skipped: 1 });
    }
    await using store = await database.open({ mode: "read" });
    expect(await storedRecords(store)).toMatchObject([{ success: true }]);
  });
});

import { beforeEach, expect, test } from "vitest";
import type { Store } from "../../../src/parts/database/store.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { load, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";

const SONNET = "claude-sonnet-4-5";
const OPUS = "claude-opus-4-5";

describeMostlyInSoak(ENGINES)("$name", (engine) => {
  let store: Store;

  beforeEach(async () => {
    store = await openStoreOf(engine);
    await load(
      store,
      sourcedRecord({
        timestamp: "2026-02-27T10:00:00Z",
        model: SONNET,
        inputTokens: 100,
        outputTokens: 10,
        cacheReadTokens: 60,
        cacheWriteTokens: 20,
        costNanoUsd: 1_000_000_001,
        taskType: "plan",
        durationMs: 1_000,
        notes: "Phase 2 outline",
        sessionId: "one",
      }),
      sourcedRecord({
        timestamp: "2026-02-28T23:59:59Z",
        model: OPUS,
        inputTokens: 200,
        outputTokens: 20,
        costNanoUsd: 2_000_000_002,
        taskType: "execute",
        durationMs: 3_000,
        notes: "Phase 10 | error: API error 529",
        success: false,
        sessionId: "two",
      }),
      sourcedRecord({
        timestamp: "2026-03-01T00:00:00Z",
        model: SONNET,
        inputTokens: 400,
        outputTokens: 40,
        costNanoUsd: undefined,
        taskType: "execute",
        durationMs: undefined,
        notes: "Phase 10",
        success: undefined,
        sessionId: "two",
      }),
      sourcedRecord({
        timestamp: "2026-03-01T09:00:00Z",
        model: SONNET,
        inputTokens: 800,
        outputTokens: 80,
        costNanoUsd: 4_000_000_004,
        taskType: undefined,
        durationMs: 5_000,
        notes: "by hand",
        success: false,
        sessionId: "",
      }),
    );
    return () => store[Symbol.asyncDispose]();
  });

  test("totals add up everything, with the unpriced apart", async () => {
    expect(await store.totals({})).toEqual({
      records: 4,
      inputTokens: 1_500,
      outputTokens: 150,
      cacheReadTokens: 60,
      cacheWriteTokens: 20,
      costNanoUsd: 7_000_000_007,
      unpricedRecords: 1,
      unpricedTokens: 440,
      sessions: 2,
      successRate: 1 / 3,
      averageDurationMs: 3_000,
      firstTimestamp: "2026-02-27T10:00:00.000Z",
      lastTimestamp: "2026-03-01T09:00:00.000Z",
    });
  });

  test("totals of a range include its start and leave out its end", async () => {
    const { records } = await store.totals({
      since: "2026-02-28T23:59:59.000Z",
      until: "2026-03-01T09:00:00.000Z",
    });

    expect(records).toBe(2);
  });

  test("totals of no records know no rate, duration or time", async () => {
    expect(await store.totals({ since: "2027-01-01T00:00:00.000Z" })).toMatchObject({
      records: 0,
      costNanoUsd: 0,
      successRate: undefined,
      averageDurationMs: undefined,
      firstTimestamp: undefined,
    });
  });

  test("tokens by model put the model with the most tokens first", async () => {
    const models = await store.tokensByModel(undefined, undefined);

    expect(models.map(({ model, records, inputTokens }) => [model, records, inputTokens])).toEqual([
      [SONNET, 3, 1_300],
      [OPUS, 1, 200],
    ]);
  });

  test("tokens by model keep to their range", async () => {
    const models = await store.tokensByModel(
      "2026-02-28T00:00:00.000Z",
      "2026-03-01T00:00:00.000Z",
    );

    expect(models.map(({ model }) => model)).toEqual([OPUS]);
  });

  test("cost by phase lists the phases by number and the records without one last", async () => {
    const phases = await store.costByPhase(undefined);

    expect(phases.map(({ phase, costNanoUsd }) => [phase, costNanoUsd])).toEqual([
      ["2", 1_000_000_001],
      ["10", 2_000_000_002],
      [undefined, 4_000_000_004],
    ]);
  });

  test("cost by phase of one phase is about that phase only", async () => {
    expect(await store.costByPhase("10")).toMatchObject([
      { phase: "10", records: 2, costNanoUsd: 2_000_000_002, unpricedTokens: 440 },
    ]);
    expect(await store.costByPhase("99")).toEqual([]);
  });

  test("cost by prompt name puts the most expensive first", async () => {
    const names = await store.costByPromptName(undefined);

    expect(names.map(({ promptName, costNanoUsd }) => [promptName, costNanoUsd])).toEqual([
      ["", 4_000_000_004],
      ["execute", 2_000_000_002],
      ["plan", 1_000_000_001],
    ]);
    expect(await store.costByPromptName("plan")).toMatchObject([
      { promptName: "plan", records: 1 },
    ]);
  });

  test("the success rate by phase counts only the records that tell", async () => {
    expect(await store.successRateByPhase(undefined)).toEqual([
      { phase: "2", records: 1, succeeded: 1, failed: 0, successRate: 1 },
      { phase: "10", records: 2, succeeded: 0, failed: 1, successRate: 0 },
      { phase: undefined, records: 1, succeeded: 0, failed: 1, successRate: 0 },
    ]);
  });

  test("the daily cost trend has every day up to today", async () => {
    const days = await store.dailyCostTrend(4);

    expect(days.map(({ day, records, costNanoUsd }) => [day, records, costNanoUsd])).toEqual([
      ["2026-02-26", 0, 0],
      ["2026-02-27", 1, 1_000_000_001],
      ["2026-02-28", 1, 2_000_000_002],
      ["2026-03-01", 2, 4_000_000_004],
    ]);
  });

  test("the error summary groups failures by message and keeps those without one", async () => {
    expect(await store.errorSummary(undefined)).toEqual([
      {
        errorMessage: undefined,
        failures: 1,
        firstTimestamp: "2026-03-01T09:00:00.000Z",
        lastTimestamp: "2026-03-01T09:00:00.000Z",
        models: [SONNET],
      },
      {
        errorMessage: "API error 529",
        failures: 1,
        firstTimestamp: "2026-02-28T23:59:59.000Z",
        lastTimestamp: "2026-02-28T23:59:59.000Z",
        models: [OPUS],
      },
    ]);
    expect(await store.errorSummary("2026-03-01T00:00:00.000Z")).toHaveLength(1);
  });

  test("records come back as they were, in the order of their time", async () => {
    const records = await storedRecords(store, { since: "2026-02-28T00:00:00.000Z" });

    expect(records).toHaveLength(3);
    expect(records[1]).toEqual({
      timestamp: "2026-03-01T00:00:00.000Z",
      model: SONNET,
      inputTokens: 400,
      outputTokens: 40,
      success: undefined,
      taskType: "execute",
      durationMs: undefined,
      notes: "Phase 10",
      sessionId: "two",
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      costNanoUsd: undefined,
      agent: "claude-code",
      branch: "main",
    });
    expect(records[2]?.sessionId).toMatch(/^row:[0-9a-f]{32}$/);
  });

  test("counts as large as they can be do not break the sums", async () => {
    const huge = Array.from({ length: 2_000 }, (_, index) =>
      sourcedRecord({ sessionId: `huge ${index}`, inputTokens: Number.MAX_SAFE_INTEGER }),
    );
    await load(store, ...huge);

    expect((await store.totals({})).inputTokens).toBeGreaterThan(1.8e19);
  });
});

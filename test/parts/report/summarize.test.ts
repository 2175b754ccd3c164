import { describe, expect, test } from "vitest";
import { summarize } from "../../../src/parts/report/summarize.ts";
import { usageRecord } from "../../support/usage-record.ts";

const unpriced = async () => undefined;

test("an empty ledger sums up to nothing, with nothing known", async () => {
  const summary = await summarize([], unpriced);

  expect(summary.total).toEqual({
    records: 0,
    sessions: 0,
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    costNanoUsd: 0,
    unpricedRecords: 0,
    unpricedTokens: 0,
    succeeded: 0,
    failed: 0,
    successRate: undefined,
    durationMs: undefined,
    averageDurationMs: undefined,
    p95DurationMs: undefined,
  });
  expect(summary.firstTimestamp).toBeUndefined();
  expect(summary.models).toEqual([]);
});

test("tokens, cost, success and sessions add up", async () => {
  const { total } = await summarize(
    [
      usageRecord({
        inputTokens: 10,
        outputTokens: 1,
        cacheReadTokens: 5,
        cacheWriteTokens: 2,
        costNanoUsd: 100,
      }),
      usageRecord({ inputTokens: 20, outputTokens: 2, costNanoUsd: 11, success: false }),
      usageRecord({ inputTokens: 30, outputTokens: 3, success: undefined, sessionId: "other" }),
    ],
    unpriced,
  );

  expect(total).toMatchObject({
    records: 3,
    sessions: 2,
    inputTokens: 60,
    outputTokens: 6,
    cacheReadTokens: 5,
    cacheWriteTokens: 2,
    costNanoUsd: 111,
    unpricedRecords: 1,
    unpricedTokens: 33,
    succeeded: 1,
    failed: 1,
    successRate: 0.5,
  });
});

test("a record without a session, or with the stand-in of a database, is no session", async () => {
  const { total } = await summarize(
    [
      usageRecord({ sessionId: "" }),
      usageRecord({ sessionId: "row:0123456789abcdef0123456789abcdef" }),
    ],
    unpriced,
  );

  expect(total).toMatchObject({ records: 2, sessions: 0 });
});

test("a record's own cost goes before the list price", async () => {
  const { total } = await summarize(
    [usageRecord({ costNanoUsd: 7 }), usageRecord({ costNanoUsd: undefined })],
    async () => 1000,
  );

  expect(total).toMatchObject({ costNanoUsd: 1007, unpricedRecords: 0, unpricedTokens: 0 });
});

describe("durations", () => {
  const ofDurations = (...durationsMs: readonly (number | undefined)[]) =>
    summarize(
      durationsMs.map((durationMs) => usageRecord({ durationMs })),
      unpriced,
    );

  test("leave out the records that tell none", async () => {
    const { total } = await ofDurations(100, undefined, 200);

    expect(total.averageDurationMs).toBe(150);
  });

  test("have the 95th percentile by nearest rank", async () => {
    const hundred = await ofDurations(...Array.from({ length: 100 }, (_, index) => 100 - index));
    const two = await ofDurations(9, 1000);

    expect(hundred.total.p95DurationMs).toBe(95);
    expect(two.total.p95DurationMs).toBe(1000);
  });

  test("are known by task type too", async () => {
    const { taskTypes } = await summarize(
      [
        usageRecord({ taskType: "plan", durationMs: 10 }),
        usageRecord({ taskType: "verify", durationMs: 30 }),
        usageRecord({ taskType: "plan", durationMs: 20 }),
      ],
      unpriced,
    );

    expect(taskTypes).toMatchObject([
      { name: "plan", averageDurationMs: 15, p95DurationMs: 20 },
      { name: "verify", averageDurationMs: 30, p95DurationMs: 30 },
    ]);
  });
});

test("models come most expensive first, then by tokens", async () => {
  const { models } = await summarize(
    [
      usageRecord({ model: "small-unpriced", inputTokens: 1 }),
      usageRecord({ model: "cheap", costNanoUsd: 5 }),
      usageRecord({ model: "large-unpriced", inputTokens: 1_000_000 }),
      usageRecord({ model: "dear", costNanoUsd: 50 }),
    ],
    unpriced,
  );

  expect(models.map(({ name }) => name)).toEqual([
    "dear",
    "cheap",
    "large-unpriced",
    "small-unpriced",
  ]);
});

test("phases come in the order of their numbers, the records without one last", async () => {
  const { phases } = await summarize(
    ["Phase 10", "", "Phase 2 tests", "phase 2.1", "Phase 02"].map((notes) =>
      usageRecord({ notes }),
    ),
    unpriced,
  );

  expect(phases.map(({ name, records }) => [name, records])).toEqual([
    ["2", 2],
    ["2.1", 1],
    ["10", 1],
    [undefined, 1],
  ]);
});

test("days and weeks are those of UTC", async () => {
  const { days, weeks, firstTimestamp, lastTimestamp } = await summarize(
    [
      usageRecord({ timestamp: "2026-03-02T00:30:00+01:00" }),
      usageRecord({ timestamp: "2026-03-01T22:30:00-03:00" }),
    ],
    unpriced,
  );

  expect(days.map(({ name }) => name)).toEqual(["2026-03-01", "2026-03-02"]);
  expect(weeks.map(({ name }) => name)).toEqual(["2026-W09", "2026-W10"]);
  expect(firstTimestamp).toBe("2026-03-01T23:30:00.000Z");
  expect(lastTimestamp).toBe("2026-03-02T01:30:00.000Z");
});

test("failures are grouped by message, the most frequent first", async () => {
  const { failures } = await summarize(
    [
      usageRecord({ success: false, notes: "no reason given" }),
      usageRecord({
        success: false,
        notes: "error: rate limit",
        timestamp: "2026-02-03T00:00:00Z",
      }),
      usageRecord({
        success: false,
        notes: "Phase 6 | error: rate limit",
        timestamp: "2026-02-01T00:00:00Z",
        model: "gpt-5",
      }),
      usageRecord({ success: true, notes: "error: but it worked" }),
    ],
    unpriced,
  );

  expect(failures).toEqual([
    {
      message: "rate limit",
      failures: 2,
      firstTimestamp: "2026-02-01T00:00:00.000Z",
      lastTimestamp: "2026-02-03T00:00:00.000Z",
      models: ["claude-sonnet-4-5-20250929", "gpt-5"],
    },
    expect.objectContaining({ message: undefined, failures: 1 }),
  ]);
});

test("a message of several lines is a message", async () => {
  const { failures } = await summarize(
    [usageRecord({ success: false, notes: "error: first\nsecond" })],
    unpriced,
  );

  expect(failures).toMatchObject([{ message: "first\nsecond" }]);
});

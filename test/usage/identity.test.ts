import { expect, test } from "vitest";
import { identityOf, sessionIdOf } from "../../src/usage/identity.ts";
import { usageRecord } from "../support/usage-record.ts";

test("the same instant, session, task type and model are the same record", () => {
  const record = usageRecord({ timestamp: "2026-02-23T22:19:12+01:00" });

  expect(
    identityOf({ ...record, timestamp: "2026-02-23T21:19:12.0Z", notes: "other", inputTokens: 9 }),
  ).toBe(identityOf(record));
});

test.each([
  ["2026-02-23T21:19:12Z", "2026-02-23T21:19:12.000000999Z"],
  ["2026-02-23T21:19:12.5Z", "2026-02-23T21:19:12.500000001Z"],
  ["2026-02-23T21:19:12.123456Z", "2026-02-23T22:19:12.123456789+01:00"],
])("%s and %s are the same time, as no database keeps less than a microsecond", (one, other) => {
  expect(identityOf(usageRecord({ timestamp: one }))).toBe(
    identityOf(usageRecord({ timestamp: other })),
  );
});

test.each([
  { timestamp: "2026-02-23T21:19:12.000001Z" },
  { timestamp: "2026-02-23T22:19:13+01:00" },
  { sessionId: "other" },
  { taskType: "plan" as const },
  { model: "other" },
])("%j makes another record", (change) => {
  expect(identityOf(usageRecord(change))).not.toBe(identityOf(usageRecord()));
});

test("without a session a hash of the row stands in, whatever its success", () => {
  const record = usageRecord({ sessionId: "", notes: "by hand" });

  expect(sessionIdOf(record)).toMatch(/^row:[0-9a-f]{32}$/);
  expect(sessionIdOf({ ...record, success: false })).toBe(sessionIdOf(record));
  expect(sessionIdOf({ ...record, notes: "by foot" })).not.toBe(sessionIdOf(record));
});

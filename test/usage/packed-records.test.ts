import fc from "fast-check";
import { expect, test } from "vitest";
import { PackedRecords } from "../../src/usage/packed-records.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import { usageRecord } from "../support/usage-record.ts";

const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const text = fc.string({ unit: "binary" });
const anyRecord: fc.Arbitrary<UsageRecord> = fc.record({
  timestamp: fc.constantFrom("2026-02-23T22:19:12+01:00", "2026-02-23t21:19:12.123456789Z"),
  model: text,
  inputTokens: count,
  outputTokens: count,
  success: fc.constantFrom(true, false, undefined),
  taskType: fc.constantFrom("plan", "execute", "verify", "discuss", "quick", undefined),
  durationMs: fc.option(count, { nil: undefined }),
  notes: text,
  sessionId: text,
  cacheReadTokens: count,
  cacheWriteTokens: count,
  costNanoUsd: fc.option(count, { nil: undefined }),
  agent: fc.constantFrom("", "claude-code"),
  branch: text,
});

test("records come out as they were put in", () => {
  fc.assert(
    fc.property(fc.array(anyRecord), (records) => {
      const packed = new PackedRecords();
      for (const record of records) packed.add(record);

      expect(records.map((_, place) => packed.at(place))).toEqual(records);
    }),
  );
});

test("a record takes another's place among thousands", () => {
  const packed = new PackedRecords();
  for (let index = 0; index < 5_000; index += 1) packed.add(usageRecord({ inputTokens: index }));
  const longer = usageRecord({ timestamp: "2026-02-23T21:19:12.123456789Z", model: "other" });

  packed.set(1_234, longer);

  expect(packed.size).toBe(5_000);
  expect(packed.at(1_234)).toEqual(longer);
  expect(packed.at(1_233)).toEqual(usageRecord({ inputTokens: 1_233 }));
  expect(packed.at(4_999)).toEqual(usageRecord({ inputTokens: 4_999 }));
});

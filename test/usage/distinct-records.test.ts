import fc from "fast-check";
import { expect, test } from "vitest";
import { DistinctRecords } from "../../src/usage/distinct-records.ts";
import { identityOf } from "../../src/usage/identity.ts";
import { usageRecord } from "../support/usage-record.ts";

// Within a microsecond, a millisecond and more, and in any order.
const TIMES = [
  "2026-02-23T10:00:00Z",
  "2026-02-23T11:00:00+01:00",
  "2026-02-23T10:00:00.000000400Z",
  "2026-02-23T10:00:00.000001Z",
  "2026-02-23T10:00:01Z",
  "2026-02-23T10:00:02.500Z",
];
const anyRecord = fc
  .record({
    timestamp: fc.constantFrom(...TIMES),
    sessionId: fc.constantFrom("", "one", "two"),
    taskType: fc.constantFrom("plan" as const, undefined),
  })
  .map(usageRecord);

test("records of one identity have one place, from 0 in the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 60 }), (records) => {
      const distinct = new DistinctRecords();
      const places = new Map<string, number>();
      for (const record of records) {
        const identity = identityOf(record);
        const expected = places.get(identity) ?? places.size;
        places.set(identity, expected);

        expect(distinct.placeOf(record)).toBe(expected);
      }
      expect(distinct.records.size).toBe(places.size);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { DistinctRows } from "../../../src/flows/report/distinct-rows.ts";
import { identityOf } from "../../../src/usage/identity.ts";
import { usageRecord } from "../../support/usage-record.ts";

// Few of each, so that rows repeat, within an instant or much later, and in any order.
const TIMES = [
  "2026-02-23T10:00:00Z",
  "2026-02-23T11:00:00+01:00",
  "2026-02-23T10:00:00.000000400Z",
  "2026-02-23T10:00:01Z",
  "2026-02-23T10:00:02Z",
];
const anyRow = fc.record({
  record: fc
    .record({
      timestamp: fc.constantFrom(...TIMES),
      sessionId: fc.constantFrom("", "one", "two"),
      model: fc.constantFrom("small", "large"),
      inputTokens: fc.nat(3),
    })
    .map(usageRecord),
  file: fc.constantFrom("usage.csv", "usage-2.csv"),
});

test("of the rows with one identity the last is in the place of the first", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const distinct = new DistinctRows<string>();
      for (const row of rows) distinct.add(row);

      const expected = new Map(rows.map((row) => [identityOf(row.record), row]));
      expect([...distinct]).toEqual([...expected.values()]);
    }),
  );
});

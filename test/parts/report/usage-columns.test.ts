import fc from "fast-check";
import { expect, test } from "vitest";
import { GroupColumn, UsageColumns } from "../../../src/parts/report/usage-columns.ts";
import { GroupTally, UsageTally } from "../../../src/parts/report/usage-tally.ts";
import { usageRecord } from "../../support/usage-record.ts";

const count = fc.nat(1_000);
const anyRecord = fc
  .record({
    sessionId: fc.constantFrom("", "row:0123", "one", "two"),
    model: fc.constantFrom("small", "large", "Large"),
    inputTokens: count,
    outputTokens: count,
    cacheReadTokens: count,
    cacheWriteTokens: count,
    success: fc.constantFrom(true, false, undefined),
    durationMs: fc.option(count, { nil: undefined }),
    costNanoUsd: fc.option(count, { nil: undefined }),
  })
  .map(usageRecord);

test("columns add up as tallies do, whole and by group", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 50 }), (records) => {
      const groupOf = (name = "") => name.toLowerCase();
      const columns = new UsageColumns();
      const models = new GroupColumn(groupOf);
      const total = new UsageTally();
      const tallies = new GroupTally();
      for (const record of records) {
        columns.add(record, record.costNanoUsd);
        models.push(record.model);
        total.add(record, record.costNanoUsd);
        tallies.add(groupOf(record.model), record, record.costNanoUsd);
      }

      expect(columns.total()).toEqual(total.sums());
      expect(columns.groups(models)).toEqual(tallies.groups());
    }),
  );
});

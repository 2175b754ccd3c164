import fc from "fast-check";
import { expect, test } from "vitest";
import { GroupSums, groupRecords } from "../../../src/parts/report/sum-groups.ts";
import { GroupTally } from "../../../src/parts/report/usage-tally.ts";
import { PackedRecords } from "../../../src/usage/packed-records.ts";
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

test("packed records add up as tallies do, by group, as many as are grouped", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 50 }), fc.nat(60), (records, limit) => {
      const size = Math.min(records.length, limit);
      const groupOf = (name: string) => name.toLowerCase();
      const packed = new PackedRecords();
      const tallies = new GroupTally();
      for (const record of records) packed.add(record);
      for (const record of records.slice(0, size)) {
        tallies.add(groupOf(record.model), record, record.costNanoUsd);
      }

      const keys = packed.column("model").subarray(0, size);
      const grouping = groupRecords(keys, (key) => groupOf(packed.texts.model.textOf(key)));
      expect(new GroupSums(packed, new Map()).of(grouping)).toEqual(tallies.groups());
    }),
  );
});

test("a price that is known of a record without one counts", () => {
  const packed = new PackedRecords();
  packed.add(usageRecord({ costNanoUsd: 5 }));
  packed.add(usageRecord({ costNanoUsd: undefined }));
  const all = { names: ["all"], groups: new Uint32Array(2) };

  const [sums] = new GroupSums(packed, new Map([[1, 7]])).of(all);

  expect(sums).toMatchObject({ costNanoUsd: 12, unpricedRecords: 0, unpricedTokens: 0 });
});

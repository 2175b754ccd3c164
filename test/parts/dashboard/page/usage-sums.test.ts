import fc from "fast-check";
import { expect, test } from "vitest";
import { byCost, groupRows, sumRows } from "../../../../src/parts/dashboard/page/usage-sums.ts";
import { UsageTally } from "../../../../src/parts/report/usage-tally.ts";
import { anyRecord } from "../../../support/ledger-arbitraries.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { allRows, usageTable } from "../../../support/usage-table.ts";

const anySmallRecord = fc
  .tuple(anyRecord, fc.nat(1e12), fc.option(fc.nat(1e12), { nil: undefined }))
  .map(([record, tokens, costNanoUsd]) => ({
    ...record,
    inputTokens: tokens,
    outputTokens: tokens,
    cacheReadTokens: tokens,
    durationMs: costNanoUsd,
    costNanoUsd,
  }));

test("whatever records hold, they add up as in the report", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anySmallRecord, { maxLength: 20 }), async (records) => {
      const tally = new UsageTally();
      for (const record of records) tally.add(record, record.costNanoUsd);
      const table = await usageTable(records);

      const sums = sumRows(table, allRows(table));

      const { durationMs, ...expected } = tally.sums();
      expect(expected).toMatchObject({
        records: sums.records,
        inputTokens: sums.inputTokens,
        outputTokens: sums.outputTokens,
        cacheReadTokens: sums.cacheReadTokens,
        costNanoUsd: sums.costNanoUsd,
        unpricedRecords: sums.unpricedRecords,
        unpricedTokens: sums.unpricedTokens,
        succeeded: sums.succeeded,
        failed: sums.failed,
      });
      expect(sums.durationMs).toBe(durationMs ?? 0);
    }),
  );
});

test("groups hold the rows that pass, and records that do not say are a group of their own", async () => {
  const table = await usageTable([
    usageRecord({ branch: "main", costNanoUsd: 1 }),
    usageRecord({ branch: "", costNanoUsd: 5 }),
    usageRecord({ branch: "main", costNanoUsd: 2 }),
    usageRecord({ branch: "dev", costNanoUsd: 9 }),
  ]);

  const groups = groupRows(table, Uint8Array.of(1, 1, 1, 0), "branch").toSorted(byCost);

  expect(groups.map(({ label, sums }) => [label, sums.records, sums.costNanoUsd])).toEqual([
    ["", 1, 5],
    ["main", 2, 3],
  ]);
});

import { expect, test } from "vitest";
import { RowOrder, type SortKey } from "../../../../src/parts/dashboard/page/row-order.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { allRows, usageTable } from "../../../support/usage-table.ts";

const at = (hour: number) => `2026-02-01T0${hour}:00:00Z`;
const RECORDS = [
  usageRecord({ timestamp: at(0), costNanoUsd: 5, branch: "phase-10", success: undefined }),
  usageRecord({ timestamp: at(1), costNanoUsd: undefined, branch: "phase-2", success: false }),
  usageRecord({ timestamp: at(2), costNanoUsd: 7, branch: "", success: true }),
  usageRecord({ timestamp: at(3), costNanoUsd: 5, branch: "Main", success: true }),
];

test.each<{ key: SortKey; ascending: readonly number[]; descending: readonly number[] }>([
  { key: "time", ascending: [0, 1, 2, 3], descending: [3, 2, 1, 0] },
  // Of equals the latest first; what has no price is last either way.
  { key: "costNanoUsd", ascending: [3, 0, 2, 1], descending: [2, 3, 0, 1] },
  { key: "branch", ascending: [3, 1, 0, 2], descending: [0, 1, 3, 2] },
  { key: "success", ascending: [3, 2, 1, 0], descending: [1, 3, 2, 0] },
])("sorting by $key", async ({ key, ascending, descending }) => {
  const table = await usageTable(RECORDS);
  const order = new RowOrder(table);
  const rows = (isDescending: boolean) => [
    ...order.sortedRows({ key, isDescending }, allRows(table)),
  ];

  expect(rows(false)).toEqual(ascending);
  expect(rows(true)).toEqual(descending);
});

test("only rows that pass are there", async () => {
  const table = await usageTable(RECORDS);
  const sorting = { key: "costNanoUsd", isDescending: true } as const;

  const rows = new RowOrder(table).sortedRows(sorting, Uint8Array.of(1, 1, 0, 1));

  expect([...rows]).toEqual([3, 0, 1]);
});

import { expect, test } from "vitest";
import { offeredLabels } from "../../../../src/parts/dashboard/page/filter-options.ts";
import { toUsageTable } from "../../../../src/parts/dashboard/page/usage-table.ts";
import { change, usageRow } from "../../../support/usage-row.ts";
import { dashboardData } from "../../../support/usage-table.ts";

test("what records have is offered, also where several share a record, and nothing else", () => {
  const changedLines = new Map([
    ["src/b", 1],
    ["src/a", 2],
  ]);
  const table = toUsageTable(
    dashboardData([
      usageRow({ taskType: "verify" }, { change: change({ outcome: "merged", changedLines }) }),
      usageRow({ taskType: undefined, model: "house-10" }, { change: undefined }),
      usageRow({ taskType: undefined, model: "house-9" }, { change: undefined }),
    ]),
  );

  expect(offeredLabels(table, "folder")).toEqual(["", "src/a", "src/b"]);
  expect(offeredLabels(table, "outcome")).toEqual(["", "merged"]);
  expect(offeredLabels(table, "task-type")).toEqual(["", "verify"]);
  expect(offeredLabels(table, "model").slice(-2)).toEqual(["house-9", "house-10"]);
});

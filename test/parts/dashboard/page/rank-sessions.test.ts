import { expect, test } from "vitest";
import { rankSessions } from "../../../../src/parts/dashboard/page/rank-sessions.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { allRows, usageTable } from "../../../support/usage-table.ts";

const work = (sessionId: string, costNanoUsd: number | undefined, durationMs?: number) =>
  usageRecord({ sessionId, costNanoUsd, durationMs });

test("the most expensive and the slowest sessions come first, each added up", async () => {
  const table = await usageTable([
    work("a", 3, 10),
    work("b", 5, 20),
    work("a", 4, 50),
    work("c", 1, 99),
    work("d", undefined),
  ]);

  const { count, mostExpensive, slowest } = rankSessions(table, allRows(table), 2);

  expect(count).toBe(4);
  expect(mostExpensive.map(({ label, sums }) => [label, sums.costNanoUsd, sums.records])).toEqual([
    ["a", 7, 2],
    ["b", 5, 1],
  ]);
  expect(slowest.map(({ label, sums }) => [label, sums.durationMs])).toEqual([
    ["c", 99],
    ["a", 60],
  ]);
});

test("records without a session count for none, nor do the stand-ins of a database", async () => {
  const table = await usageTable([work("", 3), work("row:0123", 4), work("a", 1)]);

  const { count, mostExpensive } = rankSessions(table, allRows(table), 8);

  expect(count).toBe(1);
  expect(mostExpensive.map(({ label }) => label)).toEqual(["a"]);
});

import { expect, test } from "vitest";
import { fillDays, lastDays } from "../../../src/parts/database/query-results.ts";

const AUGUST_2 = new Date("2026-08-02T00:30:00+01:00");

test("the last days end today in UTC and start as many days earlier as asked for", () => {
  expect(lastDays(3, AUGUST_2)).toEqual(["2026-07-30", "2026-07-31", "2026-08-01"]);
});

test("a day on which nothing was found costs 0", () => {
  const found = {
    day: "2026-07-31",
    records: 2,
    inputTokens: 10,
    outputTokens: 20,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    costNanoUsd: 5_000,
    unpricedRecords: 0,
    unpricedTokens: 0,
  };

  const filled = fillDays(["2026-07-30", "2026-07-31", "2026-08-01"], [found]);

  expect(filled.map(({ day, records, costNanoUsd }) => [day, records, costNanoUsd])).toEqual([
    ["2026-07-30", 0, 0],
    ["2026-07-31", 2, 5_000],
    ["2026-08-01", 0, 0],
  ]);
});

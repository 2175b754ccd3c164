import { expect, test } from "vitest";
import { isoWeekOf } from "../../../src/parts/report/grouping.ts";

test.each([
  ["2026-02-23", "2026-W09"],
  ["2026-03-01", "2026-W09"],
  ["2026-01-01", "2026-W01"],
  ["2025-12-29", "2026-W01"],
  ["2027-01-01", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2024-12-31", "2025-W01"],
  ["2023-01-01", "2022-W52"],
  ["0099-12-31", "0099-W53"],
])("%s is in %s", (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

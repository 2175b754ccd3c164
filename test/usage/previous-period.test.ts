import { expect, test } from "vitest";
import { previousPeriod } from "../../src/usage/previous-period.ts";
import { parseRange } from "../../src/usage/time-range.ts";
import { parseTimeZone, UTC } from "../../src/usage/time-zone.ts";

function previousOf(text: string, now = "2026-08-26T18:30:00Z", zone = UTC) {
  const clock = { now: new Date(now), zone };
  const period = parseRange(text, clock);
  if (period === undefined) throw new Error(`${text} is no range.`);
  const previous = previousPeriod(period, clock);
  return (
    previous && [previous.since, previous.until].map((time) => time?.replace("T00:00:00.000Z", ""))
  );
}

test.each([
  ["today", "2026-08-25", "2026-08-26"],
  ["7d", "2026-08-13", "2026-08-20"],
  ["last-week", "2026-08-10", "2026-08-17"],
  ["this-week", "2026-08-17", "2026-08-20"],
  ["2026-03", "2026-02-01", "2026-03-01"],
  ["this-month", "2026-07-01", "2026-07-27"],
  ["this-year", "2025-01-01", "2025-08-27"],
  ["6mo", "2025-08-27", "2026-02-27"],
  ["2026-02-01..2026-02-15", "2026-01-17", "2026-02-01"],
  ["2026-01..2026-03", "2025-10-01", "2026-01-01"],
  ["2026-08-25..", "2026-08-23", "2026-08-25"],
  ["12h", "2026-08-25T18:30:00.000Z", "2026-08-26T06:30:00.000Z"],
])("before %s came %s up to %s", (text, since, until) => {
  expect(previousOf(text)).toEqual([since, until]);
});

test("seven days on the seventh are compared with seven days, not with a month", () => {
  expect(previousOf("7d", "2026-08-07T12:00:00Z")).toEqual(["2026-07-25", "2026-08-01"]);
});

test("a month that is nearly over is compared with all of a shorter one", () => {
  expect(previousOf("this-month", "2026-03-30T12:00:00Z")).toEqual(["2026-02-01", "2026-03-01"]);
  expect(previousOf("this-month", "2026-03-31T12:00:00Z")).toEqual(["2026-02-01", "2026-03-01"]);
  expect(previousOf("this-month", "2026-04-30T12:00:00Z")).toEqual(["2026-03-01", "2026-04-01"]);
});

test("days are counted on the calendar, not in hours", () => {
  const berlin = parseTimeZone("Europe/Berlin");

  expect(previousOf("2026-03-30", undefined, berlin)).toEqual([
    "2026-03-28T23:00:00.000Z",
    "2026-03-29T22:00:00.000Z",
  ]);
});

test("a period without a beginning has none before it", () => {
  expect(previousOf("..2026-02-23")).toBeUndefined();
});

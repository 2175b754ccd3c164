import { expect, test } from "vitest";
import { UsageFailure } from "../../src/usage/failure.ts";
import { parseRange, parseTime } from "../../src/usage/time-range.ts";
import { parseTimeZone, UTC } from "../../src/usage/time-zone.ts";

/** A Wednesday; in Tokyo it is the 27th already. */
const NOW = new Date("2026-08-26T18:30:00Z");
const UTC_CLOCK = { now: NOW, zone: UTC };
const TOKYO_CLOCK = { now: NOW, zone: parseTimeZone("Asia/Tokyo") };
const BERLIN_CLOCK = { now: NOW, zone: parseTimeZone("Europe/Berlin") };

test.each([
  ["today", "2026-08-26", "2026-08-27"],
  ["yesterday", "2026-08-25", "2026-08-26"],
  ["this-week", "2026-08-24", "2026-08-27"],
  ["last-week", "2026-08-17", "2026-08-24"],
  ["this-month", "2026-08-01", "2026-08-27"],
  ["last-month", "2026-07-01", "2026-08-01"],
  ["this-year", "2026-01-01", "2026-08-27"],
  ["last-year", "2025-01-01", "2026-01-01"],
  ["2024", "2024-01-01", "2025-01-01"],
  ["Yesterday", "2026-08-25", "2026-08-26"],
  ["2026-02-23", "2026-02-23", "2026-02-24"],
  ["2026-02", "2026-02-01", "2026-03-01"],
  ["2026-W09", "2026-02-23", "2026-03-02"],
  ["1d", "2026-08-26", "2026-08-27"],
  ["7d", "2026-08-20", "2026-08-27"],
  ["2w", "2026-08-13", "2026-08-27"],
  ["6mo", "2026-02-27", "2026-08-27"],
  ["1y", "2025-08-27", "2026-08-27"],
  ["2026-02-01..2026-02-15", "2026-02-01", "2026-02-16"],
  ["2025-12..2026-02", "2025-12-01", "2026-03-01"],
  ["last-month..yesterday", "2026-07-01", "2026-08-26"],
])("%s is from the start of %s up to the start of %s", (text, since, until) => {
  expect(parseRange(text, UTC_CLOCK)).toMatchObject({
    since: `${since}T00:00:00.000Z`,
    until: `${until}T00:00:00.000Z`,
  });
  expect(parseTime(text.replace(/\.\..*/, ""), UTC_CLOCK)).toBe(`${since}T00:00:00.000Z`);
});

test("days are those of the zone, and so is today", () => {
  expect(parseRange("today", TOKYO_CLOCK)).toMatchObject({
    since: "2026-08-26T15:00:00.000Z",
    until: "2026-08-27T15:00:00.000Z",
  });
  expect(parseTime("2026-02-24", TOKYO_CLOCK)).toBe("2026-02-23T15:00:00.000Z");
  expect(parseRange("2026-03-29", BERLIN_CLOCK)).toMatchObject({
    since: "2026-03-28T23:00:00.000Z",
    until: "2026-03-29T22:00:00.000Z",
  });
});

test("hours are exact", () => {
  expect(parseRange("12h", TOKYO_CLOCK)).toMatchObject({
    since: "2026-08-26T06:30:00.000Z",
    until: "2026-08-26T18:30:00.000Z",
  });
});

test.each([
  ["2026-02-23T22:19:12+01:00", "2026-02-23T21:19:12.000Z"],
  ["2026-02-23T22:19:12Z", "2026-02-23T22:19:12.000Z"],
  ["2026-02-23T22:19:12", "2026-02-23T21:19:12.000Z"],
  ["2026-02-23 22:19", "2026-02-23T21:19:00.000Z"],
  ["2026-08-23T22:19:12.5", "2026-08-23T20:19:12.500Z"],
])("in Berlin %s is %s", (text, instant) => {
  expect(parseTime(text, BERLIN_CLOCK)).toBe(instant);
});

test("a range may begin or end with a time, and be open at one end", () => {
  expect(parseRange("2026-02-23T10:00..2026-02-23T12:00", UTC_CLOCK)).toMatchObject({
    since: "2026-02-23T10:00:00.000Z",
    until: "2026-02-23T12:00:00.000Z",
  });
  expect(parseRange("2026-02-23..", UTC_CLOCK)).toMatchObject({
    since: "2026-02-23T00:00:00.000Z",
    until: undefined,
  });
  expect(parseRange("..2026-02-23", UTC_CLOCK)).toMatchObject({
    since: undefined,
    until: "2026-02-24T00:00:00.000Z",
  });
});

test.each([
  "main..HEAD",
  "HEAD~20..",
  "..",
  "main..2026-02-23",
  "2026-02-01...2026-02-15",
  "#634",
  "v1.2.3",
  "src",
  "2026-02-30",
  "2026-02-23T22:19:12Z",
])("%s is no range of time", (text) => {
  expect(parseRange(text, UTC_CLOCK)).toBeUndefined();
});

test("a range that ends before it begins is refused", () => {
  expect(() => parseRange("2026-02-15..2026-02-01", UTC_CLOCK)).toThrow(
    'Cannot use the range "2026-02-15..2026-02-01": it ends before it begins.',
  );
});

test.each([
  "",
  "soon",
  "7",
  "0d",
  "-7d",
  "6m",
  "2026-02-30",
  "2026-13-01",
  "2026-13",
  "2026-02-23T25:00",
  "2026-02-30T10:00",
  "2026-02-23..2026-02-24",
])("the time %j is refused with what would be understood", (text) => {
  expect(() => parseTime(text, UTC_CLOCK)).toThrow(UsageFailure);
  expect(() => parseTime(text, UTC_CLOCK)).toThrow(/expected a date such as 2026-02-23/);
});

test("a misspelled time is told the one that was meant", () => {
  expect(() => parseTime("lastweek", UTC_CLOCK)).toThrow("Did you mean last-week?");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { weekOfDay } from "../../src/usage/calendar.ts";
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

test("a month that is nearly over is compared with all of a shorter one, and as many days of a longer one", () => {
  expect(previousOf("this-month", "2026-03-30T12:00:00Z")).toEqual(["2026-02-01", "2026-03-01"]);
  expect(previousOf("this-month", "2026-03-31T12:00:00Z")).toEqual(["2026-02-01", "2026-03-01"]);
  expect(previousOf("this-month", "2026-04-30T12:00:00Z")).toEqual(["2026-03-01", "2026-03-31"]);
});

test.each([
  ["2026-W35", "2026-08-17", "2026-08-20"],
  ["2026-08", "2026-07-01", "2026-07-27"],
  ["2026-08-01..2026-08-31", "2026-07-01", "2026-07-27"],
  ["2026-08-25..2026-08-30", "2026-08-19", "2026-08-21"],
  ["2026", "2025-01-01", "2025-08-27"],
  ["2026-08-26T10:30..2026-08-26T20:30", "2026-08-26T00:30:00.000Z", "2026-08-26T08:30:00.000Z"],
])("of %s, which is under way, as much is compared as has passed", (text, since, until) => {
  expect(previousOf(text)).toEqual([since, until]);
});

test("what has not begun is compared with the whole period before", () => {
  expect(previousOf("2026-09")).toEqual(["2026-08-01", "2026-09-01"]);
});

const UNITS = {
  day: { nameOf: (day: string) => day, words: ["today", "yesterday"] },
  week: { nameOf: weekOfDay, words: ["this-week", "last-week"] },
  month: {
    nameOf: (day: string) => day.slice(0, "2026-08".length),
    words: ["this-month", "last-month"],
  },
  year: { nameOf: (day: string) => day.slice(0, "2026".length), words: ["this-year", "last-year"] },
} as const;

test.each(Object.entries(UNITS))(
  "however a %s is called, one under way is compared with as many days of the one before, and one that has ended with all of it",
  (_, { nameOf, words: [underWay, ended] }) => {
    fc.assert(
      fc.property(INSTANTS, fc.constantFrom(...ZONES), (now, zone) => {
        const today = dayIn(zone, now.getTime());
        const current = daysOfOne(nameOf, today);
        const last = daysOfOne(nameOf, next(current[0], -1));
        const beforeLast = daysOfOne(nameOf, next(last[0], -1));
        const begun = current.indexOf(today) + 1;
        const compared = (text: string) => daysBefore(text, now, zone);

        for (const text of [underWay, nameOf(today), `${current[0]}..${current.at(-1)}`]) {
          expect([text, compared(text)]).toEqual([text, endsOf(last.slice(0, begun))]);
        }
        for (const text of [ended, nameOf(last[0]), `${last[0]}..${last.at(-1)}`]) {
          expect([text, compared(text)]).toEqual([text, endsOf(beforeLast)]);
        }
      }),
      { numRuns: 50 },
    );
  },
);

/** A leap year among them. */
const INSTANTS = fc.date({
  noInvalidDate: true,
  min: new Date("2026-12-20T00:00:00Z"),
  max: new Date("2029-03-31T00:00:00Z"),
});
const ZONES = ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati"];

type Days = readonly [string, ...string[]];

/** Returns all days that have the name which one of them has. */
function daysOfOne(nameOf: (day: string) => string, day: string): Days {
  const days: [string, ...string[]] = [day];
  const isOf = (other: string) => nameOf(other) === nameOf(day);
  for (let other = next(day, -1); isOf(other); other = next(other, -1)) days.unshift(other);
  for (let other = next(day, 1); isOf(other); other = next(other, 1)) days.push(other);
  return days;
}

function next(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, day.length);
}

function endsOf(days: readonly string[]) {
  return [days[0], days.at(-1)];
}

/** Returns the first and the last day of what a period is compared with; undefined where either is not whole. */
function daysBefore(text: string, now: Date, zoneName: string) {
  const clock = { now, zone: parseTimeZone(zoneName) };
  const { since = "", until = "" } =
    previousPeriod(parseRange(text, clock) ?? { step: undefined }, clock) ?? {};
  return [since, until].map((time, index) => {
    const [before, first] = [-1, 0].map((ms) => dayIn(zoneName, Date.parse(time) + ms));
    return before === first ? undefined : [first, before][index];
  });
}

function dayIn(timeZone: string, instantMs: number): string {
  return new Intl.DateTimeFormat("sv", { timeZone }).format(instantMs);
}

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

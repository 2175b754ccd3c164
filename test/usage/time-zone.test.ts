import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageFailure } from "../../src/usage/failure.ts";
import { localTimeZone, parseTimeZone, UTC } from "../../src/usage/time-zone.ts";

const HOUR_MS = 3_600_000;

test("a record is in the day, week and month that the zone's calendar shows", () => {
  const instant = "2026-02-28T23:30:00.000Z";

  expect(UTC.dayOf(instant)).toBe("2026-02-28");
  const berlin = parseTimeZone("Europe/Berlin");
  expect(berlin.dayOf(instant)).toBe("2026-03-01");
  expect(berlin.monthOf(instant)).toBe("2026-03");
  expect(berlin.weekOf(instant)).toBe("2026-W09");
  expect(berlin.weekOf("2026-03-01T23:00:00.000Z")).toBe("2026-W10");
});

test.each([
  ["Asia/Kathmandu", "2026-02-23T18:14:59.999Z", "2026-02-23T18:15:00.000Z"],
  ["Australia/Eucla", "2026-02-23T15:14:59.999Z", "2026-02-23T15:15:00.000Z"],
  ["Asia/Kolkata", "2026-02-23T18:29:59.999Z", "2026-02-23T18:30:00.000Z"],
  ["America/St_Johns", "2026-02-24T03:29:59.999Z", "2026-02-24T03:30:00.000Z"],
  ["Pacific/Kiritimati", "2026-02-23T09:59:59.999Z", "2026-02-23T10:00:00.000Z"],
  ["-09:30", "2026-02-24T09:29:59.999Z", "2026-02-24T09:30:00.000Z"],
])("%s goes on to the next day at its midnight", (name, last, first) => {
  const zone = parseTimeZone(name);

  expect([last, first].map((instant) => zone.dayOf(instant))).toEqual(["2026-02-23", "2026-02-24"]);
  expect(zone.startOfDay("2026-02-24")).toBe(first);
});

test.each([
  ["Europe/Berlin", "2026-03-29", 23],
  ["Europe/Berlin", "2026-10-25", 25],
  ["America/Los_Angeles", "2026-03-08", 23],
  ["Australia/Lord_Howe", "2026-04-05", 24.5],
  ["Africa/Cairo", "2026-04-24", 23],
  ["America/Havana", "2026-11-01", 25],
  ["America/Sao_Paulo", "2018-11-04", 23],
  ["Pacific/Apia", "2011-12-30", 0],
])("in %s %s has %d hours", (name, day, hours) => {
  const zone = parseTimeZone(name);
  const next = new Date(Date.parse(day) + 24 * HOUR_MS).toISOString().slice(0, 10);

  const lengthMs = Date.parse(zone.startOfDay(next)) - Date.parse(zone.startOfDay(day));

  expect(lengthMs / HOUR_MS).toBe(hours);
});

test("the day whose midnight is left out begins when the clock is set forward", () => {
  expect(parseTimeZone("Africa/Cairo").startOfDay("2026-04-24")).toBe("2026-04-23T22:00:00.000Z");
});

test("a clock that shows a time twice means the first one, one that never does a later one", () => {
  const berlin = parseTimeZone("Europe/Berlin");

  expect(berlin.instantOf("2026-10-25T02:30:00")).toBe("2026-10-25T00:30:00.000Z");
  expect(berlin.instantOf("2026-03-29T02:30:00")).toBe("2026-03-29T01:30:00.000Z");
});

test("in every zone a day's first instant is in it, and the one before is not", () => {
  const zones = Intl.supportedValuesOf("timeZone").map((name) => parseTimeZone(name));
  const quarter = fc.integer({ min: 0, max: 15 * 365 * 96 });
  const firstMs = Date.parse("2015-01-01");
  fc.assert(
    fc.property(fc.constantFrom(...zones), quarter, (zone, quarters) => {
      const instant = new Date(firstMs + quarters * 15 * 60_000 + 1).toISOString();
      const day = zone.dayOf(instant);
      const start = zone.startOfDay(day);

      expect(start <= instant).toBe(true);
      expect(zone.dayOf(start)).toBe(day);
      expect(zone.dayOf(new Date(Date.parse(start) - 1).toISOString()) < day).toBe(true);
      expect(zone.localTime(instant).slice(0, 10)).toBe(day);
    }),
    { numRuns: 500 },
  );
});

test("names are known whatever their case, and older ones stay as they are typed", () => {
  expect(parseTimeZone("europe/berlin").name).toBe("Europe/Berlin");
  expect(parseTimeZone("Asia/Calcutta").name).toBe("Asia/Calcutta");
  expect(parseTimeZone("utc").dayOf("2026-02-23T23:59:59.000Z")).toBe("2026-02-23");
  expect(parseTimeZone("+02:00").name).toBe("+02:00");
});

test("this machine's zone is the one that its clock is set to", () => {
  const instant = new Date("2026-07-01T12:34:56Z");

  const shown = localTimeZone().localTime(instant.toISOString());

  expect(new Date(shown).getTime()).toBe(instant.getTime());
});

test.each(["Mars/Olympus", "", "+0200", "+02:07", "+15:00", "+02:60", "2"])(
  "the zone %j is refused with what would be understood",
  (text) => {
    expect(() => parseTimeZone(text)).toThrow(UsageFailure);
    expect(() => parseTimeZone(text)).toThrow(/expected a name such as Europe\/Berlin/);
  },
);

test("a city alone is answered with its zone", () => {
  expect(() => parseTimeZone("new york")).toThrow("Did you mean America/New_York?");
});

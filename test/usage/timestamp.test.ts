import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLocal, toEpochMs, toUtc } from "../../src/usage/timestamp.ts";

test.each([
  ["2026-02-23T22:19:12+01:00", "2026-02-23T21:19:12.000Z"],
  ["2026-02-23T22:19:12Z", "2026-02-23T22:19:12.000Z"],
  ["2026-02-23t22:19:12.5z", "2026-02-23T22:19:12.500Z"],
  ["2026-02-23 22:19:12-23:59", "2026-02-24T22:18:12.000Z"],
  ["2026-02-23T22:19:12.123456Z", "2026-02-23T22:19:12.123456000Z"],
  ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
])("%s is %s in UTC", (timestamp, utc) => {
  expect(toUtc(timestamp)).toBe(utc);
});

test.each([
  "2026-02-30T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-02-23T24:00:00Z",
  "2026-02-23T22:60:00Z",
  "2026-02-23T22:19:12",
  "2026-02-23T22:19:12+24:00",
  "2026-02-23",
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00+00:01",
  "yesterday",
  "",
])("%j is no timestamp", (timestamp) => {
  expect(toUtc(timestamp)).toBeUndefined();
});

test("a local time names the instant it was made from", () => {
  const instant = new Date("2026-02-23T21:19:12.042Z");

  expect(formatLocal(instant)).toMatch(/^2026-02-2[34]T\d\d:\d\d:12\.042[+-]\d\d:\d\d$/);
  expect(toUtc(formatLocal(instant))).toBe(instant.toISOString());
});

const digits = (width: number, max: number) =>
  fc.integer({ min: 0, max }).map((number) => String(number).padStart(width, "0"));
const anyOffset = fc.oneof(
  fc.constantFrom("Z", "z"),
  fc.tuple(fc.constantFrom("+", "-"), digits(2, 24), fc.constant(":"), digits(2, 60)),
);
/** Everything of the form, whether the date, the time and the offset exist or not. */
const anyTimestamp = fc
  .tuple(
    fc.oneof(digits(4, 9999), fc.constantFrom("0000", "1900", "2000", "2024", "9999")),
    fc.constant("-"),
    digits(2, 13),
    fc.constant("-"),
    fc.oneof(digits(2, 32), fc.constantFrom("28", "29", "30", "31")),
    fc.constantFrom("T", "t", " "),
    fc.oneof(digits(2, 24), fc.constantFrom("00", "23")),
    fc.constant(":"),
    digits(2, 60),
    fc.constant(":"),
    digits(2, 60),
    fc.constantFrom("", ".0", ".5", ".120", ".123", ".1230", ".1234", ".000000001", ".100000000"),
    anyOffset.map((offset) => [offset].flat().join("")),
  )
  .map((parts) => parts.join(""));

/** The same by the platform's calendar, slowly. */
function toUtcByDate(timestamp: string): string | undefined {
  const [date = "", time = "", zone = "Z"] = timestamp
    .toUpperCase()
    .split(/[T ]|(?=Z|[+-]\d\d:\d\d$)/);
  const [second = "", fraction = ""] = time.split(".");
  const local = new Date(`${date}T${second}Z`);
  const exists =
    !(Number.isNaN(local.getTime()) || date.startsWith("0000-")) &&
    local.toISOString() === `${date}T${second}.000Z`;
  const offset = new Date(`1970-01-01T${zone === "Z" ? "00:00" : zone.slice(1)}:00Z`).getTime();
  if (!exists || Number.isNaN(offset) || zone.startsWith("24", 1)) return undefined;
  const utc = new Date(local.getTime() - (zone.startsWith("-") ? -offset : offset)).toISOString();
  if (utc.length !== "2026-02-23T21:19:12.000Z".length || utc.startsWith("0000-")) return undefined;
  const digits = fraction.replace(/0+$/, "");
  return `${utc.slice(0, 19)}.${digits.padEnd(digits.length > 3 ? 9 : 3, "0")}Z`;
}

test("the instant is the one that the platform's calendar knows", () => {
  let existing = 0;
  fc.assert(
    fc.property(anyTimestamp, (timestamp) => {
      const utc = toUtc(timestamp);
      expect(utc).toBe(toUtcByDate(timestamp));
      expect(toEpochMs(timestamp)).toBe(Date.parse(utc ?? ""));
      if (utc !== undefined) existing += 1;
    }),
    { numRuns: 2_000 },
  );
  expect(existing).toBeGreaterThan(200);
});

test("the same is so of one that comes after another of the same hour", () => {
  let existing = 0;
  fc.assert(
    fc.property(anyTimestamp, digits(2, 61), digits(2, 61), (timestamp, minute, second) => {
      const next = `${timestamp.slice(0, 14)}${minute}:${second}${timestamp.slice(19)}`;
      toUtc(timestamp);
      const utc = toUtc(next);
      expect(utc).toBe(toUtcByDate(next));
      if (utc !== undefined) existing += 1;
    }),
    { numRuns: 2_000 },
  );
  expect(existing).toBeGreaterThan(200);
});

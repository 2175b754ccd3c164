import { expect, test } from "vitest";
import { formatLocal, toUtc } from "../../src/usage/timestamp.ts";

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

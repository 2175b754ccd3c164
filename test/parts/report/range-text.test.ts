import { expect, test } from "vitest";
import { rangeText } from "../../../src/parts/report/range-text.ts";
import { parseRange } from "../../../src/usage/time-range.ts";
import { parseTimeZone } from "../../../src/usage/time-zone.ts";

const zone = parseTimeZone("Europe/Berlin");
const clock = { now: new Date("2026-03-30T10:00:00Z"), zone };

test.each([
  ["2026-02", " from 2026-02-01 to 2026-02-28"],
  // A day of 23 hours.
  ["2026-03-29", " on 2026-03-29"],
  ["2026-02-01..", " since 2026-02-01"],
  ["..2026-02", " up to 2026-02-28"],
  ["11h", " from 2026-03-30 01:00 to 2026-03-30 12:00 (Europe/Berlin)"],
  ["2026-02-01T09:30..2026-02-03", " from 2026-02-01 09:30 to 2026-02-03 (Europe/Berlin)"],
])("%s is%s", (typed, text) => {
  expect(rangeText(parseRange(typed, clock) ?? {}, zone)).toBe(text);
});

test("all time has no name", () => {
  expect(rangeText({}, zone)).toBe("");
});

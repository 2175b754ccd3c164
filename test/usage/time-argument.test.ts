import { expect, test } from "vitest";
import { UsageFailure } from "../../src/usage/failure.ts";
import { parseTimeArgument } from "../../src/usage/time-argument.ts";

const NOW = new Date(2026, 7, 31, 12);

test.each([
  ["2026-02-23T22:19:12+01:00", new Date("2026-02-23T21:19:12Z")],
  ["2026-02-23", new Date("2026-02-23T00:00:00Z")],
  ["12h", new Date(2026, 7, 31, 0)],
  ["7d", new Date(2026, 7, 24, 12)],
  ["2w", new Date(2026, 7, 17, 12)],
  ["6mo", new Date(2026, 1, 28, 12)],
  ["1y", new Date(2025, 7, 31, 12)],
])("%s is %o", (text, expected) => {
  expect(parseTimeArgument(text, NOW)).toEqual(expected);
});

test.each(["", "yesterday", "2026-02-30", "2026-13-01", "-7d", "6m", "2026-02-23T22:19:12"])(
  "%j is refused with what would be understood",
  (text) => {
    expect(() => parseTimeArgument(text, NOW)).toThrow(UsageFailure);
    expect(() => parseTimeArgument(text, NOW)).toThrow(/expected a date such as 2026-02-23/);
  },
);

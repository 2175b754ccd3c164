import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  firstOfWeek,
  parseDay,
  parseWeek,
  weekOfDay,
} from "../../src/usage/calendar.ts";

test.each([
  ["2026-02-23", "2026-W09"],
  ["2026-01-01", "2026-W01"],
  ["2027-01-01", "2026-W53"],
  ["2024-12-30", "2025-W01"],
  ["2021-01-03", "2020-W53"],
])("%s is in the week %s", (day, week) => {
  expect(weekOfDay(day)).toBe(week);
  expect(parseWeek(week)).toBe(firstOfWeek(day));
});

test.each(["2026-W00", "2026-W54", "2025-W53", "2026-9", "2026-W9"])("%s is no week", (text) => {
  expect(parseWeek(text)).toBeUndefined();
});

test.each(["2026-02-30", "2026-13-01", "2026-00-10", "0000-01-01", "2026-2-3"])(
  "%s is no day",
  (text) => {
    expect(parseDay(text)).toBeUndefined();
  },
);

test.each([
  ["2026-08-31", -6, "2026-02-28"],
  ["2024-03-31", -1, "2024-02-29"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-11-01", 3, "2027-02-01"],
])("%s and %i months is %s", (day, months, result) => {
  expect(addMonths(day, months)).toBe(result);
});

test("the calendar ends with the years that databases know", () => {
  expect(addDays("0001-01-01", -1)).toBe("0001-01-01");
  expect(addMonths("2026-02-23", -12 * 9999)).toBe("0001-01-01");
  expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
});

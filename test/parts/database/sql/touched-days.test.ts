import { expect, test } from "vitest";
import { spansOf } from "../../../../src/parts/database/sql/touched-days.ts";

const day = (text: string, repository = "acme/shop") => ({ repository, day: text });
const span = (firstDay: string, lastDay: string, repository = "acme/shop") => ({
  repository,
  firstDay,
  lastDay,
});

test("joins days that follow one another, whatever their order and over the ends of months", () => {
  expect(
    spansOf([day("2024-03-01"), day("2024-02-28"), day("2024-03-03"), day("2024-02-29")]),
  ).toEqual([span("2024-02-28", "2024-03-01"), span("2024-03-03", "2024-03-03")]);
});

test("keeps repositories apart, and names a day once that is named twice", () => {
  expect(spansOf([day("2024-03-02", "b"), day("2024-03-01", "a"), day("2024-03-02", "b")])).toEqual(
    [span("2024-03-01", "2024-03-01", "a"), span("2024-03-02", "2024-03-02", "b")],
  );
});

test("a span has 31 days at most", () => {
  const days = Array.from({ length: 40 }, (_, index) =>
    day(new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)),
  );
  expect(spansOf(days)).toEqual([
    span("2024-01-01", "2024-01-31"),
    span("2024-02-01", "2024-02-09"),
  ]);
});

test("takes the last day that there is", () => {
  expect(spansOf([day("9999-12-30"), day("9999-12-31")])).toEqual([
    span("9999-12-30", "9999-12-31"),
  ]);
});

import { expect, test } from "vitest";
import { modelSeries, timeBuckets } from "../../../../src/parts/dashboard/page/usage-over-time.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { usageTable } from "../../../support/usage-table.ts";

const day = (date: string) => Date.parse(date) / 86_400_000;

test.each([
  {
    from: "2026-02-27",
    to: "2026-03-01",
    unit: "day",
    first: "2026-02-27",
    last: "2026-03-01",
    count: 3,
  },
  {
    from: "2026-01-01",
    to: "2026-07-05",
    unit: "day",
    first: "2026-01-01",
    last: "2026-07-05",
    count: 186,
  },
  // A week begins on Monday, so the first bucket begins before the first day.
  {
    from: "2026-01-01",
    to: "2026-07-06",
    unit: "week",
    first: "2025-12-29",
    last: "2026-07-06",
    count: 28,
  },
  {
    from: "2020-01-31",
    to: "2026-07-01",
    unit: "month",
    first: "2020-01",
    last: "2026-07",
    count: 79,
  },
  { from: "0001-01-01", to: "2026-07-01", unit: "year", first: "0001", last: "2026", count: 2026 },
])(
  "from $from to $to there is a bucket for each $unit",
  ({ from, to, unit, first, last, count }) => {
    const buckets = timeBuckets(day(from), day(to));

    expect(buckets.unit).toBe(unit);
    expect(buckets.labels).toHaveLength(count);
    expect([buckets.labels[0], buckets.labels.at(-1)]).toEqual([first, last]);
    expect([buckets.bucketOf(day(from)), buckets.bucketOf(day(to))]).toEqual([0, count - 1]);
  },
);

test("every day of a week is in the bucket of its Monday", () => {
  const { labels, bucketOf } = timeBuckets(day("2026-01-01"), day("2026-12-31"));

  const mondays = ["2026-02-22", "2026-02-23", "2026-03-01", "2026-03-02"].map(
    (date) => labels[bucketOf(day(date))],
  );

  expect(mondays).toEqual(["2026-02-16", "2026-02-23", "2026-02-23", "2026-03-02"]);
});

const models = (count: number) =>
  Array.from({ length: count }, (_, cost) =>
    usageRecord({ model: `model-${cost}`, costNanoUsd: cost }),
  );

test("up to eight models have a colour each, the most expensive the first", async () => {
  const { names, seriesOf } = modelSeries(await usageTable(models(8)));

  expect(names).toEqual([7, 6, 5, 4, 3, 2, 1, 0].map((cost) => `model-${cost}`));
  expect([...seriesOf].slice(1)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
});

test("of more models the cheapest share the last", async () => {
  const { names, seriesOf } = modelSeries(await usageTable(models(10)));

  expect(names.slice(-2)).toEqual(["model-3", "3 other models"]);
  expect([...seriesOf].slice(1)).toEqual([7, 7, 7, 6, 5, 4, 3, 2, 1, 0]);
});

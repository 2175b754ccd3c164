import { expect, test } from "vitest";
import { modelSeries } from "../../../../src/parts/dashboard/page/model-series.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { usageTable } from "../../../support/usage-table.ts";

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

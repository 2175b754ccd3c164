import { expect, test } from "vitest";
import { fitMarkdown } from "../../../src/parts/report/fit-markdown.ts";
import { summarize } from "../../../src/parts/report/summarize.ts";
import { usageRecord } from "../../support/usage-record.ts";

const summary = await summarize(
  Array.from({ length: 60 }, (_, index) =>
    usageRecord({
      timestamp: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
      model: `model-${index}`,
      costNanoUsd: 1_000_000_000 + index,
    }),
  ),
  async () => undefined,
);

function reportWithin(maxCharacters: number): string {
  return fitMarkdown(summary, (markdown) => markdown.length <= maxCharacters);
}

const whole = reportWithin(Number.POSITIVE_INFINITY);

test("everything is shown where there is room", () => {
  expect(whole).toContain("`model-0`");
  expect(whole).toContain("| 2026-01-01 |");
  expect(whole).toContain("```mermaid");
  expect(whole).not.toContain("left out");
});

test("long tables are cut first, then charts go, then tables", () => {
  const cut = reportWithin(whole.length - 1);
  const withoutCharts = reportWithin(cut.length - 1);
  const totals = reportWithin(withoutCharts.length - 1);

  expect(cut).toContain("```mermaid");
  expect(cut).toContain("… and 40 before.");
  expect(cut).toContain("_Tables are cut to 20 rows");
  expect(withoutCharts).not.toContain("```mermaid");
  expect(withoutCharts).toContain("… and 40 more.");
  expect(withoutCharts).toContain("and charts left out");
  expect(totals).toContain("tokens** in 60 records");
  expect(totals).not.toMatch(/^\|/m);
  expect(totals).toContain("_The tables are left out");
});

test("the key numbers are shown even where nothing fits", () => {
  expect(reportWithin(0)).toContain("tokens** in 60 records");
});

import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { renderCsv } from "../../../src/parts/report/render-report.ts";
import { summarize } from "../../../src/parts/report/summarize.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { usageRecord } from "../../support/usage-record.ts";

async function rowsOf(...records: readonly UsageRecord[]) {
  const csv = renderCsv(await summarize(records, async () => undefined));
  return parse<Record<string, string>>(csv, { columns: true });
}

test("each group is a row with exact numbers", async () => {
  const rows = await rowsOf(
    usageRecord({ inputTokens: 12_345_678, costNanoUsd: 45_076_350, notes: "Phase 6" }),
    usageRecord({ success: false, notes: "error: rate limit", costNanoUsd: 1 }),
  );

  expect(rows.map(({ section, name }) => `${section} ${name}`)).toEqual([
    "total ",
    "model claude-sonnet-4-5-20250929",
    "task_type execute",
    "phase 6",
    "phase ",
    "agent claude-code",
    "week 2026-W09",
    "day 2026-02-23",
    "failure rate limit",
  ]);
  expect(rows[0]).toMatchObject({
    records: "2",
    prompt_tokens: "12347178",
    completion_tokens: "6400",
    cost_usd: "0.045076351",
    success_rate: "0.5000",
    average_duration_ms: "45000",
  });
  expect(rows.at(-1)).toMatchObject({ records: "1", failed: "1", cost_usd: "" });
});

test("a cost that is not known is empty", async () => {
  const [total] = await rowsOf(usageRecord());

  expect(total).toMatchObject({ cost_usd: "", unpriced_records: "1", unpriced_tokens: "4700" });
});

test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"])("%s is no formula", async (model) => {
  const rows = await rowsOf(usageRecord({ model }));

  expect(rows[1]?.name).toBe(`'${model}`);
});

test("text of the ledger stays in its cell", async () => {
  const rows = await rowsOf(usageRecord({ model: 'a",\r\n"b\u202e' }));

  expect(rows[1]?.name).toBe('a", "b');
});

import { expect, test } from "vitest";
import { coverageOf } from "../../../src/parts/report/coverage.ts";
import { renderJson } from "../../../src/parts/report/render-report.ts";
import { summarize } from "../../../src/parts/report/summarize.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { usageRecord } from "../../support/usage-record.ts";

async function jsonOf(...records: readonly UsageRecord[]) {
  return JSON.parse(renderJson(await summarize(records, async () => undefined)));
}

test("the keys are the same, whatever is recorded", async () => {
  const KEYS = [
    "first_timestamp",
    "last_timestamp",
    "total",
    "coverage",
    "by_model",
    "by_task_type",
    "by_phase",
    "by_agent",
    "by_week",
    "by_day",
    "failures",
  ];

  expect(Object.keys(await jsonOf())).toEqual(KEYS);
  expect(Object.keys(await jsonOf(usageRecord()))).toEqual(KEYS);
});

test("numbers are exact, and what is unknown is null", async () => {
  const json = await jsonOf(
    usageRecord({ costNanoUsd: 45_076_350, inputTokens: 12_345_678, durationMs: undefined }),
    usageRecord({ model: "house-model", success: false, notes: "error: ", durationMs: undefined }),
  );

  expect(json.total).toEqual({
    records: 2,
    sessions: 1,
    prompt_tokens: 12_347_178,
    completion_tokens: 6400,
    cache_read_tokens: 0,
    cache_write_tokens: 0,
    cost_usd: 0.04507635,
    unpriced_records: 1,
    unpriced_tokens: 4700,
    succeeded: 1,
    failed: 1,
    success_rate: 0.5,
    average_duration_ms: null,
    p95_duration_ms: null,
  });
  expect(json.by_model[1]).toMatchObject({ model: "house-model", cost_usd: null });
  expect(json.by_phase).toMatchObject([{ phase: null }]);
});

test("says which commits brought usage, where that is known", async () => {
  const commits = [
    { author: "Ada", hasUsage: true },
    { author: "Bo", hasUsage: false },
    { author: "Ada", hasUsage: false },
  ];
  const summary = await summarize([usageRecord()], async () => undefined);
  const coverage = coverageOf("2026-02-23", commits);

  expect(JSON.parse(renderJson({ ...summary, coverage })).coverage).toEqual({
    first_day: "2026-02-23",
    commits: 3,
    commits_with_usage: 1,
    last_commits: { commits: 3, commits_with_usage: 1 },
    by_author: [
      { author: "Ada", commits: 2, commits_with_usage: 1 },
      { author: "Bo", commits: 1, commits_with_usage: 0 },
    ],
  });
});

import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { NOT_COMMITTED } from "../../../src/parts/report/questions/commit-dimension.ts";
import { compareAnswers } from "../../../src/parts/report/questions/compare-answers.ts";
import type { Dimension } from "../../../src/parts/report/questions/dimension.ts";
import { answer } from "../../../src/parts/report/questions/question.ts";
import { renderGroups } from "../../../src/parts/report/render-groups.ts";
import type { ReportFormat } from "../../../src/parts/report/render-report.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { change, DIMENSIONS, usageRow } from "../../support/usage-row.ts";

const COMMIT = change({
  subject: "feat: a | `b` <img src=x> ::error:: \u202e@all and then far more than fits",
});
const { commit: BY_COMMIT } = DIMENSIONS;

/** Asks by one dimension; notes tell the records that were committed. */
function ask(by: Dimension, records: readonly Partial<UsageRecord>[]) {
  const rows = records.map((record) =>
    usageRow(record, { change: record.notes === "committed" ? COMMIT : "not committed" }),
  );
  return answer(rows, { by: [by], filters: [] }, async () => undefined);
}

async function render(
  by: Dimension,
  format: ReportFormat,
  ...records: readonly Partial<UsageRecord>[]
) {
  return renderGroups(await ask(by, records), format);
}

describe("markdown", () => {
  test("is one table whose total is that of the headline", async () => {
    const markdown = await render(
      DIMENSIONS.branch,
      "markdown",
      { branch: "main", costNanoUsd: 1_500_000_000, cacheReadTokens: 400 },
      { branch: "feature|`x`", costNanoUsd: 2_500_000_000, success: false },
    );

    expect(markdown).toBe(`# LLM usage by branch

**$4.00** for **9.40 k tokens** in 2 records of 1 session, on 2026-02-23; **50 %** succeeded.

- Input 3.00 k (400 cache reads, 0 cache writes), output 6.40 k.
- A record took 45.0 s on average, 45.0 s at the 95th percentile.

| Branch             | Records |  Cost |  Input | Cache reads | Output | Success |     Time |
| :----------------- | ------: | ----: | -----: | ----------: | -----: | ------: | -------: |
| \`\` feature\\|\`x\` \`\` |       1 | $2.50 | 1.50 k |           0 | 3.20 k |     0 % |   45.0 s |
| \`main\`             |       1 | $1.50 | 1.50 k |         400 | 3.20 k |   100 % |   45.0 s |
| **Total**          |       2 | $4.00 | 3.00 k |         400 | 6.40 k |    50 % | 1 m 30 s |
`);
  });

  test("marks what has no price, and lists its models", async () => {
    const markdown = await render(
      DIMENSIONS.session,
      "markdown",
      { sessionId: "one", costNanoUsd: 1_500_000_000 },
      { sessionId: "one", model: "house-7b" },
      { sessionId: "", model: "house-7b" },
    );

    expect(markdown).toContain("| `one`     |       2 |  ≥ $1.50 |   4.70 k |");
    expect(markdown).toContain("| none      |       1 | unpriced |   4.70 k |");
    expect(markdown).toContain("| **Total** |       3 |  ≥ $1.50 |   9.40 k |");
    expect(markdown).toContain("## Models without a known price");
    expect(markdown).toContain("| `house-7b` |       2 | 9.40 k |");
  });

  test("tells of a commit its date and its subject, which is nothing but text", async () => {
    const markdown = await render(BY_COMMIT, "markdown", { notes: "committed" }, { notes: "" });

    expect(markdown).toMatch(/^\| 3f2a91c +\| 2026-03-01 \|/m);
    expect(markdown).toContain("| ``feat: a \\| `b` <img src=x> ::error:: @all and then…`` |");
    expect(markdown).toMatch(/^\| \(not committed\) \| +\| +1 \|/m);
  });

  test("without usage says so, and has no table", async () => {
    expect(await render(DIMENSIONS.week, "markdown")).toMatch(
      /^# LLM usage by week \(UTC\)\n\nNo usage is recorded\.\n/,
    );
  });
});

describe("CSV", () => {
  test("has a row for the total and for each group, exact", async () => {
    const csv = await render(
      BY_COMMIT,
      "csv",
      { notes: "committed", costNanoUsd: 45_076_350 },
      { notes: "", model: "house-7b" },
    );
    const rows = parse<Record<string, string>>(csv, { columns: true });

    expect(rows.map(({ section, name }) => [section, name])).toEqual([
      ["total", ""],
      ["commit", COMMIT.commit],
      ["commit", NOT_COMMITTED],
      ["unpriced_model", "house-7b"],
    ]);
    expect(rows[0]).toMatchObject({ records: "2", cost_usd: "0.04507635", duration_ms: "90000" });
    expect(rows[1]).toMatchObject({
      committed_at: "2026-03-01T23:30:00.000Z",
      subject: COMMIT.subject.replace("\u202e", ""),
      cost_usd: "0.04507635",
    });
    expect(rows[2]).toMatchObject({ committed_at: "", subject: "", cost_usd: "" });
  });

  test.each(["=HYPERLINK(1)", "@SUM(A1)"])("of %s is no formula", async (branch) => {
    const rows = parse<Record<string, string>>(await render(DIMENSIONS.branch, "csv", { branch }), {
      columns: true,
    });

    expect(rows[1]?.name).toBe(`'${branch}`);
  });
});

test("JSON gives exact numbers, and null for what is unknown", async () => {
  const json = await render(
    BY_COMMIT,
    "json",
    { notes: "committed", costNanoUsd: 45_076_350 },
    { notes: "", model: "house-7b", durationMs: undefined },
  );

  expect(JSON.parse(json)).toEqual({
    first_timestamp: "2026-02-23T21:19:12.000Z",
    last_timestamp: "2026-02-23T21:19:12.000Z",
    total: expect.objectContaining({ records: 2, cost_usd: 0.04507635, duration_ms: 45_000 }),
    coverage: null,
    by_commit: [
      expect.objectContaining({
        commit: COMMIT.commit,
        committed_at: "2026-03-01T23:30:00.000Z",
        subject: COMMIT.subject,
        prompt_tokens: 1500,
      }),
      expect.objectContaining({
        commit: NOT_COMMITTED,
        committed_at: null,
        subject: null,
        cost_usd: null,
        duration_ms: null,
      }),
    ],
    unpriced_models: [{ model: "house-7b", unpriced_records: 1, unpriced_tokens: 4_700 }],
  });
  expect(json).toContain("\\u202e");
});

test("beside another range each group has what it came to then, and those that are gone are listed", async () => {
  const now = await ask(DIMENSIONS.branch, [
    { branch: "main", costNanoUsd: 3_000_000_000 },
    { branch: "new", costNanoUsd: 1_000_000_000 },
  ]);
  const before = await ask(DIMENSIONS.branch, [
    { branch: "main", costNanoUsd: 2_000_000_000 },
    { branch: "gone", costNanoUsd: 2_000_000_000 },
  ]);
  const compared = compareAnswers(now, before);
  const markdown = renderGroups(compared, "markdown");

  expect(markdown).toContain(
    "- Before: **$4.00** for **9.40 k tokens** in 2 records; the cost changed by ±0 %.",
  );
  expect(markdown).toMatch(/^\| `main` +\| +1 \| \$3\.00 \| +\$2\.00 \| +\+50 % \|/m);
  expect(markdown).toMatch(/^\| `new` +\| +1 \| \$1\.00 \| +\$0\.00 \| +\+\$1\.00 \|/m);
  expect(markdown).toMatch(/^\| `gone` +\| +0 \| \$0\.00 \| +\$2\.00 \| +−100 % \|/m);
  expect(JSON.parse(renderGroups(compared, "json"))).toMatchObject({
    previous: { cost_usd: 4 },
    by_branch: [
      { branch: "main", previous_cost_usd: 2 },
      { branch: "new", previous_cost_usd: 0 },
      { branch: "gone", cost_usd: 0, previous_cost_usd: 2 },
    ],
  });
});

describe("tokens without a price", () => {
  test("leave no difference known, and are told beside the cost before", async () => {
    const now = await ask(DIMENSIONS.branch, [{ branch: "main", costNanoUsd: 3_000_000_000 }]);
    const before = await ask(DIMENSIONS.branch, [
      { branch: "main", costNanoUsd: 2_000_000_000 },
      { branch: "main" },
    ]);
    const compared = compareAnswers(now, before);
    const markdown = renderGroups(compared, "markdown");

    expect(markdown).toContain(
      "- Before: **≥ $2.00** for **9.40 k tokens** in 2 records; how the cost changed is not known, as some tokens have no price.",
    );
    expect(markdown).toMatch(/^\| `main` +\| +1 \| \$3\.00 \| ≥ \$2\.00 \| not known \|/m);
    expect(JSON.parse(renderGroups(compared, "json"))).toMatchObject({
      by_branch: [{ branch: "main", previous_cost_usd: 2, previous_unpriced_tokens: 4_700 }],
    });
    const [row] = parse<Record<string, string>>(renderGroups(compared, "csv"), { columns: true });
    expect(row).toMatchObject({ previous_cost_usd: "2", previous_unpriced_tokens: "4700" });
  });

  test("make averages of merged changes lower bounds, and shares unknown", async () => {
    const merged = change({ pullRequest: 7, addedLines: 200 });
    const rows = [{ costNanoUsd: 3_000_000_000 }, {}].map((record) =>
      usageRow(record, { change: merged }),
    );
    const question = { by: [DIMENSIONS.outcome], filters: [] };
    const outcomes = await answer(rows, question, async () => undefined);
    const markdown = renderGroups(outcomes, "markdown");

    expect(markdown).toContain("- ≥ $3.00 for each of 1 merged pull request.\n");
    expect(markdown).toContain("- ≥ $1.50 for 100 lines that were merged and stayed.\n");
    expect(markdown).toMatch(/^\| merged +\| +2 \| ≥ \$3\.00 \| .* \| +– \|/m);
    expect(JSON.parse(renderGroups(outcomes, "json"))).toMatchObject({
      merged: {
        ...{ cost_per_pull_request_usd: 3, pull_requests_unpriced_tokens: 4_700 },
        ...{ cost_per_100_lines_usd: 1.5, lines_unpriced_tokens: 4_700 },
      },
    });
  });
});

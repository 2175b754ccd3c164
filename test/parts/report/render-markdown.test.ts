import { describe, expect, test } from "vitest";
import { coverageOf } from "../../../src/parts/report/coverage.ts";
import { renderMarkdown } from "../../../src/parts/report/render-markdown.ts";
import { summarize } from "../../../src/parts/report/summarize.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { usageRecord } from "../../support/usage-record.ts";

const PLAIN = { rich: false, rowsPerTable: Number.POSITIVE_INFINITY };

async function markdownOf(records: readonly UsageRecord[], detail = PLAIN): Promise<string> {
  return renderMarkdown(await summarize(records, async () => undefined), detail);
}

function ofDays(count: number, values: Partial<UsageRecord> = {}): readonly UsageRecord[] {
  return Array.from({ length: count }, (_, index) =>
    usageRecord({
      timestamp: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
      costNanoUsd: 1_500_000_000,
      ...values,
    }),
  );
}

test("an empty report says how to record", async () => {
  expect(await markdownOf([])).toBe(`# LLM usage

No usage is recorded.

- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds earlier usage that the agents' logs still hold.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`);
});

test("an empty report of a range says what was asked about", async () => {
  const range = { since: "2026-02-23T00:00:00.000Z", until: "2026-03-01T12:30:00.000Z" };

  const markdown = renderMarkdown(await summarize([], async () => undefined, { range }), PLAIN);

  expect(markdown).toBe(
    "# LLM usage\n\nNo usage is recorded from 2026-02-23 to 2026-03-01 12:30 (UTC).\n\n`tokenledger status` shows what agents used on this machine, recorded or not.\n",
  );
});

test("a report opens with its key numbers and shows a table for each side", async () => {
  const markdown = await markdownOf([
    usageRecord({
      inputTokens: 12_000_000,
      outputTokens: 300_000,
      cacheReadTokens: 10_000_000,
      cacheWriteTokens: 900_000,
      costNanoUsd: 4_560_000_000,
      notes: "Phase 6 tests",
      durationMs: 192_000,
    }),
    usageRecord({
      timestamp: "2026-02-24T08:00:00Z",
      model: "gpt-5",
      inputTokens: 1500,
      outputTokens: 500,
      costNanoUsd: 4_500_000,
      taskType: "plan",
      success: false,
      notes: "error: rate limit",
      sessionId: "",
    }),
  ]);

  expect(markdown).toBe(`# LLM usage

**$4.56** for **12.3 M tokens** in 2 records of 1 session, from 2026-02-23 to 2026-02-24; **50 %** succeeded.

- Input 12.0 M (10.0 M cache reads, 900 k cache writes), output 301 k.
- A record took 1 m 59 s on average, 3 m 12 s at the 95th percentile.

## Models

| Model                        | Records |    Cost |  Input | Cache reads | Cache writes | Output |
| :--------------------------- | ------: | ------: | -----: | ----------: | -----------: | -----: |
| \`claude-sonnet-4-5-20250929\` |       1 |   $4.56 | 12.0 M |      10.0 M |        900 k |  300 k |
| \`gpt-5\`                      |       1 | $0.0045 | 1.50 k |           0 |            0 |    500 |

## Task types

| Task type | Records | Success |    Cost | Tokens | Average time | 95th percentile |
| :-------- | ------: | ------: | ------: | -----: | -----------: | --------------: |
| plan      |       1 |     0 % | $0.0045 | 2.00 k |       45.0 s |          45.0 s |
| execute   |       1 |   100 % |   $4.56 | 12.3 M |     3 m 12 s |        3 m 12 s |

## Phases

| Phase | Records | Success |    Cost | Tokens |
| :---- | ------: | ------: | ------: | -----: |
| 6     |       1 |   100 % |   $4.56 | 12.3 M |
| none  |       1 |     0 % | $0.0045 | 2.00 k |

## Failures

| Message      | Times | Last       | Models  |
| :----------- | ----: | :--------- | :------ |
| \`rate limit\` |     1 | 2026-02-24 | \`gpt-5\` |

## Agents

| Agent         | Records | Success |  Cost | Tokens |
| :------------ | ------: | ------: | ----: | -----: |
| \`claude-code\` |       2 |    50 % | $4.56 | 12.3 M |

## Weeks

| Week     | Records | Success |  Cost | Tokens |
| :------- | ------: | ------: | ----: | -----: |
| 2026-W09 |       2 |    50 % | $4.56 | 12.3 M |

## Days

| Day        | Records | Success |    Cost | Tokens |
| :--------- | ------: | ------: | ------: | -----: |
| 2026-02-23 |       1 |   100 % |   $4.56 | 12.3 M |
| 2026-02-24 |       1 |     0 % | $0.0045 | 2.00 k |
`);
});

describe("what is not known", () => {
  test("has no section of its own", async () => {
    const markdown = await markdownOf([usageRecord({ taskType: undefined, agent: "" })]);

    expect(markdown).not.toMatch(/^## (Task types|Phases|Agents|Failures)/m);
  });

  test("is never $0: a model without a price stands apart", async () => {
    const markdown = await markdownOf([
      usageRecord({ model: "house-model", inputTokens: 1000, outputTokens: 500 }),
    ]);

    expect(markdown).not.toContain("$0");
    expect(markdown).toContain(
      "No price is known for 1.50 k tokens in 1 record: they are not in the cost.",
    );
    expect(markdown).toContain(`## Models without a known price

| Model         | Records | Tokens |
| :------------ | ------: | -----: |
| \`house-model\` |       1 | 1.50 k |
`);
    expect(markdown).toMatch(/\| `house-model` .* unpriced \|/);
  });

  test("makes a cost the least it can be", async () => {
    const markdown = await markdownOf([
      usageRecord({ costNanoUsd: 2_000_000_000 }),
      usageRecord({ costNanoUsd: undefined }),
    ]);

    expect(markdown).toContain("**≥ $2.00** for");
    expect(markdown).toMatch(/\| `claude-sonnet-4-5-20250929` .* ≥ \$2\.00 \|/);
  });
});

test("text of the ledger cannot leave its cell", async () => {
  const markdown = await markdownOf([
    usageRecord({
      model: "a|b\n## Forged",
      agent: "</details><!--",
      success: false,
      notes: `error: @all \u202e##[error] ${"x".repeat(70_000)}`,
    }),
  ]);

  expect(markdown).toContain("| `a\\|b ## Forged` |");
  expect(markdown).toContain("| `</details><!--` |");
  expect(markdown).not.toMatch(/^## Forged/m);
  expect(markdown).not.toContain("\u202e");
  expect(markdown.length).toBeLessThan(5000);
});

describe("on GitHub", () => {
  const RICH = { ...PLAIN, rich: true };

  test("a chart of the models stands beside their table", async () => {
    const markdown = await markdownOf(
      [
        usageRecord({ model: "opus", costNanoUsd: 3_000_000_000 }),
        usageRecord({ model: 'x"] : 99', costNanoUsd: 1_000_000_000 }),
      ],
      RICH,
    );

    expect(markdown).toMatch(/## Models\n\n```mermaid\n[^`]*```\n\n\| Model/);
    expect(markdown).toContain(`
xychart-beta horizontal
    title "Cost by model in USD"
    x-axis ["opus", "x__ : 99"]
    y-axis 0 --> 3
    bar [3, 1]
`);
  });

  test("the titles of charts say that tokens have no price", async () => {
    const markdown = await markdownOf(
      [...ofDays(2), usageRecord({ timestamp: "2026-01-03T12:00:00Z", model: "house-7b" })],
      RICH,
    );

    expect(markdown).toContain("to 2026-01-03 without what has no known price, up to ");
  });

  test("a long name of a model is shown in the chart by its end", async () => {
    const profile = "arn:aws:bedrock:eu-west-1:000000000000:inference-profile/eu.claude-opus-4-5";

    const markdown = await markdownOf(
      [
        usageRecord({ model: profile, costNanoUsd: 2 }),
        usageRecord({ model: "b", costNanoUsd: 1 }),
      ],
      RICH,
    );

    expect(markdown).toContain('["…00:inference-profile/eu.claude-opus-4-5", "b"]');
  });

  test("the cost of each day follows the key numbers, days without cost included", async () => {
    const [first] = ofDays(1);
    const last = usageRecord({ timestamp: "2026-01-03T12:00:00Z", costNanoUsd: 4_500_000 });

    const markdown = await markdownOf([...(first ? [first] : []), last], RICH);

    expect(markdown).toMatch(/percentile\.\n\n```mermaid\n[^`]*```\n\n## Models/);
    expect(markdown).toContain(`
xychart-beta
    title "Cost per day from 2026-01-01 to 2026-01-03, up to 1.50 USD"
    x-axis ["01", "02", "03"]
    y-axis 0 --> 1.5
    bar [1.5, 0, 0.0045]
`);
  });

  test("the chart of days shows the last four weeks, in which no label comes twice", async () => {
    const markdown = await markdownOf(ofDays(60), RICH);

    const days = /x-axis \[(.*)\]/.exec(markdown)?.[1]?.split(", ");
    expect(markdown).toContain("from 2026-02-02 to 2026-03-01");
    expect(days).toHaveLength(28);
    expect(new Set(days).size).toBe(28);
  });

  test("what the eight most expensive models leave is one bar", async () => {
    const models = Array.from({ length: 12 }, (_, index) =>
      usageRecord({ model: `model-${index}`, costNanoUsd: 1_000_000_000 }),
    );

    const markdown = await markdownOf(models, RICH);

    expect(markdown).toContain(
      ', "others"]\n    y-axis 0 --> 4\n    bar [1, 1, 1, 1, 1, 1, 1, 1, 4]',
    );
  });

  test("there is no chart where there is nothing to compare", async () => {
    expect(await markdownOf(ofDays(1), RICH)).not.toContain("mermaid");
    expect(await markdownOf(ofDays(9, { costNanoUsd: undefined }), RICH)).not.toContain("mermaid");
  });

  test("a table of more than ten rows is folded", async () => {
    const markdown = await markdownOf(ofDays(11), RICH);

    expect(markdown).toMatch(
      /## Days\n\n<details>\n<summary>Show 11 rows<\/summary>\n\n\| Day[^<]*\|\n\n<\/details>\n/,
    );
    expect(await markdownOf(ofDays(10), RICH)).not.toContain("<details>");
    expect(await markdownOf(ofDays(11))).not.toContain("<details>");
  });
});

test("a failure of many models names the first of them", async () => {
  const failures = Array.from({ length: 12 }, (_, index) =>
    usageRecord({ model: `m${10 + index}`, success: false, notes: "error: rate limit" }),
  );

  expect(await markdownOf(failures)).toContain(
    "| `m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, …` |",
  );
});

test("a phase of many digits is no id of a commit", async () => {
  const markdown = await markdownOf([usageRecord({ notes: "Phase 1234567" })]);

  expect(markdown).toContain("| `1234567` |");
});

describe("a table that is too long", () => {
  const THREE_ROWS = { rich: false, rowsPerTable: 3 };

  test("keeps the first of a ranking and says how many are missing", async () => {
    const models = Array.from({ length: 5 }, (_, index) =>
      usageRecord({ model: `model-${index}`, costNanoUsd: 5 - index }),
    );

    const markdown = await markdownOf(models, THREE_ROWS);

    expect(markdown).toContain("`model-2`");
    expect(markdown).not.toContain("`model-3`");
    expect(markdown).toContain("… and 2 more.");
  });

  test("keeps the last days", async () => {
    const markdown = await markdownOf(ofDays(5), THREE_ROWS);

    expect(markdown).not.toContain("| 2026-01-02 |");
    expect(markdown).toContain("| 2026-01-03 |");
    expect(markdown).toContain("… and 2 before.");
  });
});

describe("coverage", () => {
  const commits = (count: number, hasUsage: boolean, author = "Ada") =>
    Array.from({ length: count }, () => ({ author, hasUsage }));

  test("is a sentence, and a table by author", async () => {
    const summary = await summarize([usageRecord()], async () => undefined);
    const coverage = coverageOf("2026-02-23", [
      ...commits(30, false, "Bo | Co"),
      ...commits(70, true),
    ]);

    const markdown = renderMarkdown({ ...summary, coverage }, PLAIN);

    expect(markdown).toContain(
      "- 70 of 100 commits since 2026-02-23 have recorded usage; of the last 50, 30 have none.\n",
    );
    expect(markdown).toContain("| `Ada`      |      70 |                  70 |\n");
    expect(markdown).toContain("| `Bo \\| Co` |      30 |                   0 |\n");
  });

  test("is said where nothing is recorded too", async () => {
    const summary = await summarize([], async () => undefined);
    const coverage = coverageOf("2026-02-23", commits(3, false));
    expect(renderMarkdown({ ...summary, coverage }, PLAIN)).toContain(
      "\n0 of 3 commits since 2026-02-23 have recorded usage.\n",
    );
  });
});

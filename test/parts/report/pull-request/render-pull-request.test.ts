import { describe, expect, test } from "vitest";
import type { PullRequestUsage } from "../../../../src/parts/report/pull-request/pull-request-usage.ts";
import {
  FULL_DETAIL,
  renderPullRequest,
} from "../../../../src/parts/report/pull-request/render-pull-request.ts";
import { withoutFooter } from "../../../../src/parts/report/pull-request/report-footer.ts";
import { NO_COST } from "../../../../src/usage/priced-sum.ts";
import type { UsageRecord } from "../../../../src/usage/usage-record.ts";
import {
  CONTEXT,
  NO_USAGE,
  samplePullRequest,
  summarizeRecords,
  usageOf,
} from "../../../support/sample-pull-request.ts";
import { usageRecord } from "../../../support/usage-record.ts";

const DOLLAR = 1_000_000_000;

/** A pull request whose one commit brought these records. */
function ofOneCommit(
  records: readonly UsageRecord[],
  values: Partial<PullRequestUsage> = {},
): Promise<PullRequestUsage> {
  return usageOf([{ shortId: "3f2c81a", subject: "a commit", url: undefined, records }], values);
}

test("a report opens with the totals, and shows what each commit and model cost", async () => {
  const usage = await samplePullRequest();

  expect(renderPullRequest(usage, CONTEXT, { ...FULL_DETAIL, charts: false })).toBe(
    `## What this pull request cost

**$15.78** for **23.3 M tokens** and 2 h 21 m of model time, 1.7 × the usual $9.19; **89 %** of 9 records succeeded, recorded in 5 of 6 commits.

The usual cost is the median of the last 8 pull requests into \`main\`: ▃▆▅▃▅▇▄▆█ (this one last)

### Commits

| Commit                                                      |  Cost | Tokens | Success | Subject                                       |
| :---------------------------------------------------------- | ----: | -----: | ------: | :-------------------------------------------- |
| [3f2c81a](https://github.com/example/export/commit/3f2c81a) | $2.14 | 2.16 M |   100 % | \`docs(06):_plan_the_export\`                   |
| [b07e5d2](https://github.com/example/export/commit/b07e5d2) | $4.89 | 7.15 M |   100 % | \`feat(06):_write_rows_as_they_come\`           |
| [61d9ac4](https://github.com/example/export/commit/61d9ac4) |     – |      – |       – | \`chore:_update_the_lock_file\`                 |
| [c25f0e8](https://github.com/example/export/commit/c25f0e8) | $4.76 | 8.76 M |    67 % | \`feat(06):_resume_an_export_that_was_cut_off\` |
| [8aa41b7](https://github.com/example/export/commit/8aa41b7) | $3.13 | 4.06 M |   100 % | \`test(07):_export_a_million_rows\`             |
| [e94d10b](https://github.com/example/export/commit/e94d10b) | $0.86 | 1.16 M |   100 % | \`fix(07):_close_the_file_on_a_full_disk\`      |

### Models

| Model                        |  Cost | Tokens | Cached | Success |
| :--------------------------- | ----: | -----: | -----: | ------: |
| \`claude-sonnet-4-5-20250929\` | $9.94 | 14.9 M |   93 % |   100 % |
| \`claude-opus-4-5-20251101\`   | $4.04 | 4.08 M |   88 % |   100 % |
| \`gpt-5-codex\`                | $1.80 | 4.30 M |   76 % |    50 % |

### Failures

| Message                      | Times | Models        |
| :--------------------------- | ----: | :------------ |
| \`rate limit of the provider\` |     1 | \`gpt-5-codex\` |

<details>
<summary>By task type</summary>

| Task type |  Cost | Tokens | Success |     Time |
| :-------- | ----: | -----: | ------: | -------: |
| plan      | $2.14 | 2.16 M |   100 % | 12 m 0 s |
| execute   | $9.65 | 15.9 M |    80 % | 1 h 35 m |
| verify    | $3.27 | 4.57 M |   100 % | 30 m 0 s |
| discuss   | $0.72 |  647 k |   100 % |  4 m 0 s |

</details>

<details>
<summary>By phase</summary>

| Phase |   Cost | Tokens | Success |     Time |
| :---- | -----: | -----: | ------: | -------: |
| 6     | $11.79 | 18.1 M |    83 % | 1 h 47 m |
| 7     |  $3.99 | 5.22 M |   100 % | 34 m 0 s |

</details>

<details>
<summary>Merged before</summary>

| Merged |   Cost | Tokens | Success | Title                                |
| :----- | -----: | -----: | ------: | :----------------------------------- |
| \`#118\` | $11.84 | 20.5 M |   100 % | \`Read_the_export's_settings\`         |
| \`#117\` |  $6.42 | 11.1 M |   100 % | \`Show_how_far_an_export_has_come\`    |
| \`#115\` | $13.10 | 22.7 M |   100 % | \`Move_the_queue_out_of_the_server\`   |
| \`#112\` |  $8.78 | 15.2 M |    90 % | \`Sign_the_files_that_are_sent\`       |
| \`#111\` |  $4.15 | 7.18 M |   100 % | \`Name_the_columns_as_the_API_does\`   |
| \`#109\` |  $9.60 | 16.6 M |   100 % | \`Retry_what_a_server_did_not_answer\` |
| \`#108\` | $10.22 | 17.7 M |    90 % | \`Keep_the_time_zone_of_a_date\`       |
| \`#104\` |  $5.30 | 9.17 M |    90 % | \`Warn_of_an_empty_query\`             |

</details>

<sub>At [e94d10b](https://github.com/example/export/commit/e94d10b) · [run](https://github.com/example/export/actions/runs/4711) · tokenledger 0.3.0 · list prices, not what was billed</sub>

<!-- tokenledger:report id=usage v=1 -->
`.replaceAll("_", "\u00a0"),
  );
});

test("a chart of the commits stands above their table", async () => {
  expect(renderPullRequest(await samplePullRequest(), CONTEXT)).toMatch(
    /### Commits\n\n```mermaid\n[^`]*x-axis \["3f2c81a", "b07e5d2", "61d9ac4", .*\n {4}y-axis 0 --> 4\.89\n {4}bar \[2\.14, 4\.89, 0, 4\.76, 3\.13, 0\.86\]\n```\n\n\| Commit /,
  );
});

test("one commit has no chart", async () => {
  const usage = await ofOneCommit([usageRecord({ costNanoUsd: DOLLAR })]);

  expect(renderPullRequest(usage, CONTEXT)).not.toContain("mermaid");
});

test("a pull request without usage says so, and how to record", () => {
  const commits = ["3f2c81a", "b07e5d2"].map((shortId) => ({
    shortId,
    subject: "a commit",
    url: undefined,
    sums: undefined,
  }));

  expect(renderPullRequest({ ...NO_USAGE, commits }, CONTEXT)).toBe(`## What this pull request cost

No usage is recorded in 2 commits. If coding agents helped, run \`npx tokenledger init\` once in your checkout: from then on each commit carries what they used.

<sub>At [e94d10b](https://github.com/example/export/commit/e94d10b) · [run](https://github.com/example/export/actions/runs/4711) · tokenledger 0.3.0 · list prices, not what was billed</sub>

<!-- tokenledger:report id=usage v=1 -->
`);
});

describe("the headline", () => {
  test.each<[string, readonly UsageRecord[], string]>([
    [
      "one commit",
      [usageRecord({ costNanoUsd: DOLLAR })],
      "**$1.00** for **4.70 k tokens** and 45.0 s of model time; **100 %** of 1 record succeeded, recorded in one commit.",
    ],
    [
      "what no record tells",
      [usageRecord({ costNanoUsd: DOLLAR, durationMs: undefined, success: undefined })],
      "**$1.00** for **4.70 k tokens**; recorded in one commit.",
    ],
    [
      "no price",
      [usageRecord({ durationMs: undefined })],
      "**4.70 k tokens** without a known price; **100 %** of 1 record succeeded, recorded in one commit.",
    ],
    [
      "a price of some",
      [
        usageRecord({ costNanoUsd: DOLLAR, durationMs: undefined }),
        usageRecord({ durationMs: undefined }),
      ],
      "**≥ $1.00** for **9.40 k tokens**; **100 %** of 2 records succeeded, recorded in one commit.",
    ],
  ])("of %s", async (_, records, sentence) => {
    const markdown = renderPullRequest(await ofOneCommit(records), CONTEXT);

    expect(markdown.split("\n")[2]).toBe(sentence);
    expect(markdown).not.toMatch(/\$0(?!\.0*[1-9])/);
  });

  test("says that all commits have usage", async () => {
    const usage = await usageOf(
      ["3f2c81a", "b07e5d2"].map((shortId, index) => ({
        shortId,
        subject: "",
        url: undefined,
        records: [usageRecord({ timestamp: `2026-02-23T10:00:0${index}Z` })],
      })),
    );

    expect(renderPullRequest(usage, CONTEXT)).toContain("recorded in all 2 commits.");
  });
});

test("what was merged before costs at least what of it has a price", async () => {
  const sums = { ...NO_COST, records: 2, tokens: 7700, successRate: undefined };
  const usage = await ofOneCommit([usageRecord({ costNanoUsd: DOLLAR })], {
    previous: [
      { ...sums, number: 13, title: "all", costNanoUsd: 2 * DOLLAR },
      {
        ...{ ...sums, number: 12, title: "some", costNanoUsd: 2.5 * DOLLAR },
        ...{ unpricedRecords: 1, unpricedTokens: 2200 },
      },
      { ...sums, number: 11, title: "none", unpricedRecords: 2, unpricedTokens: 7700 },
    ],
  });

  expect(renderPullRequest(usage, CONTEXT)).toMatch(
    /\| `#13` +\| +\$2\.00 \|.*\n\| `#12` +\| +≥ \$2\.50 \|.*\n\| `#11` +\| +unpriced \|/,
  );
});

test("models without a price stand apart", async () => {
  const usage = await ofOneCommit([
    usageRecord({ model: "house-model" }),
    usageRecord({ costNanoUsd: DOLLAR }),
  ]);

  expect(renderPullRequest(usage, CONTEXT)).toMatch(
    /### Models without a known price\n\n.*\n.*\n\| `house-model` \| +1 \| +4\.70 k \|\n\n/,
  );
});

test("records of no commit have their own row", async () => {
  const stray = usageRecord({ costNanoUsd: 2 * DOLLAR });
  const usage = await ofOneCommit([usageRecord({ costNanoUsd: DOLLAR })], {
    unplaced: (await summarizeRecords([stray])).total,
  });

  expect(renderPullRequest(usage, CONTEXT)).toMatch(
    /\| none +\| \$2\.00 \| 4\.70 k \| +100 % \| in no commit that was read \|/,
  );
});

describe("alerts", () => {
  test("come before the tables, the worst first", async () => {
    const usage = await ofOneCommit([usageRecord({ costNanoUsd: DOLLAR })], {
      verdicts: [
        { level: "warn", sentence: "More than $0.50." },
        { level: "fail", sentence: "More than $0.90." },
      ],
      rejected: 1,
    });

    expect(renderPullRequest(usage, CONTEXT)).toMatch(
      /in one commit\.\n\n> \[!CAUTION\]\n> More than \$0\.90\.\n\n> \[!WARNING\]\n> - More than \$0\.50\.\n> - 1 row of the ledger cannot be read and is not counted: .*\n\n### Commits/,
    );
  });

  test("tell of rows that were removed or changed, and which", async () => {
    const before = usageRecord({ costNanoUsd: DOLLAR });
    const after = { ...before, costNanoUsd: DOLLAR / 2, inputTokens: 15, success: false };

    const markdown = renderPullRequest(
      {
        ...NO_USAGE,
        tampering: {
          removed: [before],
          changed: [{ before, after }],
          removedCount: 1,
          changedCount: 1,
        },
      },
      CONTEXT,
    );

    expect(markdown).toContain(
      "> [!CAUTION]\n> This pull request removes 1 row and changes 1 row of the ledger of `main`: a ledger only grows.\n",
    );
    expect(markdown).toContain(`### Removed rows

| Time (UTC)       | Model                        |  Cost | Tokens |
| :--------------- | :--------------------------- | ----: | -----: |
| 2026-02-23 21:19 | \`claude-sonnet-4-5-20250929\` | $1.00 | 4.70 k |

### Changed rows

| Time (UTC)       | Model                        | Value |   Was |    Is |
| :--------------- | :--------------------------- | :---- | ----: | ----: |
| 2026-02-23 21:19 | \`claude-sonnet-4-5-20250929\` | input | 1,500 |    15 |
| 2026-02-23 21:19 | \`claude-sonnet-4-5-20250929\` | cost  | $1.00 | $0.50 |
`);
  });

  test("say how many rows of how many are shown", () => {
    const removed = [usageRecord(), usageRecord({ sessionId: "b" })];

    const markdown = renderPullRequest(
      { ...NO_USAGE, tampering: { removed, changed: [], removedCount: 1234, changedCount: 0 } },
      CONTEXT,
    );

    expect(markdown).toContain("removes 1,234 rows of the ledger");
    expect(markdown).toContain("### Removed rows, the first 2 of 1,234\n");
  });

  test("are not more than ten of a kind", () => {
    const verdicts = Array.from({ length: 14 }, (_, index) => ({
      level: "warn" as const,
      sentence: `Threshold ${index}`,
    }));

    const markdown = renderPullRequest({ ...NO_USAGE, verdicts }, CONTEXT);

    expect(markdown).toContain("> - Threshold 9\n> - … and 4 more.\n");
  });
});

test("what was not looked at is said at the end", async () => {
  const usage = await ofOneCommit([usageRecord()], {
    corrected: 2,
    leftOut: ["Only the first 64 MB of .telemetry/usage.csv were read."],
  });

  expect(renderPullRequest(usage, { ...CONTEXT, isFork: true })).toContain(`
> [!NOTE]
> - From a fork: the numbers are those that its author committed.
> - The success or the notes of 2 rows of \`main\` are corrected.
> - Only the first 64 MB of \`.telemetry/usage.csv\` were read.

<sub>`);
});

test("long tables are folded after their first rows", async () => {
  const usage = await ofOneCommit(
    Array.from({ length: 9 }, (_, index) =>
      usageRecord({ model: `model-${index}`, costNanoUsd: (9 - index) * DOLLAR }),
    ),
  );

  expect(renderPullRequest(usage, CONTEXT)).toMatch(
    /\| `model-5`[^\n]*\n\n<details>\n<summary>3 more models<\/summary>\n\n\| Model[^\n]*\n[^\n]*\n\| `model-6`/,
  );
});

describe("without its footer", () => {
  test("a report is the same at another commit, in another run, of another version", async () => {
    const usage = await samplePullRequest();
    const later = { ...CONTEXT, headShortId: "0000000", runUrl: undefined, version: "1.0.0" };

    const before = renderPullRequest(usage, CONTEXT);
    const after = renderPullRequest(usage, later);

    expect(after).not.toBe(before);
    expect(withoutFooter(after)).toBe(withoutFooter(before));
    expect(withoutFooter(before.replaceAll("\n", "\r\n"))).toBe(withoutFooter(before));
    expect(withoutFooter(before)).toMatch(/<\/details>$/);
  });

  test("other usage is another report", async () => {
    const usage = await samplePullRequest({ rejected: 1 });

    expect(withoutFooter(renderPullRequest(usage, CONTEXT))).not.toBe(
      withoutFooter(renderPullRequest(await samplePullRequest(), CONTEXT)),
    );
  });
});

describe("authors whose commits never bring usage", () => {
  const withoutUsage = (...authorsWithout: string[]) =>
    ofOneCommit([usageRecord()], { coverage: { commits: 3, withUsage: 1, authorsWithout } });

  test("are named once, with the command to run", async () => {
    const report = renderPullRequest(await withoutUsage("Bo", "Cy"), CONTEXT);
    expect(report).toContain(
      "> No commit by `Bo`, `Cy` has recorded usage, here or lately on the base branch. If they use a coding agent, `npx tokenledger init` in their clone records it from then on.\n",
    );
    expect(report).toContain("recorded in 1 of 3 commits");
  });

  test("are not named where the pull request comes from a fork, or there are none", async () => {
    const fork = { ...CONTEXT, isFork: true };
    expect(renderPullRequest(await withoutUsage("Bo"), fork)).not.toContain("No commit by");
    expect(renderPullRequest(await withoutUsage(), CONTEXT)).not.toContain("No commit by");
  });
});

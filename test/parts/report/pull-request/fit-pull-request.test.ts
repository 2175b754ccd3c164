import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitPullRequest } from "../../../../src/parts/report/pull-request/fit-pull-request.ts";
import type { PullRequestUsage } from "../../../../src/parts/report/pull-request/pull-request-usage.ts";
import { TASK_TYPES } from "../../../../src/usage/task-type.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import { markdownToHtml } from "../../../support/markdown-to-html.ts";
import { CONTEXT, usageOf } from "../../../support/sample-pull-request.ts";
import { usageRecord } from "../../../support/usage-record.ts";

/** A pull request of so many commits, each with a model of its own. */
function largePullRequest(commits: number): Promise<PullRequestUsage> {
  return usageOf(
    Array.from({ length: commits }, (_, index) => ({
      shortId: (0xabc0000 + index).toString(16),
      subject: `step ${index}`,
      url: undefined,
      records: [
        usageRecord({
          timestamp: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
          model: `model-${index}`,
          costNanoUsd: (index % 2 === 0 ? 2 : 1) * 1_000_000_000,
        }),
      ],
    })),
  );
}

const large = await largePullRequest(150);

function reportWithin(maxUnits: number): string {
  return fitPullRequest(large, CONTEXT, (markdown) => markdown.length <= maxUnits);
}

describe("the ladder", () => {
  const whole = reportWithin(Number.POSITIVE_INFINITY);
  const hundred = reportWithin(whole.length - 1);
  const twenty = reportWithin(hundred.length - 1);
  const eight = reportWithin(twenty.length - 1);
  const totals = reportWithin(eight.length - 1);
  const sentence = reportWithin(totals.length - 1);

  test("begins with everything", () => {
    expect(whole).toContain("`model-149`");
    expect(whole).toContain("```mermaid");
    expect(whole).not.toContain("[!NOTE]");
  });

  test("cuts the tables, and says so", () => {
    expect(hundred).toContain("… and 50 more commits.");
    expect(hundred).toContain("> Tables are cut to 100 rows");
    expect(twenty).toContain("… and 130 more models.");
    expect(twenty).toContain("```mermaid");
  });

  test("then leaves the charts out", () => {
    expect(eight).not.toContain("mermaid");
    expect(eight).toContain("… and 142 more models.");
    expect(eight).toContain("charts are left out");
  });

  test("then the tables, and in the end all but the first sentence", () => {
    expect(totals).not.toMatch(/^\|/m);
    expect(totals).toContain("Tables and charts are left out");
    expect(sentence).toContain("**$225.00** for **705 k tokens**");
    expect(sentence).toContain("Everything except the totals is left out");
    expect(reportWithin(0)).toBe(sentence);
  });
});

test("what is cut is said first, however much else was not looked at", () => {
  const leftOut = Array.from({ length: 30 }, (_, index) => `File ${index} was not read.`);

  const report = fitPullRequest({ ...large, leftOut }, CONTEXT, (text) => text.length < 15_000);

  expect(report).toMatch(/> \[!NOTE\]\n> - Tables are cut to \d+ rows/);
  expect(report).toContain("> - … and 21 more.");
});

test("what the limit of rows hides is counted even where everything fits", async () => {
  const report = fitPullRequest(await largePullRequest(600), CONTEXT, () => true);

  expect(report).toContain("… and 100 more commits.");
});

describe("however large the usage", () => {
  const anyText = fc.oneof(fc.string(), fc.constantFrom(...HOSTILE_TEXTS));
  const anyRecord = fc.record({
    timestamp: fc
      .integer({ min: 0, max: 2_000_000_000 })
      .map((seconds) => new Date(seconds * 1000).toISOString()),
    model: anyText,
    notes: fc.oneof(
      anyText.map((text) => `error: ${text}`),
      fc.integer({ min: 0 }).map((phase) => `Phase ${phase}`),
    ),
    success: fc.constantFrom(true, false, undefined),
    taskType: fc.constantFrom(...TASK_TYPES, undefined),
    costNanoUsd: fc.option(fc.maxSafeNat(), { nil: undefined }),
    inputTokens: fc.maxSafeNat(),
  });
  const anyUsage = fc
    .record({
      commits: fc.array(
        fc.record({
          shortId: anyText,
          subject: anyText,
          records: fc.array(anyRecord, { maxLength: 4 }),
        }),
        { minLength: 8, maxLength: 20 },
      ),
      copies: fc.constantFrom(1, 4, 16),
      sentences: fc.array(anyText, { maxLength: 30 }),
    })
    .map(({ commits, copies, sentences }) =>
      usageOf(
        Array.from({ length: copies }, (_, copy) =>
          commits.map(({ shortId, subject, records }) => ({
            shortId,
            subject: `${copy} ${subject}`,
            url: undefined,
            records: records.map((record) =>
              usageRecord({ ...record, model: `${copy} ${record.model}` }),
            ),
          })),
        ).flat(),
        {
          leftOut: sentences,
          verdicts: sentences.map((sentence) => ({ level: "fail", sentence })),
        },
      ),
    );

  test.each([
    ["a summary", (markdown: string) => Buffer.byteLength(markdown), 1_048_576],
    ["a comment", (markdown: string) => markdown.length, 60_000],
    ["a short message", (markdown: string) => markdown.length, 2_000],
  ])("%s holds it, whole to the last line", async (_, sizeOf, limit) => {
    await fc.assert(
      fc.asyncProperty(anyUsage, async (promised) => {
        const usage = await promised;

        const markdown = fitPullRequest(usage, CONTEXT, (text) => sizeOf(text) <= limit);

        expect(sizeOf(markdown)).toBeLessThanOrEqual(limit);
        expectWhole(markdown);
      }),
      { numRuns: 10 },
    );
  });
});

/** A fence, a table or details that were cut would swallow what comes after. */
function expectWhole(markdown: string): void {
  expect(markdown.split("<details>\n")).toHaveLength(markdown.split("\n</details>\n").length);
  expect(markdown.match(/^```/gm)?.length ?? 0).toBeOneOf([0, 2]);
  expect(markdown.trimEnd().split("\n").at(-1)).toBe("<!-- tokenledger:report id=usage v=1 -->");
  expect(markdownToHtml(markdown)).toMatch(
    /<p><sub>At .*<\/sub><\/p>\n<!-- tokenledger:report id=usage v=1 -->\n$/,
  );
  for (const line of markdown.split("\n").filter((text) => text.startsWith("|"))) {
    expect(line).toMatch(/ \|$/);
  }
}

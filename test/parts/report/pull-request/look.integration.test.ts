import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderPullRequest } from "../../../../src/parts/report/pull-request/render-pull-request.ts";
import { renderMarkdown } from "../../../../src/parts/report/render-markdown.ts";
import { CHROMIUM, openChromium } from "../../../support/chromium.ts";
import { type MarkdownPage, openMarkdownPage } from "../../../support/render-markdown-page.ts";
import { CONTEXT, samplePullRequest } from "../../../support/sample-pull-request.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = 360;

const usage = await samplePullRequest({
  verdicts: [{ level: "fail", sentence: "The limit of .telemetry/config.json is $10.00." }],
  rejected: 2,
  leftOut: ["Only the first 64 MB of .telemetry/usage.csv were read."],
});
const pullRequest = renderPullRequest(usage, { ...CONTEXT, isFork: true });
const ledger = renderMarkdown(usage.added, { rich: true, rowsPerTable: 20 });

describe.skipIf(CHROMIUM === undefined)("on GitHub", () => {
  let browser: Awaited<ReturnType<typeof openChromium>>;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  describe.each(["light", "dark"] as const)("in %s", (theme) => {
    test("the commits are drawn, each as high as it was dear", { tags: ["soak"] }, async () => {
      await using shown = await openMarkdownPage(browser, { theme });

      expect(await shown.show(pullRequest)).toEqual([]);

      const heights = await barHeights(shown);
      const cents = [214, 489, 0, 476, 313, 86];
      expect(heights).toHaveLength(cents.length);
      for (const [index, height] of heights.entries()) {
        expect(height / (heights[1] ?? 0)).toBeCloseTo((cents[index] ?? 0) / 489, 2);
      }
      expect(shown.complaints).toEqual([]);
    });

    test.each([
      ["a pull request", pullRequest],
      ["a whole ledger", ledger],
    ])("nothing bars anybody from the report of %s", { tags: ["soak"] }, async (_, markdown) => {
      await using shown = await openMarkdownPage(browser, { theme });
      await shown.show(markdown);

      expect(await seriousViolations(shown)).toEqual([]);
    });
  });

  test.each([
    ["a pull request", pullRequest],
    ["a whole ledger", ledger],
  ])(
    "on a phone the report of %s is no wider than the screen",
    { tags: ["soak"] },
    async (_, markdown) => {
      await using shown = await openMarkdownPage(browser, { width: PHONE });
      await shown.show(markdown);
      await shown.page.locator("details").evaluateAll((all) => {
        for (const details of all) details.setAttribute("open", "");
      });

      const width = await shown.page.locator("html").evaluate((html) => html.scrollWidth);

      expect(width).toBe(PHONE);
    },
  );

  test("alerts and folds are what they look like", { tags: ["soak"] }, async () => {
    await using shown = await openMarkdownPage(browser);
    await shown.show(pullRequest);

    const titles = shown.page.locator(".markdown-alert-title");
    const rows = shown.page.locator("details table tr");
    expect(await titles.allTextContents()).toEqual(["Caution", "Warning", "Note"]);
    expect(await rows.first().isVisible()).toBe(false);
    await shown.page.getByText("By task type").click();
    expect(await rows.first().isVisible()).toBe(true);
  });
});

/** Returns the heights of the bars of the page's only chart, in the order of its axis. */
function barHeights({ page }: MarkdownPage): Promise<readonly number[]> {
  return page
    .locator("pre.mermaid svg .plot rect")
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("height"))));
}

async function seriousViolations({ page }: MarkdownPage): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: a global of the page
    const { violations } = await (globalThis as any).axe.run();
    return violations
      .filter(({ impact }: { impact: string }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
      );
  });
}

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { forgeLinksOf } from "../../../src/parts/dashboard/forge-links.ts";
import { NOTHING_SPENT, stateOf } from "../../../src/parts/report/budget/budget-state.ts";
import { UTC } from "../../../src/usage/time-zone.ts";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import {
  dashboardOf,
  openTables,
  pageOf,
  shownRecords,
  shownTotals,
} from "../../support/dashboard.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { teamRows } from "../../support/team-history.ts";
import { teamRecords } from "../../support/team-records.ts";

afterAll(endBrowser);

const UNTIL = new Date("2026-06-30T17:00:00Z");
const RECORDS = teamRecords(300, 40, UNTIL);
/** With all that history knows, links and budgets. */
const pageOfTeam = () =>
  pageOf(teamRows(300, 40, UNTIL), {
    authors: true,
    linksOf: () => forgeLinksOf("https://github.com/acme/shop"),
    budgets: () => [
      stateOf(
        { scope: "repository", per: "month", usd: 20 },
        "acme/shop",
        { ...NOTHING_SPENT, spentNanoUsd: 17e9 },
        { now: UNTIL, zone: UTC },
      ),
    ],
  });

/** Returns what axe finds wrong with a page as it stands. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<{
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    passes: unknown[];
  }>("axe.run(document, { resultTypes: ['violations', 'passes'] })");
  expect(passes.length).toBeGreaterThan(20);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

// axe looks at every element: seconds on an idle machine, and no end in sight on a busy one.
describe.skipIf(BROWSER_PATH === undefined)("accessibility", { timeout: 300_000 }, () => {
  eachMostlyInSoak([
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 1280 },
    { colorScheme: "light", width: 360 },
    { colorScheme: "dark", width: 360 },
  ] as const)(
    "axe finds no violation, $colorScheme, $width px wide, with filters and open tables",
    async ({ colorScheme, width }) => {
      await using opened = await openPage(await pageOfTeam(), {
        colorScheme,
        viewport: { width, height: 900 },
      });
      const { page } = opened;

      await openTables(page);
      await page.getByRole("button", { name: "Filters" }).click();
      await page.getByLabel("Agent", { exact: true }).selectOption({ label: "codex" });
      await page.getByRole("columnheader", { name: "Cost" }).last().getByRole("button").click();

      expect(await violationsOf(page)).toEqual([]);
    },
  );

  test("axe finds none before filters are used, nor when they leave nothing", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await pageOfTeam());
    const { page } = opened;

    const atFirst = await violationsOf(page);
    await page.evaluate("location.hash = '#search=nowhere'");
    await page.locator("#nothing").waitFor();

    expect([...atFirst, ...(await violationsOf(page))]).toEqual([]);
  });

  test("everything can be reached and used with the keyboard, and is seen to have the focus", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;
    const focused = () =>
      page.evaluate<{ name: string; isMarked: boolean } | undefined>(`(() => {
        const element = document.activeElement;
        if (element === document.body) return undefined;
        // A radio button is as large as its label, which shows the focus.
        const style = getComputedStyle(element.type === "radio" ? element.parentElement : element);
        const name = element.id || element.getAttribute("aria-labelledby") || element.value || element.textContent;
        return { name, isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 };
      })()`);

    const stops: string[] = [];
    const unmarked: string[] = [];
    for (let presses = 0; presses < 110; presses += 1) {
      await page.keyboard.press("Tab");
      const stop = await focused();
      if (stop === undefined) break;
      if (stop.name !== stops.at(-1)) stops.push(stop.name);
      if (!stop.isMarked) unmarked.push(stop.name);
    }

    const sessions = stops.indexOf("mostExpensive");
    expect(stops.slice(0, 5)).toEqual([
      "period",
      "filters-button",
      "cost",
      "time-summary",
      expect.stringContaining("claude-opus-4-5-20251101$"),
    ]);
    expect(stops).toEqual(expect.arrayContaining(["by-model-summary", "by-failure-summary"]));
    expect(stops.slice(sessions, sessions + 2)).toEqual(["mostExpensive", "sessions-title"]);
    const download = stops.indexOf("download");
    expect(stops.slice(download, download + 19)).toEqual([
      ...["download", "first-page", "previous-page", "next-page", "last-page", "records-title"],
      ...["Time (UTC)", "Agent", "Model", "Branch", "Task type", "Input", "Cache reads", "Output"],
      ...["Cost", "Duration", "Success", "Session", "Notes"],
    ]);
    expect(unmarked).toEqual([]);
  });

  test("filtering, sorting, opening a table and turning pages need no mouse", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;
    const all = await shownTotals(page);
    const newest = await shownRecords(page);

    await page.locator("#filters-button").focus();
    await page.keyboard.press("Enter");
    await page.locator("#agent").focus();
    // Past `All` and `claude-code`.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const codex = await shownTotals(page);
    await page.getByRole("button", { name: "Reset" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("input[value=cost]").focus();
    await page.keyboard.press("ArrowRight");
    const title = await page.locator("#time-title").textContent();
    await page.locator("#time-summary").focus();
    await page.keyboard.press("Enter");
    // The table is filled by an event that comes after the key's.
    await page.locator("#time-table tbody tr").first().waitFor();
    const rows = await page.locator("#time-table tbody tr").count();
    await page.locator("#next-page").focus();
    await page.keyboard.press("Space");
    const second = await shownRecords(page);
    const stillFocused = await page.evaluate("document.activeElement.id");

    expect(Number(codex.records)).toBe(RECORDS.filter(({ agent }) => agent === "codex").length);
    expect(await shownTotals(page)).toEqual(all);
    expect(title).toBe("Tokens per day");
    expect(rows).toBe(new Set(RECORDS.map(({ timestamp }) => timestamp.slice(0, 10))).size);
    expect(second).not.toEqual(newest);
    expect(stillFocused).toBe("next-page");
  });

  test("a change is told to those who do not see it, and charts are told in words", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;
    const status = page.getByRole("status");

    await page.getByRole("button", { name: "Filters" }).click();
    const before = await status.textContent();
    await page.getByLabel("Agent", { exact: true }).selectOption({ label: "codex" });

    const count = RECORDS.filter(({ agent }) => agent === "codex").length;
    expect(before).toMatch(
      /^300 records of 150 sessions: ≥ \$[\d.]+, [\d.]+ M tokens, \d+ % succeeded\.$/,
    );
    expect(await status.textContent()).toMatch(new RegExp(`^${count} records of `));
    const charts = page.getByRole("img");
    expect(await charts.count()).toBe(1);
    expect(await charts.nth(0).getAttribute("aria-label")).toMatch(
      /^Cost per day, stacked by model, 2026-05-\d\d to 2026-06-30\. Highest: \$/,
    );
    expect(await page.locator("#calendar").getAttribute("aria-label")).toMatch(
      /^Usage on \d+ days of the last twelve months\. Highest: \$[\d.]+, 2026-\d\d-\d\d\.$/,
    );
  });
});

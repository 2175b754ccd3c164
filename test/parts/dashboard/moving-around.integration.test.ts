import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import { dashboardOf, pageOf, shownTotals } from "../../support/dashboard.ts";
import { usageRecord } from "../../support/usage-record.ts";
import { change, usageRow } from "../../support/usage-row.ts";

afterAll(endBrowser);

const RECORDS = [
  usageRecord({ agent: "claude-code", branch: "main", sessionId: "a", costNanoUsd: 4e9 }),
  usageRecord({ agent: "codex", branch: "main", sessionId: "b", costNanoUsd: 2e9 }),
  usageRecord({ agent: "gemini-cli", branch: "search", sessionId: "c", costNanoUsd: 1e9 }),
];

const bar = (page: Page, panel: string, name: string) =>
  page.locator(`#by-${panel}`).getByRole("button", { name });
const costOf = async (page: Page) => (await shownTotals(page)).costUsd;
/** What has the focus: its id, or the panel that it is in and what it says. */
const focusedText = (page: Page) =>
  page.evaluate<string>(`(() => {
    const { id, textContent, parentElement } = document.activeElement;
    const name = document.activeElement.querySelector(".bar-name")?.textContent ?? textContent;
    return id || [parentElement?.closest("[id]")?.id, name].join(": ");
  })()`);

describe.skipIf(BROWSER_PATH === undefined)("the keyboard's focus", () => {
  test("stays on a bar that filters, and on the same bar when the filter is taken away", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;

    await bar(page, "agent", "codex").focus();
    await page.keyboard.press("Enter");
    const filtered = [await focusedText(page), await costOf(page)];
    await page.keyboard.press("Space");

    expect(filtered).toEqual(["by-agent: codex", "2"]);
    expect([await focusedText(page), await costOf(page)]).toEqual(["by-agent: codex", "7"]);
  });

  test("goes to what took the place of what is gone", async () => {
    const folders = ["src/a", "src/b"].map((folder, number) =>
      usageRow(
        { sessionId: folder, costNanoUsd: 1e9 },
        {
          change: change({
            commit: String(number).repeat(40),
            changedLines: new Map([[folder, 1]]),
          }),
        },
      ),
    );
    await using opened = await openPage(await pageOf(folders));
    const { page } = opened;

    await bar(page, "folder", "src").focus();
    await page.keyboard.press("Enter");
    const opens = await focusedText(page);
    await page.getByRole("button", { name: "Remove the filter folder src" }).focus();
    await page.keyboard.press("Enter");

    expect(opens).toBe("by-folder: src/a");
    // No chip is left.
    expect(await focusedText(page)).toBe("filters-button");
  });

  test("leaves what Escape closes: the filters, a table, the records", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;
    const filters = page.locator("#filters");
    const table = page.locator("#by-agent details");

    await page.getByRole("button", { name: "Filters" }).click();
    await page.locator("#search").fill("codex");
    await page.keyboard.press("Escape");
    // The browser takes the text away first.
    const first = await filters.isVisible();
    await page.keyboard.press("Escape");
    const afterFilters = [await filters.isVisible(), await focusedText(page)];
    await table.locator("summary").click();
    await table.locator(".scroll").focus();
    await page.keyboard.press("Escape");
    const afterTable = [await table.getAttribute("open"), await focusedText(page)];
    const before = await page.evaluate("scrollY");
    await bar(page, "branch", "main").click();
    await page.getByRole("button", { name: "Show records" }).click();
    const atRecords = await focusedText(page);
    await page.keyboard.press("Escape");

    expect(first).toBe(true);
    expect(afterFilters).toEqual([false, "filters-button"]);
    expect(afterTable).toEqual([null, "by-agent-summary"]);
    expect(atRecords).toBe("records-title");
    expect(await focusedText(page)).toMatch(/^chips: branch main/);
    expect(Number(await page.evaluate("scrollY"))).toBeLessThanOrEqual(Number(before) + 200);
    expect(opened.complaints).toEqual([]);
  });
});

describe.skipIf(BROWSER_PATH === undefined)("the browser's history", () => {
  test("Back takes the last filter away, and Forward brings it again", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;

    await bar(page, "branch", "main").click();
    await bar(page, "agent", "codex").click();
    await page.locator("input[value=tokens]").check();

    for (const [step, hash, cost] of [
      ["goBack", "#agent=codex&branch=main", "2"],
      ["goBack", "#branch=main", "6"],
      ["goBack", "", "7"],
      ["goForward", "#branch=main", "6"],
      ["goForward", "#agent=codex&branch=main", "2"],
    ] as const) {
      await page[step]();
      await expect.poll(() => costOf(page)).toBe(cost);
      expect(new URL(page.url()).hash).toBe(hash);
    }
    expect(opened.complaints).toEqual([]);
  });

  test("a search is one step, however many letters it took", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;

    await bar(page, "branch", "main").click();
    await page.getByRole("button", { name: "Filters" }).click();
    for (const text of ["c", "co", "codex"]) {
      await page.locator("#search").fill(text);
      await page.waitForURL(`**/*search=${text}`);
    }
    await page.goBack();

    expect(new URL(page.url()).hash).toBe("#branch=main");
  });
});

describe.skipIf(BROWSER_PATH === undefined)("several values of one filter", () => {
  test("come by Ctrl and a click, or Shift and Space, beside what is left out", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;

    await bar(page, "agent", "codex").click();
    const bars = await page.locator("#by-agent .bar").allInnerTexts();
    await bar(page, "agent", "gemini-cli").click({ modifiers: ["Control"] });
    const both = [new URL(page.url()).hash, await costOf(page)];
    const pressed = await page.locator("#by-agent [aria-pressed=true] .bar-name").allInnerTexts();
    await bar(page, "agent", "gemini-cli").focus();
    await page.keyboard.press("Shift+Space");
    const byKeyboard = new URL(page.url()).hash;
    await bar(page, "agent", "claude-code").click();

    expect(bars.map((text) => text.split("\n").slice(0, 3))).toEqual([
      ["codex", "$2.00", "100 %"],
      ["claude-code", "$4.00"],
      ["gemini-cli", "$1.00"],
    ]);
    expect(both).toEqual(["#agent=codex&agent=gemini-cli", "3"]);
    expect(pressed).toEqual(["codex", "gemini-cli"]);
    expect(byKeyboard).toBe("#agent=codex");
    expect(await costOf(page)).toBe("4");
  });

  test("are chosen in lists one under the other, without a mouse or on a phone", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;

    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByLabel("Agent", { exact: true }).selectOption("codex");
    await page.getByLabel("Agent, or").selectOption("claude-code");
    const both = [await costOf(page), await page.locator("#filters-button").textContent()];
    await page.getByLabel("Agent", { exact: true }).selectOption("All");

    expect(both).toEqual(["6", "Filters (2)"]);
    expect(await costOf(page)).toBe("4");
    expect(await page.getByLabel("Agent", { exact: true }).inputValue()).toBe("=claude-code");
  });
});

describe.skipIf(BROWSER_PATH === undefined)("a link", () => {
  test("to what no record has, or to nothing of the page, says so", async () => {
    const hash = "#branch=<b>gone</b>&agnt=codex";
    await using opened = await openPage(await dashboardOf(RECORDS), { hash });
    const { page } = opened;
    const notes = page.locator("#filter-notes");

    const said = await notes.textContent();
    const status = await page.getByRole("status").textContent();
    const cost = await costOf(page);
    await page.getByRole("button", { name: /^Remove the filter branch/ }).click();

    expect(said).toBe(
      "The link’s “agnt=codex” is not a filter on this page. No records have branch “<b>gone</b>”.",
    );
    expect(status).toContain(said);
    expect(cost).toBe("0");
    expect([await notes.textContent(), await costOf(page)]).toEqual(["", "7"]);
    expect(opened.complaints).toEqual([]);
  });
});

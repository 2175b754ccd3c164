import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import { dashboardOf, openTables } from "../../support/dashboard.ts";
import { teamRecords } from "../../support/team-records.ts";
import { usageRecord } from "../../support/usage-record.ts";

afterAll(endBrowser);

const RECORDS = teamRecords(300, 40, new Date("2026-06-30T17:00:00Z"));
const LONG = usageRecord({
  model: "m".repeat(119),
  branch: "b".repeat(119),
  sessionId: "s".repeat(119),
  notes: `Phase 1${".10".repeat(40)}`,
  agent: "a".repeat(119),
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth");
}

/** Returns the colour of a pixel of the chart over time that is not paper: of its first bar, as `r,g,b`. */
function barColor(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const canvas = document.getElementById("time-chart");
    const { width, height } = canvas;
    const row = Math.round(height * 0.85);
    const { data } = canvas.getContext("2d").getImageData(0, row, width, 1);
    const counts = new Map();
    for (let place = 0; place < width; place += 1) {
      const color = data.slice(4 * place, 4 * place + 3).join();
      if (data[4 * place + 3] === 255) counts.set(color, 1 + (counts.get(color) ?? 0));
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  })()`);
}

describe.skipIf(BROWSER_PATH === undefined)("the page's layout", () => {
  test.each([320, 360, 768, 1280])(
    "nothing is wider than a screen of %i px",
    { tags: ["soak"] },
    async (width) => {
      const html = await dashboardOf([...RECORDS, LONG]);
      await using opened = await openPage(html, { viewport: { width, height: 800 } });
      const { page } = opened;

      await openTables(page);

      expect(await widthOf(page)).toBe(width);
      expect(await page.locator("canvas:visible").count()).toBe(1);
    },
  );

  test("charts follow a screen that turns narrow, or dark", { tags: ["soak"] }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS), {
      colorScheme: "light",
      hash: "#model=claude-opus-4-5-20251101",
    });
    const { page } = opened;

    const light = await barColor(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => barColor(page)).toBe("123,167,220");
    await page.setViewportSize({ width: 360, height: 800 });

    await expect.poll(() => widthOf(page)).toBe(360);
    expect(light).toBe("47,95,152");
  });

  test("paper shows the charts in colours for paper, the filters in words and the first records", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS), {
      colorScheme: "dark",
      hash: "#model=claude-opus-4-5-20251101",
    });
    const { page } = opened;

    await page.emulateMedia({ media: "print" });

    await expect.poll(() => barColor(page)).toBe("47,95,152");
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
      "rgb(255, 255, 255)",
    );
    expect(
      await page
        .locator("form:visible, details:visible, .toolbar:visible, nav button:visible")
        .count(),
    ).toBe(0);
    expect(await page.locator("#filter-text").textContent()).toBe(
      "Only model claude-opus-4-5-20251101.",
    );
    expect(await page.locator("canvas:visible").count()).toBe(1);
    expect(await page.locator("#records-table tbody tr:visible").count()).toBe(50);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("without scripts the page tells the totals", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS), { javaScriptEnabled: false });

    expect(await opened.page.locator("main:visible").textContent()).toMatch(
      /^\n?≥ \$\d+\.\d\d · \d+ M tokens \(.+ in, .+ out\) · 300 records · 150 sessions · \d+ % succeeded · .+ tokens without a price\n/,
    );
  });
});

test("100,000 records are less than 10 MB", { tags: ["soak"] }, async () => {
  const html = await dashboardOf(teamRecords(100_000, 180, new Date("2026-06-30T17:00:00Z")));

  expect(Buffer.byteLength(html)).toBeLessThan(10_000_000);
});

describe.skipIf(BROWSER_PATH === undefined)("100,000 records", { timeout: 300_000 }, () => {
  test("are all there to be filtered, sorted and leafed through", { tags: ["soak"] }, async () => {
    const records = teamRecords(100_000, 180, new Date("2026-06-30T17:00:00Z"));
    await using opened = await openPage(await dashboardOf(records));
    const { page, complaints } = opened;

    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByLabel("Agent", { exact: true }).selectOption({ label: "codex" });
    const filtered = await page.locator("#total-records data").getAttribute("value");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("columnheader", { name: "Session" }).last().getByRole("button").click();
    await page.getByRole("button", { name: "Last" }).click();

    expect(Number(filtered)).toBe(records.filter(({ agent }) => agent === "codex").length);
    expect(await page.locator("#page-text").textContent()).toBe("99,951 to 100,000 of 100,000");
    expect(complaints).toEqual([]);
  });
});

import { afterAll, describe, expect, test } from "vitest";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import { dashboardOf, shownTotals } from "../../support/dashboard.ts";
import { usageRecord } from "../../support/usage-record.ts";

afterAll(endBrowser);

const RECORDS = [
  usageRecord({ timestamp: "2026-06-30T10:00:00Z", sessionId: "a", costNanoUsd: 16e9 }),
  usageRecord({ timestamp: "2026-06-23T10:00:00Z", sessionId: "b", costNanoUsd: 1e9 }),
  usageRecord({ timestamp: "2026-06-23T11:00:00Z", sessionId: "c", costNanoUsd: undefined }),
  usageRecord({ timestamp: "2026-06-22T10:00:00Z", sessionId: "d", costNanoUsd: undefined }),
];

describe.skipIf(BROWSER_PATH === undefined)("the calendar", () => {
  test("names days, weekdays and what its colours mean, and shows a day by the keyboard alone", async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;
    const nameOf = (day: string) =>
      page.locator(`#calendar [data-key="${day}"]`).getAttribute("aria-label");
    const levelOf = (day: string) =>
      page.locator(`#calendar [data-key="${day}"]`).getAttribute("class");
    const focused = () => page.evaluate("document.activeElement.dataset.key");

    const names = await Promise.all(["2026-06-30", "2026-06-23", "2026-06-22"].map(nameOf));
    const levels = await Promise.all(
      ["2026-06-30", "2026-06-23", "2026-06-22", "2026-06-21"].map(levelOf),
    );
    const scale = await page.locator("#calendar-scale li").allInnerTexts();
    await page.locator("#calendar [tabindex='0']").focus();
    const first = await focused();
    await page.keyboard.press("ArrowLeft");
    const second = await focused();
    await page.keyboard.press("Enter");

    expect(names).toEqual(["2026-06-30: $16.00", "2026-06-23: ≥ $1.00", "2026-06-22: unpriced"]);
    // What has no price is no idle day.
    expect(levels).toEqual(["level-4", "level-1", "level-1", "level-0"]);
    expect(scale).toEqual(["nothing", "to $1.00", "to $4.00", "to $9.00", "to $16.00"]);
    expect(await page.locator(".calendar-weekdays").textContent()).toBe("MonWedFriSun");
    expect([first, second]).toEqual(["2026-06-30", "2026-06-23"]);
    expect((await shownTotals(page)).records).toBe("2");
    expect(await focused()).toBe("2026-06-23");
    expect(opened.complaints).toEqual([]);
  });
});

import { afterAll, describe, expect, test } from "vitest";
import { NOTHING_SPENT, stateOf } from "../../../src/parts/report/budget/budget-state.ts";
import { UTC } from "../../../src/usage/time-zone.ts";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import { dashboardOf } from "../../support/dashboard.ts";
import { usageRecord } from "../../support/usage-record.ts";

afterAll(endBrowser);

const NOW = new Date("2026-06-15T17:00:00Z");
const RECORDS = Array.from({ length: 9 }, (_, number) =>
  usageRecord({
    timestamp: "2026-06-10T10:00:00Z",
    agent: `agent-${number}`,
    sessionId: String(number),
    costNanoUsd: number === 8 ? undefined : (9 - number) * 1e9,
  }),
);

describe.skipIf(BROWSER_PATH === undefined)("≥ is where tokens without a price are", () => {
  test("in other bars, budgets and what the month is on course for", async () => {
    const budgets = [0, 5_000].map((unpricedTokens) =>
      stateOf(
        { scope: "repository", per: "total", usd: 20 },
        "acme/shop",
        { ...NOTHING_SPENT, spentNanoUsd: 10e9, unpricedTokens },
        { now: NOW, zone: UTC },
      ),
    );
    const html = await dashboardOf(RECORDS, { now: NOW, budgets: () => budgets });
    await using opened = await openPage(html);
    const { page } = opened;

    expect(await page.locator("#by-agent > .note").textContent()).toBe("And 3 others: ≥ $5.00");
    expect(await page.locator("#total-month small").textContent()).toBe("on course for ≥ $88.00");
    const texts = await page.locator("#budgets-list li").allInnerTexts();
    expect(texts.map((text) => text.split("\n").slice(0, 3))).toEqual([
      ["acme/shop", "50 %", expect.stringContaining("$10.00 of $20.00")],
      ["acme/shop", "≥ 50 %", expect.stringContaining("≥ $10.00 of $20.00")],
    ]);
  });
});

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

const budgetOf = (spentUsd: number, unpricedTokens: number) =>
  stateOf(
    { scope: "repository", per: "month", usd: 20 },
    "acme/shop",
    { ...NOTHING_SPENT, spentNanoUsd: spentUsd * 1e9, unpricedTokens },
    { now: NOW, zone: UTC },
  );

describe.skipIf(BROWSER_PATH === undefined)("≥ is where tokens without a price are", () => {
  test("in other bars, budgets and what the month is on course for", async () => {
    const budgets = [0, 5_000].map((unpricedTokens) => budgetOf(10, unpricedTokens));
    const html = await dashboardOf(RECORDS, { now: NOW, budgets: () => budgets });
    await using opened = await openPage(html);
    const { page } = opened;

    expect(await page.locator("#by-agent > .note").textContent()).toBe("And 3 others: ≥ $5.00");
    expect(await page.locator("#total-month small").textContent()).toBe("on course for ≥ $88.00");
    // Which share of all it is, nobody knows.
    expect(await page.locator("#by-agent .bar").first().textContent()).toMatch(/\$9\.00–/);
    await page.getByLabel("Tokens", { exact: true }).check({ force: true });
    expect(await page.locator("#by-agent .bar").first().textContent()).toContain("11 %");
    const texts = await page.locator("#budgets-list li").allInnerTexts();
    expect(texts.map((text) => text.split("\n").slice(0, 3))).toEqual([
      ["acme/shop", "50 %", expect.stringContaining("$10.00 of $20.00")],
      ["acme/shop", "≥ 50 %", expect.stringContaining("≥ $10.00 of $20.00")],
    ]);
  });

  test("in no change: how a cost differs from one that is not all known nobody knows", async () => {
    const before = RECORDS.map((record) => ({ ...record, timestamp: "2026-05-10T10:00:00Z" }));
    const html = await dashboardOf([...before, ...RECORDS], { now: NOW, isWhole: true });
    await using opened = await openPage(html);

    expect(await opened.page.locator("#total-cost em").textContent()).toBe("change not known");
    expect(await opened.page.locator("#total-records em").textContent()).toBe("as before");
  });

  test("in no day that a budget surely lasts to", async () => {
    const budgets = [
      budgetOf(21, 1),
      budgetOf(15, 1),
      budgetOf(15, 0),
      budgetOf(4, 1),
      budgetOf(4, 0),
    ];
    const html = await dashboardOf(RECORDS, { now: NOW, budgets: () => budgets });
    await using opened = await openPage(html);

    const notes = await opened.page.locator("#budgets-list .note").allInnerTexts();
    expect(notes.map((note) => note.replace(/^.* per month, /, ""))).toEqual([
      "exceeded",
      "used up on 2026-06-20 or earlier at this rate",
      "used up on 2026-06-20 at this rate",
      "not known whether it lasts",
      "lasts at this rate",
    ]);
  });
});

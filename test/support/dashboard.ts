import type { Page } from "playwright-core";
import { renderDashboard } from "../../src/parts/dashboard/render-dashboard.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";

const NOW = new Date("2026-06-30T17:00:00Z");

/** Returns a page of records, of which those without a cost have no price. */
export function dashboardOf(records: Iterable<UsageRecord>): Promise<string> {
  return renderDashboard(records, {
    price: async () => undefined,
    title: "acme/shop",
    range: {},
    now: NOW,
    rejected: 0,
  });
}

/** The totals of a page, to the last digit. */
export interface ShownTotals {
  readonly costUsd: string;
  readonly tokens: string;
  readonly successRate: string;
  readonly records: string;
  readonly sessions: string;
  readonly unpricedTokens: string;
}

/** Returns the totals that a page shows. */
export async function shownTotals(page: Page): Promise<ShownTotals> {
  const exactly = async (id: string) =>
    (await page.locator(`#total-${id} data`).getAttribute("value")) ?? "";
  return {
    costUsd: await exactly("cost"),
    tokens: await exactly("tokens"),
    successRate: await exactly("success"),
    records: await exactly("records"),
    sessions: await exactly("sessions"),
    unpricedTokens: await exactly("unpriced"),
  };
}

/** Returns the text of the table of records, by row and column. */
export function shownRecords(page: Page): Promise<string[][]> {
  return page.evaluate(
    "Array.from(document.querySelectorAll('#records-table tbody tr'), (row) => Array.from(row.cells, (cell) => cell.textContent))",
  );
}

/** Opens the table of every chart, and waits until each holds its rows: they come with an event of their own. */
export async function openTables(page: Page): Promise<void> {
  const details = page.locator("details");
  for (const each of await details.all()) {
    await each.locator("summary").click();
    await each.locator("tbody tr").first().waitFor();
  }
}

import type { Page } from "playwright-core";
import { DEFAULT_CONFIG } from "../../src/parts/config/config.ts";
import {
  type DashboardOptions,
  renderDashboard,
} from "../../src/parts/dashboard/render-dashboard.ts";
import { UTC } from "../../src/usage/time-zone.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import type { UsageRow } from "../../src/usage/usage-row.ts";

const NOW = new Date("2026-06-30T17:00:00Z");

/** The options of a page of everything that is recorded; name only what the test is about. */
export function dashboardOptions(options: Partial<DashboardOptions> = {}): DashboardOptions {
  return {
    price: async () => undefined,
    title: "acme/shop",
    range: {},
    // Asked for in part: then it begins with all of it.
    isWhole: false,
    now: NOW,
    zone: UTC,
    rejected: 0,
    ticketPatterns: DEFAULT_CONFIG.ticket,
    authors: false,
    budgets: () => [],
    linksOf: () => undefined,
    ...options,
  };
}

/** Returns a page of rows. */
export async function pageOf(
  rows: Iterable<UsageRow>,
  options: Partial<DashboardOptions> = {},
): Promise<string> {
  return [...(await renderDashboard(rows, dashboardOptions(options)))].join("");
}

/** Returns a page of records of which nobody knows where they are from. */
export function dashboardOf(
  records: Iterable<UsageRecord>,
  options: Partial<DashboardOptions> = {},
): Promise<string> {
  return pageOf(rowsOf(records), options);
}

/** Returns records as rows of which only the record is known. */
export function rowsOf(records: Iterable<UsageRecord>): readonly UsageRow[] {
  return Array.from(records, (record) => ({ record, repository: "acme/shop", change: undefined }));
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
  const details = page.locator("details:visible");
  for (const each of await details.all()) {
    await each.locator("summary").click();
    await each.locator("tbody tr").first().waitFor();
  }
}

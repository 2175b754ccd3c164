import { afterAll, describe, expect, test } from "vitest";
import { UsageTally } from "../../../src/parts/report/usage-tally.ts";
import { formatUsd } from "../../../src/usage/cost.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import {
  dashboardOf,
  openTables,
  type ShownTotals,
  shownRecords,
  shownTotals,
} from "../../support/dashboard.ts";
import { teamRecords } from "../../support/team-records.ts";
import { usageRecord } from "../../support/usage-record.ts";

afterAll(endBrowser);

const UNTIL = new Date("2026-06-30T17:00:00Z");
const RECORDS = teamRecords(600, 60, UNTIL);
const SONNET = "claude-sonnet-4-5-20250929";

/** Adds records up as the report does. */
function totalsOf(records: readonly UsageRecord[]): ShownTotals {
  const tally = new UsageTally();
  for (const record of records) tally.add(record, record.costNanoUsd);
  const sums = tally.sums();
  return {
    costUsd: formatUsd(sums.costNanoUsd),
    tokens: String(sums.inputTokens + sums.outputTokens),
    successRate: String(sums.successRate ?? ""),
    records: String(sums.records),
    sessions: String(sums.sessions),
    unpricedTokens: String(sums.unpricedTokens),
  };
}

describe.skipIf(BROWSER_PATH === undefined)("the filters of the page", () => {
  test("each changes the totals to those of the records that are left, and a reset brings all back", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page, complaints, requests } = opened;
    const all = await shownTotals(page);

    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByLabel("Model", { exact: true }).selectOption({ label: SONNET });
    const ofModel = await shownTotals(page);
    await page.getByLabel("Task type", { exact: true }).selectOption({ label: "verify" });
    const ofBoth = await shownTotals(page);
    await page.getByLabel("From", { exact: true }).fill("2026-06-01");
    const inJune = await shownTotals(page);
    const hash = new URL(page.url()).hash;
    await page.getByRole("button", { name: "Reset" }).click();
    const afterReset = await shownTotals(page);

    const model = RECORDS.filter((record) => record.model === SONNET);
    const both = model.filter(({ taskType }) => taskType === "verify");
    const june = both.filter(({ timestamp }) => timestamp >= "2026-06-01");
    expect([all, ofModel, ofBoth, inJune, afterReset]).toEqual(
      [RECORDS, model, both, june, RECORDS].map(totalsOf),
    );
    expect(june.length).toBeGreaterThan(0);
    expect(hash).toBe(`#from=2026-06-01&model=${SONNET}&task-type=verify`);
    expect(new URL(page.url()).hash).toBe("");
    expect([...complaints, ...requests]).toEqual([]);
  });

  test.each([
    { label: "Agent", value: "codex", keep: ({ agent }: UsageRecord) => agent === "codex" },
    { label: "Branch", value: "main", keep: ({ branch }: UsageRecord) => branch === "main" },
    {
      label: "Task type",
      value: "none",
      keep: ({ taskType }: UsageRecord) => taskType === undefined,
    },
    {
      label: "Period",
      value: "Last 7 days",
      keep: ({ timestamp }: UsageRecord) => timestamp >= "2026-06-24",
    },
  ])(
    "$label moves every number, chart and row",
    { tags: ["soak"] },
    async ({ label, value, keep }) => {
      await using opened = await openPage(await dashboardOf(RECORDS));
      const { page } = opened;
      const tables = ["time", "by-model", "by-task-type", "by-phase", "sessions"].map((id) =>
        page.locator(`#${id}-table`),
      );
      const read = () =>
        Promise.all([
          ...tables.map((table) => table.textContent()),
          page.locator("#by-model ol").textContent(),
          page.locator("#by-task-type ol").textContent(),
          page.evaluate<string>("document.getElementById('time-chart').toDataURL()"),
        ]);
      await openTables(page);
      await page.getByRole("button", { name: "Filters" }).click();
      const before = await read();

      await page.getByLabel(label, { exact: true }).selectOption({ label: value });

      const kept = RECORDS.filter(keep);
      const after = await read();
      expect(await shownTotals(page)).toEqual(totalsOf(kept));
      expect(await page.locator("#page-text").textContent()).toMatch(
        new RegExp(` of ${kept.length}$`),
      );
      expect(after.filter((text, place) => text === before[place])).toEqual([]);
    },
  );

  test("a link brings its filters along, and another one replaces them", {
    tags: ["soak"],
  }, async () => {
    const html = await dashboardOf(RECORDS);
    await using opened = await openPage(html, { hash: "#agent=codex&measure=tokens" });
    const { page } = opened;
    const codex = RECORDS.filter(({ agent }) => agent === "codex");

    const first = await shownTotals(page);
    const title = await page.locator("#time-title").textContent();
    await page.evaluate("location.hash = '#search=interrupted'");
    await expect.poll(() => shownTotals(page)).not.toEqual(first);

    expect(first).toEqual(totalsOf(codex));
    expect(title).toBe("Tokens per day");
    expect(await page.getByLabel("Search").inputValue()).toBe("interrupted");
    expect(await shownTotals(page)).toEqual(
      totalsOf(RECORDS.filter(({ notes }) => notes.includes("interrupted"))),
    );
  });

  test("a search looks into every text of a record", { tags: ["soak"] }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;

    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByLabel("Search").pressSequentially("RATE limit");
    await expect.poll(() => new URL(page.url()).hash).toBe("#search=RATE+limit");

    expect(await shownTotals(page)).toEqual(
      totalsOf(RECORDS.filter(({ notes }) => notes.includes("rate limit"))),
    );
  });

  test("when nothing is left the page says so, and shows no old chart", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS), { hash: "#search=nowhere" });
    const { page } = opened;

    expect(await page.locator("#nothing").textContent()).toBe("No records match these filters.");
    expect(await page.locator("canvas:visible").count()).toBe(0);
    expect(await shownTotals(page)).toMatchObject({ costUsd: "0", records: "0" });
  });

  test("without any record the page says so", { tags: ["soak"] }, async () => {
    await using opened = await openPage(await dashboardOf([]));

    expect(await opened.page.locator("#nothing").textContent()).toBe("No usage is recorded.");
    expect(opened.complaints).toEqual([]);
  });
});

describe.skipIf(BROWSER_PATH === undefined)("the table of records", () => {
  test("is sorted by the column that is chosen, and turned round by choosing it again", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;
    const duration = page.locator("#records-table").getByRole("columnheader", { name: "Duration" });
    const slowest = Math.max(...RECORDS.map(({ durationMs }) => durationMs ?? 0));

    await duration.getByRole("button").click();
    const [largest = []] = await shownRecords(page);
    const order = await duration.getAttribute("aria-sort");
    await duration.getByRole("button").click();
    const [smallest = []] = await shownRecords(page);

    expect(order).toBe("descending");
    expect(largest[9]).toBe(
      `${Math.floor(slowest / 60_000)} m ${Math.round((slowest % 60_000) / 1000)} s`,
    );
    expect(smallest[9]).not.toBe(largest[9]);
    expect(await duration.getAttribute("aria-sort")).toBe("ascending");
  });

  test("is shown a page at a time", { tags: ["soak"] }, async () => {
    await using opened = await openPage(await dashboardOf(RECORDS));
    const { page } = opened;
    const text = () => page.locator("#page-text").textContent();

    const first = await shownRecords(page);
    await page.getByRole("button", { name: "Next" }).click();
    const second = [await text(), await shownRecords(page)];
    await page.getByRole("button", { name: "Last" }).click();
    // It is there, and does nothing.
    await page.getByRole("button", { name: "Next" }).click({ force: true });

    expect(first).toHaveLength(50);
    expect(second[0]).toBe("51 to 100 of 600");
    expect(second[1]).not.toEqual(first);
    expect(await text()).toBe("551 to 600 of 600");
  });
});

describe.skipIf(BROWSER_PATH === undefined)("what has no price", () => {
  test("is never shown as $0, nor left out without a word", { tags: ["soak"] }, async () => {
    const opus = usageRecord({ costNanoUsd: 2_000_000_000, sessionId: "a", notes: "Phase 1" });
    const house = usageRecord({
      timestamp: "2026-02-24T10:00:00Z",
      model: "house-7b",
      costNanoUsd: undefined,
      sessionId: "b",
      notes: "Phase 2",
    });
    await using opened = await openPage(await dashboardOf([opus, house]));
    const { page } = opened;
    await openTables(page);
    await page.getByRole("button", { name: "Filters" }).click();
    const cells = async (id: string) => page.locator(`#${id} tbody tr`).allInnerTexts();

    const costs = {
      total: await page.locator("#total-cost data").textContent(),
      unpriced: await page.locator("#total-unpriced data").getAttribute("value"),
      days: await cells("time-table"),
      phases: await cells("by-phase-table"),
      records: (await shownRecords(page)).map((row) => row[8]),
    };
    await page.getByLabel("Model", { exact: true }).selectOption({ label: "house-7b" });

    expect(costs).toEqual({
      total: "≥ $2.00",
      unpriced: "4700",
      days: ["2026-02-23\t$2.00\t4.70 k\t$2.00\t–", "2026-02-24\tunpriced\t4.70 k\t–\tunpriced"],
      phases: ["1\t1\t100 %\t$2.00\t4.70 k\t0 %", "2\t1\t100 %\tunpriced\t4.70 k\t0 %"],
      records: ["unpriced", "$2.00"],
    });
    expect(await page.locator("#total-cost data").textContent()).toBe("unpriced");
    expect(await page.locator("#dashboard").textContent()).not.toContain("$0");
  });
});

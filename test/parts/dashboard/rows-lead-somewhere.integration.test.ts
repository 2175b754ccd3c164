import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { forgeLinksOf } from "../../../src/parts/dashboard/forge-links.ts";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import { pageOf, shownRecords, shownTotals } from "../../support/dashboard.ts";
import { change, usageRow } from "../../support/usage-row.ts";

afterAll(endBrowser);

const COMMIT = "ab".repeat(20);
const ROWS = [
  usageRow(
    { timestamp: "2026-06-29T10:00:00Z", costNanoUsd: 3e9, notes: "=1+1", sessionId: "s-1" },
    {
      change: change({
        ...{ commit: COMMIT, subject: "mend #5 (#12)", pullRequest: 12 },
        changedLines: new Map([
          ["src/a", 2],
          ["docs", 1],
        ]),
      }),
    },
  ),
  usageRow(
    { timestamp: "2026-05-20T10:00:00Z", costNanoUsd: 2e9, sessionId: "s-2", agent: "codex" },
    { repository: "acme/cart", change: "not committed" },
  ),
];
const page = () =>
  pageOf(ROWS, {
    isWhole: true,
    linksOf: (name) =>
      name === "acme/shop" ? forgeLinksOf("https://example.com/acme/shop") : undefined,
  });

describe.skipIf(BROWSER_PATH === undefined)("the page", () => {
  test("begins with the last 30 days, beside the 30 before", async () => {
    await using opened = await openPage(await page());

    expect(await shownTotals(opened.page)).toMatchObject({ costUsd: "3", records: "1" });
    expect(await opened.page.locator("#total-cost em").textContent()).toBe("50 % more");
    expect(await opened.page.locator("#compared").textContent()).toBe(
      "Compared with 2026-05-02 to 2026-05-31: $2.00.",
    );
    expect([...opened.complaints, ...opened.requests]).toEqual([]);
  });

  test("filters by a bar that is clicked, and takes the filter back by a second click", async () => {
    await using opened = await openPage(await page(), { hash: "#days=all" });
    const bar = opened.page.locator("#by-folder").getByRole("button", { name: "src" });

    await bar.click();
    const filtered = await shownTotals(opened.page);
    const below = await opened.page.locator("#by-folder .bar-name").allTextContents();
    await opened.page.getByRole("button", { name: "Remove the filter folder src" }).click();

    expect(filtered).toMatchObject({ costUsd: "2", records: "1" });
    expect(below).toEqual(["src/a"]);
    expect(await shownTotals(opened.page)).toMatchObject({ costUsd: "5", records: "2" });
  });

  test("leads to commits, pull requests and issues, of repositories with an address only", async () => {
    await using opened = await openPage(await page(), { hash: "#days=all" });

    const addresses = await opened.page.evaluate<string[]>(
      "Array.from(document.querySelectorAll('a'), ({ href, rel }) => [href, rel].join(' '))",
    );

    const rel = "noopener noreferrer";
    expect(Array.from(new Set(addresses)).sort()).toEqual([
      `https://example.com/acme/shop/commit/${COMMIT} ${rel}`,
      `https://example.com/acme/shop/issues/5 ${rel}`,
      `https://example.com/acme/shop/pull/12 ${rel}`,
    ]);
  });

  test("opens the records of a session, and switches between repositories", async () => {
    await using opened = await openPage(await page(), { hash: "#days=all" });
    const { page: shown } = opened;

    await shown.locator("#sessions-table").getByRole("button", { name: "s-2" }).click();
    const ofSession = await shownRecords(shown);
    const focused = await shown.evaluate("document.activeElement.id");
    await shown.getByRole("button", { name: "Reset" }).click();
    await shown.getByLabel("Period", { exact: true }).selectOption({ label: "All time" });
    await shown.getByLabel("Repository", { exact: true }).selectOption({ label: "acme/cart" });

    expect(ofSession.map((cells) => cells.slice(0, 4))).toEqual([
      ["2026-05-20 10:00", "acme/cart", "codex", "claude-sonnet-4-5-20250929"],
    ]);
    expect(focused).toBe("records-title");
    expect(await shownTotals(shown)).toMatchObject({ costUsd: "2", records: "1" });
  });

  test("saves what is filtered as CSV in which nothing is a formula", async () => {
    await using opened = await openPage(await page());
    const downloading = opened.page.waitForEvent("download");

    await opened.page.getByRole("button", { name: "Download CSV" }).click();

    const download = await downloading;
    const [head = "", row = "", ...rest] = (await readFile(await download.path(), "utf8")).split(
      "\r\n",
    );
    expect(download.suggestedFilename()).toBe("usage-2026-06-30.csv");
    expect(head).toMatch(/^time \(UTC\),repository,agent,model,/);
    expect(row).toMatch(/^2026-06-29 10:00:00,acme\/shop,claude-code,.*,3,true,'=1\+1$/);
    expect(rest).toEqual([""]);
    expect([...opened.complaints, ...opened.requests]).toEqual([]);
  });

  test("saves shares as CSV that add up to what is shown, of one repository of several", async () => {
    await using opened = await openPage(await page(), {
      hash: "#days=all&repository=acme/shop&folder=src",
    });
    const downloading = opened.page.waitForEvent("download");

    await opened.page.getByRole("button", { name: "Download CSV" }).click();

    const lines = (await readFile(await (await downloading).path(), "utf8")).trim().split("\r\n");
    const [names = [], ...rows] = lines.map((line) => line.split(","));
    const sumOf = (name: string) =>
      rows.reduce((sum, cells) => sum + Number(cells[names.indexOf(name)]), 0);
    const { costUsd, tokens, records } = await shownTotals(opened.page);
    expect([costUsd, records]).toEqual(["2", "1"]);
    expect(String(sumOf("cost_usd"))).toBe(costUsd);
    expect(String(sumOf("prompt_tokens") + sumOf("completion_tokens"))).toBe(tokens);
  });
});

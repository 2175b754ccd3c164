/**
 * Writes the page of 600,000 rows of a ledger: prints its size, how long it takes and how much memory. Then opens
 * that of 100,000 records in Chromium: prints its size, and medians of how long it takes until it can be filtered
 * and until a filter has changed it, beside those of a page with one record.
 */
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { BROWSER_PATH } from "../test/support/browser.ts";
import { COMMAND_LINE } from "../test/support/command-line.ts";
import { pageOf } from "../test/support/dashboard.ts";
import { teamRows } from "../test/support/team-history.ts";
import { median } from "./support/median.ts";
import { writeSyntheticLedger } from "./support/synthetic-ledger.ts";
import { timedRun } from "./support/timed-run.ts";

const ROUNDS = 5;
const DAYS = 180;
const LEDGER_ROWS = 600_000;
const NOW = new Date("2026-06-30T17:00:00Z");
const FILTERS = ["model", "task-type", "agent", "branch"];

interface PageTimes {
  readonly usableMs: number[];
  readonly filterMs: number[];
}

/** Returns the time from the start of the navigation until the page's script is done. */
function usableMs(page: Page): Promise<number> {
  return page.evaluate<number>("performance.getEntriesByType('navigation')[0].domInteractive");
}

/** Returns the time from a choice until the browser has drawn what it changes. */
function filterMs(page: Page, id: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const select = document.getElementById("${id}");
    const start = performance.now();
    select.selectedIndex = 1;
    select.dispatchEvent(new Event("change"));
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  })`);
}

async function measure(browser: Browser, path: string, times: PageTimes): Promise<void> {
  for (const id of FILTERS) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(path).href);
    times.usableMs.push(await usableMs(page));
    times.filterMs.push(await filterMs(page, id));
    await page.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), "tokenledger-bench-"));
const browser = await chromium.launch({
  executablePath: BROWSER_PATH ?? "chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  await mkdir(join(folder, ".telemetry"));
  await writeSyntheticLedger(join(folder, ".telemetry", "usage.csv"), LEDGER_ROWS);
  const written = join(folder, "usage.html");
  const report = ["report", join(folder, ".telemetry"), "--format", "html", "--output", written];
  const run = timedRun(process.execPath, [COMMAND_LINE, ...report], { PATH: process.env.PATH });
  const { size } = await stat(written);
  console.log(
    `${LEDGER_ROWS} rows: ${(size / 1e6).toFixed(1)} MB, written in ${(run.durationMs / 1000).toFixed(1)} s with ${(run.peakMemoryBytes / 1e6).toFixed(0)} MB of memory`,
  );
  const pages = await Promise.all(
    [1, 100_000].map(async (count) => {
      const html = await pageOf(teamRows(count, DAYS, NOW), { now: NOW, authors: true });
      const path = join(folder, `${count}.html`);
      await writeFile(path, html);
      const times: PageTimes = { usableMs: [], filterMs: [] };
      return { count, path, sizeBytes: Buffer.byteLength(html), times };
    }),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const { path, times } of pages) await measure(browser, path, times);
  }
  for (const { count, sizeBytes, times } of pages) {
    const usable = median(times.usableMs).toFixed(0);
    const filter = median(times.filterMs).toFixed(0);
    console.log(
      `${count} records: ${(sizeBytes / 1e6).toFixed(2)} MB, usable after ${usable} ms, a filter's change drawn after ${filter} ms`,
    );
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

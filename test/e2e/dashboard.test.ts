import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { BROWSER_PATH, endBrowser, openPage } from "../support/browser.ts";
import { COMMAND_LINE } from "../support/command-line.ts";
import { shownTotals } from "../support/dashboard.ts";
import { LEDGER_HEADER, ledgerRows } from "../support/sample-ledger.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

afterAll(endBrowser);

const FORMULA =
  '2026-02-23T22:19:12Z,"<img src=x onerror=alert(1)>",1000,200,true,execute,45000,\'=1+1,s-1,0,0,0.123456789,</script>,main\n';

describe.skipIf(BROWSER_PATH === undefined)("the dashboard that the bundle writes", () => {
  test("opens from disk, filters, and loads and runs nothing but itself", async () => {
    await using folder = await createTemporaryFolder();
    await mkdir(join(folder.path, ".telemetry"));
    await writeFile(
      join(folder.path, ".telemetry", "usage.csv"),
      LEDGER_HEADER + ledgerRows(300) + FORMULA,
    );
    const run = (...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [COMMAND_LINE, ...args], {
        cwd: folder.path,
        env: { PATH: process.env.PATH, HOME: folder.path },
      });

    const { stdout: json } = await run("report", "--format", "json");
    await run("report", "--format", "html", "--output", "usage.html");
    const html = await readFile(join(folder.path, "usage.html"), "utf8");
    await using opened = await openPage(html, { hash: "#days=all" });
    const { page, complaints, requests } = opened;
    const whole = await shownTotals(page);
    await page.getByRole("button", { name: "Filters" }).click();
    await page
      .getByLabel("Model", { exact: true })
      .selectOption({ label: "<img src=x onerror=alert(1)>" });

    const { total } = JSON.parse(json);
    expect(whole).toMatchObject({
      records: String(total.records),
      sessions: String(total.sessions),
      tokens: String(total.prompt_tokens + total.completion_tokens),
      unpricedTokens: String(total.unpriced_tokens),
    });
    expect(Number(whole.costUsd)).toBe(Number(total.cost_usd));
    expect(await shownTotals(page)).toMatchObject({ costUsd: "0.123456789", records: "1" });
    expect([...complaints, ...requests]).toEqual([]);
  });
});

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { formatUsd, parseUsd } from "../../../src/usage/cost.ts";
import { UsageFailure } from "../../../src/usage/failure.ts";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import { type ShownTotals, shownTotals } from "../../support/dashboard.ts";
import { runCommand } from "../../support/run-command.ts";
import { LEDGER_HEADER, ledgerRows } from "../../support/sample-ledger.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

afterAll(endBrowser);

const DATABASE = ["--database", "sqlite:usage.db"];

async function folderWithLedger(text: string) {
  const folder = await createTemporaryFolder();
  await mkdir(join(folder.path, ".telemetry"));
  await writeFile(join(folder.path, ".telemetry", "usage.csv"), text);
  return folder;
}

function report(cwd: string, ...args: readonly string[]) {
  return runCommand(createReportCommand, args, { cwd });
}

async function totalsOfPage(html: string, hash = "#days=all"): Promise<ShownTotals> {
  await using opened = await openPage(html, { hash });
  return await shownTotals(opened.page);
}

/** Returns totals of the report in JSON as the page spells them. */
function totalsOfJson(total: Readonly<Record<string, string | number | null>>): ShownTotals {
  return {
    costUsd: formatUsd(parseUsd(String(total.cost_usd)) ?? Number.NaN),
    tokens: String(Number(total.prompt_tokens) + Number(total.completion_tokens)),
    successRate: String(total.success_rate ?? ""),
    records: String(total.records),
    sessions: String(total.sessions),
    unpricedTokens: String(total.unpriced_tokens),
  };
}

describe.skipIf(BROWSER_PATH === undefined)("the page's totals", () => {
  test.each([
    { source: "the ledger", from: [] },
    { source: "a database", from: DATABASE },
  ])(
    "equal those of the report of $source to the last digit, whole and filtered",
    { tags: ["soak"] },
    async ({ from }) => {
      await using folder = await folderWithLedger(LEDGER_HEADER + ledgerRows(700));
      await runCommand(createIngestCommand, DATABASE, { cwd: folder.path });
      const { stdout: json } = await report(folder.path, "--format", "json", ...from);
      const { stdout: html, stderr } = await report(folder.path, "--format", "html", ...from);
      const { total, by_model, by_agent, by_task_type } = JSON.parse(json);

      const whole = await totalsOfPage(html);
      const ofModel = await totalsOfPage(html, `#days=all&model=${by_model[1].model}`);
      const ofAgent = await totalsOfPage(html, `#days=all&agent=${by_agent[0].agent}`);
      const ofTaskType = await totalsOfPage(
        html,
        `#days=all&task-type=${by_task_type[2].task_type}`,
      );

      expect(stderr).toBe("");
      expect([whole, ofModel, ofAgent, ofTaskType]).toEqual(
        [total, by_model[1], by_agent[0], by_task_type[2]].map(totalsOfJson),
      );
    },
  );

  test("of each day equal those of the report in the same time zone, which the page names", {
    tags: ["soak"],
  }, async () => {
    await using folder = await folderWithLedger(LEDGER_HEADER + ledgerRows(2_000));
    const zone = ["--timezone", "America/St_Johns"];
    const { stdout: json } = await report(folder.path, "--format", "json", "--by", "day", ...zone);
    const { stdout: html } = await report(folder.path, "--format", "html", ...zone);
    const days = JSON.parse(json).by_day.slice(0, 2) as {
      day: string;
      prompt_tokens: number;
      completion_tokens: number;
    }[];

    const seen = [];
    for (const { day } of days)
      seen.push((await totalsOfPage(html, `#from=${day}&to=${day}`)).tokens);

    expect(days).toHaveLength(2);
    expect(seen).toEqual(
      days.map(({ prompt_tokens, completion_tokens }) => String(prompt_tokens + completion_tokens)),
    );
    expect(html).toContain("<li>Days are those of America/St_Johns</li>");
  });

  test("are those of the time that was asked about", { tags: ["soak"] }, async () => {
    await using folder = await folderWithLedger(LEDGER_HEADER + ledgerRows(2_000));
    const range = ["--since", "2026-01-02T00:00:00Z", "--until", "2026-01-03T00:00:00Z"];
    const { stdout: json } = await report(folder.path, "--format", "json", ...range);
    const { stdout: html } = await report(folder.path, "--format", "html", ...range);

    expect(await totalsOfPage(html)).toEqual(totalsOfJson(JSON.parse(json).total));
    expect(html).toContain("<li>Since 2026-01-02 00:00 UTC</li>");
    expect(html).toContain("<li>Before 2026-01-03 00:00 UTC</li>");
  });
});

test("the page is written to a file, and says what it is made from and what is not in it", async () => {
  await using folder = await folderWithLedger(`${LEDGER_HEADER}${ledgerRows(3)}not,a,row\n`);

  const { stdout, stderr } = await report(
    folder.path,
    "--format",
    "html",
    "--output",
    "usage.html",
  );

  const html = await readFile(join(folder.path, "usage.html"), "utf8");
  expect(stdout).toBe("");
  expect(stderr).toContain("1 row of the ledger could not be read");
  expect(html).toMatch(/<h1>LLM usage <span>tokenledger-\w+<\/span><\/h1>/);
  expect(html).toContain("<li>Records from 2026-01-01 to 2026-01-01</li>");
  expect(html).toContain("<li>Made 2026-03-01 12:00 UTC</li>");
  expect(html).toContain("<li>Costs are list prices, not what was billed</li>");
  expect(html).toContain("<li>1 row could not be read and is not counted</li>");
});

test("the page tells what is spent from what a subscription covered", async () => {
  await using folder = await folderWithLedger(LEDGER_HEADER + ledgerRows(3));
  const whole = await report(folder.path, "--format", "html");
  const billing = '{ "billing": { "*": "subscription" } }';
  await writeFile(join(folder.path, ".telemetry", "config.json"), billing);
  const { stdout } = await report(folder.path, "--format", "html");

  expect(whole.stdout).not.toContain("covered by subscription");
  expect(stdout).toMatch(/<li>In all (?:≥ )?\$0\.00 spent, \$[\d.]+ covered by subscription<\/li>/);
});

test("a page of a repository without a ledger is one without records", async () => {
  await using folder = await createTemporaryFolder();

  const { stdout } = await report(folder.path, "--format", "html");

  expect(stdout).toContain("<h1>LLM usage</h1>");
  expect(stdout).not.toContain("Records from");
});

test("a page shows every group, so --by is refused", async () => {
  await using folder = await folderWithLedger(LEDGER_HEADER);

  await expect(report(folder.path, "--format", "html", "--by", "model")).rejects.toThrow(
    new UsageFailure(
      "Cannot group or compare on a page: it shows every group. Leave out --by and --compare, or name another format than html.",
    ),
  );
});

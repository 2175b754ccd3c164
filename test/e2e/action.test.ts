import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { describe, expect, test } from "vitest";
import { eachMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { type ActionJob, createActionJob } from "../support/run-action.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cache_read_tokens,cache_write_tokens,cost_usd\n";
const LEDGER = `${HEADER}2026-02-23T22:19:12+01:00,claude-opus-4-5-20251101,1500000,3200,true,execute,45000,Phase 5 CI setup,one,1200000,30000,2.2175
2026-02-24T10:00:00Z,claude-3-opus,1500,3200,true,plan,192000,Phase 6 tests,two,0,0,0.2625
2026-03-04T10:00:00Z,house-7b,15000,3200,false,quick,900,error: rate limit,three,0,0,
`;
const BAD_ROW = "yesterday,house-7b,1,1,true,quick,1,,four,0,0,\n";

async function jobWithLedger(ledger = LEDGER): Promise<ActionJob> {
  const job = await createActionJob();
  await job.write(".telemetry/usage.csv", ledger);
  return job;
}

describe("a ledger", () => {
  test("is loaded, reported and put into outputs", async () => {
    await using job = await jobWithLedger();

    const { exitCode, outputs, summary, log } = await job.runBundle();

    expect(exitCode).toBe(0);
    expect(outputs).toEqual({
      conclusion: "success",
      "rows-read": "3",
      "rows-inserted": "3",
      "rows-updated": "0",
      "rows-skipped": "0",
      "rows-rejected": "0",
      "prompt-tokens": "1516500",
      "completion-tokens": "9600",
      "cache-read-tokens": "1200000",
      "cache-write-tokens": "30000",
      "total-cost-usd": "2.48",
      "unpriced-tokens": "18200",
      "success-rate": "0.6667",
      "report-path": expect.stringMatching(/report\.md$/),
    });
    expect(summary).toContain("**≥ $2.48** for **1.53 M tokens** in 3 records of 3 sessions");
    expect(summary).toMatch(/^```mermaid\n[^`]*\nxychart-beta\n[^`]*^```\n/m);
    expect(summary).toMatch(/^```mermaid\n[^`]*\nxychart-beta horizontal\n[^`]*^```\n/m);
    expect(summary).toMatch(/\| `claude-3-opus` +\| +1 \|/);
    expect(await readFile(outputs["report-path"] ?? "", "utf8")).toBe(summary);
    expect(log).toEqual(["Rows: 3 read, 3 inserted, 0 updated, 0 skipped, 0 too old, 0 rejected."]);
  });

  test("is a page, too, where that is wanted", { tags: ["soak"] }, async () => {
    await using job = await jobWithLedger();

    const { outputs, summary } = await job.runBundle({ "report-format": "html" });

    const path = outputs["report-path"] ?? "";
    expect(path).toMatch(/usage\.html$/);
    const html = await readFile(path, "utf8");
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain("claude-3-opus");
    expect(summary).toContain("# LLM usage");
  });

  test("that was loaded before is skipped, and reported whole again", async () => {
    await using job = await jobWithLedger();
    const first = await job.run();

    const { outputs, summary } = await job.run();

    expect(outputs).toMatchObject({ "rows-read": "3", "rows-inserted": "0", "rows-skipped": "3" });
    expect(summary).toBe(first.summary);
  });

  test("that is not there is a notice and an empty report", async () => {
    await using job = await createActionJob();

    const { exitCode, outputs, summary, log } = await job.run();

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ "rows-read": "0", "prompt-tokens": "0", "success-rate": "" });
    expect(summary).toContain("No usage is recorded.");
    expect(log[0]).toMatch(/^::notice::There is no ledger at /);
  });

  test("is found where `path` says", { tags: ["soak"] }, async () => {
    await using job = await createActionJob();
    await job.write("a/usage.csv", LEDGER);
    await job.write("b.csv", `${HEADER}2026-02-25T10:00:00Z,claude-3-opus,1,1,,,,,five,,,0.5\n`);

    const { outputs } = await job.run({ path: "a\nb.csv" });

    expect(outputs).toMatchObject({ "rows-inserted": "4", "total-cost-usd": "2.98" });
  });

  describe("in a folder that the repository was checked out to", () => {
    const SETTINGS = JSON.stringify({
      prices: [{ model: "house-7b", input: 1, output: 1 }],
    });

    test.each([
      ["a clone", [".git/HEAD"]],
      ["an archive, as without git", []],
    ])("has the settings beside it: %s", async (_name, files) => {
      await using job = await createActionJob();
      for (const file of files) await job.write(`shop/${file}`, "ref: refs/heads/main\n");
      await job.write("shop/.telemetry/usage.csv", LEDGER);
      await job.write("shop/.telemetry/config.json", SETTINGS);

      const { outputs } = await job.run({ path: "shop/.telemetry" });

      expect(outputs).toMatchObject({ "unpriced-tokens": "0", "total-cost-usd": "2.4982" });
    });

    test("is known to lack rows that were loaded before", { tags: ["soak"] }, async () => {
      await using job = await createActionJob();
      await job.write("shop/.git/HEAD", "ref: refs/heads/main\n");
      await job.write("shop/.telemetry/usage.csv", LEDGER);
      await job.run({ path: "shop/.telemetry" });
      await job.write("shop/.telemetry/usage.csv", LEDGER.replace(/\n2026-02-24.*/, ""));

      const { log } = await job.run({ path: "shop/.telemetry" });

      expect(log.join("\n")).toContain("holds 1 record that the ledger does not hold any more");
    });
  });

  test("is reported since a time, and loaded whole", { tags: ["soak"] }, async () => {
    await using job = await jobWithLedger();

    const { outputs } = await job.run({ since: "2026-02-24T00:00:00Z" });

    expect(outputs).toMatchObject({ "rows-inserted": "3", "prompt-tokens": "16500" });
  });

  test("is not written to a database in a dry run", { tags: ["soak"] }, async () => {
    await using job = await jobWithLedger();

    const { outputs, log } = await job.run({ "dry-run": "true" });

    expect(outputs).toMatchObject({ "rows-inserted": "3", "total-cost-usd": "2.48" });
    expect(log.at(-1)).toContain("Dry run: nothing was written.");
    expect((await job.run()).outputs).toMatchObject({ "rows-inserted": "3" });
  });

  test("is kept in the database for as many days as asked", { tags: ["soak"] }, async () => {
    await using job = await jobWithLedger(
      `${LEDGER}${new Date().toISOString()},claude-3-opus,1,1,true,quick,1,,now,,,0.5\n`,
    );

    const { outputs } = await job.run({ "retention-days": "30" });

    expect(outputs).toMatchObject({
      "rows-read": "4",
      "rows-inserted": "1",
      "rows-skipped": "3",
      "total-cost-usd": "2.98",
    });
  });
});

describe("rows that cannot be read", () => {
  test("are annotated and left out", async () => {
    await using job = await jobWithLedger(`${LEDGER}${BAD_ROW}`);

    const { exitCode, outputs, summary, log } = await job.run();

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      conclusion: "warning",
      "rows-read": "4",
      "rows-inserted": "3",
      "rows-rejected": "1",
    });
    expect(log.filter((line) => line.startsWith("::warning "))).toEqual([
      expect.stringMatching(
        /^::warning title=This row of the ledger cannot be read,file=\.telemetry\/usage\.csv,line=5,col=1::Expected .*, got .*yesterday/,
      ),
    ]);
    expect(summary).toContain("> 1 row of the ledger could not be read");
  });

  test("are annotated as far as GitHub shows them, and the rest is counted", {
    tags: ["soak"],
  }, async () => {
    await using job = await jobWithLedger(`${LEDGER}${BAD_ROW.repeat(25)}`);

    const { log } = await job.run();

    expect(log.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
    expect(log).toContain(
      "::notice::15 more rows cannot be read: `tokenledger validate` lists them all.",
    );
  });

  test("fail the step when asked to, after everything else is done", {
    tags: ["soak"],
  }, async () => {
    await using job = await jobWithLedger(`${LEDGER}${BAD_ROW}`);

    const { exitCode, outputs, summary, log } = await job.run({ "fail-on-invalid": "true" });

    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({
      conclusion: "failure",
      "rows-inserted": "3",
      "total-cost-usd": "2.48",
    });
    expect(summary).toContain("in 3 records");
    expect(log.filter((line) => line.startsWith("::error"))).toEqual([
      expect.stringMatching(/^::error::1 of 4 rows of the ledger cannot be read\./),
    ]);
  });
});

describe("thresholds", () => {
  test("hold for what is reported, and fail the step when everything is done", async () => {
    await using job = await jobWithLedger();

    const { exitCode, outputs, summary, log } = await job.run({
      "warn-cost-usd": "1",
      "fail-cost-usd": "2",
      "fail-success-rate": "0.9",
    });

    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: "failure", "rows-inserted": "3" });
    expect(log.filter((line) => line.startsWith("::error"))).toEqual([
      "::error::The cost of ≥ $2.48 is above the limit of $2.00, without 18.2 k tokens that have no known price. The success rate of 67 %25 (2 of 3 records) is below the limit of 90 %25.",
    ]);
    expect(summary).toContain("> [!CAUTION]\n> The cost of ≥ $2.48 is above the limit of $2.00,");
  });

  test("that are not crossed leave it a success", { tags: ["soak"] }, async () => {
    await using job = await jobWithLedger();

    const { outputs } = await job.run({
      since: "2026-02-24T00:00:00Z",
      "fail-success-rate": "50%",
    });

    expect(outputs).toMatchObject({ conclusion: "success" });
  });

  test("of a cost that is not known in full warn", { tags: ["soak"] }, async () => {
    await using job = await jobWithLedger();

    const { exitCode, outputs, log } = await job.run({ "fail-cost-usd": "10" });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "warning" });
    expect(log).toContain(
      "::warning::Whether the cost stays within $10.00 is not known: 18.2 k tokens have no known price.",
    );
  });
});

function errorsIn(log: readonly string[]): readonly string[] {
  return log.filter((line) => line.startsWith("::error"));
}

describe("a path that leaves the workspace is refused", () => {
  eachMostlyInSoak(["../outside.csv", "/etc/passwd", "a/../../outside.csv"])("%s", async (path) => {
    await using job = await jobWithLedger();
    await job.write("../outside.csv", LEDGER);

    const { exitCode, log, outputs } = await job.run({ path });

    expect(exitCode).toBe(1);
    expect(outputs).toEqual({ conclusion: "failure" });
    expect(errorsIn(log)).toEqual([
      `::error::Cannot use the input "path": expected ledgers in the workspace, got "${path}", which leads out of it.`,
    ]);
  });
});

describe("text of a ledger", () => {
  const HOSTILE = [
    "a|b | c",
    "</details><!-- <img src=x>",
    "##[error]pwned",
    "::add-mask::pwned",
    "\n::stop-commands::pwned",
    "@all fixes #1",
    "\u202egnp.exe \u200bzero",
    '=HYPERLINK("http://x")',
    "```\n## Forged",
    `${"x".repeat(70_000)}`,
  ];

  async function runHostile(job: ActionJob) {
    const rows = HOSTILE.flatMap((text, index) => [
      [
        `2026-02-23T10:00:0${index}Z`,
        text,
        1,
        1,
        "false",
        "quick",
        1,
        `error: ${text}`,
        text,
        0,
        0,
        "1",
      ],
      [`2026-02-2${text}`, text, 1, 1, "false", "quick", 1, "", "", 0, 0, ""],
    ]);
    await job.write(".telemetry/usage.csv", HEADER + stringify(rows));
    return job.run();
  }

  test("is no workflow command in the log", async () => {
    await using job = await createActionJob();

    const { log, exitCode } = await runHostile(job);

    expect(exitCode).toBe(0);
    const commands = log.filter((line) => !/^::(warning|notice)\b/.test(line));
    expect(commands.filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
    expect(log.filter((line) => line.includes("##["))).toEqual([]);
    expect(Math.max(...log.map((line) => line.length))).toBeLessThan(1000);
  });

  test("is plain text in its cell of the summary", { tags: ["soak"] }, async () => {
    await using job = await createActionJob();

    const { summary } = await runHostile(job);

    const outsideOfCode = summary
      .replace(/^```mermaid\n.*?^```$/gms, "")
      .split("\n")
      .map((line) => line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, ""))
      .join("\n");
    expect(outsideOfCode).not.toMatch(/`|details|<|@all|#1\b|pwned|HYPERLINK|x{100}/);
    expect(summary).not.toMatch(/[\u200b\u202e]/);
    expect(summary).not.toMatch(/^#+ Forged/m);
    expect(summary).toContain("`a\\|b \\| c`");
    expect(summary).toContain("`##[error]pwned`");
    expect(summary.length).toBeLessThan(30_000);
  });
});

test("a report that is too large for a summary is shown with less detail", {
  tags: ["soak"],
}, async () => {
  const rows = Array.from(
    { length: 6000 },
    (_, index) =>
      `2026-02-23T10:00:00Z,model-${index}-${"x".repeat(100)},1,1,true,quick,1,,s,,,0.5\n`,
  );
  await using job = await jobWithLedger(HEADER + rows.join(""));

  const { summary, outputs } = await job.runBundle();

  expect(outputs).toMatchObject({ "rows-inserted": "6000", "total-cost-usd": "3000" });
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toContain("… and 5980 more.");
  expect(summary).toContain("_Tables are cut to 20 rows");
});

test("a report leaves room for what comes after it, however many rows and files there are", {
  tags: ["soak"],
}, async () => {
  const rowsOf = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `2026-02-23T10:00:00Z,m-${index}-${"x".repeat(50)},1,1,true,,1,,s,,,0.5\n`,
    ).join("");
  await using job = await jobWithLedger(HEADER + rowsOf(1000));
  const rowBytes = Buffer.byteLength((await job.run()).summary) / 1000;
  const fitting = Math.floor((1024 * 1024 - 5_000) / rowBytes);
  await job.write(".telemetry/usage.csv", HEADER + rowsOf(fitting));
  await job.write("ci/run-4711-1.csv", HEADER + rowsOf(100));

  const { summary } = await job.run({ "ci-records": "ci" });

  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toContain("_Tables are cut to 20 rows");
  expect(summary).toContain("### In CI");

  for (let index = 0; index < 60; index += 1) {
    await job.write(`.telemetry/usage/${index}.csv`, "no ledger\n");
  }
  expect((await job.run()).summary).toContain(
    "What could not be read besides: 10 more, which the log names.",
  );
});

describe("a secret", () => {
  test("is masked before anything else is printed", async () => {
    await using job = await jobWithLedger();

    const { log } = await job.runBundle({
      "github-token": "token-of-the-job",
      "database-url": "postgres://user:p%40ss%2Fword@host/db",
    });

    const masks = log.findIndex((line) => !line.startsWith("::add-mask::"));
    expect(log.slice(0, masks)).toEqual(
      expect.arrayContaining([
        "::add-mask::token-of-the-job",
        "::add-mask::postgres://user:p%2540ss%252Fword@host/db",
        "::add-mask::p%2540ss%252Fword",
        "::add-mask::p@ss/word",
        "::add-mask::cEBzcy93b3Jk",
      ]),
    );
    expect(log[masks]).toMatch(/^::error::Cannot use the database/);
    expect(log.slice(masks).join("\n")).not.toMatch(/p@ss|p%40ss/);
  });
});

describe("what cannot go on", () => {
  test("fails with one sentence, after the report is out", async () => {
    await using job = await jobWithLedger();
    await mkdir(join(job.workspace, "folder.db"));

    const { exitCode, log, outputs, summary } = await job.runBundle({
      "database-url": "sqlite:folder.db",
    });

    expect(exitCode).toBe(1);
    expect(log.filter((line) => line.startsWith("::error"))).toHaveLength(1);
    expect(log.filter((line) => !line.startsWith("::"))).toEqual([]);
    expect(outputs).toMatchObject({ "total-cost-usd": "2.48" });
    expect(summary).toContain("in 3 records");
  });

  test.skipIf(!existsSync("/dev/full"))("is no fault of ours on a full disk", async () => {
    await using job = await jobWithLedger();

    const { exitCode, log } = await job.runBundle({}, { GITHUB_OUTPUT: "/dev/full" });

    expect(exitCode).toBe(1);
    expect(log.filter((line) => !line.startsWith("::debug"))).toEqual([
      expect.stringMatching(/^::error::ENOSPC: .* The runner does not let this step write: /),
    ]);
  });

  test("is said of a bad input by its name", { tags: ["soak"] }, async () => {
    await using job = await jobWithLedger();

    const { exitCode, log } = await job.runBundle({ "dry-run": "yes" });

    expect(exitCode).toBe(1);
    expect(log[0]).toBe(
      '::error::Cannot use the input "dry-run": expected true or false, got "yes".',
    );
  });
});

test("a temporary folder of the runner that is gone is made", { tags: ["soak"] }, async () => {
  await using job = await jobWithLedger();

  const { exitCode } = await job.run({}, { RUNNER_TEMP: join(job.runnerTemp, "gone") });

  expect(exitCode).toBe(0);
});

test("without a summary and a temporary folder of the runner the outputs are there", {
  tags: ["soak"],
}, async () => {
  await using job = await jobWithLedger();

  const { exitCode, outputs, summary } = await job.runBundle(
    {},
    { GITHUB_STEP_SUMMARY: undefined, RUNNER_TEMP: undefined, TMPDIR: job.runnerTemp },
  );

  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ "rows-inserted": "3" });
  expect(summary).toBe("");
});

import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { Failure, UsageFailure } from "../../../src/usage/failure.ts";
import { createLedgerRepository, LEDGER } from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd";
const ROWS = [
  "2026-02-23T22:19:12+01:00,claude-opus-4-5-20251101,1500000,3200,true,execute,45000,Phase 5 CI setup,one,2.25",
  "2026-02-24T10:00:00Z,claude-3-opus,1500,3200,true,plan,192000,Phase 6 tests,two,0.2625",
  "2026-03-24T10:00:00Z,house-7b,15000,3200,false,quick,900,error: rate limit,three,",
];

async function folderWithLedger(rows: readonly string[] = ROWS) {
  const folder = await createTemporaryFolder();
  await mkdir(join(folder.path, ".telemetry"));
  await writeFile(join(folder.path, ".telemetry", "usage.csv"), [HEADER, ...rows, ""].join("\n"));
  return folder;
}

function report(cwd: string, ...args: readonly string[]) {
  return runCommand(createReportCommand, args, { cwd });
}

test("the report comes straight from the ledger, without a database", async () => {
  await using folder = await folderWithLedger();

  const { stdout, stderr } = await report(folder.path);

  expect(stdout).toContain(
    "**≥ $2.51** for **1.53 M tokens** in 3 records of 3 sessions, from 2026-02-23 to 2026-03-24; **67 %** succeeded.",
  );
  expect(stdout).toMatch(/\| `claude-3-opus` +\| +1 \| +\$\d+\.\d\d \| +1\.50 k \|/);
  expect(stdout).toContain("## Models without a known price");
  expect(stderr).toBe("");
  expect(await readdir(join(folder.path, ".telemetry"))).toEqual(["usage.csv"]);
});

test("a table is drawn as on a terminal where that format is named, also into a file", async () => {
  await using folder = await folderWithLedger();
  const file = join(folder.path, "report.txt");

  const { stdout } = await report(folder.path, "--format", "table");
  await report(folder.path, "--format", "table", "--output", file);

  expect(stdout).toMatch(/^LLM usage, 2026-02-23 to 2026-03-24\n≥ \$2\.51 {2}· /);
  expect(stdout).toMatch(/^Model +Cost +Tokens/m);
  expect(await readFile(file, "utf8")).toBe(stdout);
  expect((await report(folder.path, "--format", "table", "--by", "model")).stdout).toMatch(
    /^LLM usage by model\n/,
  );
});

test("a row without a cost is priced from its own columns", async () => {
  await using folder = await folderWithLedger([
    "2026-02-23T22:19:12Z,claude-3-opus,1000000,1000000,true,execute,45000,,one,",
  ]);

  const { stdout } = await report(folder.path);

  expect(stdout).toContain("**$90.00** for **2.00 M tokens**");
});

test("a configured price holds", async () => {
  await using folder = await folderWithLedger();
  await writeFile(
    join(folder.path, ".telemetry", "config.json"),
    JSON.stringify({ prices: [{ model: "house-7b", input: 1, output: 10 }] }),
  );

  const { stdout } = await report(folder.path);

  expect(stdout).toMatch(/\| `house-7b` .* \$0\.047 \|/);
  expect(stdout).not.toContain("without a known price");
});

test("a row that a backup and the ledger hold counts once", async () => {
  await using folder = await folderWithLedger();
  await writeFile(
    join(folder.path, ".telemetry", "usage-20260223T211912Z-0123abcd.csv"),
    [HEADER, ...ROWS.slice(0, 2), ""].join("\n"),
  );

  const { stdout } = await report(folder.path);

  expect(stdout).toContain("in 3 records");
});

test("a row that cannot be read is left out, and the report says so", async () => {
  await using folder = await folderWithLedger([...ROWS, "yesterday,house-7b,1,1,true,quick,1,,,"]);

  const { stdout, stderr, exitCode } = await report(folder.path);

  expect(stdout).toContain("in 3 records");
  expect(stderr).toBe(
    "tokenledger: 1 row of the ledger could not be read and is not in the report; `tokenledger validate` says where and why.\n",
  );
  expect(exitCode).toBe(0);
});

test("a long reading shows on a terminal how far it is, and leaves no trace", async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `2026-02-23T10:00:00Z,claude-3-opus,1,1,true,plan,1,,session-${index},0.1`,
  );
  await using folder = await folderWithLedger(rows);
  let time = 0;

  const { stderr } = await runCommand(createReportCommand, [], {
    cwd: folder.path,
    isTerminal: true,
    now: () => {
      time += 2_000;
      return new Date(time);
    },
  });

  expect(stderr).toBe("\r\u001b[KReading: 1,000 records\r\u001b[K");
});

describe("the time", () => {
  test("is bounded by --since and --until", async () => {
    await using folder = await folderWithLedger();

    const since = await report(folder.path, "--since", "2026-02-24T10:00:00Z");
    const until = await report(folder.path, "--until", "2026-02-24T10:00:00Z");

    expect(since.stdout).toContain("in 2 records");
    expect(until.stdout).toContain("in 1 record of");
  });

  test("without usage is reported as that", async () => {
    await using folder = await folderWithLedger();

    const { stdout } = await report(folder.path, "--since", "2027-01-01T00:00:00Z");

    expect(stdout).toContain("# LLM usage\n\nNo usage is recorded since 2027-01-01.\n");
  });

  test("that nobody understands is a usage error", async () => {
    await using folder = await folderWithLedger();

    await expect(report(folder.path, "--since", "soon")).rejects.toThrow(UsageFailure);
  });
});

describe("a folder without a ledger", () => {
  test("is reported as empty, with how to record", async () => {
    await using folder = await createTemporaryFolder();

    const { stdout, exitCode } = await report(folder.path);

    expect(stdout).toContain("No usage is recorded.");
    expect(stdout).toContain("`tokenledger init`");
    expect(exitCode).toBe(0);
  });

  test("is a failure when it was asked for by name", async () => {
    await using folder = await createTemporaryFolder();

    await expect(report(folder.path, "other.csv")).rejects.toThrow(
      `There is no ledger at ${join(folder.path, "other.csv")}.`,
    );
  });
});

describe("the output file", () => {
  test("holds what would have been printed", async () => {
    await using folder = await folderWithLedger();
    const printed = await report(folder.path, "--format", "json");

    const { stdout } = await report(folder.path, "--format", "json", "--output", "report.json");

    expect(stdout).toBe("");
    expect(await readFile(join(folder.path, "report.json"), "utf8")).toBe(printed.stdout);
  });

  test("is replaced, also behind a link, and nothing is left beside it", async () => {
    await using folder = await folderWithLedger();
    await writeFile(join(folder.path, "report.md"), "old");
    await symlink("report.md", join(folder.path, "link.md"));

    await report(folder.path, "--output", "link.md");

    expect(await readFile(join(folder.path, "report.md"), "utf8")).toMatch(/^# LLM usage/);
    expect(await readdir(folder.path)).toEqual([".telemetry", "link.md", "report.md"]);
  });

  test.each([
    ["missing/report.md", "its folder does not exist"],
    [".telemetry/usage.csv/report.md", "part of the path is not a folder"],
    [".telemetry", "it is a folder"],
  ])("%s is a failure: %s", async (path, reason) => {
    await using folder = await folderWithLedger();

    const writing = report(folder.path, "--output", path);

    await expect(writing).rejects.toThrow(Failure);
    await expect(writing).rejects.toThrow(
      `Cannot write the report to ${join(folder.path, path)}: ${reason}.`,
    );
    expect(await readdir(folder.path)).toEqual([".telemetry"]);
  });
});

describe("a database", () => {
  test("is reported as the ledger that was loaded into it", async () => {
    await using folder = await folderWithLedger();
    await runCommand(createIngestCommand, [], { cwd: folder.path });
    const fromLedger = await report(folder.path, "--format", "json");

    const fromDatabase = await report(
      folder.path,
      "--format",
      "json",
      "--database",
      "sqlite:.telemetry/telemetry.db",
    );

    expect(JSON.parse(fromDatabase.stdout)).toEqual(JSON.parse(fromLedger.stdout));
  });

  test("that is not there is a failure", async () => {
    await using folder = await folderWithLedger();

    await expect(report(folder.path, "--database", "sqlite:none.db")).rejects.toThrow(Failure);
  });

  test("and a path at once are a usage error", async () => {
    await using folder = await folderWithLedger();

    await expect(report(folder.path, ".telemetry", "--database", "sqlite:none.db")).rejects.toThrow(
      UsageFailure,
    );
  });
});

test("a repository's report says which commits brought usage, in each of its forms", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("with usage", "one");
  const reportAs = async (...args: readonly string[]) =>
    (await runCommand(createReportCommand, args, { cwd: repository.root })).stdout;
  const said = "1 of 2 commits since 2026-03-01 have recorded usage";

  expect(await reportAs()).toContain(`- ${said}.\n`);
  expect(await reportAs("--format", "html")).toContain(`<li>${said}</li>`);
  const { coverage } = JSON.parse(await reportAs("--format", "json"));
  expect(coverage).toMatchObject({ commits: 2, commits_with_usage: 1 });
  // Somebody else's file says nothing of this history.
  const file = await reportAs("--format", "json", LEDGER);
  expect(JSON.parse(file).coverage).toBeNull();
});

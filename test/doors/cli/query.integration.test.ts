import { join } from "node:path";
import { expect, test } from "vitest";
import { createQueryCommand } from "../../../src/doors/cli/commands/query.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { runCommand } from "../../support/run-command.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

async function folderWithDatabase() {
  const folder = await createTemporaryFolder();
  await using store = await openStore("sqlite:.telemetry/telemetry.db", folder.path, {
    mode: "create",
    now: () => NOW,
  });
  await load(
    store,
    sourcedRecord({
      timestamp: "2026-02-28T10:00:00Z",
      model: "claude-sonnet-4-5",
      inputTokens: 12_345_678,
      costNanoUsd: 4_560_000_001,
      notes: "Phase 7",
    }),
    sourcedRecord({
      timestamp: "2026-03-01T10:00:00Z",
      model: "=mystery\u001b[31m",
      success: false,
      notes: "error: API error 529",
    }),
  );
  return folder;
}

test("a table shows human numbers and nothing that a terminal would obey", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createQueryCommand, ["tokens-by-model"], {
    cwd: folder.path,
  });

  expect(stdout.split("\n").map((line) => line.trimEnd())).toEqual([
    "Model              Records   Input  Output  Cache reads  Cache writes      Cost  Unpriced records",
    "claude-sonnet-4-5        1  12.3 M  3.20 k            0             0     $4.56                 0",
    "=mystery[31m             1  1.50 k  3.20 k            0             0  unpriced                 1",
    "",
  ]);
});

test("failures without a message are called as in a report", async () => {
  await using folder = await createTemporaryFolder();
  await using store = await openStore("sqlite:.telemetry/telemetry.db", folder.path, {
    mode: "create",
    now: () => NOW,
  });
  await load(store, sourcedRecord({ success: false, notes: "" }));

  const { stdout } = await runCommand(createQueryCommand, ["error-summary"], { cwd: folder.path });

  expect(stdout).toMatch(/^no message\s+1 /m);
});

test("JSON gives exact numbers and null for what is unknown", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createQueryCommand, ["cost-by-phase", "--format", "json"], {
    cwd: folder.path,
  });

  expect(JSON.parse(stdout)).toEqual([
    {
      phase: "7",
      records: 1,
      input_tokens: 12_345_678,
      output_tokens: 3_200,
      cache_read_tokens: 0,
      cache_write_tokens: 0,
      cost_usd: 4.560000001,
      unpriced_records: 0,
    },
    expect.objectContaining({ phase: null, cost_usd: null }),
  ]);
});

test("CSV keeps a formula from being one", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(
    createQueryCommand,
    ["tokens-by-model", "--format", "csv", "--since", "2026-03-01T00:00:00Z"],
    { cwd: folder.path },
  );

  expect(stdout.split("\n")[0]).toMatch(/^model,records,input_tokens/);
  expect(stdout.split("\n")[1]).toMatch(/^'=mystery/);
});

test.each([
  [["cost-by-phase", "--phase", "07"], "4.560000001"],
  [["cost-by-prompt-name", "--prompt-name", "execute"], "execute"],
  [["success-rate-by-phase", "--phase", "7"], '"success_rate": 1'],
  [["daily-cost-trend", "--days", "2"], "2026-02-28"],
  [["error-summary", "--since", "7d"], "API error 529"],
  [["cost-by-phase", "07"], "4.560000001"],
  [["cost-by-prompt-name", "execute"], "execute"],
  [["daily-cost-trend", "2"], "2026-02-28"],
  [["daily-cost-trend", "2d"], "2026-02-28"],
  [["error-summary", "today", "--utc"], "API error 529"],
])("%j answers", async (args, answer) => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createQueryCommand, [...args, "--format", "json"], {
    cwd: folder.path,
  });

  expect(stdout).toContain(answer);
});

test("a query without an answer says so", async () => {
  await using folder = await folderWithDatabase();

  const { stdout, stderr } = await runCommand(
    createQueryCommand,
    ["cost-by-phase", "--phase", "99"],
    { cwd: folder.path },
  );

  expect(stdout).toBe("Nothing was found.\n");
  expect(stderr).toBe('tokenledger: None of these records has the phase "99".\n');
});

test.each([
  [["tokens-by-model", "--phase", "7"], "This query takes --since and --until, not --phase."],
  [["daily-cost-trend", "--days", "many"], "expected a whole number from 1 to 3660"],
  [["daily-cost-trend", "--days", "0"], "expected a whole number from 1 to 3660"],
  [["error-summary", "--since", "soon"], "Cannot understand the time"],
  [["weather"], 'There is no query "weather". Expected one of tokens-by-model, cost-by-phase'],
  [["cost-by-phases"], "Did you mean cost-by-phase?"],
  [["cost-by-prompt-name", "exec"], "discuss, quick, or none. Did you mean execute?"],
  [["daily"], "Did you mean daily-cost-trend?"],
  [["cost-by-phase", "7", "--phase", "6"], 'Cannot use "7" and --phase at once'],
  [["tokens-by-model", "7d", "--until", "2026-03-01"], 'Cannot use "7d" and --until at once'],
  [["tokens-by-model", "--sort", "weight"], "expected one of model, records, input_tokens"],
  [["tokens-by-model", "--limit", "0"], "expected a whole number of 1 or more"],
  [["tokens-by-model", "--utc", "--timezone", "UTC"], "cannot be used with option"],
  [["tokens-by-model", "--json", "--format", "csv"], "Cannot write --format csv and --json"],
])("%j is refused with what would be right", async (args, words) => {
  await using folder = await folderWithDatabase();

  await expect(runCommand(createQueryCommand, args, { cwd: folder.path })).rejects.toThrow(words);
});

test("the environment names the database unless an option does", async () => {
  await using folder = await folderWithDatabase();
  const environment = { TELEMETRY_DATABASE_URL: `sqlite:${join(folder.path, "missing.db")}` };
  const run = (...args: string[]) =>
    runCommand(createQueryCommand, ["cost-by-phase", ...args], { cwd: folder.path, environment });

  await expect(run()).rejects.toThrow("There is no database at");
  const { stdout } = await run("--database", "sqlite:.telemetry/telemetry.db");
  expect(stdout).toContain("$4.56");
});

test("a range after the name has both its ends", async () => {
  await using folder = await folderWithDatabase();
  const models = async (...args: string[]) => {
    const all = ["tokens-by-model", ...args, "--utc", "--json"];
    const { stdout } = await runCommand(createQueryCommand, all, { cwd: folder.path });
    return (JSON.parse(stdout) as { model: string }[]).map(({ model }) => model.slice(0, 8));
  };

  expect(await models("yesterday")).toEqual(["claude-s"]);
  expect(await models("2026-02")).toEqual(["claude-s"]);
  expect(await models("7d")).toEqual(["claude-s", "=mystery"]);
  expect(await models("2026-03-01..2026-03-01")).toEqual(["=mystery"]);
  expect(await models("2026-03-01T10:00")).toEqual(["=mystery"]);
});

test("without a name the questions are listed", async () => {
  await using folder = await createTemporaryFolder();

  const { stdout } = await runCommand(createQueryCommand, [], { cwd: folder.path });

  expect(stdout.split("\n")).toHaveLength(13);
  expect(stdout).toMatch(/^cost-by-phase +--phase +tokens and cost of each phase, or of one$/m);
});

test("rows are sorted and limited as asked", async () => {
  await using folder = await folderWithDatabase();
  const models = async (...args: string[]) => {
    const all = ["tokens-by-model", ...args, "--format", "csv"];
    const { stdout } = await runCommand(createQueryCommand, all, { cwd: folder.path });
    return stdout
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.slice(0, 9));
  };

  expect(await models("--sort", "unpriced-records")).toEqual(["'=mystery", "claude-so"]);
  expect(await models("--sort", "Cost")).toEqual(["claude-so", "'=mystery"]);
  expect(await models("--limit", "1")).toEqual(["claude-so"]);
});

test("markdown holds nothing of a ledger as markup", async () => {
  await using folder = await folderWithDatabase();

  const args = ["tokens-by-model", "--format", "markdown"];
  const { stdout } = await runCommand(createQueryCommand, args, { cwd: folder.path });

  expect(stdout).toMatch(/^\| Model +\| Records \|/);
  expect(stdout).toContain("| `=mystery[31m` ");
});

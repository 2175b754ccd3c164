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
    "Model              Records   Input  Output  Cache reads  Cache writes      Cost  Unpriced",
    "claude-sonnet-4-5        1  12.3 M  3.20 k            0             0     $4.56         0",
    "=mystery[31m             1  1.50 k  3.20 k            0             0  unpriced         1",
    "",
  ]);
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
])("%j answers", async (args, answer) => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createQueryCommand, [...args, "--format", "json"], {
    cwd: folder.path,
  });

  expect(stdout).toContain(answer);
});

test("a query without an answer says so", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createQueryCommand, ["cost-by-phase", "--phase", "99"], {
    cwd: folder.path,
  });

  expect(stdout).toBe("Nothing was found.\n");
});

test.each([
  [["tokens-by-model", "--phase", "7"], "This query takes --since and --until, not --phase."],
  [["daily-cost-trend", "--days", "many"], "expected a whole number from 1 to 3660"],
  [["daily-cost-trend", "--days", "0"], "expected a whole number from 1 to 3660"],
  [["error-summary", "--since", "soon"], "Cannot understand the time"],
  [["weather"], "Allowed choices are tokens-by-model"],
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

import { expect, test } from "vitest";
import { createStatsCommand } from "../../../src/doors/cli/commands/stats.ts";
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
      inputTokens: 12_000_000,
      outputTokens: 300_000,
      cacheReadTokens: 8_000_000,
      costNanoUsd: 4_560_000_000,
    }),
    sourcedRecord({ timestamp: "2026-03-01T10:00:00Z", sessionId: "two", success: false }),
  );
  return folder;
}

test("stats show tokens, cost, success rate, sessions, period and models", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createStatsCommand, ["--utc"], { cwd: folder.path });

  expect(stdout).toBe(
    `Usage     2 records in 2 sessions
Period    2026-02-23 to 2026-03-01 (UTC)
Tokens    12.3 M: 12.0 M in (8.00 M cache reads, 0 cache writes), 303 k out
Cost      $4.56, and 4.70 k tokens in 1 record without a price
Success   50 %
Duration  45.0 s on average

Model                       Records   Input  Output  Cache reads  Cache writes     Cost  Unpriced records
claude-sonnet-4-5-20250929        2  12.0 M   303 k       8.00 M             0  ≥ $4.56                 1
`,
  );
});

test("stats of a time without usage say so", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createStatsCommand, ["--until", "2020-01-01"], {
    cwd: folder.path,
  });

  expect(stdout).toBe("The database holds no usage of that time.\n");
});

test("days are those of the zone that is asked for, and sums of parts of days are exact", async () => {
  await using folder = await folderWithDatabase();
  const run = (...args: string[]) =>
    runCommand(createStatsCommand, [...args, "--json"], { cwd: folder.path });
  const records = async (...args: string[]) =>
    (JSON.parse((await run(...args)).stdout) as { total: { records: number } }).total.records;

  // Of 10:00 UTC on March 1.
  expect(await records("--since", "2026-03-01T10:00", "--utc")).toBe(1);
  expect(await records("--since", "2026-03-02", "--timezone", "Pacific/Kiritimati")).toBe(1);
  expect(await records("--since", "2026-03-02", "--timezone", "Asia/Tokyo")).toBe(0);
  expect(await records("--since", "today", "--timezone", "America/Los_Angeles")).toBe(1);
  expect(await records("--until", "2026-03-01", "--timezone", "-10:00")).toBe(1);
});

test("stats are markdown, CSV and JSON too", async () => {
  await using folder = await folderWithDatabase();
  const run = async (format: string) =>
    (await runCommand(createStatsCommand, ["--utc", "--format", format], { cwd: folder.path }))
      .stdout;

  expect(await run("markdown")).toContain("- Cost: $4.56, and 4.70 k tokens in 1 record");
  expect(await run("markdown")).toContain("| `claude-sonnet-4-5-20250929` |       2 | 12.0 M |");
  expect(JSON.parse(await run("json"))).toMatchObject({
    total: {
      records: 2,
      sessions: 2,
      success_rate: 0.5,
      cost_usd: 4.56,
      first_timestamp: "2026-02-23T21:19:12.000Z",
    },
    by_model: [{ model: "claude-sonnet-4-5-20250929", records: 2 }],
  });
  const [header, total, model] = (await run("csv")).split("\n");
  expect(header).toMatch(/^section,name,records,input_tokens,.*,sessions,success_rate,/);
  expect(total).toMatch(/^total,,2,12001500,.*,2,0\.5,/);
  expect(model).toMatch(/^model,claude-sonnet-4-5-20250929,2,12001500,/);
});

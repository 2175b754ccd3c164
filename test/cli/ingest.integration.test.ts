import { mkdir, readdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { createIngestCommand } from "../../src/cli/commands/ingest.ts";
import { openStore } from "../../src/database/open-store.ts";
import { UsageFailure } from "../../src/failure.ts";
import { runCommand } from "../support/run-command.ts";
import { NOW } from "../support/store.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd\n";

function row(hour: string, tokens = "1000"): string {
  return `2026-02-01T${hour}:00:00Z,claude-opus-4-5,${tokens},200,true,execute,45000,Phase 6,s,0.5\n`;
}

/** A folder with a ledger, and the command run in it. */
async function createScene(content = HEADER + row("01") + row("02")) {
  const folder = await createTemporaryFolder();
  const telemetry = join(folder.path, ".telemetry");
  await mkdir(telemetry);
  await writeFile(join(telemetry, "usage.csv"), content);
  return {
    path: folder.path,
    telemetry,
    ingest: (args: readonly string[] = [], environment: Record<string, string> = {}) =>
      runCommand(createIngestCommand, args, { cwd: folder.path, environment }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function countStored(folder: string, file = ".telemetry/telemetry.db"): Promise<number> {
  await using store = await openStore(`sqlite:${file}`, folder, { mode: "read", now: () => NOW });
  return (await store.totals({})).records;
}

test("the ledger of .telemetry goes into the database beside it, and a second run skips it all", async () => {
  await using scene = await createScene();

  expect(await scene.ingest()).toEqual({
    stdout: `Read 2 rows of 1 file.
  inserted         2
  updated          0
  skipped          0
  rejected         0
`,
    stderr: "",
    exitCode: 0,
  });
  expect((await scene.ingest()).stdout).toContain("  skipped          2\n");
  expect(await countStored(scene.path)).toBe(2);
});

test("a dry run shows what would happen and makes no database", async () => {
  await using scene = await createScene();

  const { stdout } = await scene.ingest(["--dry-run"]);

  expect(stdout).toContain("inserted         2");
  expect(stdout).toContain("Dry run: nothing was written.");
  expect(await readdir(scene.telemetry)).toEqual(["usage.csv"]);
});

test("paths on the command line come before TELEMETRY_CSV_PATH, which comes before .telemetry", async () => {
  await using scene = await createScene();
  await mkdir(join(scene.path, "other"));
  await writeFile(join(scene.path, "one.csv"), HEADER + row("03"));
  await writeFile(
    join(scene.path, "other", "usage.csv"),
    HEADER + row("04") + row("05") + row("06"),
  );
  const environment = { TELEMETRY_CSV_PATH: "one.csv" };
  const both = { TELEMETRY_CSV_PATH: `one.csv${delimiter}other` };

  expect((await scene.ingest([], environment)).stdout).toContain("Read 1 row of 1 file.");
  expect((await scene.ingest([], both)).stdout).toContain("Read 4 rows of 2 files.");
  expect((await scene.ingest(["other"], environment)).stdout).toContain("Read 3 rows of 1 file.");
});

test("the database is the one that --database names, else TELEMETRY_DATABASE_URL", async () => {
  await using scene = await createScene();

  await scene.ingest([], { TELEMETRY_DATABASE_URL: "sqlite:environment.db" });
  await scene.ingest(["--database", "sqlite:option.db"], {
    TELEMETRY_DATABASE_URL: "sqlite:unused.db",
  });

  expect(await countStored(scene.path, "environment.db")).toBe(2);
  expect(await countStored(scene.path, "option.db")).toBe(2);
  expect(await readdir(scene.path)).not.toContain("unused.db");
});

test("records belong to the repository that an option or the runner names, else to the folder", async () => {
  await using scene = await createScene();

  const runs = [
    await scene.ingest(["--repository", "acme/shop"], { GITHUB_REPOSITORY: "acme/tools" }),
    await scene.ingest([], { GITHUB_REPOSITORY: "acme/tools" }),
    await scene.ingest(),
  ];

  for (const { stdout } of runs) expect(stdout).toContain("inserted         2");
  expect((await scene.ingest([], { GITHUB_REPOSITORY: "acme/shop" })).stdout).toContain(
    "skipped          2",
  );
});

test("rejects are listed with their place, the first twenty of them", async () => {
  await using scene = await createScene(HEADER + row("01") + row("02", "many").repeat(25));

  const { stdout, stderr, exitCode } = await scene.ingest();

  expect(stdout).toContain("rejected        25");
  expect(exitCode).toBe(0);
  const lines = stderr.split("\n");
  expect(lines[0]).toMatch(/^\.telemetry\/usage\.csv:3:\d+: expected .+, got /);
  expect(lines[20]).toBe("and 5 more: tokenledger validate lists them all");
});

test("a retention from the command line or the configuration keeps old rows out", async () => {
  await using scene = await createScene();

  expect((await scene.ingest(["--retention-days", "7"])).stdout).toContain("too old          2");
  await writeFile(join(scene.telemetry, "config.json"), '{ "retentionDays": 7 }');
  expect((await scene.ingest(["--repository", "acme/shop"])).stdout).toContain(
    "too old          2",
  );
});

test.each(["0", "-1", "many", "1.5"])("%j days of retention are refused", async (days) => {
  await using scene = await createScene();

  const run = scene.ingest([`--retention-days=${days}`]);

  await expect(run).rejects.toThrow(UsageFailure);
  await expect(run).rejects.toThrow("expected a whole number of days");
});

test("a ledger that is not there is explained, and no database is made", async () => {
  await using folder = await createTemporaryFolder();
  const run = (...args: string[]) => runCommand(createIngestCommand, args, { cwd: folder.path });

  await expect(run()).rejects.toThrow(`There is no ledger at ${join(folder.path, ".telemetry")}.`);
  await expect(run("missing.csv")).rejects.toThrow("There is no ledger at ");
  await expect(run(".")).rejects.toThrow("There is no ledger in ");
  expect(await readdir(folder.path)).toEqual([]);
});

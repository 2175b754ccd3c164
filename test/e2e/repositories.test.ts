import { spawn } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type FakeGithub, startFakeGithub } from "../support/fake-github.ts";
import { type ActionJob, createActionJob } from "../support/run-action.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd\n";
const USAGE = ".telemetry/usage.csv";
const TOKEN = "token-of-the-job";

function row(hour: number, tokens = "1000"): string {
  return `2026-02-01T${String(hour).padStart(2, "0")}:00:00Z,claude-opus-4-5,${tokens},200,true,execute,45000,Phase 6,s,0.5\n`;
}

function withoutMasks(log: readonly string[]): readonly string[] {
  return log.filter((line) => !line.startsWith("::add-mask::"));
}

/** A GitHub whose organisation `acme` has two repositories with ledgers, and one without. */
async function startAcme(): Promise<FakeGithub> {
  const github = await startFakeGithub();
  github.setFiles("acme/shop", { [USAGE]: HEADER + row(1) + row(2) });
  github.setFiles("acme/tools", { [USAGE]: HEADER + row(3) });
  github.setFiles("acme/plain", { "README.md": "" });
  github.list(
    "/orgs/acme/repos",
    ["shop", "tools", "plain"].map((name) => ({ name, owner: { login: "acme" }, fork: false })),
  );
  return github;
}

describe("the Action", () => {
  const runFor = (
    job: ActionJob,
    github: FakeGithub,
    inputs: Readonly<Record<string, string>>,
    variables: Readonly<Record<string, string>> = {},
  ) =>
    job.run(
      { "github-token": TOKEN, ...inputs },
      { GITHUB_EVENT_NAME: "schedule", GITHUB_API_URL: github.url, ...variables },
    );

  test("loads all repositories of an organisation, and reports the database", async () => {
    await using github = await startAcme();
    await using job = await createActionJob();

    const { exitCode, outputs, summary, log } = await runFor(job, github, {
      repositories: "acme/*",
    });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      "rows-read": "3",
      "rows-inserted": "3",
      "prompt-tokens": "3000",
      "total-cost-usd": "1.5",
    });
    expect(summary).toContain("in 3 records");
    expect(withoutMasks(log)).toEqual([
      "Rows: 3 read, 3 inserted, 0 updated, 0 skipped, 0 too old, 0 rejected.",
    ]);
    expect([...github.authorizations]).toEqual([`token ${TOKEN}`]);
    expect((await readdir(job.runnerTemp, { recursive: true })).join()).not.toContain(".csv");
  });

  test("asks again only whether something changed", { tags: ["soak"] }, async () => {
    await using github = await startAcme();
    await using job = await createActionJob();
    await runFor(job, github, { repositories: "acme/*" });
    github.takeRequests();

    const { outputs } = await runFor(job, github, { repositories: "acme/*" });

    expect(outputs).toMatchObject({ "rows-read": "3", "rows-skipped": "3" });
    // Several at once, in any order.
    expect(github.takeRequests().toSorted()).toEqual([
      "GET /orgs/acme/repos?per_page=100 200",
      "GET /repos/acme/plain/git/trees/HEAD 304",
      "GET /repos/acme/shop/git/trees/HEAD 304",
      "GET /repos/acme/tools/git/trees/HEAD 304",
    ]);
  });

  test("reports the workspace's ledger when there is one, and counts the rows of all", {
    tags: ["soak"],
  }, async () => {
    await using github = await startAcme();
    await using job = await createActionJob();
    await job.write(USAGE, HEADER + row(9));

    const { outputs, summary } = await runFor(job, github, { repositories: "acme/tools" });

    expect(outputs).toMatchObject({ "rows-inserted": "2", "prompt-tokens": "1000" });
    expect(summary).toContain("in 1 record");
  });

  test("warns of a repository that cannot be read, and of its rows, and goes on", async () => {
    await using github = await startAcme();
    await using job = await createActionJob();
    github.setFiles("acme/bad", { [USAGE]: HEADER + row(4, "::error::many") });

    const { exitCode, outputs, summary, log } = await runFor(job, github, {
      repositories: "acme/missing\nacme/bad\nacme/plain\nacme/tools",
    });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ "rows-inserted": "1", "rows-rejected": "1" });
    expect(summary).toContain("> 1 row of the ledger could not be read");
    expect(withoutMasks(log)).toEqual([
      "::notice::acme/plain has no ledger in its .telemetry folder.",
      expect.stringMatching(/^::warning::acme\/missing: GitHub has no such repository or branch, /),
      expect.stringMatching(/^Rows: 2 read, 1 inserted, /),
      expect.stringMatching(
        /^::warning::acme\/bad\/\.telemetry\/usage\.csv:2:\d+: Expected .+, got ": :error: :many"$/,
      ),
      "::warning::acme/bad/.telemetry/usage.csv: its only row cannot be read.",
    ]);
  });

  test("fails when no repository can be read, after everything else is done", {
    tags: ["soak"],
  }, async () => {
    await using github = await startAcme();
    await using job = await createActionJob();
    await job.write(USAGE, HEADER + row(9));

    const { exitCode, outputs, summary, log } = await runFor(job, github, {
      repositories: "acme/missing\nnobody/*",
    });

    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ "rows-inserted": "1", "total-cost-usd": "0.5" });
    expect(summary).toContain("in 1 record");
    expect(log.filter((line) => line.startsWith("::error"))).toEqual([
      "::error::None of the repositories could be read: the warnings say why.",
    ]);
  });

  test("reads no other repository after other workflows", { tags: ["soak"] }, async () => {
    await using github = await startAcme();
    await using job = await createActionJob();
    await job.write(USAGE, HEADER + row(9));

    const { exitCode, outputs, log } = await runFor(
      job,
      github,
      { repositories: "acme/*" },
      { GITHUB_EVENT_NAME: "workflow_run" },
    );

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ "rows-inserted": "0" });
    expect(withoutMasks(log)[0]).toMatch(/^::notice::Nothing is reported or loaded: /);
    expect(github.takeRequests()).toEqual([]);
  });
});

test("the command line loads repositories and leaves no download behind", async () => {
  await using github = await startAcme();
  await using folder = await createTemporaryFolder();
  await writeFile(join(folder.path, "marker"), "");
  const run = (...args: string[]) =>
    runCli(folder.path, args, { GITHUB_API_URL: github.url, GH_TOKEN: TOKEN });

  const first = await run("ingest", "github:acme/*", "--database", "sqlite:usage.db");
  const second = await run(
    "ingest",
    "github:acme/shop",
    "github:acme/none",
    "--database",
    "sqlite:usage.db",
  );

  expect(first).toMatchObject({ exitCode: 0, stderr: "" });
  expect(first.stdout).toContain("Read 3 rows of 2 files.\n  inserted         3\n");
  expect(second.exitCode).toBe(1);
  expect(second.stdout).toContain("  skipped          2\n");
  expect(second.stderr).toMatch(
    /^github:acme\/none: GitHub has no such repository or branch, .*\n$/,
  );
  expect([...github.authorizations]).toEqual([`token ${TOKEN}`]);
  expect((await readdir(folder.path)).toSorted()).toEqual(["marker", "usage.db"]);
});

function runCli(
  cwd: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  return new Promise((resolveRun, reject) => {
    const child = spawn(process.execPath, [resolve("dist/cli/index.js"), ...args], {
      cwd,
      env: { PATH: process.env.PATH, HOME: cwd, TMPDIR: cwd, ...variables },
    });
    const run = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      run.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      run.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (exitCode) => resolveRun({ ...run, exitCode }));
  });
}

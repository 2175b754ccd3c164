import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseLedger } from "../../src/parts/ledger/parse-ledger.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import {
  asLines,
  claudeMessages,
  codexEvents,
  modelUsage,
  tokenUsage,
} from "../support/agent-outputs.ts";
import { startAgentSession } from "../support/agent-sessions.ts";
import { createHookedRepository, type HookedRepository } from "../support/hooked-repository.ts";

const SONNET = "claude-sonnet-4-5-20250929";

/** A job of GitHub Actions in a repository. */
async function startJob(repository: HookedRepository, event = "issue_comment") {
  const temp = join(repository.home, "runner-temp");
  const eventPath = join(temp, "_github_workflow", "event.json");
  await mkdir(join(temp, "_github_workflow"), { recursive: true });
  await writeFile(eventPath, "{}");
  const environment = {
    ...{ CI: "true", GITHUB_ACTIONS: "true", GITHUB_RUN_ID: "4711", GITHUB_REF_TYPE: "branch" },
    ...{ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: eventPath, RUNNER_TEMP: temp },
    ...{ GITHUB_REF_NAME: "topic", GITHUB_HEAD_REF: "" },
  };
  const cli = join(import.meta.dirname, "../../dist/cli/index.js");
  const output = join(temp, "rows.csv");
  return {
    output,
    environment,
    /** Runs `tokenledger record` into the job's file, and returns what it said. */
    record: (args: readonly string[] = [], variables: Record<string, string | undefined> = {}) =>
      repository.run(process.execPath, [cli, "record", "--output", output, ...args], {
        environment: { ...environment, ...variables },
      }),
    async rows(): Promise<readonly UsageRecord[]> {
      return parseLedger(await readFile(output)).rows.map(({ record }) => record);
    },
    async file(name: string, text: string): Promise<string> {
      await writeFile(join(temp, name), text);
      return join(temp, name);
    },
  };
}

const tokensOf = ({ inputTokens, outputTokens }: UsageRecord) => [inputTokens, outputTokens];

test("a call that the log and the execution file hold is one call", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository);
  const { session } = repository;
  const output = await session.call({ branch: "claude/issue-1" });
  const [id] = (await readFile(session.path, "utf8")).match(/msg_[\w-]+/) ?? [];
  const file = await job.file(
    "execution.json",
    JSON.stringify(
      claudeMessages({
        ...{ sessionId: session.id, messages: [{ id: id ?? "", input: 10, output: 1 }] },
        result: { modelUsage: { [SONNET]: modelUsage({ input: 10, output }) } },
      }),
    ),
  );

  const { stderr, exitCode } = await job.record(["--from", file]);

  expect([exitCode, stderr]).toEqual([0, `tokenledger: 1 record of 1 call in ${job.output}.\n`]);
  const rows = await job.rows();
  expect(rows.map(tokensOf)).toEqual([[10, output]]);
  expect(rows[0]).toMatchObject({
    ...{ agent: "claude-code", sessionId: session.id, branch: "claude/issue-1" },
    ...{ taskType: "execute", success: true, notes: "CI run 4711" },
  });
  expect(rows[0]?.costNanoUsd).toBeGreaterThan(0);
});

test("without a log the file's own sums count; a review is verify, and its result tells the success", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository, "pull_request");
  const file = await job.file(
    "stream.jsonl",
    asLines(
      claudeMessages({
        ...{ sessionId: "review-1", messages: [{ id: "msg_1", input: 10, output: 1 }] },
        result: {
          ...{ isError: true, subtype: "error_max_turns" },
          modelUsage: { [SONNET]: modelUsage({ input: 10, output: 700, costUsd: 0.25 }) },
        },
      }),
    ),
  );

  await job.record(["--from", file], { GITHUB_HEAD_REF: "feature" });

  expect(await job.rows()).toMatchObject([
    {
      ...{ inputTokens: 10, outputTokens: 700, costNanoUsd: 250_000_000, durationMs: 7_500 },
      ...{ sessionId: "review-1", branch: "feature", taskType: "verify", success: false },
      notes: "error: stopped at max_turns | CI run 4711",
    },
  ]);
  expect(await readFile(job.output, "utf8")).not.toContain("secret");
});

test("a second step of the job records what is new, and TELEMETRY_ variables have the last word", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository, "pull_request");
  const first = await repository.session.call();
  await job.record();
  const second = await repository.session.call();

  const variables = { TELEMETRY_TASK_TYPE: "plan", TELEMETRY_TASK_SUCCESS: "false" };
  const { stderr } = await job.record([], variables);
  const third = await job.record();

  expect(stderr).toContain("1 record of 1 call");
  expect(third.stderr).toContain("0 records of 0 calls");
  expect((await job.rows()).map((row) => [row.outputTokens, row.taskType, row.success])).toEqual([
    [first, "verify", true],
    [second, "plan", false],
  ]);
});

test("what a hook recorded is not recorded again, nor the other way round", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository);
  const commit = async () => {
    await repository.stage("a.txt");
    await repository.run("git", ["commit", "--quiet", "-m", "by the agent"], {
      environment: { ...job.environment, TOKENLEDGER_CI: "1" },
    });
  };
  const committed = await repository.session.call();
  await commit();
  const reviewed = await repository.session.call();

  await job.record();
  await commit();

  expect(await repository.recorded()).toEqual([committed]);
  expect((await job.rows()).map(({ outputTokens }) => outputTokens)).toEqual([reviewed]);
});

test("only calls count that were made since the job began, in its workspace", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call({ timestamp: new Date(Date.now() - 3_600_000).toISOString() });
  const job = await startJob(repository);
  await repository.session.call({ cwd: "/somewhere/else" });
  const nested = join(repository.root, "checkout");
  await mkdir(join(nested, ".git"), { recursive: true });
  const below = await repository.session.call({ cwd: nested });

  await job.record();

  expect((await job.rows()).map(({ outputTokens }) => outputTokens)).toEqual([below]);
});

test("the session that an output names counts wherever it was made", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository);
  const { session } = repository;
  const call = await session.call({ cwd: "/somewhere/else" });
  const run = claudeMessages({ sessionId: session.id, messages: [], result: { modelUsage: {} } });

  await job.record(["--from", await job.file("execution.json", JSON.stringify(run))]);

  expect((await job.rows()).map(({ outputTokens }) => outputTokens)).toEqual([call]);
});

test("a request that gh-aw's firewall noted and the agent logged is one call; the rest counts", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository);
  const output = await repository.session.call();
  const timestamp = new Date().toISOString();
  const file = await job.file(
    "token-usage.jsonl",
    asLines([
      tokenUsage({ timestamp, output_tokens: output }),
      tokenUsage({ timestamp, request_id: "request-2", output_tokens: 5 }),
    ]),
  );

  await job.record(["--from", file]);

  const rows = await job.rows();
  expect(rows.map(({ outputTokens }) => outputTokens).toSorted((a, b) => a - b)).toEqual([
    5,
    output,
  ]);
});

test("an output of Codex beside its log adds nothing; alone it has tokens and no cost", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository);
  const codex = startAgentSession("codex", {
    home: repository.home,
    cwd: repository.root,
    id: "thread-1",
  });
  codex.call(77);
  const file = await job.file(
    "codex.jsonl",
    asLines([
      ...codexEvents("thread-1", [[1_000, 0, 77]]),
      ...codexEvents("thread-2", [[50, 0, 8]]),
    ]),
  );

  await job.record(["--from", file]);

  const rows = (await job.rows()).map((row) => [
    row.model,
    row.outputTokens,
    row.costNanoUsd === undefined,
  ]);
  // Both are of one moment: which comes first is left open.
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    expect.arrayContaining([
      ["gpt-5-codex", 77, false],
      ["unknown", 8, true],
    ]),
  );
});

test("an output that is missing is said, and the others are recorded", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository);
  const call = await repository.session.call();

  const { exitCode, stderr } = await job.record(["--from", "missing.json"]);

  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/Cannot read the output .*missing\.json: .* Look whether the agent ran/);
  expect((await job.rows()).map(({ outputTokens }) => outputTokens)).toEqual([call]);
});

test("outside of a job it wants to be told since when, and shows what the next commit records", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();

  const refused = await repository.cli("record");
  const { stdout, stderr, exitCode } = await repository.cli("record", "--since", "1h");
  await repository.stage("a.txt");
  await repository.commit("one");

  expect([refused.exitCode, exitCode]).toEqual([2, 0]);
  expect(stderr).toContain("only shown");
  expect(await repository.recorded()).toEqual([call]);
  expect(refused.stderr).toContain("Say it with --since");
  expect(parseLedger(stdout).rows[0]?.record).toMatchObject({ notes: "", branch: "main" });
});

test("a file of the event that was written anew does not move the job's start", async () => {
  await using repository = await createHookedRepository();
  const job = await startJob(repository);
  const call = await repository.session.call();
  const later = new Date(Date.now() + 60_000);
  await utimes(job.environment.GITHUB_EVENT_PATH, later, later);

  await job.record();

  expect((await job.rows()).map(({ outputTokens }) => outputTokens)).toEqual([call]);
});

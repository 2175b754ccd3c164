import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parseLedger } from "../../src/parts/ledger/parse-ledger.ts";
import { claudeMessages, modelUsage } from "../support/agent-outputs.ts";
import { startClaudeSession } from "../support/claude-session.ts";
import { type ActionJob, createActionJob } from "../support/run-action.ts";

const SONNET = "claude-sonnet-4-5-20250929";

/** A job in whose home Claude Code logs, in the workspace. */
async function startJob(event: string) {
  const job = await createActionJob();
  const eventPath = join(job.runnerTemp, "_github_workflow", "event.json");
  await mkdir(dirname(eventPath), { recursive: true });
  await writeFile(eventPath, "{}");
  return {
    job,
    session: startClaudeSession(dirname(job.runnerTemp), job.workspace),
    variables: {
      ...{ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: eventPath, CI: "true" },
      ...{ GITHUB_RUN_ID: "4711", GITHUB_RUN_ATTEMPT: "2", GITHUB_SHA: "0".repeat(40) },
      ...{ GITHUB_REF_TYPE: "branch", GITHUB_REF_NAME: "main" },
    },
    [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
  };
}

async function rowsAt(path = "") {
  return parseLedger(await readFile(path)).rows.map(({ record }) => record);
}

async function writeExecutionFile(job: ActionJob, sessionId: string): Promise<string> {
  const path = join(job.runnerTemp, "claude-execution-output.json");
  const result = { modelUsage: { [SONNET]: modelUsage({ input: 5, output: 90 }) } };
  await writeFile(path, JSON.stringify(claudeMessages({ sessionId, messages: [], result })));
  return path;
}

test("a job's calls become the rows of a file, named for the run, and outputs", async () => {
  await using started = await startJob("push");
  const { job, session, variables } = started;
  const call = await session.call({ branch: "main" });

  const { exitCode, outputs, summary, log } = await job.runBundle({ mode: "record" }, variables);

  expect([exitCode, log.filter((line) => line.startsWith("::"))]).toEqual([0, []]);
  expect(basename(outputs["records-path"] ?? "")).toBe("run-4711-2.csv");
  expect(await rowsAt(outputs["records-path"])).toMatchObject([
    { outputTokens: call, taskType: "execute", branch: "main", notes: "CI run 4711" },
  ]);
  expect(outputs).toMatchObject({ conclusion: "success", "completion-tokens": String(call) });
  expect(summary).toContain(SONNET);
});

test("on an event that anybody can cause too; a later step adds what is new to the same file", async () => {
  await using started = await startJob("issue_comment");
  const { job, session, variables } = started;
  const first = await session.call();
  const from = await writeExecutionFile(job, session.id);
  await job.run({ mode: "record", from }, variables);
  const second = await session.call();
  const other = await writeExecutionFile(job, "another-session");

  const { exitCode, outputs } = await job.run({ mode: "record", from: other }, variables);

  expect(exitCode).toBe(0);
  const tokens = (await rowsAt(outputs["records-path"])).map(({ outputTokens }) => outputTokens);
  expect(tokens.toSorted((a, b) => a - b)).toEqual([90, first, second]);
});

test("an output that is missing is a warning", async () => {
  await using started = await startJob("push");

  const { exitCode, outputs, log } = await started.job.run(
    { mode: "record", from: "missing.json" },
    started.variables,
  );

  expect([exitCode, outputs.conclusion]).toEqual([0, "warning"]);
  expect(log).toContainEqual(expect.stringMatching(/^::warning::Cannot read the output/));
  expect(await rowsAt(outputs["records-path"])).toEqual([]);
});

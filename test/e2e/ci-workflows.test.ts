import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { asLines, geminiDocument, tokenUsage } from "../support/agent-outputs.ts";
import { startAgentSession } from "../support/agent-sessions.ts";
import {
  createPullRequest,
  type FakePullRequest,
  type PullRequestRun,
} from "../support/fake-pull-request.ts";
import { type ActionJob, createActionJob } from "../support/run-action.ts";
import { zip } from "../support/zip.ts";

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const OURS = /^tokenledger\/tokenledger@/;
const documentation = await readFile("docs/ci.md", "utf8");
const workflows = Array.from(
  documentation.matchAll(/^```yaml\nname: ([^\n]+)\n.*?^```$/gms),
  ([text, name = ""]) => [name, parse(text.replace(/^```\w*$/gm, "")) as Workflow] as const,
);

/** The inputs that a workflow of the documentation gives the Action, step by step. */
function inputsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const workflow = workflows.find(([each]) => each === name)?.[1];
  const steps = Object.values(workflow?.jobs ?? {}).flatMap((job) => job.steps);
  return steps.filter(({ uses }) => OURS.test(uses ?? "")).map((step) => step.with ?? {});
}

/** The job of an agent, and what its step `usage` records with the documented inputs. */
async function runAgentJob(
  inputs: Readonly<Record<string, string>> | undefined,
  work: (job: ActionJob, home: string) => Promise<void>,
  variables: Readonly<Record<string, string>> = {},
) {
  const job = await createActionJob();
  const event = join(job.runnerTemp, "_github_workflow", "event.json");
  await mkdir(dirname(event), { recursive: true });
  await writeFile(event, JSON.stringify({ pull_request: await pullRequestPayload() }));
  await work(job, dirname(job.runnerTemp));
  const { exitCode, outputs } = await job.runBundle(inputs, {
    ...{ CI: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event },
    ...{ GITHUB_RUN_ID: "4711", GITHUB_RUN_ATTEMPT: "1", GITHUB_HEAD_REF: "topic" },
    ...variables,
  });
  expect(exitCode).toBe(0);
  return { path: outputs["records-path"] ?? "", [Symbol.asyncDispose]: job[Symbol.asyncDispose] };
}

async function pullRequestPayload() {
  const side = { sha: "a".repeat(40), ref: "topic", repo: { full_name: "acme/shop" } };
  return { number: 7, base: { ...side, ref: "main" }, head: side };
}

function createReported(): Promise<FakePullRequest> {
  return createPullRequest((repository) => repository.record("feat: a", "own"));
}

/** Runs the reporting step with a database, and returns its summary and what of runs that holds. */
async function report(
  pullRequest: FakePullRequest,
  inputs: Readonly<Record<string, string>> | undefined,
  options: PullRequestRun = {},
) {
  const path = join(pullRequest.job.runnerTemp, "team.db");
  const given = { ...inputs, "database-url": `sqlite:${path}` };
  const { exitCode, summary } = await pullRequest.runBundle(given, options);
  expect(exitCode).toBe(0);
  return { summary, ofRuns: () => rowsOfRuns(path) };
}

function rowsOfRuns(path: string): readonly object[] {
  using database = new DatabaseSync(path, { readOnly: true });
  const columns = "agent, model, output_tokens, prompt_name, notes, source_file";
  return database
    .prepare(`SELECT ${columns} FROM llm_calls WHERE source_file LIKE 'run:%' ORDER BY 3`)
    .all()
    .map((row) => ({ ...row }));
}

test("codex-action: a review's artifact is in the report, and in the database", async () => {
  const [record, take] = inputsOf("Review");
  await using agent = await runAgentJob(record, async (job, home) => {
    startAgentSession("codex", { home, cwd: job.workspace }).call(77);
  });
  await using pullRequest = await createReported();
  // What download-artifact makes, in the temporary folder: the test's checkout wants an empty workspace.
  const folder = join(pullRequest.job.runnerTemp, take?.["ci-records"] ?? "");
  await mkdir(join(folder, "tokenledger-review-1"), { recursive: true });
  await copyFile(agent.path, join(folder, "tokenledger-review-1", basename(agent.path)));

  const { summary, ofRuns } = await report(pullRequest, { ...take, "ci-records": folder });

  expect(summary).toContain("### In CI");
  expect(ofRuns()).toEqual([
    {
      ...{ agent: "codex", model: "gpt-5-codex", output_tokens: 77, prompt_name: "verify" },
      ...{ notes: "CI run 4711", source_file: "run:4711/1" },
    },
  ]);
});

test("run-gemini-cli: log and stdout.log are one session, whose artifact a workflow_run shows", async () => {
  const [record] = inputsOf("Gemini");
  const [take] = inputsOf("LLM usage in CI");
  await using agent = await runAgentJob(record, async (job, home) => {
    const chats = join(home, ".gemini", "tmp", "shop", "chats");
    await mkdir(chats, { recursive: true });
    const session = { home, cwd: job.workspace, id: "gemini-session" };
    startAgentSession("gemini-cli", session).call(174);
    await job.write(record?.from ?? "", JSON.stringify(geminiDocument()));
  });
  await using pullRequest = await createReported();
  const archive = zip([[basename(agent.path), await readFile(agent.path, "utf8")]]);
  const artifact = { id: 1, name: "tokenledger-gemini-1", size_in_bytes: archive.length };
  pullRequest.github.addPart(({ path }) => {
    if (path.endsWith("/actions/runs/4711/artifacts")) {
      return { status: 200, body: { artifacts: [{ ...artifact, expired: false }] } };
    }
    const headers = { "content-type": "application/zip" };
    return path.endsWith("/actions/artifacts/1/zip")
      ? { status: 200, headers, body: archive }
      : undefined;
  });

  const { summary } = await report(pullRequest, take, {
    ...{ event: "workflow_run", checkout: "none", workflowRun: { id: 4711, run_attempt: 1 } },
  });

  expect(summary).toMatch(/### In CI\n\n.* for \*\*1\.17 k tokens\*\* in 1 record;/);
});

test("gh-aw: its own artifact is recorded for the run that it is of, and loaded after a schedule", async () => {
  const [record, take] = inputsOf("LLM usage of agentic workflows");
  await using pullRequest = await createReported();
  const { job } = pullRequest;
  const usage = [
    tokenUsage({ output_tokens: 21 }),
    tokenUsage({
      ...{ request_id: "request-2", provider: "copilot", model: "gpt-5", output_tokens: 22 },
      ...{ input_tokens: 500, cache_read_tokens: 400 },
    }),
  ];
  await job.write(`${record?.from}/agent/token_usage.jsonl`, asLines(usage));
  await job.write(`${record?.from}/aw_info.json`, "{}");
  const ofRun = {
    ...{ event: "workflow_run", checkout: "none" },
    workflowRun: {
      ...{ id: 99, run_attempt: 3, event: "schedule" },
      head_repository: { full_name: "acme/shop", owner: { login: "acme" } },
    },
  } as const satisfies PullRequestRun;

  const recorded = await pullRequest.runBundle(record, ofRun);
  const path = recorded.outputs["records-path"] ?? "";
  const { summary, ofRuns } = await report(pullRequest, { ...take, "ci-records": path }, ofRun);

  expect(summary).toContain("### In CI");
  const common = { prompt_name: "execute", notes: "CI run 99", source_file: "run:99/3" };
  expect(ofRuns()).toEqual([
    { agent: "claude-code", model: "claude-sonnet-4-5-20250929", output_tokens: 21, ...common },
    { agent: "copilot-cli", model: "gpt-5", output_tokens: 22, ...common },
  ]);
});

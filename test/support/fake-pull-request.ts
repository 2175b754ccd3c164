import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FakeGithub, startFakeGithub } from "./fake-github.ts";
import { fakeClone } from "./fake-github-clone.ts";
import { type FakeConversation, fakeConversation } from "./fake-github-conversation.ts";
import { gitEnvironment } from "./git-environment.ts";
import { createLedgerRepository, type LedgerRepository } from "./ledger-repository.ts";
import { type ActionJob, type ActionRun, createActionJob } from "./run-action.ts";

export interface PullRequestRun {
  /** The event that starts the job. */
  readonly event?:
    | "pull_request"
    | "pull_request_target"
    | "merge_group"
    | "workflow_run"
    | "issue_comment";
  /** Whether the head belongs to a fork. */
  readonly isFork?: boolean;
  /** What the workspace holds: the last commit only, all, or nothing. */
  readonly checkout?: "shallow" | "full" | "none";
  /** What the event says of the pull request, besides its number and its sides, such as its state. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What the event says of the finished run, besides what it says of a fork's pull request. */
  readonly workflowRun?: Readonly<Record<string, unknown>>;
  readonly variables?: Readonly<Record<string, string | undefined>>;
}

/** A pull request to `acme/shop`, with GitHub around it and a job that reports on it. */
export interface FakePullRequest extends AsyncDisposable {
  readonly repository: LedgerRepository;
  readonly github: FakeGithub;
  readonly conversation: FakeConversation;
  readonly job: ActionJob;
  readonly base: string;
  readonly head: string;
  /** Runs the Action's sources as a step of a fresh job. */
  run(inputs?: Readonly<Record<string, string>>, options?: PullRequestRun): Promise<ActionRun>;
  /** Runs the bundle in the same way. */
  runBundle(
    inputs?: Readonly<Record<string, string>>,
    options?: PullRequestRun,
  ): Promise<ActionRun>;
  /** Adds to the pull request what `change` commits. */
  push(change: (repository: LedgerRepository) => Promise<void>): Promise<void>;
}

export const NUMBER = 7;
export const TOKEN = "token-of-the-job";

/** Makes a pull request of what `change` commits on a branch; `main` holds two records. */
export async function createPullRequest(
  change: (repository: LedgerRepository) => Promise<void>,
  prepare: (repository: LedgerRepository) => Promise<void> = async () => {},
): Promise<FakePullRequest> {
  const repository = await createLedgerRepository();
  await prepare(repository);
  await repository.record("on main", "base-1", "base-2");
  await repository.git("switch", "--quiet", "--create", "topic");
  await change(repository);
  const github = await startFakeGithub();
  const conversation = fakeConversation("acme/shop", NUMBER);
  github.addPart(conversation.part);
  github.addPart(fakeClone("acme/shop", repository.root));
  const job = await createActionJob();
  let isCheckedOut = false;
  let [base, head] = await commitsOf(repository);

  github.addPart(({ path, parameters }) =>
    path === "/repos/acme/shop/pulls" && parameters.get("head") === "eve:topic"
      ? { status: 200, body: [describe(true)] }
      : undefined,
  );

  function describe(isFork: boolean) {
    const headRepository = isFork ? "eve/shop" : "acme/shop";
    return {
      number: NUMBER,
      base: { sha: base, ref: "main", repo: { full_name: "acme/shop" } },
      head: { sha: head, ref: "topic", repo: { full_name: headRepository } },
    };
  }

  function payloadOf(event: string, options: PullRequestRun): object {
    const { isFork = false, workflowRun, facts } = options;
    if (event === "merge_group") {
      const merge_group = { base_sha: base, base_ref: "refs/heads/main", head_sha: head };
      return { merge_group, repository: { full_name: "acme/shop" } };
    }
    if (event === "issue_comment") return { issue: { number: NUMBER, pull_request: {} } };
    if (event !== "workflow_run") return { pull_request: { ...describe(isFork), ...facts } };
    const workflow_run = {
      event: "pull_request",
      head_sha: head,
      head_branch: "topic",
      head_repository: { owner: { login: "eve" } },
      pull_requests: [],
      ...workflowRun,
    };
    return { workflow_run, repository: { full_name: "acme/shop" } };
  }

  function checkOut(depth: "shallow" | "full"): void {
    if (isCheckedOut) return;
    isCheckedOut = true;
    execFileSync(
      "git",
      [
        "clone",
        "--quiet",
        ...(depth === "shallow" ? ["--depth=1"] : []),
        ...["--branch=topic", `file://${repository.root}`, "."],
      ],
      { cwd: job.workspace, env: gitEnvironment(repository.home) },
    );
  }

  async function runWith(
    start: ActionJob["run"],
    inputs: Readonly<Record<string, string>>,
    options: PullRequestRun,
  ): Promise<ActionRun> {
    const { event = "pull_request", checkout = "shallow", variables } = options;
    if (checkout !== "none") checkOut(checkout);
    const eventPath = join(job.runnerTemp, "event.json");
    await writeFile(eventPath, JSON.stringify(payloadOf(event, options)));
    return start(
      { "github-token": TOKEN, ...inputs },
      {
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: eventPath,
        GITHUB_API_URL: github.url,
        GITHUB_SHA: base,
        GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/usage.yml@refs/pull/7/merge",
        GITHUB_JOB: "report",
        GITHUB_RUN_ID: "4711",
        ...variables,
      },
    );
  }

  return {
    repository,
    github,
    conversation,
    job,
    base,
    head,
    run: (inputs = {}, options = {}) => runWith(job.run, inputs, options),
    runBundle: (inputs = {}, options = {}) => runWith(job.runBundle, inputs, options),
    async push(add) {
      await add(repository);
      [base, head] = await commitsOf(repository);
      isCheckedOut = false;
      execFileSync("find", [job.workspace, "-mindepth", "1", "-delete"]);
    },
    async [Symbol.asyncDispose]() {
      await job[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
      await repository[Symbol.asyncDispose]();
    },
  };
}

async function commitsOf(repository: LedgerRepository): Promise<[string, string]> {
  const [base = "", head = ""] = (await repository.git("rev-parse", "main", "topic")).split("\n");
  return [base, head];
}

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { SETTINGS_PATH } from "../../flows/read-settings.ts";
import { connectToGithub, type Github } from "../../parts/github/connect-to-github.ts";
import {
  type FinishedRun,
  type PullRequestEvent,
  parseFinishedRun,
  parsePullRequestEvent,
} from "../../parts/github/pull-request-event.ts";
import {
  type PullRequestFacts,
  toPullRequestFacts,
} from "../../parts/github/pull-request-facts.ts";
import { Failure } from "../../usage/failure.ts";
import type { ActionInputs } from "./inputs.ts";

/** The job that the Action runs in. */
export interface Job {
  /** Differs from those of the repository's other jobs: workflow file and job. */
  readonly name: string;
  /** Where the runner keeps what the job checks out, absolute. */
  readonly workspace: string;
  /** Where the repository is checked out: the workspace, or a folder in it. */
  readonly checkout: string;
  /** A folder of this step's own, outside of the repository. */
  readonly temporaryFolder: string;
  /** `owner/name`; undefined outside of GitHub. */
  readonly repository: string | undefined;
  /** Where people look at the repository; undefined outside of GitHub. */
  readonly repositoryUrl: string | undefined;
  /** Undefined: that of github.com. */
  readonly apiUrl: string | undefined;
  /** What started the job, such as `push`; undefined outside of GitHub. */
  readonly event: string | undefined;
  /** The commit that the workflow is taken from; undefined outside of GitHub. */
  readonly commit: string | undefined;
  /** Undefined outside of GitHub. */
  readonly runUrl: string | undefined;
  readonly subject: JobSubject;
  /** Whether nothing in the workspace is trusted; git is not run in it then. */
  readonly hasForeignWorkspace: boolean;
  /** Whether the step has a summary to write to. */
  readonly hasSummary: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what the runner says about the job, whose ledgers are at these paths; without a runner the current folder is
 * the workspace.
 */
export async function findJob(environment: Environment, paths: readonly string[]): Promise<Job> {
  const event = environment.GITHUB_EVENT_NAME || undefined;
  const payload = await readEvent(environment.GITHUB_EVENT_PATH);
  const repository = environment.GITHUB_REPOSITORY || undefined;
  const subject = findSubject(event, payload, repository);
  const repositoryUrl =
    repository && `${environment.GITHUB_SERVER_URL || "https://github.com"}/${repository}`;
  const workspace = resolve(environment.GITHUB_WORKSPACE || ".");
  return {
    name: jobName(environment),
    ...{ workspace, checkout: findCheckout(workspace, paths) },
    temporaryFolder: await makeTemporaryFolder(environment.RUNNER_TEMP || tmpdir()),
    repository,
    repositoryUrl,
    apiUrl: environment.GITHUB_API_URL || undefined,
    event,
    commit: environment.GITHUB_SHA || undefined,
    runUrl: runUrl(repositoryUrl, environment),
    subject,
    hasForeignWorkspace: isForeignWorkspace(subject),
    hasSummary: Boolean(environment.GITHUB_STEP_SUMMARY),
  };
}

/** `GITHUB_WORKFLOW_REF` is `owner/name/.github/workflows/file.yml@refs/heads/main`. */
function jobName({ GITHUB_WORKFLOW_REF = "", GITHUB_JOB = "" }: Environment): string {
  const [path = ""] = GITHUB_WORKFLOW_REF.split("@", 1);
  const workflow = basename(path).replace(/\.ya?ml$/, "");
  return [workflow, GITHUB_JOB].filter((part) => part !== "").join("/") || "report";
}

function runUrl(
  repositoryUrl: string | undefined,
  { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT }: Environment,
): string | undefined {
  if (!repositoryUrl || !GITHUB_RUN_ID) return undefined;
  const attempt = GITHUB_RUN_ATTEMPT ? `/attempts/${GITHUB_RUN_ATTEMPT}` : "";
  return `${repositoryUrl}/actions/runs/${GITHUB_RUN_ID}${attempt}`;
}

async function makeTemporaryFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, "tokenledger-"));
}

/** Where `actions/checkout` was given a path, a ledger's path leads through the folder that it made. */
function findCheckout(workspace: string, paths: readonly string[]): string {
  const below = paths.flatMap((path) => foldersBetween(workspace, resolve(workspace, path)));
  const folders = [workspace, ...below];
  const findWith = (name: string) => folders.find((folder) => existsSync(join(folder, name)));
  // Where a runner has no git, `actions/checkout` unpacks an archive.
  return findWith(".git") ?? findWith(SETTINGS_PATH) ?? workspace;
}

/** The folders that hold a path, without the outermost, the nearest last. */
function foldersBetween(outermost: string, path: string): readonly string[] {
  const folder = dirname(path);
  if (!folder.startsWith(outermost + sep)) return [];
  return [...foldersBetween(outermost, folder), folder];
}

/** What a job is about. */
export type JobSubject =
  /** The repository as it is checked out. */
  | { readonly kind: "workspace" }
  | {
      readonly kind: "pull-request";
      readonly pullRequest: PullRequestEvent;
      /** What the event tells of it besides; undefined in a merge queue. */
      readonly facts: PullRequestFacts | undefined;
    }
  /** The run that it follows. */
  | { readonly kind: "run"; readonly run: FinishedRun }
  /** Something that anybody can cause: a comment, an issue. */
  | { readonly kind: "nothing" };

const ABOUT_PULL_REQUESTS = /^(?:pull_request|merge_group)/;
/** What only people with write access can cause; undefined: outside of GitHub. */
const TRUSTED_EVENTS = [
  ...["push", "schedule", "workflow_dispatch", "repository_dispatch"],
  ...["create", "release", "deployment", undefined],
];

/** Tells what a job is about from the event that started it. */
function findSubject(
  event: string | undefined,
  payload: unknown,
  repository: string | undefined,
): JobSubject {
  if (event === "workflow_run") return { kind: "run", run: parseFinishedRun(payload, repository) };
  if (ABOUT_PULL_REQUESTS.test(event ?? "")) {
    const pullRequest = parsePullRequestEvent(event, payload);
    // What such a job checked out is not trusted and must not be taken for the main branch.
    if (pullRequest === undefined) throw unnamed(event);
    const { pull_request: described } = (payload ?? {}) as { readonly pull_request?: unknown };
    return { kind: "pull-request", pullRequest, facts: toPullRequestFacts(described) };
  }
  return { kind: TRUSTED_EVENTS.includes(event) ? "workspace" : "nothing" };
}

/**
 * Whether anybody may have decided what the workspace holds, while the job has rights that they
 * lack: no settings are read from it, and git, which does what a clone's configuration says, is not
 * run in it.
 */
function isForeignWorkspace(subject: JobSubject): boolean {
  switch (subject.kind) {
    case "workspace":
      return false;
    case "pull-request":
      return subject.pullRequest.kind === "pull_request_target";
    case "run":
    case "nothing":
      return true;
  }
}

function unnamed(event: string | undefined): Failure {
  return new Failure(
    `Cannot tell what the event ${event} is about: expected a base and a head commit in the file that GITHUB_EVENT_PATH names. With act, hand such a file in: \`act ${event} -e event.json\`, with pull_request.base.sha and pull_request.head.sha. On a runner, leave these variables as it sets them.`,
  );
}

/**
 * Reads what the runner says of the event that started the job; undefined outside of a runner.
 * `@actions/github` does the same, and takes a tenth of a second to load.
 */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (!path) return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "no JSON" : (error as NodeJS.ErrnoException).code;
    throw new Failure(
      `Cannot read what started this job at ${path} (${reason}). Leave GITHUB_EVENT_PATH as the runner sets it.`,
      { cause: error },
    );
  }
}

/** One run of the Action. */
export interface Step {
  readonly job: Job;
  readonly inputs: ActionInputs;
  /** Connects to GitHub, once, and not before something is asked. */
  readonly connect: () => Promise<Github>;
  /** What child processes see: no token and no password. */
  readonly environment: Environment;
  /** What says how to reach the database. */
  readonly secrets: Environment;
  readonly now: Date;
}

/** Returns what connects to GitHub when it is first called. */
export function connectOnce({ apiUrl }: Job, token: string | undefined): () => Promise<Github> {
  let connection: Promise<Github> | undefined;
  return () => {
    connection ??= connectToGithub({ apiUrl, token });
    return connection;
  };
}

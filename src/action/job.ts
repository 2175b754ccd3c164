import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { Failure } from "../failure.ts";
import {
  type PullRequestEvent,
  type PullRequestRun,
  parsePullRequestEvent,
  parsePullRequestRun,
} from "../github/pull-request-event.ts";
import { readEvent } from "./read-event.ts";

/** The job that the Action runs in. */
export interface Job {
  /** Tells it from the others of the repository: workflow file and job. */
  readonly name: string;
  /** Where the repository is checked out. */
  readonly workspace: string;
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
  /** The pull request that the event names. */
  readonly pullRequest: PullRequestEvent | undefined;
  /** The finished run for a pull request that the event names. */
  readonly pullRequestRun: PullRequestRun | undefined;
  /** Whether the step has a summary to write to. */
  readonly hasSummary: boolean;
}

const ABOUT_PULL_REQUESTS = /^(?:pull_request|merge_group)/;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads what the runner says about the job; outside of a runner the current folder is the workspace. */
export async function findJob(environment: Environment): Promise<Job> {
  const event = environment.GITHUB_EVENT_NAME || undefined;
  const payload = await readEvent(environment.GITHUB_EVENT_PATH);
  const pullRequest = parsePullRequestEvent(event, payload);
  // What such a job checked out is not to be trusted, and must not pass for the main branch.
  if (pullRequest === undefined && ABOUT_PULL_REQUESTS.test(event ?? "")) throw unnamed(event);
  const repository = environment.GITHUB_REPOSITORY || undefined;
  const repositoryUrl =
    repository && `${environment.GITHUB_SERVER_URL || "https://github.com"}/${repository}`;
  return {
    name: jobName(environment),
    workspace: resolve(environment.GITHUB_WORKSPACE || "."),
    temporaryFolder: await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), "tokenledger-")),
    repository,
    repositoryUrl,
    apiUrl: environment.GITHUB_API_URL || undefined,
    event,
    commit: environment.GITHUB_SHA || undefined,
    runUrl: runUrl(repositoryUrl, environment),
    pullRequest,
    pullRequestRun: event === "workflow_run" ? parsePullRequestRun(payload) : undefined,
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

function unnamed(event: string | undefined): Failure {
  return new Failure(
    `Cannot tell what the event ${event} is about: expected a base and a head commit in the file that GITHUB_EVENT_PATH names. With \`act\`, hand it a file that has them, as pull_request.base.sha and pull_request.head.sha: \`act ${event} -e event.json\`.`,
  );
}

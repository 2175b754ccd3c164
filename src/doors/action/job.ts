import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { findSubject, isForeignWorkspace, type JobSubject } from "./job-subject.ts";
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
  readonly subject: JobSubject;
  /** Whether nothing of the workspace is trusted, and git is not run in it. */
  readonly hasForeignWorkspace: boolean;
  /** Whether the step has a summary to write to. */
  readonly hasSummary: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads what the runner says about the job; outside of a runner the current folder is the workspace. */
export async function findJob(environment: Environment): Promise<Job> {
  const event = environment.GITHUB_EVENT_NAME || undefined;
  const payload = await readEvent(environment.GITHUB_EVENT_PATH);
  const repository = environment.GITHUB_REPOSITORY || undefined;
  const subject = findSubject(event, payload, repository);
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

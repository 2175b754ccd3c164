import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findBaseCommit } from "../github/base-commit.ts";

/** The job that the Action runs in. */
export interface Job {
  /** Where the repository is checked out. */
  readonly workspace: string;
  /** A folder of this step's own, outside of the repository. */
  readonly temporaryFolder: string;
  /** `owner/name`; undefined outside of GitHub. */
  readonly repository: string | undefined;
  /** Undefined: that of github.com. */
  readonly apiUrl: string | undefined;
  /** What started the job, such as `push`; undefined outside of GitHub. */
  readonly event: string | undefined;
  /** What the job's pull request is to be merged into; undefined when there is none. */
  readonly baseCommit: string | undefined;
  /** Whether the step has a summary to write to. */
  readonly hasSummary: boolean;
}

/** Reads what the runner says about the job; outside of a runner the current folder is the workspace. */
export async function findJob(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Job> {
  return {
    workspace: resolve(environment.GITHUB_WORKSPACE || "."),
    temporaryFolder: await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), "tokenledger-")),
    repository: environment.GITHUB_REPOSITORY || undefined,
    apiUrl: environment.GITHUB_API_URL || undefined,
    event: environment.GITHUB_EVENT_NAME || undefined,
    baseCommit: findBaseCommit(),
    hasSummary: Boolean(environment.GITHUB_STEP_SUMMARY),
  };
}

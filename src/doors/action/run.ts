import { guardGit } from "../../parts/git/guard-git.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { Failure } from "../../usage/failure.ts";
import { parseTimeArgument } from "../../usage/time-argument.ts";
import { findJobPullRequests, sayNothingToReport } from "./find-job-pull-requests.ts";
import { type Findings, NO_FINDINGS } from "./findings.ts";
import { hideSecrets, takeSecrets } from "./hide-secrets.ts";
import { parseInputs, takeInputs } from "./inputs.ts";
import { findJob } from "./job.ts";
import { sayUnread } from "./judge-pull-request.ts";
import { runPullRequests } from "./run-pull-requests.ts";
import { runWhole } from "./run-whole.ts";
import { connectOnce } from "./step.ts";

/**
 * Reports what a pull request adds to the ledger, or what the whole ledger holds, and loads it into
 * the database. Everything that can be done is done; what is wrong then is returned.
 */
export async function run(
  environment: Record<string, string | undefined>,
  now: Date,
): Promise<Findings> {
  const rawInputs = takeInputs(environment);
  const secrets = takeSecrets(environment, hideSecrets(rawInputs, environment));
  guardGit(environment);
  const inputs = parseInputs(rawInputs, (text) => parseTimeArgument(text, now));
  const job = await findJob(environment);
  const connect = connectOnce(job, inputs.token);
  const step = { job, inputs, connect, environment, secrets, now };
  let pullRequests: readonly PullRequestEvent[] | undefined;
  try {
    pullRequests = await findJobPullRequests(step);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return sayUnread(step, error, true);
  }
  if (pullRequests === undefined) return runWhole(step);
  if (pullRequests.length > 0) return runPullRequests(step, pullRequests);
  await sayNothingToReport(step);
  return NO_FINDINGS;
}

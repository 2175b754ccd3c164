import { parseTimeArgument } from "../cli/time-argument.ts";
import { findJobPullRequest } from "./find-job-pull-request.ts";
import type { Findings } from "./findings.ts";
import { hideSecrets, takeSecrets } from "./hide-secrets.ts";
import { parseInputs, takeInputs } from "./inputs.ts";
import { findJob } from "./job.ts";
import { runPullRequest } from "./run-pull-request.ts";
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
  hideSecrets(rawInputs, environment);
  const secrets = takeSecrets(environment);
  const inputs = parseInputs(rawInputs, (text) => parseTimeArgument(text, now));
  const job = await findJob(environment);
  const connect = connectOnce(job, inputs.token);
  const step = { job, inputs, connect, environment, secrets, now };
  const pullRequest = await findJobPullRequest(step);
  return pullRequest === undefined ? runWhole(step) : runPullRequest(step, pullRequest);
}

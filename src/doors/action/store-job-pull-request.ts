import { storePullRequest } from "../../flows/store-history/store-pull-request.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import { Failure } from "../../usage/failure.ts";
import { type Findings, NO_FINDINGS, sayUnreadable } from "./findings.ts";
import type { Step } from "./job.ts";
import { readJobChecks } from "./read-job-checks.ts";
import { withCommitReader } from "./with-commit-reader.ts";

/**
 * Stores the pull request that a job is about, with the records of its head: those of one that is closed unmerged
 * come from nowhere else. What cannot be read is a warning; the next run of the schedule mends it.
 */
export async function storeJobPullRequest(
  step: Step,
  store: Store,
  config: Config,
): Promise<Findings> {
  const { job, inputs, now } = step;
  const { subject, repository, temporaryFolder } = job;
  if (subject.kind !== "pull-request" || subject.facts === undefined) return NO_FINDINGS;
  if (repository === undefined) return NO_FINDINGS;
  const { facts } = subject;
  const { baseCommit: base, headCommit: head } = facts;
  try {
    const checks = await readJobChecks(step, facts);
    await withCommitReader(step, { base, head }, (reader) =>
      storePullRequest({
        ...{ store, repository, facts, reader, now, temporaryFolder },
        ...{ authors: config.authors, pricing: config, checks },
        retentionDays: inputs.retentionDays ?? config.retentionDays,
      }),
    );
    return NO_FINDINGS;
  } catch (error) {
    if (!(error instanceof Failure) || error.failureCode === "database") throw error;
    const sentence = `What became of pull request #${facts.number} is not stored: ${error.message}`;
    return sayUnreadable([sentence], false);
  }
}

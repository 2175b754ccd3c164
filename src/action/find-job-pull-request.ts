import { notice } from "@actions/core";
import { findPullRequest } from "../github/find-pull-request.ts";
import type { PullRequestEvent } from "../github/pull-request-event.ts";
import { parseRepositoryReference } from "../github/repository-reference.ts";
import type { Step } from "./step.ts";

/** Returns the pull request that a job is about, which GitHub is asked for where the event does not name it. */
export async function findJobPullRequest({
  job,
  connect,
}: Pick<Step, "job" | "connect">): Promise<PullRequestEvent | undefined> {
  const { pullRequest, pullRequestRun, repository } = job;
  if (pullRequestRun === undefined || repository === undefined) return pullRequest;
  const found = await findPullRequest(
    await connect(),
    parseRepositoryReference(repository),
    pullRequestRun,
  );
  if (found === undefined) {
    notice(
      "The pull request of the run that started this one is not open any more, or has newer commits: the report is of the whole ledger.",
    );
  }
  return found;
}

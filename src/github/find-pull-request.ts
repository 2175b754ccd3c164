import type { Github } from "./connect-to-github.ts";
import { toGithubFailure } from "./github-failure.ts";
import {
  type PayloadPullRequest,
  type PullRequestEvent,
  type PullRequestRun,
  toPullRequest,
} from "./pull-request-event.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/**
 * Asks for the open pull request that a run was for; undefined when there is none any more, or its
 * head has moved on. What the run itself says of it, or hands over, comes from its author.
 */
export async function findPullRequest(
  github: Github,
  { owner, name }: RepositoryReference,
  { headOwner, headBranch, headCommit }: PullRequestRun,
): Promise<PullRequestEvent | undefined> {
  try {
    const { data } = await github.request("GET /repos/{owner}/{name}/pulls", {
      ...{ owner, name, state: "open", per_page: 100 },
      head: `${headOwner}:${headBranch}`,
    });
    return (data as readonly PayloadPullRequest[])
      .map((pullRequest) => toPullRequest("workflow_run", pullRequest))
      .find((pullRequest) => pullRequest?.headCommit === headCommit);
  } catch (error) {
    throw toGithubFailure(error);
  }
}

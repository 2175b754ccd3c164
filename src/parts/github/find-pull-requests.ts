import { isList } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, toGithubFailure } from "./github-failure.ts";
import {
  type FinishedRun,
  type PayloadPullRequest,
  type PullRequestEvent,
  toPullRequest,
} from "./pull-request-event.ts";
import type { RepositoryReference } from "./repository-reference.ts";

const PER_PAGE = 100;
/** Of a run whose fork is deleted, the head is looked for among as many open pull requests as these hold. */
const MAX_PAGES = 10;

/**
 * Asks for the open pull requests whose head is the commit that a run was for: none when they are
 * closed, or were pushed to since; several when the branch is to be merged into several. What the
 * run itself says of them, or hands over, comes from its author.
 */
export async function findPullRequests(
  github: Github,
  repository: RepositoryReference,
  { headCommit, headLabel }: Pick<FinishedRun, "headCommit" | "headLabel">,
): Promise<readonly PullRequestEvent[]> {
  if (headCommit === undefined) return [];
  const found: PullRequestEvent[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const listed = await listPage(github, repository, headLabel, page);
    found.push(
      ...listed
        .filter((each) => (each?.state ?? "open") === "open")
        .flatMap((each) => toPullRequest("workflow_run", each) ?? [])
        .filter((pullRequest) => pullRequest.headCommit === headCommit),
    );
    if (listed.length < PER_PAGE) break;
  }
  return found;
}

async function listPage(
  github: Github,
  { owner, name }: RepositoryReference,
  head: string | undefined,
  page: number,
): Promise<readonly (PayloadPullRequest | null)[]> {
  try {
    const { data } = await github.request("GET /repos/{owner}/{name}/pulls", {
      ...{ owner, name, state: "open", per_page: PER_PAGE },
      ...(page > 1 && { page }),
      ...(head === undefined ? { sort: "updated", direction: "desc" } : { head }),
    });
    if (!isList(data)) throw foreignAnswer("a list of pull requests");
    return data as readonly (PayloadPullRequest | null)[];
  } catch (error) {
    throw toGithubFailure(error);
  }
}

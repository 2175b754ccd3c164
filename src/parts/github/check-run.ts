import { isCount, isText, listOf, objectOf, optional } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, RateLimited, statusOf, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** What a branch's rules can require of a commit. */
export interface CheckRun {
  readonly repository: RepositoryReference;
  readonly headCommit: string;
  readonly name: string;
  /** Tells the run from those of the same name that others wrote for the commit. */
  readonly externalId: string;
  readonly conclusion: "success" | "neutral" | "failure";
  /** Plain text. */
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  /** Where people read on; undefined: on GitHub's own page of the check. */
  readonly detailsUrl: string | undefined;
}

/** What a token that may not write checks, or a server that has none, answers. */
const REFUSALS: readonly (number | undefined)[] = [401, 403, 404, 405, 410, 422, 501];
const PER_PAGE = 100;

interface ListedRun {
  readonly id: number;
  readonly external_id: string | null | undefined;
}

const isList = objectOf<{ readonly check_runs: readonly ListedRun[] }>({
  check_runs: listOf(objectOf<ListedRun>({ id: isCount, external_id: optional(isText) })),
});

/**
 * Writes a finished check run, or brings the one of an earlier run up to date; returns false where
 * the token may not.
 *
 * @throws {GithubFailure} when GitHub cannot be asked.
 */
export async function writeCheckRun(github: Github, check: CheckRun): Promise<boolean> {
  const { owner, name } = check.repository;
  try {
    const id = await findRun(github, check);
    if (id === undefined) {
      // GitHub may have made it though its answer was lost: it must not be asked again.
      const request = { retries: 0 };
      await github.request("POST /repos/{owner}/{repo}/check-runs", {
        ...{ owner, repo: name, head_sha: check.headCommit, request },
        ...bodyOf(check),
      });
    } else {
      await github.request("PATCH /repos/{owner}/{repo}/check-runs/{id}", {
        ...{ owner, repo: name, id },
        ...bodyOf(check),
      });
    }
    return true;
  } catch (error) {
    const failure = toGithubFailure(error);
    if (failure instanceof RateLimited || !REFUSALS.includes(statusOf(error))) throw failure;
    return false;
  }
}

async function findRun(github: Github, check: CheckRun): Promise<number | undefined> {
  const { data } = await github.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ...{ owner: check.repository.owner, repo: check.repository.name, ref: check.headCommit },
    ...{ check_name: check.name, filter: "all", per_page: PER_PAGE },
  });
  const answer: unknown = data;
  if (!isList(answer)) throw foreignAnswer("a list of check runs");
  return answer.check_runs.find(({ external_id }) => external_id === check.externalId)?.id;
}

function bodyOf({ name, externalId, conclusion, title, summary, detailsUrl }: CheckRun) {
  return {
    name,
    external_id: externalId,
    status: "completed" as const,
    conclusion,
    output: { title, summary },
    ...(detailsUrl !== undefined && { details_url: detailsUrl }),
  };
}

import { isList } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, statusOf, toGithubFailure } from "./github-failure.ts";
import { type PullRequestFacts, toPullRequestFacts } from "./pull-request-facts.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** What of a repository's pull requests was updated. */
export interface UpdatedPullRequests {
  /** The one that was updated last comes first. */
  readonly pullRequests: readonly PullRequestFacts[];
  /** Whether these are all. */
  readonly isComplete: boolean;
  readonly etag: string | undefined;
}

export interface ListOptions {
  /** RFC 3339, UTC; undefined: the beginning. */
  readonly since: string | undefined;
  /** What GitHub called the last answer. */
  readonly etag: string | undefined;
}

const PER_PAGE = 100;
const MAX_PAGES = 10;

/**
 * Lists the pull requests that were updated since a time, at most a thousand; undefined when nothing has changed
 * since GitHub was asked last.
 *
 * @throws {GithubFailure}
 */
export async function listPullRequests(
  github: Github,
  { owner, name }: RepositoryReference,
  { since = "", etag }: ListOptions,
): Promise<UpdatedPullRequests | undefined> {
  const listed: PullRequestFacts[] = [];
  let newEtag: string | undefined;
  try {
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const { data, headers } = await github.request("GET /repos/{owner}/{name}/pulls", {
        ...{ owner, name, state: "all", sort: "updated", direction: "desc", per_page: PER_PAGE },
        ...(page === 1 ? etag && { headers: { "if-none-match": etag } } : { page }),
      });
      const answer: unknown = data;
      if (!isList(answer)) throw foreignAnswer("a list of pull requests");
      if (page === 1) newEtag = headers.etag;
      const found = answer.flatMap((each) => toPullRequestFacts(each) ?? []);
      const isOld = ({ updatedAt = "" }: PullRequestFacts) => updatedAt < since;
      listed.push(...found.filter((facts) => !isOld(facts)));
      if (found.some(isOld) || answer.length < PER_PAGE) {
        return { pullRequests: listed, isComplete: true, etag: newEtag };
      }
    }
    return { pullRequests: listed, isComplete: false, etag: newEtag };
  } catch (error) {
    if (statusOf(error) === 304) return undefined;
    throw toGithubFailure(error);
  }
}

/** Asks for one pull request; undefined where there is none. */
export async function findPullRequest(
  github: Github,
  { owner, name }: RepositoryReference,
  number: number,
): Promise<PullRequestFacts | undefined> {
  try {
    const { data } = await github.request("GET /repos/{owner}/{name}/pulls/{number}", {
      ...{ owner, name, number },
    });
    return toPullRequestFacts(data);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw toGithubFailure(error);
  }
}

import { isFlag, isText, listOf, objectOf, optional } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, statusOf, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** What is read of GitHub's description of a repository. */
interface ListedRepository {
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly fork: boolean;
  readonly disabled?: boolean | null | undefined;
}

const isListedRepository = objectOf<ListedRepository>({
  name: isText,
  owner: objectOf({ login: isText }),
  fork: isFlag,
  disabled: optional(isFlag),
});

const PAGE_SIZE = 100;

/**
 * Lists the repositories of an organisation or a user that the token may see. Forks are left out:
 * what was recorded before the fork is the original's.
 */
export async function listRepositories(
  github: Github,
  owner: string,
): Promise<readonly RepositoryReference[]> {
  try {
    const listed = await listAll(github, "GET /orgs/{owner}/repos", owner).catch((error) => {
      // A user is no organisation.
      if (statusOf(error) !== 404) throw error;
      return listAll(github, "GET /users/{owner}/repos", owner);
    });
    return listed
      .filter(({ fork, disabled }) => !fork && disabled !== true)
      .map((repository) => ({
        owner: repository.owner.login,
        name: repository.name,
        ref: undefined,
      }));
  } catch (error) {
    throw toGithubFailure(error);
  }
}

async function listAll(
  github: Github,
  route: string,
  owner: string,
): Promise<readonly ListedRepository[]> {
  const listed: unknown = await github.paginate<unknown>(route, { owner, per_page: PAGE_SIZE });
  if (!listOf(isListedRepository)(listed)) throw foreignAnswer("a list of repositories");
  return listed;
}

import { isFlag, isText, listOf, objectOf, optional } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** A comment in the conversation of a pull request. */
export interface IssueComment {
  readonly id: number;
  readonly body: string;
}

/** @see https://docs.github.com/en/graphql/reference/objects#issuecomment (2026-11-21) */
interface Page {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly comments: {
        readonly nodes: readonly Comment[];
        readonly pageInfo: {
          readonly hasNextPage: boolean;
          readonly endCursor: string | null | undefined;
        };
      };
    };
  };
}

interface Comment {
  readonly url: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
  readonly author: { readonly login: string } | null | undefined;
}

const isPage = objectOf<Page>({
  viewer: objectOf({ login: isText }),
  repository: objectOf({
    pullRequest: objectOf({
      comments: objectOf<Page["repository"]["pullRequest"]["comments"]>({
        nodes: listOf(
          objectOf<Comment>({
            url: isText,
            body: isText,
            viewerDidAuthor: isFlag,
            author: optional(objectOf({ login: isText })),
          }),
        ),
        pageInfo: objectOf({ hasNextPage: isFlag, endCursor: optional(isText) }),
      }),
    }),
  }),
});

// Ids are larger than what `databaseId` can hold, and older servers lack `fullDatabaseId`: the
// address has the id everywhere.
const QUERY = `
  query($owner: String!, $name: String!, $number: Int!, $after: String) {
    viewer { login }
    repository(owner: $owner, name: $name) {
      pullRequest(number: $number) {
        comments(first: 100, after: $after) {
          nodes { url body viewerDidAuthor author { login } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }`;
const ID_IN_URL = /#issuecomment-(\d+)$/;

/** Lists the comments that whoever the token stands for wrote on a pull request, oldest first. */
export async function listOwnComments(
  github: Github,
  { owner, name }: RepositoryReference,
  number: number,
): Promise<readonly IssueComment[]> {
  const own: IssueComment[] = [];
  let after: string | null | undefined = null;
  do {
    const page: unknown = await github.graphql(QUERY, { owner, name, number, after });
    if (!isPage(page)) throw foreignAnswer("a list of comments");
    const { nodes, pageInfo } = page.repository.pullRequest.comments;
    own.push(...nodes.filter((comment) => isOwn(comment, page)).flatMap(toComment));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (typeof after === "string");
  return own;
}

/** A token that may write can edit anyone's comments: a copied marker makes none ours. */
function isOwn({ viewerDidAuthor, author }: Comment, { viewer }: Page): boolean {
  return viewerDidAuthor || author?.login === viewer.login;
}

function toComment({ url, body }: Comment): readonly IssueComment[] {
  const id = ID_IN_URL.exec(url)?.[1];
  return id === undefined ? [] : [{ id: Number(id), body }];
}

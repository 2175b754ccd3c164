import type { FakeAnswer, FakePart } from "./fake-github.ts";

/** A comment on a pull request. */
export interface FakeComment {
  readonly id: number;
  readonly author: string;
  body: string;
}

/** The conversation of a pull request. */
export interface FakeConversation {
  readonly comments: readonly FakeComment[];
  /** Adds what somebody wrote. */
  add(author: string, body: string): FakeComment;
  readonly part: FakePart;
}

interface Query {
  readonly variables: { readonly number?: number; readonly after?: string | null };
}

const PAGE_SIZE = 100;
const MAX_LENGTH = 65_536;
const NOT_FOUND: FakeAnswer = { status: 404, body: { message: "Not Found" } };
// Larger than 32 bits, as GitHub's are.
const FIRST_ID = 3_000_000_001;

/** Makes the conversation of one pull request, as it is seen with the token of `viewer`. */
export function fakeConversation(
  repository: string,
  number: number,
  viewer = "github-actions[bot]",
): FakeConversation {
  const comments: FakeComment[] = [];
  let nextId = FIRST_ID;

  function add(author: string, body: string): FakeComment {
    const comment = { id: nextId, author, body };
    nextId += 1;
    comments.push(comment);
    return comment;
  }

  function list({ variables: { after } }: Query): FakeAnswer {
    const start = Number(after ?? 0);
    const end = start + PAGE_SIZE;
    const nodes = comments.slice(start, end).map(({ id, author, body }) => ({
      url: `https://github.com/${repository}/pull/${number}#issuecomment-${id}`,
      body,
      viewerDidAuthor: author === viewer,
      author: { login: author.replace("[bot]", "") },
    }));
    const pageInfo = { hasNextPage: end < comments.length, endCursor: String(end) };
    const pullRequest = { comments: { nodes, pageInfo } };
    return {
      status: 200,
      body: { data: { viewer: { login: viewer }, repository: { pullRequest } } },
    };
  }

  function write(text: string, save: (body: string) => FakeComment): FakeAnswer {
    const { body } = JSON.parse(text) as { readonly body: string };
    if (body.length > MAX_LENGTH) {
      return { status: 422, body: { message: "Body is too long (maximum is 65536 characters)" } };
    }
    return { status: 201, body: { id: save(body).id } };
  }

  function change(method: string, id: number, text: string): FakeAnswer {
    const comment = comments.find((each) => each.id === id);
    if (comment === undefined) return NOT_FOUND;
    if (method === "DELETE") {
      comments.splice(comments.indexOf(comment), 1);
      return { status: 204 };
    }
    return write(text, (body) => Object.assign(comment, { body }));
  }

  return {
    comments,
    add,
    part({ method, path, body }) {
      if (path === "/graphql" && body.includes("comments(first")) {
        const query = JSON.parse(body) as Query;
        return query.variables.number === number ? list(query) : undefined;
      }
      if (method === "POST" && path === `/repos/${repository}/issues/${number}/comments`) {
        return write(body, (written) => add(viewer, written));
      }
      const prefix = `/repos/${repository}/issues/comments/`;
      return path.startsWith(prefix)
        ? change(method, Number(path.slice(prefix.length)), body)
        : undefined;
    },
  };
}

import { Failure } from "../../usage/failure.ts";
import { isCount, objectOf } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import {
  answerOf,
  foreignAnswer,
  lacksGraphql,
  RateLimited,
  statusOf,
  toGithubFailure,
} from "./github-failure.ts";
import { type IssueComment, listOwnComments } from "./list-own-comments.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** A comment on a pull request that each run brings up to date. */
export interface StickyComment {
  readonly repository: RepositoryReference;
  readonly pullRequest: number;
  /** Whether a text is what an earlier run wrote. */
  readonly isReport: (body: string) => boolean;
  /** Whether two texts say the same. */
  readonly saysTheSame: (one: string, other: string) => boolean;
}

/** GitHub does not take the comment. */
export class CommentRefused extends Failure {
  override readonly name = "CommentRefused";
  override readonly failureCode = "github";
  readonly reason: "permission" | "length" | "locked" | "no-graphql" | "other";
  /** What the server said. */
  readonly answer: string;

  constructor(reason: CommentRefused["reason"], cause: unknown) {
    super(`GitHub does not take the comment: ${reason}.`, { cause });
    this.reason = reason;
    this.answer = answerOf(cause);
  }
}

/**
 * Writes a comment, or brings the one that is there up to date when it says something else, and
 * deletes its duplicates; returns its id.
 *
 * @throws {CommentRefused} when the token may not, the text is too long, or GitHub has another reason.
 */
export async function writeStickyComment(
  github: Github,
  sticky: StickyComment,
  body: string,
): Promise<number> {
  const [kept, ...duplicates] = await explain(() => listReports(github, sticky));
  const id =
    kept === undefined
      ? await createOnce(github, sticky, body)
      : await update(github, sticky, kept, body);
  await deleteAll(github, sticky, duplicates);
  return id;
}

/** Deletes the comment, where there is one. */
export async function removeStickyComment(github: Github, sticky: StickyComment): Promise<void> {
  await deleteAll(github, sticky, await explain(() => listReports(github, sticky)));
}

async function listReports(
  github: Github,
  { repository, pullRequest, isReport }: StickyComment,
): Promise<readonly IssueComment[]> {
  const comments = await listOwnComments(github, repository, pullRequest);
  return comments.filter(({ body }) => isReport(body));
}

/** GitHub may have made the comment though its answer was lost: the client must not just ask again. */
async function createOnce(github: Github, sticky: StickyComment, body: string): Promise<number> {
  try {
    return await create(github, sticky, body);
  } catch (error) {
    const status = statusOf(error);
    if (status !== undefined && status < 500) throw explained(error);
    const [made] = await explain(() => listReports(github, sticky));
    return made?.id ?? explain(() => create(github, sticky, body));
  }
}

const isMade = objectOf<{ readonly id: number }>({ id: isCount });

async function create(
  github: Github,
  { repository: { owner, name }, pullRequest }: StickyComment,
  body: string,
): Promise<number> {
  const { data } = await github.request(
    "POST /repos/{owner}/{name}/issues/{pullRequest}/comments",
    { owner, name, pullRequest, body, request: { retries: 0 } },
  );
  if (!isMade(data)) throw foreignAnswer("the new comment");
  return data.id;
}

async function update(
  github: Github,
  { repository: { owner, name }, saysTheSame }: StickyComment,
  { id, body: before }: IssueComment,
  body: string,
): Promise<number> {
  if (saysTheSame(before, body)) return id;
  await explain(() =>
    github.request("PATCH /repos/{owner}/{name}/issues/comments/{id}", { owner, name, id, body }),
  );
  return id;
}

async function deleteAll(
  github: Github,
  { repository: { owner, name } }: StickyComment,
  comments: readonly IssueComment[],
): Promise<void> {
  for (const { id } of comments) {
    await explain(() =>
      github.request("DELETE /repos/{owner}/{name}/issues/comments/{id}", { owner, name, id }),
    ).catch((error: Failure) => {
      // Another run, or a person, was faster.
      if (statusOf(error.cause) !== 404) throw error;
    });
  }
}

async function explain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): Failure {
  const failure = toGithubFailure(error);
  if (failure instanceof RateLimited) return failure;
  const reason = lacksGraphql(error) ? "no-graphql" : reasonOf(statusOf(error), answerOf(error));
  return reason === undefined ? failure : new CommentRefused(reason, error);
}

/** Why a comment was refused; undefined for what is no refusal. */
function reasonOf(
  status: number | undefined,
  answer: string,
): CommentRefused["reason"] | undefined {
  switch (status) {
    case 401:
    case 404:
      return "permission";
    case 403:
      if (/\blocked\b/i.test(answer)) return "locked";
      return answer === "" || /\bnot accessible\b/i.test(answer) ? "permission" : "other";
    case 410:
      return "other";
    case 422:
      return /\btoo long\b/i.test(answer) ? "length" : "other";
    default:
      return undefined;
  }
}

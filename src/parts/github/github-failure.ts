import { Failure } from "../../usage/failure.ts";

/** GitHub does not show what was asked for. */
export class GithubFailure extends Failure {
  override readonly name: string = "GithubFailure";
  override readonly failureCode = "github";
}

/** GitHub answers no more for now: whatever is asked next is refused too. */
export class RateLimited extends GithubFailure {
  override readonly name = "RateLimited";
}

/** What a failed request tells; `response` is undefined when nobody answered. */
interface RequestError {
  readonly message: string;
  readonly cause?: unknown;
  readonly response?: {
    readonly status: number;
    /** What was asked; undefined for a query's errors. */
    readonly url?: string;
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data?: unknown;
  };
}

/** What a failed query tells: its errors, which come with the status 200. */
interface QueryError {
  readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
}

/** The statuses that requests have in place of a query's errors. */
const STATUS_BY_ERROR: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

const NO_SUCH_ADDRESS: readonly number[] = [404, 405, 501];
const MAX_QUOTE_LENGTH = 200;
const NO_GRAPHQL =
  "The server has no GraphQL, which GitHub has and Gitea and Forgejo lack: only what the checkout holds can be read. Check out with `fetch-depth: 0`.";
const PERMISSION =
  "Reading needs the permission `contents: read`: the GITHUB_TOKEN of a workflow can have it for its own repository only, so for others give the token of a GitHub App or a fine-grained token.";

/** Returns the status that GitHub refused a request with; undefined when it did not answer. */
export function statusOf(error: unknown): number | undefined {
  // The client's own status of a request that nobody answered is 500.
  return responseTo(error)?.status;
}

/** Returns what the server said about a request that it refused. */
export function answerOf(error: unknown): string {
  return textOf(responseTo(error)?.data);
}

/** Whether a server has no GraphQL at all, as Gitea and Forgejo, which otherwise answer much as GitHub does. */
export function lacksGraphql(error: unknown): boolean {
  const { status = 0, url = "" } = responseTo(error) ?? {};
  return NO_SUCH_ADDRESS.includes(status) && /\/graphql\/?$/.test(url);
}

/** Returns what a failed request says to a user: one or two sentences about GitHub. */
export function toGithubFailure(error: unknown): GithubFailure {
  if (error instanceof GithubFailure) return error;
  const response = responseTo(error);
  if (response === undefined) {
    return new GithubFailure(
      `GitHub cannot be reached${codeOf(error)}. Check the network and try again.`,
      { cause: error },
    );
  }
  if (lacksGraphql(error)) return new GithubFailure(NO_GRAPHQL, { cause: error });
  return isRateLimit(response)
    ? new RateLimited(rateLimitMessage(response), { cause: error })
    : new GithubFailure(messageOf(response), { cause: error });
}

/** What answered with a success is not GitHub's API. */
export function foreignAnswer(expected: string): GithubFailure {
  return new GithubFailure(
    `What answers in place of GitHub's API is not it: ${expected} was expected. Check GITHUB_API_URL and the proxy.`,
  );
}

type Response = NonNullable<RequestError["response"]>;

function responseTo(error: unknown): Response | undefined {
  const { errors } = error as QueryError;
  const first = Array.isArray(errors) ? errors[0] : undefined;
  if (first === undefined) return (error as RequestError).response;
  return { status: STATUS_BY_ERROR[first.type ?? ""] ?? 200, headers: {}, data: first };
}

function messageOf(response: Response): string {
  const { status } = response;
  switch (status) {
    case 401:
      return "GitHub refuses the token (401): it is wrong or has expired. Give another one.";
    case 403:
      return `GitHub refuses to answer (403${quote(response)}). ${PERMISSION}`;
    case 404:
      return `GitHub has no such repository or branch, or does not show it (404). ${PERMISSION}`;
    default:
      return status >= 500
        ? `GitHub fails to answer (${status}). Try again later.`
        : `GitHub refuses to answer (${status}${quote(response)}).`;
  }
}

function isRateLimit({ status, headers, data }: Response): boolean {
  if (status !== 403 && status !== 429) return false;
  return (
    headers["x-ratelimit-remaining"] === "0" ||
    headers["retry-after"] !== undefined ||
    status === 429 ||
    /rate limit/i.test(textOf(data))
  );
}

function rateLimitMessage({ headers }: Response): string {
  const waitS = Number(headers["retry-after"]);
  const answeredMs = Date.parse(String(headers.date));
  const resetMs =
    waitS > 0 ? answeredMs + waitS * 1000 : Number(headers["x-ratelimit-reset"]) * 1000;
  const isKnown = Number.isFinite(resetMs) && Math.abs(resetMs) < 8.64e15;
  const when = isKnown
    ? `until ${new Date(resetMs).toISOString().slice(0, 16).replace("T", " ")} UTC`
    : "for now";
  return `GitHub's rate limit is used up ${when}. What was read is kept: a run after that goes on from there.`;
}

function quote({ data }: Response): string {
  const text = textOf(data).trim();
  return text === "" ? "" : `, "${text.slice(0, MAX_QUOTE_LENGTH)}"`;
}

/** Returns the message of an answer, `{ "message": … }`, and those of its errors, which say more than "Validation Failed". */
function textOf(data: unknown): string {
  const { message, errors } = (data ?? {}) as {
    readonly message?: unknown;
    readonly errors?: unknown;
  };
  const more = Array.isArray(errors) ? errors.map((error) => error?.message ?? error) : [];
  return [message, ...more].filter((text) => typeof text === "string").join(": ");
}

function codeOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException;
    if (code !== undefined) return ` (${code})`;
  }
  return "";
}

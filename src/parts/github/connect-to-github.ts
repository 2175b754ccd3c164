import { getProxyUrl } from "@actions/http-client/lib/proxy";
import type { Octokit } from "@octokit/core";
import type { PaginateInterface } from "@octokit/plugin-paginate-rest";
import type { ThrottlingOptions } from "@octokit/plugin-throttling";
import { boundAnswers } from "./bound-answers.ts";

/** GitHub's API, asked with the retries and the patience that it wants. */
export type Github = Octokit & { readonly paginate: PaginateInterface };

/** What of a request's pace the client lets be chosen. */
type Pace = NonNullable<ThrottlingOptions["write"]>;

export interface GithubAccess {
  /** Undefined: that of github.com. */
  readonly apiUrl: string | undefined;
  /** Without one GitHub shows what is public. */
  readonly token: string | undefined;
}

const MAX_RETRIES = 2;
/** What is asked again only when a rate limit has passed, or never: the answer would be the same. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** A reset that is further away than this ends the run: nobody pays for a runner that waits. */
const MAX_WAIT_S = 60;
/**
 * Lets requests pass at once. By default the client keeps what is sent as POST a second apart,
 * queries too, and new comments three: a job writes one comment.
 */
const UNPACED = { key: () => ({ schedule: passAtOnce }) } as unknown as Pace;

/**
 * Returns a client of GitHub's API: it follows the proxy settings, asks again after a fault of
 * the server or the network, and waits for a rate limit that is over soon.
 */
export async function connectToGithub({ apiUrl, token }: GithubAccess): Promise<Github> {
  const baseUrl = apiUrl ?? "https://api.github.com";
  // Imported when used: no command that does not talk to GitHub pays for it.
  const [BasicClient, { retry }, { throttling }] = await Promise.all([
    loadClient(new URL(baseUrl)),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const Client = BasicClient.plugin(retry, throttling);
  const client = new Client({
    ...(token !== undefined && { auth: `token ${token}` }),
    baseUrl,
    userAgent: "tokenledger",
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    retry: { retries: MAX_RETRIES, doNotRetry: FINAL_STATUSES },
    throttle: {
      onRateLimit: isWorthWaiting,
      onSecondaryRateLimit: isWorthWaiting,
      write: UNPACED,
      notifications: UNPACED,
    },
  });
  return boundAnswers(client);
}

/** Loads the client that the toolkit makes where a proxy is to be followed: that brings a megabyte with it. */
async function loadClient(url: URL) {
  if (getProxyUrl(url) !== undefined) return (await import("@actions/github/lib/utils")).GitHub;
  const [{ Octokit }, { paginateRest }] = await Promise.all([
    import("@octokit/core"),
    import("@octokit/plugin-paginate-rest"),
  ]);
  return Octokit.plugin(paginateRest);
}

function isWorthWaiting(
  waitS: number,
  _request: unknown,
  _client: unknown,
  retryCount: number,
): boolean {
  return waitS <= MAX_WAIT_S && retryCount < MAX_RETRIES;
}

function passAtOnce(_options: unknown, task: () => Promise<void>): Promise<void> {
  return task();
}

// Its warnings are for those who wrote the client.
function ignore(): void {}

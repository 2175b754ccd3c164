import type { ForgeLinks } from "./dashboard-data.ts";

interface Forge {
  /** What the names of its hosts have in them. */
  readonly host: RegExp;
  readonly commit: string;
  readonly pullRequest: string;
  readonly issue: string;
}

const FORGES: readonly Forge[] = [
  {
    host: /(?:^|\.)gitlab\./,
    commit: "-/commit",
    pullRequest: "-/merge_requests",
    issue: "-/issues",
  },
  { host: /(?:^|\.)bitbucket\./, commit: "commits", pullRequest: "pull-requests", issue: "issues" },
  {
    host: /(?:^|\.)(?:codeberg|gitea|forgejo)\./,
    commit: "commit",
    pullRequest: "pulls",
    issue: "issues",
  },
];
const GITHUB = { commit: "commit", pullRequest: "pull", issue: "issues" };

/**
 * Returns where a repository's commits, pull requests and issues are shown, from its remote's address:
 * of `https:` only, and without the credentials that may be in it; undefined for any other.
 */
export function forgeLinksOf(remote: string): ForgeLinks | undefined {
  if (!URL.canParse(remote)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(remote);
  const path = pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  if (protocol !== "https:" || path === "") return undefined;
  const { commit, pullRequest, issue } =
    FORGES.find((forge) => forge.host.test(hostname)) ?? GITHUB;
  const page = (kind: string) => `https://${host}${path}/${kind}/`;
  return { commit: page(commit), pullRequest: page(pullRequest), issue: page(issue) };
}

import type { LoggedCommit } from "../../parts/git/commit-log.ts";

/** What forges write into the subject of a merge or a squash; each ends a pull request. */
const SUBJECTS: readonly RegExp[] = [
  // GitHub.
  /^Merge pull request #(\d+) from /,
  // Gitea and Forgejo.
  /^Merge pull request '.*' \(#(\d+)\) from /,
  // Azure DevOps.
  /^Merged PR (\d+): /,
  // Bitbucket.
  /^Merged in .* \(pull request #(\d+)\)$/,
  // A squash: a revert or a backport of one has the number of the first in its title.
  /\(#(\d+)\)$/,
];

/** GitLab's. */
const BODY = /^See merge request \S*!(\d+)\r?$/m;

/** Returns the number of the pull request that a commit says it merges; undefined when it says none. */
export function namedPullRequest({
  subject,
  body,
}: Pick<LoggedCommit, "subject" | "body">): number | undefined {
  const trimmed = subject.trim();
  const number =
    SUBJECTS.map((pattern) => pattern.exec(trimmed)?.[1]).find(Boolean) ?? BODY.exec(body)?.[1];
  return toNumber(number);
}

/** Returns the number that digits spell; undefined for none, and for one that no forge gives. */
export function toNumber(digits: string | undefined): number | undefined {
  const number = Number(digits);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

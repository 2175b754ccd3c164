import type { LoggedCommit } from "../../parts/git/commit-log.ts";
import { namedPullRequest, toNumber } from "./pull-request-number.ts";

/** What a commit's message says that it reverts. */
export interface NamedReverts {
  /** Ids of commits, whole or the first digits of them. */
  readonly commits: readonly string[];
  /** Numbers of pull requests. */
  readonly pullRequests: readonly number[];
  /** The subject of one commit. */
  readonly subject: string | undefined;
}

// `git revert`, of a merge ", reversing" and of a short id with its subject and day.
const COMMIT = /^This reverts commit ([0-9a-f]{7,64})(?=[.,;\s]|$)/gim;
// GitHub's "Reverts owner/repository#12", GitLab's "This reverts merge request !12", Azure's "Reverts !12".
const PULL_REQUEST =
  /^(?:This reverts merge request |Reverts (?:pull request )?)(?:[\w./-]+)?[#!](\d+)\s*$/gim;
const QUOTED = /^(?:Merged PR \d+: )?(Revert|Reapply) "(.*)"(?: \(#\d+\))?$/;

/** Reads what a commit's message says that it reverts; undefined when it says nothing of the kind. */
export function namedReverts({
  subject,
  body,
}: Pick<LoggedCommit, "subject" | "body">): NamedReverts | undefined {
  const [, verb, quoted] = QUOTED.exec(subject.trim()) ?? [];
  const inner = verb === "Reapply" ? `Revert "${quoted}"` : quoted;
  // The commit that a squash made is known by its number, and by its subject where a merge made it.
  const number = inner === undefined ? undefined : namedPullRequest({ subject: inner, body: "" });
  const numbers = Array.from(body.matchAll(PULL_REQUEST), ([, digits]) => toNumber(digits));
  const commits = Array.from(body.matchAll(COMMIT), ([, id = ""]) => id.toLowerCase());
  const pullRequests = [...numbers, number].filter((each) => each !== undefined);
  const isNothing = commits.length + pullRequests.length === 0 && inner === undefined;
  return isNothing ? undefined : { commits, pullRequests, subject: inner };
}

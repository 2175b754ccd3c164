import { createGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import {
  findPullRequestRange,
  findRevisionRange,
  type RevisionRange,
} from "../../parts/git/revision-range.ts";
import { type Clock, type Period, parseRange } from "../../usage/time-range.ts";
import type { CliContext } from "./context.ts";

/** What one word of a report names: a time, some commits, or a pull request. */
export interface NamedRange {
  readonly period: Period;
  readonly revisions: RevisionRange | undefined;
  readonly pullRequest: string | undefined;
}

/** Where words are looked up. */
export interface SubjectPlace {
  readonly repository: Repository | undefined;
  readonly context: CliContext;
  /** Whether usage comes from a database, which knows pull requests by their numbers, also those that were not fetched here. */
  readonly isDatabase: boolean;
}

/** All times. */
export const ALWAYS: Period = { since: undefined, until: undefined, step: undefined };
const PULL_REQUEST = /^[#!](\d+)$/;

/** Returns what a word names in every repository alike: a time, or the number of a pull request. */
export async function findTimeOrPullRequest(
  word: string,
  clock: Clock,
  { repository, context: { environment }, isDatabase }: SubjectPlace,
): Promise<NamedRange | undefined> {
  const period = parseRange(word, clock);
  if (period !== undefined) return { period, revisions: undefined, pullRequest: undefined };
  const number = PULL_REQUEST.exec(word)?.[1];
  if (number === undefined) return undefined;
  const revisions =
    repository === undefined || isDatabase
      ? undefined
      : await findPullRequestRange(createGit(repository.root, environment), number);
  const pullRequest = revisions === undefined ? number : undefined;
  return { period: ALWAYS, revisions, pullRequest };
}

/** Returns the commits that a word names in the repository at hand. */
export async function findCommits(
  word: string,
  { repository, context: { environment } }: SubjectPlace,
): Promise<NamedRange | undefined> {
  if (repository === undefined) return undefined;
  const revisions = await findRevisionRange(createGit(repository.root, environment), word);
  return revisions && { period: ALWAYS, revisions, pullRequest: undefined };
}

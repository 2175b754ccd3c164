import { createGit, type Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
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
  /** Where only that says which commits: `12`, or `acme/shop#12`. */
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
const NAMED_PULL_REQUEST = /^([^\s#!]+)[#!](\d+)$/;

/** Returns what a word names in every repository alike: a time, or the number of a pull request. */
export async function findTimeOrPullRequest(
  word: string,
  clock: Clock,
  place: SubjectPlace,
): Promise<NamedRange | undefined> {
  const period = parseRange(word, clock);
  if (period !== undefined) return { period, revisions: undefined, pullRequest: undefined };
  const number = PULL_REQUEST.exec(word)?.[1];
  return number === undefined ? undefined : pullRequestRange(number, number, place);
}

/** Returns the commits that a word names in the repository at hand, or a pull request with its repository's name. */
export async function findCommits(
  word: string,
  place: SubjectPlace,
): Promise<NamedRange | undefined> {
  const { repository, isDatabase } = place;
  const revisions = repository && (await findRevisionRange(gitOf(repository, place), word));
  if (revisions !== undefined) return { period: ALWAYS, revisions, pullRequest: undefined };
  const [, name, number] = NAMED_PULL_REQUEST.exec(word) ?? [];
  if (name === undefined || number === undefined) return undefined;
  const isOwn = repository !== undefined && (await isNameOf(repository, name));
  const isName = isOwn || isDatabase || name.includes("/");
  return isName
    ? pullRequestRange(`${name}#${number}`, isOwn ? number : undefined, place)
    : undefined;
}

/** Whether a repository has a name, whatever the case. */
export async function isNameOf({ root }: Repository, name: string): Promise<boolean> {
  return (await repositoryName(root)).toLowerCase() === name.toLowerCase();
}

/** Returns what a pull request brought, by its head where that is one of the clone's, else by how it is called. */
async function pullRequestRange(
  pullRequest: string,
  ownNumber: string | undefined,
  place: SubjectPlace,
): Promise<NamedRange> {
  const { repository, isDatabase } = place;
  const revisions =
    repository === undefined || isDatabase || ownNumber === undefined
      ? undefined
      : await findPullRequestRange(gitOf(repository, place), ownNumber);
  return revisions === undefined
    ? { period: ALWAYS, revisions, pullRequest }
    : { period: ALWAYS, revisions, pullRequest: undefined };
}

function gitOf({ root }: Repository, { context: { environment } }: SubjectPlace): Git {
  return createGit(root, environment);
}

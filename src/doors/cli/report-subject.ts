import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { createGit } from "../../parts/git/git.ts";
import { listReferenceNames } from "../../parts/git/reference-names.ts";
import type { Repository } from "../../parts/git/repository.ts";
import {
  findPullRequestRange,
  findRevisionRange,
  type RevisionRange,
} from "../../parts/git/revision-range.ts";
import { lookForLedgers } from "../../parts/ledger/discover.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { nearestName } from "../../usage/nearest-name.ts";
import {
  type Clock,
  NAMED_TIMES,
  type Period,
  parseRange,
  parseTime,
  withEnds,
} from "../../usage/time-range.ts";
import type { CliContext } from "./context.ts";

/** What a report is about, as far as it is not all: a time, some commits, a pull request, or named ledgers. */
export interface ReportSubject {
  /** Ledger files, or folders of them, as typed. */
  readonly paths: readonly string[];
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

interface Times {
  readonly since?: string;
  readonly until?: string;
}

const ALWAYS: Period = { since: undefined, until: undefined, step: undefined };
/** What is meant as a file, whether it is there or not. */
const LOOKS_LIKE_FILE = /^[./~\\]|^[a-z]:[\\/]|[\\/]$|\.csv$/i;
const PULL_REQUEST = /^[#!](\d+)$/;

/**
 * Tells what the words of a report are about: what is there on disk is a path, unless it is a folder without a
 * ledger; then come times, pull requests and revisions.
 */
export async function findSubject(
  words: readonly string[],
  { since, until }: Times,
  clock: Clock,
  place: SubjectPlace,
): Promise<ReportSubject> {
  const paths: string[] = [];
  let subject: Omit<ReportSubject, "paths"> | undefined;
  for (const word of words) {
    const found = await findRange(word, clock, place);
    if (found === undefined) paths.push(word);
    else if (subject === undefined) subject = found;
    else throw new UsageFailure(`Cannot report two ranges at once: leave out ${word}.`);
  }
  const { revisions, pullRequest, period = ALWAYS } = subject ?? {};
  if (period !== ALWAYS && (since ?? until) !== undefined) {
    throw new UsageFailure("Cannot use --since or --until beside a range of time: name one.");
  }
  const typed = {
    ...period,
    ...(since !== undefined && { since: parseTime(since, clock) }),
    ...(until !== undefined && { until: parseTime(until, clock) }),
  };
  withEnds(typed);
  return { paths, revisions, pullRequest, period: typed };
}

/** Returns what a word is about; undefined for a file. */
async function findRange(
  word: string,
  clock: Clock,
  place: SubjectPlace,
): Promise<Omit<ReportSubject, "paths"> | undefined> {
  const path = resolve(place.context.cwd, word);
  const isHere = word === "-" || existsSync(path);
  if (isHere && !(await isFolderWithoutLedger(path))) return undefined;
  const found = await understand(word, clock, place);
  if (found !== undefined || isHere || LOOKS_LIKE_FILE.test(word)) return found;
  throw await unknownWord(word, place);
}

/** Such a folder is not what is asked for, where a branch is called like it. */
async function isFolderWithoutLedger(path: string): Promise<boolean> {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  const { files, problems } = await lookForLedgers(path);
  return files.length + problems.length === 0;
}

async function unknownWord(
  word: string,
  { repository, context: { environment } }: SubjectPlace,
): Promise<UsageFailure> {
  const names =
    repository === undefined
      ? []
      : await listReferenceNames(createGit(repository.root, environment));
  const nearest = nearestName(word, [...names, ...NAMED_TIMES]);
  const meant = /^\d+$/.test(word)
    ? `${word}d, the last ${word} days, or '#${word}', the pull request`
    : nearest;
  const hint =
    meant === undefined
      ? "Expected something such as last-week, 7d, 2026-02, main..HEAD, '#12' or a ledger file."
      : `Did you mean ${meant}?`;
  return new UsageFailure(
    `Cannot tell what ${JSON.stringify(word)} is: no time, commit, branch, tag, pull request or file here is called so. ${hint}`,
  );
}

async function understand(
  word: string,
  clock: Clock,
  { repository, context: { environment }, isDatabase }: SubjectPlace,
): Promise<Omit<ReportSubject, "paths"> | undefined> {
  const period = parseRange(word, clock);
  if (period !== undefined) return { period, revisions: undefined, pullRequest: undefined };
  const number = PULL_REQUEST.exec(word)?.[1];
  if (number !== undefined && (repository === undefined || isDatabase)) {
    return { period: ALWAYS, revisions: undefined, pullRequest: number };
  }
  if (repository === undefined) return undefined;
  const git = createGit(repository.root, environment);
  if (number !== undefined) {
    const revisions = await findPullRequestRange(git, number);
    const pullRequest = revisions === undefined ? number : undefined;
    return { period: ALWAYS, revisions, pullRequest };
  }
  const revisions = await findRevisionRange(git, word);
  return revisions && { period: ALWAYS, revisions, pullRequest: undefined };
}

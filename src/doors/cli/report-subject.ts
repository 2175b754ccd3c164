import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createGit } from "../../parts/git/git.ts";
import { listReferenceNames } from "../../parts/git/reference-names.ts";
import { findFullName } from "../../parts/git/revision-range.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { nearestName } from "../../usage/nearest-name.ts";
import { type Clock, NAMED_TIMES, parseTime, withEnds } from "../../usage/time-range.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import { holdsLedger } from "./holds-ledger.ts";
import {
  ALWAYS,
  findCommits,
  findTimeOrPullRequest,
  type NamedRange,
  type SubjectPlace,
} from "./named-range.ts";

/** What a report is about, as far as it is not all. */
export interface ReportSubject extends NamedRange {
  /** Ledger files, or folders of them, as typed. */
  readonly paths: readonly string[];
}

interface Times {
  readonly since?: string;
  readonly until?: string;
}

/** What is written as a path. */
const IS_PATH = /^[./~\\]|^[a-z]:[\\/]|[\\/]$/i;
/** What is meant as a file, whether it is there or not. */
const LEDGER_NAME = /\.csv$/i;

/**
 * Tells what the words of a report are about. A time and the number of a pull request mean the same everywhere, whatever
 * is on disk; then comes a ledger that is there, then a revision, and last what else is there.
 */
export async function findSubject(
  words: readonly string[],
  { since, until }: Times,
  clock: Clock,
  place: SubjectPlace,
): Promise<ReportSubject> {
  const paths: string[] = [];
  let subject: NamedRange | undefined;
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

/** Returns what a report is compared with. @throws {UsageFailure} where that is neither a time nor commits. */
export async function findComparedRange(
  word: string,
  clock: Clock,
  place: SubjectPlace,
): Promise<NamedRange> {
  const found =
    (await findTimeOrPullRequest(word, clock, place)) ?? (await findCommits(word, place));
  if (found !== undefined) return found;
  if (!isFile(word, place)) throw await unknownWord(word, place);
  throw new UsageFailure(
    `Cannot compare with ${JSON.stringify(word)}: expected a time such as last-month, or commits such as v1.0..v1.1.`,
  );
}

/** Returns what a word is about; undefined for a file. */
async function findRange(
  word: string,
  clock: Clock,
  place: SubjectPlace,
): Promise<NamedRange | undefined> {
  const path = resolve(place.context.cwd, word);
  const isHere = existsSync(path);
  if (word === "-" || (isHere && IS_PATH.test(word))) return undefined;
  // Beside a database no ledger can be meant.
  const isLedger = isHere && !place.isDatabase && (await holdsLedger(path));
  const named = await findTimeOrPullRequest(word, clock, place);
  if (named !== undefined) {
    const taken = named.period === ALWAYS ? "a pull request" : "a time";
    if (isLedger) warn(place, `${word} is ${taken}: write ./${word} for the ledger of that name.`);
    return named;
  }
  if (isLedger) {
    await warnOfCommits(word, place);
    return undefined;
  }
  const commits = await findCommits(word, place);
  if (commits !== undefined || isFile(word, place)) return commits;
  throw await unknownWord(word, place);
}

/** Says of a ledger that commits have its name as well. */
async function warnOfCommits(word: string, place: SubjectPlace): Promise<void> {
  const { repository, context } = place;
  if (repository === undefined) return;
  const git = createGit(repository.root, context.environment);
  const name = await findFullName(git, word);
  if (name === undefined) return;
  warn(
    place,
    `${word} is the ledger of that name here: write ${name} for the commits, or ./${word} for the ledger alone.`,
  );
}

function warn({ context }: SubjectPlace, sentence: string): void {
  context.warn(`tokenledger: ${visibleLine(sentence)}\n`);
}

function isFile(word: string, { context: { cwd } }: SubjectPlace): boolean {
  return IS_PATH.test(word) || LEDGER_NAME.test(word) || existsSync(resolve(cwd, word));
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

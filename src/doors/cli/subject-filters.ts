import type { Repository } from "../../parts/git/repository.ts";
import type { Dimension } from "../../parts/report/questions/dimension.ts";
import type { DimensionName } from "../../parts/report/questions/dimensions.ts";
import type { SeveralRepositories } from "../../parts/report/questions/forge-numbers.ts";
import { isLike } from "../../parts/report/questions/is-like.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import type { AskedCommits } from "../../parts/report/usage-summary.ts";
import type { DimensionValues } from "./dimension-options.ts";
import { isNameOf } from "./named-range.ts";
import type { ReportSubject } from "./report-subject.ts";

/**
 * Returns the filters that stand for what a report is about: a pull request that is known by its number alone, and
 * commits whose records a database holds.
 */
export function subjectFilters(
  { pullRequest, revisions }: ReportSubject,
  dimensions: Readonly<Record<DimensionName, Dimension>>,
  isDatabase: boolean,
): readonly Filter[] {
  if (pullRequest !== undefined) {
    return [{ dimension: dimensions["pull-request"], wanted: [pullRequest], isSubject: true }];
  }
  if (revisions === undefined || !isDatabase) return [];
  const { commits, tip } = revisions;
  const dimension = { ...dimensions.commit, matches: (commit: string) => commits.has(commit) };
  return [{ dimension, wanted: [tip], isSubject: true }];
}

/** Returns the commits that a report is about, as it names them where they brought nothing. */
export function askedCommits({ pullRequest, revisions }: ReportSubject): AskedCommits | undefined {
  if (pullRequest !== undefined) return { pullRequest };
  return revisions && { range: revisions.title, isEmpty: revisions.commits.size === 0 };
}

/** Returns what to do where no record is known to belong to a pull request. */
export async function unknownPullRequest(
  { pullRequest, period }: ReportSubject,
  repository: Repository | undefined,
): Promise<string | undefined> {
  if (pullRequest === undefined || (period.since ?? period.until) !== undefined) return undefined;
  const [number = "", name] = pullRequest.split("#").reverse();
  if (name !== undefined && (repository === undefined || !(await isNameOf(repository, name)))) {
    return `Pull request ${pullRequest} is not of the repository here: ask in a clone of ${name}, or name a database that has its history.`;
  }
  return `If pull request #${number} is open, or was merged by a rebase, fetch its head and report that: \`git fetch origin pull/${number}/head:pr-${number}\`, then \`tokenledger report pr-${number}\`.`;
}

/**
 * Returns how to name a pull request or a ticket of another repository, where usage is of several, only another one is asked
 * for, and a number alone means the clone's own.
 */
export function numberOfAnother(
  { repository: [name, ...others] = [], pullRequest = [], ticket = [] }: DimensionValues,
  subject: ReportSubject,
  several: SeveralRepositories | undefined,
): string | undefined {
  const own = several?.own;
  if (own === undefined || name === undefined || others.length > 0 || isLike(own, name)) return;
  const pulls = [subject.pullRequest ?? "", ...pullRequest].map((each) =>
    each.replace(/^[#!]?/, "#"),
  );
  const alone = [...pulls, ...ticket].find((each) => /^#\d+$/.test(each));
  return alone && `${alone} alone is that of ${own}: write '${name}${alone}' for this one.`;
}

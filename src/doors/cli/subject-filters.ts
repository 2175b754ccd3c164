import type { Dimension } from "../../parts/report/questions/dimension.ts";
import type { DimensionName } from "../../parts/report/questions/dimensions.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import type { AskedCommits } from "../../parts/report/usage-summary.ts";
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
export function unknownPullRequest({ pullRequest, period }: ReportSubject): string | undefined {
  if (pullRequest === undefined || (period.since ?? period.until) !== undefined) return undefined;
  return `If pull request #${pullRequest} is open, or was merged by a rebase, fetch its head and report that: \`git fetch origin pull/${pullRequest}/head:pr-${pullRequest}\`, then \`tokenledger report pr-${pullRequest}\`.`;
}

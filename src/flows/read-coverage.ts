import { isBot } from "../parts/git/author.ts";
import { isPartialClone, readShallowBoundary } from "../parts/git/clone.ts";
import { findHead } from "../parts/git/commit.ts";
import { createGit, type Git } from "../parts/git/git.ts";
import type { Repository } from "../parts/git/repository.ts";
import { type Coverage, coverageOf } from "../parts/report/coverage.ts";
import type { ReportRange } from "../parts/report/usage-summary.ts";
import type { TimeZone } from "../usage/time-zone.ts";
import { findCommitsWithUsage } from "./pull-request/origins/commits-with-usage.ts";
import type { LedgerHistories } from "./pull-request/origins/ledger-history.ts";

export interface CoverageQuery {
  readonly environment: Git["environment"];
  /** Those that others read, too. */
  readonly histories: LedgerHistories;
  /** Whose days they are. */
  readonly zone: TimeZone;
  /** The ids of the commits that count; undefined: all. */
  readonly within?: ReadonlySet<string> | undefined;
}

/**
 * Tells which of the commits that HEAD holds have usage records, since the ledger's first commit, or an earlier
 * one that records name, and within a range of time, and among some if those are named; undefined where no
 * commit holds a ledger.
 */
export async function readCoverage(
  repository: Repository,
  { since, until }: ReportRange,
  { environment, histories, zone, within }: CoverageQuery,
): Promise<Coverage | undefined> {
  // Sizes of what such a clone leaves out would be fetched one by one.
  if (await isPartialClone(repository)) return undefined;
  const git = createGit(repository.root, environment);
  const head = await findHead(git);
  if (head === undefined) return undefined;
  const history = await histories(repository, head);
  const [first] = history.commits;
  if (first === undefined) return undefined;
  const [withUsage, boundary] = await Promise.all([
    findCommitsWithUsage(git, history),
    // What such a commit changed is not known.
    readShallowBoundary(repository.commonDir),
  ]);
  const began = [first.commit, ...withUsage.named].map(({ committedAt }) => committedAt).sort();
  const start = [began[0] ?? "", since ?? ""].sort().at(-1) ?? "";
  const covered = history.all
    .toReversed()
    .filter(({ parentIds }) => parentIds.length < 2)
    .filter(
      ({ committedAt }) => committedAt >= start && (until === undefined || committedAt < until),
    )
    .filter(({ id }) => within === undefined || within.has(id))
    .filter(({ id }) => !boundary.has(id))
    .flatMap(({ id, writtenBy, committedAt }) =>
      writtenBy === undefined || isBot(writtenBy)
        ? []
        : { author: writtenBy.author, hasUsage: withUsage.ids.has(id), committedAt },
    );
  const times = covered.map(({ committedAt }) => committedAt).sort();
  const begins = within === undefined ? start : (times[0] ?? start);
  return coverageOf(zone.dayOf(begins), covered);
}

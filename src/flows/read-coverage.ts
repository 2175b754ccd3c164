import { isBot } from "../parts/git/author.ts";
import { readBlobs } from "../parts/git/blob.ts";
import { isPartialClone, readShallowBoundary } from "../parts/git/clone.ts";
import { findHead } from "../parts/git/commit.ts";
import { createGit, type Git } from "../parts/git/git.ts";
import type { Repository } from "../parts/git/repository.ts";
import { type Coverage, coverageOf } from "../parts/report/coverage.ts";
import type { ReportRange } from "../parts/report/usage-summary.ts";
import type { TimeZone } from "../usage/time-zone.ts";
import type { LedgerHistories, LedgerHistory } from "./pull-request/origins/ledger-history.ts";

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
 * Tells which of the commits that HEAD holds brought usage records, since the ledger's first commit and
 * within a range of time, and among some if those are named; undefined where no commit holds a ledger.
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
  const start = [first.commit.committedAt, since ?? ""].sort().at(-1) ?? "";
  const [withUsage, boundary] = await Promise.all([
    commitsThatGrewTheLedger(git, history),
    // What such a commit changed is not known.
    readShallowBoundary(repository.commonDir),
  ]);
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
        : { author: writtenBy.author, hasUsage: withUsage.has(id), committedAt },
    );
  const times = covered.map(({ committedAt }) => committedAt).sort();
  const begins = within === undefined ? start : (times[0] ?? start);
  return coverageOf(zone.dayOf(begins), covered);
}

/** Returns the commits that left more in the ledger's files, backups included, than they found there. */
async function commitsThatGrewTheLedger(
  git: Git,
  { commits, sizes }: LedgerHistory,
): Promise<ReadonlySet<string>> {
  const sizeOf = await rowSizes(git, sizes);
  const grew = commits.filter(({ changes }) => {
    const bytes = changes.map(({ before, after }) => sizeOf(after) - sizeOf(before));
    return bytes.reduce((sum, growth) => sum + growth, 0) > 0;
  });
  return new Set(grew.map(({ commit }) => commit.id));
}

/** A header line of all columns, and room for a few that others added. */
const MAX_HEADER_BYTES = 512;

/** Tells how many bytes a ledger file's rows take, about: a file that small is often a header alone. */
async function rowSizes(
  git: Git,
  sizes: ReadonlyMap<string, number>,
): Promise<(blob: string | undefined) => number> {
  const small = Array.from(sizes).filter(([, bytes]) => bytes <= MAX_HEADER_BYTES);
  const headers = new Set<string>();
  for (const [blob, content] of await readBlobs(
    git,
    small.map(([blob]) => blob),
  )) {
    const isHeaderAlone = content.toString().trim().split("\n").length === 1;
    if (isHeaderAlone) headers.add(blob);
  }
  return (blob = "") => (headers.has(blob) ? 0 : (sizes.get(blob) ?? 0));
}

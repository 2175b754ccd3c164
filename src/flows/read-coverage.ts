import { isBot, readAuthoredCommits } from "../parts/git/authored-commits.ts";
import { isPartialClone, readShallowBoundary } from "../parts/git/clone.ts";
import { findHead } from "../parts/git/commit.ts";
import { createGit, type Git } from "../parts/git/git.ts";
import { type CommitChanges, listFileChanges } from "../parts/git/history.ts";
import type { Repository } from "../parts/git/repository.ts";
import { type Coverage, coverageOf } from "../parts/report/coverage.ts";
import type { ReportRange } from "../parts/report/usage-summary.ts";
import {
  gitBlobReader,
  isLedgerPath,
  LEDGER_PATHSPECS,
} from "./pull-request/origins/ledger-blobs.ts";

/**
 * Tells which of the commits that HEAD holds brought usage records, since the ledger's first commit and
 * within a range of time, and among some if those are named; undefined where no commit holds a ledger.
 */
export async function readCoverage(
  repository: Repository,
  { since, until }: ReportRange,
  environment: Git["environment"],
  within?: ReadonlySet<string>,
): Promise<Coverage | undefined> {
  // Sizes of what such a clone leaves out would be fetched one by one.
  if (await isPartialClone(repository)) return undefined;
  const git = createGit(repository.root, environment);
  const head = await findHead(git);
  if (head === undefined) return undefined;
  const history = await listFileChanges(git, head, LEDGER_PATHSPECS);
  const [first] = history;
  if (first === undefined) return undefined;
  const start = [first.commit.committedAt, since ?? ""].sort().at(-1) ?? "";
  const [withUsage, boundary, commits] = await Promise.all([
    commitsThatGrewTheLedger(git, history),
    // What such a commit changed is not known.
    readShallowBoundary(repository.commonDir),
    readAuthoredCommits(repository.root, head.id),
  ]);
  const covered = commits
    .filter(
      ({ committedAt }) => committedAt >= start && (until === undefined || committedAt < until),
    )
    .filter(({ id }) => within === undefined || within.has(id))
    .filter((commit) => !boundary.has(commit.id) && !isBot(commit))
    .map(({ id, author }) => ({ author, hasUsage: withUsage.has(id) }));
  return coverageOf(start.slice(0, 10), covered);
}

/** Returns the commits that left more in the ledger's files, backups included, than they found there. */
async function commitsThatGrewTheLedger(
  git: Git,
  history: readonly CommitChanges[],
): Promise<ReadonlySet<string>> {
  const changesById = history.map(({ commit, changes }) => ({
    id: commit.id,
    changes: changes.filter(({ path }) => isLedgerPath(path)),
  }));
  const blobs = changesById.flatMap(({ changes }) =>
    changes.flatMap(({ before = [], after = [] }) => [before, after].flat()),
  );
  const sizeOf = await rowSizes(git, blobs);
  const grew = changesById.filter(({ changes }) => {
    const bytes = changes.map(({ before, after }) => sizeOf(after) - sizeOf(before));
    return bytes.reduce((sum, growth) => sum + growth, 0) > 0;
  });
  return new Set(grew.map(({ id }) => id));
}

/** A header line of all columns, and room for a few that others added. */
const MAX_HEADER_BYTES = 512;

/** Tells how many bytes a ledger file's rows take, about: a file that small is often a header alone. */
async function rowSizes(
  git: Git,
  blobs: readonly string[],
): Promise<(blob: string | undefined) => number> {
  const reader = gitBlobReader(git);
  const sizes = new Map(await reader.sizesOf(new Set(blobs)));
  const small = Array.from(sizes).filter(([, bytes]) => bytes <= MAX_HEADER_BYTES);
  for (const [blob, content] of await reader.contentsOf(small.map(([blob]) => blob))) {
    const isHeaderAlone = content.toString().trim().split("\n").length === 1;
    if (isHeaderAlone) sizes.set(blob, 0);
  }
  return (blob = "") => sizes.get(blob) ?? 0;
}

import { readBlobs } from "../../../parts/git/blob.ts";
import type { Commit } from "../../../parts/git/commit.ts";
import type { Git } from "../../../parts/git/git.ts";
import { findNamed } from "./find-origins.ts";
import { gitBlobReader } from "./ledger-blobs.ts";
import type { LedgerHistory } from "./ledger-history.ts";
import { namesCommits } from "./names-commits.ts";
import { placeRecords } from "./record-places.ts";

/** Which commits of a history have usage records. */
export interface CommitsWithUsage {
  readonly ids: ReadonlySet<string>;
  /** Those that records name which another commit brought. */
  readonly named: readonly Commit[];
}

/**
 * Finds the commits that left more in the ledger's files, backups included, than they found there; records that
 * name another commit of the history are that one's.
 */
export async function findCommitsWithUsage(
  git: Git,
  history: LedgerHistory,
): Promise<CommitsWithUsage> {
  const ids = await commitsThatGrewTheLedger(git, history);
  const head = history.all.at(-1);
  // Sizes tell what grew; what the records name takes reading them.
  if (head === undefined || !(await namesCommits(git, head.id))) return { ids, named: [] };
  const places = await placeRecords(gitBlobReader(git), history);
  const named = findNamed(history.all, places.named);
  const owners = history.commits.map(() => new Set<string>());
  for (const { place, named: digits = "" } of places.all()) {
    const own = history.commits[place]?.commit.id;
    const owner = named.get(digits)?.id ?? own;
    if (owner !== undefined) owners[place]?.add(owner);
  }
  for (const [place, { commit }] of history.commits.entries()) {
    const found = owners[place];
    if (found !== undefined && found.size > 0 && !found.has(commit.id)) ids.delete(commit.id);
  }
  for (const { id } of named.values()) ids.add(id);
  return { ids, named: [...named.values()] };
}

async function commitsThatGrewTheLedger(
  git: Git,
  { commits, sizes }: LedgerHistory,
): Promise<Set<string>> {
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

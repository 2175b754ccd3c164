import { relative, sep } from "node:path";
import { readShallowBoundary } from "../../../parts/git/clone.ts";
import { type Commit, findHead, readCommit } from "../../../parts/git/commit.ts";
import { createGit, type Git } from "../../../parts/git/git.ts";
import { type CommitChanges, listCommits, listFileChanges } from "../../../parts/git/history.ts";
import type { Repository } from "../../../parts/git/repository.ts";
import { namedDigits } from "../../../usage/commit-note.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import type { Unplaced } from "../../../usage/usage-row.ts";
import { lastingIdentityOf } from "../record-key.ts";
import { gitBlobReader, isLedgerPath, LEDGER_PATHSPECS } from "./ledger-blobs.ts";
import { type PlaceByIdentity, placeRecords } from "./place-records.ts";

/** Which commits brought which records. */
export interface CommitOrigins {
  /** Those that records came with, or led to. */
  readonly commits: readonly Commit[];
  readonly originOf: (record: UsageRecord) => Commit | Unplaced;
}

/**
 * Finds which commits of a revision's history, HEAD's unless said otherwise, brought the records of a
 * repository's ledger, and of other files in it at absolute paths.
 */
export async function findOrigins(
  repository: Repository,
  environment: Git["environment"],
  { revision, paths = [] }: { readonly revision?: string; readonly paths?: readonly string[] } = {},
): Promise<CommitOrigins> {
  const git = createGit(repository.root, environment);
  const head = revision === undefined ? await findHead(git) : await readCommit(git, revision);
  if (head === undefined) return { commits: [], originOf: () => "not committed" };
  const [history, boundary] = await Promise.all([
    readLedgerHistory(git, head, namesWithin(repository, paths)),
    readShallowBoundary(repository.commonDir),
  ]);
  const places = await placeRecords(gitBlobReader(git), history);
  const brought = history.map(({ commit }) => commit);
  const named = await findNamed(git, head, places);
  return {
    commits: [...new Set([...brought, ...named.values()])],
    originOf(record) {
      const placed = places.get(lastingIdentityOf(record));
      if (placed === undefined) return "not committed";
      const commit = named.get(placed.named ?? "") ?? brought[placed.place];
      if (commit === undefined) return "not committed";
      return boundary.has(commit.id) ? "before history" : commit;
    },
  };
}

/** Finds the commits that records name, by their first digits; one that the history does not hold is not there. */
async function findNamed(
  git: Git,
  head: Commit,
  places: PlaceByIdentity,
): Promise<ReadonlyMap<string, Commit>> {
  const wanted = new Set(Array.from(places.values()).flatMap(({ named }) => named ?? []));
  if (wanted.size === 0) return new Map();
  const commits = await listCommits(git, head);
  return new Map(
    commits
      .map((commit) => [namedDigits(commit.id), commit] as const)
      .filter(([digits]) => wanted.has(digits)),
  );
}

function namesWithin({ root }: Repository, paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map((path) => relative(root, path).split(sep).join("/")));
}

/** Lists the commits that changed the repository's ledger, or the named files, parents first. */
async function readLedgerHistory(
  git: Git,
  head: Commit,
  names: ReadonlySet<string>,
): Promise<readonly CommitChanges[]> {
  const pathspecs = [...LEDGER_PATHSPECS, ...Array.from(names, (name) => `:(top,literal)${name}`)];
  const history = await listFileChanges(git, head, pathspecs);
  return history.map(({ commit, changes }) => ({
    commit,
    changes: changes.filter(({ path }) => isLedgerPath(path) || names.has(path)),
  }));
}

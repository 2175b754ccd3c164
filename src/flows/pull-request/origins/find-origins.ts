import { relative, sep } from "node:path";
import { readShallowBoundary } from "../../../parts/git/clone.ts";
import { type Commit, findHead, readCommit } from "../../../parts/git/commit.ts";
import { createGit, type Git } from "../../../parts/git/git.ts";
import { type CommitChanges, listFileChanges } from "../../../parts/git/history.ts";
import type { Repository } from "../../../parts/git/repository.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import type { Unplaced } from "../../../usage/usage-row.ts";
import { lastingIdentityOf } from "../record-key.ts";
import { gitBlobReader, isLedgerPath, LEDGER_PATHSPECS } from "./ledger-blobs.ts";
import { placeRecords } from "./place-records.ts";

/** Which commits brought which records. */
export interface CommitOrigins {
  /** Those that changed the ledger, parents before children. */
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
  const commits = history.map(({ commit }) => commit);
  return {
    commits,
    originOf(record) {
      const commit = commits[places.get(lastingIdentityOf(record)) ?? -1];
      if (commit === undefined) return "not committed";
      return boundary.has(commit.id) ? "before history" : commit;
    },
  };
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

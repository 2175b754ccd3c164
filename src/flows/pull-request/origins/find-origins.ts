import { dirname, relative, sep } from "node:path";
import { readShallowBoundary } from "../../../parts/git/clone.ts";
import { findHead } from "../../../parts/git/commit.ts";
import { createGit, type Git } from "../../../parts/git/git.ts";
import { type CommitChanges, listFileChanges } from "../../../parts/git/history.ts";
import { findRepository, type Repository } from "../../../parts/git/repository.ts";
import {
  BEFORE_HISTORY,
  type CommitOrigins,
  NOT_COMMITTED,
} from "../../../parts/report/commit-grouping.ts";
import { Failure, UsageFailure } from "../../../usage/failure.ts";
import { lastingIdentityOf } from "../record-key.ts";
import { gitBlobReader, isLedgerPath, LEDGER_PATHSPECS } from "./ledger-blobs.ts";
import { placeRecords } from "./place-records.ts";

/**
 * Finds which commits of HEAD's history brought the records of ledger files.
 *
 * @throws {Failure} when the files are not all in one repository.
 */
export async function findOrigins(
  paths: readonly string[],
  environment: Git["environment"],
): Promise<CommitOrigins> {
  const repository = await findOneRepository(paths);
  if (repository === undefined) return { commits: [], originOf: () => NOT_COMMITTED };
  const git = createGit(repository.root, environment);
  const [history, boundary] = await Promise.all([
    readLedgerHistory(git, namesWithin(repository, paths)),
    readShallowBoundary(repository.commonDir),
  ]);
  const places = await placeRecords(gitBlobReader(git), history);
  const commits = history.map(({ commit }) => commit);
  return {
    commits,
    originOf(record) {
      const commit = commits[places.get(lastingIdentityOf(record)) ?? -1];
      if (commit === undefined) return NOT_COMMITTED;
      return boundary.has(commit.id) ? BEFORE_HISTORY : commit;
    },
  };
}

async function findOneRepository(paths: readonly string[]): Promise<Repository | undefined> {
  let found: Repository | undefined;
  for (const folder of new Set(paths.map(dirname))) {
    const repository = await findRepository(folder);
    if (repository === undefined) {
      throw new Failure(
        `Cannot group by commit: ${folder} is in no git repository. Name ledgers of a repository, or group by something else.`,
      );
    }
    if (found !== undefined && found.root !== repository.root) {
      throw new UsageFailure(
        `Cannot group by commit: ${found.root} and ${repository.root} are two repositories. Name the ledgers of one.`,
      );
    }
    found = repository;
  }
  return found;
}

function namesWithin({ root }: Repository, paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map((path) => relative(root, path).split(sep).join("/")));
}

/** Lists the commits that changed the repository's ledger, or the named files, parents first. */
async function readLedgerHistory(
  git: Git,
  names: ReadonlySet<string>,
): Promise<readonly CommitChanges[]> {
  const head = await findHead(git);
  if (head === undefined) return [];
  const pathspecs = [...LEDGER_PATHSPECS, ...Array.from(names, (name) => `:(top,literal)${name}`)];
  const history = await listFileChanges(git, head, pathspecs);
  return history.map(({ commit, changes }) => ({
    commit,
    changes: changes.filter(({ path }) => isLedgerPath(path) || names.has(path)),
  }));
}

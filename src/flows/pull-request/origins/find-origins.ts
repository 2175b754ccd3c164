import { relative, sep } from "node:path";
import { readShallowBoundary } from "../../../parts/git/clone.ts";
import { type Commit, findHead, readCommit } from "../../../parts/git/commit.ts";
import { createGit, type Git } from "../../../parts/git/git.ts";
import type { Repository } from "../../../parts/git/repository.ts";
import { namedDigits } from "../../../usage/commit-note.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import type { Unplaced } from "../../../usage/usage-row.ts";
import { gitBlobReader } from "./ledger-blobs.ts";
import { createLedgerHistories, type LedgerHistories } from "./ledger-history.ts";
import { placeRecords } from "./record-places.ts";

/** Which commits brought which records. */
export interface CommitOrigins {
  /** Those that records came with, or led to. */
  readonly commits: readonly Commit[];
  readonly originOf: (record: UsageRecord) => Commit | Unplaced;
}

export interface OriginsQuery {
  /** HEAD unless said otherwise. */
  readonly revision?: string;
  /** Other files of the repository, at absolute paths. */
  readonly paths?: readonly string[];
  /** Those that others read, too. */
  readonly histories?: LedgerHistories | undefined;
}

/** Finds which commits of a revision's history brought the records of a repository's ledger, and of other files in it. */
export async function findOrigins(
  repository: Repository,
  environment: Git["environment"],
  { revision, paths = [], histories = createLedgerHistories(environment) }: OriginsQuery = {},
): Promise<CommitOrigins> {
  const git = createGit(repository.root, environment);
  const head = revision === undefined ? await findHead(git) : await readCommit(git, revision);
  if (head === undefined) return { commits: [], originOf: () => "not committed" };
  const [history, boundary] = await Promise.all([
    histories(repository, head, namesWithin(repository, paths)),
    readShallowBoundary(repository.commonDir),
  ]);
  const places = await placeRecords(gitBlobReader(git), history);
  const brought = history.commits.map(({ commit }) => commit);
  const named = findNamed(history.all, places.named);
  return {
    commits: [...new Set([...brought, ...named.values()])],
    originOf(record) {
      const placed = places.find(record);
      if (placed === undefined) return "not committed";
      const commit = named.get(placed.named ?? "") ?? brought[placed.place];
      if (commit === undefined) return "not committed";
      return boundary.has(commit.id) ? "before history" : commit;
    },
  };
}

/** Finds the commits that records name, by their first digits; one that the history does not hold is not there. */
export function findNamed(
  commits: readonly Commit[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Commit> {
  if (wanted.size === 0) return new Map();
  return new Map(
    commits
      .map((commit) => [namedDigits(commit.id), commit] as const)
      .filter(([digits]) => wanted.has(digits)),
  );
}

function namesWithin({ root }: Repository, paths: readonly string[]): readonly string[] {
  return paths.map((path) => relative(root, path).split(sep).join("/"));
}

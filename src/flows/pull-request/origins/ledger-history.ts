import type { Commit } from "../../../parts/git/commit.ts";
import { createGit, type Git } from "../../../parts/git/git.ts";
import { type CommitChanges, listCommits } from "../../../parts/git/history.ts";
import { digestReplacements } from "../../../parts/git/replacements.ts";
import type { Repository } from "../../../parts/git/repository.ts";
import {
  openRememberedLines,
  type RememberedLines,
} from "../../../parts/state/remembered-lines.ts";
import { ledgerVersionsPath, stateFolders } from "../../../parts/state/state-folders.ts";
import { READING_VERSION } from "../../ingest/record-prices.ts";
import { gitBlobReader, isLedgerPath } from "./ledger-blobs.ts";
import { readChangesWithOthers, readLedgerChanges } from "./ledger-changes.ts";

/** The history of ledgers. */
export interface LedgerHistory {
  /** All commits, parents before children. */
  readonly all: readonly Commit[];
  /** Those that changed ledgers. */
  readonly commits: readonly CommitChanges[];
  /** Of the versions that they left or found, in bytes; what is not there is left out. */
  readonly sizes: ReadonlyMap<string, number>;
  /** What was found out of versions before: whatever commit has them, they hold the same. */
  readonly remembered: RememberedLines;
}

/** Reads the history, up to a head, of a repository's ledger and of other files in it; what was read is not read again. */
export type LedgerHistories = (
  repository: Repository,
  head: Commit,
  names?: Iterable<string>,
) => Promise<LedgerHistory>;

const MAGIC = "tokenledger ledger-versions 2";

export function createLedgerHistories(environment: Git["environment"]): LedgerHistories {
  const histories = new Map<string, Promise<LedgerHistory>>();
  return (repository, head, names = []) => {
    const others = Array.from(new Set(names)).filter((name) => !isLedgerPath(name));
    const key = JSON.stringify([repository.root, head.id, others]);
    const history =
      histories.get(key) ?? readHistory(repository, head, new Set(others), environment);
    histories.set(key, history);
    return history;
  };
}

async function readHistory(
  repository: Repository,
  head: Commit,
  others: ReadonlySet<string>,
  environment: Git["environment"],
): Promise<LedgerHistory> {
  const git = createGit(repository.root, environment);
  const [all, replacements] = await Promise.all([listCommits(git, head), digestReplacements(git)]);
  const path = ledgerVersionsPath(stateFolders(repository));
  const remembered = openRememberedLines(path, `${MAGIC} ${READING_VERSION} ${replacements}`);
  const commits =
    others.size === 0
      ? await readLedgerChanges(git, repository, all, remembered)
      : await readChangesWithOthers(git, all, others);
  const sizes = await readSizes(git, commits, remembered);
  remembered.save();
  return { all, commits, sizes, remembered };
}

async function readSizes(
  git: Git,
  commits: readonly CommitChanges[],
  remembered: RememberedLines,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const missing = new Set<string>();
  for (const { changes } of commits) {
    for (const blob of changes.flatMap(({ before = [], after = [] }) => [before, after].flat())) {
      if (sizes.has(blob) || missing.has(blob)) continue;
      const line = remembered.find(blob);
      if (line === undefined) missing.add(blob);
      else sizes.set(blob, Number(line));
    }
  }
  if (missing.size === 0) return sizes;
  for (const [blob, sizeBytes] of await gitBlobReader(git).sizesOf(missing)) {
    sizes.set(blob, sizeBytes);
    remembered.add(blob, String(sizeBytes));
  }
  return sizes;
}

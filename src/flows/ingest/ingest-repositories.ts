import type { RemoteTree, Store } from "../../parts/database/store.ts";
import type { Github } from "../../parts/github/connect-to-github.ts";
import { findCurrentName } from "../../parts/github/current-name.ts";
import { RateLimited } from "../../parts/github/github-failure.ts";
import { fullName, type RepositoryReference } from "../../parts/github/repository-reference.ts";
import type { FolderAnswer } from "../../parts/github/repository-tree.ts";
import { Failure } from "../../usage/failure.ts";
import { openGithubDownloads } from "./github-downloads.ts";
import { findGithubLedgers, findLedgerFolder, memoryKey } from "./github-ledgers.ts";
import {
  findOtherRepositories,
  namedRepositories,
  type WantedRepository,
  wildcards,
} from "./github-repositories.ts";
import { type IngestOptions, ingest } from "./ingest.ts";
import { addReports, EMPTY_REPORT, type IngestReport, withRepository } from "./ingest-report.ts";

export interface RepositoriesOptions
  extends Omit<IngestOptions, "files" | "isWholeLedger" | "store"> {
  readonly store: Store;
  readonly github: Github;
  readonly references: readonly RepositoryReference[];
  /** Where downloads are kept as long as they are read. */
  readonly temporaryFolder: string;
  readonly onRepository?: (progress: RepositoryProgress) => void;
}

export interface RepositoryProgress {
  readonly repository: string;
  /** 1 for the first. */
  readonly number: number;
  readonly count: number;
}

/** A repository, `owner/name` or `owner/*`, that could not be loaded, and why. */
export interface RepositoryFailure {
  readonly repository: string;
  readonly failure: Failure;
}

/** What became of repositories, one after another. */
export interface RepositoriesReport {
  /** The sum over all that were loaded; rejects name the repository before the file. */
  readonly report: IngestReport;
  /** How many could be read, those without a ledger among them. */
  readonly readable: number;
  /** Those that had a ledger to load. */
  readonly loaded: readonly string[];
  /** Those that were named and have no ledger. */
  readonly withoutLedger: readonly string[];
  readonly failures: readonly RepositoryFailure[];
  /** How many were not asked for because GitHub answers no more for now. */
  readonly unasked: number;
}

/** What became of none. */
export const NO_REPOSITORIES: RepositoriesReport = {
  report: EMPTY_REPORT,
  readable: 0,
  loaded: [],
  withoutLedger: [],
  failures: [],
  unasked: 0,
};

/**
 * Loads the ledgers of repositories on GitHub, each for itself: one that cannot be read is
 * reported, and the rest go on. What GitHub and the database know to be loaded costs one request.
 *
 * @throws {Failure} when the database fails.
 */
export async function ingestRepositories(
  options: RepositoriesOptions,
): Promise<RepositoriesReport> {
  const { repositories, failures } = await findRepositories(options);
  const withoutLedger: string[] = [];
  const loaded: string[] = [];
  let report = EMPTY_REPORT;
  let asked = 0;
  let readable = 0;
  const wanted = failures.some(isRateLimit) ? [] : repositories;
  for await (const { repository, ...answer } of askAhead(wanted, options)) {
    asked += 1;
    const name = fullName(repository);
    options.onRepository?.({ repository: name, number: asked, count: repositories.length });
    const outcome = await ingestRepository(repository, answer, options);
    if (outcome instanceof Failure) {
      failures.push({ repository: name, failure: outcome });
      if (outcome instanceof RateLimited) break;
      continue;
    }
    readable += 1;
    if (outcome !== undefined) {
      report = addReports(report, withRepository(outcome, name));
      loaded.push(name);
    } else if (repository.isNamed) withoutLedger.push(name);
  }
  const unasked = repositories.length - asked;
  return { report, readable, loaded, withoutLedger, failures, unasked };
}

async function findRepositories({ github, references }: RepositoriesOptions) {
  const failures: RepositoryFailure[] = [];
  const repositories = [...namedRepositories(references)];
  for (const wildcard of wildcards(references)) {
    try {
      repositories.push(...(await findOtherRepositories(github, wildcard, repositories)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push({ repository: fullName(wildcard), failure: error });
    }
  }
  return { repositories, failures };
}

/** As many questions as GitHub gets at once: on most nights the answers are all that is waited for. */
const ASKED_AT_ONCE = 8;

/** What GitHub answers, or will, of a repository's folder. */
interface AskedFolder {
  readonly remembered: RemoteTree | undefined;
  readonly folder: Promise<FolderAnswer>;
}

/** Asks for the folders of some repositories at once, before the first of them is loaded. */
async function* askAhead(
  repositories: readonly WantedRepository[],
  { github, store }: RepositoriesOptions,
): AsyncIterable<AskedFolder & { readonly repository: WantedRepository }> {
  for (let start = 0; start < repositories.length; start += ASKED_AT_ONCE) {
    const asked: (AskedFolder & { readonly repository: WantedRepository })[] = [];
    for (const repository of repositories.slice(start, start + ASKED_AT_ONCE)) {
      const { repository: name, ref } = memoryKey(repository);
      // A database that fails here fails for all repositories.
      const remembered = await store.findRemoteTree(name, ref);
      const folder = findLedgerFolder(github, repository, remembered);
      // Whoever loads the repository is told.
      folder.catch(() => {});
      asked.push({ repository, remembered, folder });
    }
    yield* asked;
  }
}

/** Returns what became of a repository's rows: undefined when it has none, a failure when it cannot be read. */
async function ingestRepository(
  repository: WantedRepository,
  { remembered, folder }: AskedFolder,
  options: RepositoriesOptions,
): Promise<IngestReport | Failure | undefined> {
  const { github, store, temporaryFolder } = options;
  await using downloads = await openGithubDownloads(github, temporaryFolder);
  try {
    const search = { github, downloads, store, remembered };
    const { files, tree } = await findGithubLedgers(repository, await folder, search);
    const report =
      files.length === 0
        ? undefined
        : await ingest({
            ...options,
            ...{ files, isWholeLedger: true },
            currentNameOf: (each) => findCurrentName(github, each),
          });
    // What is not loaded to the last row has to be listed again.
    if (tree !== undefined && report?.isComplete !== false) await store.saveRemoteTree(tree);
    return report;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.message = downloads.withNames(error.message);
    return error;
  }
}

function isRateLimit({ failure }: RepositoryFailure): boolean {
  return failure instanceof RateLimited;
}

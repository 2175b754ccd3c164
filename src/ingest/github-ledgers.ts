import type { RemoteTree, Store } from "../database/store.ts";
import type { Github } from "../github/connect-to-github.ts";
import { fullName, type RepositoryReference } from "../github/repository-reference.ts";
import { type FolderAnswer, findFolder, listTree } from "../github/repository-tree.ts";
import { isLedgerName } from "../ledger/discover.ts";
import type { GithubDownloads } from "./github-downloads.ts";
import type { LedgerFile } from "./ledger-file.ts";

/** The ledger files that a repository on GitHub holds. */
export interface GithubLedgers {
  readonly files: readonly LedgerFile[];
  /** To be remembered once all of them are loaded; undefined when that changes nothing. */
  readonly tree: RemoteTree | undefined;
}

export interface GithubSearch {
  readonly github: Github;
  readonly downloads: GithubDownloads;
  readonly store: Pick<Store, "listFileStates">;
  /** What GitHub said when all of the repository's ledgers were loaded last. */
  readonly remembered: RemoteTree | undefined;
}

const FOLDER = ".telemetry";
/** Stands for the folder of a repository without a ledger. */
const NO_LEDGER = "";

/**
 * Finds the ledger files of a repository on GitHub, by the names that they have in a checkout.
 * A repository that did not change since it was loaded costs one request.
 */
export async function findGithubLedgers(
  repository: RepositoryReference,
  search: GithubSearch,
): Promise<GithubLedgers> {
  const { github, downloads, store, remembered } = search;
  const answer = await findFolder(github, repository, FOLDER, remembered?.etag || undefined);
  const treeHash = treeHashOf(answer) ?? remembered?.treeHash ?? NO_LEDGER;
  const isLoaded = treeHash === remembered?.treeHash;
  const blobs = isLoaded
    ? await listLoaded(repository, store, treeHash)
    : await listLedgers(github, repository, treeHash);
  // What was loaded is not known any more, so it is loaded again.
  if (isLoaded && blobs.length === 0 && treeHash !== NO_LEDGER) {
    return findGithubLedgers(repository, { ...search, remembered: undefined });
  }
  const files = blobs
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, blobHash }) => downloads.ledgerFile(repository, name, blobHash));
  const etag = answer.kind === "unchanged" ? undefined : answer.etag;
  if (etag === undefined) return { files, tree: undefined };
  const tree = { etag, treeHash: files.length === 0 ? NO_LEDGER : treeHash };
  return {
    files,
    tree: { ...tree, repository: fullName(repository), ref: rememberedRef(repository) },
  };
}

/** How memory names the state of a repository that was asked for. */
export function rememberedRef({ ref }: RepositoryReference): string {
  return ref ?? "HEAD";
}

/** Undefined: it is the one that was remembered. */
function treeHashOf(answer: FolderAnswer): string | undefined {
  switch (answer.kind) {
    case "unchanged":
      return undefined;
    case "missing":
      return NO_LEDGER;
    case "found":
      return answer.treeHash;
  }
}

interface LedgerBlob {
  readonly name: string;
  readonly blobHash: string;
}

/** Lists what was loaded of a folder that is as it was then. */
async function listLoaded(
  repository: RepositoryReference,
  store: Pick<Store, "listFileStates">,
  treeHash: string,
): Promise<readonly LedgerBlob[]> {
  if (treeHash === NO_LEDGER) return [];
  const states = await store.listFileStates(fullName(repository));
  return states
    .filter(({ path }) => path.startsWith(`${FOLDER}/`) && isLedgerName(relativeToFolder(path)))
    .map(({ path, blobHash }) => ({ name: path, blobHash }));
}

async function listLedgers(
  github: Github,
  repository: RepositoryReference,
  treeHash: string,
): Promise<readonly LedgerBlob[]> {
  if (treeHash === NO_LEDGER) return [];
  const files = await listTree(github, repository, treeHash);
  return files
    .filter(({ path }) => isLedgerName(path))
    .map(({ path, blobHash }) => ({ name: `${FOLDER}/${path}`, blobHash }));
}

function relativeToFolder(name: string): string {
  return name.slice(FOLDER.length + 1);
}

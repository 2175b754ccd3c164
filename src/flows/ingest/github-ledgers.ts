import { createHash } from "node:crypto";
import type { RemoteTree, Store } from "../../parts/database/store.ts";
import type { Github } from "../../parts/github/connect-to-github.ts";
import { fullName, type RepositoryReference } from "../../parts/github/repository-reference.ts";
import { type FolderAnswer, findFolder, listTree } from "../../parts/github/repository-tree.ts";
import { isLedgerName } from "../../parts/ledger/discover.ts";
import { NotALedger } from "../../parts/ledger/read-ledger.ts";
import { notAFile } from "../../parts/ledger/stand-in.ts";
import type { GithubDownloads } from "./github-downloads.ts";
import type { LedgerFile } from "./ledger-file.ts";

/** The ledger files that a repository on GitHub holds. */
export interface GithubLedgers {
  readonly files: readonly LedgerFile[];
  /** To be remembered once all of them are loaded; undefined when nothing is new. */
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
/** Stands for the id of a folder that there is not. */
const NO_FOLDER = "";

/** Asks for the folder that a repository on GitHub has its ledgers in. */
export function findLedgerFolder(
  github: Github,
  repository: RepositoryReference,
  remembered: RemoteTree | undefined,
): Promise<FolderAnswer> {
  return findFolder(github, repository, FOLDER, remembered?.etag);
}

/**
 * Finds the ledger files in what GitHub answered of that folder, by the names that they have in a checkout.
 * While they are what the database holds, that costs no further request.
 */
export async function findGithubLedgers(
  repository: RepositoryReference,
  answer: FolderAnswer,
  { github, downloads, store, remembered }: GithubSearch,
): Promise<GithubLedgers> {
  const folderHash = folderHashOf(answer, remembered);
  const loaded = await listLoaded(repository, store);
  const isLoaded = remembered?.treeHash === treeHashOf(folderHash, loaded);
  const ledgers = isLoaded ? loaded : await listLedgers(github, repository, folderHash);

  const files = ledgers.map(({ name, blobHash, isLink }) =>
    isLink ? linkFile(repository, name) : downloads.ledgerFile(repository, name, blobHash),
  );
  const etag = answer.kind === "unchanged" ? remembered?.etag : answer.etag;
  const isRemembered = isLoaded && etag === remembered?.etag;
  if (etag === undefined || isRemembered) return { files, tree: undefined };
  const treeHash = treeHashOf(folderHash, ledgers);
  return { files, tree: { ...memoryKey(repository), etag, treeHash } };
}

/** What the database remembers a repository by. */
export function memoryKey(repository: RepositoryReference): Omit<RemoteTree, "etag" | "treeHash"> {
  return { repository: fullName(repository), ref: repository.ref ?? "HEAD" };
}

/** Returns git's id of the folder. */
function folderHashOf(answer: FolderAnswer, remembered: RemoteTree | undefined): string {
  switch (answer.kind) {
    case "unchanged":
      return remembered?.treeHash.split(":")[0] ?? NO_FOLDER;
    case "missing":
      return NO_FOLDER;
    case "found":
      return answer.treeHash;
  }
}

/**
 * Returns what tells a folder whose ledgers are loaded: its id, and a hash of the ledgers, because
 * the same repository may have been loaded from elsewhere in between.
 */
function treeHashOf(folderHash: string, ledgers: readonly LedgerBlob[]): string {
  const text = ledgers.map(({ name, blobHash }) => `${blobHash} ${name}\n`).join("");
  return `${folderHash}:${createHash("sha256").update(text).digest("hex")}`;
}

interface LedgerBlob {
  readonly name: string;
  readonly blobHash: string;
  readonly isLink: boolean;
}

/** Returns what stands for a link: whoever reads it is told. */
function linkFile(repository: RepositoryReference, name: string): LedgerFile {
  const locate = () => Promise.reject(new NotALedger(name, notAFile("link")));
  return { name, repository: fullName(repository), locate };
}

/** Lists the ledgers of the folder that the database holds, sorted as below. */
async function listLoaded(
  repository: RepositoryReference,
  store: Pick<Store, "listFileStates">,
): Promise<readonly LedgerBlob[]> {
  const states = await store.listFileStates(fullName(repository));
  return states
    .filter(({ path }) => path.startsWith(`${FOLDER}/`))
    .filter(({ path }) => isLedgerName(path.slice(FOLDER.length + 1)))
    .map(({ path, blobHash }) => ({ name: path, blobHash, isLink: false }))
    .toSorted(byName);
}

/** Lists the ledgers of the folder in the order that they have in a checkout. */
async function listLedgers(
  github: Github,
  repository: RepositoryReference,
  folderHash: string,
): Promise<readonly LedgerBlob[]> {
  if (folderHash === NO_FOLDER) return [];
  const files = await listTree(github, repository, folderHash);
  return files
    .filter(({ path }) => isLedgerName(path))
    .map(({ path, blobHash, isLink }) => ({ name: `${FOLDER}/${path}`, blobHash, isLink }))
    .toSorted(byName);
}

function byName(one: LedgerBlob, other: LedgerBlob): number {
  return one.name < other.name ? -1 : 1;
}

import { posix } from "node:path";
import type { CommitChanges } from "../../parts/git/history.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { type BlobReader, isLedgerPath } from "./origins/ledger-blobs.ts";

/** A ledger file as a commit has it. */
export interface LedgerBlob {
  /** In the repository, with forward slashes. */
  readonly path: string;
  readonly blob: string;
  readonly sizeBytes: number;
  /** Set where something else than a file has a ledger's path. */
  readonly kind?: "link" | "folder";
}

/** A file or link of a commit, of any name; or a folder, where its files are not listed. */
interface CommitFile extends Omit<LedgerBlob, "kind"> {
  readonly isLink: boolean;
  readonly isFolder?: boolean;
}

/** Links in whose place a folder of ledgers is expected: a checkout would follow them. */
const LEDGER_FOLDERS: readonly string[] = [TELEMETRY_FOLDER, `${TELEMETRY_FOLDER}/usage`];

/** Picks the ledgers of a commit's files, and what is in the place of one or of a folder of them. */
export function ledgersAmong(files: readonly CommitFile[]): readonly LedgerBlob[] {
  const unlisted = files.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  const listed = files.flatMap(({ path }) => foldersAbove(path));
  const folders = new Set([...unlisted, ...listed].filter(isLedgerPath));
  return [
    ...files
      .filter(({ isFolder }) => !isFolder)
      .filter(({ path, isLink }) => isLedgerPath(path) || (isLink && LEDGER_FOLDERS.includes(path)))
      .map(({ path, blob, sizeBytes, isLink }): LedgerBlob => {
        const file = { path, blob, sizeBytes };
        return isLink ? { ...file, kind: "link" } : file;
      }),
    ...Array.from(
      folders,
      (path): LedgerBlob => ({ path, blob: `folder:${path}`, sizeBytes: 0, kind: "folder" }),
    ),
  ];
}

function foldersAbove(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === "." ? [] : [folder, ...foldersAbove(folder)];
}

/** How two commits relate. */
export interface Comparison {
  /** The commit that both come from. */
  readonly mergeBase: string;
  /** When that commit was made; undefined where unknown. */
  readonly mergeBaseAt: Date | undefined;
  /** What head adds to base, parents before children, with what each changed in the ledger. */
  readonly commits: readonly CommitChanges[];
  /** Commits that are not listed because there are too many. */
  readonly unlisted: number;
  /** Whether the changes of the commits are listed: not where that would be more than anybody reads. */
  readonly hasChanges: boolean;
}

/** What can be asked of a repository's commits, wherever they are: in a clone or on GitHub. */
export interface CommitReader extends BlobReader {
  /** Lists the ledger files of a commit, by path. */
  listLedgers(commit: string): Promise<readonly LedgerBlob[]>;
  compare(base: string, head: string): Promise<Comparison>;
  /**
   * Lists the last commits of a branch's main line, parents before children, with what each changed
   * in the ledger: pull requests as they were merged, and what was pushed directly.
   */
  listMainLine(head: string): Promise<readonly CommitChanges[]>;
}

/** How many commits are looked at, at most. */
export const MAX_COMMITS = 250;
/** How far back the main line is followed. */
export const MAIN_LINE_COMMITS = 100;
/** GitHub accepts no larger file. */
export const MAX_BLOB_BYTES = 104_857_600;

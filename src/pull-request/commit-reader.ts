import type { CommitChanges } from "../git/file-history.ts";
import type { BlobReader } from "../provenance/blob-reader.ts";

/** A ledger file as a commit has it. */
export interface LedgerBlob {
  /** In the repository, with forward slashes. */
  readonly path: string;
  readonly blob: string;
  readonly sizeBytes: number;
}

/** How two commits lie to each other. */
export interface Comparison {
  /** The commit that both come from. */
  readonly mergeBase: string;
  /** What head adds to base, parents before children, with what each changed in the ledger. */
  readonly commits: readonly CommitChanges[];
  /** Commits that are not listed because there are too many. */
  readonly unlisted: number;
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
/** A larger file is not read: a ledger moves to a backup long before. */
export const MAX_BLOB_BYTES = 64_000_000;

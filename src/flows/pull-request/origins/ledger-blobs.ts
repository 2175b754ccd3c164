import { readBlobSizes, readBlobs } from "../../../parts/git/blob.ts";
import type { Git } from "../../../parts/git/git.ts";
import { isLedgerName } from "../../../parts/ledger/discover.ts";
import { TELEMETRY_FOLDER } from "../../record/ledger-path.ts";

const PREFIX = `${TELEMETRY_FOLDER}/`;

/** Git's patterns for every path that can be a ledger's; `isLedgerPath` tells which are. */
export const LEDGER_PATHSPECS: readonly string[] = ["usage.csv", "usage-*.csv", "usage/*.csv"].map(
  (pattern) => `:(top,glob)${PREFIX}${pattern}`,
);

/** Whether a path in a repository, with forward slashes, is that of a ledger file. */
export function isLedgerPath(path: string): boolean {
  return path.startsWith(PREFIX) && isLedgerName(path.slice(PREFIX.length));
}

/** Reads the contents of a repository's files by their ids. */
export interface BlobReader {
  /** Returns sizes in bytes, by id; what is not there is left out. */
  sizesOf(blobs: Iterable<string>): Promise<ReadonlyMap<string, number>>;
  /** Returns contents, by id; what is not there is left out. */
  contentsOf(blobs: Iterable<string>): Promise<ReadonlyMap<string, Buffer>>;
}

/** Reads from a clone. */
export function gitBlobReader(git: Git): BlobReader {
  return {
    sizesOf: (blobs) => readBlobSizes(git, blobs),
    contentsOf: (blobs) => readBlobs(git, blobs),
  };
}

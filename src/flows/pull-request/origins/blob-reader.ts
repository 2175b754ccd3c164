import { readBlobSizes, readBlobs } from "../../../parts/git/blob.ts";
import type { Git } from "../../../parts/git/git.ts";

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

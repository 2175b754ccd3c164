import { createHash, type Hash } from "node:crypto";
import type { FileState } from "../../parts/database/store.ts";
import { startBlobHash } from "./blob-hash.ts";
import { readChunks } from "./read-chunks.ts";

/** What of a file has to be read: nothing, or rows. */
export type Reading = { readonly what: "nothing"; readonly state: FileState } | RowReading;

/** Reading what a file grew by, or all of it. */
export interface RowReading {
  readonly what: "growth" | "everything";
  /** How far it was ingested; undefined when all of it is read. */
  readonly state: FileState | undefined;
  readonly sizeBytes: number;
  /** Has taken what comes before. */
  readonly hash: ContentHash;
}

const LINE_FEED = 0x0a;

/**
 * Returns what has to be read of a file, given how far it was ingested, after reading that part:
 * what a file began with counts to the byte. `blobHash` is its id where git knows it.
 */
export async function planReading(
  path: string,
  sizeBytes: number,
  state: FileState | undefined,
  blobHash: string | undefined,
): Promise<Reading> {
  // A state without bytes says that no part of the file can be read by itself.
  if (state !== undefined && state.offset > 0) {
    if (sizeBytes === state.offset && (await isAsIngested(path, state))) {
      return { what: "nothing", state };
    }
    const hash = new ContentHash(sizeBytes, blobHash);
    if (sizeBytes > state.offset && (await beginsAsIngested(path, state, hash))) {
      return { what: "growth", state, sizeBytes, hash };
    }
  }
  const hash = new ContentHash(sizeBytes, blobHash);
  return { what: "everything", state: undefined, sizeBytes, hash };
}

async function isAsIngested(path: string, { offset, prefixHash }: FileState): Promise<boolean> {
  const hash = createHash("sha256");
  for await (const chunk of readChunks(path, offset)) hash.update(chunk);
  return hash.digest("hex") === prefixHash;
}

async function beginsAsIngested(
  path: string,
  { offset, prefixHash }: FileState,
  hash: ContentHash,
): Promise<boolean> {
  let last: number | undefined;
  for await (const chunk of readChunks(path, offset)) {
    hash.add(chunk);
    hash.ingestUntil(offset);
    last = chunk.at(-1);
  }
  // A last line that had no end may have grown too.
  return last === LINE_FEED && hash.ingested().prefixHash === prefixHash;
}

const MAX_REST_BYTES = 8 * 1024 * 1024;

/** Hashes a file's content while it is read: all of it as git does, and the part that is ingested. */
export class ContentHash {
  readonly #blob: Hash;
  readonly #ingested = createHash("sha256");
  /** What was read and may not be ingested yet. */
  #rest: Buffer[] = [];
  #readBytes = 0;
  #ingestedBytes = 0;

  /** Takes the content's size, and an id whose length tells which algorithm git uses. */
  constructor(sizeBytes: number, like: string | undefined) {
    this.#blob = startBlobHash(sizeBytes, like);
  }

  /** Takes the next bytes. */
  add(bytes: Buffer): void {
    this.#blob.update(bytes);
    this.#rest.push(bytes);
    this.#readBytes += bytes.length;
    // No row is as long: what is not ingested by now is none, and its file is read whole again.
    if (this.#readBytes - this.#ingestedBytes > MAX_REST_BYTES) this.ingestUntil(this.#readBytes);
  }

  /** Counts as ingested what was read before an offset. */
  ingestUntil(offset: number): void {
    const rest: Buffer[] = [];
    for (const bytes of this.#rest) {
      const part = bytes.subarray(0, Math.max(offset - this.#ingestedBytes, 0));
      this.#ingested.update(part);
      this.#ingestedBytes += part.length;
      if (part.length < bytes.length) rest.push(bytes.subarray(part.length));
    }
    this.#rest = rest;
  }

  /** Returns how far it is ingested, and the SHA-256, hex, of that part. */
  ingested(): { readonly offset: number; readonly prefixHash: string } {
    return { offset: this.#ingestedBytes, prefixHash: this.#ingested.copy().digest("hex") };
  }

  /** Returns the object id that git gives the content, once all of it was read. */
  blobHash(): string {
    return this.#blob.copy().digest("hex");
  }
}

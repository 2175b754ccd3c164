import { createHash, type Hash } from "node:crypto";
import { startBlobHash } from "./blob-hash.ts";

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

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Failure } from "../failure.ts";

const CHUNK_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;

/** What a file's content is known by. */
export interface Fingerprint {
  /** The object id that git gives a file with this content (SHA-1). */
  readonly blobHash: string;
  readonly sizeBytes: number;
  /** SHA-256, hex, of the first bytes; of all of them when the file has fewer. */
  readonly prefixHash: string;
  /** Whether the prefix is empty or ends with the end of a line. */
  readonly prefixEndsLine: boolean;
}

/** Reads a file once and returns its fingerprint, the prefix's included. */
export async function fingerprintFile(path: string, prefixBytes: number): Promise<Fingerprint> {
  try {
    return await fingerprint(path, prefixBytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `Cannot read the ledger ${path} (${code}). Check that the file is there and that you may read it.`,
      { cause: error },
    );
  }
}

async function fingerprint(path: string, prefixBytes: number): Promise<Fingerprint> {
  const { size } = await stat(path);
  const blob = createHash("sha1").update(`blob ${size}\0`);
  const prefix = createHash("sha256");
  let read = 0;
  let prefixEndsLine = true;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer;
    blob.update(bytes);
    if (read < prefixBytes) {
      const part = bytes.subarray(0, prefixBytes - read);
      prefix.update(part);
      prefixEndsLine = part.at(-1) === LINE_FEED;
    }
    read += bytes.length;
  }
  return {
    blobHash: blob.digest("hex"),
    sizeBytes: read,
    prefixHash: prefix.digest("hex"),
    prefixEndsLine,
  };
}

import { hashBlob } from "../../../parts/git/blob.ts";
import type { BlobReader } from "./ledger-blobs.ts";

/** What is kept of contents: a pull request is compared with the same two or three files again and again. */
const MAX_KEPT_BYTES = 64_000_000;
const LINE_FEED = 0x0a;

/** Returns a reader that asks another one once for each size, and for each content as long as they are small together. */
export function rememberBlobs(
  reader: BlobReader,
  knownSizes: Iterable<readonly [string, number]> = [],
): BlobReader {
  const sizes = new Map(knownSizes);
  const contents = new Map<string, Buffer>();
  let keptBytes = 0;
  const keep = (blob: string, content: Buffer) => {
    if (keptBytes + content.length > MAX_KEPT_BYTES) return;
    keptBytes += content.length;
    contents.set(blob, content);
  };
  const sizesOf = async (blobs: Iterable<string>) => {
    const wanted = [...blobs];
    const unknown = wanted.filter((blob) => !sizes.has(blob));
    const found = unknown.length === 0 ? [] : await reader.sizesOf(unknown);
    for (const [blob, sizeBytes] of found) sizes.set(blob, sizeBytes);
    return pick(sizes, wanted);
  };
  return {
    sizesOf,
    async contentsOf(blobs) {
      const wanted = [...blobs];
      for (const [blob, sizeBytes] of await sizesOf(wanted.filter((each) => !contents.has(each)))) {
        const beginning = findBeginning(contents.values(), blob, sizeBytes);
        if (beginning !== undefined) contents.set(blob, beginning);
      }
      const known = pick(contents, wanted);
      const unknown = wanted.filter((blob) => !known.has(blob));
      if (unknown.length === 0) return known;
      const read = await reader.contentsOf(unknown);
      for (const [blob, content] of read) keep(blob, content);
      return new Map([...known, ...read]);
    },
  };
}

/** Returns a blob's content where another one begins with it: ledgers grow at their end. */
function findBeginning(
  contents: Iterable<Buffer>,
  blob: string,
  sizeBytes: number,
): Buffer | undefined {
  for (const content of contents) {
    if (content.length <= sizeBytes || content[sizeBytes - 1] !== LINE_FEED) continue;
    const beginning = content.subarray(0, sizeBytes);
    if (hashBlob(beginning, blob) === blob) return beginning;
  }
  return undefined;
}

function pick<Value>(
  all: ReadonlyMap<string, Value>,
  keys: readonly string[],
): ReadonlyMap<string, Value> {
  const picked = new Map<string, Value>();
  for (const key of keys) {
    const value = all.get(key);
    if (value !== undefined) picked.set(key, value);
  }
  return picked;
}

import type { BlobReader } from "./ledger-blobs.ts";

/** What is kept of contents: a pull request is compared with the same two or three files again and again. */
const MAX_KEPT_BYTES = 64_000_000;

/** Returns a reader that asks another one once for each size, and for each content as long as they are small together. */
export function rememberBlobs(reader: BlobReader): BlobReader {
  const sizes = new Map<string, number>();
  const contents = new Map<string, Buffer>();
  let keptBytes = 0;
  const keep = (blob: string, content: Buffer) => {
    if (keptBytes + content.length > MAX_KEPT_BYTES) return;
    keptBytes += content.length;
    contents.set(blob, content);
  };
  return {
    async sizesOf(blobs) {
      const wanted = [...blobs];
      const unknown = wanted.filter((blob) => !sizes.has(blob));
      const found = unknown.length === 0 ? [] : await reader.sizesOf(unknown);
      for (const [blob, sizeBytes] of found) sizes.set(blob, sizeBytes);
      return pick(sizes, wanted);
    },
    async contentsOf(blobs) {
      const wanted = [...blobs];
      const known = pick(contents, wanted);
      const unknown = wanted.filter((blob) => !known.has(blob));
      if (unknown.length === 0) return known;
      const read = await reader.contentsOf(unknown);
      for (const [blob, content] of read) keep(blob, content);
      return new Map([...known, ...read]);
    },
  };
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

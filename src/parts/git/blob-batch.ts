import type { Git } from "./git.ts";

const LINE_FEED = 0x0a;

/** Returns the sizes of blobs in bytes, by id; what is no blob of the repository is left out. */
export async function readBlobSizes(
  git: Git,
  blobs: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const output = await git(["cat-file", "--batch-check", "--buffer"], lines(blobs));
  const sizes = new Map<string, number>();
  for (const line of output.toString().split("\n")) {
    const [blob = "", type, size] = line.split(" ");
    if (type === "blob") sizes.set(blob, Number(size));
  }
  return sizes;
}

/** Reads blobs, all into memory; returns the contents of those that are there, by id. */
export async function readBlobs(
  git: Git,
  blobs: Iterable<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const output = await git(["cat-file", "--batch", "--buffer"], lines(blobs));
  const contents = new Map<string, Buffer>();
  for (let start = 0; start < output.length; ) {
    const lineEnd = output.indexOf(LINE_FEED, start);
    const [blob = "", type, size] = output.toString("utf8", start, lineEnd).split(" ");
    start = lineEnd + 1;
    if (type === "missing") continue;
    const end = start + Number(size);
    contents.set(blob, output.subarray(start, end));
    start = end + 1;
  }
  return contents;
}

function lines(blobs: Iterable<string>): string {
  return Array.from(blobs, (blob) => `${blob}\n`).join("");
}

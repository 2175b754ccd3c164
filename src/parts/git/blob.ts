import { createHash } from "node:crypto";
import type { Git } from "./git.ts";

/** Returns git's object id of a file with this content; the algorithm follows the length of `like`. */
export function hashBlob(content: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}

export function readBlob(git: Git, blob: string): Promise<Buffer> {
  return git(["cat-file", "blob", blob]);
}

/** Writes a file's content as it is to the object store and returns its id. */
export async function writeBlob(git: Git, content: Uint8Array): Promise<string> {
  return (await git(["hash-object", "-w", "--stdin"], content)).toString().trim();
}

/** Returns the blob that a commit has at a path; undefined when it has none, or the commit is gone. */
export async function findBlob(
  git: Git,
  commit: string,
  path: string,
): Promise<string | undefined> {
  try {
    const object = `${commit}:${path}`;
    return (await git(["rev-parse", "--verify", "--quiet", object])).toString().trim();
  } catch {
    // Exit code 1, nothing said: no such path in that commit.
    return undefined;
  }
}

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

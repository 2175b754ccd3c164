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

/** Lists the blobs that a commit has below a folder, by path; empty when it has none, or the commit is gone. */
export async function listBlobs(
  git: Git,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const output = await git(["ls-tree", "-r", "-z", commit, "--", `${folder}/`]).catch(() => "");
  return parseTree(output.toString());
}

/** Parses `git ls-tree -r -z`: mode, type and id, a tab, the path, NUL, …; returns the blobs by path. */
export function parseTree(output: string): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  for (const line of output.split("\0")) {
    const [meta = "", path] = line.split("\t");
    const [, type, blob] = meta.split(" ");
    if (path !== undefined && type === "blob" && blob !== undefined) blobs.set(path, blob);
  }
  return blobs;
}

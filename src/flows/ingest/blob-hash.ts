import { createHash, type Hash } from "node:crypto";
import { stat } from "node:fs/promises";
import { readChunks } from "./read-chunks.ts";

const SHA_256_HEX_LENGTH = 64;

/** Starts to hash a content of some size as git does; git's algorithm follows the length of an id that is `like` it. */
export function startBlobHash(sizeBytes: number, like: string | undefined): Hash {
  const algorithm = like?.length === SHA_256_HEX_LENGTH ? "sha256" : "sha1";
  return createHash(algorithm).update(`blob ${sizeBytes}\0`);
}

/** Returns the object id that git gives a file's content, as it is, in a repository with ids `like` this one. */
export async function hashFile(path: string, like: string): Promise<string> {
  const hash = startBlobHash((await stat(path)).size, like);
  for await (const chunk of readChunks(path)) hash.update(chunk);
  return hash.digest("hex");
}

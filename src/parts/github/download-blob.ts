import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Github } from "./connect-to-github.ts";
import { GithubFailure, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

// GitHub itself hands out no larger blobs.
const MAX_BYTES = 100 * 1024 * 1024;
const MAX_ATTEMPTS = 3;

/**
 * Writes the content of a blob to a file, in bounded memory. What arrived is not verified.
 *
 * @throws what the file system throws.
 */
export async function downloadBlob(
  github: Github,
  repository: RepositoryReference,
  blobHash: string,
  path: string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const body = await requestBlob(github, repository, blobHash);
    try {
      await pipeline(Readable.fromWeb(body), limitBytes(), createWriteStream(path));
      return;
    } catch (error) {
      if (error instanceof GithubFailure || isOfFile(error)) throw error;
      // The client asks again while there is no answer; here the connection broke within one.
      if (attempt === MAX_ATTEMPTS) throw toGithubFailure(error);
    }
  }
}

async function requestBlob(
  github: Github,
  { owner, name }: RepositoryReference,
  blobHash: string,
): Promise<ReadableStream> {
  try {
    const { data } = await github.request("GET /repos/{owner}/{name}/git/blobs/{blobHash}", {
      owner,
      name,
      blobHash,
      mediaType: { format: "raw" },
      request: { parseSuccessResponseBody: false },
    });
    return data as ReadableStream;
  } catch (error) {
    throw toGithubFailure(error);
  }
}

function limitBytes(): Transform {
  let sizeBytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes <= MAX_BYTES) done(undefined, chunk);
      else done(tooLarge());
    },
  });
}

function tooLarge(): GithubFailure {
  return new GithubFailure(
    "A ledger file is larger than 100 MB, the most that GitHub hands out. Have it rotated earlier (`rotateAtBytes`), or load a clone.",
  );
}

function isOfFile(error: unknown): boolean {
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall === "open" || syscall === "write";
}

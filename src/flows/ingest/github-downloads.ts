import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Github } from "../../parts/github/connect-to-github.ts";
import { downloadBlob } from "../../parts/github/download-blob.ts";
import { GithubFailure } from "../../parts/github/github-failure.ts";
import { fullName, type RepositoryReference } from "../../parts/github/repository-reference.ts";
import { Failure } from "../../usage/failure.ts";
import { hashFile } from "./blob-hash.ts";
import type { LedgerFile } from "./ledger-file.ts";

/** Files of repositories on GitHub, downloaded when they are read and deleted when this is disposed of. */
export interface GithubDownloads extends AsyncDisposable {
  /** Returns a ledger file that is downloaded, once, when it is located. */
  ledgerFile(repository: RepositoryReference, name: string, blobHash: string): LedgerFile;
  /** Returns a message with the names of ledger files in place of the paths that they have here. */
  withNames(message: string): string;
}

/**
 * Makes an empty place for downloads in a folder.
 *
 * @throws {Failure} when it cannot be made.
 */
export async function openGithubDownloads(
  github: Github,
  parentFolder: string,
): Promise<GithubDownloads> {
  const folder = await mkdtemp(join(parentFolder, "tokenledger-ledgers-")).catch(cannotKeep);
  const nameByPath = new Map<string, string>();

  return {
    ledgerFile(repository, name, blobHash) {
      let path: Promise<string> | undefined;
      const download = async () => {
        // Not a name of the repository's own, which could lead anywhere.
        const file = join(folder, `${nameByPath.size}.csv`);
        nameByPath.set(file, name);
        await downloadBlob(github, repository, blobHash, file).catch(cannotKeep);
        const arrived = await hashFile(file, blobHash);
        if (arrived === blobHash) return file;
        throw new GithubFailure(
          `What GitHub sent for ${name} is not what the repository holds: expected the blob ${blobHash}, got ${arrived}. Run it again.`,
        );
      };
      return {
        name,
        repository: fullName(repository),
        blobHash,
        locate: () => {
          path ??= download();
          return path;
        },
      };
    },
    withNames(message) {
      return [...nameByPath].reduce((text, [path, name]) => text.replaceAll(path, name), message);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function cannotKeep(error: NodeJS.ErrnoException): never {
  if (error instanceof Failure) throw error;
  throw new Failure(
    `What GitHub sends cannot be kept in the folder for temporary files (${error.code}). Make room there, or name another folder with TMPDIR.`,
    { cause: error },
  );
}

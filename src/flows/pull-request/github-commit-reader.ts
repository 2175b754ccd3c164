import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { Commit } from "../../parts/git/commit.ts";
import type { CommitChanges, FileChange } from "../../parts/git/history.ts";
import {
  type FolderFile,
  listFolderOfCommits,
  listHistory,
} from "../../parts/github/commit-ledgers.ts";
import { type ComparedCommit, compareCommits } from "../../parts/github/compare-commits.ts";
import type { Github } from "../../parts/github/connect-to-github.ts";
import type { RepositoryReference } from "../../parts/github/repository-reference.ts";
import type { GithubDownloads } from "../ingest/github-downloads.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import {
  type CommitReader,
  type LedgerBlob,
  ledgersAmong,
  MAIN_LINE_COMMITS,
  MAX_BLOB_BYTES,
  MAX_COMMITS,
} from "./commit-reader.ts";
import type { BlobReader } from "./origins/ledger-blobs.ts";
import { rememberBlobs } from "./origins/remembered-blobs.ts";

const SHORT_ID_LENGTH = 7;

/**
 * Reads commits through GitHub's API: a job's checkout holds one commit only. What ledgers hold is taken from that
 * clone as far as it is there.
 */
export function openGithubCommitReader(
  github: Github,
  repository: RepositoryReference,
  downloads: GithubDownloads,
  clone?: BlobReader,
): CommitReader {
  const ledgersByCommit = new Map<string, readonly LedgerBlob[]>();
  const sizes = new Map<string, number>();
  const contents = new Map<string, () => Promise<string>>();

  const remember = (commit: string, files: readonly FolderFile[]) => {
    const ledgers = ledgersAmong(files.map(toCommitFile));
    for (const { path, blob, sizeBytes } of ledgers) {
      sizes.set(blob, sizeBytes);
      if (!contents.has(blob)) {
        contents.set(blob, downloads.ledgerFile(repository, path, blob).locate);
      }
    }
    ledgersByCommit.set(commit, ledgers);
  };
  const listAll = async (commits: readonly string[]) => {
    const unknown = commits.filter((commit) => !ledgersByCommit.has(commit));
    const found = await listFolderOfCommits(github, repository, unknown, TELEMETRY_FOLDER);
    for (const [commit, files] of found) remember(commit, files);
  };
  const changesOf = (commit: ComparedCommit): CommitChanges => ({
    commit: toCommit(commit),
    changes: changedFiles(
      ledgersByCommit.get(commit.parentIds[0] ?? "") ?? [],
      ledgersByCommit.get(commit.id) ?? [],
    ),
  });

  const blobs = rememberBlobs({
    async sizesOf(wanted) {
      return new Map(Array.from(wanted, (blob) => [blob, sizes.get(blob) ?? 0]));
    },
    async contentsOf(wanted) {
      const readable = Array.from(wanted).filter(
        (blob) => (sizes.get(blob) ?? 0) <= MAX_BLOB_BYTES,
      );
      const found = new Map(await clone?.contentsOf(readable));
      for (const blob of readable) {
        const locate = contents.get(blob);
        if (locate === undefined || found.has(blob)) continue;
        found.set(blob, await readFile(await locate()));
      }
      return found;
    },
  });

  return {
    ...blobs,
    async listLedgers(commit) {
      await listAll([commit]);
      return ledgersByCommit.get(commit) ?? [];
    },
    async compare(base, head) {
      const compared = await compareCommits(github, repository, {
        ...{ base, head },
        maxCommits: MAX_COMMITS,
      });
      const { commits, commitCount, mergeBase, mergeBaseAt } = compared;
      const parents = commits.flatMap(({ parentIds }) => parentIds.slice(0, 1));
      await listAll([...new Set([...commits.map(({ id }) => id), ...parents])]);
      return {
        mergeBase,
        mergeBaseAt: mergeBaseAt === undefined ? undefined : new Date(mergeBaseAt),
        commits: commits.map(changesOf),
        unlisted: commitCount - commits.length,
        hasChanges: true,
      };
    },
    async listMainLine(head) {
      const history = await listHistory(github, repository, head, {
        folder: TELEMETRY_FOLDER,
        maxCommits: MAIN_LINE_COMMITS,
      });
      for (const { id, files } of history) remember(id, files);
      const commitById = new Map(history.map((commit) => [commit.id, commit]));
      const mainLine: CommitChanges[] = [];
      for (let commit = commitById.get(head); commit !== undefined; ) {
        const parent = commitById.get(commit.parentIds[0] ?? "");
        // What the last one changed is not known when its parent was not listed.
        if (parent !== undefined || commit.parentIds.length === 0) mainLine.push(changesOf(commit));
        commit = parent;
      }
      return mainLine.toReversed();
    },
  };
}

function toCommitFile({ path, blobHash, ...file }: FolderFile) {
  return { ...file, path: posix.join(TELEMETRY_FOLDER, path), blob: blobHash };
}

function toCommit(commit: ComparedCommit): Commit {
  return { ...commit, shortId: commit.id.slice(0, SHORT_ID_LENGTH) };
}

function changedFiles(
  before: readonly LedgerBlob[],
  after: readonly LedgerBlob[],
): readonly FileChange[] {
  const blobBefore = new Map(before.map(({ path, blob }) => [path, blob]));
  const blobAfter = new Map(after.map(({ path, blob }) => [path, blob]));
  const paths = new Set([...blobBefore.keys(), ...blobAfter.keys()]);
  return Array.from(paths, (path) => ({
    path,
    before: blobBefore.get(path),
    after: blobAfter.get(path),
  })).filter((change) => change.before !== change.after);
}

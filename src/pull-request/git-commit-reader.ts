import { type CommitChanges, listRecentCommits } from "../git/file-history.ts";
import { createGit, type Git } from "../git/git.ts";
import { listFiles } from "../git/list-files.ts";
import { findMergeBase } from "../git/merge-base.ts";
import type { Repository } from "../git/repository.ts";
import { readShallowBoundary } from "../git/shallow.ts";
import { gitBlobReader } from "../provenance/blob-reader.ts";
import { isLedgerPath } from "../provenance/ledger-paths.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import {
  type CommitReader,
  ledgersAmong,
  MAIN_LINE_COMMITS,
  MAX_BLOB_BYTES,
  MAX_COMMITS,
} from "./commit-reader.ts";

/** Reads commits from a clone; undefined when it does not hold both, and what lies between them. */
export async function openGitCommitReader(
  { root, commonDir }: Repository,
  environment: Git["environment"],
  { base, head }: { readonly base: string; readonly head: string },
): Promise<CommitReader | undefined> {
  const git = createGit(root, environment);
  const mergeBase = await findMergeBase(git, base, head);
  if (mergeBase === undefined) return undefined;
  const blobs = gitBlobReader(git);
  const boundary = await readShallowBoundary(commonDir);
  return {
    sizesOf: blobs.sizesOf,
    async contentsOf(wanted) {
      const sizes = await blobs.sizesOf(wanted);
      const readable = Array.from(sizes).filter(([, sizeBytes]) => sizeBytes <= MAX_BLOB_BYTES);
      return blobs.contentsOf(readable.map(([blob]) => blob));
    },
    async listLedgers(commit) {
      return ledgersAmong(await listFiles(git, commit, TELEMETRY_FOLDER));
    },
    async compare() {
      const commits = await listRecentCommits(git, [head, `^${base}`], MAX_COMMITS + 1);
      const listed = commits.slice(-MAX_COMMITS).map(ledgerChanges);
      return { mergeBase, commits: listed, unlisted: commits.length - listed.length };
    },
    async listMainLine(commit) {
      const range = ["--first-parent", commit];
      const commits = await listRecentCommits(git, range, MAIN_LINE_COMMITS);
      // Where a shallow clone begins, a commit seems to bring all that there was.
      return commits.filter(({ commit: { id } }) => !boundary.has(id)).map(ledgerChanges);
    },
  };
}

function ledgerChanges({ commit, changes }: CommitChanges): CommitChanges {
  return { commit, changes: changes.filter(({ path }) => isLedgerPath(path)) };
}

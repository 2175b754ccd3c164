import { findMergeBase } from "../../parts/git/ancestry.ts";
import { readShallowBoundary } from "../../parts/git/clone.ts";
import { readKnownCommit } from "../../parts/git/commit.ts";
import { createGit, type Git, GitFailure, GitOutputTooLarge } from "../../parts/git/git.ts";
import { type CommitChanges, listRecentCommits } from "../../parts/git/history.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { listFiles } from "../../parts/git/tree.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import {
  type CommitReader,
  type LedgerBlob,
  ledgersAmong,
  MAIN_LINE_COMMITS,
  MAX_BLOB_BYTES,
  MAX_COMMITS,
} from "./commit-reader.ts";
import { gitBlobReader, isLedgerPath, LEDGER_PATHSPECS } from "./origins/ledger-blobs.ts";
import { rememberBlobs } from "./origins/remembered-blobs.ts";

/** Thousands of ledger files; a pull request could bring millions. */
const MAX_LISTING_BYTES = 16_000_000;

/** Reads commits from a clone; undefined when it does not hold both, what lies between them and their ledgers. */
export async function openGitCommitReader(
  { root, commonDir }: Repository,
  environment: Git["environment"],
  { base, head }: { readonly base: string; readonly head: string },
): Promise<CommitReader | undefined> {
  const git = createGit(root, environment);
  const mergeBase = await findMergeBase(git, base, head);
  if (mergeBase === undefined) return undefined;
  const ledgers = new Map<string, readonly LedgerBlob[]>();
  const commits = Array.from(new Set([mergeBase, base, head]));
  const listed = await Promise.all(commits.map((commit) => listLedgers(git, commit)));
  for (const [index, commit] of commits.entries()) {
    const files = listed[index];
    if (files === undefined) return undefined;
    ledgers.set(commit, files);
  }
  const sizes = Array.from(ledgers.values()).flatMap((files) =>
    files.flatMap(({ blob, sizeBytes, kind }) =>
      kind === undefined ? [[blob, sizeBytes] as const] : [],
    ),
  );
  const blobs = rememberBlobs(gitBlobReader(git), sizes);
  const boundary = await readShallowBoundary(commonDir);
  return {
    sizesOf: blobs.sizesOf,
    async contentsOf(wanted) {
      const sizes = await blobs.sizesOf(wanted);
      const readable = Array.from(sizes).filter(([, sizeBytes]) => sizeBytes <= MAX_BLOB_BYTES);
      return blobs.contentsOf(readable.map(([blob]) => blob));
    },
    async listLedgers(commit) {
      return ledgers.get(commit) ?? (await listLedgers(git, commit)) ?? [];
    },
    async compare() {
      const range = [head, `^${base}`];
      const [recent, { committedAt }] = await Promise.all([
        listRecentCommits(git, range, MAX_COMMITS + 1, LEDGER_PATHSPECS),
        readKnownCommit(git, mergeBase),
      ]);
      const listed = recent.commits.slice(-MAX_COMMITS).map(ledgerChanges);
      return {
        mergeBase,
        mergeBaseAt: new Date(committedAt),
        commits: listed,
        unlisted: recent.commits.length - listed.length,
        hasChanges: recent.hasChanges,
      };
    },
    async listMainLine(commit) {
      const range = ["--first-parent", commit];
      const recent = await listRecentCommits(git, range, MAIN_LINE_COMMITS, LEDGER_PATHSPECS);
      // Where a shallow clone begins, a commit seems to bring all that there was.
      return recent.commits.filter(({ commit: { id } }) => !boundary.has(id)).map(ledgerChanges);
    },
  };
}

/** Undefined in a partial clone that lacks one of the files: nothing is fetched for a pull request. */
async function listLedgers(git: Git, commit: string): Promise<readonly LedgerBlob[] | undefined> {
  try {
    const files = await listFiles(git, commit, TELEMETRY_FOLDER, { maxBytes: MAX_LISTING_BYTES });
    const ledgers = ledgersAmong(files);
    return ledgers.every(({ sizeBytes }) => Number.isFinite(sizeBytes)) ? ledgers : undefined;
  } catch (error) {
    // Git before 2.45 does not tell what it lacks, but tries to fetch it, and fails.
    if (error instanceof GitOutputTooLarge || !(error instanceof GitFailure)) throw error;
    return undefined;
  }
}

function ledgerChanges({ commit, changes }: CommitChanges): CommitChanges {
  return { commit, changes: changes.filter(({ path }) => isLedgerPath(path)) };
}

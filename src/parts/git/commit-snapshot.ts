import { type HeadCommit, parseHeadCommit, readHeadCommit } from "./commit.ts";
import type { Git } from "./git.ts";
import { type IndexEntry, listIndexEntries, parseIndexEntries } from "./index-entries.ts";
import { parseRawChanges } from "./raw-diff.ts";
import { listBlobs, parseTree } from "./tree.ts";

/** What a commit is about to be made of. */
export interface CommitSnapshot {
  readonly head: HeadCommit | undefined;
  /** What its index changes against HEAD. */
  readonly changes: readonly StagedChange[];
  /** Its index's files below the folder that was asked for, by path. */
  readonly entries: ReadonlyMap<string, IndexEntry>;
}

/** Stands between the outputs of `hooks/pre-commit`; no path is empty, so none of them holds it. */
export const SNAPSHOT_SEPARATOR = "\0\0#\0\0";
const PARTS = 4;

/** Asks git what the commit is about to be made of; `folder` is the one whose files are told. */
export async function readCommitSnapshot(git: Git, folder: string): Promise<CommitSnapshot> {
  const [head, changes, committed, entries] = await Promise.all([
    readHeadCommit(git),
    listStagedChanges(git),
    listBlobs(git, "HEAD", folder),
    listIndexEntries(git, folder),
  ]);
  return { head, changes: withChangesOf(folder, changes, committed, entries), entries };
}

/**
 * Parses the snapshot that the shell hook took while node was starting: the outputs of `git log`,
 * `git diff-index`, `git ls-tree` and `git ls-files`. Undefined when it is not whole.
 */
export function parseCommitSnapshot(
  parts: readonly string[],
  folder: string,
): CommitSnapshot | undefined {
  if (parts.length !== PARTS) return undefined;
  const [head = "", diff = "", tree = "", index = ""] = parts;
  const [changes, entries] = [parseRawDiff(diff), parseIndexEntries(index)];
  return {
    head: parseHeadCommit(head),
    changes: withChangesOf(folder, changes, parseTree(tree), entries),
    entries,
  };
}

/**
 * Tells the changes of a folder from its files in HEAD and in the index: these were listed one after
 * the other, and others may have committed meanwhile, so that what the diff says of them may be older.
 */
function withChangesOf(
  folder: string,
  changes: readonly StagedChange[],
  committed: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, IndexEntry>,
): readonly StagedChange[] {
  const others = changes.filter(({ path }) => !path.startsWith(`${folder}/`));
  const paths = [...new Set([...committed.keys(), ...entries.keys()])];
  const ofFolder = paths.flatMap((path) => {
    const [headBlob, indexBlob] = [committed.get(path), entries.get(path)?.blob];
    if (headBlob === indexBlob) return [];
    const status = headBlob === undefined ? "A" : indexBlob === undefined ? "D" : "M";
    return [{ path, status, headBlob, indexBlob }];
  });
  return [...others, ...ofFolder];
}

/** One path that the commit's index holds otherwise than HEAD. */
export interface StagedChange {
  /** Relative to the worktree's top, with forward slashes. */
  readonly path: string;
  /** `A`, `M`, `D`, `T`, … as `git diff --raw` writes it. */
  readonly status: string;
  /** Undefined when HEAD does not have the path. */
  readonly headBlob: string | undefined;
  /** Undefined when the index does not have the path. */
  readonly indexBlob: string | undefined;
}

/** Lists what the index of this commit (`GIT_INDEX_FILE`) changes against HEAD. */
async function listStagedChanges(git: Git): Promise<readonly StagedChange[]> {
  const options = ["--cached", "--raw", "--no-renames", "--no-abbrev", "-z"];
  const raw = await git(["diff-index", ...options, "HEAD", "--"]).catch(async () =>
    // Before the first commit there is no HEAD.
    git(["diff-index", ...options, await emptyTree(git), "--"]),
  );
  return parseRawDiff(raw.toString());
}

/** Parses `git diff-index --raw -z`. */
function parseRawDiff(raw: string): readonly StagedChange[] {
  return parseRawChanges(raw.split("\0")).map(({ path, status, before, after }) => ({
    path,
    status,
    headBlob: before,
    indexBlob: after,
  }));
}

async function emptyTree(git: Git): Promise<string> {
  return (await git(["hash-object", "-t", "tree", "--stdin"], "")).toString().trim();
}

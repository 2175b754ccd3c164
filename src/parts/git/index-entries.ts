import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { askGit, createGit, type Git, GitFailure } from "./git.ts";
import type { Repository } from "./repository.ts";

/** One file of an index. */
export interface IndexEntry {
  readonly path: string;
  readonly blob: string;
  readonly mode: string;
  /** What a person told git of the file with `update-index`. */
  readonly flags: readonly IndexFlag[];
}

export type IndexFlag = "skip-worktree" | "assume-unchanged";

const NEW_FILE_MODE = "100644";

// Tags of `ls-files -v`; small ones are of files that git was told not to look at.
const SKIPPED = "S";
const TRACKED = "H";
const CHANGED = "C";

// Another git may hold the index for the moment that it takes to write it.
const LOCKED = /index\.lock|Unable to create .*: File exists/;
const LOCKED_TRIES = 25;
const LOCKED_PAUSE_MS = 40;

/** Lists an index's entries below a folder, by path; unmerged ones (stages 1 to 3) are left out. */
export async function listIndexEntries(
  git: Git,
  folder: string,
): Promise<ReadonlyMap<string, IndexEntry>> {
  const output = await git(["ls-files", "--stage", "-v", "-z", "--", folder]);
  return parseIndexEntries(output.toString());
}

/** Parses `git ls-files --stage -v -z`; unmerged entries (stages 1 to 3) are left out. */
export function parseIndexEntries(output: string): ReadonlyMap<string, IndexEntry> {
  const entries = parseListing(output).filter(({ stage }) => stage === "0");
  return new Map(
    entries.map(({ path, blob, mode, tag }) => [path, { path, blob, mode, flags: flagsOf(tag) }]),
  );
}

/** Parses tag, mode, blob and stage, a tab, the path, NUL, … */
function parseListing(output: string) {
  return output.split("\0").flatMap((line) => {
    const tab = line.indexOf("\t");
    if (tab < 0) return [];
    const [tag = "", mode = "", blob = "", stage = ""] = line.slice(0, tab).split(" ");
    return [{ tag, mode, blob, stage, path: line.slice(tab + 1) }];
  });
}

function flagsOf(tag: string): readonly IndexFlag[] {
  const flags: IndexFlag[] = tag.toUpperCase() === SKIPPED ? ["skip-worktree"] : [];
  return tag === tag.toLowerCase() ? [...flags, "assume-unchanged"] : flags;
}

/** Whether an index has the same files as HEAD below a folder. */
export async function isStagedAsInHead(git: Git, folder: string): Promise<boolean> {
  return git(["diff-index", "--cached", "--quiet", "HEAD", "--", folder]).then(
    () => true,
    // Exit code 1: they differ.
    () => false,
  );
}

/** A blob and the path that it goes to; mode and flags of the entry that it replaces stay. */
export interface StagedBlob {
  readonly path: string;
  readonly blob: string;
  readonly entry?: Pick<IndexEntry, "mode" | "flags"> | undefined;
}

/**
 * Puts blobs into the index of this commit, without touching the working tree. Git is started at
 * once and told of them when they are there; when they never are, the index stays as it is.
 */
export async function stageBlobs(
  git: Git,
  blobs: readonly StagedBlob[] | Promise<readonly StagedBlob[]>,
): Promise<void> {
  const lines = Promise.resolve(blobs).then((staged) =>
    staged
      .map(({ path, blob, entry }) => `${entry?.mode ?? NEW_FILE_MODE} ${blob}\t${path}\0`)
      .join(""),
  );
  await unlessLocked(() => git(["update-index", "--add", "-z", "--index-info"], lines));
  for (const { path, entry } of await blobs) {
    for (const flag of entry?.flags ?? []) {
      await unlessLocked(() => git(["update-index", `--${flag}`, "--", path]));
    }
  }
}

/** Takes a file out of an index, and leaves it in the working tree. */
export async function removeIndexEntry(git: Git, path: string): Promise<void> {
  await unlessLocked(() => git(["update-index", "--force-remove", "--", path]));
}

async function unlessLocked(update: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await update();
      return;
    } catch (error) {
      if (!isLockedIndex(error) || tries === LOCKED_TRIES) throw error;
      await sleep(LOCKED_PAUSE_MS * Math.random() * 2);
    }
  }
}

/** Whether git could not write the index because another git holds it. */
export function isLockedIndex(error: unknown): boolean {
  return error instanceof GitFailure && LOCKED.test(error.stderr);
}

/** Makes the index's file times those of the working tree, so that equal content shows as clean at once. */
export async function refreshIndexEntry(git: Git, path: string): Promise<void> {
  await unlessLocked(() => git(["add", "--refresh", "--", path]));
}

/** A file that the index holds and the worktree does not, as a sparse checkout leaves it. */
export interface LeftOutFile {
  /** Relative to the worktree, with forward slashes. */
  readonly path: string;
  readonly blob: string;
}

/** Lists the regular files below a folder that a sparse checkout leaves out of the worktree. */
export async function listLeftOutFiles(
  repository: Repository,
  folder: string,
): Promise<readonly LeftOutFile[]> {
  const output = await askGit(repository, ["ls-files", "-s", "-v", "-z", "--", folder]);
  return parseListing(output ?? "").flatMap(({ tag, mode, blob, path }) => {
    const isLeftOut = tag.toUpperCase() === SKIPPED && mode.startsWith("100");
    return isLeftOut && !existsSync(join(repository.root, path)) ? [{ path, blob }] : [];
  });
}

// One command line holds this many paths on every system.
const PATHS_AT_ONCE = 100;
const REGULAR_FILE = /^100(?:644|755)$/;

/**
 * Returns git's blob ids of those files that are tracked and hold what the index says, by path,
 * without reading them. Paths are relative to the worktree's top, with forward slashes. Where a
 * filter converts content, such as line ends, the id is that of the converted content.
 * Empty without git.
 */
export async function listUnmodifiedBlobs(
  root: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const blobs = new Map<string, string>();
  for (let start = 0; start < paths.length; start += PATHS_AT_ONCE) {
    const output = await listModified(root, paths.slice(start, start + PATHS_AT_ONCE));
    for (const [path, blob] of parseUnmodifiedBlobs(output)) blobs.set(path, blob);
  }
  return blobs;
}

/** Parses `git ls-files -v -s -c -m -z`: a changed file is listed twice. */
function parseUnmodifiedBlobs(output: string): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  for (const { tag, mode, blob, stage, path } of parseListing(output)) {
    if (tag === CHANGED) blobs.delete(path);
    else if (tag === TRACKED && REGULAR_FILE.test(mode) && stage === "0") blobs.set(path, blob);
  }
  return blobs;
}

async function listModified(root: string, paths: readonly string[]): Promise<string> {
  const listing = ["ls-files", "-v", "--stage", "--cached", "--modified", "--full-name", "-z"];
  const args = ["--literal-pathspecs", ...listing, "--", ...paths];
  // Whatever git has against it: a file whose id is not known is read.
  return createGit(root)(args).then(String, () => "");
}

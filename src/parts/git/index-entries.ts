import { setTimeout as sleep } from "node:timers/promises";
import { type Git, GitFailure } from "./git.ts";

/** One file of an index. */
export interface IndexEntry {
  readonly path: string;
  readonly blob: string;
  readonly mode: string;
  /** What a person told git of the file with `update-index`. */
  readonly flags: readonly IndexFlag[];
}

export type IndexFlag = "skip-worktree" | "assume-unchanged";

const REGULAR_FILE = "100644";

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

/** Parses `git ls-files --stage -v -z`: tag, mode, blob and stage, a tab, the path, NUL, … */
export function parseIndexEntries(output: string): ReadonlyMap<string, IndexEntry> {
  const entries = new Map<string, IndexEntry>();
  for (const line of output.split("\0")) {
    const [meta = "", path] = line.split("\t");
    const [tag = "", mode = "", blob = "", stage] = meta.split(" ");
    if (path !== undefined && stage === "0") {
      entries.set(path, { path, blob, mode, flags: flagsOf(tag) });
    }
  }
  return entries;
}

function flagsOf(tag: string): readonly IndexFlag[] {
  const flags: IndexFlag[] = tag.toUpperCase() === "S" ? ["skip-worktree"] : [];
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
      .map(({ path, blob, entry }) => `${entry?.mode ?? REGULAR_FILE} ${blob}\t${path}\0`)
      .join(""),
  );
  await unlessLocked(() => git(["update-index", "--add", "-z", "--index-info"], lines));
  for (const { path, entry } of await blobs) {
    for (const flag of entry?.flags ?? []) {
      await unlessLocked(() => git(["update-index", `--${flag}`, "--", path]));
    }
  }
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

import type { Git } from "./git.ts";

/** One file of an index. */
export interface IndexEntry {
  readonly path: string;
  readonly blob: string;
  readonly mode: string;
}

const REGULAR_FILE = "100644";

/** Lists an index's entries below a folder, by path; unmerged ones (stages 1 to 3) are left out. */
export async function listIndexEntries(
  git: Git,
  folder: string,
): Promise<ReadonlyMap<string, IndexEntry>> {
  return parseIndexEntries((await git(["ls-files", "--stage", "-z", "--", folder])).toString());
}

/** Parses `git ls-files --stage -z`: mode, blob and stage, a tab, the path, NUL, … */
export function parseIndexEntries(output: string): ReadonlyMap<string, IndexEntry> {
  const entries = new Map<string, IndexEntry>();
  for (const line of output.split("\0")) {
    const [meta = "", path] = line.split("\t");
    const [mode = "", blob = "", stage] = meta.split(" ");
    if (path !== undefined && stage === "0") entries.set(path, { path, blob, mode });
  }
  return entries;
}

/** A blob and the path that it goes to. */
export interface StagedBlob {
  readonly path: string;
  readonly blob: string;
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
    staged.map(({ path, blob }) => `${REGULAR_FILE} ${blob}\t${path}\0`).join(""),
  );
  await git(["update-index", "--add", "-z", "--index-info"], lines);
}

/** Makes the index's file times those of the working tree, so that equal content shows as clean at once. */
export async function refreshIndexEntry(git: Git, path: string): Promise<void> {
  await git(["add", "--refresh", "--", path]);
}

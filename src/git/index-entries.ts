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
  const output = (await git(["ls-files", "--stage", "-z", "--", folder])).toString();
  const entries = new Map<string, IndexEntry>();
  for (const line of output.split("\0")) {
    const [meta = "", path] = line.split("\t");
    const [mode = "", blob = "", stage] = meta.split(" ");
    if (path !== undefined && stage === "0") entries.set(path, { path, blob, mode });
  }
  return entries;
}

/** Puts blobs into the index of this commit, without touching the working tree. */
export async function stageBlobs(
  git: Git,
  blobs: readonly { readonly path: string; readonly blob: string }[],
): Promise<void> {
  const lines = blobs.map(({ path, blob }) => `${REGULAR_FILE} ${blob}\t${path}\0`);
  await git(["update-index", "--add", "-z", "--index-info"], lines.join(""));
}

/** Makes the index's file times those of the working tree, so that equal content shows as clean at once. */
export async function refreshIndexEntry(git: Git, path: string): Promise<void> {
  await git(["add", "--refresh", "--", path]);
}

import { readdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Worktree } from "./worktree.ts";

/** A worktree as the repository knows it: its folder may be gone. */
export type KnownWorktree = Pick<Worktree, "root" | "gitDir" | "commonDir">;

/** Lists the repository's main worktree, unless it is bare, and its linked ones. */
export async function listWorktrees(current: KnownWorktree): Promise<readonly KnownWorktree[]> {
  const { commonDir } = current;
  const folder = join(commonDir, "worktrees");
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const linked = await Promise.all(names.map((name) => readLinked(join(folder, name), commonDir)));
  return [...mainWorktree(current), ...linked.filter((worktree) => worktree !== undefined)];
}

/** A submodule's git directory does not lie in its worktree: there, only the worktree itself tells. */
function mainWorktree(current: KnownWorktree): readonly KnownWorktree[] {
  const { gitDir, commonDir } = current;
  if (gitDir === commonDir) return [current];
  if (basename(commonDir) !== ".git") return [];
  return [{ root: dirname(commonDir), gitDir: commonDir, commonDir }];
}

async function readLinked(gitDir: string, commonDir: string): Promise<KnownWorktree | undefined> {
  try {
    // The path of the worktree's `.git` file, from here where git was told to write it so.
    const link = resolve(gitDir, (await readFile(join(gitDir, "gitdir"), "utf8")).trim());
    const root = dirname(link);
    return { root: await realpath(root).catch(() => root), gitDir, commonDir };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

import { isAbsolute, relative, sep } from "node:path";
import { askGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";

/** Returns what a person calls a file: its path in the worktree, or its whole path outside of it. */
export function nameInWorktree(root: string, path: string): string {
  return isInside(root, path) ? relative(root, path) : path;
}

/** Returns those of some files that a commit can hold: in the worktree, not in git's own folder, and not ignored. */
export async function listCommittable(
  repository: Repository,
  paths: readonly string[],
): Promise<readonly string[]> {
  const { root, gitDir, commonDir } = repository;
  const inWorktree = paths.filter(
    (path) => isInside(root, path) && !isInside(gitDir, path) && !isInside(commonDir, path),
  );
  const isIgnored = await Promise.all(
    inWorktree.map((path) => askGit(repository, ["check-ignore", "--quiet", "--", path])),
  );
  return inWorktree.filter((_, index) => isIgnored[index] === undefined);
}

export function isInside(folder: string, path: string): boolean {
  const rest = relative(folder, path);
  return rest.split(sep).at(0) !== ".." && !isAbsolute(rest);
}

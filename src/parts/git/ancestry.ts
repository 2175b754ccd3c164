import type { Git } from "./git.ts";

/**
 * Returns the commit that two commits both come from; undefined when there is none, as in a
 * shallow clone that ends before it, or when one of them is not there.
 */
export async function findMergeBase(
  git: Git,
  one: string,
  other: string,
): Promise<string | undefined> {
  try {
    return (await git(["merge-base", one, other])).toString().trim();
  } catch {
    // Exit code 1: none. 128: no such commit.
    return undefined;
  }
}

/** Whether a commit is an ancestor of another, or the same. */
export async function isAncestor(git: Git, commit: string, of: string): Promise<boolean> {
  try {
    await git(["merge-base", "--is-ancestor", commit, of]);
    return true;
  } catch {
    // Exit code 1: no ancestor. 128: the commit is gone.
    return false;
  }
}

/**
 * Returns the nearest commits below an abandoned one that a branch, a tag or another worktree
 * still holds; undefined when something holds the commit itself, or it is gone.
 */
export async function findHeldBoundary(
  git: Git,
  commit: string,
): Promise<readonly string[] | undefined> {
  try {
    // What was stashed on it goes back as a change: that brings nothing of the commit with it.
    const held = ["--not", "--exclude=refs/stash", "--all", "HEAD"];
    const output = await git(["rev-list", "--boundary", commit, ...held, "--"]);
    const lines = output.toString().split("\n").filter(Boolean);
    if (lines.every((line) => line.startsWith("-"))) return undefined;
    return lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
  } catch {
    // The commit was garbage-collected.
    return undefined;
  }
}

/** Returns those of some commits that no other of them holds. */
export async function findIndependent(
  git: Git,
  commits: readonly string[],
): Promise<readonly string[]> {
  return (await git(["merge-base", "--independent", ...commits]))
    .toString()
    .split("\n")
    .filter(Boolean);
}

/** Returns the last commit that all of some hold; undefined where there is none. */
export async function findCommonAncestor(
  git: Git,
  commits: readonly string[],
): Promise<string | undefined> {
  if (commits.length === 0) return undefined;
  // Exit code 1: none.
  return git(["merge-base", "--octopus", ...commits]).then(
    (id) => id.toString().trim(),
    () => undefined,
  );
}

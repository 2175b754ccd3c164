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

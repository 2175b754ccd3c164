import type { Git } from "./git.ts";

/** Whether git's ignore rules keep a path out of commits. */
export async function isIgnored(git: Git, path: string): Promise<boolean> {
  try {
    await git(["check-ignore", "--quiet", "--", path]);
    return true;
  } catch {
    // Exit code 1: no rule does.
    return false;
  }
}

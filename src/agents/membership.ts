import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { containsPath } from "./contains-path.ts";
import { isUnreadable } from "./unreadable.ts";

/** Tells whether a call with this working directory belongs to a worktree. */
export type Membership = (cwd: string | undefined) => boolean;

/**
 * Makes the test for the worktree at `root` (its real path). A folder belongs to the innermost
 * worktree or repository that contains it; it is looked at as it was named and by its real path.
 */
export function createMembership({ root }: { readonly root: string }): Membership {
  const answers = new Map<string, boolean>();
  return (cwd) => {
    if (cwd === undefined) return false;
    let answer = answers.get(cwd);
    if (answer === undefined) {
      answer = isMember(root, cwd) || isMember(root, realPathOf(cwd));
      answers.set(cwd, answer);
    }
    return answer;
  };
}

function isMember(root: string, folder: string): boolean {
  if (!containsPath(root, folder)) return false;
  let inner = folder;
  while (inner.length > root.length && containsPath(root, dirname(inner))) {
    if (existsSync(join(inner, ".git"))) return false;
    inner = dirname(inner);
  }
  return true;
}

/** Returns the real path of a folder, or of what is left of it: sessions outlive their folders. */
function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const parent = dirname(folder);
    return parent === folder ? folder : join(realPathOf(parent), folder.slice(parent.length));
  }
}

import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { Call } from "../../../usage/call.ts";
import { containsPath } from "./contains-path.ts";
import { isUnreadable } from "./unreadable.ts";

/** Tells whether a call belongs to a worktree, by its working directory. */
export type Membership = (call: Pick<Call, "cwd" | "cwdSha256">) => boolean;

/**
 * Makes the test for the worktree at `root` (its real path). A folder belongs to the innermost
 * worktree or repository that contains its real path; one that lies in none, to the innermost that
 * contains it by name. So no call is in two.
 */
export function createMembership({ root }: { readonly root: string }): Membership {
  const answers = new Map<string, boolean>();
  const rootSha256 = createHash("sha256").update(root).digest("hex");
  return ({ cwd, cwdSha256 }) => {
    if (cwd === undefined) return cwdSha256 === rootSha256;
    let answer = answers.get(cwd);
    if (answer === undefined) {
      answer = isMember(root, cwd);
      answers.set(cwd, answer);
    }
    return answer;
  };
}

/** Linux's PATH_MAX, the longest of all: no session ran in a folder with a longer path. */
const MAX_PATH_BYTES = 4_096;

function isMember(root: string, folder: string): boolean {
  if (Buffer.byteLength(folder) > MAX_PATH_BYTES) return false;
  // Another system's path, in a log that came along with a home folder, or no path at all.
  if (!isAbsolute(folder) || folder.includes("\0")) return false;
  const real = realPathOf(folder);
  return (
    topOf(real, root) === root || (topOf(real, root) === undefined && topOf(folder, root) === root)
  );
}

/** Returns the top of the innermost worktree or repository around a folder; `root` may be gone. */
function topOf(folder: string, root: string): string | undefined {
  for (let top = folder; ; top = dirname(top)) {
    if (containsPath(top, root) && containsPath(root, top)) return root;
    if (existsSync(join(top, ".git"))) return top;
    if (dirname(top) === top) return undefined;
  }
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

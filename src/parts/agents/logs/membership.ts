import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { CallPlace } from "../../../usage/call.ts";
import { containsPath } from "./contains-path.ts";
import { remoteAddressOf } from "./remote-address.ts";
import { isUnreadable } from "./unreadable.ts";

/** Tells whether a call belongs to a worktree: by its working directory, or by its repository's URL where that is in no repository. */
export type Membership = (place: CallPlace) => boolean;

export interface MembershipOptions {
  /** The worktree's top folder, by its real path. */
  readonly root: string;
  /** The URLs of the repository's remotes. */
  readonly remoteUrls?: readonly string[];
}

/**
 * Makes the test for a worktree. A folder belongs to the innermost worktree or repository that
 * contains its real path; one that lies in none, to the innermost that contains it by name. So no
 * call is in two.
 */
export function createMembership({ root, remoteUrls = [] }: MembershipOptions): Membership {
  const answers = new Map<string, boolean | undefined>();
  const rootSha256 = createHash("sha256").update(root).digest("hex");
  const remotes = new Set(remoteUrls.map(remoteAddressOf));
  const isFolderInside = (cwd: string) => {
    if (!answers.has(cwd)) answers.set(cwd, isInside(root, cwd));
    return answers.get(cwd);
  };
  return ({ cwd, cwdSha256, repositoryUrl }) => {
    if (cwdSha256 !== undefined && cwd === undefined) return cwdSha256 === rootSha256;
    const byFolder = cwd === undefined ? undefined : isFolderInside(cwd);
    if (byFolder !== undefined || repositoryUrl === undefined) return byFolder ?? false;
    const address = remoteAddressOf(repositoryUrl);
    return address !== undefined && remotes.has(address);
  };
}

/** Linux's PATH_MAX, the longest of all: no session ran in a folder with a longer path. */
const MAX_PATH_BYTES = 4_096;

/** Whether a folder belongs to the worktree at `root`; undefined when it lies in no repository. */
function isInside(root: string, folder: string): boolean | undefined {
  if (Buffer.byteLength(folder) > MAX_PATH_BYTES) return undefined;
  // Another system's path, in a log that came along with a home folder, or no path at all.
  if (!isAbsolute(folder) || folder.includes("\0")) return undefined;
  const top = topOf(realPathOf(folder), root) ?? topOf(folder, root);
  return top === undefined ? undefined : top === root;
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

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Repository } from "./repository.ts";

/**
 * Returns what git prints about a repository, as its worktree's top folder sees it, also where
 * `GIT_DIR` is relative to another folder; undefined when git exits with another code than 0.
 */
export async function askGit(
  { root, gitDir }: Repository,
  args: readonly string[],
): Promise<string | undefined> {
  const place = [`--git-dir=${gitDir}`, `--work-tree=${root}`];
  try {
    const { stdout } = await promisify(execFile)("git", [...place, ...args], {
      cwd: root,
      maxBuffer: 1 << 26,
    });
    return stdout;
  } catch {
    // Such an exit is an answer: nothing matches.
    return undefined;
  }
}

import { readHeadCommit } from "../../parts/git/commit.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import type { KnownWorktree } from "../../parts/git/worktree.ts";
import { readPrepared } from "../../parts/state/prepared.ts";
import { stateFolders } from "../../parts/state/state-folders.ts";
import { findReading } from "../record/start-reading.ts";

/** Returns the moment, in RFC 3339, from which on the hooks record the calls of a worktree. */
export async function recordingStart(
  git: Git,
  worktree: KnownWorktree,
  now: Date,
): Promise<string> {
  const folders = stateFolders(worktree);
  // Not in the worktree's folder, which may be gone.
  const environment = { ...git.environment, GIT_DIR: worktree.gitDir };
  const head = await readHeadCommit(createGit(git.cwd, environment));
  return (await findReading({ ...worktree, head }, folders, readPrepared(folders), now)).since;
}

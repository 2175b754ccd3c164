import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** Where git keeps what belongs to one worktree; all paths absolute, without links. */
export interface Repository {
  /** The worktree's top folder. */
  readonly root: string;
  /** The worktree's own git directory. */
  readonly gitDir: string;
  /** The git directory that all worktrees share. */
  readonly commonDir: string;
}

/** Returns the repository whose worktree holds `cwd`; undefined outside of one, or without git. */
export async function findRepository(cwd: string): Promise<Repository | undefined> {
  try {
    // Every command begins with this, and simple-git would take 50 ms more.
    const args = ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"];
    const { stdout } = await promisify(execFile)("git", args, { cwd });
    const [root = "", gitDir = "", commonDir = ""] = stdout.split("\n");
    return { root, gitDir, commonDir: resolve(cwd, commonDir) };
  } catch {
    // git's own words ("not a git repository", "this operation must be run in a work tree")
    // all mean the same here.
    return undefined;
  }
}

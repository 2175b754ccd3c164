import { readdir, readFile, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Git } from "./git.ts";

/** The worktree that a hook runs in, as it stands. */
export interface Worktree {
  /** Top folder, without links. */
  readonly root: string;
  /** The worktree's own git directory. */
  readonly gitDir: string;
  /** The git directory that all worktrees share. */
  readonly commonDir: string;
  /** Undefined before the first commit. */
  readonly head: string | undefined;
  /** Undefined when HEAD is detached. */
  readonly branch: string | undefined;
}

const BRANCH_REF = /^ref: refs\/heads\/(.+)$/;

/** Reads where the worktree of `git.cwd` keeps its things and what it has checked out. */
export async function readWorktree(git: Git): Promise<Worktree> {
  const [output, head] = await Promise.all([
    git(["rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"]),
    readHead(git),
  ]);
  const [top = "", gitDir = "", commonDir = ""] = output.toString().split("\n");
  const branch = BRANCH_REF.exec((await readFile(join(gitDir, "HEAD"), "utf8")).trim())?.[1];
  return {
    root: await realpath(top),
    gitDir,
    commonDir: resolve(git.cwd, commonDir),
    head,
    branch,
  };
}

async function readHead(git: Git): Promise<string | undefined> {
  try {
    return (await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])).toString().trim();
  } catch {
    // An unborn branch has no commit: exit code 1, and nothing said.
    return undefined;
  }
}

/** Lists the top folders of the repository's linked worktrees and of its main one. */
export async function listWorktreeRoots({ commonDir }: Worktree): Promise<readonly string[]> {
  const folder = join(commonDir, "worktrees");
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  // `gitdir` holds the path of the worktree's `.git` file.
  const linked = await Promise.all(
    names.map(async (name) =>
      dirname((await readFile(join(folder, name, "gitdir"), "utf8")).trim()),
    ),
  );
  return [dirname(commonDir), ...linked];
}

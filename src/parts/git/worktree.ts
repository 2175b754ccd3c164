import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type HeadCommit, readHeadCommit } from "./commit.ts";
import type { Git } from "./git.ts";
import { hasReftables } from "./reftables.ts";

/** A worktree, as it stands. */
export interface Worktree {
  /** Top folder, without links. */
  readonly root: string;
  /** The worktree's own git directory. */
  readonly gitDir: string;
  /** The git directory that all worktrees share. */
  readonly commonDir: string;
  /** Undefined before the first commit. */
  readonly head: HeadCommit | undefined;
  /** Undefined when HEAD is detached. */
  readonly branch: string | undefined;
}

const BRANCH_REF = /^(?:ref: )?refs\/heads\/(.+)$/;

/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
export async function readWorktree(
  git: Git,
  knownHead: Promise<HeadCommit | undefined> = readHeadCommit(git),
): Promise<Worktree> {
  const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
  const headRef = await readHeadRef(git, gitDir);
  const [root, commonDir] = [realpathSync.native(git.cwd), findCommonDir(gitDir)];
  return { root, gitDir, commonDir, head, branch: BRANCH_REF.exec(headRef.trim())?.[1] };
}

/** Asking git takes a process: only where HEAD's file does not tell. */
async function readHeadRef(git: Git, gitDir: string): Promise<string> {
  if (!hasReftables(gitDir)) return readFileSync(join(gitDir, "HEAD"), "utf8");
  // Exit code 1: HEAD is detached.
  return git(["symbolic-ref", "--quiet", "HEAD"]).then(String, () => "");
}

/** Git sets `GIT_DIR` for hooks in linked worktrees; only submodules need to be asked for it. */
async function findGitDir(git: Git): Promise<string> {
  if (git.environment.GIT_DIR) return resolve(git.cwd, git.environment.GIT_DIR);
  const inside = join(git.cwd, ".git");
  if (statSync(inside, { throwIfNoEntry: false })?.isDirectory()) return inside;
  return (await git(["rev-parse", "--absolute-git-dir"])).toString().trim();
}

function findCommonDir(gitDir: string): string {
  const link = join(gitDir, "commondir");
  return existsSync(link) ? resolve(gitDir, readFileSync(link, "utf8").trim()) : gitDir;
}

/** A worktree as the repository knows it: its folder may be gone. */
export type KnownWorktree = Pick<Worktree, "root" | "gitDir" | "commonDir">;

/** Lists the repository's main worktree, unless it is bare, and its linked ones. */
export function listWorktrees(current: KnownWorktree): readonly KnownWorktree[] {
  const { commonDir } = current;
  const folder = join(commonDir, "worktrees");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const linked = names.flatMap((name) => readLinked(join(folder, name), commonDir) ?? []);
  return [...mainWorktree(current), ...linked];
}

/** A submodule's git directory does not lie in its worktree: there, only the worktree itself tells. */
function mainWorktree(current: KnownWorktree): readonly KnownWorktree[] {
  const { gitDir, commonDir } = current;
  if (gitDir === commonDir) return [current];
  if (basename(commonDir) !== ".git") return [];
  return [{ root: dirname(commonDir), gitDir: commonDir, commonDir }];
}

function readLinked(gitDir: string, commonDir: string): KnownWorktree | undefined {
  try {
    // The path of the worktree's `.git` file, from here where git was told to write it so.
    const link = resolve(gitDir, readFileSync(join(gitDir, "gitdir"), "utf8").trim());
    const root = dirname(link);
    // Its folder may be gone.
    return { root: existsSync(root) ? realpathSync.native(root) : root, gitDir, commonDir };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

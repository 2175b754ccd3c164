import { resolve } from "node:path";
import { Failure } from "../../usage/failure.ts";
import { createGit, GitFailure } from "./git.ts";

/** Where git keeps what belongs to one worktree; all paths absolute, without links. */
export interface Repository {
  /** The worktree's top folder. */
  readonly root: string;
  /** The worktree's own git directory. */
  readonly gitDir: string;
  /** The git directory that all worktrees share. */
  readonly commonDir: string;
}

/** There is a repository, and git refuses to look at it: it belongs to another user. */
export class DubiousOwnership extends Failure {
  override readonly name = "DubiousOwnership";
  override readonly failureCode = "git";
}

// In every language git's words hold the command that helps.
const REMEDY = /git config --global --add safe\.directory .*/;

/**
 * Returns the repository whose worktree holds `cwd`; undefined outside of one, or without git.
 *
 * @throws {DubiousOwnership}
 * @throws {Failure} where its path has a line feed, as what the hooks keep has a path in a line, or is not UTF-8: Node cannot name it.
 */
export async function findRepository(cwd: string): Promise<Repository | undefined> {
  if (cwd.includes("\ufffd")) {
    throw new Failure(
      `Cannot work in a folder whose path is not UTF-8: ${JSON.stringify(cwd)}. Give it another name.`,
    );
  }
  const lines = (await askForFolders(cwd))?.split("\n");
  if (lines === undefined) return undefined;
  const [root = "", gitDir = "", commonDir = "", ...more] = lines;
  if (more.length > 1) {
    throw new Failure(
      `Cannot work in a repository whose path has a line feed: ${JSON.stringify(cwd)}. Give that folder another name.`,
    );
  }
  return { root, gitDir, commonDir: resolve(cwd, commonDir) };
}

async function askForFolders(cwd: string): Promise<string | undefined> {
  try {
    // Every command begins with this, and simple-git would take 50 ms more.
    const args = ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"];
    return (await createGit(cwd)(args)).toString();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const remedy = REMEDY.exec(error.stderr)?.[0];
    if (remedy !== undefined) throw dubiousOwnership(error.stderr, remedy, error);
    // git's own words ("not a git repository", "this operation must be run in a work tree")
    // all mean the same here.
    return undefined;
  }
}

function dubiousOwnership(words: string, remedy: string, cause: unknown): DubiousOwnership {
  const [first = ""] = words.replace(/^fatal: /, "").split("\n");
  return new DubiousOwnership(
    `Cannot tell which repository this is: git says "${first}". If you trust it, run \`${remedy}\`.`,
    { cause },
  );
}

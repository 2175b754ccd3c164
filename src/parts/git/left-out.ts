import { existsSync } from "node:fs";
import { join } from "node:path";
import { askGit } from "./ask-git.ts";
import type { Repository } from "./repository.ts";

/** A file that the index holds and the worktree does not, as a sparse checkout leaves it. */
export interface LeftOutFile {
  /** Relative to the worktree, with forward slashes. */
  readonly path: string;
  readonly blob: string;
}

/** Lists the regular files below a folder that a sparse checkout leaves out of the worktree. */
export async function listLeftOutFiles(
  repository: Repository,
  folder: string,
): Promise<readonly LeftOutFile[]> {
  const output = await askGit(repository, ["ls-files", "-s", "-v", "-z", "--", folder]);
  // `<tag> <mode> <id> <stage>`, a tab, the path; the tag S is for skip-worktree.
  return (output ?? "").split("\0").flatMap((line) => {
    const [meta = "", path] = line.split("\t");
    const [tag = "", mode = "", blob = ""] = meta.split(" ");
    const isLeftOut = tag.toUpperCase() === "S" && mode.startsWith("100");
    if (path === undefined || !isLeftOut || existsSync(join(repository.root, path))) return [];
    return [{ path, blob }];
  });
}

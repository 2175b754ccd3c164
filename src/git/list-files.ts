import type { Git } from "./git.ts";

/** A regular file as a commit has it. */
export interface CommitFile {
  readonly path: string;
  readonly blob: string;
  readonly sizeBytes: number;
}

const REGULAR_FILE = "100";

/** Lists the regular files that a commit has below a folder, by path; links and submodules are none. */
export async function listFiles(
  git: Git,
  commit: string,
  folder: string,
): Promise<readonly CommitFile[]> {
  const output = await git(["ls-tree", "-r", "-l", "-z", commit, "--", `${folder}/`]);
  // `<mode> blob <id> <size, padded>`, a tab, the path.
  return output
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [meta = "", path] = line.split("\t");
      const [mode = "", , blob = "", size] = meta.split(/ +/);
      if (path === undefined || !mode.startsWith(REGULAR_FILE)) return [];
      return [{ path, blob, sizeBytes: Number(size) }];
    });
}

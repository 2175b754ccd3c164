import type { Git, GitOptions } from "./git.ts";

/** A file as a commit has it. */
export interface CommitFile {
  readonly path: string;
  readonly blob: string;
  /** NaN of one that a partial clone lacks. */
  readonly sizeBytes: number;
  /** Whether it is a symbolic link, whose content is the path that it leads to. */
  readonly isLink: boolean;
}

const FILE_OR_LINK = /^1[02]0/;
const LINK = "120000";

/** Lists the files and links that a commit has below a folder, or in its place, by path; submodules are left out. */
export async function listFiles(
  git: Git,
  commit: string,
  folder: string,
  options: GitOptions = {},
): Promise<readonly CommitFile[]> {
  const args = ["ls-tree", "-r", "-l", "-z", commit, "--", folder];
  const output = await git(args, undefined, options);
  // `<mode> blob <id> <size, padded>`, a tab, the path.
  return output
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [meta = "", path] = line.split("\t");
      const [mode = "", , blob = "", size] = meta.split(/ +/);
      if (path === undefined || !FILE_OR_LINK.test(mode)) return [];
      return [{ path, blob, sizeBytes: Number(size), isLink: mode === LINK }];
    });
}

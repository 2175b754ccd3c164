import type { Git, GitOptions } from "./git.ts";
import { parseRawChanges, type RawChange } from "./raw-diff.ts";

/** A file or link as a commit has it. */
export interface CommitFile {
  readonly path: string;
  readonly blob: string;
  /** NaN of one that a partial clone lacks, and where no size was asked for. */
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
  return parseFiles((await git(args, undefined, options)).toString());
}

/** Lists the blobs that a commit has below a folder, by path; empty when it has none, or the commit is gone. */
export async function listBlobs(
  git: Git,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const output = await git(["ls-tree", "-r", "-z", commit, "--", `${folder}/`]).catch(() => "");
  return parseTree(output.toString());
}

/** Parses `git ls-tree -r -z`; returns the blobs by path. */
export function parseTree(output: string): ReadonlyMap<string, string> {
  return new Map(parseFiles(output).map(({ path, blob }) => [path, blob]));
}

/** Parses `<mode> <type> <id>`, with `-l` the padded size, a tab, the path, NUL, … */
function parseFiles(output: string): readonly CommitFile[] {
  return output.split("\0").flatMap((line) => {
    // A path may hold tabs itself.
    const tab = line.indexOf("\t");
    const [mode = "", , blob = "", size] = line.slice(0, Math.max(tab, 0)).split(/ +/);
    if (!FILE_OR_LINK.test(mode)) return [];
    const path = line.slice(tab + 1);
    return [{ path, blob, sizeBytes: Number(size), isLink: mode === LINK }];
  });
}

/** Lists what changes below a folder from one commit to another. */
export async function diffTrees(
  git: Git,
  before: string,
  after: string,
  folder: string,
): Promise<readonly RawChange[]> {
  const options = ["-r", "-z", "--raw", "--no-abbrev", "--no-renames"];
  const output = await git(["diff-tree", ...options, before, after, "--", `${folder}/`]);
  return parseRawChanges(output.toString().split("\0"));
}

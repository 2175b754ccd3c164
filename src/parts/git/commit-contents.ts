import type { Git } from "./git.ts";

/** What a commit says and changes. */
export interface CommitContents {
  readonly subject: string;
  /** What it changes against its first parent, with forward slashes. */
  readonly paths: readonly string[];
}

const DIFF_TREE = ["diff-tree", "--stdin", "--always", "--root", "-r", "-z", "--no-renames"];
// A field that is empty stands before each commit: no path is.
const FORMAT = ["--name-only", "--diff-merges=first-parent", "--format=%x00%H%x00%s"];

/** Reads the contents of commits, by their ids, with one git for all. */
export async function readCommitContents(
  git: Git,
  commits: readonly string[],
): Promise<ReadonlyMap<string, CommitContents>> {
  if (commits.length === 0) return new Map();
  const output = await git([...DIFF_TREE, ...FORMAT], commits.map((id) => `${id}\n`).join(""));
  return parseCommitContents(output.toString());
}

/** Parses NUL, id, NUL, subject, NUL, and where there are paths a line feed and each with its NUL. */
export function parseCommitContents(output: string): ReadonlyMap<string, CommitContents> {
  const contents = new Map<string, CommitContents>();
  const fields = output.split("\0");
  let index = 1;
  while (index + 1 < fields.length) {
    const [id = "", subject = ""] = fields.slice(index, index + 2);
    const paths: string[] = [];
    for (index += 2; fields[index]; index += 1) {
      paths.push((fields[index] ?? "").replace(/^\n/, ""));
    }
    contents.set(id, { subject, paths });
    index += 1;
  }
  return contents;
}

import { type Commit, toIsoTime } from "./commit.ts";
import type { Git } from "./git.ts";

/** One file that a commit changed against its first parent. */
export interface FileChange {
  readonly path: string;
  /** The blob before; undefined when the commit added the file. */
  readonly before: string | undefined;
  /** The blob after; undefined when the commit deleted the file. */
  readonly after: string | undefined;
}

export interface CommitChanges {
  readonly commit: Commit;
  readonly changes: readonly FileChange[];
}

/** As GitHub shows them. */
const SHORT_ID_LENGTH = 7;

const LOG = ["-c", "log.showSignature=false", "log", "--encoding=UTF-8", "--date-order"];
const CHANGES = [
  // Merges tell what they changed against their first parent: the rest is in their other parents.
  ...["--raw", "-z", "--no-abbrev", "--no-renames", "--diff-merges=first-parent"],
  "--format=%H%x00%P%x00%ct%x00%s",
];

/** Lists the commits up to a head that changed the files of some pathspecs, parents before children. */
export async function listFileChanges(
  git: Git,
  head: Commit,
  pathspecs: readonly string[],
): Promise<readonly CommitChanges[]> {
  // Of two commits that both brought a row, on two branches, the older one comes first.
  const order = ["--full-history", "--reverse"];
  const output = await git([...LOG, ...order, ...CHANGES, head.id, "--", ...pathspecs]);
  return parseFileChanges(output.toString(), head.shortId.length);
}

/** Lists the last commits of a range, parents before children, each with what it changed. */
export async function listRecentCommits(
  git: Git,
  range: readonly string[],
  maxCommits: number,
): Promise<readonly CommitChanges[]> {
  const output = await git([...LOG, ...CHANGES, `--max-count=${maxCommits}`, ...range, "--"]);
  return parseFileChanges(output.toString(), SHORT_ID_LENGTH).toReversed();
}

/**
 * Parses `git log -z --raw`: for each commit hash, parents, seconds and subject, then for each file
 * `:100644 100644 <blob> <blob> M` and path; NUL after each, and a line feed before the first file.
 */
export function parseFileChanges(output: string, shortIdLength: number): readonly CommitChanges[] {
  const fields = output.split("\0");
  const commits: CommitChanges[] = [];
  let changes: FileChange[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const field = fields[index] ?? "";
    if (field.trimStart().startsWith(":")) {
      const [, , before, after] = field.split(" ");
      const path = fields[index + 1] ?? "";
      changes.push({ path, before: blobOrNone(before), after: blobOrNone(after) });
      index += 2;
      continue;
    }
    const [parents = "", seconds, subject = ""] = fields.slice(index + 1, index + 4);
    changes = [];
    const commit = {
      id: field,
      shortId: field.slice(0, shortIdLength),
      parentIds: parents.split(" ").filter(Boolean),
      committedAt: toIsoTime(seconds),
      subject,
    };
    commits.push({ commit, changes });
    index += 4;
  }
  return commits;
}

function blobOrNone(blob: string | undefined): string | undefined {
  return blob === undefined || /^0*$/.test(blob) ? undefined : blob;
}

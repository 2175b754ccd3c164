import { type Commit, toIsoTime } from "./commit.ts";
import { type Git, GitOutputTooLarge } from "./git.ts";

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

/** The last commits of a range. */
export interface RecentCommits {
  /** Parents before children, each with what it changed of the pathspecs' files. */
  readonly commits: readonly CommitChanges[];
  /** Whether the changes are told: not where they would be more than anybody reads. */
  readonly hasChanges: boolean;
}

const SUBJECTS = ["--format=%H%x00%P%x00%ct%x00%s", "-z"];
const DIFF_TREE = ["diff-tree", "--stdin", "--root", "-r", "--diff-merges=first-parent"];
/** A hundred times what 250 commits of a large ledger take. */
const MAX_BYTES = 16_000_000;

/**
 * Lists the last commits of a range, all of them, with what each changed of the files of some
 * pathspecs: what else a commit changes can be millions of files.
 */
export async function listRecentCommits(
  git: Git,
  range: readonly string[],
  maxCommits: number,
  pathspecs: readonly string[],
): Promise<RecentCommits> {
  const limit = { maxBytes: MAX_BYTES };
  const log = [...LOG, ...SUBJECTS, `--max-count=${maxCommits}`, ...range, "--"];
  const listed = parseFileChanges((await git(log, undefined, limit)).toString(), SHORT_ID_LENGTH);
  const commits = listed.toReversed();
  const ids = commits.map(({ commit }) => `${commit.id}\n`).join("");
  try {
    const output = await git([...DIFF_TREE, ...CHANGES, "--", ...pathspecs], ids, limit);
    const changed = parseFileChanges(output.toString(), SHORT_ID_LENGTH);
    const changesById = new Map(changed.map(({ commit, changes }) => [commit.id, changes]));
    return {
      commits: commits.map(({ commit }) => ({
        commit,
        changes: changesById.get(commit.id) ?? [],
      })),
      hasChanges: true,
    };
  } catch (error) {
    if (!(error instanceof GitOutputTooLarge)) throw error;
    return { commits, hasChanges: false };
  }
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

import { type Commit, toIsoTime } from "./commit.ts";
import { againstFirstParents } from "./first-parents.ts";
import { type Git, GitOutputTooLarge } from "./git.ts";
import { isRawChange, parseRawChanges, type RawChange } from "./raw-diff.ts";

/** A commit, as far as it takes to find one by time and branch. */
export interface HistoryCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Author time, which amending and rebasing keep, in whole seconds since 1970. */
  readonly authoredAtSeconds: number;
}

const AUTHORED = "--format=%at %H %P";
// What was stashed, and what was noted of commits, is not work on a branch.
const EVERYTHING = ["--exclude=refs/stash", "--exclude=refs/notes/*", "--all"];

/**
 * Reads the commits that a reference or HEAD holds, by author time. Of the `known` ones, some may
 * be held by nothing any more (a squash merge took their place, or a reset): they are there too,
 * and behind what they were rewritten to.
 */
export async function readHistory(
  git: Git,
  known: readonly string[],
): Promise<readonly HistoryCommit[]> {
  const held = parseLog(await git(["log", AUTHORED, ...EVERYTHING, "--"]));
  if (known.length === 0) return held;
  const input = known.map((id) => `${id}\n`).join("");
  const options = ["--ignore-missing", "--stdin", "--not", ...EVERYTHING, "--"];
  const abandoned = parseLog(await git(["log", AUTHORED, ...options], input));
  return [...held, ...abandoned].sort(byAuthorTime);
}

function parseLog(output: Buffer): readonly HistoryCommit[] {
  // Git lists children first; of two commits in one second the parent comes first here.
  const lines = output.toString().split("\n").filter(Boolean).reverse();
  return lines.map(parseCommit).sort(byAuthorTime);
}

function parseCommit(line: string): HistoryCommit {
  const [seconds, id = "", ...parents] = line.trimEnd().split(" ");
  return { id, parents, authoredAtSeconds: Number(seconds) };
}

function byAuthorTime(a: HistoryCommit, b: HistoryCommit): number {
  return a.authoredAtSeconds - b.authoredAtSeconds;
}

/** One file that a commit changed against its first parent. */
export type FileChange = Omit<RawChange, "status">;

export interface CommitChanges {
  readonly commit: Commit;
  readonly changes: readonly FileChange[];
}

/** As GitHub shows them. */
const SHORT_ID_LENGTH = 7;

const BY_DATE = ["--encoding=UTF-8", "--date-order"];
const COMMIT = "--format=%H%x00%P%x00%ct%x00%aN%x00%aE%x00%s";
const COMMIT_FIELDS = 6;
const RAW = ["--raw", "-z", "--no-abbrev", "--no-renames"];

/** Lists the commits up to a head, parents before children. */
export async function listCommits(git: Git, head: Commit): Promise<readonly Commit[]> {
  const output = await git(["log", ...BY_DATE, "--reverse", "-z", COMMIT, head.id, "--"]);
  const fields = output.toString().split("\0");
  const commits: Commit[] = [];
  for (let index = 0; index + 1 < fields.length; index += COMMIT_FIELDS) {
    commits.push(parseFields(fields, index, head.shortId.length));
  }
  return commits;
}

/**
 * Reads what commits changed, by their ids, of the files of some pathspecs, against their first parents. A merge
 * that took all of these files from one of its parents changed nothing.
 */
export async function readFileChanges(
  git: Git,
  commits: readonly Commit[],
  pathspecs: readonly string[],
): Promise<ReadonlyMap<string, readonly FileChange[]>> {
  if (commits.length === 0) return new Map();
  const ids = commits.map(({ id }) => `${id}\n`).join("");
  const args = ["diff-tree", "--stdin", "--root", "-r", "-m", ...RAW, "--format=%H"];
  const fields = (await git([...args, "--", ...pathspecs], ids)).toString().split("\0");
  const changes = new Map<string, readonly FileChange[]>();
  const comparedParents = new Map<string, number>();
  for (let index = 0; index + 1 < fields.length; ) {
    const id = fields[index] ?? "";
    const start = index + 1;
    for (index = start; isRawChange(fields[index] ?? ""); index += 2);
    // The first parent comes first.
    if (!changes.has(id)) changes.set(id, parseRawChanges(fields.slice(start, index)));
    comparedParents.set(id, (comparedParents.get(id) ?? 0) + 1);
  }
  for (const { id, parentIds } of commits) {
    if ((comparedParents.get(id) ?? 0) < parentIds.length) changes.delete(id);
  }
  return changes;
}

/** Returns the commits up to a head that none of the known ones holds; of these, some may be gone. */
export async function listCommitsBeyond(
  git: Git,
  head: Commit,
  known: readonly string[],
): Promise<ReadonlySet<string>> {
  const input = [head.id, ...known.map((id) => `^${id}`)].join("\n");
  const output = await git(["rev-list", "--ignore-missing", "--stdin"], `${input}\n`);
  return new Set(output.toString().split("\n").filter(Boolean));
}

/** The last commits of a range. */
export interface RecentCommits {
  /** Parents before children, each with what it changed of the pathspecs' files. */
  readonly commits: readonly CommitChanges[];
  /** Whether the changes are told: not where they would be more than anybody reads. */
  readonly hasChanges: boolean;
}

const SUBJECTS = [COMMIT, "-z"];
const CHANGES = [...RAW, COMMIT];
const DIFF_TREE = ["diff-tree", "--stdin", "--root", "-r"];
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
  const log = ["log", ...BY_DATE, ...SUBJECTS, `--max-count=${maxCommits}`, ...range, "--"];
  const listed = parseFileChanges((await git(log, undefined, limit)).toString(), SHORT_ID_LENGTH);
  const commits = listed.toReversed();
  const ids = commits.map(({ commit }) => `${commit.id}\n`).join("");
  try {
    // What else a merge brings is in its other parents.
    const output = await againstFirstParents((options) =>
      git([...DIFF_TREE, ...CHANGES, ...options, "--", ...pathspecs], ids, limit),
    );
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
 * Parses `git log -z --raw`: for each commit hash, parents, seconds, author, e-mail address and subject,
 * then its changes; NUL after each.
 */
export function parseFileChanges(output: string, shortIdLength: number): readonly CommitChanges[] {
  const fields = output.split("\0");
  const commits: CommitChanges[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const commit = parseFields(fields, index, shortIdLength);
    const start = index + COMMIT_FIELDS;
    for (index = start; isRawChange(fields[index] ?? ""); index += 2);
    const changes = parseRawChanges(fields.slice(start, index));
    commits.push({
      commit,
      changes: changes.map(({ path, before, after }) => ({ path, before, after })),
    });
  }
  return commits;
}

function parseFields(fields: readonly string[], start: number, shortIdLength: number): Commit {
  const [id = "", parents = "", seconds, author = "", email = "", subject = ""] = fields.slice(
    start,
    start + COMMIT_FIELDS,
  );
  return {
    id,
    shortId: id.slice(0, shortIdLength),
    parentIds: parents === "" ? [] : parents.split(" "),
    committedAt: toIsoTime(seconds),
    subject,
    writtenBy: { author, email },
  };
}

// The versions of a file that grew: a thousand commits back is far enough for an index of today.
const VERSIONS = ["--format=", "--max-count=1000", "--raw", "-z", "--no-abbrev", "--no-renames"];

/** Returns the blobs that a path has had in the commits up to HEAD, its present one among them. */
export async function listVersions(git: Git, path: string): Promise<ReadonlySet<string>> {
  const output = await git(["log", ...VERSIONS, "-m", "--full-history", "HEAD", "--", path]);
  const changes = parseRawChanges(output.toString().split("\0"));
  return new Set(changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()));
}

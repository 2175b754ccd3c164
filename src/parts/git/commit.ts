import { Failure, UsageFailure } from "../../usage/failure.ts";
import { nearestName } from "../../usage/nearest-name.ts";
import type { Author } from "./author.ts";
import { againstFirstParents } from "./first-parents.ts";
import { type Git, GitFailure } from "./git.ts";
import { listReferenceNames } from "./reference-names.ts";

/** One commit, as it is told apart and shown. */
export interface Commit {
  readonly id: string;
  /** As few digits as tell it apart in its repository. */
  readonly shortId: string;
  /** None for the first commit, and for one where a shallow clone begins. */
  readonly parentIds: readonly string[];
  /** RFC 3339, UTC. */
  readonly committedAt: string;
  readonly subject: string;
  /** Undefined where it was not asked for. */
  readonly writtenBy?: Author | undefined;
}

const LOG_ONE = ["log", "--max-count=1"];

const OBJECT_NAMES: Readonly<Record<string, string>> = { blob: "a file", tree: "a folder" };

/**
 * Reads the commit that a revision names.
 *
 * @throws {UsageFailure} when there is none, and a failure where there are no commits at all.
 */
export async function readCommit(git: Git, revision: string): Promise<Commit> {
  const object = await resolveRevision(git, revision);
  const id = object === undefined ? undefined : await resolveRevision(git, `${object}^{commit}`);
  if (id === undefined) throw await explainMissing(git, revision, object);
  return readKnownCommit(git, id);
}

/** Reads the commit of HEAD; undefined before the first one. */
export async function findHead(git: Git): Promise<Commit | undefined> {
  return readKnownCommit(git, "HEAD").catch(async (error: unknown) => {
    // An unborn branch is no failure; a commit that is damaged is one.
    const isUnborn = error instanceof GitFailure && !(await resolveRevision(git, "HEAD"));
    if (isUnborn) return undefined;
    throw error;
  });
}

/** Reads the commit that a revision names which is known to be there. */
export async function readKnownCommit(git: Git, commit: string): Promise<Commit> {
  const output = await git([...LOG_ONE, "--format=%H%n%h%n%P%n%ct%n%s", commit, "--"]);
  const [id = "", shortId = "", parents = "", seconds, subject = ""] = output
    .toString()
    .split("\n");
  return {
    id,
    shortId,
    parentIds: parents.split(" ").filter(Boolean),
    committedAt: toIsoTime(seconds),
    subject,
  };
}

/** Returns the RFC 3339 time of the seconds that git's `%ct` gives. */
export function toIsoTime(seconds: string | undefined): string {
  return new Date(Number(seconds) * 1000).toISOString();
}

async function resolveRevision(git: Git, revision: string): Promise<string | undefined> {
  try {
    const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision];
    return (await git(args)).toString().trim();
  } catch {
    // Exit code 1: no such revision.
    return undefined;
  }
}

async function explainMissing(
  git: Git,
  revision: string,
  object: string | undefined,
): Promise<Failure> {
  const name = JSON.stringify(revision);
  const type = object === undefined ? undefined : await typeOf(git, object);
  if (type !== undefined) {
    return new UsageFailure(
      `Cannot use ${name} as a commit: it names ${OBJECT_NAMES[type] ?? type}. Name a commit, a branch or a tag of one.`,
    );
  }
  const hasCommits = (await git(["rev-list", "--max-count=1", "--all"])).length > 0;
  if (!hasCommits) {
    return new Failure(`Cannot find the commit ${name}: this repository has no commits yet.`);
  }
  const nearest = nearestName(revision, await listReferenceNames(git));
  if (nearest !== undefined) {
    return new UsageFailure(`Cannot find the commit ${name}. Did you mean ${nearest}?`);
  }
  return new UsageFailure(
    `Cannot find the commit ${name}: expected a revision of this repository, such as HEAD~1, a branch or a hash. \`git log --oneline -- .telemetry\` lists the commits that changed the ledger.`,
  );
}

async function typeOf(git: Git, object: string): Promise<string | undefined> {
  try {
    return (await git(["cat-file", "-t", object])).toString().trim();
  } catch {
    // A whole hash resolves to itself, whether there is such an object or not.
    return undefined;
  }
}

/** The commit that HEAD names. */
export interface HeadCommit {
  readonly id: string;
  readonly committedAt: Date;
  /** As git hands it to hooks in `GIT_AUTHOR_DATE`: `@<seconds> <zone>`. */
  readonly authorDate: string;
  readonly subject: string;
}

const LOG_HEAD = [
  "log",
  "--max-count=1",
  "--date=raw",
  "--format=%H%n%ct%n@%ad%n%s",
  "HEAD",
  // A file may be called HEAD.
  "--",
];

/** Reads the commit that HEAD names; undefined before the first one. */
export async function readHeadCommit(git: Git): Promise<HeadCommit | undefined> {
  try {
    return parseHeadCommit((await git(LOG_HEAD)).toString());
  } catch {
    // An unborn branch: exit code 128.
    return undefined;
  }
}

/** Parses `git log --format=%H%n%ct%n@%ad%n%s --date=raw` of one commit; undefined when it said nothing. */
export function parseHeadCommit(text: string): HeadCommit | undefined {
  const [id = "", seconds, authorDate = "", subject = ""] = text.split("\n");
  if (id === "") return undefined;
  return { id, committedAt: new Date(Number(seconds) * 1000), authorDate, subject };
}

/** What a commit says and changes. */
export interface CommitContents {
  readonly subject: string;
  /** What it changes against its first parent, with forward slashes. */
  readonly paths: readonly string[];
}

const DIFF_TREE = ["diff-tree", "--stdin", "--always", "--root", "-r", "-z", "--no-renames"];
// A field that is empty stands before each commit: no path is.
const FORMAT = ["--name-only", "--format=%x00%H%x00%s"];

/** Reads the contents of commits, by their ids, with one git for all. */
export async function readCommitContents(
  git: Git,
  commits: readonly string[],
): Promise<ReadonlyMap<string, CommitContents>> {
  if (commits.length === 0) return new Map();
  const ids = commits.map((id) => `${id}\n`).join("");
  const output = await againstFirstParents((options) =>
    git([...DIFF_TREE, ...FORMAT, ...options], ids),
  );
  return parseCommitContents(output.toString());
}

/** Parses NUL, id, NUL, subject, NUL, and where there are paths a line feed and each with its NUL. */
function parseCommitContents(output: string): ReadonlyMap<string, CommitContents> {
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

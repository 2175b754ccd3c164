import { Failure } from "../../usage/failure.ts";
import type { Git } from "./git.ts";

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
}

const LOG_ONE = ["-c", "log.showSignature=false", "log", "--max-count=1", "--encoding=UTF-8"];

const OBJECT_NAMES: Readonly<Record<string, string>> = { blob: "a file", tree: "a folder" };

/**
 * Reads the commit that a revision names.
 *
 * @throws {Failure} when there is none.
 */
export async function readCommit(git: Git, revision: string): Promise<Commit> {
  const object = await resolveRevision(git, revision);
  const id = object === undefined ? undefined : await resolveRevision(git, `${object}^{commit}`);
  if (id === undefined) throw await explainMissing(git, revision, object);
  return logCommit(git, id);
}

/** Reads the commit of HEAD; undefined before the first one. */
export async function findHead(git: Git): Promise<Commit | undefined> {
  const id = await resolveRevision(git, "HEAD");
  return id === undefined ? undefined : logCommit(git, id);
}

async function logCommit(git: Git, commit: string): Promise<Commit> {
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
    return new Failure(
      `Cannot use ${name} as a commit: it names ${OBJECT_NAMES[type] ?? type}. Name a commit, a branch or a tag of one.`,
    );
  }
  const hasCommits = (await git(["rev-list", "--max-count=1", "--all"])).length > 0;
  if (!hasCommits) {
    return new Failure(`Cannot find the commit ${name}: this repository has no commits yet.`);
  }
  return new Failure(
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

import { UsageFailure } from "../../usage/failure.ts";
import { nearestName } from "../../usage/nearest-name.ts";
import { findCommit, findDefaultBranch } from "./default-branch.ts";
import { type Git, GitFailure } from "./git.ts";
import { listReferenceNames } from "./reference-names.ts";

/** Commits that a revision holds and another one does not. */
export interface RevisionRange {
  /** As git writes it, such as `v1.1.0..v1.2.0`. */
  readonly title: string;
  /** The commit at its end, whose ledger holds what the range brought. */
  readonly tip: string;
  readonly commits: ReadonlySet<string>;
}

const DOTS = /^(.*?)\.{2,3}(.*)$/s;

/**
 * Lists the commits that a range names: `main..HEAD` or `HEAD~20..`, what a branch has that the default one
 * has not, what a tag has that the tag before has not, what a merge brought in, or one commit alone. Undefined
 * where it names none.
 *
 * @throws {UsageFailure} for a range one of whose ends is no commit, and for a branch that was merged.
 */
export async function findRevisionRange(
  git: Git,
  text: string,
): Promise<RevisionRange | undefined> {
  const [, from, to] = DOTS.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    return between(git, from || "HEAD", to || "HEAD", text);
  }
  const tip = await findCommit(git, text);
  if (tip === undefined) return undefined;
  if (await isReference(git, text, ["tags"])) {
    const before = await findTagBefore(git, tip);
    return before === undefined ? upTo(git, text, tip) : between(git, before, text);
  }
  if (!(await isReference(git, text, BRANCHES))) return broughtBy(git, text, tip);
  const mainline = await findDefaultBranch(git);
  if (mainline === undefined || mainline === tip) return upTo(git, text, tip);
  const range = await between(git, mainline, text, text);
  if (range.commits.size > 0) return range;
  throw new UsageFailure(
    `Cannot tell the commits of ${text} from those of the default branch, which holds them all. \`--branch ${text.replace(LOCAL, "")}\` reports what was recorded on it.`,
  );
}

// Where forges keep the heads of pull requests, and where people fetch them to.
const PULL_REQUEST_REFS = [
  "refs/pull/*/head",
  "refs/merge-requests/*/head",
  "refs/remotes/*/pull/*/head",
  "refs/remotes/*/pull/*",
  "refs/remotes/*/pr/*",
];

/** Lists what a pull request has that the default branch has not; undefined where its head was not fetched, or is merged. */
export async function findPullRequestRange(
  git: Git,
  number: string,
): Promise<RevisionRange | undefined> {
  const output = await git(["for-each-ref", "--format=%(refname)", ...PULL_REQUEST_REFS]);
  const names = output.toString().split("\n");
  const head = names.find((name) => name.replace(/\/head$/, "").endsWith(`/${number}`));
  const mainline = await findDefaultBranch(git);
  if (head === undefined || mainline === undefined) return undefined;
  const range = await between(git, mainline, head, `#${number}`);
  return range.commits.size > 0 ? range : undefined;
}

async function between(git: Git, from: string, to: string, title?: string): Promise<RevisionRange> {
  const [start, tip] = await Promise.all([from, to].map((end) => findCommit(git, end)));
  if (start === undefined || tip === undefined) {
    const wrong = start === undefined ? from : to;
    const nearest = nearestName(wrong, await listReferenceNames(git));
    throw new UsageFailure(
      `Cannot use the range ${title ?? `${from}..${to}`}: ${wrong} is no commit of this repository. ${nearest === undefined ? "Expected two revisions with .. between, such as main..HEAD." : `Did you mean ${nearest}?`}`,
    );
  }
  const commits = await listCommits(git, [tip, `^${start}`]);
  return { title: title ?? `${from}..${to}`, tip, commits };
}

/** A merge brought in what its other parents have that the first has not. */
async function broughtBy(git: Git, title: string, tip: string): Promise<RevisionRange> {
  const first = await findCommit(git, `${tip}^1`);
  const isMerge = (await findCommit(git, `${tip}^2`)) !== undefined;
  if (first === undefined || !isMerge) return { title, tip, commits: new Set([tip]) };
  return { title, tip, commits: await listCommits(git, [tip, `^${first}`]) };
}

async function upTo(git: Git, title: string, tip: string): Promise<RevisionRange> {
  return { title, tip, commits: await listCommits(git, [tip]) };
}

async function listCommits(git: Git, revisions: readonly string[]): Promise<ReadonlySet<string>> {
  const output = await git(["rev-list", ...revisions, "--"]);
  return new Set(output.toString().split("\n").filter(Boolean));
}

/** Not as `rev-parse` finds one: `main~1` is none. */
async function hasReference(git: Git, name: string): Promise<boolean> {
  return (await answerOf(git, ["show-ref", "--verify", name])) !== undefined;
}

const BRANCHES = ["heads", "remotes"];
const LOCAL = /^(?:refs\/)?heads\//;

/** Also where it is named with its folder: `heads/docs`, `refs/heads/docs`. */
async function isReference(git: Git, text: string, folders: readonly string[]): Promise<boolean> {
  const names = folders.flatMap((folder) => [
    `refs/${folder}/${text}`,
    ...[`refs/${text}`, text].filter((name) => name.startsWith(`refs/${folder}/`)),
  ]);
  return (await Promise.all(names.map((name) => hasReference(git, name)))).includes(true);
}

/** Returns a name of a revision that no file has by chance: `tags/v1`, `heads/docs`, or a commit's id; undefined where it is none. */
export async function findFullName(git: Git, text: string): Promise<string | undefined> {
  for (const folder of ["tags", ...BRANCHES]) {
    if (await hasReference(git, `refs/${folder}/${text}`)) return `${folder}/${text}`;
  }
  return findCommit(git, text);
}

async function findTagBefore(git: Git, commit: string): Promise<string | undefined> {
  return answerOf(git, ["describe", "--tags", "--abbrev=0", `${commit}^`]);
}

async function answerOf(git: Git, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(args)).toString().trim() || undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

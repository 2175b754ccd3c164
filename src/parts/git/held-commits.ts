import type { Git } from "./git.ts";

/** What the references of a clone hold, of commits that its default branch does not. */
export interface HeldCommits {
  /** Those that a branch, a tag or a worktree holds. */
  readonly living: ReadonlySet<string>;
  /** The number of the pull request whose fetched head holds a commit, the lowest one. */
  readonly pullRequests: ReadonlyMap<string, number>;
}

// GitHub's and Gitea's, GitLab's, Bitbucket's, and where people fetch them to.
const PULL_REQUEST =
  /^refs\/(?:remotes\/(?:[^/]+\/)?)?(?:pull|pr|merge-requests|mr|pull-requests)\/(\d+)(?:\/(?:head|merge|from))?$/;
const NO_BRANCH = /^refs\/(?:stash$|notes\/|bisect\/|original\/)/;
// The HEAD of each worktree, without the references.
const WORKTREES = ["--exclude=refs/*", "--all"];

/** Finds what holds commits that the default branch does not. */
export async function findHeldCommits(
  git: Git,
  commits: readonly string[],
  defaultBranch: string,
): Promise<HeldCommits> {
  const living: string[] = [];
  const heads = new Map<string, number>();
  const output = await git(["for-each-ref", "--format=%(objectname) %(*objectname) %(refname)"]);
  for (const line of output.toString().split("\n").filter(Boolean)) {
    const [id = "", tagged, name = ""] = line.split(" ");
    const number = Number(PULL_REQUEST.exec(name)?.[1]);
    if (number > 0) heads.set(id, Math.min(number, heads.get(id) ?? number));
    else if (!NO_BRANCH.test(name)) living.push(tagged || id);
  }
  const unheld = new Set(
    await listNewer(git, commits, [defaultBranch, ...living], ["--not", ...WORKTREES]),
  );
  return {
    living: new Set(commits.filter((commit) => !unheld.has(commit))),
    pullRequests: await spreadNumbers(git, heads, defaultBranch),
  };
}

/** Hands the numbers of pull requests on from their heads to what these hold. */
async function spreadNumbers(
  git: Git,
  heads: ReadonlyMap<string, number>,
  defaultBranch: string,
): Promise<ReadonlyMap<string, number>> {
  if (heads.size === 0) return heads;
  const numbers = new Map(heads);
  const spread = new Map<string, number>();
  // Children before parents.
  const order = ["--parents", "--topo-order"];
  for (const line of await listNewer(git, heads.keys(), [defaultBranch], order)) {
    const [id = "", ...parents] = line.split(" ");
    const number = numbers.get(id);
    if (number === undefined) continue;
    spread.set(id, number);
    for (const parent of parents) {
      numbers.set(parent, Math.min(number, numbers.get(parent) ?? number));
    }
  }
  return spread;
}

/** Lists the commits that some hold, these included, and others do not. */
async function listNewer(
  git: Git,
  commits: Iterable<string>,
  held: readonly string[],
  options: readonly string[],
): Promise<readonly string[]> {
  const lines = [...commits, ...held.map((id) => `^${id}`)].map((line) => `${line}\n`);
  const args = ["rev-list", "--ignore-missing", "--stdin", ...options];
  return (await git(args, lines.join(""))).toString().split("\n").filter(Boolean);
}

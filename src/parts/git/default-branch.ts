import type { Git } from "./git.ts";

const NAMES = ["main", "master"];
const LIST = ["for-each-ref", "--format=%(objectname) %(refname)"];

/**
 * Returns the commit at the end of the default branch: what the remote's HEAD stands for, else its `main` or
 * `master`, else those of this clone, else HEAD; undefined where there is none of all these. The remote is
 * `origin`, or the only one that was fetched from.
 */
export async function findDefaultBranch(git: Git): Promise<string | undefined> {
  const local = NAMES.map((name) => `refs/heads/${name}`);
  const remote = ["HEAD", ...NAMES].map((name) => `refs/remotes/*/${name}`);
  const lines = (await git([...LIST, ...local, ...remote])).toString().split("\n");
  // Git leaves out a remote's HEAD whose branch is gone.
  const commits = new Map(lines.filter(Boolean).map(parseReference));
  const folder = `refs/remotes/${onlyRemote(commits.keys()) ?? "origin"}`;
  const names = [...["HEAD", ...NAMES].map((name) => `${folder}/${name}`), ...local];
  return names.map((name) => commits.get(name)).find(Boolean) ?? findCommit(git, "HEAD");
}

function parseReference(line: string): [name: string, commit: string] {
  const [commit = "", name = ""] = line.split(" ");
  return [name, commit];
}

function onlyRemote(references: Iterable<string>): string | undefined {
  const names = Array.from(references, (name) => /^refs\/remotes\/([^/]+)\//.exec(name)?.[1]);
  const [first, ...others] = new Set(names.filter((name) => name !== undefined));
  return others.length > 0 ? undefined : first;
}

/** Returns the id of the commit that a revision names; undefined when it names none. */
export async function findCommit(git: Git, revision: string): Promise<string | undefined> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  // Exit code 1: no such revision, or one of a file or a folder.
  return git(args).then(
    (id) => id.toString().trim(),
    () => undefined,
  );
}

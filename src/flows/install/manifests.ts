import { askGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";

/** Finds each `package.json` that git has, or would take, with a key; their paths in the worktree, sorted. */
export async function findManifests(
  repository: Repository,
  key: string,
): Promise<readonly string[]> {
  const options = ["--untracked", "--name-only", "-z", "--fixed-strings", "-e", `"${key}"`];
  const paths = await askGit(repository, ["grep", ...options, "--", ":(glob)**/package.json"]);
  return (paths ?? "")
    .split("\0")
    .filter((path) => path !== "" && !path.includes("node_modules/"))
    .toSorted();
}

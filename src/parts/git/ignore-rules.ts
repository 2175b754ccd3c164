import { askGit, type Git } from "./git.ts";
import type { Repository } from "./repository.ts";

/** Whether git's ignore rules keep a path out of commits. */
export async function isIgnored(git: Git, path: string): Promise<boolean> {
  try {
    await git(["check-ignore", "--quiet", "--", path]);
    return true;
  } catch {
    // Exit code 1: no rule does.
    return false;
  }
}

/** Returns the rule by which git ignores a path, with its file and line: `.gitignore:3: *.csv`. */
export async function findIgnoreRule(
  repository: Repository,
  path: string,
): Promise<string | undefined> {
  const answer = await askGit(repository, ["check-ignore", "--verbose", "--", path]);
  const [rule = ""] = (answer ?? "").split("\t");
  const [, place, pattern = ""] = /^(.*?:\d+):(.*)$/.exec(rule) ?? [];
  // With --verbose, a rule that takes a path back matches as well.
  return place === undefined || pattern.startsWith("!") ? undefined : `${place}: ${pattern}`;
}

import { askGit } from "./ask-git.ts";
import type { Repository } from "./repository.ts";

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

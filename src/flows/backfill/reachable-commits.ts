import type { HistoryCommit } from "../../parts/git/history.ts";

/** Makes the search for the commits that some of them, given by id, hold; in the order of `commits`. */
export function createReachableCommits(
  commits: readonly HistoryCommit[],
): (tips: readonly string[]) => readonly HistoryCommit[] {
  const indexById = new Map(commits.map(({ id }, index) => [id, index]));
  const indexesOf = (ids: readonly string[]) => ids.flatMap((id) => indexById.get(id) ?? []);
  const parents = commits.map((commit) => indexesOf(commit.parents));
  return (tips) => {
    const isReached = new Uint8Array(commits.length);
    const open = indexesOf(tips);
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (isReached[index]) continue;
      isReached[index] = 1;
      open.push(...(parents[index] ?? []));
    }
    return commits.filter((_, index) => isReached[index]);
  };
}

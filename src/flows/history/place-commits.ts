import type { LoggedCommit } from "../../parts/git/commit-log.ts";
import { namedPullRequest } from "./pull-request-number.ts";

/** Where a commit stands in history. Commits are named by their place in a list, parents before children. */
export interface Placement {
  /** The tip whose first parents led here: 0 is the default branch, all others are open. */
  readonly line: number;
  /** The commit of that line which brought it in: itself, or a merge. */
  readonly change: number;
  /** The innermost merge that brought it in; undefined for a commit of the line itself. */
  readonly broughtBy: number | undefined;
  /** The pull request in which it was first reviewed, as far as messages tell. */
  readonly pullRequest: number | undefined;
}

/** A commit whose first parents are to be placed, and the merge that brought it in. */
interface Start {
  readonly tip: number;
  readonly line: number;
  readonly broughtBy: number | undefined;
}

/**
 * Places each commit. The first parents of a tip are its line; what else one of them has as a parent
 * was brought in by it, and likewise within what it brought. Who comes first in a line has all that it
 * holds: what a later one merges again was there already.
 *
 * @param tips The default branch's first; a commit that none holds is a tip of its own.
 */
export function placeCommits(
  commits: readonly LoggedCommit[],
  tips: readonly string[],
): readonly Placement[] {
  const indexById = new Map(commits.map(({ id }, index) => [id, index]));
  const indexesOf = (ids: readonly string[]) => ids.flatMap((id) => indexById.get(id) ?? []);
  const placements: Placement[] = new Array(commits.length);
  const rest = Array.from(commits.keys()).reverse();
  const known = tips.map((id) => indexById.get(id));
  const starts: Start[] = [...known, ...rest]
    .flatMap((tip, line) => (tip === undefined ? [] : [{ tip, line, broughtBy: undefined }]))
    .reverse();
  for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
    const brought = placeFirstParents(start);
    // What an older merge brought is placed before what the next one did: the last start is next.
    starts.push(...brought.reverse());
  }
  return placements;

  /** Places a commit and its first parents; returns what else these have as parents, the oldest one's first. */
  function placeFirstParents({ tip, line, broughtBy }: Start): Start[] {
    const by = broughtBy === undefined ? undefined : placements[broughtBy];
    const brought: Start[][] = [];
    for (let index = tip; placements[index] === undefined; ) {
      const commit = commits[index];
      if (commit === undefined) break;
      placements[index] = {
        line,
        change: by?.change ?? index,
        broughtBy,
        pullRequest: namedPullRequest(commit) ?? by?.pullRequest,
      };
      const [first, ...others] = indexesOf(commit.parents);
      brought.push(others.map((other) => ({ tip: other, line, broughtBy: index })));
      index = first ?? -1;
    }
    return brought.reverse().flat();
  }
}

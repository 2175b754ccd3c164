import type { HistoryCommit } from "../../parts/git/history.ts";

/** How commits hang together. */
export interface CommitGraph {
  /** Returns which of the commits some of them, given by id, hold: 1 at the place of each. */
  readonly reachedFrom: (tips: readonly string[]) => Uint8Array;
  readonly placeOf: (id: string) => number | undefined;
  readonly parentsOf: (id: string) => readonly string[];
}

export function createCommitGraph(commits: readonly HistoryCommit[]): CommitGraph {
  const placeById = new Map(commits.map(({ id }, place) => [id, place]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => placeById.get(id) ?? []);
  const parents = commits.map((commit) => placesOf(commit.parents));
  return {
    reachedFrom(tips) {
      const isReached = new Uint8Array(commits.length);
      const open = placesOf(tips);
      for (let place = open.pop(); place !== undefined; place = open.pop()) {
        if (isReached[place]) continue;
        isReached[place] = 1;
        open.push(...(parents[place] ?? []));
      }
      return isReached;
    },
    placeOf: (id) => placeById.get(id),
    parentsOf: (id) => commits[placeById.get(id) ?? -1]?.parents ?? [],
  };
}

/** The commits that the default branch does not hold. */
export interface OutsideLines {
  readonly isOutside: (id: string) => boolean;
  /** Returns those below or above some of them, and these; parents before children. */
  readonly linesThrough: (ids: readonly string[]) => readonly string[];
  /** Returns a commit and those of them below it. */
  readonly upTo: (id: string) => readonly string[];
  /** Returns the commits of the default branch that a commit's line was forked from, or merged. */
  readonly forksOf: (id: string) => readonly string[];
}

export function createOutsideLines(
  commits: readonly HistoryCommit[],
  graph: CommitGraph,
  mainline: string,
): OutsideLines {
  const isMainline = graph.reachedFrom([mainline]);
  const isOutside = (id: string) => {
    const place = graph.placeOf(id);
    return place !== undefined && !isMainline[place];
  };
  const children = new Map<string, string[]>();
  for (const { id, parents } of commits) {
    if (!isOutside(id)) continue;
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const below = (id: string) => graph.parentsOf(id).filter(isOutside);
  const upTo = (id: string) => walk([id], below);
  return {
    isOutside,
    linesThrough: (ids) =>
      walk(
        walk(ids, (id) => children.get(id) ?? []),
        below,
      ),
    upTo,
    forksOf: (id) => [
      ...new Set(upTo(id).flatMap((each) => graph.parentsOf(each).filter((on) => !isOutside(on)))),
    ],
  };
}

/** Returns some commits and all that `next` leads to from them; what it leads to comes first. */
function walk(ids: readonly string[], next: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  const open = ids.toReversed().map((id) => ({ id, isLeft: false }));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.isLeft) done.push(at.id);
    if (seen.has(at.id)) continue;
    seen.add(at.id);
    open.push({ id: at.id, isLeft: true }, ...next(at.id).map((id) => ({ id, isLeft: false })));
  }
  return done;
}

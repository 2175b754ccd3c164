import { findIndependent } from "../../parts/git/ancestry.ts";
import { hasPromisor } from "../../parts/git/clone.ts";
import { findDefaultBranch } from "../../parts/git/default-branch.ts";
import type { Git } from "../../parts/git/git.ts";
import type { HistoryCommit } from "../../parts/git/history.ts";
import {
  type CommitGraph,
  createCommitGraph,
  createOutsideLines,
  type OutsideLines,
} from "./commit-graph.ts";
import { createPatchMatcher, type Span } from "./match-patches.ts";

/** Where the default branch has the work of commits. */
export interface LandedCommits {
  /** Returns the commit of the default branch that has a commit's work; the commit itself where nothing tells. */
  readonly commitOf: (id: string) => string;
  /** The commits that the default branch neither holds nor is known to have the work of. */
  readonly unknown: ReadonlySet<string>;
}

/** For a longer line beside the default branch, no merge is looked for. */
const MAX_LINE = 500;

/** A span whose patch a commit of the default branch may have, and the commits whose work that would be. */
interface Candidate {
  readonly span: Span;
  readonly covered: readonly string[];
}

/**
 * Finds where the default branch has the work of commits that it does not hold. A rebase merge makes each commit's
 * change again, a squash merge that of the whole branch, or of what came since its last squash. Only an equal patch
 * tells, and only where exactly one commit since the fork has it.
 */
export async function findLanded(
  git: Git,
  commits: readonly HistoryCommit[],
  wanted: readonly string[],
): Promise<LandedCommits> {
  const mainline = await findDefaultBranch(git);
  if (mainline === undefined) return { commitOf: (id) => id, unknown: new Set() };
  const graph = createCommitGraph(commits);
  const lines = createOutsideLines(commits, graph, mainline);
  const outside = wanted.filter(lines.isOutside);
  if (outside.length === 0) return { commitOf: (id) => id, unknown: new Set() };

  // A partial clone would have to fetch the files.
  if (await hasPromisor(git)) return { commitOf: (id) => id, unknown: new Set(outside) };
  const landed = await matchLines(git, mainline, { graph, lines, wanted: outside });
  return {
    commitOf: (id) => landed.get(id) ?? id,
    unknown: new Set(outside.filter((id) => !landed.has(id))),
  };
}

interface Lines {
  readonly graph: CommitGraph;
  readonly lines: OutsideLines;
  readonly wanted: readonly string[];
}

/** Returns the commit of the default branch for each commit that has one of equal work, in the lines that hold some. */
async function matchLines(
  git: Git,
  mainline: string,
  { graph, lines, wanted }: Lines,
): Promise<ReadonlyMap<string, string>> {
  const ids = lines.linesThrough(wanted);
  const bases = await findBases(git, lines, ids);
  const findEqual = await createPatchMatcher(git, mainline, [...new Set(bases.values())]);
  const landed = new Map<string, string>();
  for (const [id, base] of bases) {
    const isBeforeFork = graph.reachedFrom([base]);
    const isSinceFork = (commit: string) => !isBeforeFork[graph.placeOf(commit) ?? -1];
    for (const { span, covered } of candidatesUpTo(id, base)) {
      const equal = await findEqual(span, isSinceFork);
      if (equal === undefined) continue;
      for (const each of covered) if (!landed.has(each)) landed.set(each, equal);
    }
  }
  return landed;

  /** What a commit alone changes, what its line does since the last commit that landed, and what all of it does. */
  function candidatesUpTo(id: string, base: string): readonly Candidate[] {
    const all = lines.upTo(id);
    const [parent, ...others] = graph.parentsOf(id);
    const alone =
      parent === undefined || others.length > 0 ? [] : [{ before: parent, covered: [id] }];
    const last = all.findLast((each) => landed.has(each) && bases.get(each) === base);
    const since =
      last === undefined
        ? []
        : [{ before: last, covered: all.filter((each) => !lines.upTo(last).includes(each)) }];
    return [...alone, ...since, { before: base, covered: all }].map(({ before, covered }) => ({
      span: { before, after: id },
      covered,
    }));
  }
}

/** Finds for each commit the last one of the default branch that its line holds; not where there are several, or the line is very long. */
async function findBases(
  git: Git,
  lines: OutsideLines,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const bases = new Map<string, string>();
  const known = new Map<string, string | undefined>();
  for (const id of ids) {
    const forks = lines.forksOf(id);
    if (forks.length === 0 || lines.upTo(id).length > MAX_LINE) continue;
    const key = forks.toSorted().join();
    if (!known.has(key)) {
      const [last, ...others] = forks.length === 1 ? forks : await findIndependent(git, forks);
      known.set(key, others.length === 0 ? last : undefined);
    }
    const base = known.get(key);
    if (base !== undefined) bases.set(id, base);
  }
  return bases;
}

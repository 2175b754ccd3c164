import type { HeldCommits } from "../../parts/git/held-commits.ts";
import type { Change } from "../../usage/change.ts";
import type { ForgeKnowledge } from "./forge-knowledge.ts";
import type { Placement } from "./place-commits.ts";

/** What git and the forge tell of a commit. */
export interface Fate {
  readonly outcome: Change["outcome"];
  readonly pullRequest: number | undefined;
  /** The commit of the default branch that brought it in, or what became of it; undefined where none did. */
  readonly mergedBy: number | undefined;
}

/** All that decides what became of commits; they are named by their places in a list, parents before children. */
export interface Evidence {
  readonly ids: readonly string[];
  readonly placements: readonly Placement[];
  readonly reverted: ReadonlySet<number>;
  readonly held: HeldCommits;
  readonly forge: ForgeKnowledge;
}

/** Returns what tells a commit's fate. */
export function createJudge(evidence: Evidence): (index: number) => Fate {
  const { ids, placements, reverted, held, forge } = evidence;

  /** Not from a message: on a branch, the number at a subject's end can be an issue's. */
  const knownNumber = (index: number): number | undefined => {
    const id = ids[index] ?? "";
    return forge.pullRequestByCommit.get(id) ?? held.pullRequests.get(id);
  };
  const mergeByNumber = new Map<number, number>();
  for (const [index, { line, change, pullRequest }] of placements.entries()) {
    if (line !== 0 || change !== index) continue;
    const number = knownNumber(index) ?? pullRequest;
    if (number !== undefined) mergeByNumber.set(number, index);
  }

  const outsideOutcome = (index: number, number: number | undefined): Change["outcome"] => {
    const state = forge.stateByPullRequest.get(number ?? 0);
    if (state === "merged" || state === "open") return state;
    return state === undefined && held.living.has(ids[index] ?? "") ? "open" : "abandoned";
  };

  return (index) => {
    const placement = placements[index];
    const known = knownNumber(index);
    // A squash leaves the branch's own commits outside, where a fetched pull request still holds them.
    const mergedBy = placement?.line === 0 ? placement.change : mergeByNumber.get(known ?? 0);
    const isReverted =
      reverted.has(index) ||
      (placement?.line !== 0 && mergedBy !== undefined && reverted.has(mergedBy));
    const unreverted = mergedBy === undefined ? outsideOutcome(index, known) : "merged";
    return {
      outcome: isReverted ? "reverted" : unreverted,
      pullRequest: known ?? placement?.pullRequest,
      mergedBy,
    };
  };
}

import { createPricing, type Pricing } from "../../parts/pricing/pricing.ts";
import { type BackfillPlace, type BackfillRun, findBackfillPlace } from "./backfill-run.ts";
import { findEarlierCalls } from "./find-earlier-calls.ts";
import { groupByCommit, sumGroups } from "./group-by-commit.ts";
import { prepareRecords, type RecordedWork, requireCommittable } from "./prepare-records.ts";
import { createSessionOutcomes } from "./session-outcomes.ts";

/** What a backfill would add to the ledger. */
export interface BackfillPlan extends RecordedWork {
  readonly place: BackfillPlace;
  readonly pricing: Pricing;
  /** How many commits the calls led to. */
  readonly commits: number;
  /** How many of the calls led to none. */
  readonly callsWithoutCommit: number;
  /** How many of the calls have a branch that no later commit is known of, so that they went to another one's. */
  readonly callsOfOtherBranches: number;
  /** Those that led to commits which the default branch does not hold, nor an equal change. */
  readonly outside: { readonly calls: number; readonly commits: number };
}

/** Finds the calls that no record holds and sums them into the records of the commits they led to. */
export async function planBackfill(run: BackfillRun): Promise<BackfillPlan> {
  const place = await findBackfillPlace(run.git);
  await requireCommittable(run.git, place);
  const { logged, calls, worktreeOf, collected } = await findEarlierCalls(run, place);
  const groups = await groupByCommit(run.git, calls, worktreeOf);
  const pricing = await createPricing(place.config);
  const outcomesOf = createSessionOutcomes(collected);
  const records = await sumGroups(groups, { config: place.config, pricing, outcomesOf });
  const withoutCommit = groups.filter(({ commit }) => commit === undefined);
  const outside = groups.filter(({ commit }) => commit?.isOutside);
  return {
    place,
    pricing,
    records,
    logged,
    calls,
    commits: new Set(groups.flatMap(({ commit }) => commit?.id ?? [])).size,
    callsWithoutCommit: countCalls(withoutCommit),
    callsOfOtherBranches: groups.reduce((sum, { ofOtherBranches }) => sum + ofOtherBranches, 0),
    outside: { calls: countCalls(outside), commits: outside.length },
  };
}

function countCalls(groups: readonly { readonly calls: readonly unknown[] }[]): number {
  return groups.reduce((sum, { calls }) => sum + calls.length, 0);
}

/** Counts the calls that `planBackfill` would find. */
export async function countEarlierCalls(run: BackfillRun): Promise<number> {
  return (await findEarlierCalls(run, await findBackfillPlace(run.git))).calls.length;
}

/** Adds what was planned to the ledger in the working tree, and returns the ledger's path. */
export async function applyBackfill(run: BackfillRun, plan: BackfillPlan): Promise<string> {
  // Somebody may have committed or switched branches while the question was open.
  const place = await findBackfillPlace(run.git);
  await requireCommittable(run.git, place);
  await prepareRecords(run, place, plan);
  return place.ledger;
}

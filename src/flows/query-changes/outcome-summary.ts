import type { Store } from "../../parts/database/store.ts";
import { OUTCOME } from "../../parts/report/questions/outcome-dimension.ts";
import { OUTCOMES } from "../../usage/change.ts";
import { type MergedCosts, mergedCosts } from "../../usage/merged-costs.ts";
import { addPriced, isWhole } from "../../usage/priced-sum.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import { addUp, type NamedUsage, sumShares } from "./cost-by-work.ts";

/** What changes with one outcome cost. */
export interface OutcomeUsage extends NamedUsage {
  /** 0 to 1, of the cost of all; undefined when nothing cost anything, or some of it is not known. */
  readonly costShare: number | undefined;
  /** What merged changes cost, reworked parts with them; undefined for what is not merged. */
  readonly merged: MergedCosts | undefined;
}

type OutcomeStore = Pick<Store, "usageByWholeOutcome" | "readReworkedRows" | "listMergedCommits">;

/**
 * Adds up a database's usage by outcome, in the order of outcomes. Only the records of merged commits of which
 * some lines were changed again are read one by one: they are shared by two outcomes.
 */
export async function outcomeSummary(
  store: OutcomeStore,
  range: TimeRange,
): Promise<readonly OutcomeUsage[]> {
  const whole = await store.usageByWholeOutcome(range);
  const shared = await sumShares(store.readReworkedRows(range), OUTCOME);
  const groups = addUp([...whole.map((each) => ({ ...each, name: each.outcome })), ...shared]);
  const all = addPriced(groups);
  const hasShares = all.costNanoUsd > 0 && isWhole(all);
  const merged = mergedCosts(await store.listMergedCommits(range));
  return groups
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((group) => ({
      ...group,
      costShare: hasShares ? group.costNanoUsd / all.costNanoUsd : undefined,
      merged: group.name === "merged" ? merged : undefined,
    }));
}

function rankOf({ name }: NamedUsage): number {
  const rank = (OUTCOMES as readonly (string | undefined)[]).indexOf(name);
  return rank === -1 ? OUTCOMES.length : rank;
}

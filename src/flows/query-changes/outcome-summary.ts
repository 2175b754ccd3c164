import type { Store } from "../../parts/database/store.ts";
import { OUTCOME } from "../../parts/report/questions/outcome-dimension.ts";
import { OUTCOMES } from "../../usage/change.ts";
import { mergedCosts } from "../../usage/merged-costs.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import { addUp, type NamedUsage, sumShares } from "./cost-by-work.ts";

/** What changes with one outcome cost. */
export interface OutcomeUsage extends NamedUsage {
  /** 0 to 1, of the cost of all; undefined when nothing cost anything. */
  readonly costShare: number | undefined;
  /** Known of merged changes alone: what one of their pull requests cost, reworked parts with it. */
  readonly costPerPullRequestNanoUsd: number | undefined;
  /** The same for 100 of the lines that they added and that stayed. */
  readonly costPer100LinesNanoUsd: number | undefined;
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
  const all = groups.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  const merged = mergedCosts(await store.listMergedCommits(range));
  return groups
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((group) => ({
      ...group,
      costShare: all === 0 ? undefined : group.costNanoUsd / all,
      ...(group.name === "merged" ? merged : NO_COSTS),
    }));
}

const NO_COSTS = { costPerPullRequestNanoUsd: undefined, costPer100LinesNanoUsd: undefined };

function rankOf({ name }: NamedUsage): number {
  const rank = (OUTCOMES as readonly (string | undefined)[]).indexOf(name);
  return rank === -1 ? OUTCOMES.length : rank;
}

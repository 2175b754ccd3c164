import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import { type BudgetState, daysOf } from "../../parts/report/budget/budget-state.ts";
import { type BudgetSettings, BudgetTally } from "../../parts/report/budget/budget-tally.ts";
import type { UnmatchedBudget } from "../../parts/report/budget/budget-text.ts";
import { createRecordPrices } from "../ingest/record-prices.ts";
import type { Unread, UsageSource } from "./usage-source.ts";

/** How budgets stand, and what could not be read and is not in them. */
export interface FoundBudgets extends Unread {
  readonly states: readonly BudgetState[];
  /** Those that name what no record of their time has. */
  readonly unmatched: readonly UnmatchedBudget[];
}

/** Tells how budgets stand, from the usage of their time. */
export async function reportBudgets(
  source: UsageSource,
  settings: BudgetSettings,
  pricing: PricingOptions,
): Promise<FoundBudgets> {
  const { budgets, clock } = settings;
  const tallies = budgets.map((budget) => new BudgetTally(budget, settings));
  const begins = budgets.map(({ per }) => daysOf(per, clock).from ?? "").sort();
  const since = begins[0] ? clock.zone.startOfDay(begins[0]) : undefined;
  const { rows, ...unread } = await source({ since });
  const { costOf } = createRecordPrices(pricing, clock.now);
  for await (const row of rows) {
    const record = { ...row.record, costNanoUsd: await costOf(row.record) };
    for (const tally of tallies) tally.add({ ...row, record });
  }
  const unmatched = tallies.flatMap(({ budget, unmatched: value }) =>
    value === undefined ? [] : [{ budget, value }],
  );
  return { states: tallies.flatMap((tally) => tally.states()), unmatched, ...unread };
}

import { type BillingRules, billingOf, spendOf } from "../../../usage/billing.ts";
import type { Budget } from "../../../usage/budget.ts";
import type { MappedAuthor } from "../../../usage/mapped-author.ts";
import type { Clock } from "../../../usage/time-range.ts";
import { toUtc } from "../../../usage/timestamp.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import type { Dimension } from "../questions/dimension.ts";
import type { DimensionName } from "../questions/dimensions.ts";
import { FilterWatch, type UnmatchedValue } from "../questions/filter-watch.ts";
import { withMappedAuthors } from "../questions/mapped-authors.ts";
import { createSelection, type Filter } from "../questions/select-records.ts";
import { isWanted } from "../questions/value-matches.ts";
import { splitNames } from "../questions/wanted-names.ts";
import {
  type BudgetState,
  type BudgetSums,
  daysOf,
  NOTHING_SPENT,
  stateOf,
} from "./budget-state.ts";

/** What tells how budgets stand. */
export interface BudgetSettings {
  readonly budgets: readonly Budget[];
  readonly billing: BillingRules;
  readonly dimensions: Readonly<Record<DimensionName, Dimension>>;
  readonly clock: Clock;
  /** The repository that they are of. */
  readonly repository: string | undefined;
  /** Whom the mailmap names otherwise, where a budget's `match` may name them. */
  readonly mappedAuthors: readonly MappedAuthor[];
}

/** Adds up what was spent of one budget, by the values that each have their own. */
export class BudgetTally {
  readonly #budget: Budget;
  readonly #settings: BudgetSettings;
  readonly #since: string | undefined;
  readonly #until: string | undefined;
  readonly #filters: readonly Filter[];
  readonly #select: ReturnType<typeof createSelection>;
  readonly #watch: FilterWatch;
  readonly #sumsByName = new Map<string, BudgetSums>();
  #isPartial = false;

  constructor(budget: Budget, settings: BudgetSettings) {
    const dimension = settings.dimensions[budget.scope];
    const { zone } = settings.clock;
    const { from, to } = daysOf(budget.per, settings.clock);
    this.#budget = budget;
    this.#settings = settings;
    this.#since = from && zone.startOfDay(from);
    this.#until = to && zone.startOfDay(to);
    this.#filters =
      budget.match === undefined
        ? []
        : [
            withMappedAuthors(
              { dimension, wanted: splitNames(budget.match) },
              settings.mappedAuthors,
            ),
          ];
    this.#select = createSelection([dimension], this.#filters);
    this.#watch = new FilterWatch(this.#filters);
  }

  get budget(): Budget {
    return this.#budget;
  }

  /** Whether there are records of which only history that is not at hand tells whose they are. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** What its `match` names that no record of its time has; undefined where there was none to look at. */
  get unmatched(): UnmatchedValue | undefined {
    return this.#watch.unmatched()[0];
  }

  /** Counts a record, at its list price, where it is of this budget's time and values. */
  add(row: UsageRow, isOwn = false): void {
    const { record } = row;
    const utc = toUtc(record.timestamp) ?? record.timestamp;
    if (this.#since !== undefined && utc < this.#since) return;
    if (this.#until !== undefined && utc >= this.#until) return;
    this.#watch.see(row);
    const { valueFor } = this.#settings.dimensions[this.#budget.scope];
    if (!valueFor(row)) {
      this.#isPartial ||= row.change === undefined || row.change === "before history";
      return;
    }
    const name = this.#select(row)?.groups[0]?.names[0];
    if (name === undefined) return;
    const sums = this.#sumsByName.get(name) ?? NOTHING_SPENT;
    this.#sumsByName.set(name, this.#plus(sums, row, isOwn));
  }

  /** Returns how the budget of each value stands, the one with the least left first. */
  states(): readonly BudgetState[] {
    const { clock } = this.#settings;
    const states = Array.from(this.#sumsByName, ([name, sums]) =>
      stateOf(this.#budget, name, sums, clock),
    );
    if (states.length > 0) return states.sort((a, b) => b.share - a.share);
    return [stateOf(this.#budget, this.#knownName(), NOTHING_SPENT, clock)];
  }

  /** Returns the value that is known before anything is used. */
  #knownName(): string | undefined {
    const { repository, dimensions } = this.#settings;
    if (this.#budget.scope !== "repository" || repository === undefined) return undefined;
    const isMeant = this.#filters.every(({ wanted }) =>
      wanted.some((each) => isWanted(dimensions.repository, repository, each)),
    );
    return isMeant ? repository : undefined;
  }

  #plus(sums: BudgetSums, { record }: UsageRow, isOwn: boolean): BudgetSums {
    const { billing, clock } = this.#settings;
    const utc = toUtc(record.timestamp) ?? record.timestamp;
    const day = clock.zone.dayOf(utc);
    const firstDay = sums.firstDay === undefined || day < sums.firstDay ? day : sums.firstDay;
    const cost = record.costNanoUsd ?? 0;
    if (billingOf(billing, record.agent) === "subscription") {
      return { ...sums, firstDay, coveredNanoUsd: sums.coveredNanoUsd + cost };
    }
    const spent = spendOf(billing, record.agent, cost);
    const unpriced =
      record.costNanoUsd === undefined ? record.inputTokens + record.outputTokens : 0;
    return {
      ...{ ...sums, firstDay },
      spentNanoUsd: sums.spentNanoUsd + spent,
      ownNanoUsd: sums.ownNanoUsd + (isOwn ? spent : 0),
      ownRecords: sums.ownRecords + Number(isOwn),
      ownUnpricedTokens: sums.ownUnpricedTokens + (isOwn ? unpriced : 0),
      unpricedTokens: sums.unpricedTokens + unpriced,
    };
  }
}

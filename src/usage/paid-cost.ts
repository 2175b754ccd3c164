import { type BillingRules, billingOf, spendOf } from "./billing.ts";
import { formatCost } from "./format-number.ts";

/** What records or calls cost. */
export interface CostSums {
  readonly records: number;
  readonly costNanoUsd: number;
  /** Those without a price. */
  readonly unpriced: number;
}

/** What is paid for usage, and the list price of what a subscription covered. */
export interface PaidCost {
  readonly spent: CostSums;
  readonly covered: CostSums;
}

/** What an agent used. */
interface AgentCost {
  readonly agent?: string | undefined;
  /** Undefined where no price is known. */
  readonly costNanoUsd?: number | undefined;
}

const NO_SUMS: CostSums = { records: 0, costNanoUsd: 0, unpriced: 0 };

export const NOTHING_PAID: PaidCost = { spent: NO_SUMS, covered: NO_SUMS };

/** Returns what is paid for what one agent used, given its list price. */
export function paidFor(agent: string | undefined, sums: CostSums, rules: BillingRules): PaidCost {
  if (billingOf(rules, agent) === "subscription") return { spent: NO_SUMS, covered: sums };
  const costNanoUsd = spendOf(rules, agent, sums.costNanoUsd);
  return { spent: { ...sums, costNanoUsd }, covered: NO_SUMS };
}

/** Adds up what is paid. */
export function addPaid(all: readonly PaidCost[]): PaidCost {
  return {
    spent: addCosts(all.map(({ spent }) => spent)),
    covered: addCosts(all.map(({ covered }) => covered)),
  };
}

function addCosts(all: readonly CostSums[]): CostSums {
  return all.reduce(
    (sum, { records, costNanoUsd, unpriced }) => ({
      records: sum.records + records,
      costNanoUsd: sum.costNanoUsd + costNanoUsd,
      unpriced: sum.unpriced + unpriced,
    }),
    NO_SUMS,
  );
}

/** Returns what is paid for usage of any agents. */
export function sumPaid(costs: Iterable<AgentCost>, rules: BillingRules): PaidCost {
  const sums = new Map<string | undefined, CostSums>();
  for (const { agent, costNanoUsd } of costs) {
    const { records, costNanoUsd: before, unpriced } = sums.get(agent) ?? NO_SUMS;
    sums.set(agent, {
      records: records + 1,
      costNanoUsd: before + (costNanoUsd ?? 0),
      unpriced: unpriced + Number(costNanoUsd === undefined),
    });
  }
  return addPaid(Array.from(sums, ([agent, each]) => paidFor(agent, each, rules)));
}

/** Returns a cost; what is unknown is not $0, and `≥` is before one that lacks a part. */
export function knownText({ records, costNanoUsd, unpriced }: CostSums, isPartial = false): string {
  if (records > 0 && unpriced === records) return "unpriced";
  const cost = formatCost(costNanoUsd);
  return unpriced > 0 || isPartial ? `≥ ${cost}` : cost;
}

/** Returns the cost, and where a subscription covered some of it what is spent and what is not, in phrases. */
export function paidPhrases({ spent, covered }: PaidCost): readonly string[] {
  if (covered.records === 0) return [knownText(spent)];
  const bySubscription = `${knownText(covered)} covered by subscription`;
  return spent.records === 0 ? [bySubscription] : [`${knownText(spent)} spent`, bySubscription];
}

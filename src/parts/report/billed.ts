import { type BillingRules, billingOf, spendOf } from "../../usage/billing.ts";
import { addPriced, isUnpriced, type PricedSum, subtractPriced } from "../../usage/priced-sum.ts";
import { costText, knownUsd } from "./cost-text.ts";
import { markdownCode } from "./escape.ts";
import { listText } from "./table-columns.ts";
import type { PreviousUsage, UsageGroup, UsageTotal } from "./usage-summary.ts";

/** What is paid for usage, and what a subscription covers. */
export interface Billed {
  /** By list prices and credits. */
  readonly spend: PricedSum;
  /** What subscriptions covered, at its list price. */
  readonly covered: PricedSum;
  /** The agents that are paid for otherwise than by list prices. */
  readonly bySubscription: readonly string[];
  readonly byCredits: readonly string[];
  readonly rules: BillingRules;
}

/** Tells what is paid for usage from what its agents used; undefined where all is paid by list prices. */
export function billedOf(
  { total, agents }: { readonly total: PricedSum; readonly agents: readonly UsageGroup[] },
  rules: BillingRules,
): Billed | undefined {
  if (Object.keys(rules).length === 0) return undefined;
  const names = { list: [] as string[], subscription: [] as string[], credits: [] as string[] };
  const spent: PricedSum[] = [];
  const covered: PricedSum[] = [];
  for (const agent of agents) {
    const { name, costNanoUsd } = agent;
    const billing = billingOf(rules, name);
    names[typeof billing === "string" ? billing : "credits"].push(name ?? "unknown");
    if (billing === "subscription") covered.push(agent);
    else spent.push({ ...agent, costNanoUsd: spendOf(rules, name, costNanoUsd) });
  }
  // Records past those that are told by agent count as paid by list prices.
  const left = subtractPriced(total, addPriced(agents));
  return {
    ...{ spend: addPriced([...spent, left]), covered: addPriced(covered), rules },
    ...{ bySubscription: names.subscription, byCredits: names.credits },
  };
}

/** Whether something else than the list price is paid. */
export function isPaidOtherwise(
  { costNanoUsd }: Pick<PricedSum, "costNanoUsd">,
  billed: Billed | undefined,
): boolean {
  if (billed === undefined) return false;
  return billed.covered.records > 0 || billed.spend.costNanoUsd !== costNanoUsd;
}

/** Returns a summary with what is paid for its usage. */
export function withBilled<Summary extends UsageTotal & { readonly agents: readonly UsageGroup[] }>(
  summary: Summary,
  rules: BillingRules,
): Summary {
  const billed = billedOf(summary, rules);
  return billed === undefined ? summary : { ...summary, billed };
}

/** Returns the cost, and where something else than list prices is paid what is spent and what is not, in phrases. */
export function paidTexts(sums: PricedSum, billed: Billed | undefined): readonly string[] {
  const cost = costText(sums);
  if (billed === undefined || !isPaidOtherwise(sums, billed)) return [cost];
  const { spend, covered } = billed;
  return [
    spendText(spend),
    covered.records > 0 ? `${costText(covered)} covered by subscription` : `${cost} at list prices`,
  ];
}

/** Returns what is spent, as a phrase. */
export function spendText(spend: PricedSum): string {
  return isUnpriced(spend) ? "spend not known" : `${costText(spend)} spent`;
}

/** Says, as sentences of markdown, that costs are list prices where something else is paid. */
export function billingNotes({
  total,
  billed,
  previous,
}: Pick<UsageTotal, "total" | "billed"> & {
  readonly previous?: PreviousUsage | undefined;
}): readonly string[] {
  const all = [billed, previous?.billed].flatMap((each) => each ?? []);
  const bySubscription = distinct(all.flatMap((each) => each.bySubscription));
  const byCredits = distinct(all.flatMap((each) => each.byCredits));
  const paid = [
    ...(bySubscription.length > 0 ? [`by subscription for ${namesText(bySubscription)}`] : []),
    ...(byCredits.length > 0 ? [`in credits for ${namesText(byCredits)}`] : []),
  ];
  if (paid.length === 0) return [];
  const inAll = isUnpriced(total) ? "" : `, ${costText(total)} in all`;
  return [`Costs of groups are list prices${inAll}, whoever is paid: ${paid.join(", ")}.`];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function namesText(names: readonly string[]): string {
  return markdownCode(listText(names));
}

/** What a CSV and JSON say about what is paid, by the title of the column. */
export const BILLED_CELLS: readonly string[] = [
  "spend_usd",
  "subscription_usd",
  "spend_unpriced_tokens",
  "subscription_unpriced_tokens",
];

/** Returns the cells of what is paid, in USD; none where all is paid by list prices. */
export function billedCells(billed: Billed | undefined): readonly (string | number)[] {
  if (billed === undefined) return [];
  const { spend, covered } = billed;
  const costs = [knownUsd(spend) ?? "", knownUsd(covered) ?? ""];
  return [...costs, spend.unpricedTokens, covered.unpricedTokens];
}

/** Returns the same as JSON gives it. */
export function billedValues(billed: Billed | undefined): object {
  const cells = billedCells(billed).map((cell, index) => {
    return [BILLED_CELLS[index], cell === "" ? null : Number(cell)];
  });
  return Object.fromEntries(cells);
}

/** Returns what is paid for the usage of one agent. */
export function billedAgent(agent: UsageGroup, { rules }: Billed): Billed {
  const found = billedOf({ total: agent, agents: [agent] }, rules);
  // Rules that tell of a total tell of each of its agents.
  if (found === undefined) throw new Error("There are no billing rules.");
  return found;
}

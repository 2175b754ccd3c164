import { type BillingRules, billingOf, spendOf } from "../../usage/billing.ts";
import { formatUsd } from "../../usage/cost.ts";
import { formatCost } from "../../usage/format-number.ts";
import { markdownCode } from "./escape.ts";
import { costText, listText } from "./table-columns.ts";
import type { UsageGroup, UsageSums, UsageTotal } from "./usage-summary.ts";

/** What is paid for usage, and what a subscription covers, in nano-USD. */
export interface Billed {
  /** By list prices and credits. */
  readonly spendNanoUsd: number;
  /** The list price of what subscriptions covered. */
  readonly coveredNanoUsd: number;
  /** The agents that are paid for otherwise than by list prices. */
  readonly bySubscription: readonly string[];
  readonly byCredits: readonly string[];
  readonly rules: BillingRules;
}

/** Tells what is paid for usage from what its agents used; undefined where all is paid by list prices. */
export function billedOf(
  { total, agents }: { readonly total: UsageSums; readonly agents: readonly UsageGroup[] },
  rules: BillingRules,
): Billed | undefined {
  if (Object.keys(rules).length === 0) return undefined;
  const names = { list: [] as string[], subscription: [] as string[], credits: [] as string[] };
  // Records past those that are told by agent count as paid by list prices.
  let left = total.costNanoUsd;
  let [spendNanoUsd, coveredNanoUsd] = [0, 0];
  for (const { name, costNanoUsd } of agents) {
    const billing = billingOf(rules, name);
    names[typeof billing === "string" ? billing : "credits"].push(name ?? "unknown");
    left -= costNanoUsd;
    if (billing === "subscription") coveredNanoUsd += costNanoUsd;
    else spendNanoUsd += spendOf(rules, name, costNanoUsd);
  }
  const { subscription, credits } = names;
  spendNanoUsd += left;
  return { spendNanoUsd, coveredNanoUsd, bySubscription: subscription, byCredits: credits, rules };
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
export function paidTexts(
  sums: Parameters<typeof costText>[0],
  billed: Billed | undefined,
): readonly string[] {
  const cost = costText(sums);
  if (billed === undefined || cost === "unpriced") return [cost];
  const { spendNanoUsd, coveredNanoUsd } = billed;
  if (coveredNanoUsd === 0 && spendNanoUsd === sums.costNanoUsd) return [cost];
  const other =
    coveredNanoUsd > 0
      ? `${formatCost(coveredNanoUsd)} covered by subscription`
      : `${formatCost(sums.costNanoUsd)} at list prices`;
  return [`${costText({ ...sums, costNanoUsd: spendNanoUsd })} spent`, other];
}

/** Says, as sentences of markdown, that costs are list prices where something else is paid. */
export function billingNotes({
  total,
  billed,
}: Pick<UsageTotal, "total" | "billed">): readonly string[] {
  if (billed === undefined) return [];
  const paid = [
    ...(billed.bySubscription.length > 0
      ? [`by subscription for ${namesText(billed.bySubscription)}`]
      : []),
    ...(billed.byCredits.length > 0 ? [`in credits for ${namesText(billed.byCredits)}`] : []),
  ];
  if (paid.length === 0) return [];
  return [
    `Costs of groups are list prices, ${formatCost(total.costNanoUsd)} in all, whoever is paid: ${paid.join(", ")}.`,
  ];
}

function namesText(names: readonly string[]): string {
  return markdownCode(listText(names));
}

/** What a CSV and JSON say about what is paid, by the title of the column. */
export const BILLED_CELLS: readonly string[] = ["spend_usd", "subscription_usd"];

/** Returns the cells of what is paid, in USD; none where all is paid by list prices. */
export function billedCells(billed: Billed | undefined): readonly string[] {
  if (billed === undefined) return [];
  return [formatUsd(billed.spendNanoUsd), formatUsd(billed.coveredNanoUsd)];
}

/** Returns the same as JSON gives it. */
export function billedValues(billed: Billed | undefined): object {
  const cells = billedCells(billed).map((cell, index) => [BILLED_CELLS[index], Number(cell)]);
  return Object.fromEntries(cells);
}

/** Returns what is paid for the usage of one agent. */
export function billedAgent(agent: UsageGroup, { rules }: Billed): Billed {
  const found = billedOf({ total: agent, agents: [agent] }, rules);
  // Rules that tell of a total tell of each of its agents.
  if (found === undefined) throw new Error("There are no billing rules.");
  return found;
}

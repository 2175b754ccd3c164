import { findPattern } from "./find-pattern.ts";

/** How an agent's usage is paid for. */
export type Billing =
  /** By list prices. */
  | "list"
  /** By a subscription, whatever it comes to. */
  | "subscription"
  | CreditBilling;

/** By credits, of which a call takes as many as its list price does. */
export interface CreditBilling {
  /** What a credit costs, in USD. */
  readonly credits: number;
  /** How many credits one USD of list price takes; absent: as its vendor publishes. */
  readonly perUsd?: number;
}

/** Agent in lower case, in which each `*` stands for any text → how it is paid for; what is not named is paid by list prices. */
export type BillingRules = Readonly<Record<string, Billing>>;

/**
 * Credits that one USD of list price takes, where a vendor's rate card is its list prices times a number.
 *
 * @see https://help.openai.com/en/articles/20001106-codex-rate-card (2026-11-30)
 * @see https://docs.github.com/en/copilot/reference/copilot-billing/models-and-pricing (2026-11-30)
 */
const CREDITS_PER_USD: Readonly<Record<string, number>> = {
  codex: 25,
  "copilot-cli": 100,
  "copilot-vscode": 100,
};

/** Whether it is known how many credits one USD of list price takes. */
export function hasCreditRate(agent: string, { perUsd }: CreditBilling): boolean {
  return perUsd !== undefined || Object.hasOwn(CREDITS_PER_USD, agent);
}

/** Returns how an agent is paid for; an agent without a name fits `*` only. */
export function billingOf(rules: BillingRules, agent = ""): Billing {
  return rules[findPattern(Object.keys(rules), agent.toLowerCase()) ?? ""] ?? "list";
}

/** Returns what is paid, in nano-USD, for usage of a list price; what a subscription covers costs nothing more. */
export function spendOf(
  rules: BillingRules,
  agent: string | undefined,
  listNanoUsd: number,
): number {
  const billing = billingOf(rules, agent);
  if (billing === "list") return listNanoUsd;
  if (billing === "subscription") return 0;
  const perUsd = billing.perUsd ?? CREDITS_PER_USD[agent ?? ""] ?? 1 / billing.credits;
  return Math.round(listNanoUsd * perUsd * billing.credits);
}

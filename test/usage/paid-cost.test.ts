import { expect, test } from "vitest";
import { paidPhrases, sumPaid } from "../../src/usage/paid-cost.ts";

const DOLLAR = 1_000_000_000;
const RULES = { "claude-code": "subscription", codex: { credits: 0.02 } } as const;
const cost = (agent: string | undefined, usd?: number) => ({
  agent,
  costNanoUsd: usd === undefined ? undefined : usd * DOLLAR,
});

test.each([
  [[], ["$0.00"]],
  [[cost("amp", 3), cost(undefined, 1)], ["$4.00"]],
  [[cost("codex", 4)], ["$2.00"]],
  [[cost("claude-code", 2)], ["$2.00 covered by subscription"]],
  [
    [cost("amp", 3), cost("claude-code", 2)],
    ["$3.00 spent", "$2.00 covered by subscription"],
  ],
  [
    [cost("amp", 3), cost("amp"), cost("claude-code")],
    ["≥ $3.00 spent", "unpriced covered by subscription"],
  ],
])("%j is told as %j", (costs, phrases) => {
  expect(paidPhrases(sumPaid(costs, RULES))).toEqual(phrases);
});

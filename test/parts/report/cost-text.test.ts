import { describe, expect, test } from "vitest";
import { changeText, costText, knownCost } from "../../../src/parts/report/cost-text.ts";
import { NO_COST, type PricedSum } from "../../../src/usage/priced-sum.ts";

const USD = 1_000_000_000;
const priced = (usd: number): PricedSum => ({ ...NO_COST, records: 1, costNanoUsd: usd * USD });
const PARTLY: PricedSum = { ...priced(2), records: 2, unpricedRecords: 1, unpricedTokens: 9 };
const UNPRICED: PricedSum = { ...NO_COST, records: 1, unpricedRecords: 1, unpricedTokens: 9 };

test.each([
  [NO_COST, "$0.00"],
  [priced(2), "$2.00"],
  [PARTLY, "≥ $2.00"],
  [UNPRICED, "unpriced"],
  // Nothing comes on top, and yet nothing is known.
  [{ ...UNPRICED, unpricedTokens: 0 }, "unpriced"],
])("%o costs %s", (sum, text) => {
  expect(costText(sum)).toBe(text);
});

describe("a change", () => {
  test.each([
    [priced(3), priced(2), "+50 %"],
    [priced(1), priced(2), "−50 %"],
    [priced(2), priced(2), "±0 %"],
    [priced(2), NO_COST, "+$2.00"],
    [NO_COST, priced(2), "−100 %"],
    [UNPRICED, priced(2), "not known"],
    [priced(2), UNPRICED, "not known"],
    [PARTLY, PARTLY, "not known"],
    [UNPRICED, UNPRICED, "not known"],
  ])("to %o from %o is %s", (now, before, text) => {
    expect(changeText(knownCost(now), knownCost(before))).toBe(text);
  });
});

import { expect, test } from "vitest";
import { change, costChange } from "../../../../src/parts/dashboard/page/change-text.ts";
import { noSums } from "../../../../src/parts/dashboard/page/usage-sums.ts";

const DOLLAR = 1_000_000_000;
const whole = (usd: number) => ({ ...noSums(), records: 1, costNanoUsd: usd * DOLLAR });
const partly = (usd: number) => ({
  ...{ ...whole(usd), records: 2 },
  ...{ unpricedRecords: 1, unpricedTokens: 12 },
});

test("an amount is beside the one before", () => {
  expect([change(11, 10), change(9, 10), change(10, 10), change(100, 10), change(10, 0)]).toEqual([
    "10 % more",
    "10 % less",
    "as before",
    "10 times as much",
    "",
  ]);
});

test("so is a cost, unless one of the two is not all known", () => {
  expect(costChange(whole(11), whole(10))).toBe("10 % more");
  expect(costChange(whole(11), undefined)).toBe("");
  expect(costChange(partly(11), whole(10))).toBe("change not known");
  expect(costChange(whole(11), partly(10))).toBe("change not known");
  expect(costChange(partly(10), partly(10))).toBe("change not known");
});

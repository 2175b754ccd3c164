import fc from "fast-check";
import { expect, test } from "vitest";
import { splitWhole } from "../../src/usage/split-whole.ts";

/** The same with numbers of any size, one step after the other. */
function splitSlowly(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const parts = weights.map((weight) => Number((BigInt(total) * BigInt(weight)) / sum));
  const remainders = weights.map((weight) => (BigInt(total) * BigInt(weight)) % sum);
  for (let left = total - parts.reduce((all, part) => all + part, 0); left > 0; left -= 1) {
    const largest = remainders.toSorted((a, b) => Number(a - b)).at(-1) ?? 0n;
    const index = remainders.indexOf(largest);
    parts[index] = (parts[index] ?? 0) + 1;
    remainders[index] = -1n;
  }
  return parts;
}

test("parts are whole, add up, and are the same whether products are small or large", () => {
  const anyWeights = fc.array(fc.nat(5_000), { minLength: 2, maxLength: 9 });
  const anyTotal = fc.oneof(fc.nat(1_000), fc.nat(1e12), fc.maxSafeNat());

  fc.assert(
    fc.property(anyTotal, anyWeights, (total, weights) => {
      fc.pre(weights.some((weight) => weight > 0));

      expect(splitWhole(total, weights)).toEqual(splitSlowly(total, weights));
    }),
  );
});

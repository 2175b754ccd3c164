import fc from "fast-check";
import { expect, test } from "vitest";
import { percentile } from "../../../src/parts/report/percentile.ts";

test("the percentile is the value at its rank, whatever the order", () => {
  const anyValues = fc.array(fc.nat(30), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(anyValues, fc.constantFrom(0.01, 0.5, 0.95, 1), (values, fraction) => {
      const sorted = values.toSorted((a, b) => a - b);

      const expected = sorted[Math.ceil(values.length * fraction) - 1];
      expect(percentile(Float64Array.from(values), fraction)).toBe(expected);
    }),
  );
});

test("of no values there is none", () => {
  expect(percentile(new Float64Array(), 0.95)).toBeUndefined();
});

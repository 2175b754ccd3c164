import fc from "fast-check";
import { expect, test } from "vitest";
import {
  foldSign,
  packNumbers,
  unfoldSign,
  unpackNumbers,
} from "../../../src/parts/dashboard/dashboard-data.ts";

test("numbers come back as they were, up to 2^53", () => {
  const anyNumber = fc.oneof(fc.nat({ max: 1_100 }), fc.maxSafeNat(), fc.constant(2 ** 53));

  fc.assert(
    fc.property(fc.array(anyNumber), (numbers) => {
      const text = packNumbers(numbers);

      expect([...unpackNumbers(text, numbers.length)]).toEqual(numbers);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
    }),
  );
});

test.each([
  { numbers: [0, 31], text: "Af" },
  { numbers: [32], text: "gB" },
  { numbers: [1_000_000], text: "gywe" },
])("$numbers is written as $text", ({ numbers, text }) => {
  expect(packNumbers(numbers)).toBe(text);
});

test.each([0, 1, -1, 2, -2, 31, -1_000_000])("%i comes back with its sign", (number) => {
  expect(foldSign(number)).toBeGreaterThanOrEqual(0);
  expect(unfoldSign(foldSign(number))).toBe(number);
});

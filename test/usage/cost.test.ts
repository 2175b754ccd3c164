import fc from "fast-check";
import { expect, test } from "vitest";
import { formatUsd, parseUsd, toNanoUsd } from "../../src/usage/cost.ts";

test.each([
  ["0.04507635", 45_076_350],
  ["12", 12_000_000_000],
  ["0.000000001", 1],
  ["0", 0],
])("%s USD is %i nano-USD, and back", (text, nanoUsd) => {
  expect(parseUsd(text)).toBe(nanoUsd);
  expect(formatUsd(nanoUsd)).toBe(text);
});

test.each([
  ["1.2345e-05", 12_345],
  ["1.2345E-05", 12_345],
  ["1e3", 1_000_000_000_000],
  ["0.0450000000000", 45_000_000],
  ["0e-12", 0],
])("%s, as a spreadsheet writes an amount, is %i nano-USD", (text, nanoUsd) => {
  expect(parseUsd(text)).toBe(nanoUsd);
});

test.each(["", "-1", "1e", "1e-10", "1e99", "1,5", "0.0000000001", "99999999", ".5", "$1"])(
  "%j is no amount",
  (text) => {
    expect(parseUsd(text)).toBeUndefined();
  },
);

test("every amount comes back from its text", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (nanoUsd) => {
      expect(parseUsd(formatUsd(nanoUsd))).toBe(nanoUsd);
    }),
  );
});

test("a price in USD is rounded to whole nano-USD", () => {
  expect(toNanoUsd(0.1 + 0.2)).toBe(300_000_000);
});

const anyDigits = fc.stringMatching(/^\d{1,17}$/);
const anyFraction = fc.stringMatching(/^\d{1,12}$/);

test("a decimal amount is whole nano-USD, exactly, or none", () => {
  fc.assert(
    fc.property(anyDigits, fc.option(anyFraction), (whole, fraction) => {
      const text = fraction === null ? whole : `${whole}.${fraction}`;
      const places = (fraction ?? "").padEnd(9, "0");
      const exact = BigInt(whole + places.slice(0, 9));
      const isExact = /^0*$/.test(places.slice(9)) && exact <= BigInt(Number.MAX_SAFE_INTEGER);
      expect(parseUsd(text)).toBe(isExact ? Number(exact) : undefined);
    }),
  );
});

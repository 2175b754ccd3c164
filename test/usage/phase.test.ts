import { expect, test } from "vitest";
import { errorMessageOf, phaseOf } from "../../src/usage/phase.ts";

test.each([
  ["Phase 6 tests", "6"],
  ["phase-07", "7"],
  ["error: API error 529 | Phase 2.1", "2.1"],
  ["Quick fix", undefined],
  ["rephrase 3", undefined],
  ["", undefined],
])("%j names phase %s", (notes, phase) => {
  expect(phaseOf(notes)).toBe(phase);
});

test.each([
  ["error: interrupted by user", "interrupted by user"],
  ["error: API error 529 | Phase 6", "API error 529"],
  ["Phase 6", undefined],
  ["no error: at all", undefined],
])("%j holds the error %j", (notes, message) => {
  expect(errorMessageOf(notes)).toBe(message);
});

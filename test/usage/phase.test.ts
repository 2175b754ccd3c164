import fc from "fast-check";
import { expect, test } from "vitest";
import { errorMessageOf, phaseNote, phaseOf, phaseWord } from "../../src/usage/phase.ts";

test.each([
  ["Phase 6 tests", "6"],
  ["phase-07", "7"],
  ["error: API error 529 | Phase 2.1", "2.1"],
  ["Phase SHOP-7", "SHOP-7"],
  ["Phase SHOP-7 tests", "SHOP-7"],
  ["phase SHOP-7: tests", "SHOP-7"],
  ["error: timeout | Phase beta | CI run 4711", "beta"],
  ["Phase beta", "beta"],
  ["Phase größe-2", "größe-2"],
  ["Phase 007", "7"],
  ["Phase 10.", "10"],
  ["Phase 1.0-a_b", "1.0-a_b"],
  ["Phase 7-export", "7-export"],
  ["Phase 6.", "6"],
  ["Phase #6 tests", "6"],
  ["Phase 6/7 tests", "6"],
  ["Phase A tests", "A"],
  ["done in phase 3", "3"],
])("%j names phase %s", (notes, phase) => {
  expect(phaseOf(notes)).toBe(phase);
});

test.each([
  "Quick fix",
  "rephrase 3",
  "in this phase we wait",
  "In this phase SHOP-7 is done",
  "Phase out the old API",
  "Phase one is done",
  "Phase-out of 3 endpoints",
  "phases 1 and 2",
  "Phase | next",
  "Phase www.example.org/x",
  "Phase @somebody",
  `Phase ${"7".repeat(51)}`,
  "",
])("%j names no phase", (notes) => {
  expect(phaseOf(notes)).toBeUndefined();
});

test.each([
  ["SHOP-7", "Phase SHOP-7"],
  ["beta 2!", "Phase beta-2"],
  ["07", "Phase 7"],
  ["6 tests", "Phase 6"],
  ["SHOP-7: login", "Phase SHOP-7"],
  ["Phase 7", "Phase 7"],
  ["feature/login", "Phase feature-login"],
  ["a | error: b", "Phase a-error-b"],
  ["x".repeat(80), `Phase ${"x".repeat(50)}`],
  ["!", undefined],
  [" ", undefined],
])("the phase %j is written as %j", (phase, note) => {
  expect(phaseNote(phase)).toBe(note);
});

test("every phase that is written is read, whatever else the notes say", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (phase) => {
      const note = phaseNote(phase);
      fc.pre(note !== undefined);

      expect(phaseOf(note)).toBe(phaseWord(phase));
      expect(phaseOf(`error: in phase 3 | ${note} | CI run 4711`)).toBe(phaseWord(phase));
    }),
  );
});

test.each([
  ["error: interrupted by user", "interrupted by user"],
  ["error: API error 529 | Phase 6", "API error 529"],
  ["Phase 6", undefined],
  ["error: ", undefined],
  ["no error: at all", undefined],
])("%j holds the error %j", (notes, message) => {
  expect(errorMessageOf(notes)).toBe(message);
});

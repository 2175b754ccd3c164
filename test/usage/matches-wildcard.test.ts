import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesWildcard } from "../../src/usage/matches-wildcard.ts";

test("matches what a regular expression with .* matches", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
  const patterns = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });

  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll("*", ".*")}$`);
      expect(matchesWildcard(pattern, text)).toBe(expression.test(text));
    }),
    { numRuns: 2_000 },
  );
});

test("no character but the star is special", () => {
  expect(matchesWildcard("a.(b)*", "a.(b)c")).toBe(true);
  expect(matchesWildcard("a.b", "axb")).toBe(false);
});

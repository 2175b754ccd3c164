import fc from "fast-check";
import picomatch from "picomatch";
import { expect, test } from "vitest";
import { DEFAULT_GLOBS } from "../../../src/flows/record/work-patterns.ts";
import { DEFAULT_CONFIG } from "../../../src/parts/config/config.ts";

const NAMES = [
  "test",
  "tests",
  "__tests__",
  ".planning",
  "test_",
  "_test",
  "PLAN",
  "CONTEXT",
  "a",
  "",
];
const ENDINGS = ["", ".py", ".md", ".test.ts", ".spec", "_test.go", "-PLAN.md", "PLAN.md", "."];
const segment = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ENDINGS))
  .map((parts) => parts.join(""))
  .filter((name) => !["", ".", ".."].includes(name));
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));

test("each default glob is spelled out, and no other", () => {
  const globs = Object.values(DEFAULT_CONFIG.taskTypes.paths).flat();
  expect([...DEFAULT_GLOBS.keys()].toSorted()).toEqual(globs.toSorted());
});

test.each([...DEFAULT_GLOBS])("%s matches what picomatch matches", (glob, pattern) => {
  const isMatch = picomatch(glob, { dot: true });
  fc.assert(
    fc.property(path, (path) => pattern.test(path) === isMatch(path)),
    { numRuns: 2_000 },
  );
});

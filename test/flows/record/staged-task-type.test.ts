import { expect, test } from "vitest";
import { stagedTaskType } from "../../../src/flows/record/work-patterns.ts";
import { DEFAULT_CONFIG } from "../../../src/parts/config/config.ts";

test.each([
  [["test/a.ts"], "verify"],
  [["src/a.test.ts", "src/__tests__/b.ts", "pkg/c_test.go"], "verify"],
  [["test/a.ts", "src/a.ts"], undefined],
  [[".planning/phases/07-x/07-PLAN.md"], "plan"],
  [["docs/ROADMAP.md"], "plan"],
  [["README.md"], undefined],
  [[], undefined],
])("%j are %s", async (paths, taskType) => {
  expect(await stagedTaskType(paths, DEFAULT_CONFIG.taskTypes.paths)).toBe(taskType);
});

test("configured globs count like the default ones", async () => {
  const globs = { quick: ["docs/**/*.md", "*.{txt,md}"] };

  expect(await stagedTaskType(["docs/a/b.md", "c.txt"], globs)).toBe("quick");
  expect(await stagedTaskType(["docs/a/b.md", "src/c.txt"], globs)).toBeUndefined();
});

test("a glob that would run for ever is stopped, and named", async () => {
  const globs = { quick: ["*a*a*a*a*a*a*a*a*b"] };

  await expect(stagedTaskType(["a".repeat(200)], globs)).rejects.toThrow(
    'Cannot match "*a*a*a*a*a*a*a*a*b" of .telemetry/config.json',
  );
});

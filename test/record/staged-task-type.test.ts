import { expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../../src/config/config.ts";
import { stagedTaskType } from "../../src/record/staged-task-type.ts";

test.each([
  [["test/a.ts"], "verify"],
  [["src/a.test.ts", "src/__tests__/b.ts", "pkg/c_test.go"], "verify"],
  [["test/a.ts", "src/a.ts"], undefined],
  [[".planning/phases/07-x/07-PLAN.md"], "plan"],
  [["docs/ROADMAP.md"], "plan"],
  [["README.md"], undefined],
  [[], undefined],
])("%j are %s", (paths, taskType) => {
  expect(stagedTaskType(paths, DEFAULT_CONFIG.taskTypes.paths)).toBe(taskType);
});

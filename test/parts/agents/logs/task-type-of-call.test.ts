import { expect, test } from "vitest";
import { taskTypeOf } from "../../../../src/parts/agents/logs/task-type-of-call.ts";
import { DEFAULT_CONFIG } from "../../../../src/parts/config/config.ts";

const commands = {
  ...DEFAULT_CONFIG.taskTypes.commands,
  "acme:review-*": "verify",
  "acme:(x)*": "plan",
} as const;
const nothing = { override: undefined, commands, stagedTaskType: undefined };
const plain = { command: undefined, modeTaskType: undefined };

test.each([
  ["gsd:plan-phase", "plan"],
  ["gsd:execute-phase", "execute"],
  ["gsd:verify-work", "verify"],
  ["gsd:discuss-phase", "discuss"],
  ["gsd:quick", "quick"],
  ["gsd-verify-work", "verify"],
  ["acme:review-all", "verify"],
  ["acme:(x)1", "plan"],
  ["other:acme:review-all", "execute"],
  ["toString", "execute"],
])("%s is for %s", (command, taskType) => {
  expect(taskTypeOf({ ...plain, command }, nothing)).toBe(taskType);
});

test("a person's word comes first, then the command, the mode, what is staged, and execute", () => {
  const call = { command: "gsd:quick", modeTaskType: "plan" } as const;
  const staged = { ...nothing, stagedTaskType: "verify" } as const;

  expect(taskTypeOf(call, { ...staged, override: "discuss" })).toBe("discuss");
  expect(taskTypeOf(call, staged)).toBe("quick");
  expect(taskTypeOf({ ...call, command: "review" }, staged)).toBe("plan");
  expect(taskTypeOf(plain, staged)).toBe("verify");
  expect(taskTypeOf(plain, nothing)).toBe("execute");
});

test("a pattern with many stars takes no time", () => {
  const stars = { ...nothing, commands: { "*a*a*a*a*a*a*a*a*b": "plan" } } as const;

  expect(taskTypeOf({ ...plain, command: "a".repeat(20_000) }, stars)).toBe("execute");
  expect(taskTypeOf({ ...plain, command: `${"a".repeat(20_000)}b` }, stars)).toBe("plan");
});

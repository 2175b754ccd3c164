import { expect, test } from "vitest";
import { findPhase, type PhaseSources } from "../../../src/flows/record/work-patterns.ts";
import { DEFAULT_CONFIG } from "../../../src/parts/config/config.ts";

const NOTHING: PhaseSources = {
  override: undefined,
  branch: undefined,
  stagedPaths: [],
  lastSubject: undefined,
};

test.each<[string, string | undefined, Partial<PhaseSources>, string | undefined]>([
  ["the person's word", "23", { override: "6 tests", branch: "phase-9" }, "6 tests"],
  ["the command's argument", "23", { branch: "phase-9" }, "23"],
  ["the branch", undefined, { branch: "feature/phase-07-login" }, "7"],
  ["the branch, in capitals", undefined, { branch: "Phase_2.1" }, "2.1"],
  ["a staged path", undefined, { stagedPaths: ["a.ts", ".planning/phases/07-x/PLAN.md"] }, "7"],
  ["the scope of the last commit", undefined, { lastSubject: "feat(07-03)!: log" }, "7"],
  ["no scope that is a number", undefined, { lastSubject: "feat(api): log 3" }, undefined],
  ["a branch with a number only", undefined, { branch: "fix-123" }, undefined],
  ["nothing", undefined, {}, undefined],
])("takes the phase from %s", (_, commandArguments, sources, phase) => {
  const found = findPhase(commandArguments, { ...NOTHING, ...sources }, DEFAULT_CONFIG.phase);

  expect(found).toBe(phase);
});

test("a pattern that would run for ever is stopped, and named", () => {
  const patterns = { ...DEFAULT_CONFIG.phase, branch: ["^v(\\d+)", "((a+)+)$"] };
  const find = (branch: string) => findPhase(undefined, { ...NOTHING, branch }, patterns);

  expect(find("v12")).toBe("12");
  expect(() => find(`${"a".repeat(60)}-`)).toThrow(
    'Cannot match "((a+)+)$" of .telemetry/config.json: expected an answer within a second, got none.',
  );
  expect(find("v13")).toBe("13");
});

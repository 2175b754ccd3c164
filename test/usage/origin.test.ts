import { describe, expect, test } from "vitest";
import { ciNote } from "../../src/usage/ci-note.ts";
import { originOf } from "../../src/usage/origin.ts";
import { errorMessageOf, phaseOf } from "../../src/usage/phase.ts";

describe("notes of a run of continuous integration", () => {
  test("name the run by its number, and nothing that is none", () => {
    expect(ciNote("4711")).toBe("CI run 4711");
    expect(ciNote(undefined)).toBe("CI");
    expect(ciNote("https://ci.example.com/4711")).toBe("CI");
  });

  test.each(["CI", "CI run 4711", "Phase 6 | CI run 4711", "error: API error 500 | Phase 6 | CI"])(
    "are recognised in %j",
    (notes) => {
      expect(originOf(notes)).toBe("ci");
    },
  );

  test.each(["", "Phase 6", "CI is red", "error: CI run 12 failed", "error: a | CI run of mine"])(
    "are not seen in %j",
    (notes) => {
      expect(originOf(notes)).toBe("developer");
    },
  );

  test("leave phase and error as they are", () => {
    const notes = "error: API error 500 | Phase 6 | CI run 4711";
    expect([phaseOf(notes), errorMessageOf(notes)]).toEqual(["6", "API error 500"]);
  });
});

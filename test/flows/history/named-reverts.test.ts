import { describe, expect, test } from "vitest";
import { namedReverts } from "../../../src/flows/history/named-reverts.ts";

const ID = "0123456789abcdef0123456789abcdef01234567";

describe("a message names what it reverts", () => {
  test("by the commit's id, as `git revert` writes it", () => {
    const body = `This reverts commit ${ID}.\n`;
    expect(namedReverts({ subject: 'Revert "Add"', body })).toEqual({
      commits: [ID],
      pullRequests: [],
      subject: "Add",
    });
  });

  test("by the id of a merge, a short id, and several", () => {
    const body = [
      `This reverts commit ${ID}, reversing`,
      "changes made to fedcba9876543210fedcba9876543210fedcba98.",
      "This reverts commit abcdef0 (Add, 2026-01-01)",
      "> This reverts commit 1234567.",
    ].join("\n");
    expect(namedReverts({ subject: "Go back", body })).toEqual({
      commits: [ID, "abcdef0"],
      pullRequests: [],
      subject: undefined,
    });
  });

  test.each([
    ["Reverts owner/some.repository#12", 12],
    ["Reverts #12\r", 12],
    ["Reverts !12", 12],
    ["This reverts merge request !12", 12],
    ["This reverts merge request group/project!12", 12],
  ])("by a pull request's number: %s", (body, number) => {
    expect(namedReverts({ subject: "Go back", body })?.pullRequests).toEqual([number]);
  });

  test.each([
    ['Revert "Add (#12)"', "Add (#12)", [12]],
    ['Revert "Add (#12)" (#13)', "Add (#12)", [12]],
    ['Revert "Merge pull request #12 from o/b"', "Merge pull request #12 from o/b", [12]],
    ['Merged PR 13: Revert "Merged PR 12: Add"', "Merged PR 12: Add", [12]],
    ['Revert "Revert "Add (#12)" (#13)" (#14)', 'Revert "Add (#12)" (#13)', [13]],
    ['Reapply "Add"', 'Revert "Add"', []],
  ])("by a subject: %s", (subject, inner, pullRequests) => {
    expect(namedReverts({ subject, body: "" })).toEqual({
      commits: [],
      pullRequests,
      subject: inner,
    });
  });

  test.each(["Reverts commit", "Revert the thing", "Reverted #12", 'Revert "Add" at last'])(
    "but not by %s",
    (subject) => {
      expect(namedReverts({ subject, body: subject })).toBeUndefined();
    },
  );
});

import { describe, expect, test } from "vitest";
import { namedPullRequest } from "../../../src/flows/history/pull-request-number.ts";

describe("a commit names the pull request that it merges", () => {
  test.each([
    ["Add a thing (#634)", 634],
    ["Merge pull request #12 from owner/branch", 12],
    ["Merge pull request 'Add a (thing)' (#12) from branch into main", 12],
    ["Merged PR 77: Add a thing", 77],
    ["Merged in feature/x (pull request #5)", 5],
    ['Revert "Add a thing (#634)" (#640)', 640],
    ["Backport a thing (#12) (#13)", 13],
    ["Add a thing (#634) \r", 634],
  ])("%s", (subject, number) => {
    expect(namedPullRequest({ subject, body: "" })).toBe(number);
  });

  test.each([
    "Fix #634",
    "Fix (#634) at last",
    'Revert "Add a thing (#634)"',
    'Revert "Merge pull request #12 from owner/branch"',
    "Add a thing (#0)",
    "Add a thing (#99999999999999999999)",
    "Add a thing (#)",
    "Merge branch 'main' into feature",
  ])("but not by %s", (subject) => {
    expect(namedPullRequest({ subject, body: "" })).toBeUndefined();
  });

  test("as GitLab does, in a line of its own below the subject", () => {
    const subject = "Merge branch 'feature' into 'main'";
    const body = "Add a thing\r\n\r\nSee merge request group/sub.group/project!12\r\n";
    expect(namedPullRequest({ subject, body })).toBe(12);
    expect(namedPullRequest({ subject, body: "> See merge request group/project!12" })).toBe(
      undefined,
    );
  });
});

import { expect, test } from "vitest";
import { coverageOf, coverageText, coverPullRequest } from "../../../src/parts/report/coverage.ts";

const commit = (author: string, hasUsage: boolean, isLeftOut = false) => ({
  author,
  hasUsage,
  isLeftOut,
});

test("an author is named whose commits bring no usage, here or on the base branch", () => {
  const commits = [
    commit("Ada", true),
    commit("Bo", false),
    commit("Cy", false),
    commit("Ada", false),
  ];
  expect(coverPullRequest(commits, [commit("Cy", true)])).toEqual({
    commits: 4,
    withUsage: 1,
    authorsWithout: ["Bo"],
  });
});

test("merges and bots do not count", () => {
  const commits = [commit("Ada", true), commit("dependabot[bot]", false, true)];
  expect(coverPullRequest(commits, [])).toEqual({ commits: 1, withUsage: 1, authorsWithout: [] });
});

test("nobody is named where nobody records", () => {
  expect(coverPullRequest([commit("Ada", false)], []).authorsWithout).toEqual([]);
});

test.each([
  [["no"], "0 of 1 commit since 2026-02-23 has recorded usage"],
  [["yes", "no"], "1 of 2 commits since 2026-02-23 have recorded usage"],
  [
    ["no", ...Array(50).fill("yes")],
    "50 of 51 commits since 2026-02-23 have recorded usage; of the last 50, 1 has none",
  ],
])("one commit has, others have", (commits, text) => {
  const covered = commits.map((each) => ({ author: "Ada", hasUsage: each === "yes" }));

  expect(coverageText(coverageOf("2026-02-23", covered))).toBe(text);
});

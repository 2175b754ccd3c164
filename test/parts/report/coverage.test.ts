import { expect, test } from "vitest";
import { coverPullRequest } from "../../../src/parts/report/coverage.ts";

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

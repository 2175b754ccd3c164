import { describe, expect, test } from "vitest";
import { type MergedCommit, MergedTally, mergedCosts } from "../../src/usage/merged-costs.ts";
import { NO_COST, type PricedSum } from "../../src/usage/priced-sum.ts";
import { change, usageRow } from "../support/usage-row.ts";

const cost = (costNanoUsd: number): PricedSum => ({ ...NO_COST, records: 1, costNanoUsd });
const [A, B, C] = ["a", "b", "c"].map((digit) => digit.repeat(40));

test("a pull request's lines count once, whatever number of commits tell them", () => {
  const commits = [A, B].map((commit = "") => ({
    ...{ repository: "acme/shop", commit, pullRequest: 12, mergedBy: undefined },
    ...{ addedLines: 300, reworkedLines: 100, ...cost(1_000) },
  }));
  const direct = {
    ...{ repository: "acme/shop", commit: C ?? "", pullRequest: undefined, mergedBy: C },
    ...{ addedLines: 100, reworkedLines: 0, ...cost(1_000) },
  };

  expect(mergedCosts([...commits, direct])).toEqual({
    pullRequests: 1,
    costPerPullRequestNanoUsd: 2_000,
    pullRequestsUnpricedTokens: 0,
    linesThatStayed: 300,
    costPer100LinesNanoUsd: 1_000,
    linesUnpricedTokens: 0,
  });
});

test("pull requests of one number in two repositories are two", () => {
  const tally = new MergedTally();
  for (const repository of ["acme/shop", "acme/pay"]) {
    const own = change({ pullRequest: 7, addedLines: 50 });
    tally.add(usageRow({ costNanoUsd: 10 }, { repository, change: own }));
    tally.add(usageRow({ costNanoUsd: 30 }, { repository, change: own }));
  }
  tally.add(usageRow({ costNanoUsd: 99 }, { change: change({ outcome: "open" }) }));
  tally.add(usageRow({ costNanoUsd: 99 }, { change: "not committed" }));

  expect(tally.costs()).toEqual({
    pullRequests: 2,
    costPerPullRequestNanoUsd: 40,
    pullRequestsUnpricedTokens: 0,
    linesThatStayed: 100,
    costPer100LinesNanoUsd: 80,
    linesUnpricedTokens: 0,
  });
});

test("without merged changes nothing is divided", () => {
  expect(mergedCosts([])).toEqual({
    pullRequests: 0,
    costPerPullRequestNanoUsd: undefined,
    pullRequestsUnpricedTokens: 0,
    linesThatStayed: 0,
    costPer100LinesNanoUsd: undefined,
    linesUnpricedTokens: 0,
  });
});

describe("tokens without a price", () => {
  const merged = change({ pullRequest: 7, addedLines: 50 });
  const tally = (...costs: readonly (number | undefined)[]) => {
    const all = new MergedTally();
    for (const costNanoUsd of costs) all.add(usageRow({ costNanoUsd }, { change: merged }));
    return all.costs();
  };

  test("are told beside averages, which are lower bounds then", () => {
    expect(tally(10, undefined)).toMatchObject({
      ...{ costPerPullRequestNanoUsd: 10, pullRequestsUnpricedTokens: 4_700 },
      ...{ costPer100LinesNanoUsd: 20, linesUnpricedTokens: 4_700 },
    });
  });

  test("alone have no average", () => {
    expect(tally(undefined)).toMatchObject({
      ...{ costPerPullRequestNanoUsd: undefined, pullRequestsUnpricedTokens: 4_700 },
      ...{ costPer100LinesNanoUsd: undefined, linesUnpricedTokens: 4_700 },
    });
  });
});

describe("100 lines that stayed", () => {
  const merged = (commit: string, values: Partial<MergedCommit> = {}): MergedCommit => ({
    ...{ repository: "acme/shop", commit, pullRequest: undefined, mergedBy: undefined },
    ...{ addedLines: 100, reworkedLines: 0, ...cost(300) },
    ...values,
  });
  const costOf = (...commits: readonly MergedCommit[]) =>
    mergedCosts(commits).costPer100LinesNanoUsd;

  test.each([
    ["a merge without a number counts once", { mergedBy: "m" }, 600],
    ["so does a pull request whose merge is not known", { pullRequest: 7 }, 600],
    ["commits by themselves count each", {}, 300],
  ])("%s", (_, values, expected) => {
    expect(costOf(merged("a", values), merged("b", values))).toBe(expected);
  });

  test("two merges of one pull request are two", () => {
    const seven = { pullRequest: 7 };

    expect(
      costOf(merged("a", { ...seven, mergedBy: "a" }), merged("b", { ...seven, mergedBy: "b" })),
    ).toBe(300);
  });

  test("what the forge alone told of has no lines that anybody knows, and no part in it", () => {
    expect(costOf(merged("a"), merged("b", { pullRequest: 7, addedLines: 0 }))).toBe(300);
    expect(costOf(merged("b", { addedLines: 0 }))).toBeUndefined();
  });
});

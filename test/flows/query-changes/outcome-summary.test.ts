import { expect, test } from "vitest";
import { outcomeSummary } from "../../../src/flows/query-changes/outcome-summary.ts";
import type { MergedCommit } from "../../../src/usage/merged-costs.ts";

const SUMS = {
  ...{ records: 1, inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 },
  ...{ costNanoUsd: 600, unpricedRecords: 0, unpricedTokens: 0 },
};

function merged(commit: string, values: Partial<MergedCommit> = {}): MergedCommit {
  return {
    ...{ repository: "acme/shop", commit, pullRequest: undefined, mergedBy: undefined },
    ...{ addedLines: 100, reworkedLines: 0, costNanoUsd: 300 },
    ...values,
  };
}

/** Returns what 100 lines that stayed cost in a database with these merged commits. */
async function costPer100Lines(...commits: readonly MergedCommit[]): Promise<number | undefined> {
  const store = {
    usageByWholeOutcome: async () => [{ ...SUMS, outcome: "merged" }],
    readReworkedRows: async function* () {},
    listMergedCommits: async () => commits,
  };
  const [group] = await outcomeSummary(store, {});
  return group?.costPer100LinesNanoUsd;
}

test.each([
  ["a merge without a number counts once", { mergedBy: "m" }, 600],
  ["so does a pull request whose merge is not known", { pullRequest: 7 }, 600],
  ["commits by themselves count each", {}, 300],
])("%s", async (_, values, expected) => {
  expect(await costPer100Lines(merged("a", values), merged("b", values))).toBe(expected);
});

test("two merges of one pull request are two", async () => {
  const seven = { pullRequest: 7 };

  expect(
    await costPer100Lines(
      merged("a", { ...seven, mergedBy: "a" }),
      merged("b", { ...seven, mergedBy: "b" }),
    ),
  ).toBe(300);
});

test("what the forge alone told of has no lines that anybody knows, and no part in it", async () => {
  expect(await costPer100Lines(merged("a"), merged("b", { pullRequest: 7, addedLines: 0 }))).toBe(
    300,
  );
  expect(await costPer100Lines(merged("b", { addedLines: 0 }))).toBeUndefined();
});

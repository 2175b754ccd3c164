import { describe, expect, test } from "vitest";
import { judgeUsage, type Thresholds } from "../../../src/parts/report/thresholds.ts";
import type { UsageSums } from "../../../src/parts/report/usage-summary.ts";
import { NO_USAGE } from "../../support/sample-pull-request.ts";

const USD = 1_000_000_000;
const NONE: Thresholds = {
  warnCost: undefined,
  failCost: undefined,
  failSuccessRate: undefined,
};

function judge(sums: Partial<UsageSums>, thresholds: Partial<Thresholds>) {
  return judgeUsage({ ...NO_USAGE.added.total, ...sums }, { ...NONE, ...thresholds }).verdicts;
}

describe("a cost", () => {
  const limits = { warnCost: { nanoUsd: 5 * USD }, failCost: { nanoUsd: 10 * USD } };

  test.each([
    ["that is at the limit crosses nothing", 5, []],
    ["above what is warned of", 5.01, [["warn", "The cost of $5.01 is above the limit of $5.00."]]],
    [
      "that fails does not warn too",
      12,
      [["fail", "The cost of $12.00 is above the limit of $10.00."]],
    ],
  ])("%s", (_, usd, verdicts) => {
    const judged = judge({ costNanoUsd: usd * USD }, limits);

    expect(judged.map(({ level, sentence }) => [level, sentence])).toEqual(verdicts);
  });

  test("without a limit is not judged", () => {
    expect(judge({ costNanoUsd: 1e6 * USD, unpricedTokens: 5 }, {})).toEqual([]);
  });

  test("that is known in part is above the limit all the same, and says what is missing", () => {
    const judged = judge({ costNanoUsd: 11 * USD, unpricedTokens: 1_200_000 }, limits);

    expect(judged).toEqual([
      {
        level: "fail",
        sentence:
          "The cost of ≥ $11.00 is above the limit of $10.00, without 1.20 M tokens that have no known price.",
      },
    ]);
  });

  test("that is known in part is not called within the limit", () => {
    const judged = judge(
      { costNanoUsd: 0, unpricedTokens: 900 },
      { failCost: { nanoUsd: 10 * USD } },
    );

    expect(judged).toEqual([
      {
        level: "warn",
        sentence:
          "Whether the cost stays within $10.00 is not known: 900 tokens have no known price.",
      },
    ]);
  });

  test("may be nothing at all", () => {
    expect(judge({ costNanoUsd: 1 }, { failCost: { nanoUsd: 0 } })).toMatchObject([
      { level: "fail" },
    ]);
    expect(judge({ costNanoUsd: 0 }, { failCost: { nanoUsd: 0 } })).toEqual([]);
  });
});

describe("a success rate", () => {
  test("below the limit fails", () => {
    const judged = judge({ succeeded: 7, failed: 3, successRate: 0.7 }, { failSuccessRate: 0.8 });

    expect(judged).toEqual([
      {
        level: "fail",
        sentence: "The success rate of 70 % (7 of 10 records) is below the limit of 80 %.",
      },
    ]);
  });

  test.each([0.8, 0.81, 1])("of %d is within a limit of 0.8", (successRate) => {
    expect(judge({ successRate }, { failSuccessRate: 0.8 })).toEqual([]);
  });

  test("that no record tells is not judged", () => {
    expect(judge({ records: 5 }, { failSuccessRate: 1 })).toEqual([]);
  });
});

test("everything that is crossed is said", () => {
  const judged = judge(
    { costNanoUsd: 2 * USD, succeeded: 0, failed: 1, successRate: 0 },
    { warnCost: { nanoUsd: USD }, failSuccessRate: 0.5 },
  );

  expect(judged.map(({ level }) => level)).toEqual(["warn", "fail"]);
});

describe("a cost relative to what was merged", () => {
  const merged = [4, 1, 2, 3, 100].map((usd) => usd * USD);
  const judgeBeside = (usd: number, thresholds: Partial<Thresholds>, costs = merged) =>
    judgeUsage(
      { ...NO_USAGE.added.total, costNanoUsd: usd * USD },
      { ...NONE, ...thresholds },
      costs,
    );

  test("is judged by the median", () => {
    expect(judgeBeside(9, { failCost: { times: 3 } }).verdicts).toEqual([]);
    expect(judgeBeside(9.01, { failCost: { times: 3 } }).verdicts).toEqual([
      {
        level: "fail",
        sentence:
          "The cost of $9.01 is above the limit of $9.00, 3 times the usual $3.00, the median of the last 5 merged changes.",
      },
    ]);
  });

  test("is judged by a percentile", () => {
    expect(judgeBeside(4, { warnCost: { percentile: 80 } }).verdicts).toEqual([]);
    expect(judgeBeside(5, { warnCost: { percentile: 80 } }).verdicts).toEqual([
      {
        level: "warn",
        sentence:
          "The cost of $5.00 is above the limit of $4.00, p80 of the last 5 merged changes.",
      },
    ]);
  });

  test("is not judged beside fewer than five, and an amount still is", () => {
    const few = judgeBeside(
      50,
      { warnCost: { percentile: 90 }, failCost: { times: 3 } },
      merged.slice(1),
    );

    expect(few).toEqual({
      verdicts: [],
      unjudged: [
        "The cost is not judged by what is usual: that takes 5 merged changes with a known cost, and there are 4 yet.",
      ],
    });
    expect(judgeBeside(50, { failCost: { nanoUsd: USD } }, []).verdicts).toHaveLength(1);
  });

  test("is not judged where what was merged cost nothing", () => {
    const free = judgeBeside(1, { failCost: { times: 3 } }, [0, 0, 0, 0, 7 * USD]);

    expect(free.verdicts).toEqual([]);
    expect(free.unjudged[0]).toMatch(/the median of the last 5 merged changes is \$0\.$/);
  });
});

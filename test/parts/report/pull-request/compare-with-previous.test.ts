import { describe, expect, test } from "vitest";
import { compareWithPrevious } from "../../../../src/parts/report/pull-request/compare-with-previous.ts";
import { NO_COST } from "../../../../src/usage/priced-sum.ts";
import { summarizeRecords } from "../../../support/sample-pull-request.ts";
import { usageRecord } from "../../../support/usage-record.ts";

const CENT = 10_000_000;
const UNPRICED = { ...NO_COST, records: 1, unpricedRecords: 1, unpricedTokens: 1_000_000 };

function priced(costNanoUsd: number) {
  return { ...NO_COST, records: 1, costNanoUsd };
}

async function compare(
  cents: number | undefined,
  previous: readonly (number | undefined)[],
  number: number | undefined = 7,
): Promise<string | undefined> {
  const costNanoUsd = cents === undefined ? undefined : cents * CENT;
  const added = await summarizeRecords([
    usageRecord({ costNanoUsd, inputTokens: 1_500_000, outputTokens: 0 }),
  ]);
  return compareWithPrevious(
    {
      added,
      previous: previous.map((previousCents) => ({
        number,
        title: "",
        ...(previousCents === undefined ? UNPRICED : priced(previousCents * CENT)),
        tokens: 1_000_000,
        successRate: undefined,
      })),
    },
    "main",
  );
}

test("the last costs come oldest first, this one last", async () => {
  expect(await compare(135, [200, 100, 50])).toBe(
    "▲ **35 % above** the median of the last 3 pull requests into `main`, $1.00: ▃▅█▆ (this one last)\n",
  );
});

describe("the difference to the median", () => {
  test.each([
    [100, [100, 100, 100], "Equal to the median"],
    [104, [100, 100, 100], "About the median"],
    [97, [100, 100, 100], "About the median"],
    [106, [100, 100, 100], "▲ **6 % above** the median"],
    [60, [100, 100, 100], "▼ **40 % below** the median"],
    [240, [100, 100, 100], "▲ **2.4 ×** the median"],
    [1234, [100, 100, 100], "▲ **12 ×** the median"],
    [150, [100, 200, 100, 200], "Equal to the median"],
    [1, [0, 0, 0], "▲ **Above** the median"],
    [0, [0, 0, 0], "Equal to the median"],
    [0, [100, 100, 100], "▼ **100 % below** the median"],
  ])("of %i with %j before is: %s", async (cents, previous, start) => {
    expect(await compare(cents, previous)).toContain(start);
  });
});

describe("what has no price", () => {
  test("is left out where it was before", async () => {
    expect(await compare(100, [undefined, 100, 100, 100])).toMatch(/last 3 .*\$1\.00/);
  });

  test("makes tokens the measure where it is now, or most were before", async () => {
    const ofTokens = /▲ \*\*50 % above\*\* .* `main`, 1\.00 M tokens/;

    expect(await compare(undefined, [100, 100, 100])).toMatch(ofTokens);
    expect(await compare(100, [undefined, 100, 100])).toMatch(ofTokens);
  });
});

test("fewer than three are no measure", async () => {
  expect(await compare(100, [100, 100])).toBeUndefined();
});

test("what the headline says of the usual cost is not said twice", async () => {
  expect(await compare(240, [100, 100, 100, 100, 100])).toBe(
    "The usual cost is the median of the last 5 pull requests into `main`: ▄▄▄▄▄█ (this one last)\n",
  );
});

test("pushes are not called pull requests", async () => {
  const [pushed] = [undefined];

  expect(
    compareWithPrevious(
      {
        added: await summarizeRecords([usageRecord({ costNanoUsd: CENT })]),
        previous: [1, 2, pushed].map((number) => ({
          number,
          title: "",
          ...priced(CENT),
          tokens: 1,
          successRate: 1,
        })),
      },
      "main",
    ),
  ).toContain("the last 3 merges into");
});

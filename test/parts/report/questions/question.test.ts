import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BEFORE_HISTORY,
  NOT_COMMITTED,
} from "../../../../src/parts/report/questions/commit-dimension.ts";
import type { Dimension } from "../../../../src/parts/report/questions/dimension.ts";
import { answer } from "../../../../src/parts/report/questions/question.ts";
import { lastOf, type Sort } from "../../../../src/parts/report/questions/sort-groups.ts";
import type { UsageSums } from "../../../../src/parts/report/usage-summary.ts";
import type { UsageRow } from "../../../../src/usage/usage-row.ts";
import { anyRecord } from "../../../support/ledger-arbitraries.ts";
import { change, DIMENSIONS, usageRow } from "../../../support/usage-row.ts";

const unpriced = async () => undefined;

const { branch: BRANCH, commit: COMMIT, day: DAY, folder: FOLDER, model: MODEL } = DIMENSIONS;

function ask(by: readonly Dimension[], rows: readonly UsageRow[]) {
  return answer(rows, { by, filters: [] }, unpriced);
}

async function groupNames(by: Dimension, ...rows: readonly UsageRow[]) {
  const { groups } = await ask([by], rows);
  return groups.map(([{ name }]) => name);
}

const anySummableRecord = anyRecord.map((record) => ({
  ...record,
  // Sums of these stay exact.
  inputTokens: record.inputTokens % 2 ** 40,
  outputTokens: record.outputTokens % 2 ** 40,
  cacheReadTokens: record.cacheReadTokens % 2 ** 40,
  cacheWriteTokens: record.cacheWriteTokens % 2 ** 40,
  durationMs: record.durationMs && record.durationMs % 2 ** 40,
  costNanoUsd: record.costNanoUsd && record.costNanoUsd % 2 ** 40,
}));

const anyChange = fc
  .record({
    commit: fc.constantFrom("a".repeat(40), "b".repeat(40)),
    author: fc.constantFrom("Jane Doe", "Tom"),
    pullRequest: fc.constantFrom(undefined, 12),
    outcome: fc.constantFrom("open" as const, "merged" as const),
    changedLines: fc
      .dictionary(fc.constantFrom(".", "src", "src/shop", "test"), fc.nat(1000))
      .map((lines) => new Map(Object.entries(lines))),
    addedLines: fc.constant(7),
    reworkedLines: fc.nat(7),
  })
  .map(change);

const anyRow = fc.record({
  record: anySummableRecord,
  repository: fc.constantFrom("acme/shop", ""),
  change: fc.oneof(
    anyChange,
    fc.constantFrom("not committed" as const, "before history" as const, undefined),
  ),
});

/** What of a group counts once for each of its records, and what a record shares among its groups. */
const SHARED: readonly (keyof UsageSums)[] = [
  "inputTokens",
  "outputTokens",
  "cacheReadTokens",
  "cacheWriteTokens",
  "costNanoUsd",
  "unpricedTokens",
];
const WHOLE: readonly (keyof UsageSums)[] = [
  "records",
  "unpricedRecords",
  "succeeded",
  "failed",
  "durationMs",
];

test.each(Object.keys(DIMENSIONS) as (keyof typeof DIMENSIONS)[])(
  "the groups by %s add up to the total",
  async (name) => {
    const by = DIMENSIONS[name];
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow), fc.boolean(), async (rows, isNested) => {
        const { groups, total } = await ask(isNested ? [by, MODEL] : [by], rows);

        // A record of several groups counts in each.
        for (const sum of by.sharesOf === undefined ? [...SHARED, ...WHOLE] : SHARED) {
          const added = groups.reduce((all, group) => all + (lastOf(group)[sum] ?? 0), 0);
          expect([sum, added]).toEqual([sum, total[sum] ?? 0]);
        }
        const names = groups.map((group) => JSON.stringify(group.map(({ name }) => [name])));
        expect(new Set(names).size).toBe(groups.length);
      }),
    );
  },
);

test("a record is of the group that it names, or of the one without a name", () => {
  const full = usageRow(
    { notes: "Phase 07 | more", sessionId: "one", branch: "SHOP-7-cart" },
    { change: change({ pullRequest: 634 }) },
  );
  const nameless = usageRow(
    {
      branch: "",
      sessionId: "row:0123456789abcdef0123456789abcdef",
      agent: "",
      taskType: undefined,
    },
    { repository: "" },
  );
  const names = Object.entries(DIMENSIONS).map(([by, { valueFor }]) => [
    by,
    valueFor(full),
    valueFor(nameless),
  ]);

  expect(names).toEqual([
    ["commit", "3f2a91c0".repeat(5), undefined],
    ["branch", "SHOP-7-cart", undefined],
    ["author", "Jane Doe", undefined],
    ["pull-request", "#634", undefined],
    ["ticket", "SHOP-7", undefined],
    ["repository", "acme/shop", undefined],
    ["folder", undefined, undefined],
    ["outcome", "merged", undefined],
    ["origin", "developer", "developer"],
    ["model", "claude-sonnet-4-5-20250929", "claude-sonnet-4-5-20250929"],
    ["agent", "claude-code", undefined],
    ["task-type", "execute", undefined],
    ["phase", "7", undefined],
    ["session", "one", undefined],
    ["day", "2026-02-23", "2026-02-23"],
    ["week", "2026-W09", "2026-W09"],
    ["month", "2026-02", "2026-02"],
  ]);
});

describe("groups come", () => {
  const rows = [
    usageRow({ branch: "cheap", costNanoUsd: 1, durationMs: 9 }),
    usageRow({ branch: "unpriced", outputTokens: 9_999 }),
    usageRow({ branch: "dear", costNanoUsd: 9, durationMs: 1 }),
  ];

  test("most expensive first", async () => {
    expect(await groupNames(BRANCH, ...rows)).toEqual(["dear", "cheap", "unpriced"]);
  });

  test.each<[Sort, readonly string[]]>([
    ["name", ["cheap", "dear", "unpriced"]],
    ["tokens", ["unpriced", "dear", "cheap"]],
    ["time", ["unpriced", "cheap", "dear"]],
  ])("by %s where that is asked for", async (sort, names) => {
    const { groups } = await answer(rows, { by: [BRANCH], filters: [], sort }, unpriced);
    expect(groups.map(([{ name }]) => name)).toEqual(names);
  });

  test("no more than are asked for, and the others are counted", async () => {
    const question = { by: [BRANCH], filters: [], limit: 1 };
    const { groups, leftOut, total } = await answer(rows, question, unpriced);
    expect([groups.length, leftOut, total.records]).toEqual([1, 2, 3]);
  });

  test.each([
    ["day", ["2026-02-09", "2026-02-23"]],
    ["week", ["2026-W07", "2026-W09"]],
  ] as const)("by %s in the order of time", async (by, names) => {
    expect(
      await groupNames(
        DIMENSIONS[by],
        usageRow({ timestamp: "2026-02-23T00:30:00Z", costNanoUsd: 9 }),
        usageRow({ timestamp: "2026-02-10T00:30:00+01:00" }),
      ),
    ).toEqual(names);
  });

  test("by commit in the order of history, what is not committed last", async () => {
    const [first, second] = ["1", "2"].map((digit) =>
      change({ commit: digit.repeat(40), committedAt: `2026-03-0${digit}T10:00:00.000Z` }),
    );
    expect(
      await groupNames(
        COMMIT,
        usageRow({}, { change: "not committed" }),
        usageRow({}, { change: second }),
        usageRow({}, { change: "before history" }),
        usageRow({}, { change: first }),
      ),
    ).toEqual([BEFORE_HISTORY, first?.commit, second?.commit, NOT_COMMITTED]);
  });

  test("the second within the first", async () => {
    const { groups } = await ask(
      [BRANCH, MODEL],
      [
        usageRow({ branch: "one", model: "a", costNanoUsd: 3 }),
        usageRow({ branch: "two", model: "a", costNanoUsd: 4 }),
        usageRow({ branch: "one", model: "b", costNanoUsd: 2 }),
      ],
    );
    expect(
      groups.map((group) => [...group.map(({ name }) => name), lastOf(group).costNanoUsd]),
    ).toEqual([
      ["one", "a", 3],
      ["one", "b", 2],
      ["two", "a", 4],
    ]);
  });
});

test("folders share what a commit cost by the lines that it changed there", async () => {
  const lines = new Map([
    ["src/shop", 2],
    ["src", 1],
    ["test/shop", 1],
  ]);
  const rows = [usageRow({ costNanoUsd: 10 }, { change: change({ changedLines: lines }) })];
  const { groups } = await ask([FOLDER], rows);

  expect(groups.map(([{ name, costNanoUsd, records }]) => [name, costNanoUsd, records])).toEqual([
    ["src", 8, 1],
    ["test", 2, 1],
  ]);
});

test("a filter by folder leaves a record its share", async () => {
  const lines = new Map([
    ["src/shop", 1],
    ["src/shopping", 2],
    ["src/shop/cart", 1],
  ]);
  const rows = [usageRow({ costNanoUsd: 100 }, { change: change({ changedLines: lines }) })];
  const filters = [{ dimension: FOLDER, wanted: ["src/shop"] }];
  const { total } = await answer(rows, { by: [], filters }, unpriced);

  expect([total.records, total.costNanoUsd]).toEqual([1, 50]);
});

test("models with tokens that have no price are told, most expensive first", async () => {
  const rows = [
    usageRow({ model: "house-7b" }),
    usageRow({ model: "house-70b", inputTokens: 1_000_000 }),
    usageRow({ model: "priced", costNanoUsd: 1 }),
    usageRow({ model: "silent", inputTokens: 0, outputTokens: 0 }),
  ];

  const { unpricedModels } = await ask([DAY], rows);

  expect(unpricedModels.map(({ name, unpricedTokens }) => [name, unpricedTokens])).toEqual([
    ["house-70b", 1_003_200],
    ["house-7b", 4_700],
  ]);
});

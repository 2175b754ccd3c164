import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BEFORE_HISTORY,
  commitGrouping,
  NOT_COMMITTED,
} from "../../../src/parts/report/commit-grouping.ts";
import { groupUsage } from "../../../src/parts/report/group-usage.ts";
import { GROUPINGS, type Grouping } from "../../../src/parts/report/grouping.ts";
import type { UsageSums } from "../../../src/parts/report/usage-summary.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { anyRecord } from "../../support/ledger-arbitraries.ts";
import { usageRecord } from "../../support/usage-record.ts";

const unpriced = async () => undefined;

const COMMITS = ["first", "second"].map((subject, index) => ({
  id: `${index}`.repeat(40),
  shortId: `${index}`.repeat(7),
  committedAt: `2026-03-0${index + 1}T10:00:00.000Z`,
  subject,
}));
const [FIRST, SECOND] = COMMITS;

/** The commit of a record is told by its notes. */
const BY_COMMIT = commitGrouping({
  commits: COMMITS,
  originOf: ({ notes }) =>
    COMMITS.find(({ subject }) => subject === notes) ??
    (notes === "" ? NOT_COMMITTED : BEFORE_HISTORY),
});

async function groupNames(grouping: Grouping, ...records: readonly Partial<UsageRecord>[]) {
  const { groups } = await groupUsage(records.map(usageRecord), grouping, unpriced);
  return groups.map(({ name }) => name);
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

const SUMMED: readonly (keyof UsageSums)[] = [
  "records",
  "inputTokens",
  "outputTokens",
  "cacheReadTokens",
  "cacheWriteTokens",
  "costNanoUsd",
  "unpricedRecords",
  "unpricedTokens",
  "succeeded",
  "failed",
  "durationMs",
];

test.each([...Object.entries(GROUPINGS), ["commit", BY_COMMIT] as const])(
  "the groups by %s add up to the total",
  async (_, grouping) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySummableRecord), async (records) => {
        const { groups, total } = await groupUsage(records, grouping, unpriced);

        for (const sum of SUMMED) {
          const added = groups.reduce((all, group) => all + (group[sum] ?? 0), 0);
          expect([sum, added]).toEqual([sum, total[sum] ?? 0]);
        }
        expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
      }),
    );
  },
);

test("a record is of the group that it names, or of the one without a name", async () => {
  const nameless = usageRecord({
    branch: "",
    sessionId: "row:0123456789abcdef0123456789abcdef",
    agent: "",
    taskType: undefined,
  });
  const names = Object.entries(GROUPINGS).map(([by, { nameOf }]) => [
    by,
    nameOf(usageRecord({ notes: "Phase 07 | more", sessionId: "one" })),
    nameOf(nameless),
  ]);

  expect(names).toEqual([
    ["branch", "main", undefined],
    ["session", "one", undefined],
    ["agent", "claude-code", undefined],
    ["model", "claude-sonnet-4-5-20250929", "claude-sonnet-4-5-20250929"],
    ["task-type", "execute", undefined],
    ["phase", "7", undefined],
    ["origin", "developer machines", "developer machines"],
    ["day", "2026-02-23", "2026-02-23"],
    ["week", "2026-W09", "2026-W09"],
  ]);
});

describe("groups come", () => {
  test("most expensive first", async () => {
    expect(
      await groupNames(
        GROUPINGS.branch,
        { branch: "cheap", costNanoUsd: 1 },
        { branch: "unpriced" },
        { branch: "dear", costNanoUsd: 9 },
      ),
    ).toEqual(["dear", "cheap", "unpriced"]);
  });

  test.each([
    ["day", ["2026-02-09", "2026-02-23"]],
    ["week", ["2026-W07", "2026-W09"]],
  ] as const)("by %s in the order of time", async (by, names) => {
    expect(
      await groupNames(
        GROUPINGS[by],
        { timestamp: "2026-02-23T00:30:00Z", costNanoUsd: 9 },
        { timestamp: "2026-02-10T00:30:00+01:00" },
      ),
    ).toEqual(names);
  });

  test("by commit in the order of history, what is not committed last", async () => {
    expect(
      await groupNames(
        BY_COMMIT,
        { notes: "" },
        { notes: "second" },
        { notes: "?" },
        { notes: "first" },
      ),
    ).toEqual([BEFORE_HISTORY, FIRST?.id, SECOND?.id, NOT_COMMITTED]);
  });
});

test("models with tokens that have no price are told, most expensive first", async () => {
  const records = [
    usageRecord({ model: "house-7b" }),
    usageRecord({ model: "house-70b", inputTokens: 1_000_000 }),
    usageRecord({ model: "priced", costNanoUsd: 1 }),
    usageRecord({ model: "silent", inputTokens: 0, outputTokens: 0 }),
  ];

  const { unpricedModels } = await groupUsage(records, GROUPINGS.day, unpriced);

  expect(unpricedModels.map(({ name, unpricedTokens }) => [name, unpricedTokens])).toEqual([
    ["house-70b", 1_003_200],
    ["house-7b", 4_700],
  ]);
});

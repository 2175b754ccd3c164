import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay } from "../../../../src/parts/dashboard/page/filter-link.ts";
import { readLabels, spellLabel } from "../../../../src/parts/dashboard/page/filter-spelling.ts";
import {
  type FilterName,
  NO_FILTERS,
  selectRows,
  WHOLE_FILTERS,
} from "../../../../src/parts/dashboard/page/filters.ts";
import { groupShares } from "../../../../src/parts/dashboard/page/group-shares.ts";
import { groupRows, type UsageGroup } from "../../../../src/parts/dashboard/page/usage-sums.ts";
import { toUsageTable, type UsageTable } from "../../../../src/parts/dashboard/page/usage-table.ts";
import { createDimensions } from "../../../../src/parts/report/questions/dimensions.ts";
import { answer } from "../../../../src/parts/report/questions/question.ts";
import type { Change } from "../../../../src/usage/change.ts";
import { parseTimeZone } from "../../../../src/usage/time-zone.ts";
import type { UsageRow } from "../../../../src/usage/usage-row.ts";
import { dashboardOptions } from "../../../support/dashboard.ts";
import { change, usageRow } from "../../../support/usage-row.ts";
import { dashboardData } from "../../../support/usage-table.ts";

const ZONE = parseTimeZone("America/St_Johns");
/** As a report of these records has them. */
function dimensionsFor(rows: readonly UsageRow[]) {
  return createDimensions({
    zone: ZONE,
    ticketPatterns: dashboardOptions().ticketPatterns,
    folders: { depth: 1 },
    several:
      new Set(rows.map(({ repository }) => repository)).size > 1 ? { own: undefined } : undefined,
  });
}
const GROUPED = [
  ...["commit", "branch", "author", "pull-request", "ticket", "repository", "folder", "outcome"],
  ...["origin", "model", "agent", "task-type", "phase", "session"],
] as const;
const FOLDERS = ["src/shop", "src/cart", "srcs", "docs", "."];

const anyChange: fc.Arbitrary<Change> = fc
  .record({
    commit: fc.constantFrom("a", "b", "c").map((digit) => digit.repeat(40)),
    subject: fc.constantFrom("SHOP-7: buy", "mend #12 (#34)", "work"),
    author: fc.constantFrom("Jane Doe", "Ada", undefined),
    pullRequest: fc.constantFrom(34, 5, undefined),
    outcome: fc.constantFrom("open", "merged", "reverted", "abandoned"),
    lines: fc.array(fc.tuple(fc.constantFrom(...FOLDERS), fc.nat(900)), { maxLength: 4 }),
    addedLines: fc.integer({ min: 10, max: 99 }),
    reworkedLines: fc.nat(10),
  })
  .map(({ lines, ...values }) =>
    change({ ...values, changedLines: new Map(lines) } as Partial<Change>),
  );

const anyRow: fc.Arbitrary<UsageRow> = fc
  .record({
    time: fc.integer({ min: 0, max: 400 * 86_400 }),
    counts: fc.array(fc.nat(1e9), { minLength: 4, maxLength: 4 }),
    cost: fc.option(fc.nat(1e10), { nil: undefined }),
    success: fc.constantFrom(true, false, undefined),
    taskType: fc.constantFrom("plan", "execute", undefined),
    notes: fc.constantFrom("", "Phase 6", "Phase 6 | CI run 7", "error: limit"),
    sessionId: fc.constantFrom("s-1", "s-2", ""),
    model: fc.constantFrom("opus", "haiku"),
    agent: fc.constantFrom("codex", ""),
    branch: fc.constantFrom("main", "SHOP-9-x", "mend-#7", ""),
    repository: fc.constantFrom("acme/shop", "acme/cart"),
    change: fc.oneof(anyChange, fc.constantFrom(undefined, "not committed", "before history")),
  })
  .map(({ time, counts, cost, repository, change, ...values }) => {
    const [inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens] = counts;
    const timestamp = new Date(Date.UTC(2025, 9, 1) + time * 1000).toISOString();
    const own = { ...values, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens };
    return usageRow(
      { ...own, timestamp, costNanoUsd: cost } as Partial<UsageRow["record"]>,
      { repository, change } as Partial<UsageRow>,
    );
  });

// As one commit is one change: rows of the same commit have the same one.
const anyRows = fc.array(anyRow, { maxLength: 12 }).map((rows) => {
  const byCommit = new Map<string, Change>();
  return rows.map((row) => {
    if (typeof row.change !== "object") return row;
    const own = byCommit.get(row.change.commit) ?? row.change;
    byCommit.set(own.commit, own);
    return { ...row, change: own };
  });
});

function groupsOf(
  table: UsageTable,
  by: FilterName,
  dimensions: Readonly<Partial<Record<FilterName, readonly string[]>>>,
): readonly UsageGroup[] {
  const selection = selectRows(table, { ...NO_FILTERS, dimensions }, 0);
  if (by === "folder") {
    return groupShares(selection, "folder", (label) => label.split("/")[0] ?? "");
  }
  if (by === "outcome") return groupShares(selection, "outcome");
  return groupRows(selection.table, selection.passing, WHOLE_FILTERS[by]);
}

function shown(groups: readonly UsageGroup[]) {
  return groups
    .map(({ label, sums }) => [
      label,
      sums.records,
      sums.inputTokens,
      sums.outputTokens,
      sums.cacheReadTokens,
      sums.costNanoUsd,
      sums.unpricedTokens,
      sums.succeeded,
      sums.failed,
    ])
    .sort();
}

test("whatever is grouped by and filtered, the page adds up to what the report does", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRows,
      fc.constantFrom(...GROUPED),
      fc.constantFrom(...GROUPED),
      fc.nat(20),
      async (rows, by, filtered, pick) => {
        const table = toUsageTable(dashboardData(rows, { zone: ZONE }));
        const values = groupsOf(table, filtered, {}).map(({ label }) => label);
        const wanted = values[pick % Math.max(1, values.length)] ?? "";
        // As a link spells them, so does the command.
        const spelled = spellLabel(table, filtered, wanted);
        const read = readLabels(table, filtered, spelled);
        const dimensions = dimensionsFor(rows);
        const question = {
          by: [dimensions[by]],
          filters: [{ dimension: dimensions[filtered], wanted: [spelled] }],
        };

        const { groups } = await answer(rows, question, async () => undefined);

        const expected = groups.map(([group]) => ({
          ...{ label: group.name ?? "", index: 0, row: 0 },
          sums: { ...group, durationMs: 0 },
        }));
        expect(shown(groupsOf(table, by, { [filtered]: read }))).toEqual(shown(expected));
      },
    ),
    { numRuns: 300 },
  );
});

test("days are those of the zone, also where its clock is set by an hour", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const table = toUsageTable(dashboardData(rows, { zone: ZONE }));

      const days = Array.from(table.day, (day) => formatDay(day));

      const expected = rows.map(({ record }) => ZONE.dayOf(record.timestamp));
      expect(days.sort()).toEqual(expected.sort());
    }),
  );
});

test("authors are on the page only where they may be", () => {
  const rows = [usageRow({}, { change: change({ author: "Jane Doe" }) })];

  expect(JSON.stringify(dashboardData(rows, { authors: true }))).toContain("Jane Doe");
  expect(JSON.stringify(dashboardData(rows, { authors: false }))).not.toMatch(/Jane|jane/);
});

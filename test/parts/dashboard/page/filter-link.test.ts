import { describe, expect, test } from "vitest";
import {
  formatLink,
  parseLink,
  type Shown,
} from "../../../../src/parts/dashboard/page/filter-link.ts";
import { unusedTexts } from "../../../../src/parts/dashboard/page/filter-notes.ts";
import {
  type Filters,
  NO_FILTERS,
  passingRows,
  withLabels,
} from "../../../../src/parts/dashboard/page/filters.ts";
import { toUsageTable, type UsageTable } from "../../../../src/parts/dashboard/page/usage-table.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { change, usageRow } from "../../../support/usage-row.ts";
import { dashboardData, usageTable } from "../../../support/usage-table.ts";

const RECORDS = [usageRecord({ model: "a&b=c#d %", branch: "" }), usageRecord({ branch: "main" })];

const shownOf = (link: string, table: UsageTable, firstDays?: number) => {
  const { leftOut: _, filters, measure } = parseLink(link, table, firstDays);
  return { filters: { ...filters, typed: {} }, measure };
};

describe("a link", () => {
  test.each<{ shown: Shown; link: string }>([
    { shown: { filters: NO_FILTERS, measure: "cost" }, link: "" },
    {
      shown: { filters: { ...NO_FILTERS, lastDays: 30 }, measure: "tokens" },
      link: "days=30&measure=tokens",
    },
    {
      shown: { filters: { ...NO_FILTERS, fromDay: 20_485, toDay: 20_486 }, measure: "cost" },
      link: "from=2026-02-01&to=2026-02-02",
    },
    {
      shown: {
        filters: {
          ...NO_FILTERS,
          dimensions: { model: ["a&b=c#d %"], branch: ["", "main"] },
          search: "ä +",
        },
        measure: "cost",
      },
      link: "model=a%26b%3Dc%23d+%25&branch=none&branch=main&search=%C3%A4+%2B",
    },
  ])("keeps what is shown: $link", async ({ shown, link }) => {
    const table = await usageTable(RECORDS);

    expect(formatLink(shown, table, undefined)).toBe(link);
    expect(shownOf(`#${link}`, table)).toEqual(shown);
    expect(parseLink(`#${link}`, table, undefined).leftOut).toEqual([]);
  });

  test.each([
    "#days=0&from=yesterday&to=2026-02-31",
    "#days=-1",
    "#days=1e99&model=*",
    "#from=2026-02-01&to=",
    "#day=2026-02-23",
    "#week=2026-W09",
    "#month=2026-02",
  ])("that names no days shows none, and says why: %s", async (link) => {
    const table = await usageTable(RECORDS);
    const { leftOut, filters } = parseLink(link, table, 30);

    expect([...passingRows(table, filters, 20_000)]).toEqual([0, 0]);
    expect(leftOut).not.toEqual([]);
    // Also when it is loaded again.
    const again = formatLink({ filters, measure: "cost" }, table, 30);
    expect(parseLink(again, table, 30).filters).toEqual(filters);
  });

  test.each(["#measure=money", "#modell=opus", "#__proto__=1", "#constructor=1"])(
    "that says nothing of this page shows all, and that it does: %s",
    async (link) => {
      const { leftOut, ...shown } = parseLink(link, await usageTable(RECORDS), undefined);

      expect(shown).toEqual({ filters: NO_FILTERS, measure: "cost" });
      expect(leftOut).toHaveLength(link.split("&").length);
      expect(leftOut[0]).toContain(`“${link.slice(1).split("&")[0]}”`);
    },
  );

  test.each(["#%E0%A4%A", "#records", ""])("without a filter shows all: %s", async (link) => {
    expect(parseLink(link, await usageTable(RECORDS), undefined)).toEqual({
      ...{ filters: NO_FILTERS, measure: "cost", leftOut: [] },
    });
  });

  test("says nothing of the days that a page begins with, and names all days", async () => {
    const table = await usageTable(RECORDS);
    const last30: Shown = { filters: { ...NO_FILTERS, lastDays: 30 }, measure: "cost" };
    const all: Shown = { filters: NO_FILTERS, measure: "cost" };

    expect([formatLink(last30, table, 30), formatLink(all, table, 30)]).toEqual(["", "days=all"]);
    expect([shownOf("", table, 30), shownOf("#days=all", table, 30)]).toEqual([last30, all]);
  });
});

const COMMIT = "ab".repeat(20);
const TABLE = toUsageTable(
  dashboardData([
    usageRow(
      { model: "claude-opus", branch: "", taskType: "plan", notes: "CI run 7" },
      {
        change: change({ commit: COMMIT, pullRequest: 20, changedLines: new Map([["src/a", 1]]) }),
      },
    ),
    usageRow({ model: "claude-haiku", branch: "none", notes: "" }),
    usageRow({ model: "a,b", branch: "main", notes: "" }),
  ]),
);

describe("a link names values as the filters of report do", () => {
  test.each([
    ["pull-request=20", { "pull-request": ["#20"] }],
    ["pull-request=%2320", { "pull-request": ["#20"] }],
    ["pull_request=!20", { "pull-request": ["#20"] }],
    ["origin=ci", { origin: ["ci"] }],
    ["origin=developer", { origin: ["developer"] }],
    ["origin=developer+machines", { origin: ["developer"] }],
    ["model=Claude-*", { model: ["claude-opus", "claude-haiku"] }],
    ["model=claude-haiku,a,b", { model: ["claude-haiku", "a,b"] }],
    ["model=claude-haiku,x,y", { model: ["claude-haiku", "x", "y"] }],
    ["model=,", { model: [","] }],
    ["model=a,b&model=claude-opus", { model: ["a,b", "claude-opus"] }],
    ["commit=ABABABA", { commit: [COMMIT] }],
    ["folder=src/", { folder: ["src"] }],
    ["author=none", { author: [""] }],
    ["author=", { author: [""] }],
    // A branch of that name is there.
    ["branch=none", { branch: ["", "none"] }],
    ["branch==none", { branch: ["none"] }],
    ["branch==gone", { branch: ["gone"] }],
    ["branch=", { branch: [""] }],
    ["branch=gone", { branch: ["gone"] }],
  ])("%s", (link, dimensions) => {
    expect(parseLink(`#${link}`, TABLE, undefined).filters.dimensions).toEqual(dimensions);
  });

  test("and writes them so", () => {
    const dimensions = { "pull-request": ["#20", ""], branch: [""], origin: ["ci"] };

    const link = formatLink({ filters: { ...NO_FILTERS, dimensions }, measure: "cost" }, TABLE, 30);

    expect(link).toBe("days=all&branch=unknown&pull-request=20&pull-request=none&origin=ci");
  });

  test("and keeps what was typed until others are chosen", () => {
    const { filters } = parseLink("#model=Claude-*&branch=main", TABLE, undefined);
    const link = (changed: Filters) =>
      formatLink({ filters: changed, measure: "cost" }, TABLE, undefined);

    expect(link(filters)).toBe("model=Claude-*&branch=main");
    expect(link(withLabels(filters, "branch", []))).toBe("model=Claude-*");
    expect(link(withLabels(filters, "model", ["claude-opus"]))).toBe(
      "model=claude-opus&branch=main",
    );
  });

  test("thousands of them too", () => {
    const records = Array.from({ length: 3000 }, (_, number) =>
      usageRow({ sessionId: `s-${number}` }),
    );
    const table = toUsageTable(dashboardData([...records, usageRow({ sessionId: "other" })]));

    const { filters } = parseLink("#session=s-*", table, undefined);

    expect(passingRows(table, filters, 0).filter(Boolean)).toHaveLength(3000);
    expect(formatLink({ filters, measure: "cost" }, table, undefined)).toBe("session=s-*");
  });

  test("what no record has is said", () => {
    const { filters } = parseLink(
      "#branch=gone&folder=src&author=Ada&model=none&failure=limit",
      TABLE,
      undefined,
    );

    expect(unusedTexts(filters, TABLE)).toEqual([
      "Every record says its model.",
      "No records have author “Ada”.",
      "No records have branch “gone”.",
      "No record of this page says its failure.",
    ]);
  });
});

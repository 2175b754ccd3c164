import { describe, expect, test } from "vitest";
import { filtersOf } from "../../../../src/doors/cli/dimension-options.ts";
import { understandFilters } from "../../../../src/doors/cli/understand-filters.ts";
import { formatLink, parseLink } from "../../../../src/parts/dashboard/page/filter-link.ts";
import { unusedTexts } from "../../../../src/parts/dashboard/page/filter-notes.ts";
import {
  type FilterName,
  NO_FILTERS,
  selectRows,
} from "../../../../src/parts/dashboard/page/filters.ts";
import { sumRows, type UsageSums } from "../../../../src/parts/dashboard/page/usage-sums.ts";
import { toUsageTable, type UsageTable } from "../../../../src/parts/dashboard/page/usage-table.ts";
import { createDimensions } from "../../../../src/parts/report/questions/dimensions.ts";
import { FilterWatch } from "../../../../src/parts/report/questions/filter-watch.ts";
import type { SeveralRepositories } from "../../../../src/parts/report/questions/forge-numbers.ts";
import { answer } from "../../../../src/parts/report/questions/question.ts";
import { UsageFailure } from "../../../../src/usage/failure.ts";
import { UTC } from "../../../../src/usage/time-zone.ts";
import type { UsageRow } from "../../../../src/usage/usage-row.ts";
import { dashboardOptions } from "../../../support/dashboard.ts";
import { change, usageRow } from "../../../support/usage-row.ts";
import { dashboardData } from "../../../support/usage-table.ts";

const [SHOP, TOOLS] = ["acme/shop", "acme/tools"];
const commitOf = (digits: string) => digits.repeat(20);
const folders = (...names: readonly string[]) =>
  new Map(names.map((name, place) => [name, 3 + place] as const));

/** Records of which each costs another amount, so that no two sets of them come to the same. */
const ROWS: readonly UsageRow[] = (
  [
    [
      { model: "claude-opus", agent: "codex", branch: "main", taskType: "plan", notes: "Phase 7" },
      {
        change: change({
          ...{ commit: commitOf("ab"), author: "Doe, Jane", pullRequest: 12, subject: "buy #99" },
          changedLines: folders("packages/a", "packages/b/src", "src", "."),
          ...{ addedLines: 10, reworkedLines: 3 },
        }),
      },
    ],
    [
      { model: "claude-haiku", agent: "claude-code", branch: "Main", notes: "Phase SHOP-7" },
      {
        change: change({
          ...{ commit: commitOf("cd"), author: "Ada", pullRequest: 120, subject: "mend it" },
          ...{ changedLines: folders("src/shop", "srcs"), outcome: "reverted" },
        }),
      },
    ],
    [
      { model: "a,b", agent: "", branch: "none", taskType: undefined, notes: "CI run 7" },
      {
        change: change({
          ...{
            commit: commitOf("ef"),
            author: "ada*",
            pullRequest: undefined,
            subject: "SHOP-7: it",
          },
          ...{ changedLines: folders("Src"), outcome: "open" },
        }),
      },
    ],
    [
      { model: "a", branch: "SHOP-8-x", sessionId: "", notes: "error: limit, again" },
      { change: change({ author: undefined, commit: commitOf("01"), pullRequest: 5 }) },
    ],
    [{ model: "b", branch: "", notes: "", sessionId: "s-2" }, { change: "not committed" }],
    [{ model: "unknown", branch: "x,y", sessionId: "S-3" }, { change: "before history" }],
    [{ model: "gpt-5", branch: "=top", sessionId: "s-4" }, { change: undefined }],
  ] as const
).map(([record, where], place) =>
  usageRow({ ...record, costNanoUsd: 10 ** (place + 2) } as Partial<UsageRow["record"]>, {
    repository: SHOP,
    ...(where as Partial<UsageRow>),
  }),
);
/** Each commit brought records, not only stand-ins. */
const COMMITTED = ROWS.filter(({ change: own }) => typeof own === "object");
/** The same numbers in two repositories, and one that is not known. */
const OF_SEVERAL = [
  ...ROWS,
  ...[TOOLS, ""].flatMap((repository, place) =>
    ROWS.slice(0, 3).map((row, index) => {
      const costNanoUsd = 10 ** (9 + place * 3 + index);
      return { ...row, repository, record: { ...row.record, costNanoUsd } };
    }),
  ),
];

const SPELLINGS: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  repository: [
    "acme/shop",
    "ACME/SHOP",
    "acme/*",
    "*/tools",
    "none",
    "gone",
    "acme/shop,acme/tools",
  ],
  model: [
    ...["claude-opus", "CLAUDE-OPUS", "claude-*", "*", "*opus*", "a,b", "a, b", "a", "unknown"],
    ...[
      "claude-*,a,b",
      "b,claude-haiku",
      "none",
      "gone",
      "gone,a",
      "a,",
      "None",
      "a,b,unknown,gpt-5,x",
    ],
  ],
  agent: ["codex", "CODEX,claude-code", "c*", "none", "unknown", "none known", "gone*"],
  author: [
    ...["Doe, Jane", "doe, jane", "Doe, Jane,Ada*", "Ada", "Ada,Doe, Jane", "ada*", "*", "unknown"],
    ...["none", "none,Ada", "gone", "Doe,Jane", "Jane"],
  ],
  branch: [
    ...["main", "MAIN", "none", "unknown", "None", "m*", "x,y", "x", "none,main", "SHOP-*", "gone"],
    ...["*,gone", "=top"],
  ],
  "pull-request": [
    ...[
      "12",
      "#12",
      "!12",
      "1*",
      "12*",
      "*",
      "#1*",
      "none",
      "none known",
      "12,5",
      "#12,none",
      "99",
    ],
    ...[
      "acme/shop#12",
      "ACME/TOOLS#12",
      "acme/tools#12",
      "acme/*#12",
      "*#12",
      "acme/*",
      "gone/x#12",
    ],
  ],
  ticket: [
    ...["#99", "SHOP-7", "shop-7", "SHOP-*", "none", "unknown", "#99,SHOP-8", "#*", "99", "gone"],
    ...["acme/shop#99", "ACME/TOOLS#99", "acme/*#99", "#1"],
  ],
  folder: [
    ...[
      "packages/*",
      "packages",
      "packages/a",
      "src*",
      "src",
      "SRC",
      "./src/",
      ".\\src\\shop",
      "/src",
    ],
    ...[
      "*",
      ".",
      "./",
      "none",
      "unknown",
      "src,srcs",
      "src/shop/",
      "gone",
      "packages/b/src/x",
      "*/src",
    ],
    ...["none,src", "src/*", "packages//a"],
  ],
  outcome: ["merged", "MERGED", "re*", "reworked,open", "none", "unknown", "*", "abandoned"],
  origin: ["ci", "CI", "developer", "Developer Machines", "*", "ci,developer", "c*"],
  "task-type": ["plan", "PLAN", "none", "unknown", "p*", "plan,none", "*"],
  phase: ["7", "07", "Phase 7", "shop-7", "SHOP*", "none", "unknown", "8", "7,SHOP-7"],
  session: ["s-2", "S-2", "s-*", "none", "s-2,s-4", "*", "gone"],
  commit: [
    ...[
      "none",
      "NONE",
      "unknown",
      "none known",
      "(not committed)",
      "(before this clone's history)",
    ],
    ...["abab", "ABABAB", "cd*", "*", "abab,cdcd", commitOf("ab"), "1234", "none,abab", "0101*"],
  ],
};

const CASES = Object.entries(SPELLINGS).flatMap(([name, texts]) =>
  texts.map((text) => [name as FilterName, text] as const),
);

/** Returns what a report with a filter counts, and whether it says that something is not there. */
async function reported(
  rows: readonly UsageRow[],
  name: FilterName,
  texts: readonly string[],
  several: SeveralRepositories | undefined,
) {
  const { ticketPatterns } = dashboardOptions();
  const dimensions = createDimensions({
    zone: UTC,
    ticketPatterns,
    folders: { depth: 1 },
    several,
  });
  const option = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const typed = filtersOf({ [option]: texts }, dimensions);
  const filters = await understandFilters(typed, undefined, {}).catch(refusal);
  if (filters === undefined) return NOTHING;
  const watch = new FilterWatch(filters);
  for (const row of rows) watch.see(row);
  const { total } = await answer(rows, { by: [], filters }, async () => undefined);
  return { ...pick(total), isSaid: watch.unmatched().length > 0 };
}

/** What a report refuses, a page cannot show. */
const NOTHING = { records: 0, costNanoUsd: 0, inputTokens: 0, isSaid: true };

function refusal(error: unknown): undefined {
  if (!(error instanceof UsageFailure)) throw error;
}

/** Returns the same of a page that is opened by a link. */
function shown(table: UsageTable, name: FilterName, texts: readonly string[]) {
  const link = new URLSearchParams(texts.map((text): [string, string] => [name, text]));
  const { filters, leftOut } = parseLink(`#${link}`, table, undefined);
  const { table: shares, passing } = selectRows(table, filters, 0);
  // What is chosen on the page is kept when the page is loaded again.
  const chosen = formatLink({ filters: { ...filters, typed: {} }, measure: "cost" }, table, 30);
  expect(parseLink(`#${chosen}`, table, 30).filters.dimensions).toEqual(filters.dimensions);
  expect(leftOut).toEqual([]);
  return { ...pick(sumRows(shares, passing)), isSaid: unusedTexts(filters, table).length > 0 };
}

function pick({
  records,
  costNanoUsd,
  inputTokens,
}: Pick<UsageSums, "records" | "costNanoUsd" | "inputTokens">) {
  return { records, costNanoUsd, inputTokens };
}

describe.each([
  { of: "one repository", rows: ROWS, several: undefined },
  { of: "commits alone", rows: COMMITTED, several: undefined },
  { of: "no record", rows: [], several: undefined },
  { of: "several repositories, in the clone of one", rows: OF_SEVERAL, several: { own: SHOP } },
  { of: "several repositories, elsewhere", rows: OF_SEVERAL, several: { own: undefined } },
  { of: "one of several", rows: ROWS, several: { own: undefined } },
  { of: "the clone's of several", rows: ROWS, several: { own: TOOLS } },
])("on a page of $of a link means what report's filter does", ({ rows, several }) => {
  const page = toUsageTable(dashboardData(rows, { several }));

  test.each(CASES)("%s=%s", async (name, text) => {
    const expected = await reported(rows, name, [text], several);

    const found = shown(page, name, [text]);

    // Where there is no record at all, a report does not say what is not among them.
    expect(found).toEqual(rows.length === 0 ? { ...expected, isSaid: true } : expected);
  });

  test("and so do values one after the other", async () => {
    for (const [name, texts] of Object.entries(SPELLINGS) as [FilterName, readonly string[]][]) {
      const two = texts.slice(0, 2);
      expect(shown(page, name, two)).toEqual({
        ...(await reported(rows, name, two, several)),
        isSaid: expect.any(Boolean),
      });
    }
  });
});

test("an address is not on the page, and a link that names one shows nothing and says so", () => {
  expect(shown(toUsageTable(dashboardData(ROWS)), "author", ["jane@example.com"])).toMatchObject({
    ...{ records: 0, isSaid: true },
  });
});

test("what goes by a name that means others too is spelled so that it is alone", () => {
  const rows = ["main", "Main", "m*n", "none", "", "=main", "a,b", "a"].map((branch, place) =>
    usageRow({ branch, costNanoUsd: 10 ** (place + 2) }),
  );
  const table = toUsageTable(dashboardData(rows));

  const spelled = ["main", "Main", "m*n", "none", "", "=main", "a,b", "a"].map((branch) => {
    const filters = { ...NO_FILTERS, dimensions: { branch: [branch] } };
    const link = formatLink({ filters, measure: "cost" }, table, undefined);
    expect(parseLink(`#${link}`, table, undefined).filters.dimensions).toEqual({
      branch: [branch],
    });
    return new URLSearchParams(link).get("branch");
  });

  expect(spelled).toEqual(["=main", "=Main", "=m*n", "=none", "unknown", "==main", "=a,b", "a"]);
});

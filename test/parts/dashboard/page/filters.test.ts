import { expect, test } from "vitest";
import { parseLink } from "../../../../src/parts/dashboard/page/filter-link.ts";
import {
  type Filters,
  NO_FILTERS,
  passingRows,
} from "../../../../src/parts/dashboard/page/filters.ts";
import { shownName } from "../../../../src/parts/dashboard/page/wording.ts";
import { NO_MESSAGE } from "../../../../src/parts/report/questions/no-value.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { usageTable } from "../../../support/usage-table.ts";

const RECORDS = [
  usageRecord({ timestamp: "2026-02-01T23:59:59Z", model: "opus", branch: "main" }),
  usageRecord({ timestamp: "2026-02-02T00:00:00Z", model: "sonnet", branch: "main" }),
  usageRecord({ timestamp: "2026-02-03T12:00:00Z", model: "opus", branch: "", agent: "codex" }),
  usageRecord({
    timestamp: "2026-02-04T12:00:00Z",
    model: "opus",
    taskType: undefined,
    notes: "error: Rate Limit",
  }),
];
const day = (date: string) => Date.parse(date) / 86_400_000;
const TODAY = day("2026-02-04");

test.each<{ what: string; filters: Partial<Filters>; rows: readonly number[] }>([
  { what: "nothing", filters: {}, rows: [0, 1, 2, 3] },
  { what: "a first day", filters: { fromDay: day("2026-02-02") }, rows: [1, 2, 3] },
  { what: "a last day, which counts", filters: { toDay: day("2026-02-02") }, rows: [0, 1] },
  { what: "the last two days, today with them", filters: { lastDays: 2 }, rows: [2, 3] },
  { what: "a model", filters: { dimensions: { model: ["opus"] } }, rows: [0, 2, 3] },
  { what: "an agent", filters: { dimensions: { agent: ["codex"] } }, rows: [2] },
  { what: "records without a branch", filters: { dimensions: { branch: [""] } }, rows: [2] },
  {
    what: "records without a task type",
    filters: { dimensions: { "task-type": [""] } },
    rows: [3],
  },
  {
    what: "two models, either of which holds",
    filters: { dimensions: { model: ["sonnet", "haiku"], branch: ["main", ""] } },
    rows: [1],
  },
  {
    what: "two dimensions, both of which hold",
    filters: { dimensions: { model: ["opus"], branch: ["main"] } },
    rows: [0, 3],
  },
  { what: "text of any case", filters: { search: "rate limit" }, rows: [3] },
  { what: "text of any column", filters: { search: "SONNET" }, rows: [1] },
  { what: "text that nothing holds", filters: { search: "haiku" }, rows: [] },
  { what: "a label that no record has", filters: { dimensions: { model: ["haiku"] } }, rows: [] },
])("filtering by $what", async ({ filters, rows }) => {
  const table = await usageTable(RECORDS);

  const passing = passingRows(table, { ...NO_FILTERS, ...filters }, TODAY);

  expect([...passing.entries()].filter(([, passes]) => passes === 1).map(([row]) => row)).toEqual(
    rows,
  );
});

test("what failed is filtered by its message, also by that it has none", async () => {
  const table = await usageTable([
    usageRecord({ success: false, notes: "error: limit" }),
    usageRecord({ success: false, notes: "" }),
    usageRecord({ success: true, notes: "" }),
    usageRecord({ success: true, notes: "error: limit" }),
    usageRecord({ success: undefined, notes: "Phase 6" }),
  ]);
  const rowsOf = (link: string) => {
    const { filters } = parseLink(link, table, undefined);
    return Array.from(passingRows(table, filters, TODAY));
  };

  expect(rowsOf("#failure=LIMIT")).toEqual([1, 0, 0, 0, 0]);
  for (const name of ["none", "unknown", "no+message", "No+Message"]) {
    expect([name, rowsOf(`#failure=${name}`)]).toEqual([name, [0, 1, 0, 0, 0]]);
  }
  expect(rowsOf("#failure=none,limit")).toEqual([1, 1, 0, 0, 0]);
  expect(rowsOf("#failure=gone")).toEqual([0, 0, 0, 0, 0]);
  expect(shownName("failure", "")).toBe(NO_MESSAGE);
});

import { describe, expect, test } from "vitest";
import {
  formatLink,
  parseLink,
  type Shown,
} from "../../../../src/parts/dashboard/page/filter-link.ts";
import { NO_FILTERS } from "../../../../src/parts/dashboard/page/filters.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { usageTable } from "../../../support/usage-table.ts";

const RECORDS = [usageRecord({ model: "a&b=c#d %", branch: "" }), usageRecord({ branch: "main" })];

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
        filters: { ...NO_FILTERS, dimensions: { model: "a&b=c#d %", branch: "" }, search: "ä +" },
        measure: "cost",
      },
      link: "model=a%26b%3Dc%23d+%25&branch=&search=%C3%A4+%2B",
    },
  ])("keeps what is shown: $link", async ({ shown, link }) => {
    const table = await usageTable(RECORDS);

    expect(formatLink(shown, undefined)).toBe(link);
    expect(parseLink(`#${link}`, table, undefined)).toEqual(shown);
  });

  test.each([
    "#model=unknown",
    "#days=0&from=yesterday&to=2026-02-31x",
    "#days=-1",
    "#days=1e99",
    "#measure=money",
    "#%E0%A4%A",
    "#__proto__=1",
  ])("that says nothing of this page shows all: %s", async (link) => {
    const table = await usageTable(RECORDS);

    expect(parseLink(link, table, undefined)).toEqual({ filters: NO_FILTERS, measure: "cost" });
  });

  test("says nothing of the days that a page begins with, and names all days", async () => {
    const table = await usageTable(RECORDS);
    const last30: Shown = { filters: { ...NO_FILTERS, lastDays: 30 }, measure: "cost" };
    const all: Shown = { filters: NO_FILTERS, measure: "cost" };

    expect([formatLink(last30, 30), formatLink(all, 30)]).toEqual(["", "days=all"]);
    expect([parseLink("", table, 30), parseLink("#days=all", table, 30)]).toEqual([last30, all]);
  });
});

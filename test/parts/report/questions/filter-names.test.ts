import { describe, expect, test } from "vitest";
import { FilterWatch } from "../../../../src/parts/report/questions/filter-watch.ts";
import { isWanted } from "../../../../src/parts/report/questions/value-matches.ts";
import { splitNames } from "../../../../src/parts/report/questions/wanted-names.ts";
import type { UsageRow } from "../../../../src/usage/usage-row.ts";
import { change, DIMENSIONS, usageRow } from "../../../support/usage-row.ts";

const { author: AUTHOR, day: DAY, folder: FOLDER, month: MONTH, week: WEEK } = DIMENSIONS;

function by(author: string, email: string): UsageRow {
  return usageRow({}, { change: change({ author, email }) });
}

function nearest(dimension: (typeof DIMENSIONS)["day"], wanted: string, rows: readonly UsageRow[]) {
  const watch = new FilterWatch([{ dimension, wanted: [wanted] }]);
  for (const row of rows) watch.see(row);
  return watch.unmatched().map((each) => each.nearest);
}

describe("several names with commas between", () => {
  test.each([
    ["Ada", ["Ada"]],
    ["Ada, Tom", ["Ada", "Tom", "Ada, Tom"]],
    ["Doe, Jane,Ada*", ["Doe", "Jane", "Ada*", "Doe, Jane", "Jane,Ada*", "Doe, Jane,Ada*"]],
  ])("%j may be each and neighbours together", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  test("do not become too many", () => {
    const names = Array.from({ length: 100 }, (_, index) => `name ${index}`);
    expect(splitNames(names.join(",")).length).toBeLessThan(401);
  });
});

test.each(["none", "unknown", "none known", "None"])(
  "%s names the records without a value, whatever tables call them",
  (wanted) => {
    for (const by of ["branch", "author", "pull-request", "ticket", "folder", "outcome"] as const) {
      const { [by]: dimension } = DIMENSIONS;
      expect([by, isWanted(dimension, undefined, wanted)]).toEqual([by, true]);
      expect([by, dimension.allowed?.has(wanted) ?? true]).toEqual([by, true]);
    }
  },
);

describe("a folder is one", () => {
  test.each(["b", "b/", "./b", "./b/", "/b", "B", ".\\b\\", "b/c/..*", "b/*", "./b/c"])(
    "as %s",
    (wanted) => {
      expect(isWanted(FOLDER, "b/c/..d", wanted)).toBe(true);
      expect(isWanted(FOLDER, "bc/d", wanted)).toBe(false);
    },
  );

  test.each([".", "./", "/"])("at the top as %s", (wanted) => {
    expect(isWanted(FOLDER, ".", wanted)).toBe(true);
    expect(isWanted(FOLDER, "b", wanted)).toBe(false);
  });
});

describe("an author is one", () => {
  const row = by("Ada Lovelace", "ada@example.com");

  test.each([
    "ada lovelace",
    "ada@example.com",
    "<ada@example.com>",
    "Ada Lovelace <ada@example.com>",
    "*@example.com",
  ])("as %s", (wanted) => {
    expect(isWanted(AUTHOR, "Ada Lovelace", wanted, row)).toBe(true);
  });
});

describe("what may be meant", () => {
  const days = ["2026-09-20", "2026-10-01", "2026-12-30"];
  const rows = days.map((day) => usageRow({ timestamp: `${day}T10:00:00Z` }));

  test.each([
    [DAY, "2026-09-30", "2026-10-01"],
    [DAY, "2026-09-21", "2026-09-20"],
    [DAY, "2031-01-01", "2026-12-30"],
    [WEEK, "2026-W39", "2026-W38"],
    [WEEK, "2027-W01", "2026-W53"],
    [MONTH, "2027-01", "2026-12"],
    [DAY, "2025-*", undefined],
  ])("by the time of %#: %s", (dimension, wanted, name) => {
    expect(nearest(dimension, wanted, rows)).toEqual([name]);
  });

  const authors = [by("Doe, Jane", "jane@example.com"), by("Tom", "tom@example.com")];

  test.each([
    ["jane@exampel.com", "jane@example.com"],
    ["Jane Doe", "Doe, Jane"],
    ["Jane Deo", "Doe, Jane"],
    ["Jane <jane@exampel.com>", "jane@example.com"],
    ["Tmo", "Tom"],
    ["nobody", undefined],
  ])("by the author %s", (wanted, name) => {
    expect(nearest(AUTHOR, wanted, authors)).toEqual([name]);
  });
});

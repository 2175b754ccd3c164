import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { NOTHING_SPENT, stateOf } from "../../../../src/parts/report/budget/budget-state.ts";
import { compareAnswers } from "../../../../src/parts/report/questions/compare-answers.ts";
import { createDimensions } from "../../../../src/parts/report/questions/dimensions.ts";
import { answer } from "../../../../src/parts/report/questions/question.ts";
import { summarize } from "../../../../src/parts/report/summarize.ts";
import { drawBudgets } from "../../../../src/parts/report/terminal/draw-budgets.ts";
import { drawCommit } from "../../../../src/parts/report/terminal/draw-commit.ts";
import { drawGroups } from "../../../../src/parts/report/terminal/draw-groups.ts";
import { drawReport, firstRows } from "../../../../src/parts/report/terminal/draw-report.ts";
import { drawStats } from "../../../../src/parts/report/terminal/draw-stats.ts";
import { addDays } from "../../../../src/usage/calendar.ts";
import { parseTimeZone, UTC } from "../../../../src/usage/time-zone.ts";
import type { UsageRow } from "../../../../src/usage/usage-row.ts";
import { isSteering, ODD_NAMES, view, WIDTHS, widestLine } from "../../../support/drawing.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { change, DIMENSIONS, usageRow } from "../../../support/usage-row.ts";

const DOLLAR = 1_000_000_000;

/** Twenty days of records, each of another model, agent, branch and note. */
const RECORDS = Array.from({ length: 20 }, (_, index) => {
  const odd = ODD_NAMES[index % ODD_NAMES.length] ?? "";
  return usageRecord({
    timestamp: `${addDays("2026-02-01", index)}T10:00:00Z`,
    model: `${odd}${index}`,
    agent: index % 2 === 0 ? "claude-code" : odd,
    branch: odd,
    notes: index % 3 === 0 ? `error: ${odd}` : odd,
    success: index % 3 !== 0,
    inputTokens: 12_345_678,
    cacheReadTokens: 11_000_000,
    costNanoUsd: index === 4 ? undefined : (index + 1) * 1_234 * DOLLAR,
  });
});
const free = async () => undefined;
const summary = await summarize(RECORDS, free);
const COMMIT = change({ subject: ODD_NAMES.join(" ") });
const rows = RECORDS.map((record) => usageRow(record, { change: COMMIT }));
const grouped = await answer(
  rows,
  { by: [DIMENSIONS.commit, DIMENSIONS.model], filters: [] },
  free,
);
const clock = { now: new Date("2026-02-20T12:00:00Z"), zone: UTC };
const state = (name: string, spent: number) =>
  stateOf(
    { scope: "branch", per: "month", usd: 1_000 },
    name,
    {
      ...{ ...NOTHING_SPENT, unpricedTokens: 12 },
      spentNanoUsd: spent * DOLLAR,
      firstDay: "2026-02-01",
    },
    clock,
  );
const totals = {
  ...summary.total,
  firstTimestamp: "2026-02-01T10:00:00Z",
  lastTimestamp: undefined,
};
const models = summary.models.map((model) => ({ ...model, model: model.name ?? "" }));

const DRAWINGS = {
  report: (width: number, hasColour = false, height = 50) =>
    drawReport(summary, view(width, { hasColour, height })),
  "report beside another": (width: number, hasColour = false, height = 50) =>
    drawReport(
      { ...summary, previous: { range: {}, total: summary.total } },
      view(width, { hasColour, height }),
    ),
  groups: (width: number, hasColour = false, height = 50) =>
    drawGroups(grouped, view(width, { hasColour, height })),
  "groups beside others": (width: number, hasColour = false, height = 50) =>
    drawGroups(compareAnswers(grouped, grouped), view(width, { hasColour, height })),
  commit: (width: number, hasColour = false, height = 50) =>
    drawCommit(
      {
        commit: { shortId: "1234567", subject: ODD_NAMES.join(" "), parentIds: [] },
        records: RECORDS,
        total: summary.total,
      },
      UTC,
      view(width, { hasColour, height }),
    ),
  stats: (width: number, hasColour = false, height = 50) =>
    drawStats({ totals, models }, UTC, view(width, { hasColour, height })),
  budgets: (width: number, hasColour = false, height = 50) =>
    drawBudgets(
      ODD_NAMES.map((name, index) => state(name, index * 300)),
      view(width, { hasColour, height }),
    ),
};

describe.each(Object.entries(DRAWINGS))("a drawing of %s", (_, draw) => {
  test.each([24, 30])("is no higher than a screen of %i lines", (height) => {
    const drawing = draw(80, false, height);

    expect(drawing.trimEnd().split("\n").length).toBeLessThan(height);
    expect(drawing).toContain("$");
  });

  test.each(WIDTHS)("of %i columns is no wider, and steers no terminal", (width) => {
    const drawing = draw(width);

    expect(widestLine(drawing)).toBeLessThanOrEqual(width);
    expect(isSteering(drawing)).toBe(false);
    expect(drawing).toContain("$");
    // A number that begins is whole: it has its cents or its unit.
    expect(drawing).not.toMatch(/\$[\d,]+\.?$|\$[\d,.]*…/m);
    expect(drawing).not.toContain("\u001b");
  });

  test("in colour has the same text", () => {
    const colourful = draw(80, true);

    expect(colourful).toContain("\u001b[");
    expect(stripVTControlCharacters(colourful)).toBe(draw(80));
    expect(isSteering(colourful)).toBe(false);
  });
});

describe("the report", () => {
  test("begins with the key numbers, the cache hits among them", () => {
    const [, facts] = drawReport(summary, view(120)).split("\n");

    expect(facts).toBe(
      "≥ $252,970.00  ·  247 M tokens  ·  89 % cache hits  ·  65 % succeeded  ·  20 records of 1 session",
    );
  });

  test.each([24, 30, 40, 60])("fits a screen of %i lines", (height) => {
    const drawing = drawReport(summary, view(80, { height }));

    expect(drawing.trimEnd().split("\n").length).toBeLessThan(height);
    expect(drawing).toContain("$252,970.00");
    expect(drawing).toContain("--by day");
  });

  test("shows two weeks, and how they differ from those before where these are whole", async () => {
    const days = Array.from({ length: 28 }, (_, index) =>
      usageRecord({
        timestamp: `${addDays("2026-02-01", index)}T10:00:00Z`,
        costNanoUsd: index < 14 ? DOLLAR : 2 * DOLLAR,
      }),
    );
    const whole = drawReport(await summarize(days, free), view(80));
    expect(whole).toContain("2026-02-15 to 2026-02-28: $28.00  ·  +100 % from the 14 days before");
    expect(whole).toContain("15   16   17");
    const begun = drawReport(await summarize(days.slice(5), free), view(80));
    expect(begun).toContain("2026-02-15 to 2026-02-28: $28.00  ·  most in a day $2.00");
    const range = { since: "2026-02-26T00:00:00.000Z", until: "2026-03-01T00:00:00.000Z" };
    const asked = drawReport(await summarize(days.slice(25), free, { range }), view(80));
    expect(asked).toContain("2026-02-26 to 2026-02-28: $6.00  ·  most in a day $2.00");
    expect(asked).toContain("\n26   27   28\n");
    const unpriced = days.map((day, index) => ({
      ...day,
      costNanoUsd: index === 20 ? undefined : day.costNanoUsd,
    }));
    expect(drawReport(await summarize(unpriced, free), view(80))).toContain(
      "2026-02-15 to 2026-02-28: ≥ $26.00  ·  most in a day ≥ $2.00",
    );
  });

  test("tells how it differs from the period before, which nobody knows where tokens have no price", async () => {
    const priced = await summarize(
      RECORDS.filter(({ costNanoUsd }) => costNanoUsd !== undefined),
      free,
    );
    const half = { ...priced.total, costNanoUsd: priced.total.costNanoUsd / 2 };
    const previous = { range: {}, total: half };

    expect(drawReport({ ...priced, previous }, view(120))).toContain(
      "$252,970.00  ·  +100 % from $126,485.00 before  ·",
    );
    const february = { since: "2026-02-01T00:00:00.000Z", until: "2026-02-15T00:00:00.000Z" };
    expect(
      drawReport({ ...priced, previous: { ...previous, range: february } }, view(120)),
    ).toContain("+100 % from $126,485.00 before (from 2026-02-01 to 2026-02-14)");
    const nothing = { range: february, total: { ...half, records: 0 } };
    expect(
      drawGroups(
        { ...compareAnswers(grouped, grouped), previous: { ...nothing, sumsOf: () => undefined } },
        view(120),
      ),
    ).toContain("nothing before (from 2026-02-01 to 2026-02-14)");
    expect(drawReport({ ...summary, previous }, view(120))).toContain(
      "≥ $252,970.00  ·  $126,485.00 before, change not known",
    );
  });

  test("has days of the zone that is asked for", async () => {
    const late = usageRecord({
      timestamp: "2026-02-01T23:30:00Z",
      ...{ success: false, notes: "error: late", costNanoUsd: DOLLAR },
    });
    const zone = parseTimeZone("+02:00");
    const drawing = drawReport(await summarize([late], free, { zone }), view(80));

    expect(drawing).toContain("LLM usage, 2026-02-02\n");
    expect(drawing).toMatch(/^late .* 2026-02-02$/m);
    expect(drawing).not.toContain("2026-02-01");
  });

  test("of nothing says how to record", async () => {
    const drawing = drawReport(await summarize([], free), view(80));

    expect(drawing).toContain("No usage is recorded.");
    expect(drawing).toContain("tokenledger init");
  });
});

describe("groups", () => {
  test("that have no room are told, and where they are", async () => {
    const days = await answer(rows, { by: [DIMENSIONS.day], filters: [] }, free);
    const models = await answer(rows, { by: [DIMENSIONS.model], filters: [] }, free);
    const screen = view(80, { height: 16 });

    // Of days the last ones tell most, of models the most expensive ones.
    expect(drawGroups(days, screen)).toMatch(/^2026-02-14 [\s\S]*^2026-02-20 /m);
    expect(drawGroups(days, screen)).toContain(
      "\n… and 13 earlier, which the total counts: --format table\n",
    );
    expect(drawGroups(models, screen)).toContain(
      "\n… and 13 more, which the total counts: --format table\n",
    );
    const asked = await answer(rows, { by: [DIMENSIONS.day], filters: [], limit: 18 }, free);
    expect(drawGroups(asked, screen)).toContain("\n… and 2 more, which the total counts\n");
    expect(drawGroups(asked, screen)).toContain("\n2026-02-18 ");
  });

  test("are named as they are, except for the first letter", async () => {
    const zone = createDimensions({
      ...{ zone: parseTimeZone("Europe/Berlin"), ticketPatterns: [], folders: { depth: 1 } },
    });
    const days = await answer(rows, { by: [zone.day, zone["pull-request"]], filters: [] }, free);

    expect(drawGroups(days, view(80))).toContain(
      "LLM usage by day (Europe/Berlin) and pull request\n",
    );
  });
});

test("a database's models are in the order of their cost, the first column", () => {
  const cheap = { ...summary.total, model: "cheap", costNanoUsd: DOLLAR };
  const expensive = { ...cheap, model: "expensive", costNanoUsd: 9 * DOLLAR, inputTokens: 1 };

  expect(drawStats({ totals, models: [cheap, expensive] }, UTC, view(80))).toMatch(
    /^expensive .*\ncheap /m,
  );
});

test("groups end with what all come to", () => {
  expect(
    drawGroups(grouped, view(80, { height: 99 }))
      .trimEnd()
      .split("\n")
      .at(-1),
  ).toMatch(/^Total .*≥ \$252,970\.00/);
});

test("groups by outcome tell what markdown does: averages, shares, and success by its whole name", async () => {
  const merged = usageRow(
    { costNanoUsd: 3 * DOLLAR },
    { change: change({ pullRequest: 7, addedLines: 200 }) },
  );
  const open = usageRow({ costNanoUsd: DOLLAR }, { change: "not committed" });
  const unpriced = usageRow({ costNanoUsd: undefined }, { change: merged.change });
  const draw = async (...all: readonly UsageRow[]) =>
    drawGroups(await answer(all, { by: [DIMENSIONS.outcome], filters: [] }, free), view(120));

  const drawing = await draw(merged, open);
  expect(drawing).toContain("$3.00 for each of 1 merged pull request.\n$1.50 for 100 lines that");
  expect(drawing).toMatch(/^Outcome +Cost +Of cost .*Ended without error/m);
  expect(drawing).toMatch(/\d % ended without error/);
  expect(drawing).toMatch(/^merged +\$3\.00 +75 % /m);

  const bounds = await draw(merged, open, unpriced);
  expect(bounds).toContain(
    "≥ $3.00 for each of 1 merged pull request.\n≥ $1.50 for 100 lines that",
  );
  expect(bounds).toMatch(/^merged +≥ \$3\.00 +– /m);
});

test("of a budget with tokens without a price more is spent, and less left, than is known", () => {
  const lines = drawBudgets([{ ...state("a", 100), unpricedTokens: 12 }], view(120)).split("\n");

  expect(lines[1]).toMatch(/≥ \$100\.00 .*≤ \$900\.00 .*not known +≥ 10 % /);
});

test("a record's model stays readable where other columns can go", () => {
  const records = RECORDS.map((record) => ({ ...record, model: "claude-opus-4-5-20251101" }));
  const commit = { shortId: "1234567", subject: "one", parentIds: [] };
  const drawing = drawCommit({ commit, records, total: summary.total }, UTC, view(80));

  expect(drawing).toMatch(/^2026-02-01 10:00 +claude-o\S*…\S*20251101 +\$1,234\.00/m);
});

test("a budget's name stays readable where other columns can go", () => {
  const name = "feature/checkout-with-saved-cards";
  const drawing = drawBudgets([state(name, 100)], view(80));

  expect(drawing).toMatch(/^branch feature…h-saved-cards +per month +\S/m);
  expect(drawing).not.toContain("Per day");
});

test.each([
  [80, /per month +\$100\.00 +\$1,000\.00 +\$900\.00/m],
  [60, /per month +\$100\.00 +\$900\.00$/m],
  [50, /cards +\$100\.00 +\$900\.00$/m],
  [30, /s +\$100\.00 +\$900\.00$/m],
])(
  "a budget of %i columns keeps what is spent and left before its period, and that before the rest",
  (width, expected) => {
    const name = "feature/checkout-with-saved-cards";
    const own = stateOf(
      { scope: "author", per: "month", usd: 1_000 },
      name,
      { ...NOTHING_SPENT, spentNanoUsd: 100 * DOLLAR },
      clock,
    );
    const drawing = drawBudgets([own], view(width));

    expect(drawing).toMatch(expected);
    expect(widestLine(drawing)).toBeLessThanOrEqual(width);
  },
);

test("where nothing is recorded, the words fit the width too", async () => {
  const nothing = await summarize([], free);

  expect(widestLine(drawReport(nothing, view(50)))).toBeLessThanOrEqual(50);
});

test("the budget with the least left comes first", () => {
  const lines = drawBudgets([state("a", 100), state("b", 1_200)], view(80)).split("\n");

  expect(lines[1]).toMatch(/^branch b .*−\$200\.00/);
});

test("a row is drawn rather than said to be left out", () => {
  const rows = ["a", "b", "c", "d"];

  expect([firstRows(rows, 3), firstRows(rows, 2), firstRows(rows, 5)]).toEqual([
    rows,
    ["a", "b"],
    rows,
  ]);
});

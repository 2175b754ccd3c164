import { describe, expect, test } from "vitest";
import type { CallSums, NamedSpans, Status } from "../../../../src/parts/report/status/status.ts";
import { drawStatus } from "../../../../src/parts/report/terminal/draw-status.ts";
import { addDays } from "../../../../src/usage/calendar.ts";
import { sumPaid } from "../../../../src/usage/paid-cost.ts";
import { isSteering, ODD_NAMES, view, WIDTHS, widestLine } from "../../../support/drawing.ts";

const DOLLAR = 1_000_000_000;
const TODAY = "2026-02-20";
const SUMS: CallSums = {
  ...{ calls: 12, costNanoUsd: 1_234 * DOLLAR, unpricedCalls: 1 },
  ...{ inputTokens: 12_345_678, outputTokens: 1_000, cacheReadTokens: 11_000_000 },
  cacheWriteTokens: 0,
  paid: sumPaid([{ costNanoUsd: 1_234 * DOLLAR }, {}], {}),
};
const SPANS = { today: SUMS, last7Days: SUMS, last30Days: SUMS };
const named = (names: readonly string[]): readonly NamedSpans[] =>
  names.map((name) => ({ name, sums: SPANS }));
const LEDGER = {
  ...{ records: 3, tokens: 9_000, costNanoUsd: 9 * DOLLAR, unpricedRecords: 1 },
  paid: sumPaid([{ costNanoUsd: 9 * DOLLAR }, {}], {}),
};

const STATUS: Status = {
  ...{ repository: "acme/shop", branch: `feature/${"x".repeat(85)}/end` },
  spans: { now: SPANS, before: SPANS },
  ...{ agents: named(["claude-code"]), models: named(ODD_NAMES), today: TODAY },
  days: Array.from({ length: 14 }, (_, index) => ({
    ...{ name: addDays(TODAY, index - 13), costNanoUsd: DOLLAR, unpricedCalls: 0 },
  })),
  branches: { own: LEDGER, mainline: LEDGER },
  waiting: SUMS,
  ...{ laterCalls: 0, hasBilling: false },
  next: { command: "init", why: "installs the hooks that record this with each commit." },
};

const draw = (width: number, height: number, status: Partial<Status> = {}) =>
  drawStatus({ ...STATUS, ...status }, "npx tokenledger", view(width, { height }));
const linesOf = (drawing: string) => drawing.trimEnd().split("\n");

test.each(WIDTHS)("a status of %i columns is no wider, however long the branch", (width) => {
  const drawing = draw(width, 60);

  expect(widestLine(drawing)).toBeLessThanOrEqual(width);
  expect(isSteering(drawing)).toBe(false);
});

test("both ends of a branch are in the title", () => {
  expect(draw(50, 60)).toMatch(/^acme\/shop\nfeature\/x+…x+\/end\n\n/);
});

test("what a subscription covered is told apart from what is spent", () => {
  const costs = [
    { agent: "codex", costNanoUsd: 1_000 * DOLLAR },
    { agent: "claude-code", costNanoUsd: 234 * DOLLAR },
  ];
  const paid = sumPaid(costs, { "claude-code": "subscription" });
  const sums = { ...SUMS, unpricedCalls: 0, paid };
  const spans = { today: sums, last7Days: sums, last30Days: sums };
  const drawing = draw(100, 60, {
    spans: { now: spans, before: SPANS },
    branches: { own: { ...LEDGER, paid }, mainline: LEDGER },
    waiting: sums,
  });

  expect(drawing).toMatch(/^Spent +\$1,000\.00 /m);
  expect(drawing).toMatch(/^Covered by subscription +\$234\.00 /m);
  expect(drawing).not.toMatch(/^Cost /m);
  expect(drawing).toContain("models and days are list prices");
  const both = "$1,000.00 spent, $234.00 covered by subscription";
  expect(drawing).toContain(`This branch: ${both}, 9.00 k tokens in 3 records`);
  expect(drawing).toContain(`Waiting for the next commit: ${both} in 12 calls`);
  expect(draw(100, 60)).not.toContain("list prices");
});

describe("a screen", () => {
  test.each([24, 20, 18])("of %i lines is not too low for a status", (height) => {
    const drawing = draw(100, height);

    expect(linesOf(drawing).length).toBeLessThan(height);
    expect(drawing).toMatch(/^Cost +≥ \$1,234\.00/m);
    expect(drawing).toContain("Waiting for the next commit: ");
    expect(drawing).toContain("Next: npx tokenledger init");
  });

  test("that is high enough has all models and the last days", () => {
    const drawing = draw(100, 40);

    expect(drawing).toContain("Last 14 days: $14.00");
    expect(drawing).toMatch(/^ {2}plain /m);
  });

  test("that is lower has fewer models, then no days", () => {
    const models = named(Array.from({ length: 9 }, (_, index) => `model-${index}`));

    expect(draw(100, 29, { models })).toMatch(
      /^ {2}model-2 [\s\S]*^ {2}and 6 more\n[\s\S]*Last 14 days/m,
    );
    expect(draw(100, 24, { models })).toMatch(/^ {2}and 6 more$/m);
    expect(draw(100, 24, { models })).not.toContain("Last 14 days");
  });
});

import { describe, expect, test } from "vitest";
import { NOTHING_SPENT, stateOf } from "../../../../src/parts/report/budget/budget-state.ts";
import { BudgetTally } from "../../../../src/parts/report/budget/budget-tally.ts";
import {
  budgetBar,
  budgetSection,
  judgeBudgets,
  unmatchedBudgetText,
} from "../../../../src/parts/report/budget/budget-text.ts";
import { createDimensions } from "../../../../src/parts/report/questions/dimensions.ts";
import type { BillingRules } from "../../../../src/usage/billing.ts";
import type { Budget } from "../../../../src/usage/budget.ts";
import { parseTimeZone, type TimeZone, UTC } from "../../../../src/usage/time-zone.ts";
import type { UsageRecord } from "../../../../src/usage/usage-record.ts";
import type { UsageRow } from "../../../../src/usage/usage-row.ts";
import { usageRecord } from "../../../support/usage-record.ts";
import { change } from "../../../support/usage-row.ts";

const USD = 1_000_000_000;
const NOW = new Date("2026-02-12T15:00:00Z");

const MAPPED = [
  {
    written: { author: "ada", email: "ada@old.example" },
    mapped: { author: "Ada Lovelace", email: "ada@example.com" },
  },
  {
    written: { author: "Jose", email: "jose@example.com" },
    mapped: { author: "José", email: "jose@example.com" },
  },
];

function tallyOf(budget: Partial<Budget>, billing: BillingRules = {}, zone: TimeZone = UTC) {
  const dimensions = createDimensions({
    zone,
    ticketPatterns: ["[A-Z]+-\\d+"],
    folders: { depth: 1 },
  });
  return new BudgetTally(
    { scope: "repository", per: "month", usd: 100, ...budget },
    {
      ...{ budgets: [], billing, dimensions, clock: { now: NOW, zone } },
      ...{ repository: "acme/shop", mappedAuthors: MAPPED },
    },
  );
}

function row(
  usd: number | undefined,
  values: Partial<UsageRecord> = {},
  change?: UsageRow["change"],
): UsageRow {
  const costNanoUsd = usd === undefined ? undefined : usd * USD;
  const record = usageRecord({ timestamp: "2026-02-10T10:00:00Z", costNanoUsd, ...values });
  return { record, repository: "acme/shop", change };
}

describe("a budget of a month", () => {
  test("has a rate per day, today included, and the day on which it ends", () => {
    const tally = tallyOf({});
    tally.add(row(60));

    expect(tally.states()).toEqual([
      expect.objectContaining({
        name: "acme/shop",
        days: { from: "2026-02-01", to: "2026-03-01" },
        spentNanoUsd: 60 * USD,
        leftNanoUsd: 40 * USD,
        share: 0.6,
        perDayNanoUsd: 5 * USD,
        endsOn: "2026-02-20",
        status: "within",
      }),
    ]);
  });

  test.each([
    [30, undefined, "within"],
    [80, "2026-02-15", "warning"],
    [100, "2026-02-12", "warning"],
    [100.01, undefined, "exceeded"],
  ])("of which %d of 100 is spent ends on %s: %s", (usd, endsOn, status) => {
    const tally = tallyOf({});
    tally.add(row(usd));

    expect(tally.states()).toMatchObject([{ endsOn, status }]);
  });

  test("is of the days of a time zone", () => {
    const late = row(1, { timestamp: "2026-01-31T23:30:00Z" });
    const berlin = tallyOf({}, {}, parseTimeZone("Europe/Berlin"));
    const utc = tallyOf({});
    for (const tally of [berlin, utc]) tally.add(late);

    expect(berlin.states()).toMatchObject([{ spentNanoUsd: USD }]);
    expect(utc.states()).toMatchObject([{ spentNanoUsd: 0, name: "acme/shop" }]);
  });
});

test("a week begins on Monday", () => {
  const tally = tallyOf({ per: "week" });
  tally.add(row(1, { timestamp: "2026-02-08T23:59:59Z" }));
  tally.add(row(2, { timestamp: "2026-02-09T00:00:00Z" }));

  expect(tally.states()).toMatchObject([
    { spentNanoUsd: 2 * USD, days: { from: "2026-02-09", to: "2026-02-16" } },
  ]);
});

test("a total counts from the first record, and has no end", () => {
  const tally = tallyOf({ per: "total", scope: "branch", match: "topic" });
  tally.add(row(5, { branch: "topic", timestamp: "2026-02-03T10:00:00Z" }));
  tally.add(row(5, { branch: "topic" }));

  expect(tally.states()).toMatchObject([{ perDayNanoUsd: USD, endsOn: "2026-05-13" }]);
});

describe("each value has a budget of its own", () => {
  const add = (tally: BudgetTally) => {
    tally.add(row(1, { branch: "feat/A-1", agent: "codex" }));
    tally.add(row(3, { branch: "feat/A-2", agent: "amp" }));
    tally.add(row(2, { branch: "fix/B-1", agent: "codex" }));
    tally.add(row(9, { branch: "", agent: "" }, "not committed"));
    return tally.states().map(({ name, spentNanoUsd }) => [name, spentNanoUsd / USD]);
  };

  test("the fullest comes first, and what has no value is of none", () => {
    expect(add(tallyOf({ scope: "agent" }))).toEqual([
      ["codex", 3],
      ["amp", 3],
    ]);
    expect(add(tallyOf({ scope: "ticket" }))).toEqual([
      ["A-2", 3],
      ["B-1", 2],
      ["A-1", 1],
    ]);
  });

  test("that is named", () => {
    expect(add(tallyOf({ scope: "branch", match: "feat/*" }))).toEqual([
      ["feat/A-2", 3],
      ["feat/A-1", 1],
    ]);
    expect(add(tallyOf({ scope: "ticket", match: "a-1" }))).toEqual([["A-1", 1]]);
    expect(add(tallyOf({ scope: "ticket", match: "a-1, B-*" }))).toEqual([
      ["B-1", 2],
      ["A-1", 1],
    ]);
    expect(add(tallyOf({ scope: "ticket", match: "C-1" }))).toEqual([[undefined, 0]]);
  });
});

describe("a budget's match", () => {
  const by = (author: string, email: string) => row(5, {}, change({ author, email }));
  const tallyFor = (values: Partial<Budget>, ...rows: readonly UsageRow[]) => {
    const tally = tallyOf({ scope: "author", per: "total", ...values });
    for (const each of rows) tally.add(each);
    return tally;
  };
  const ROWS = [by("Ada Lovelace", "ada@example.com"), by("José", "jose@example.com")];

  test.each([
    ["ada@old.example", "Ada Lovelace"],
    ["ADA", "Ada Lovelace"],
    ["Ada <ada@example.com>", "Ada Lovelace"],
    ["Jose*", "José"],
  ])("%s names whom the mailmap makes of it", (match, name) => {
    const tally = tallyFor({ match }, ...ROWS);

    expect(tally.states()).toMatchObject([{ name, spentNanoUsd: 5 * USD }]);
    expect(tally.unmatched).toBeUndefined();
  });

  test("that no record of its time has is told, with the nearest", () => {
    const tally = tallyFor({ match: "Ada Lovelaze", per: "week" }, ...ROWS);
    const { budget, unmatched: value } = tally;

    expect(tally.states()).toMatchObject([{ name: undefined, spentNanoUsd: 0 }]);
    expect(value && unmatchedBudgetText({ budget, value })).toBe(
      'None of the records of this week has the author "Ada Lovelaze"; the nearest is "Ada Lovelace".',
    );
    expect(tallyFor({ match: "Ada Lovelaze" }).unmatched).toBeUndefined();
  });

  test("of a repository without usage leaves it unnamed where it names another", () => {
    expect(tallyFor({ scope: "repository", match: "ACME/*" }).states()[0]?.name).toBe("acme/shop");
    expect(tallyFor({ scope: "repository", match: "other" }).states()[0]?.name).toBeUndefined();
  });
});

test("what a subscription covered is not spent, credits are, and what has no price is told", () => {
  const tally = tallyOf({}, { "claude-code": "subscription", codex: { credits: 0.02 } });
  tally.add(row(50, { agent: "claude-code" }));
  tally.add(row(10, { agent: "codex" }));
  tally.add(row(1, { agent: "amp" }));
  tally.add(row(undefined, { agent: "amp", inputTokens: 70, outputTokens: 7 }));

  expect(tally.states()).toMatchObject([
    { spentNanoUsd: 6 * USD, coveredNanoUsd: 50 * USD, unpricedTokens: 77 },
  ]);
});

describe("what only history tells", () => {
  test.each([
    [undefined, true],
    ["before history" as const, true],
    ["not committed" as const, false],
  ])("of a record whose commit is %s: partial is %s", (change, isPartial) => {
    const tally = tallyOf({ scope: "author" });
    tally.add(row(1, {}, change));

    expect(tally.isPartial).toBe(isPartial);
  });
});

describe("in a pull request's report", () => {
  const stateWith = (usd: number, ownUsd: number, values: Partial<Budget> = {}) => {
    const budget: Budget = { scope: "ticket", per: "month", usd: 100, ...values };
    const [spentNanoUsd, ownNanoUsd] = [usd * USD, ownUsd * USD];
    const rest = { ...NOTHING_SPENT, ownRecords: 1 };
    return stateOf(budget, "A-1", { ...rest, spentNanoUsd, ownNanoUsd }, { now: NOW, zone: UTC });
  };

  test.each([
    [50, 10, "████████▒▒░░░░░░░░░░"],
    [0, 0, "░░░░░░░░░░░░░░░░░░░░"],
    [130, 10, "████████████████████"],
    [130, 90, "████████▒▒▒▒▒▒▒▒▒▒▒▒"],
  ])("a bar of %d with %d of its own", (usd, ownUsd, bar) => {
    expect(budgetBar(stateWith(usd, ownUsd))).toBe(bar);
  });

  test("a line says what is left, and what is of this pull request", () => {
    expect(budgetSection([stateWith(50, 10)])).toBe(
      "### Budgets\n\n- Ticket `A-1`, per month: ████████▒▒░░░░░░░░░░ 50 % of $100.00, $50.00 left, with $10.00 of this pull request\n",
    );
    expect(budgetSection([])).toBe("");
  });

  test("with tokens without a price more is spent, and less left, than is known", () => {
    const unpriced = { ...stateWith(104, 10), unpricedTokens: 9, ownUnpricedTokens: 9 };

    expect(budgetSection([{ ...stateWith(50, 10), unpricedTokens: 9 }])).toContain(
      " ≥ 50 % of $100.00, ≤ $50.00 left, with $10.00 of this pull request\n",
    );
    expect(budgetSection([unpriced])).toContain(
      " ≥ 104 % of $100.00, exceeded by ≥ $4.00, with ≥ $10.00 of this pull request\n",
    );
    expect(judgeBudgets([unpriced], true)[0]?.sentence).toMatch(
      /exceeded: ≥ \$104\.00 is spent\.$/,
    );
  });

  test("it is warned from a share on, and fails only where that is asked for", () => {
    const exceeded = stateWith(104, 10, { scope: "repository" });

    expect(judgeBudgets([stateWith(79, 1)], true)).toEqual([]);
    expect(judgeBudgets([stateWith(80, 1)], true)).toEqual([
      {
        level: "warn",
        sentence:
          "With this pull request, 80 % of the budget of $100.00 per month for the ticket `A-1` is spent.",
      },
    ]);
    expect(judgeBudgets([stateWith(60, 1, { warnAt: 0.5 })], true)).toHaveLength(1);
    expect(judgeBudgets([exceeded], false)).toMatchObject([{ level: "warn" }]);
    expect(judgeBudgets([exceeded], true)).toEqual([
      {
        level: "fail",
        sentence:
          "With this pull request, the budget of $100.00 per month for the repository is exceeded: $104.00 is spent.",
      },
    ]);
  });
});

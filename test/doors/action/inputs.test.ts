import { describe, expect, test } from "vitest";
import {
  INPUT_NAMES,
  parseInputs,
  requireAmounts,
  takeInputs,
} from "../../../src/doors/action/inputs.ts";
import { UsageFailure } from "../../../src/usage/failure.ts";

const NOW = new Date("2026-02-23T12:00:00Z");
const parse = (variables: Record<string, string>) => parseInputs(takeInputs(variables), () => NOW);

test("inputs leave the environment when they are taken, the rest stays", () => {
  const environment: Record<string, string | undefined> = {
    "INPUT_DATABASE-URL": "postgres://u:secret@host/db",
    "INPUT_GITHUB-TOKEN": "token",
    PATH: "/bin",
  };

  const inputs = takeInputs(environment);

  expect(inputs.get("database-url")).toBe("postgres://u:secret@host/db");
  expect(environment).toEqual({ PATH: "/bin" });
});

test("what a workflow does not say has its default", () => {
  expect(parse({})).toEqual({
    mode: "report",
    ciRecords: [],
    commitCiRecords: false,
    outputsOfAgents: [],
    paths: [".telemetry"],
    repositories: [],
    databaseUrl: undefined,
    token: undefined,
    commentId: undefined,
    since: undefined,
    retentionDays: undefined,
    reportFormat: "markdown",
    comment: "auto",
    thresholds: {
      warnCost: undefined,
      failCost: undefined,
      failSuccessRate: undefined,
    },
    dryRun: false,
    failOnInvalid: false,
    failOnTamper: false,
    failOnBudget: false,
    successFromChecks: false,
  });
});

test("what a workflow says is parsed", () => {
  expect(
    parse({
      INPUT_PATH: " one.csv \n\n two \n",
      INPUT_REPOSITORIES: "acme/shop@main\n acme/*",
      "INPUT_DATABASE-URL": "sqlite:x.db",
      "INPUT_GITHUB-TOKEN": "token",
      INPUT_SINCE: "30d",
      "INPUT_RETENTION-DAYS": "180",
      "INPUT_DRY-RUN": "True",
      "INPUT_FAIL-ON-INVALID": "false",
      "INPUT_FAIL-ON-TAMPER": "TRUE",
      "INPUT_REPORT-FORMAT": "html",
      INPUT_COMMENT: "Always",
      "INPUT_COMMENT-ID": "nightly",
      "INPUT_WARN-COST-USD": "2.50",
      "INPUT_FAIL-COST-USD": "$10",
      "INPUT_FAIL-SUCCESS-RATE": "85 %",
    }),
  ).toEqual({
    mode: "report",
    ciRecords: [],
    commitCiRecords: false,
    outputsOfAgents: [],
    paths: ["one.csv", "two"],
    repositories: [
      { owner: "acme", name: "shop", ref: "main" },
      { owner: "acme", name: "*", ref: undefined },
    ],
    databaseUrl: "sqlite:x.db",
    token: "token",
    commentId: "nightly",
    since: NOW,
    retentionDays: 180,
    reportFormat: "html",
    comment: "always",
    thresholds: {
      warnCost: { nanoUsd: 2_500_000_000 },
      failCost: { nanoUsd: 10_000_000_000 },
      failSuccessRate: 0.85,
    },
    dryRun: true,
    failOnInvalid: false,
    failOnTamper: true,
    failOnBudget: false,
    successFromChecks: false,
  });
});

describe("a bad input is named", () => {
  test.each([
    ["INPUT_DRY-RUN", "yes", 'Cannot use the input "dry-run": expected true or false, got "yes".'],
    [
      "INPUT_RETENTION-DAYS",
      "6mo",
      'Cannot use the input "retention-days": expected a number of days from 1 to 36500, got "6mo".',
    ],
    ["INPUT_REPOSITORIES", "acme", 'Cannot use the repository "acme": expected owner/name'],
    ["INPUT_RETENTION-DAYS", "0", /got "0"\.$/],
    ["INPUT_RETENTION-DAYS", "36501", /got "36501"\.$/],
    ["INPUT_COMMENT", "sometimes", "expected one of auto, always, changes, never"],
    ["INPUT_WARN-COST-USD", "-1", "expected an amount in USD such as 12.50"],
    ["INPUT_FAIL-COST-USD", "1e30", "expected an amount in USD such as 12.50"],
    ["INPUT_FAIL-COST-USD", "1,000", "expected an amount in USD such as 12.50"],
    ["INPUT_FAIL-SUCCESS-RATE", "80", "expected a share from 0 to 1, or from 0% to 100%"],
    ["INPUT_FAIL-SUCCESS-RATE", "101%", "expected a share from 0 to 1, or from 0% to 100%"],
    ["INPUT_FAIL-SUCCESS-RATE", "most", "expected a share from 0 to 1, or from 0% to 100%"],
    ["INPUT_FAIL-ON-INVALID", "1", /"fail-on-invalid": expected true or false, got "1"/],
  ])("%s=%s", (variable, value, message) => {
    const parsing = () => parse({ [variable]: value });

    expect(parsing).toThrow(UsageFailure);
    expect(parsing).toThrow(message);
  });
});

test("a cost that is warned of is not above the one that fails", () => {
  const parsing = () => parse({ "INPUT_WARN-COST-USD": "20", "INPUT_FAIL-COST-USD": "10" });

  expect(parsing).toThrow(UsageFailure);
  expect(parsing).toThrow(
    'Cannot use the input "warn-cost-usd": expected at most the 10 of "fail-cost-usd", got "20".',
  );
  expect(parse({ "INPUT_WARN-COST-USD": "20" }).thresholds.warnCost).toEqual({ nanoUsd: 20e9 });
});

describe("a cost relative to what was merged", () => {
  test.each([
    ["3x", { times: 3 }],
    ["1.5 X", { times: 1.5 }],
    ["2×", { times: 2 }],
    ["p90", { percentile: 90 }],
    ["P5", { percentile: 5 }],
  ])("%s", (text, limit) => {
    expect(parse({ "INPUT_FAIL-COST-USD": text }).thresholds.failCost).toEqual(limit);
  });

  test.each(["0x", "-1x", "x3", "p0", "p101", "90p", "p99.9"])("%s is none", (text) => {
    expect(() => parse({ "INPUT_WARN-COST-USD": text })).toThrow(
      /3x for three times the median of what was merged, or p90 for its 90th percentile, got/,
    );
  });

  test("that is warned of is below the one that fails, where they can be compared", () => {
    const both = (warn: string, fail: string) => () =>
      parse({ "INPUT_WARN-COST-USD": warn, "INPUT_FAIL-COST-USD": fail });

    expect(both("4x", "3x")).toThrow('expected at most the 3x of "fail-cost-usd", got "4x"');
    expect(both("p95", "p90")).toThrow(UsageFailure);
    expect(both("2x", "3x")).not.toThrow();
    expect(both("p99", "3x")).not.toThrow();
  });

  test("is refused for a whole ledger", () => {
    const { thresholds } = parse({ "INPUT_FAIL-COST-USD": "3x" });

    expect(() => requireAmounts(thresholds)).toThrow(
      'Cannot use the input "fail-cost-usd": expected an amount in USD such as 12.50, as the whole ledger is reported here',
    );
    expect(() => requireAmounts(parse({ "INPUT_FAIL-COST-USD": "3" }).thresholds)).not.toThrow();
  });
});

test.each([
  ["0", 0],
  ["0.8", 0.8],
  ["1", 1],
  ["0%", 0],
  ["100%", 1],
])("a success rate of %s is %d", (text, rate) => {
  expect(parse({ "INPUT_FAIL-SUCCESS-RATE": text }).thresholds.failSuccessRate).toBe(rate);
});

test("no input is listed twice", () => {
  expect(new Set(INPUT_NAMES).size).toBe(INPUT_NAMES.length);
});

import { describe, expect, test } from "vitest";
import { INPUT_NAMES, parseInputs, takeInputs } from "../../src/action/inputs.ts";
import { UsageFailure } from "../../src/failure.ts";

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
    paths: [".telemetry"],
    repositories: [],
    databaseUrl: undefined,
    token: undefined,
    since: undefined,
    retentionDays: undefined,
    dryRun: false,
    failOnInvalid: false,
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
    }),
  ).toEqual({
    paths: ["one.csv", "two"],
    repositories: [
      { owner: "acme", name: "shop", ref: "main" },
      { owner: "acme", name: "*", ref: undefined },
    ],
    databaseUrl: "sqlite:x.db",
    token: "token",
    since: NOW,
    retentionDays: 180,
    dryRun: true,
    failOnInvalid: false,
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
    ["INPUT_FAIL-ON-INVALID", "1", /"fail-on-invalid": expected true or false, got "1"/],
  ])("%s=%s", (variable, value, message) => {
    const parsing = () => parse({ [variable]: value });

    expect(parsing).toThrow(UsageFailure);
    expect(parsing).toThrow(message);
  });
});

test("no input is listed twice", () => {
  expect(new Set(INPUT_NAMES).size).toBe(INPUT_NAMES.length);
});

import { expect, test } from "vitest";
import { parseInputs } from "../../../src/doors/action/inputs.ts";
import { judgeUnread, sayPartial } from "../../../src/doors/action/judge-pull-request.ts";
import { NO_USAGE } from "../../support/sample-pull-request.ts";

function stepWith(inputs: Readonly<Record<string, string>>) {
  const values = new Map(Object.entries(inputs)) as Parameters<typeof parseInputs>[0];
  return { inputs: parseInputs(values, (text) => new Date(text)) };
}

const UNREAD = { ...NO_USAGE, unread: ["x.csv was not read: its content cannot be had."] };
const CUT = { ...NO_USAGE, budgets: { states: [], unjudged: [], isCut: true } };
const REJECTED = { ...NO_USAGE, rejected: 2 };

test.each([
  ["fail-cost-usd", "5", UNREAD, true],
  ["fail-success-rate", "80%", UNREAD, true],
  ["fail-on-tamper", "true", UNREAD, true],
  ["fail-on-invalid", "true", UNREAD, true],
  ["warn-cost-usd", "5", UNREAD, false],
  ["fail-cost-usd", "5", REJECTED, true],
  ["fail-success-rate", "80%", REJECTED, true],
  // Rows that are gone are seen, whatever else cannot be read.
  ["fail-on-tamper", "true", REJECTED, false],
  ["fail-cost-usd", "5", NO_USAGE, false],
  ["fail-on-budget", "true", UNREAD, true],
  ["fail-on-budget", "true", REJECTED, true],
  ["fail-on-budget", "true", CUT, true],
  ["fail-cost-usd", "5", CUT, false],
])("%s: %s judges what head made unreadable: %j", (input, value, usage, isFailure) => {
  const { failures, warnings } = judgeUnread(stepWith({ [input]: value }), usage);

  expect(failures.length > 0).toBe(isFailure);
  expect(warnings).toEqual(isFailure ? [] : usage.unread);
});

test("what else was not read is a warning where something was to be judged", () => {
  const leftOut = ["usage.csv was not read: its content cannot be had."];

  expect(sayPartial(stepWith({ "fail-cost-usd": "5" }), leftOut)).toEqual({
    warnings: [expect.stringMatching(/^Not all of this pull request was looked at/)],
    failures: [],
  });
  expect(sayPartial(stepWith({}), leftOut)).toEqual({ warnings: [], failures: [] });
  expect(sayPartial(stepWith({ "fail-cost-usd": "5" }), [])).toEqual({
    warnings: [],
    failures: [],
  });
});

test("a thousand reasons are told by the first", () => {
  const unread = Array.from({ length: 1_000 }, (_, index) => `${index}.csv was not read.`);

  const { failures } = judgeUnread(stepWith({ "fail-on-tamper": "true" }), { ...NO_USAGE, unread });

  expect(failures[0]).toMatch(/4\.csv was not read\. … and 995 more\.$/);
});

import { type Billing, hasCreditRate } from "../../usage/billing.ts";
import type { Budget } from "../../usage/budget.ts";
import type { ListPrice } from "./config.ts";
import type { ConfigFile } from "./config-file.ts";
import { type ConfigProblem, showValue } from "./config-problem.ts";
import { matchInTime } from "./match-in-time.ts";

/** Finds what a schema cannot: regular expressions that are none, dates that do not exist, aliases that lead nowhere. */
export function checkValues({
  phase = {},
  ticket = [],
  prices = [],
  aliases = {},
  budgets = [],
  billing = {},
}: ConfigFile): readonly ConfigProblem[] {
  return [
    ...(Object.keys(phase).length === 0 ? [] : patternProblems(phase)),
    ...(ticket.length === 0 ? [] : ticketProblems(ticket)),
    ...prices.flatMap((price, index) => dateProblem(price, ["prices", String(index), "from"])),
    ...Object.entries(aliases).flatMap(aliasProblem),
    ...budgets.flatMap(budgetProblem),
    ...Object.entries(billing).flatMap(billingProblem),
  ];
}

/** Text of which each beginning fits a repetition, and whose end fits none. */
const PROBES = Array.from("aA1-_/ .#", (character) => `${character.repeat(100)}\n`);

/** Each is tried as well: a report would wait for ever for one that repeats a repetition. */
function ticketProblems(patterns: readonly string[]): readonly ConfigProblem[] {
  const expected = "a regular expression";
  return matchInTime((name) =>
    patterns.flatMap((pattern, index) => {
      const problems = syntaxProblem(pattern, { path: ["ticket", String(index)], expected });
      if (problems.length > 0) return problems;
      name(pattern);
      const expression = new RegExp(pattern);
      for (const probe of PROBES) expression.test(probe);
      return [];
    }),
  );
}

function patternProblems(phase: NonNullable<ConfigFile["phase"]>): readonly ConfigProblem[] {
  return matchInTime((name) =>
    Object.entries(phase).flatMap(([source, patterns]) =>
      patterns.flatMap((pattern, index) => {
        name(pattern);
        return patternProblem(pattern, ["phase", source, String(index)]);
      }),
    ),
  );
}

function patternProblem(pattern: string, path: readonly string[]): readonly ConfigProblem[] {
  const expected = "a regular expression whose first group is the phase";
  const problems = syntaxProblem(pattern, { path, expected });
  if (problems.length > 0) return problems;
  // Matched against nothing, the empty alternative gives every group of the pattern.
  const groups = new RegExp(`${pattern}|`).exec("")?.length ?? 0;
  return groups > 1 ? [] : [{ path, expected, got: `${showValue(pattern)} without a group` }];
}

function syntaxProblem(
  pattern: string,
  wanted: Pick<ConfigProblem, "path" | "expected">,
): readonly ConfigProblem[] {
  try {
    new RegExp(pattern);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = error.message.split(": ").at(-1)?.toLowerCase();
    return [{ ...wanted, got: `${showValue(pattern)} (${reason})` }];
  }
}

function dateProblem({ from }: ListPrice, path: readonly string[]): readonly ConfigProblem[] {
  if (from === undefined || !Number.isNaN(Date.parse(from))) return [];
  return [{ path, expected: "a date that exists", got: showValue(from) }];
}

/** Many names can stand for one model, but not one for many. */
function aliasProblem([name, model]: [string, string]): readonly ConfigProblem[] {
  if (!model.includes("*")) return [];
  return [
    { path: ["aliases", name], expected: "one model's id, without *", got: showValue(model) },
  ];
}

const NAMES_NONE = /(?:^|,)\s*none\s*(?:,|$)/i;

/** A repository is one: nothing tells it from others. */
function budgetProblem({ scope, match }: Budget, index: number): readonly ConfigProblem[] {
  if (match === undefined) return [];
  const path = ["budgets", String(index), "match"];
  const got = showValue(match);
  if (scope === "repository") return [{ path, expected: "none beside the scope repository", got }];
  if (!NAMES_NONE.test(match)) return [];
  return [{ path, expected: `values: what has no ${scope} counts towards no budget`, got }];
}

function billingProblem([agent, billing]: [string, Billing]): readonly ConfigProblem[] {
  if (typeof billing === "string" || hasCreditRate(agent, billing)) return [];
  return [
    {
      path: ["billing", agent, "perUsd"],
      expected: "how many credits one USD of list price takes",
      got: "nothing",
    },
  ];
}

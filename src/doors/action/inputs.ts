import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../../parts/github/repository-reference.ts";
import type { CostLimit, Thresholds } from "../../parts/report/thresholds.ts";
import { parseUsd } from "../../usage/cost.ts";
import { UsageFailure } from "../../usage/failure.ts";

/** The inputs as `action.yml` lists them. */
export const INPUT_NAMES = [
  "mode",
  "from",
  "path",
  "repositories",
  "database-url",
  "github-token",
  "comment",
  "comment-id",
  "ci-records",
  "commit-ci-records",
  "since",
  "report-format",
  "dry-run",
  "retention-days",
  "warn-cost-usd",
  "fail-cost-usd",
  "fail-success-rate",
  "fail-on-invalid",
  "fail-on-tamper",
  "fail-on-budget",
  "success-from-checks",
] as const;

/** Where ledgers are when the workflow names no path. */
export const DEFAULT_PATH = ".telemetry";

/** Whether a step reports, or records what the agents of its job used; the first is the default. */
const MODES = ["report", "record"] as const;

/** What the file at `report-path` is; the first is the default. */
const FILE_FORMATS = ["markdown", "html"] as const;

/** When a pull request gets a comment; the first is the default. */
export const COMMENT_MODES = ["auto", "always", "changes", "never"] as const;

export type CommentMode = (typeof COMMENT_MODES)[number];

export type InputName = (typeof INPUT_NAMES)[number];

/** What a workflow asks for. */
export interface ActionInputs {
  readonly mode: (typeof MODES)[number];
  /** Files that agents' programs wrote, relative to the workspace. */
  readonly outputsOfAgents: readonly string[];
  /** Ledger files and folders, relative to the workspace. */
  readonly paths: readonly string[];
  /** Other repositories whose ledgers are loaded too. */
  readonly repositories: readonly RepositoryReference[];
  /** Undefined, as everything below, when the workflow does not say. */
  readonly databaseUrl: string | undefined;
  readonly token: string | undefined;
  readonly commentId: string | undefined;
  readonly since: Date | undefined;
  readonly retentionDays: number | undefined;
  /** Where records of agents that ran in CI are. */
  readonly ciRecords: readonly string[];
  readonly commitCiRecords: boolean;
  readonly reportFormat: (typeof FILE_FORMATS)[number];
  readonly comment: CommentMode;
  readonly thresholds: Thresholds;
  readonly dryRun: boolean;
  readonly failOnInvalid: boolean;
  readonly failOnTamper: boolean;
  readonly failOnBudget: boolean;
  readonly successFromChecks: boolean;
}

/**
 * Takes the inputs out of the environment, so that no child process inherits the token or the
 * database's password.
 */
export function takeInputs(
  environment: Record<string, string | undefined>,
): ReadonlyMap<InputName, string> {
  return new Map(
    INPUT_NAMES.map((name) => {
      const variable = `INPUT_${name.toUpperCase()}`;
      const value = environment[variable]?.trim() ?? "";
      delete environment[variable];
      return [name, value];
    }),
  );
}

/** Parses inputs; `parseTime` reads the words that a time may be given in. */
export function parseInputs(
  inputs: ReadonlyMap<InputName, string>,
  parseTime: (text: string) => Date,
): ActionInputs {
  const textOf = (name: InputName) => inputs.get(name) || undefined;
  const input = (name: InputName): Input => ({ name, text: textOf(name) });
  const since = textOf("since");
  return {
    mode: parseChoice(input("mode"), MODES),
    outputsOfAgents: linesOf(input("from")),
    paths: linesOf({ name: "path", text: textOf("path") ?? DEFAULT_PATH }),
    repositories: linesOf(input("repositories")).map(parseRepositoryReference),
    databaseUrl: textOf("database-url"),
    token: textOf("github-token"),
    commentId: textOf("comment-id"),
    ciRecords: linesOf(input("ci-records")),
    commitCiRecords: parseBoolean(input("commit-ci-records")),
    since: since === undefined ? undefined : parseTime(since),
    retentionDays: parseDays(input("retention-days")),
    reportFormat: parseChoice(input("report-format"), FILE_FORMATS),
    comment: parseChoice(input("comment"), COMMENT_MODES),
    thresholds: parseThresholds(input),
    dryRun: parseBoolean(input("dry-run")),
    failOnInvalid: parseBoolean(input("fail-on-invalid")),
    failOnTamper: parseBoolean(input("fail-on-tamper")),
    failOnBudget: parseBoolean(input("fail-on-budget")),
    successFromChecks: parseBoolean(input("success-from-checks")),
  };
}

function parseThresholds(input: (name: InputName) => Input): Thresholds {
  const warn = input("warn-cost-usd");
  const fail = input("fail-cost-usd");
  const warnCost = parseCost(warn);
  const failCost = parseCost(fail);
  if (isAbove(warnCost, failCost)) {
    throw badInput(warn, `at most the ${fail.text} of "fail-cost-usd"`);
  }
  return {
    warnCost,
    failCost,
    failSuccessRate: parseRate(input("fail-success-rate")),
  };
}

/** An input as a workflow gives it; without a value, everything below is undefined. */
export interface Input {
  readonly name: string;
  readonly text: string | undefined;
}

export function linesOf({ text = "" }: Input): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function parseDays(input: Input): number | undefined {
  const { text } = input;
  if (text === undefined) return undefined;
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1 && days <= 36_500) return days;
  throw badInput(input, "a number of days from 1 to 36500");
}

function parseBoolean(input: Input): boolean {
  const { text = "false" } = input;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  throw badInput(input, "true or false");
}

/** Whether one limit is above another, which is known of those of one kind. */
function isAbove(one: CostLimit | undefined, other: CostLimit | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [[kind, value] = ["", 0]] = Object.entries(one);
  return value > (Object.entries(other).find(([name]) => name === kind)?.[1] ?? value);
}

/** Parses an amount, or what is relative to merged changes: `3x`, `p90`. */
function parseCost(input: Input): CostLimit | undefined {
  const { text } = input;
  if (text === undefined) return undefined;
  const [, times] = /^(\d{1,6}(?:\.\d{1,6})?)\s*[x×]$/i.exec(text) ?? [];
  if (Number(times) > 0) return { times: Number(times) };
  const [, percentile] = /^p([1-9]\d?|100)$/i.exec(text) ?? [];
  if (percentile !== undefined) return { percentile: Number(percentile) };
  const nanoUsd = parseUsd(text.replace(/^\$\s*/, ""));
  if (nanoUsd !== undefined) return { nanoUsd };
  throw badInput(
    input,
    "an amount in USD such as 12.50, 3x for three times the median of what was merged, or p90 for its 90th percentile",
  );
}

/**
 * Refuses limits that are relative to merged changes, for what is no change itself.
 *
 * @throws {UsageFailure}
 */
export function requireAmounts({ warnCost, failCost }: Thresholds): void {
  for (const [name, limit] of Object.entries({
    "warn-cost-usd": warnCost,
    "fail-cost-usd": failCost,
  })) {
    if (limit === undefined || "nanoUsd" in limit) continue;
    const text = "times" in limit ? `${limit.times}x` : `p${limit.percentile}`;
    throw badInput(
      { name, text },
      "an amount in USD such as 12.50, as the whole ledger is reported here and only a pull request is compared with those that were merged",
    );
  }
}

/** Parses `0.8`, or `80%`. */
function parseRate(input: Input): number | undefined {
  const { text } = input;
  if (text === undefined) return undefined;
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const rate = Number(digits) / (percent === "%" ? 100 : 1);
  if (rate >= 0 && rate <= 1) return rate;
  throw badInput(input, "a share from 0 to 1, or from 0% to 100%");
}

function parseChoice<Choice extends string>(
  input: Input,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const { text } = input;
  if (text === undefined) return choices[0];
  const found = choices.find((choice) => choice === text.toLowerCase());
  if (found !== undefined) return found;
  throw badInput(input, `one of ${choices.join(", ")}`);
}

function badInput({ name, text = "" }: Input, expected: string): UsageFailure {
  return new UsageFailure(`Cannot use the input "${name}": expected ${expected}, got "${text}".`);
}

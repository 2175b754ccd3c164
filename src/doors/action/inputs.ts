import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../../parts/github/repository-reference.ts";
import type { Thresholds } from "../../parts/report/thresholds.ts";
import {
  badInput,
  type Input,
  linesOf,
  parseBoolean,
  parseChoice,
  parseCost,
  parseDays,
  parseRate,
} from "./input-values.ts";
import { COMMENT_MODES, type CommentMode } from "./wants-comment.ts";

/** The inputs as `action.yml` lists them. */
export const INPUT_NAMES = [
  "path",
  "repositories",
  "database-url",
  "github-token",
  "comment",
  "comment-id",
  "since",
  "report-format",
  "dry-run",
  "retention-days",
  "warn-cost-usd",
  "fail-cost-usd",
  "fail-success-rate",
  "fail-on-invalid",
  "fail-on-tamper",
] as const;

/** Where ledgers are when the workflow names no path. */
export const DEFAULT_PATH = ".telemetry";

/** What the file at `report-path` is; the first is the default. */
export const FILE_FORMATS = ["markdown", "html"] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** What a workflow asks for. */
export interface ActionInputs {
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
  readonly reportFormat: (typeof FILE_FORMATS)[number];
  readonly comment: CommentMode;
  readonly thresholds: Thresholds;
  readonly dryRun: boolean;
  readonly failOnInvalid: boolean;
  readonly failOnTamper: boolean;
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
    paths: linesOf({ name: "path", text: textOf("path") ?? DEFAULT_PATH }),
    repositories: linesOf(input("repositories")).map(parseRepositoryReference),
    databaseUrl: textOf("database-url"),
    token: textOf("github-token"),
    commentId: textOf("comment-id"),
    since: since === undefined ? undefined : parseTime(since),
    retentionDays: parseDays(input("retention-days")),
    reportFormat: parseChoice(input("report-format"), FILE_FORMATS),
    comment: parseChoice(input("comment"), COMMENT_MODES),
    thresholds: parseThresholds(input),
    dryRun: parseBoolean(input("dry-run")),
    failOnInvalid: parseBoolean(input("fail-on-invalid")),
    failOnTamper: parseBoolean(input("fail-on-tamper")),
  };
}

function parseThresholds(input: (name: InputName) => Input): Thresholds {
  const warn = input("warn-cost-usd");
  const fail = input("fail-cost-usd");
  const warnCostNanoUsd = parseCost(warn);
  const failCostNanoUsd = parseCost(fail);
  if ((warnCostNanoUsd ?? 0) > (failCostNanoUsd ?? Number.POSITIVE_INFINITY)) {
    throw badInput(warn, `at most the ${fail.text} of "fail-cost-usd"`);
  }
  return {
    warnCostNanoUsd,
    failCostNanoUsd,
    failSuccessRate: parseRate(input("fail-success-rate")),
  };
}

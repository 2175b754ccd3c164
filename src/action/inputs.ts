import { UsageFailure } from "../failure.ts";
import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../github/repository-reference.ts";

/** The inputs as `action.yml` lists them. */
export const INPUT_NAMES = [
  "path",
  "repositories",
  "database-url",
  "github-token",
  "since",
  "dry-run",
  "retention-days",
  "fail-on-invalid",
] as const;

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
  readonly since: Date | undefined;
  readonly retentionDays: number | undefined;
  readonly dryRun: boolean;
  readonly failOnInvalid: boolean;
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
  const since = textOf("since");
  return {
    paths: linesOf(textOf("path") ?? ".telemetry"),
    repositories: linesOf(textOf("repositories") ?? "").map(parseRepositoryReference),
    databaseUrl: textOf("database-url"),
    token: textOf("github-token"),
    since: since === undefined ? undefined : parseTime(since),
    retentionDays: parseDays("retention-days", textOf("retention-days")),
    dryRun: parseBoolean("dry-run", textOf("dry-run")),
    failOnInvalid: parseBoolean("fail-on-invalid", textOf("fail-on-invalid")),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function parseDays(name: InputName, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > 36_500)
    throw badInput(name, "a number of days from 1 to 36500", text);
  return days;
}

function parseBoolean(name: InputName, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (!/^(true|false)$/i.test(text)) throw badInput(name, "true or false", text);
  return text.toLowerCase() === "true";
}

function badInput(name: InputName, expected: string, got: string): UsageFailure {
  return new UsageFailure(`Cannot use the input "${name}": expected ${expected}, got "${got}".`);
}

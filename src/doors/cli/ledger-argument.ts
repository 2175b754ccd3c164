import { delimiter, join, resolve } from "node:path";
import { Argument } from "commander";
import type { CliContext } from "./context.ts";

/** Returns the argument that names ledgers. */
export function ledgerArgument(): Argument {
  return new Argument(
    "[path...]",
    "ledger files, folders of them, or - for standard input (default: TELEMETRY_CSV_PATH, else .telemetry)",
  );
}

/**
 * Returns the absolute paths of the ledgers that were named, else those of `TELEMETRY_CSV_PATH`,
 * else the repository's `.telemetry`.
 */
export function ledgerPaths(
  paths: readonly string[],
  root: string,
  { cwd, environment }: Pick<CliContext, "cwd" | "environment">,
): readonly string[] {
  if (paths.length > 0) return paths.map((path) => resolve(cwd, path));
  const named = (environment.TELEMETRY_CSV_PATH ?? "")
    .split(delimiter)
    .map((path) => path.trim())
    .filter(Boolean);
  if (named.length > 0) return named.map((path) => resolve(root, path));
  return [join(root, ".telemetry")];
}

import { Argument } from "commander";
import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../github/repository-reference.ts";
import type { CliContext } from "./context.ts";

/** Where ledgers are to be read from. */
export interface LedgerSources {
  readonly repositories: readonly RepositoryReference[];
  /** Files and folders as they were typed. */
  readonly paths: readonly string[];
  /** Whether files of this machine are wanted at all, typed or by default. */
  readonly hasFiles: boolean;
  /** Whether they are the whole ledger of the repository that the command runs in. */
  readonly isWholeLedger: boolean;
}

const GITHUB = "github:";

/** Returns the argument that names ledgers, on this machine and on GitHub. */
export function ledgerSourcesArgument(): Argument {
  return new Argument(
    "[ledger...]",
    "ledger files, folders of them, or repositories: github:owner/name, github:owner/name@branch, 'github:owner/*' (default: TELEMETRY_CSV_PATH, else .telemetry)",
  );
}

/** Tells repositories from paths; a file whose name starts as they do is typed as `./github:…`. */
export function parseLedgerSources(
  ledgers: readonly string[],
  environment: CliContext["environment"],
): LedgerSources {
  const paths = ledgers.filter((ledger) => !ledger.startsWith(GITHUB));
  const repositories = ledgers.filter((ledger) => ledger.startsWith(GITHUB));
  return {
    repositories: repositories.map((each) => parseRepositoryReference(each.slice(GITHUB.length))),
    paths,
    hasFiles: paths.length > 0 || ledgers.length === 0,
    isWholeLedger: ledgers.length === 0 && !environment.TELEMETRY_CSV_PATH,
  };
}

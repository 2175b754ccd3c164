import { Argument } from "commander";
import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../../parts/github/repository-reference.ts";

/** Where ledgers are to be read from. */
export interface LedgerSources {
  readonly repositories: readonly RepositoryReference[];
  /** Files and folders as they were typed. */
  readonly paths: readonly string[];
  /** Whether files of this machine are wanted at all, typed or by default. */
  readonly hasFiles: boolean;
}

const GITHUB = "github:";

/** Returns the argument that names ledgers, on this machine and on GitHub. */
export function ledgerSourcesArgument(): Argument {
  return new Argument(
    "[ledger...]",
    "ledger files, folders of them, - for standard input, or repositories: github:owner/name, github:owner/name@branch, 'github:owner/*' (default: TELEMETRY_CSV_PATH, else .telemetry)",
  );
}

/** Tells repositories from paths; a file whose name starts as they do is typed as `./github:…`. */
export function parseLedgerSources(ledgers: readonly string[]): LedgerSources {
  const paths = ledgers.filter((ledger) => !ledger.startsWith(GITHUB));
  const repositories = ledgers.filter((ledger) => ledger.startsWith(GITHUB));
  return {
    repositories: repositories.map((each) => parseRepositoryReference(each.slice(GITHUB.length))),
    paths,
    hasFiles: paths.length > 0 || ledgers.length === 0,
  };
}

import { tmpdir } from "node:os";
import { Argument } from "commander";
import { type IngestOptions, ingest } from "../../flows/ingest/ingest.ts";
import { EMPTY_REPORT, type IngestReport } from "../../flows/ingest/ingest-report.ts";
import {
  ingestRepositories,
  NO_REPOSITORIES,
  type RepositoriesOptions,
  type RepositoriesReport,
} from "../../flows/ingest/ingest-repositories.ts";
import { type HistoryOptions, storeHistory } from "../../flows/store-history/store-history.ts";
import { connectToGithub, type Github } from "../../parts/github/connect-to-github.ts";
import { findCurrentName } from "../../parts/github/current-name.ts";
import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../../parts/github/repository-reference.ts";
import { oneLine } from "../../parts/report/escape.ts";
import { formatWhole } from "../../usage/format-number.ts";
import type { CliContext } from "./context.ts";
import { startProgress } from "./progress.ts";

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

/** Loads ledger files of this machine and shows how far that is. */
export async function ingestFiles(
  options: IngestOptions,
  context: CliContext,
): Promise<IngestReport> {
  if (options.files.length === 0) return EMPTY_REPORT;
  using progress = startProgress(context);
  return await ingest({
    ...options,
    ...(tokenOf(context) !== undefined && {
      currentNameOf: async (name: string) => findCurrentName(await connect(context), name),
    }),
    onProgress: ({ file, offset }) =>
      progress.show(`Reading ${oneLine(file.name)}: ${megabytes(offset)}`),
  });
}

/** Stores which commits brought the records of files, and shows how far that is; returns why some are not known. */
export async function storeFileHistory(
  options: Omit<HistoryOptions, "environment">,
  context: CliContext,
): Promise<readonly string[]> {
  using progress = startProgress(context);
  return await storeHistory({
    ...options,
    environment: context.environment,
    onProgress: progress.showHistory,
  });
}

/** Loads the ledgers of repositories on GitHub and shows how far that is. */
export async function ingestFromGithub(
  options: Omit<RepositoriesOptions, "github" | "temporaryFolder">,
  context: CliContext,
): Promise<RepositoriesReport> {
  if (options.references.length === 0) return NO_REPOSITORIES;
  const github = await connect(context);
  using progress = startProgress(context);
  return await ingestRepositories({
    ...options,
    github,
    temporaryFolder: tmpdir(),
    onRepository: ({ repository, number, count }) =>
      progress.show(
        `Reading ${oneLine(repository)} (${formatWhole(number)} of ${formatWhole(count)})`,
      ),
    onProgress: ({ file, offset }) =>
      progress.show(`Reading ${oneLine(`${file.repository}/${file.name}`)}: ${megabytes(offset)}`),
  });
}

function connect(context: CliContext): Promise<Github> {
  const apiUrl = context.environment.GITHUB_API_URL || undefined;
  return connectToGithub({ apiUrl, token: tokenOf(context) });
}

function tokenOf({ environment }: CliContext): string | undefined {
  return environment.GITHUB_TOKEN || environment.GH_TOKEN || undefined;
}

function megabytes(bytes: number): string {
  return `${formatWhole(bytes / 1e6)} MB`;
}

import { tmpdir } from "node:os";
import { connectToGithub } from "../github/connect-to-github.ts";
import { EMPTY_REPORT } from "../ingest/add-reports.ts";
import { type IngestOptions, type IngestReport, ingest } from "../ingest.ts";
import {
  ingestRepositories,
  NO_REPOSITORIES,
  type RepositoriesOptions,
  type RepositoriesReport,
} from "../ingest-repositories.ts";
import { oneLine } from "../report/escape.ts";
import { formatWhole } from "../report/format-number.ts";
import type { CliContext } from "./context.ts";
import { startProgress } from "./progress.ts";

/** Loads ledger files of this machine and shows how far that is. */
export async function ingestFiles(
  options: IngestOptions,
  context: CliContext,
): Promise<IngestReport> {
  if (options.files.length === 0) return EMPTY_REPORT;
  using progress = startProgress(context);
  return await ingest({
    ...options,
    onProgress: ({ file, offset }) =>
      progress.show(`Reading ${oneLine(file.name)}: ${megabytes(offset)}`),
  });
}

/** Loads the ledgers of repositories on GitHub and shows how far that is. */
export async function ingestFromGithub(
  options: Omit<RepositoriesOptions, "github" | "temporaryFolder">,
  context: CliContext,
): Promise<RepositoriesReport> {
  if (options.references.length === 0) return NO_REPOSITORIES;
  const { environment } = context;
  const github = await connectToGithub({
    apiUrl: environment.GITHUB_API_URL || undefined,
    token: environment.GITHUB_TOKEN || environment.GH_TOKEN || undefined,
  });
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

function megabytes(bytes: number): string {
  return `${formatWhole(bytes / 1e6)} MB`;
}

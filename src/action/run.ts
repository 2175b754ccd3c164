import { resolve } from "node:path";
import { info, notice, setOutput } from "@actions/core";
import { parseTimeArgument } from "../cli/time-argument.ts";
import type { Config } from "../config/config.ts";
import { openStore } from "../database/open-store.ts";
import { Failure } from "../failure.ts";
import { annotate } from "../github/annotations.ts";
import { findLedgers, MissingLedger } from "../ingest/find-ledgers.ts";
import type { LedgerFile } from "../ingest/ledger-file.ts";
import { type IngestReport, ingest } from "../ingest.ts";
import { summarizeLedgers } from "../publish.ts";
import { logLine, shortLine } from "../report/escape.ts";
import { formatWhole } from "../report/format-number.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { type ActionInputs, parseInputs, takeInputs } from "./inputs.ts";
import { findJob, type Job } from "./job.ts";
import { type Outputs, rowOutputs, summaryOutputs } from "./outputs.ts";
import { publishReport } from "./publish-report.ts";
import { readJobConfig } from "./read-job-config.ts";

/**
 * Reports what the workspace's ledger holds and loads it into the database. Everything that can
 * be done is done before anything fails.
 */
export async function run(
  environment: Record<string, string | undefined>,
  now: Date,
): Promise<void> {
  const rawInputs = takeInputs(environment);
  hideSecrets(rawInputs, environment);
  const inputs = parseInputs(rawInputs, (text) => parseTimeArgument(text, now));
  const job = await findJob(environment);
  const config = await readJobConfig(job, inputs.token);
  const files = await findJobLedgers(job, inputs);

  const ledger = await summarizeLedgers(
    files.map(({ path }) => path),
    { range: { since: inputs.since?.toISOString() }, pricing: config, now },
  );
  const reportPath = await publishReport(ledger, job);
  setOutputs({ ...summaryOutputs(ledger.summary), "report-path": reportPath });

  const databaseUrl = inputs.databaseUrl ?? (environment.TELEMETRY_DATABASE_URL || undefined);
  const report = await load(files, { ...inputs, databaseUrl }, job, config, now);
  setOutputs(rowOutputs(report));
  annotateRejects(report);
  if (inputs.failOnInvalid && report.rejected > 0) {
    throw new Failure(
      `${formatWhole(report.rejected)} of ${formatWhole(report.rowsRead)} rows of the ledger cannot be read. Mend them where the annotations say, or with \`tokenledger validate --fix\`.`,
    );
  }
}

async function findJobLedgers(job: Job, { paths }: ActionInputs): Promise<readonly LedgerFile[]> {
  return (await Promise.all(paths.map((path) => findLedgersAt(path, job)))).flat();
}

async function findLedgersAt(
  path: string,
  { workspace, repository }: Job,
): Promise<readonly LedgerFile[]> {
  try {
    return await findLedgers([resolve(workspace, path)], repository);
  } catch (error) {
    if (!(error instanceof MissingLedger)) throw error;
    notice(logLine(error.message));
    return [];
  }
}

async function load(
  files: readonly LedgerFile[],
  { databaseUrl, dryRun, retentionDays }: ActionInputs,
  { workspace, temporaryFolder, baseCommit }: Job,
  config: Config,
  now: Date,
): Promise<IngestReport> {
  // A pull request could bring a database of its own along: its rows go where it cannot reach.
  const [url, folder] =
    databaseUrl === undefined && baseCommit !== undefined
      ? ["sqlite:telemetry.db", temporaryFolder]
      : [databaseUrl ?? "sqlite:.telemetry/telemetry.db", workspace];
  await using store = await openStore(url, folder, { mode: "create", dryRun, now: () => now });
  const report = await ingest({
    store,
    files,
    pricing: config,
    retentionDays: retentionDays ?? config.retentionDays,
    now,
  });
  info(
    `Rows: ${report.rowsRead} read, ${report.inserted} inserted, ${report.updated} updated, ${report.skipped} skipped, ${report.expired} too old, ${report.rejected} rejected.${dryRun ? " Dry run: nothing was written." : ""}`,
  );
  return report;
}

function annotateRejects({ rejects, rejected }: IngestReport): void {
  const shown = annotate(
    rejects.map(({ file, line, column, expected, got }) => ({
      file,
      line,
      column,
      title: "This row of the ledger cannot be read",
      message: logLine(`Expected ${expected}, got ${shortLine(got)}`),
    })),
  );
  if (rejected > shown) {
    notice(
      `${formatWhole(rejected - shown)} more rows cannot be read: \`tokenledger validate\` lists them all.`,
    );
  }
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

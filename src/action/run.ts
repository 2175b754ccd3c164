import { resolve } from "node:path";
import { notice, setOutput } from "@actions/core";
import { parseTimeArgument } from "../cli/time-argument.ts";
import { Failure } from "../failure.ts";
import { findLedgers, MissingLedger } from "../ingest/find-ledgers.ts";
import type { LocalLedgerFile } from "../ingest/ledger-file.ts";
import { summarizeLedgers } from "../publish.ts";
import { logLine } from "../report/escape.ts";
import { formatWhole } from "../report/format-number.ts";
import { annotateRejects } from "./annotate-rejects.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { type ActionInputs, parseInputs, takeInputs } from "./inputs.ts";
import { findJob, type Job } from "./job.ts";
import { findDatabase, loadLedgers } from "./load-ledgers.ts";
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
  const report = await loadLedgers(files, {
    database: findDatabase(databaseUrl, job),
    dryRun: inputs.dryRun,
    retentionDays: inputs.retentionDays ?? config.retentionDays,
    pricing: config,
    now,
  });
  setOutputs(rowOutputs(report));
  annotateRejects(report);
  if (inputs.failOnInvalid && report.rejected > 0) {
    throw new Failure(
      `${formatWhole(report.rejected)} of ${formatWhole(report.rowsRead)} rows of the ledger cannot be read. Mend them where the annotations say, or with \`tokenledger validate --fix\`.`,
    );
  }
}

async function findJobLedgers(
  job: Job,
  { paths }: ActionInputs,
): Promise<readonly LocalLedgerFile[]> {
  return (await Promise.all(paths.map((path) => findLedgersAt(path, job)))).flat();
}

async function findLedgersAt(
  path: string,
  { workspace, repository }: Job,
): Promise<readonly LocalLedgerFile[]> {
  try {
    return await findLedgers([resolve(workspace, path)], repository);
  } catch (error) {
    if (!(error instanceof MissingLedger)) throw error;
    notice(logLine(error.message));
    return [];
  }
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

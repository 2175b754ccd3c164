import { setOutput } from "@actions/core";
import { parseTimeArgument } from "../cli/time-argument.ts";
import { Failure } from "../failure.ts";
import { addReports } from "../ingest/add-reports.ts";
import { type IngestReport, ingest } from "../ingest.ts";
import type { RepositoriesReport } from "../ingest-repositories.ts";
import { type LedgerSummary, summarizeLedgers, summarizeStore } from "../publish.ts";
import { formatWhole } from "../report/format-number.ts";
import { annotateRejects, warnOfRejects } from "./annotate-rejects.ts";
import { findJobLedgers } from "./find-job-ledgers.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { parseInputs, takeInputs } from "./inputs.ts";
import { findJob, type Job } from "./job.ts";
import { openJobDatabase } from "./job-database.ts";
import { allowedRepositories, loadRepositories } from "./load-repositories.ts";
import { type Outputs, rowOutputs, summaryOutputs } from "./outputs.ts";
import { publishReport } from "./publish-report.ts";
import { readJobConfig } from "./read-job-config.ts";
import { reportCounts } from "./report-counts.ts";

/**
 * Reports what the workspace's ledger holds and loads it, and those of other repositories, into
 * the database; without a ledger of its own it reports what the database holds then. Everything
 * that can be done is done before anything fails.
 */
export async function run(
  environment: Record<string, string | undefined>,
  now: Date,
): Promise<void> {
  const rawInputs = takeInputs(environment);
  hideSecrets(rawInputs, environment);
  const inputs = parseInputs(rawInputs, (text) => parseTimeArgument(text, now));
  const job = await findJob(environment);
  const references = allowedRepositories(inputs.repositories, job);
  const config = await readJobConfig(job, inputs.token);
  const ledgers = await findJobLedgers(job, inputs.paths, references.length > 0);

  const summaryOptions = { range: { since: inputs.since?.toISOString() }, pricing: config, now };
  const isOfDatabase = ledgers.files.length === 0 && references.length > 0;
  if (!isOfDatabase) {
    const paths = ledgers.files.map(({ path }) => path);
    await publish(await summarizeLedgers(paths, summaryOptions), job);
  }

  const { dryRun } = inputs;
  const url = inputs.databaseUrl ?? (environment.TELEMETRY_DATABASE_URL || undefined);
  await using store = await openJobDatabase(job, { url, dryRun, now, environment });
  const retentionDays = inputs.retentionDays ?? config.retentionDays;
  const settings = { store, pricing: config, retentionDays, now };
  const own = await ingest({ ...settings, ...ledgers });
  const others = await loadRepositories({ ...settings, references, job, token: inputs.token });

  if (isOfDatabase) {
    const summary = await summarizeStore(store, summaryOptions);
    await publish({ summary, rejected: others.report.rejected }, job);
  }
  const report = addReports(own, others.report);
  setOutputs(rowOutputs(report));
  reportCounts(report, dryRun);
  annotateRejects(own);
  warnOfRejects(others.report);
  requireReadable(others);
  if (inputs.failOnInvalid) requireValid(report);
}

async function publish(ledger: LedgerSummary, job: Job): Promise<void> {
  const reportPath = await publishReport(ledger, job);
  setOutputs({ ...summaryOutputs(ledger.summary), "report-path": reportPath });
}

function requireReadable({ readable, failures }: RepositoriesReport): void {
  if (readable > 0 || failures.length === 0) return;
  throw new Failure("None of the repositories could be read: the warnings say why.");
}

function requireValid({ rejected, rowsRead }: IngestReport): void {
  if (rejected === 0) return;
  throw new Failure(
    `${formatWhole(rejected)} of ${formatWhole(rowsRead)} rows of the ledger cannot be read. Mend them where the annotations say, or with \`tokenledger validate --fix\`.`,
  );
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

import { debug } from "@actions/core";
import { ingest } from "../../flows/ingest/ingest.ts";
import { addReports, type IngestReport } from "../../flows/ingest/ingest-report.ts";
import type { RepositoriesReport } from "../../flows/ingest/ingest-repositories.ts";
import { createLedgerHistories } from "../../flows/pull-request/origins/ledger-history.ts";
import { readCoverage } from "../../flows/read-coverage.ts";
import { type FoundSummary, type ReportOptions, reportSummary } from "../../flows/report/report.ts";
import { ledgerSource, storeSource } from "../../flows/report/usage-source.ts";
import type { Config } from "../../parts/config/config.ts";
import { guardGit } from "../../parts/git/guard-git.ts";
import { findRepository } from "../../parts/git/repository.ts";
import { findCurrentName } from "../../parts/github/current-name.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { withBilled } from "../../parts/report/billed.ts";
import type { Coverage } from "../../parts/report/coverage.ts";
import { judgeUsage } from "../../parts/report/thresholds.ts";
import { Failure } from "../../usage/failure.ts";
import { formatWhole } from "../../usage/format-number.ts";
import { parseTime } from "../../usage/time-range.ts";
import { UTC } from "../../usage/time-zone.ts";
import { createJobPage } from "./create-job-page.ts";
import { findCiRecords } from "./find-ci-records.ts";
import { findJobLedgers, type JobLedgers, withNames } from "./find-job-ledgers.ts";
import { findJobPullRequests, sayNothingToReport } from "./find-job-pull-requests.ts";
import {
  addFindings,
  type Findings,
  finding,
  NO_FINDINGS,
  sayUnreadable,
  sayVerdicts,
} from "./findings.ts";
import { hideSecrets, takeSecrets } from "./hide-secrets.ts";
import { parseInputs, requireAmounts, takeInputs } from "./inputs.ts";
import { connectOnce, findJob, type Step } from "./job.ts";
import { openJobDatabase } from "./job-database.ts";
import { sayUnread } from "./judge-pull-request.ts";
import { loadJobCiRecords, publishCiSection } from "./load-ci-records.ts";
import { allowedRepositories, loadRepositories } from "./load-repositories.ts";
import { mendJobPullRequests } from "./mend-job-pull-requests.ts";
import { rowOutputs, setOutputs, usageOutputs } from "./outputs.ts";
import { keepDashboard, publishReport } from "./publish-report.ts";
import { readJobConfig } from "./read-job-config.ts";
import { annotateRejects, reportCounts, warnOfRejects } from "./report-rows.ts";
import { runPullRequests } from "./run-pull-requests.ts";
import { runRecord } from "./run-record.ts";
import { storeJobHistory } from "./store-job-history.ts";

/**
 * Reports what a pull request adds to the ledger, or what the whole ledger holds, and loads it into
 * the database. Everything that can be done is done; what went wrong is returned.
 */
export async function run(
  environment: Record<string, string | undefined>,
  now: Date,
): Promise<Findings> {
  const rawInputs = takeInputs(environment);
  const secrets = takeSecrets(environment, hideSecrets(rawInputs, environment));
  guardGit(environment);
  const inputs = parseInputs(rawInputs, (text) => new Date(parseTime(text, { now, zone: UTC })));
  const job = await findJob(environment, inputs.paths);
  const connect = connectOnce(job, inputs.token);
  const step = { job, inputs, connect, environment, secrets, now };
  if (inputs.mode === "record") return runRecord(step);
  let pullRequests: readonly PullRequestEvent[] | undefined;
  try {
    pullRequests = await findJobPullRequests(step);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return sayUnread(step, error, true);
  }
  if (pullRequests === undefined) return runWhole(step);
  if (pullRequests.length > 0) return runPullRequests(step, pullRequests);
  await sayNothingToReport(step);
  return NO_FINDINGS;
}

/**
 * Reports what the workspace's ledger holds and loads it, and those of other repositories, into
 * the database; without a ledger of its own it reports what the database holds then.
 */
async function runWhole(step: Step): Promise<Findings> {
  const { job, inputs, now } = step;
  requireAmounts(inputs.thresholds);
  const references = allowedRepositories(inputs.repositories, job);
  const config = await readJobConfig(step, trustedCommit(step));
  const ledgers = await findJobLedgers(step, references.length > 0);

  const base = summaryOptions(step, config);
  const coverage = coverageOfWorkspace(step, base);
  const options = { ...base, coverage: () => coverage };
  const isOfDatabase = ledgers.files.length === 0 && references.length > 0;
  const ofFiles = isOfDatabase
    ? NO_FINDINGS
    : await publish(step, await summarizeOwn(ledgers, options, config), () =>
        createJobPage(step, ledgers, options, config),
      );

  await using store = await openJobDatabase(step);
  const retentionDays = inputs.retentionDays ?? config.retentionDays;
  const settings = { store, pricing: config, retentionDays, now };
  const own = await ingest({
    ...{ ...settings, ...ledgers },
    ...(inputs.token !== undefined && {
      currentNameOf: async (name: string) => findCurrentName(await step.connect(), name),
    }),
  });
  await mendJobPullRequests(step, store, config);
  await storeJobHistory(step, store, ledgers, config);
  const others = await loadRepositories({ ...settings, references, step });
  const ofStore = isOfDatabase
    ? await publish(
        step,
        {
          summary: withBilled(
            (await reportSummary(storeSource(store), options)).summary,
            config.billing,
          ),
          rejected: others.report.rejected,
          faults: others.report.faults,
        },
        () => createJobPage(step, store, options, config),
      )
    : NO_FINDINGS;

  const ci = await findCiRecords(step);
  const ofCi = await loadJobCiRecords(step, ci, settings);
  await publishCiSection(step, ci, config);

  const report = addReports(addReports(own, ofCi), others.report);
  setOutputs(rowOutputs(report));
  reportCounts(report, inputs.dryRun);
  annotateRejects(own);
  warnOfRejects(others.report);
  return addFindings(
    ofFiles,
    ofStore,
    unreadableRepositories(others),
    invalidRows(report, inputs.failOnInvalid),
    sayUnreadable([...ledgers.faults, ...ci.faults, ...report.faults], inputs.failOnInvalid),
  );
}

/** Adds what could not be found to what could not be read. */
async function summarizeOwn(
  { files, faults }: JobLedgers,
  options: ReportOptions,
  { billing }: Config,
): Promise<FoundSummary> {
  const { summary, ...unread } = await reportSummary(ledgerSource(files), options);
  const named = unread.faults.map((fault) => withNames(fault, files));
  return { ...unread, summary: withBilled(summary, billing), faults: [...faults, ...named] };
}

/** Which commits brought usage; the report does not depend on it. */
async function coverageOfWorkspace(
  { job, environment }: Step,
  { range, zone }: ReportOptions,
): Promise<Coverage | undefined> {
  if (job.hasForeignWorkspace) return undefined;
  try {
    const repository = await findRepository(job.checkout);
    const histories = createLedgerHistories(environment);
    const query = { environment, histories, zone };
    return repository && (await readCoverage(repository, range, query));
  } catch (error) {
    debug(`Which commits brought usage is not known: ${String(error)}`);
    return undefined;
  }
}

/** The workspace of a run that follows another may hold anything: its rows are only data. */
function trustedCommit({ job }: Step): string | undefined {
  return job.hasForeignWorkspace ? job.commit : undefined;
}

function summaryOptions({ inputs, now }: Step, config: Config): ReportOptions {
  return { range: { since: inputs.since?.toISOString() }, pricing: config, now, zone: UTC };
}

async function publish(
  { job, inputs }: Step,
  ledger: FoundSummary,
  renderHtml: () => Promise<Iterable<string>>,
): Promise<Findings> {
  const { total } = ledger.summary;
  const { verdicts } = judgeUsage(total, inputs.thresholds);
  const markdownPath = await publishReport({ ...ledger, verdicts }, job);
  const reportPath =
    inputs.reportFormat === "html" ? await keepDashboard(await renderHtml(), job) : markdownPath;
  setOutputs({ ...usageOutputs(total), "report-path": reportPath });
  return sayVerdicts(verdicts);
}

function unreadableRepositories({ readable, failures }: RepositoriesReport): Findings {
  if (failures.length === 0) return NO_FINDINGS;
  return readable > 0
    ? finding("Not all repositories could be read.", false)
    : finding("None of the repositories could be read: the warnings say why.", true);
}

function invalidRows({ rejected, rowsRead }: IngestReport, isFailure: boolean): Findings {
  if (rejected === 0) return NO_FINDINGS;
  return finding(
    `${formatWhole(rejected)} of ${formatWhole(rowsRead)} rows of the ledger cannot be read. Mend them where the annotations say, or with \`tokenledger validate --fix\`.`,
    isFailure,
  );
}

import { stat } from "node:fs/promises";
import { notice } from "@actions/core";
import type { CiRecords } from "../../flows/ci-records/read-ci-records.ts";
import { createCountingStore } from "../../flows/ingest/counting-store.ts";
import { ingest } from "../../flows/ingest/ingest.ts";
import { addReports, EMPTY_REPORT, type IngestReport } from "../../flows/ingest/ingest-report.ts";
import type { LocalLedgerFile } from "../../flows/ingest/ledger-file.ts";
import type { Config } from "../../parts/config/config.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { findJobLedgers } from "./find-job-ledgers.ts";
import { addFindings, type Findings, NO_FINDINGS, sayUnreadable } from "./findings.ts";
import type { Step } from "./job.ts";
import { configuredDatabase, openPullRequestDatabase } from "./job-database.ts";
import { loadJobCiRecords } from "./load-ci-records.ts";
import { allowedRepositories } from "./load-repositories.ts";
import { rowOutputs, setOutputs } from "./outputs.ts";
import { annotateRejects, reportCounts } from "./report-rows.ts";
import { storeJobPullRequest } from "./store-job-pull-request.ts";

/** Which part of a pull request goes into a database. */
export interface Loading {
  /** Whether the workspace holds what the pull request makes of the ledger. */
  readonly rows: boolean;
  /** The database that the workflow names; undefined: one that ends with the job. */
  readonly url: string | undefined;
  /** What is not loaded, in sentences. */
  readonly leftOut: readonly string[];
}

/** Loading more is not worth it for a database that ends with the job. */
const MAX_BYTES = 64_000_000;

/** Decides what of a pull request is loaded: what only people with write access can bring. */
export function mayLoad(step: Step, { kind, isFork }: PullRequestEvent): Loading {
  const url = configuredDatabase(step);
  const rows = kind === "pull_request" || kind === "merge_group";
  if (rows && !isFork) return { rows, url, leftOut: [] };
  const reason = isFork
    ? "Its rows are not loaded into the database: they come from a fork."
    : "Its rows are not loaded into the database: this workflow runs with rights that the pull request does not have.";
  return { rows, url: undefined, leftOut: url === undefined ? [] : [reason] };
}

/** Loads the workspace's ledger, as the pull request would make it. */
export async function loadPullRequest(
  step: Step,
  pullRequest: PullRequestEvent,
  config: Config,
  ci: CiRecords,
): Promise<Findings> {
  const { job, inputs, now } = step;
  allowedRepositories(inputs.repositories, job);
  const { rows, url, leftOut } = mayLoad(step, pullRequest);
  // Any other workspace holds the base, which has been loaded when it was pushed.
  if (!rows) {
    setOutputs(rowOutputs(EMPTY_REPORT));
    return NO_FINDINGS;
  }
  const ledgers = await findJobLedgers(step, false);
  if (url === undefined && (await sizeOf(ledgers.files)) > MAX_BYTES) {
    notice(
      "The ledger is not loaded: it is larger than 64 MB, and the database would be deleted with the job.",
    );
    setOutputs(rowOutputs(EMPTY_REPORT));
    return NO_FINDINGS;
  }
  const loadsCi = leftOut.length === 0 && ci.records.length > 0;
  const retentionDays = inputs.retentionDays ?? config.retentionDays;
  const settings = { pricing: config, now, retentionDays };
  // Nobody would ask a database that ends with the job: what can be counted is only counted.
  if (url === undefined && !loadsCi && isOfOneRepository(ledgers.files)) {
    const counted = await ingest({ ...settings, store: createCountingStore(), ...ledgers });
    return tell(step, counted, ledgers.faults);
  }
  await using store = await openPullRequestDatabase(step, url);
  const own = await ingest({ ...settings, store, ...ledgers });
  const report = loadsCi
    ? addReports(own, await loadJobCiRecords(step, ci, { ...settings, store }))
    : own;
  const unread = tell(step, report, ledgers.faults);
  if (url === undefined) return unread;
  return addFindings(unread, await storeJobPullRequest(step, store, config));
}

function isOfOneRepository(files: readonly LocalLedgerFile[]): boolean {
  return new Set(files.map(({ repository }) => repository.toLowerCase())).size <= 1;
}

/** Says what became of the rows. */
function tell({ inputs }: Step, report: IngestReport, faults: readonly string[]): Findings {
  setOutputs(rowOutputs(report));
  reportCounts(report, inputs.dryRun);
  annotateRejects(report);
  return sayUnreadable([...faults, ...report.faults], inputs.failOnInvalid);
}

async function sizeOf(files: readonly LocalLedgerFile[]): Promise<number> {
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

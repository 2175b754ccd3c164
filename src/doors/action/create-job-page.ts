import { debug } from "@actions/core";
import { attributeFiles } from "../../flows/report/attribute-records.ts";
import { type ReportOptions, reportDashboard } from "../../flows/report/report.ts";
import { streamedLedgerSource } from "../../flows/report/streamed-ledgers.ts";
import { type ChangeOf, storeSource } from "../../flows/report/usage-source.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import { severalOf } from "../../parts/report/questions/forge-numbers.ts";
import type { JobLedgers } from "./find-job-ledgers.ts";
import type { Step } from "./job.ts";

/** Makes the page of the workspace's ledger, or of a database. */
export async function createJobPage(
  step: Step,
  from: JobLedgers | Store,
  options: ReportOptions,
  config: Config,
): Promise<Iterable<string>> {
  const { repository, repositoryUrl } = step.job;
  const isOfLedger = "files" in from;
  const source = isOfLedger
    ? streamedLedgerSource(from.files, () => findChanges(step, from))
    : storeSource(from);
  const { html } = await reportDashboard(source, {
    ...options,
    title: isOfLedger ? repository : undefined,
    several: severalOf(await namesIn(from), repository),
    billing: config.billing,
    ticketPatterns: config.ticket,
    authors: config.authors === true,
    remoteOf: (name) => (name === repository ? repositoryUrl : undefined),
  });
  return html;
}

async function namesIn(from: JobLedgers | Store): Promise<readonly string[]> {
  const owned = "files" in from ? from.files : await from.listRepositories();
  return owned.map((each) => each.repository);
}

/** Tells which commits brought the records, as far as the checkout has its history; the page does not depend on it. */
async function findChanges({ job, environment }: Step, { files }: JobLedgers): Promise<ChangeOf> {
  // The workspace of a run that follows another may hold anything: its rows are only data.
  if (job.hasForeignWorkspace) return () => undefined;
  const needs = { outcome: true, changedLines: true };
  const paths = files.map(({ path }) => path);
  try {
    return await attributeFiles(paths, { environment, needs });
  } catch (error) {
    debug(`Which commits brought the records is not known: ${String(error)}`);
    return () => undefined;
  }
}

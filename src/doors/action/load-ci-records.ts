import { loadCiRecords } from "../../flows/ci-records/load-ci-records.ts";
import type { CiRecords } from "../../flows/ci-records/read-ci-records.ts";
import type { IngestOptions } from "../../flows/ingest/ingest.ts";
import { EMPTY_REPORT, type IngestReport } from "../../flows/ingest/ingest-report.ts";
import { createRecordPrices } from "../../flows/ingest/record-prices.ts";
import type { Config } from "../../parts/config/config.ts";
import { ciSection } from "../../parts/report/pull-request/ci-section.ts";
import { summarize } from "../../parts/report/summarize.ts";
import type { Step } from "./job.ts";
import { publishMarkdown } from "./publish-report.ts";

type Settings = Pick<IngestOptions, "store" | "pricing" | "retentionDays" | "now">;

const ROWS_PER_TABLE = 100;

/** Loads what agents used in CI into the database that the job has open. */
export async function loadJobCiRecords(
  { job: { repository = "", temporaryFolder } }: Step,
  ci: CiRecords,
  settings: Settings,
): Promise<IngestReport> {
  if (ci.records.length === 0) return EMPTY_REPORT;
  return loadCiRecords(ci, { ...settings, repository, temporaryFolder });
}

/** Adds to the report of a whole ledger what agents used in CI. */
export async function publishCiSection(
  { job, now }: Step,
  { records }: CiRecords,
  config: Config,
): Promise<void> {
  if (records.length === 0) return;
  const { costOf } = createRecordPrices(config, now);
  await publishMarkdown(`\n${ciSection(await summarize(records, costOf), ROWS_PER_TABLE)}`, job);
}

import { info } from "@actions/core";
import { storeHistory } from "../../flows/store-history/store-history.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import { logLine } from "../../parts/report/escape.ts";
import type { JobLedgers } from "./find-job-ledgers.ts";
import type { Step } from "./job.ts";

/** Stores which commits brought the workspace's records; why that cannot be told is logged, and no finding. */
export async function storeJobHistory(
  { job, environment }: Step,
  store: Store,
  { files }: JobLedgers,
  { authors }: Config,
): Promise<void> {
  // The workspace of a run that follows another may hold anything: its rows are only data.
  if (job.hasForeignWorkspace) return;
  for (const problem of await storeHistory({ store, files, authors, environment })) {
    info(logLine(problem));
  }
}

import { info } from "@actions/core";
import { openStore } from "../database/open-store.ts";
import type { LedgerFile } from "../ingest/ledger-file.ts";
import { type IngestOptions, type IngestReport, ingest } from "../ingest.ts";
import type { Job } from "./job.ts";

export interface Database {
  readonly url: string;
  /** Where a relative path of the URL starts. */
  readonly folder: string;
}

/** Returns the database that the workflow names, else the default. */
export function findDatabase(url: string | undefined, job: Job): Database {
  if (url !== undefined) return { url, folder: job.workspace };
  // A pull request could bring a database of its own along: its rows go where it cannot reach.
  return job.baseCommit === undefined
    ? { url: "sqlite:.telemetry/telemetry.db", folder: job.workspace }
    : { url: "sqlite:telemetry.db", folder: job.temporaryFolder };
}

interface LoadOptions extends Omit<IngestOptions, "store" | "files" | "onProgress"> {
  readonly database: Database;
  readonly dryRun: boolean;
}

/** Loads ledger files into a database and says in the log what became of their rows. */
export async function loadLedgers(
  files: readonly LedgerFile[],
  { database, dryRun, ...options }: LoadOptions,
): Promise<IngestReport> {
  await using store = await openStore(database.url, database.folder, {
    mode: "create",
    dryRun,
    now: () => options.now,
  });
  const report = await ingest({ ...options, store, files });
  info(
    `Rows: ${report.rowsRead} read, ${report.inserted} inserted, ${report.updated} updated, ${report.skipped} skipped, ${report.expired} too old, ${report.rejected} rejected.${dryRun ? " Dry run: nothing was written." : ""}`,
  );
  return report;
}

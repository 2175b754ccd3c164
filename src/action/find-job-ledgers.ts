import { resolve } from "node:path";
import { notice } from "@actions/core";
import { findLedgers, MissingLedger } from "../ingest/find-ledgers.ts";
import type { LocalLedgerFile } from "../ingest/ledger-file.ts";
import { logLine } from "../report/escape.ts";
import type { Job } from "./job.ts";

/** The ledger files of the workspace. */
export interface JobLedgers {
  readonly files: readonly LocalLedgerFile[];
  /** Whether they are all that the repository's ledger has. */
  readonly isWholeLedger: boolean;
}

/**
 * Finds the ledgers at paths of the workspace. Where there is none that is said, unless the job
 * has others to load.
 */
export async function findJobLedgers(
  job: Job,
  paths: readonly string[],
  hasOthers: boolean,
): Promise<JobLedgers> {
  const absolutePaths = paths.map((path) => resolve(job.workspace, path));
  const found = await Promise.all(absolutePaths.map((path) => findLedgersAt(path, job, hasOthers)));
  return {
    files: found.flat(),
    isWholeLedger: absolutePaths.includes(resolve(job.workspace, ".telemetry")),
  };
}

async function findLedgersAt(
  path: string,
  { repository }: Job,
  hasOthers: boolean,
): Promise<readonly LocalLedgerFile[]> {
  try {
    return await findLedgers([path], repository);
  } catch (error) {
    if (!(error instanceof MissingLedger)) throw error;
    if (!hasOthers) notice(logLine(error.message));
    return [];
  }
}

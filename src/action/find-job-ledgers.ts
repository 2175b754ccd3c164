import { realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { notice } from "@actions/core";
import { UsageFailure } from "../failure.ts";
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
 *
 * @throws {UsageFailure} when a path leaves the workspace, by a link too.
 */
export async function findJobLedgers(
  job: Job,
  paths: readonly string[],
  hasOthers: boolean,
): Promise<JobLedgers> {
  const absolutePaths = paths.map((path) => resolve(job.workspace, path));
  let isWholeLedger = absolutePaths.includes(resolve(job.workspace, ".telemetry"));
  const onProblem = (problem: string) => {
    // What a file holds that nobody reads has not gone from the ledger.
    isWholeLedger = false;
    notice(logLine(problem));
  };
  const found = await Promise.all(
    absolutePaths.map((path, index) =>
      findLedgersAt({ path, given: paths[index] ?? "" }, job, hasOthers, onProblem),
    ),
  );
  return { files: found.flat(), isWholeLedger };
}

async function findLedgersAt(
  { path, given }: { readonly path: string; readonly given: string },
  { repository, workspace }: Job,
  hasOthers: boolean,
  onProblem: (problem: string) => void,
): Promise<readonly LocalLedgerFile[]> {
  if (!isWithin(path, workspace)) throw outside(given);
  try {
    const files = await findLedgers([path], repository, onProblem);
    const root = await realpath(workspace);
    const real = await Promise.all(files.map((file) => realpath(file.path)));
    if (!real.every((each) => isWithin(each, root))) throw outside(given);
    return files;
  } catch (error) {
    if (!(error instanceof MissingLedger)) throw error;
    if (!hasOthers) notice(logLine(error.message));
    return [];
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== "..";
}

function outside(path: string): UsageFailure {
  return new UsageFailure(
    `Cannot use the input "path": expected ledgers in the workspace, got "${path}", which leads out of it.`,
  );
}

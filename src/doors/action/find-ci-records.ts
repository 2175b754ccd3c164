import { isAbsolute, relative, resolve } from "node:path";
import { notice } from "@actions/core";
import { findRecordFiles, type RecordFile } from "../../flows/ci-records/find-record-files.ts";
import {
  type CiRecords,
  NO_CI_RECORDS,
  readCiRecords,
} from "../../flows/ci-records/read-ci-records.ts";
import type { FinishedRun } from "../../parts/github/pull-request-event.ts";
import { logLine } from "../../parts/report/escape.ts";
import { UsageFailure } from "../../usage/failure.ts";
import type { RunAttempt } from "../../usage/run-source.ts";
import { bringArtifacts } from "./bring-artifacts.ts";
import type { Step } from "./job.ts";

/**
 * Reads what the agents of this run used, which other jobs left at the paths that the workflow names;
 * what those of the run before this one used, from its artifacts.
 */
export async function findCiRecords(step: Step): Promise<CiRecords> {
  const { inputs, environment, job } = step;
  if (inputs.ciRecords.length === 0) return NO_CI_RECORDS;
  if (job.subject.kind === "run") return readArtifacts(step, job.subject.run);
  const { GITHUB_RUN_ID: id = "0", GITHUB_RUN_ATTEMPT: attempt = "1" } = environment;
  return readCiRecords(await filesAt(step, inputs.ciRecords, { id, attempt }));
}

async function readArtifacts(step: Step, run: FinishedRun): Promise<CiRecords> {
  const named = { id: String(run.id ?? 0), attempt: String(run.attempt) };
  const { ciRecords } = step.inputs;
  // No artifact's name has a slash.
  const isPath = (given: string) => /[\\/]/.test(given);
  const artifacts = ciRecords.filter((given) => !isPath(given));
  const { folder, faults } = await bringArtifacts(step, run, artifacts);
  const files = [
    ...(await findRecordFiles(folder, named)),
    ...(await filesAt(step, ciRecords.filter(isPath), named)),
  ];
  const ci = await readCiRecords(files);
  return { ...ci, faults: [...faults, ...ci.faults] };
}

async function filesAt(
  { job, environment }: Step,
  given: readonly string[],
  run: RunAttempt,
): Promise<readonly RecordFile[]> {
  const places = [job.workspace, environment.RUNNER_TEMP || job.temporaryFolder];
  const paths = given.map((path) => resolve(job.workspace, path));
  const outside = paths.findIndex((path) => !places.some((place) => isWithin(path, place)));
  if (outside !== -1) {
    throw new UsageFailure(
      `Cannot use the input "ci-records": expected paths in the workspace or in RUNNER_TEMP, got "${given[outside]}".`,
    );
  }
  const found = (await Promise.all(paths.map((path) => findRecordFiles(path, run)))).flat();
  // A job that was skipped leaves nothing.
  if (found.length === 0 && given.length > 0) {
    notice(logLine(`No records of CI at ${given.join(", ")}.`));
  }
  return found;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== "..";
}

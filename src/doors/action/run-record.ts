import { join, resolve } from "node:path";
import { info, warning } from "@actions/core";
import { jobBeganAt, taskTypeOfJob } from "../../flows/record-job/find-job.ts";
import { placeInFolder } from "../../flows/record-job/job-place.ts";
import { recordJob } from "../../flows/record-job/record-job.ts";
import { KNOWN_AGENTS } from "../../parts/agents/known-agents.generated.ts";
import type { Config } from "../../parts/config/config.ts";
import { appendRows } from "../../parts/ledger/append-rows.ts";
import { logLine } from "../../parts/report/escape.ts";
import { summarize } from "../../parts/report/summarize.ts";
import { LOG_READER_PATH } from "../../parts/runtime/package-folder.ts";
import { countText } from "../../usage/format-number.ts";
import { runFileName } from "../../usage/run-source.ts";
import { addFindings, type Findings, finding } from "./findings.ts";
import type { Step } from "./job.ts";
import { setOutputs, usageOutputs } from "./outputs.ts";
import { publishReport } from "./publish-report.ts";
import { readJobConfig } from "./read-job-config.ts";

const FOLDER = "tokenledger-records";

/**
 * Writes what the agents of this job used as ledger rows to a file that leaves the job. The database,
 * the repository and GitHub stay as they are.
 */
export async function runRecord(step: Step): Promise<Findings> {
  const { job, inputs, environment } = step;
  // Emptied with every job, so that the steps of one share it.
  const temporaryFolder = environment.RUNNER_TEMP || job.temporaryFolder;
  const { id, attempt, event } = runOf(step);
  const path = join(temporaryFolder, FOLDER, runFileName(id, attempt));
  const { records, calls, faults } = await recordJob(
    {
      ...{ process, environment, agents: KNOWN_AGENTS, logReaderPath: LOG_READER_PATH },
      place: await placeInFolder(job.workspace, environment, temporaryFolder),
      config: await readRecordConfig(step),
      since: inputs.since ?? jobBeganAt(environment),
      outputs: inputs.outputsOfAgents.map((file) => resolve(job.workspace, file)),
      usualTaskType: taskTypeOfJob(event),
      runNumber: id,
      isKept: true,
    },
    (rows) => appendRows(path, rows),
  );
  info(`${countText(records.length, "record")} of ${countText(calls, "call")}.`);
  for (const fault of faults) warning(logLine(fault));
  const summary = await summarize(records, async () => undefined);
  const reportPath = await publishReport({ summary, rejected: 0, faults, verdicts: [] }, job);
  setOutputs({ ...usageOutputs(summary.total), "report-path": reportPath, "records-path": path });
  return addFindings(...faults.map((fault) => finding(fault, false)));
}

/** What a job downloads of the run before it, that run used. */
function runOf({ job: { subject, event }, environment }: Step) {
  if (subject.kind === "run" && subject.run.id !== undefined) {
    const { id, attempt, event: eventOfRun } = subject.run;
    return { id: String(id), attempt: String(attempt), event: eventOfRun };
  }
  const { GITHUB_RUN_ID: id = "", GITHUB_RUN_ATTEMPT: attempt = "" } = environment;
  return { id, attempt, event };
}

/** The agents' prices and names are those of the base, as a pull request's author could have changed them. */
function readRecordConfig(step: Step): Promise<Config> {
  const { subject, hasForeignWorkspace, commit } = step.job;
  if (subject.kind === "pull-request") return readJobConfig(step, subject.pullRequest.baseCommit);
  return readJobConfig(step, hasForeignWorkspace ? commit : undefined);
}

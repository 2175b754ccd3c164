import { info, warning } from "@actions/core";
import { addToLedger } from "../../flows/ci-records/add-to-ledger.ts";
import type { CiRecords } from "../../flows/ci-records/read-ci-records.ts";
import { ledgerPath } from "../../flows/record/ledger-path.ts";
import { branchOfJob } from "../../flows/record-job/find-job.ts";
import type { Config } from "../../parts/config/config.ts";
import { changeFile } from "../../parts/github/change-file.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { logLine } from "../../parts/report/escape.ts";
import { Failure } from "../../usage/failure.ts";
import type { Step } from "./job.ts";

/** Where rows go that no other branch touches, whatever the settings say. */
const FILE_OF_BRANCH = "usage/{branch}.csv";

/**
 * Commits what agents used in CI to the ledger of a pull request's branch, where the workflow asks for
 * that and only people with write access could have pushed it. Returns whether it has the rows now.
 */
export async function commitCiRecords(
  step: Step,
  pullRequest: PullRequestEvent,
  { file }: Config,
  { records }: CiRecords,
): Promise<boolean> {
  const { job, inputs, connect, environment } = step;
  const branch = branchOfJob(environment);
  const mayCommit = pullRequest.kind === "pull_request" && !pullRequest.isFork && !inputs.dryRun;
  if (!inputs.commitCiRecords || records.length === 0 || !mayCommit) return false;
  if (branch === undefined || job.repository === undefined || inputs.token === undefined) {
    return false;
  }
  const path = ledgerPath(file.includes("{branch}") ? file : FILE_OF_BRANCH, branch);
  const message = `Record what agents used in CI\n\nRun ${environment.GITHUB_RUN_ID ?? "unknown"}.\n`;
  try {
    const place = { repository: job.repository, branch, path, message };
    const isNew = await changeFile(await connect(), place, (text) => addToLedger(text, records));
    info(logLine(isNew ? `Committed to ${path}.` : `${path} has all records already.`));
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warning(logLine(`What agents used in CI was not committed. ${error.message}`));
    return false;
  }
}

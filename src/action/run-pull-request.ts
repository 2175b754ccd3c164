import { warning } from "@actions/core";
import type { Config } from "../config/config.ts";
import { Failure } from "../failure.ts";
import { fitsJobSummary } from "../github/job-summary.ts";
import type { PullRequestEvent } from "../github/pull-request-event.ts";
import { countText } from "../report/count-text.ts";
import { logLine, markdownText } from "../report/escape.ts";
import { fitPullRequest } from "../report/pull-request/fit-pull-request.ts";
import type { PullRequestUsage } from "../report/pull-request/pull-request-usage.ts";
import { crossedThresholds } from "../report/thresholds.ts";
import {
  addFindings,
  attempt,
  type Findings,
  finding,
  NO_FINDINGS,
  sayUnreadable,
  sayVerdicts,
} from "./findings.ts";
import type { ActionInputs } from "./inputs.ts";
import { loadPullRequest, mayLoad } from "./load-pull-request.ts";
import { setOutputs, usageOutputs } from "./outputs.ts";
import { publishMarkdown } from "./publish-report.ts";
import { pullRequestContext } from "./pull-request-context.ts";
import { readJobConfig } from "./read-job-config.ts";
import { readPullRequest } from "./read-pull-request.ts";
import type { Step } from "./step.ts";
import { updateComment } from "./update-comment.ts";

/** Reports what a pull request adds to the ledger, and loads what it makes of it into the database. */
export async function runPullRequest(step: Step, pullRequest: PullRequestEvent): Promise<Findings> {
  const config = await readJobConfig(step, pullRequest.baseCommit);
  const ofReport = await attempt(() => report(step, pullRequest, config));
  const ofRows = await attempt(() => loadPullRequest(step, pullRequest, config));
  return addFindings(ofReport, ofRows);
}

async function report(
  step: Step,
  pullRequest: PullRequestEvent,
  config: Config,
): Promise<Findings> {
  const { thresholds } = step.inputs;
  const found = await read(step, pullRequest, config);
  if (found instanceof Failure) return sayUnread(step, found);
  const usage: PullRequestUsage = {
    ...found,
    leftOut: [...found.leftOut, ...mayLoad(step, pullRequest).leftOut],
    verdicts: crossedThresholds(found.added.total, thresholds),
  };
  const context = await pullRequestContext(step, pullRequest);
  const reportPath = await publishMarkdown(
    fitPullRequest(usage, context, fitsJobSummary),
    step.job,
  );
  setOutputs({ ...usageOutputs(usage.added.total), "report-path": reportPath });
  const commentId = await updateComment(step, pullRequest, usage, context);
  setOutputs({ "comment-id": commentId ?? "" });
  return addFindings(
    sayVerdicts(usage.verdicts),
    sayPartial(step, found.leftOut),
    judgeRows(step, usage, context.baseBranch),
  );
}

async function read(
  step: Step,
  pullRequest: PullRequestEvent,
  config: Config,
): Promise<Omit<PullRequestUsage, "verdicts"> | Failure> {
  try {
    return await readPullRequest(step, pullRequest, config);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Where nothing can be read nothing is reported; only what was to be judged makes the step fail. */
async function sayUnread({ job, inputs }: Step, { message }: Failure): Promise<Findings> {
  const isJudged = mayFail(inputs);
  const sentence = `What this pull request used could not be read. ${message}`;
  const markdown = `> [!WARNING]\n> ${markdownText(sentence)}\n`;
  setOutputs({ "report-path": await publishMarkdown(markdown, job) });
  if (!isJudged) warning(logLine(sentence));
  return finding(sentence, isJudged);
}

/** What was not read was not judged either, which must not pass in silence. */
function sayPartial({ inputs }: Step, leftOut: readonly string[]): Findings {
  if (leftOut.length === 0 || !mayFail(inputs)) return NO_FINDINGS;
  const sentence = `Not all of this pull request was looked at, so not all of it was judged: ${leftOut.join(" ")}`;
  warning(logLine(sentence));
  return finding(sentence, false);
}

function mayFail({ thresholds, failOnInvalid, failOnTamper }: ActionInputs): boolean {
  const { failCostNanoUsd, failSuccessRate } = thresholds;
  const hasThreshold = failCostNanoUsd !== undefined || failSuccessRate !== undefined;
  return hasThreshold || failOnInvalid || failOnTamper;
}

function judgeRows(
  { inputs }: Step,
  { rejected, unreadable, tampering }: PullRequestUsage,
  baseBranch: string,
): Findings {
  const { removedCount, changedCount } = tampering;
  const tampered = [
    ...(removedCount > 0 ? [`removes ${countText(removedCount, "row")}`] : []),
    ...(changedCount > 0 ? [`changes ${countText(changedCount, "row")}`] : []),
  ].join(" and ");
  return addFindings(
    sayUnreadable(unreadable, inputs.failOnInvalid),
    rejected === 0
      ? NO_FINDINGS
      : finding(
          `${countText(rejected, "new row")} of the ledger cannot be read: \`tokenledger validate\` says where and why.`,
          inputs.failOnInvalid,
        ),
    tampered === ""
      ? NO_FINDINGS
      : finding(
          `The pull request ${tampered} of the ledger of ${baseBranch}, which only grows: put them back as they were.`,
          inputs.failOnTamper,
        ),
  );
}

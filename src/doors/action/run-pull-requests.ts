import { type CiRecords, NO_CI_RECORDS } from "../../flows/ci-records/read-ci-records.ts";
import type { PullRequestRead } from "../../flows/pull-request/report-pull-request.ts";
import type { Config } from "../../parts/config/config.ts";
import { fitsJobSummary } from "../../parts/github/job-summary.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { judgeBudgets } from "../../parts/report/budget/budget-text.ts";
import {
  checkSummary,
  checkTitle,
  findingsText,
} from "../../parts/report/pull-request/check-report.ts";
import { fitPullRequest } from "../../parts/report/pull-request/fit-pull-request.ts";
import type { PullRequestUsage } from "../../parts/report/pull-request/pull-request-usage.ts";
import { judgeUsage } from "../../parts/report/thresholds.ts";
import { mergedCosts } from "../../parts/report/usual-cost.ts";
import { Failure } from "../../usage/failure.ts";
import { commitCiRecords } from "./commit-ci-records.ts";
import { findCiRecords } from "./find-ci-records.ts";
import { addFindings, attempt, type Findings, sayVerdicts } from "./findings.ts";
import type { Step } from "./job.ts";
import {
  judgeRows,
  judgeUnread,
  sayPartial,
  sayUnjudgedBudgets,
  sayUnread,
} from "./judge-pull-request.ts";
import { loadPullRequest, mayLoad } from "./load-pull-request.ts";
import { setOutputs, usageOutputs } from "./outputs.ts";
import { publishMarkdown } from "./publish-report.ts";
import { readJobConfig } from "./read-job-config.ts";
import { pullRequestContext, readPullRequest } from "./read-pull-request.ts";
import { updateCheck } from "./update-check.ts";
import { updateComment } from "./update-comment.ts";

/**
 * Reports what pull requests add to the ledger, each by itself and with a comment of its own, and
 * loads what the workspace holds of them. The outputs are those of the first.
 */
export async function runPullRequests(
  step: Step,
  pullRequests: readonly PullRequestEvent[],
): Promise<Findings> {
  const all: Findings[] = [];
  const ci = await findCiRecords(step);
  for (const [index, pullRequest] of pullRequests.entries()) {
    const isOnly = pullRequests.length === 1;
    const place: Place = {
      title: isOnly ? "" : `# Pull request ${pullRequest.number ?? ""}\n\n`,
      share: 1 / pullRequests.length,
      hasOutputs: index === 0,
    };
    const config = await readJobConfig(step, pullRequest.baseCommit);
    const found = await attempt(() => report(step, pullRequest, { config, ci }, place));
    all.push(isOnly ? found : named(`#${pullRequest.number ?? ""}`, found));
    const isCommitted = await commitCiRecords(step, pullRequest, config, ci);
    const left = isCommitted ? NO_CI_RECORDS : ci;
    if (place.hasOutputs)
      all.push(await attempt(() => loadPullRequest(step, pullRequest, config, left)));
  }
  return addFindings(...all);
}

/** What a report needs beside the pull request. */
interface Beside {
  readonly config: Config;
  readonly ci: CiRecords;
}

/** Where the report on one of several pull requests goes. */
interface Place {
  /** Stands above it in the job's summary. */
  readonly title: string;
  /** How much of the summary it may take, from 0 to 1. */
  readonly share: number;
  readonly hasOutputs: boolean;
}

function named(name: string, { warnings, failures }: Findings): Findings {
  const add = (sentence: string) => `${name}: ${sentence}`;
  return { warnings: warnings.map(add), failures: failures.map(add) };
}

async function report(
  step: Step,
  pullRequest: PullRequestEvent,
  beside: Beside,
  { title, share, hasOutputs }: Place,
): Promise<Findings> {
  const { thresholds, failOnBudget } = step.inputs;
  const found = await read(step, pullRequest, beside);
  if (found instanceof Failure) return reportUnread(step, pullRequest, found, hasOutputs);
  const judged = judgeUsage(found.added.total, thresholds, mergedCosts(found.previous));
  const ofBudgets = judgeBudgets(found.budgets?.states ?? [], failOnBudget);
  const usage: PullRequestUsage = {
    ...found,
    leftOut: [...found.leftOut, ...beside.ci.faults, ...mayLoad(step, pullRequest).leftOut],
    verdicts: [...judged.verdicts, ...ofBudgets],
    unjudged: judged.unjudged,
  };
  const context = await pullRequestContext(step, pullRequest);
  const fits = (markdown: string) => fitsJobSummary(title + markdown, share);
  const reportPath = await publishMarkdown(title + fitPullRequest(usage, context, fits), step.job);
  if (hasOutputs) setOutputs({ ...usageOutputs(usage.added.total), "report-path": reportPath });
  const commentId = await updateComment(step, pullRequest, usage, context);
  if (hasOutputs) setOutputs({ "comment-id": commentId ?? "" });
  const findings = addFindings(
    sayVerdicts(usage.verdicts),
    judgeUnread(step, found),
    sayPartial(step, found.leftOut),
    sayUnjudgedBudgets(step, found),
    judgeRows(step, usage, context.baseBranch),
  );
  const text = { title: checkTitle(usage), summary: checkSummary(usage, context, findings) };
  await updateCheck(step, pullRequest, text, findings);
  return findings;
}

async function reportUnread(
  step: Step,
  pullRequest: PullRequestEvent,
  failure: Failure,
  hasOutputs: boolean,
): Promise<Findings> {
  const findings = await sayUnread(step, failure, hasOutputs);
  const title = "What this pull request used could not be read.";
  await updateCheck(step, pullRequest, { title, summary: findingsText(findings) }, findings);
  return findings;
}

async function read(
  step: Step,
  pullRequest: PullRequestEvent,
  { config, ci }: Beside,
): Promise<PullRequestRead | Failure> {
  try {
    return await readPullRequest(step, pullRequest, config, ci.records);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

import { warning } from "@actions/core";
import type { PullRequestRead } from "../../flows/pull-request/report-pull-request.ts";
import { logLine, markdownText } from "../../parts/report/escape.ts";
import type { PullRequestUsage } from "../../parts/report/pull-request/pull-request-usage.ts";
import type { Failure } from "../../usage/failure.ts";
import { countText } from "../../usage/format-number.ts";
import { addFindings, type Findings, finding, NO_FINDINGS, sayUnreadable } from "./findings.ts";
import type { ActionInputs } from "./inputs.ts";
import type { Step } from "./job.ts";
import { setOutputs } from "./outputs.ts";
import { publishMarkdown } from "./publish-report.ts";

/** There could be thousands of sentences, one for each file. */
const MAX_REASONS = 5;

/** Reports that nothing could be read; the step fails only if the workflow sets a limit that was to be checked. */
export async function sayUnread(
  { job, inputs }: Step,
  { message }: Failure,
  hasOutputs: boolean,
): Promise<Findings> {
  const isJudged = mayFail(inputs);
  const sentence = `What this pull request used could not be read. ${message}`;
  const markdown = `> [!WARNING]\n> ${markdownText(sentence)}\n`;
  const reportPath = await publishMarkdown(markdown, job);
  if (hasOutputs) setOutputs({ "report-path": reportPath });
  if (!isJudged) warning(logLine(sentence));
  return finding(sentence, isJudged);
}

/**
 * What the pull request itself made unreadable, or too large, could hold anything: where something
 * was to be judged, that fails the step as the worst would.
 */
export function judgeUnread(
  { inputs }: Pick<Step, "inputs">,
  { unread, rejected, budgets }: PullRequestRead,
): Findings {
  const { failCost, failSuccessRate } = inputs.thresholds;
  const judgesSums = failCost !== undefined || failSuccessRate !== undefined || inputs.failOnBudget;
  const ofRows =
    judgesSums && rejected > 0
      ? [`${countText(rejected, "new row")} of the ledger could not be counted.`]
      : [];
  if (!mayFail(inputs)) return sayUnreadable(unread, false);
  const ofBudgets =
    inputs.failOnBudget && budgets?.isCut === true
      ? ["It adds more records than can be counted towards budgets."]
      : [];
  const reasons = [...unread, ...ofRows, ...ofBudgets];
  if (reasons.length === 0) return NO_FINDINGS;
  return finding(
    `What this pull request brings could not be judged, which counts as failed: ${firstOf(reasons)}`,
    true,
  );
}

function firstOf(reasons: readonly string[]): string {
  const left = reasons.length - MAX_REASONS;
  return [...reasons.slice(0, MAX_REASONS), ...(left > 0 ? [`… and ${left} more.`] : [])].join(" ");
}

/** What else was not read was not judged either, which must not pass in silence. */
export function sayPartial({ inputs }: Pick<Step, "inputs">, leftOut: readonly string[]): Findings {
  if (leftOut.length === 0 || !mayFail(inputs)) return NO_FINDINGS;
  const sentence = `Not all of this pull request was looked at, so not all of it was judged: ${firstOf(leftOut)}`;
  warning(logLine(sentence));
  return finding(sentence, false);
}

function mayFail({ thresholds, failOnInvalid, failOnTamper, failOnBudget }: ActionInputs): boolean {
  const { failCost, failSuccessRate } = thresholds;
  const hasThreshold = failCost !== undefined || failSuccessRate !== undefined;
  return hasThreshold || failOnInvalid || failOnTamper || failOnBudget;
}

/** Says which budgets were not judged, where the step is to fail when one is exceeded. */
export function sayUnjudgedBudgets(
  { inputs }: Pick<Step, "inputs">,
  { budgets }: Pick<PullRequestRead, "budgets">,
): Findings {
  return inputs.failOnBudget ? sayUnreadable(budgets?.unjudged ?? [], false) : NO_FINDINGS;
}

export function judgeRows(
  { inputs }: Step,
  { rejected, tampering }: PullRequestUsage,
  baseBranch: string,
): Findings {
  const { removedCount, changedCount } = tampering;
  const tampered = [
    ...(removedCount > 0 ? [`removes ${countText(removedCount, "row")}`] : []),
    ...(changedCount > 0 ? [`changes ${countText(changedCount, "row")}`] : []),
  ].join(" and ");
  return addFindings(
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

import { notice, warning } from "@actions/core";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import {
  CommentRefused,
  removeStickyComment,
  type StickyComment,
  writeStickyComment,
} from "../../parts/github/sticky-comment.ts";
import { logLine, shortLine } from "../../parts/report/escape.ts";
import { fitPullRequest } from "../../parts/report/pull-request/fit-pull-request.ts";
import type {
  PullRequestContext,
  PullRequestUsage,
} from "../../parts/report/pull-request/pull-request-usage.ts";
import { isReportComment, withoutFooter } from "../../parts/report/pull-request/report-footer.ts";
import { Failure } from "../../usage/failure.ts";
import type { CommentMode } from "./inputs.ts";
import type { Step } from "./job.ts";

const NO_PERMISSION =
  "this job may not comment on the pull request. Give it `permissions: pull-requests: write`; pull requests from forks and from Dependabot need the workflow that docs/action.md shows for them, as their own runs can only read.";
const NO_TOKEN =
  "without a github-token nobody can comment on the pull request. Leave the input as it is; `act` takes a token with `-s GITHUB_TOKEN=…`.";

/** GitHub accepts 65,536 characters, counted differently from here. */
const MAX_LENGTH = 60_000;

/**
 * Brings the comment on a pull request up to date, or removes it when there is nothing left to
 * say; returns its id. Without a comment the report is in the summary: that fails no step.
 */
export async function updateComment(
  step: Step,
  pullRequest: PullRequestEvent,
  usage: PullRequestUsage,
  context: PullRequestContext,
): Promise<number | undefined> {
  const { comment: mode, token } = step.inputs;
  if (mode === "never" || pullRequest.number === undefined) return undefined;
  const isWanted = wantsComment(mode, usage);
  if (!pullRequest.canComment || token === undefined) {
    sayUncommented(token === undefined ? NO_TOKEN : NO_PERMISSION, isWanted);
    return undefined;
  }
  const sticky = {
    repository: parseRepositoryReference(step.job.repository ?? ""),
    pullRequest: pullRequest.number,
    isReport: (body: string) => isReportComment(body, context.commentId),
    saysTheSame: (one: string, other: string) => withoutFooter(one) === withoutFooter(other),
  };
  try {
    if (isWanted) return await write(step, sticky, usage, context);
    await removeStickyComment(await step.connect(), sticky);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error instanceof CommentRefused) sayUncommented(reasonOf(error), isWanted);
    else warning(logLine(`The comment on the pull request is not up to date. ${error.message}`));
  }
  return undefined;
}

async function write(
  step: Step,
  sticky: StickyComment,
  usage: PullRequestUsage,
  context: PullRequestContext,
): Promise<number> {
  const github = await step.connect();
  const render = (maxLength: number) =>
    fitPullRequest(usage, context, (markdown) => markdown.length <= maxLength);
  try {
    return await writeStickyComment(github, sticky, render(MAX_LENGTH));
  } catch (error) {
    if (!(error instanceof CommentRefused) || error.reason !== "length") throw error;
    return writeStickyComment(github, sticky, render(0));
  }
}

function reasonOf({ reason, answer }: CommentRefused): string {
  switch (reason) {
    case "locked":
      return `the conversation is locked ("${answer}"). Unlock it to have a comment.`;
    case "no-graphql":
      return "the server has no GraphQL, by which comments are found; Gitea and Forgejo lack it.";
    case "permission":
      return NO_PERMISSION;
    default:
      return `GitHub does not take a comment here ("${shortLine(answer)}").`;
  }
}

function sayUncommented(reason: string, isWanted: boolean): void {
  if (!isWanted) return;
  notice(logLine(`The report is in the job summary only: ${reason}`));
}

/** Whether there is something to comment on; a comment that is no longer wanted is removed. */
export function wantsComment(mode: CommentMode, usage: PullRequestUsage): boolean {
  const { verdicts, corrected } = usage;
  switch (mode) {
    case "always":
      return true;
    case "never":
      return false;
    case "auto":
      return touchesRows(usage) || verdicts.length > 0;
    case "changes":
      return touchesRows(usage) || corrected > 0;
  }
}

function touchesRows({ added, ci, rejected, unread, tampering }: PullRequestUsage): boolean {
  const { removedCount, changedCount } = tampering;
  const inCi = ci?.total.records ?? 0;
  return added.total.records + inCi + rejected + unread.length + removedCount + changedCount > 0;
}

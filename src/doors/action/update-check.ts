import { debug, warning } from "@actions/core";
import { type CheckRun, writeCheckRun } from "../../parts/github/check-run.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import { logLine, shortLine } from "../../parts/report/escape.ts";
import { Failure } from "../../usage/failure.ts";
import { type Conclusion, conclude, type Findings } from "./findings.ts";
import type { Step } from "./job.ts";

/** What a branch's rules require. */
const NAME = "tokenledger";
const MAX_TITLE_LENGTH = 255;

const CONCLUSIONS: Readonly<Record<Conclusion, CheckRun["conclusion"]>> = {
  success: "success",
  warning: "neutral",
  failure: "failure",
};

/** What the check says. */
interface CheckText {
  /** Plain text. */
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
}

/**
 * Updates the check run on a pull request's head if the token may write checks. If it may not, nothing is said:
 * a job asks for the check by having that permission.
 */
export async function updateCheck(
  { job, inputs, connect }: Step,
  { kind, number, headCommit, canComment }: PullRequestEvent,
  { title, summary }: CheckText,
  findings: Findings,
): Promise<void> {
  // A merge queue has no conversation, but waits for what is required.
  const mayWrite = canComment || kind === "merge_group";
  if (!mayWrite || inputs.token === undefined || job.repository === undefined) return;
  const id = inputs.commentId ?? job.name;
  try {
    const isWritten = await writeCheckRun(await connect(), {
      repository: parseRepositoryReference(job.repository),
      ...{ headCommit, name: NAME, summary },
      // Jobs, and pull requests of one head into several branches, have one each.
      externalId: number === undefined ? id : `${id}#${number}`,
      conclusion: CONCLUSIONS[conclude(findings)],
      title: shortLine(title, MAX_TITLE_LENGTH),
      detailsUrl: job.runUrl,
    });
    if (!isWritten) debug("There is no check run: the token lacks `checks: write`.");
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warning(logLine(`The check run ${NAME} is not up to date. ${error.message}`));
  }
}

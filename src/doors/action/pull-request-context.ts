import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import type { PullRequestContext } from "../../parts/report/pull-request/pull-request-usage.ts";
import { PACKAGE_FOLDER } from "../../parts/runtime/package-folder.ts";
import { commitUrl } from "./read-pull-request.ts";
import type { Step } from "./step.ts";

const SHORT_ID_LENGTH = 7;

/** Tells where the report on a pull request stands. */
export async function pullRequestContext(
  step: Step,
  pullRequest: PullRequestEvent,
): Promise<PullRequestContext> {
  const { job, inputs } = step;
  const { baseBranch, headCommit, isFork } = pullRequest;
  const manifest = JSON.parse(await readFile(join(PACKAGE_FOLDER, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return {
    commentId: inputs.commentId ?? job.name,
    baseBranch,
    isFork,
    headShortId: headCommit.slice(0, SHORT_ID_LENGTH),
    headUrl: commitUrl(step, pullRequest, headCommit),
    runUrl: job.runUrl,
    version: manifest.version,
  };
}

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PullRequestEvent } from "../github/pull-request-event.ts";
import type { PullRequestContext } from "../report/pull-request/pull-request-usage.ts";
import { commitUrl } from "./read-pull-request.ts";
import type { Step } from "./step.ts";

const SHORT_ID_LENGTH = 7;
/** Two up from the bundle in `dist/action`, and from this file in `src/action`. */
const MANIFEST = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "package.json");

/** Tells where the report on a pull request stands. */
export async function pullRequestContext(
  step: Step,
  pullRequest: PullRequestEvent,
): Promise<PullRequestContext> {
  const { job, inputs } = step;
  const { baseBranch, headCommit, isFork } = pullRequest;
  const manifest = JSON.parse(await readFile(MANIFEST, "utf8")) as { readonly version: string };
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

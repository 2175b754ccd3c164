import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PullRequestBudgetOptions } from "../../flows/pull-request/budgets-of-pull-request.ts";
import type { CommitReader } from "../../flows/pull-request/commit-reader.ts";
import { findOrigins } from "../../flows/pull-request/origins/find-origins.ts";
import { reportPullRequest } from "../../flows/pull-request/report-pull-request.ts";
import { readNamedAuthors } from "../../flows/read-named-authors.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import type {
  PullRequestContext,
  PullRequestUsage,
} from "../../parts/report/pull-request/pull-request-usage.ts";
import { createDimensions } from "../../parts/report/questions/dimensions.ts";
import { PACKAGE_FOLDER } from "../../parts/runtime/package-folder.ts";
import { UTC } from "../../usage/time-zone.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { Step } from "./job.ts";
import { withCommitReader } from "./with-commit-reader.ts";

/**
 * Reads what a pull request adds to the ledger from its commits: in the workspace's clone where
 * that holds them and may be asked, else through GitHub. Files of the workspace are not looked at.
 */
export async function readPullRequest(
  step: Step,
  pullRequest: PullRequestEvent,
  config: Config,
  ciRecords: readonly UsageRecord[],
): Promise<Omit<PullRequestUsage, "verdicts">> {
  const { baseCommit: base, headCommit: head } = pullRequest;
  const { now } = step;
  const report = async (reader: CommitReader, history?: Repository) =>
    reportPullRequest({
      ...{ reader, base, head, now, ciRecords, pricing: config, billing: config.billing },
      budgets: await budgetOptions(step, config, history, base),
      commitUrl: (id) => commitUrl(step, pullRequest, id) ?? "",
    });

  return withCommitReader(step, { base, head }, report);
}

/** Returns what tells how the base branch's budgets stand; undefined where it has none. */
async function budgetOptions(
  { job, environment, now }: Step,
  { budgets, billing, ticket }: Config,
  history: Repository | undefined,
  base: string,
): Promise<PullRequestBudgetOptions | undefined> {
  if (budgets.length === 0) return undefined;
  const originsOfBase =
    history && (async () => (await findOrigins(history, environment, { revision: base })).originOf);
  return {
    ...{ budgets, billing, repository: job.repository ?? "this one", originsOfBase },
    clock: { now, zone: UTC },
    mappedAuthors:
      history === undefined ? [] : await readNamedAuthors(budgets, history.root, environment),
    dimensions: createDimensions({
      ...{ zone: UTC, ticketPatterns: ticket, folders: { depth: 1 } },
    }),
  };
}

/** Returns where people look at a commit of a pull request; undefined outside of GitHub. */
export function commitUrl(
  { job: { repositoryUrl } }: Step,
  { number }: PullRequestEvent,
  id: string,
): string | undefined {
  if (repositoryUrl === undefined) return undefined;
  return number === undefined
    ? `${repositoryUrl}/commit/${id}`
    : `${repositoryUrl}/pull/${number}/commits/${id}`;
}

const SHORT_ID_LENGTH = 7;

/** Returns where the report on a pull request appears. */
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

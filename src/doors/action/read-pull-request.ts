import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openGithubDownloads } from "../../flows/ingest/github-downloads.ts";
import type { PullRequestBudgetOptions } from "../../flows/pull-request/budgets-of-pull-request.ts";
import type { CommitReader } from "../../flows/pull-request/commit-reader.ts";
import { openGitCommitReader } from "../../flows/pull-request/git-commit-reader.ts";
import { openGithubCommitReader } from "../../flows/pull-request/github-commit-reader.ts";
import { findOrigins } from "../../flows/pull-request/origins/find-origins.ts";
import { reportPullRequest } from "../../flows/pull-request/report-pull-request.ts";
import type { Config } from "../../parts/config/config.ts";
import { isPartialClone } from "../../parts/git/clone.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import {
  parseRepositoryReference,
  type RepositoryReference,
} from "../../parts/github/repository-reference.ts";
import type {
  PullRequestContext,
  PullRequestUsage,
} from "../../parts/report/pull-request/pull-request-usage.ts";
import { createDimensions } from "../../parts/report/questions/dimensions.ts";
import { PACKAGE_FOLDER } from "../../parts/runtime/package-folder.ts";
import { Failure } from "../../usage/failure.ts";
import { UTC } from "../../usage/time-zone.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { Step } from "./job.ts";

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
  const { job, environment, now } = step;
  const report = (reader: CommitReader, history?: Repository) =>
    reportPullRequest({
      ...{ reader, base, head, now, ciRecords, pricing: config, billing: config.billing },
      budgets: budgetOptions(step, config, history, base),
      commitUrl: (id) => commitUrl(step, pullRequest, id) ?? "",
    });

  const repository = job.hasForeignWorkspace ? undefined : await findClone(step);
  const clone = repository && (await openGitCommitReader(repository, environment, { base, head }));
  const canAsk = step.inputs.token !== undefined && job.repository !== undefined;
  // A partial clone fetches what it does not hold, with a password that the job may not have kept.
  const isPartial = repository !== undefined && (await isPartialClone(repository));
  if (clone !== undefined && !(isPartial && canAsk)) return report(clone, repository);
  if (!canAsk || job.repository === undefined) throw needsToken(isPartial);
  const name = parseRepositoryReference(job.repository);
  return throughGithub(step, name, (reader) => report(reader)).catch(async (error: unknown) => {
    if (!(isPartial && error instanceof Failure)) throw error;
    // The clone's own report is better than none, if it can be made in full.
    const own = clone && (await report(clone).catch(() => undefined));
    if (own === undefined) throw leftOut(error);
    return own;
  });
}

/** Returns what tells how the base branch's budgets stand; undefined where it has none. */
function budgetOptions(
  { job, environment, now }: Step,
  { budgets, billing, ticket }: Config,
  history: Repository | undefined,
  base: string,
): PullRequestBudgetOptions | undefined {
  if (budgets.length === 0) return undefined;
  const originsOfBase =
    history && (async () => (await findOrigins(history, environment, { revision: base })).originOf);
  return {
    ...{ budgets, billing, repository: job.repository ?? "this one", originsOfBase },
    clock: { now, zone: UTC },
    dimensions: createDimensions({
      ...{ zone: UTC, ticketPatterns: ticket, folders: { depth: 1 } },
    }),
  };
}

async function throughGithub<Report>(
  step: Step,
  repository: RepositoryReference,
  report: (reader: CommitReader) => Promise<Report>,
): Promise<Report> {
  const github = await step.connect();
  await using downloads = await openGithubDownloads(github, step.job.temporaryFolder);
  // Awaited here: what is downloaded is gone when this returns.
  return await report(openGithubCommitReader(github, repository, downloads));
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

const CHECK_OUT_WHOLE = "check out without `filter` and `sparse-checkout`, which leave out files";

function needsToken(isPartial: boolean): Failure {
  const remedy = isPartial ? CHECK_OUT_WHOLE : "check out with `fetch-depth: 0`";
  return new Failure(
    `Cannot read the commits of this pull request without a github-token: the checkout does not hold them, or is not to be trusted. Leave the input as it is, or ${remedy}.`,
  );
}

function leftOut(cause: Failure): Failure {
  return new Failure(
    `The checkout leaves out what the commits hold, and GitHub does not give it: ${cause.message} Or ${CHECK_OUT_WHOLE}.`,
    { cause },
  );
}

async function findClone({ job, inputs }: Step): Promise<Repository | undefined> {
  return await findRepository(job.workspace).catch((error: unknown) => {
    // GitHub can be asked for what git refuses to read.
    if (inputs.token !== undefined) return undefined;
    throw error;
  });
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

import { debug, info, notice, warning } from "@actions/core";
import { mendPullRequests } from "../../flows/store-history/mend-pull-requests.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import { GithubFailure, RateLimited, statusOf } from "../../parts/github/github-failure.ts";
import { logLine } from "../../parts/report/escape.ts";
import { countText } from "../../usage/format-number.ts";
import type { Step } from "./job.ts";
import { configuredDatabase } from "./job-database.ts";
import { readJobChecks } from "./read-job-checks.ts";
import { withCommitReader } from "./with-commit-reader.ts";

const EVENTS = ["schedule", "workflow_dispatch"];
const NO_PERMISSION =
  "Pull requests are not brought up to date: this job may not read them. Give it `permissions: pull-requests: read`.";

/** Brings the pull requests of a database up to date in the runs of a schedule, where GitHub may be asked. */
export async function mendJobPullRequests(step: Step, store: Store, config: Config): Promise<void> {
  const { job, inputs, now, connect } = step;
  const { repository, event = "", temporaryFolder } = job;
  if (!EVENTS.includes(event) || configuredDatabase(step) === undefined) return;
  if (inputs.token === undefined || repository === undefined) {
    debug("Pull requests are not brought up to date: there is no token.");
    return;
  }
  try {
    const mended = await mendPullRequests({
      ...{ store, repository, now, temporaryFolder, pricing: config, authors: config.authors },
      retentionDays: inputs.retentionDays ?? config.retentionDays,
      github: await connect(),
      withReader: ({ baseCommit: base, headCommit: head }, use) =>
        withCommitReader(step, { base, head }, use),
      checksOf: inputs.successFromChecks ? (facts) => readJobChecks(step, facts) : undefined,
      onProblem: (sentence) => info(logLine(sentence)),
    });
    if (mended > 0) info(`${countText(mended, "pull request")} brought up to date.`);
  } catch (error) {
    if (!(error instanceof GithubFailure)) throw error;
    const isRefused =
      !(error instanceof RateLimited) && [403, 404].includes(statusOf(error.cause) ?? 0);
    if (isRefused) notice(NO_PERMISSION);
    else warning(logLine(`Pull requests are not brought up to date. ${error.message}`));
  }
}

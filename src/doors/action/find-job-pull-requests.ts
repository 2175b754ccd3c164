import { notice } from "@actions/core";
import { EMPTY_REPORT } from "../../flows/ingest/ingest-report.ts";
import { findPullRequests } from "../../parts/github/find-pull-requests.ts";
import type { PullRequestEvent } from "../../parts/github/pull-request-event.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import { logLine, markdownText } from "../../parts/report/escape.ts";
import type { Step } from "./job.ts";
import { rowOutputs, setOutputs } from "./outputs.ts";
import { publishMarkdown } from "./publish-report.ts";

/**
 * Returns the pull requests that a job is about, which GitHub is asked for where the event does not
 * name them; undefined when it is about the repository as it is.
 */
export async function findJobPullRequests({
  job: { subject, repository },
  connect,
}: Step): Promise<readonly PullRequestEvent[] | undefined> {
  switch (subject.kind) {
    case "workspace":
      return undefined;
    case "pull-request":
      return [subject.pullRequest];
    case "nothing":
      return [];
    case "run":
      if (subject.run.isTrusted) return undefined;
      if (repository === undefined) return [];
      return findPullRequests(await connect(), parseRepositoryReference(repository), subject.run);
  }
}

/** Says why a job reports and loads nothing: nobody could tell whose numbers those would be. */
export async function sayNothingToReport({ job }: Step): Promise<void> {
  const sentence =
    job.subject.kind === "run"
      ? "Nothing is reported or loaded: no open pull request has the head that the run before this one was for. It was closed or pushed to since, or the run was for something else."
      : `Nothing is reported or loaded: anybody can cause the event ${job.event}, so that nothing tells whose ledger the workspace holds.`;
  notice(logLine(sentence));
  setOutputs(rowOutputs(EMPTY_REPORT));
  setOutputs({
    "report-path": await publishMarkdown(`> [!NOTE]\n> ${markdownText(sentence)}\n`, job),
  });
}

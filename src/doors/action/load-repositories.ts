import { notice, warning } from "@actions/core";
import {
  ingestRepositories,
  NO_REPOSITORIES,
  type RepositoriesOptions,
  type RepositoriesReport,
} from "../../flows/ingest/ingest-repositories.ts";
import type { RepositoryReference } from "../../parts/github/repository-reference.ts";
import { logLine } from "../../parts/report/escape.ts";
import { formatWhole } from "../../usage/format-number.ts";
import type { Job, Step } from "./job.ts";

/** What starts jobs that only people with write access can change. */
const TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch"];

/** Returns the repositories that this job may ask for; says so where it may not. */
export function allowedRepositories(
  references: readonly RepositoryReference[],
  { event = "" }: Job,
): readonly RepositoryReference[] {
  if (references.length === 0 || TRUSTED_EVENTS.includes(event)) return references;
  notice(
    "The input `repositories` is ignored: other repositories are read on push, schedule and workflow_dispatch only, so that no pull request can spend the token.",
  );
  return [];
}

interface LoadOptions extends Omit<RepositoriesOptions, "github" | "temporaryFolder"> {
  readonly step: Step;
}

/** Loads the ledgers of repositories on GitHub and warns about those that cannot be read. */
export async function loadRepositories({
  step,
  ...options
}: LoadOptions): Promise<RepositoriesReport> {
  if (options.references.length === 0) return NO_REPOSITORIES;
  const github = await step.connect();
  const { temporaryFolder } = step.job;
  const report = await ingestRepositories({ ...options, github, temporaryFolder });
  for (const repository of report.withoutLedger) {
    notice(logLine(`${repository} has no ledger in its .telemetry folder.`));
  }
  for (const { repository, failure } of report.failures) {
    warning(logLine(`${repository}: ${failure.message}`));
  }
  if (report.unasked > 0) {
    warning(`Repositories that were not asked for: ${formatWhole(report.unasked)}.`);
  }
  return report;
}

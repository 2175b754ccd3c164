import { notice } from "@actions/core";
import { openStore } from "../../parts/database/open-store.ts";
import type { Store } from "../../parts/database/store.ts";
import { logLine } from "../../parts/report/escape.ts";
import { mergedLine } from "../../parts/report/merged-line.ts";
import { unspreadLine } from "../../parts/report/unspread-line.ts";
import type { Step } from "./job.ts";

const DEFAULT_DATABASE_URL = "sqlite:.telemetry/telemetry.db";

/** Returns the database that the workflow names; undefined: the default. */
export function configuredDatabase({ inputs, secrets }: Step): string | undefined {
  return inputs.databaseUrl ?? (secrets.TELEMETRY_DATABASE_URL?.trim() || undefined);
}

/** Opens the database of a job that is about the repository as it is. */
export function openJobDatabase(step: Step): Promise<Store> {
  if (step.job.hasForeignWorkspace) return openPullRequestDatabase(step, configuredDatabase(step));
  return open(step, configuredDatabase(step) ?? DEFAULT_DATABASE_URL, step.job.workspace);
}

/**
 * Opens the database of a job whose workspace could bring a file of its own along: the default is one
 * outside of the workspace, and ends with the job.
 */
export function openPullRequestDatabase(step: Step, url: string | undefined): Promise<Store> {
  return url === undefined
    ? open(step, "sqlite:telemetry.db", step.job.temporaryFolder)
    : open(step, url, step.job.workspace);
}

function open({ inputs, secrets, now }: Step, url: string, folder: string): Promise<Store> {
  return openStore(url, folder, {
    mode: "create",
    dryRun: inputs.dryRun,
    now: () => now,
    environment: secrets,
    onMerge: (merged) => notice(logLine(mergedLine(merged))),
    onUnspread: (name) => notice(logLine(unspreadLine(name))),
  });
}

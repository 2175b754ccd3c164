import { openStore } from "../database/open-store.ts";
import type { Store } from "../database/store.ts";
import type { Job } from "./job.ts";

const DEFAULT_DATABASE_URL = "sqlite:.telemetry/telemetry.db";

/** How a job uses its database. */
export interface JobDatabase {
  /** What the workflow names; undefined: the default. */
  readonly url: string | undefined;
  readonly dryRun: boolean;
  readonly now: Date;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens the database of a job. */
export function openJobDatabase(
  job: Job,
  { url, dryRun, now, environment }: JobDatabase,
): Promise<Store> {
  const access = { mode: "create", dryRun, now: () => now, environment } as const;
  if (url !== undefined) return openStore(url, job.workspace, access);
  // A pull request could bring a database of its own along: its rows go where it cannot reach.
  return job.baseCommit === undefined
    ? openStore(DEFAULT_DATABASE_URL, job.workspace, access)
    : openStore("sqlite:telemetry.db", job.temporaryFolder, access);
}

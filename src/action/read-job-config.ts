import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { warning } from "@actions/core";
import { type Config, DEFAULT_CONFIG } from "../config/config.ts";
import { readConfig } from "../config/read-config.ts";
import { Failure } from "../failure.ts";
import { findFile } from "../github/find-file.ts";
import type { Job } from "./job.ts";

const TELEMETRY_FOLDER = ".telemetry";

/**
 * Returns the repository's settings: those of the base branch when the job is about a pull
 * request, because whoever opened it could have changed prices and retention.
 */
export async function readJobConfig(job: Job, token: string | undefined): Promise<Config> {
  if (job.baseCommit === undefined) return readConfig(join(job.workspace, TELEMETRY_FOLDER));
  try {
    const text = await findBaseConfig(job, token, job.baseCommit);
    if (text === undefined) return DEFAULT_CONFIG;
    await writeFile(join(job.temporaryFolder, "config.json"), text);
    return await readConfig(job.temporaryFolder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warning(`${error.message} The default settings hold.`);
    return DEFAULT_CONFIG;
  }
}

async function findBaseConfig(
  { repository }: Job,
  token: string | undefined,
  commit: string,
): Promise<string | undefined> {
  if (token === undefined || repository === undefined) {
    throw new Failure("Cannot read the settings of the base branch without a github-token.");
  }
  return findFile(token, { repository, commit, path: `${TELEMETRY_FOLDER}/config.json` });
}

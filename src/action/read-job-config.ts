import { join } from "node:path";
import { warning } from "@actions/core";
import { type Config, DEFAULT_CONFIG } from "../config/config.ts";
import { parseConfig, readConfig } from "../config/read-config.ts";
import { Failure } from "../failure.ts";
import { connectToGithub } from "../github/connect-to-github.ts";
import { findFile } from "../github/find-file.ts";
import { logLine } from "../report/escape.ts";
import type { Job } from "./job.ts";

const CONFIG_PATH = ".telemetry/config.json";

/**
 * Returns the repository's settings: those of the base branch when the job is about a pull
 * request, because whoever opened it could have changed prices and retention.
 */
export async function readJobConfig(job: Job, token: string | undefined): Promise<Config> {
  if (job.baseCommit === undefined) return readConfig(join(job.workspace, ".telemetry"));
  try {
    const text = await findBaseConfig(job, token, job.baseCommit);
    return text === undefined ? DEFAULT_CONFIG : await parseConfig(text, CONFIG_PATH);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warning(logLine(`${error.message} The default settings hold.`));
    return DEFAULT_CONFIG;
  }
}

async function findBaseConfig(
  { repository, apiUrl }: Job,
  token: string | undefined,
  commit: string,
): Promise<string | undefined> {
  if (token === undefined || repository === undefined) {
    throw new Failure("Cannot read the settings of the base branch without a github-token.");
  }
  return findFile(await connectToGithub({ apiUrl, token }), {
    repository,
    commit,
    path: CONFIG_PATH,
  });
}

import { join } from "node:path";
import { warning } from "@actions/core";
import { type Config, DEFAULT_CONFIG } from "../config/config.ts";
import { parseConfig, readConfig } from "../config/read-config.ts";
import { Failure } from "../failure.ts";
import { findBlob, readBlob } from "../git/blob.ts";
import { createGit } from "../git/git.ts";
import { isAncestor } from "../git/reachability.ts";
import { findFile } from "../github/find-file.ts";
import { logLine } from "../report/escape.ts";
import type { Step } from "./step.ts";

const CONFIG_PATH = ".telemetry/config.json";

/**
 * Returns the repository's settings: those of a commit that can be trusted where the workspace may
 * hold what the author of a pull request wrote, who could have changed prices and retention.
 */
export async function readJobConfig(step: Step, commit: string | undefined): Promise<Config> {
  if (commit === undefined) return readConfig(join(step.job.workspace, ".telemetry"));
  try {
    const text = await findConfig(step, commit);
    return text === undefined ? DEFAULT_CONFIG : await parseConfig(text, CONFIG_PATH);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warning(logLine(`${error.message} The default settings hold.`));
    return DEFAULT_CONFIG;
  }
}

async function findConfig(step: Step, commit: string): Promise<string | undefined> {
  const { job, inputs, connect, environment } = step;
  const git = createGit(job.workspace, environment);
  if (await isAncestor(git, commit, commit)) {
    const blob = await findBlob(git, commit, CONFIG_PATH);
    return blob === undefined ? undefined : (await readBlob(git, blob)).toString();
  }
  const { repository } = job;
  if (inputs.token === undefined || repository === undefined) {
    throw new Failure("Cannot read the settings of the base branch without a github-token.");
  }
  return findFile(await connect(), { repository, commit, path: CONFIG_PATH });
}

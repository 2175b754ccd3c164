import { warning } from "@actions/core";
import { readSettings, SETTINGS_PATH, SettingsLeftOut } from "../../flows/read-settings.ts";
import { type Config, DEFAULT_CONFIG } from "../../parts/config/config.ts";
import { parseConfig } from "../../parts/config/read-config.ts";
import { readBlob } from "../../parts/git/blob.ts";
import { createGit, type Git, GitFailure } from "../../parts/git/git.ts";
import { parseTree } from "../../parts/git/tree.ts";
import { findFile } from "../../parts/github/find-file.ts";
import { logLine } from "../../parts/report/escape.ts";
import { Failure } from "../../usage/failure.ts";
import type { Step } from "./job.ts";

/**
 * Returns the repository's settings: those of a commit that can be trusted where the workspace may
 * hold what the author of a pull request wrote, who could have changed prices and retention.
 */
export async function readJobConfig(step: Step, commit: string | undefined): Promise<Config> {
  const { hasForeignWorkspace } = step.job;
  if (commit === undefined && !hasForeignWorkspace) return readOwnConfig(step);
  try {
    if (commit === undefined) throw new Failure("GITHUB_SHA does not say whose settings apply.");
    const text = await findConfig(step, commit);
    return text === undefined ? DEFAULT_CONFIG : await parseConfig(text, SETTINGS_PATH);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warning(logLine(`${error.message} The default settings apply.`));
    return DEFAULT_CONFIG;
  }
}

/** Reads the settings of a trusted workspace, which a sparse checkout of a partial clone may lack. */
async function readOwnConfig(step: Step): Promise<Config> {
  const { checkout, repository, commit } = step.job;
  try {
    return await readSettings(checkout, { ...step.environment, GIT_NO_LAZY_FETCH: "1" });
  } catch (error) {
    const canAsk = step.inputs.token !== undefined && repository !== undefined;
    if (!(error instanceof SettingsLeftOut && canAsk && commit !== undefined)) throw error;
    const file = { repository, commit, path: SETTINGS_PATH };
    const text = await findFile(await step.connect(), file);
    // The index has the file, so the commit has it too.
    if (text === undefined) throw error;
    return parseConfig(text, SETTINGS_PATH);
  }
}

async function findConfig(step: Step, commit: string): Promise<string | undefined> {
  const { job, inputs, connect, environment } = step;
  const { repository } = job;
  const canAsk = inputs.token !== undefined && repository !== undefined;
  if (!job.hasForeignWorkspace) {
    const git = createGit(job.checkout, environment);
    try {
      return await findText(git, commit);
    } catch (error) {
      // The clone may lack the commit or, a partial one, what it holds, and must not fetch it.
      if (!(error instanceof GitFailure)) throw error;
    }
  }
  if (canAsk) return findFile(await connect(), { repository, commit, path: SETTINGS_PATH });
  throw new Failure("Cannot read the settings of the base branch without a github-token.");
}

async function findText(git: Git, commit: string): Promise<string | undefined> {
  const tree = await git(["ls-tree", "-z", commit, "--", SETTINGS_PATH]);
  const blob = parseTree(tree.toString()).get(SETTINGS_PATH);
  return blob === undefined ? undefined : (await readBlob(git, blob)).toString();
}

import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../../parts/agents/logs/agent.ts";
import { createGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { readWorktree } from "../../parts/git/worktree.ts";
import { branchOfJob } from "./find-job.ts";
import type { JobPlace } from "./job-run.ts";

/** Tells where the calls of a job are made that works in a repository. */
export async function placeInRepository(
  { root, gitDir, commonDir }: Repository,
  environment: Environment,
): Promise<JobPlace> {
  const branch =
    branchOfJob(environment) ?? (await readWorktree(createGit(root, environment))).branch;
  return { root, gitDir, commonDir, branch };
}

/** The same for a job without a repository, or one that git is not to be run in; `temporaryFolder` is the job's own. */
export async function placeInFolder(
  folder: string,
  environment: Environment,
  temporaryFolder: string,
): Promise<JobPlace> {
  const state = join(temporaryFolder, "tokenledger-job");
  const branch = branchOfJob(environment);
  return { root: await realpath(folder), gitDir: state, commonDir: state, branch };
}

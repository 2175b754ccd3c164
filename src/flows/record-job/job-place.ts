import { lstatSync } from "node:fs";
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

/**
 * Tells the same of a folder in which git is not to be run, or that is no repository. What the hooks
 * recorded in it is known where its `.git` is a folder; `temporaryFolder` is the job's own.
 */
export async function placeInFolder(
  folder: string,
  environment: Environment,
  temporaryFolder: string,
): Promise<JobPlace> {
  const root = await realpath(folder);
  const ownGitDir = join(root, ".git");
  const isOwn = isFolder(ownGitDir) && !isLink(join(ownGitDir, "tokenledger"));
  const gitDir = isOwn ? ownGitDir : join(temporaryFolder, "tokenledger-job");
  return { root, gitDir, commonDir: gitDir, branch: branchOfJob(environment) };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

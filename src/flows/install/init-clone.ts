import { existsSync } from "node:fs";
import type { Environment } from "../../parts/agents/logs/agent.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { packagePathFile, stateFolders } from "../../parts/state/state-folders.ts";
import { noteRuntime, openToGroup } from "./clone-state.ts";
import { FilePlan } from "./file-plan.ts";
import { findHookManager } from "./hook-manager.ts";
import { findHooksFolder } from "./hooks-folder.ts";
import { joinCommit } from "./join-commit.ts";
import {
  findPackagePlaces,
  requireInstalled,
  type Started,
  stablePackagePath,
} from "./package-path.ts";
import { placeInFolder } from "./place-hooks.ts";
import { addCloneSettings } from "./telemetry-folder.ts";
import { hasMarkedLines } from "./text-edits.ts";
import { isInside } from "./touched-files.ts";

/**
 * Sets up a clone while its packages are installed: git's hooks and settings, as far as they do not
 * come with the checkout. What is checked in is not changed. Returns what is left to do by hand.
 */
export async function initClone(
  repository: Repository,
  started: Started,
  { nodePath, environment }: { readonly nodePath: string; readonly environment: Environment },
): Promise<string | undefined> {
  requireInstalled(started.packageFolder);
  const packagePath = stablePackagePath(started);
  const hooks = await findHooksFolder(repository);
  const manager = await findHookManager(repository, hooks.path, started.cwd);
  const isOwn = manager.kind === "git" && isInside(repository.commonDir, hooks.path);
  const isNew = !existsSync(packagePathFile(stateFolders(repository)));

  const plan = new FilePlan();
  if (isOwn) await placeInFolder(plan, manager, await findPackagePlaces(repository, packagePath));
  await addCloneSettings(plan, repository);
  await noteRuntime(plan, repository, { nodePath, packagePath });
  await plan.apply();
  openToGroup(repository);
  if (isOwn && isNew) await joinCommit(repository, packagePath, environment);

  if (!hooks.isShared || hasMarkedLines(await plan.text(`${hooks.path}/pre-commit`)))
    return undefined;
  return `git runs the hooks here from ${hooks.path}, which other repositories use too: run \`tokenledger init\` to choose`;
}

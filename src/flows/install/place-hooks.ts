import { join } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import type { FilePlan } from "./file-plan.ts";
import { placeInHook, removeFromHook } from "./hook-file.ts";
import { findHuskyFolder, type HookManager } from "./hook-manager.ts";
import { HOOK_NAMES, hookScript, type PackagePlaces } from "./hook-script.ts";
import { placeInLefthook, removeFromLefthook } from "./managers/lefthook.ts";
import { PRE_COMMIT_CONFIG, withoutEarlierHooks } from "./managers/pre-commit-framework.ts";
import {
  findSimpleGitHooks,
  placeInSimpleGitHooks,
  RUN_HOOK,
  removeFromSimpleGitHooks,
} from "./managers/simple-git-hooks.ts";

/** Plans our hooks where the repository's hook manager looks; returns what is left to do by hand. */
export async function placeHooks(
  plan: FilePlan,
  root: string,
  manager: HookManager,
  places: PackagePlaces,
): Promise<readonly string[]> {
  await cleanPreCommitConfig(plan, root);
  if (manager.kind === "lefthook") {
    await removeFromFolder(plan, manager.folder);
    return placeInLefthook(plan, root, manager, places);
  }
  await placeInFolder(plan, manager, places);
  return manager.kind === "simple-git-hooks"
    ? placeInSimpleGitHooks(plan, root, manager.config, places)
    : [];
}

/** Plans our lines in the hooks of a folder. */
export async function placeInFolder(
  plan: FilePlan,
  { kind, folder }: HookManager,
  places: PackagePlaces,
): Promise<void> {
  for (const hook of HOOK_NAMES) {
    const file = { path: join(folder, hook), hook, isRunBySh: kind === "husky" };
    // What simple-git-hooks wrote runs ours already.
    if ((await plan.text(file.path)).includes(RUN_HOOK)) continue;
    await placeInHook(plan, file, hookScript(hook, places));
  }
}

/** Plans our hooks out of all places where a manager of this repository may have had them. */
export async function removeHooks(
  plan: FilePlan,
  repository: Repository,
  hooksPath: string | undefined,
  cwd: string,
): Promise<void> {
  const { root, commonDir } = repository;
  const own = join(commonDir, "hooks");
  const husky = findHuskyFolder(root, hooksPath ?? own, true);
  const config = await findSimpleGitHooks(repository, cwd, hooksPath ?? own);
  for (const folder of new Set([own, hooksPath, husky])) {
    if (folder !== undefined) await removeFromFolder(plan, folder);
  }
  await removeFromLefthook(plan, root, [hooksPath ?? own]);
  if (config !== undefined) await removeFromSimpleGitHooks(plan, root, config, hooksPath ?? own);
  await cleanPreCommitConfig(plan, root);
}

async function removeFromFolder(plan: FilePlan, folder: string): Promise<void> {
  for (const hook of HOOK_NAMES) {
    await removeFromHook(plan, join(folder, hook), hook);
  }
}

async function cleanPreCommitConfig(plan: FilePlan, root: string): Promise<void> {
  const path = join(root, PRE_COMMIT_CONFIG);
  await plan.change(path, withoutEarlierHooks(await plan.text(path)));
}

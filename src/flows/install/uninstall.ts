import { rm } from "node:fs/promises";
import { findHooksPath, isSharedFolder } from "../../parts/git/hooks-path.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { readPrepared } from "../../parts/state/prepared.ts";
import { stateFolders } from "../../parts/state/state-folders.ts";
import { prepareInWorktree } from "../record/prepare-in-worktree.ts";
import { unshareSetup } from "./clone-setup.ts";
import { FilePlan, type PlannedChange } from "./file-plan.ts";
import { removeHooks } from "./place-hooks.ts";
import { removeGitSettings } from "./telemetry-folder.ts";

export interface UninstallResult {
  /** What became of files, by their absolute paths. */
  readonly changes: readonly PlannedChange[];
  /** The folder of hooks that other repositories use too, where it was left alone. */
  readonly leftHooks: string | undefined;
}

/**
 * Takes out what `init` put in, except the ledger: it is the repository's record, and rows that
 * wait for a commit go to it. Hooks that other repositories use too are changed only when asked.
 */
export async function uninstall(
  repository: Repository,
  cwd: string,
  alsoSharedHooks: boolean,
): Promise<UninstallResult> {
  const hooksPath = await findHooksPath(repository);
  const isLeft = !alsoSharedHooks && (await isSharedFolder(repository, hooksPath));
  const plan = new FilePlan();
  await removeHooks(plan, repository, isLeft ? undefined : hooksPath, cwd);
  await removeGitSettings(plan, repository);
  await unshareSetup(plan, repository);
  const folders = stateFolders(repository);
  const { own, common } = folders;
  const prepared = readPrepared(folders);
  if (prepared !== undefined && prepared.rows.length > 0) {
    const place = { worktree: { root: repository.root, head: undefined }, folders };
    await prepareInWorktree({ ...place, ledger: prepared.ledger }, [], prepared, prepared.reading);
  }
  await plan.apply();
  await rm(own, { recursive: true, force: true });
  await rm(common, { recursive: true, force: true });
  return { changes: plan.changes(), leftHooks: isLeft ? hooksPath : undefined };
}

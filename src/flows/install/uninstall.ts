import { existsSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findHooksPath, isSharedFolder } from "../../parts/git/hooks-path.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { type KnownWorktree, listWorktrees } from "../../parts/git/worktree.ts";
import { readPrepared } from "../../parts/state/prepared.ts";
import { stateFolders } from "../../parts/state/state-folders.ts";
import { prepareInWorktree } from "../record/prepare-in-worktree.ts";
import { unshareSetup } from "./clone-setup.ts";
import { FilePlan, type PlannedChange } from "./file-plan.ts";
import { removeHooks } from "./place-hooks.ts";
import { type NewFile, removeGitSettings } from "./telemetry-folder.ts";

export interface UninstallResult {
  /** What became of files, by their absolute paths. */
  readonly changes: readonly PlannedChange[];
  /** The folder of hooks that other repositories use too, where it was left alone. */
  readonly leftHooks: string | undefined;
}

export interface UninstallOptions {
  readonly cwd: string;
  /** Whether hooks that other repositories use too are changed. */
  readonly alsoSharedHooks: boolean;
  /** Files that `init` can have written, removed where nobody changed them since. */
  readonly workflowFiles: readonly NewFile[];
}

/**
 * Takes out what `init` put in, except the ledger: it is the repository's record, and rows that wait for a commit, in
 * whichever worktree, go to it.
 */
export async function uninstall(
  repository: Repository,
  { cwd, alsoSharedHooks, workflowFiles }: UninstallOptions,
): Promise<UninstallResult> {
  const hooksPath = await findHooksPath(repository);
  const isLeft = !alsoSharedHooks && (await isSharedFolder(repository, hooksPath));
  const plan = new FilePlan();
  await removeHooks(plan, repository, isLeft ? undefined : hooksPath, cwd);
  await removeGitSettings(plan, repository);
  await unshareSetup(plan, repository);
  const removed: NewFile[] = [];
  for (const workflow of workflowFiles) {
    const file = join(repository.root, workflow.path);
    if ((await plan.text(file)) !== workflow.text) continue;
    await plan.write(file, "");
    removed.push(workflow);
  }
  const worktrees = listWorktrees(repository);
  for (const worktree of worktrees) await keepWaitingRows(worktree);
  await plan.apply();
  await removeEmptyFolders(repository.root, removed);
  for (const each of [repository, ...worktrees]) {
    const { own, common } = stateFolders(each);
    await rm(own, { recursive: true, force: true });
    await rm(common, { recursive: true, force: true });
  }
  return { changes: plan.changes(), leftHooks: isLeft ? hooksPath : undefined };
}

async function keepWaitingRows(worktree: KnownWorktree): Promise<void> {
  const folders = stateFolders(worktree);
  const prepared = readPrepared(folders);
  // The folder of a linked worktree may be gone.
  if (prepared === undefined || prepared.rows.length === 0 || !existsSync(worktree.root)) return;
  const place = { worktree: { root: worktree.root, head: undefined }, folders };
  await prepareInWorktree({ ...place, ledger: prepared.ledger }, [], prepared, prepared.reading);
}

/** Git knows no folders: those that held workflows and nothing else would stay. */
async function removeEmptyFolders(root: string, files: readonly NewFile[]): Promise<void> {
  for (const { path } of files) {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      // It holds something else, or is not there.
      await rmdir(join(root, folder)).catch(() => {});
    }
  }
}

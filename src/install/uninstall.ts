import { rm } from "node:fs/promises";
import { findHooksPath } from "../git/hooks-path.ts";
import type { Repository } from "../git/repository.ts";
import { prepareInWorktree } from "../record/prepare-in-worktree.ts";
import { readPrepared } from "../state/prepared.ts";
import { stateFolders } from "../state/state-folders.ts";
import { findHookManager } from "./hook-manager.ts";
import { removeHooks } from "./place-hooks.ts";
import { removeGitSettings } from "./repository-files.ts";

/**
 * Takes out what `init` put in, but for the ledger: it is the repository's record, and rows that
 * wait for a commit go to it. Returns the files that changed.
 */
export async function uninstall(repository: Repository): Promise<readonly string[]> {
  const manager = findHookManager(repository.root, await findHooksPath(repository.root));
  const folders = stateFolders(repository);
  const { own, common } = folders;
  const prepared = readPrepared(folders);
  if (prepared !== undefined && prepared.rows.length > 0) {
    const place = { worktree: { root: repository.root, head: undefined }, folders };
    await prepareInWorktree({ ...place, ledger: prepared.ledger }, [], prepared, prepared.reading);
  }
  const changedFiles = [...(await removeHooks(manager)), ...(await removeGitSettings(repository))];
  await rm(own, { recursive: true, force: true });
  await rm(common, { recursive: true, force: true });
  return changedFiles;
}

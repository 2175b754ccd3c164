import { rm } from "node:fs/promises";
import { findHooksPath } from "../git/hooks-path.ts";
import type { Repository } from "../git/repository.ts";
import { appendMissing } from "../record/append-missing.ts";
import { readReservation } from "../record/reservation.ts";
import { stateFolders } from "../record/state-folders.ts";
import { findHookManager } from "./hook-manager.ts";
import { removeHooks } from "./place-hooks.ts";
import { removeGitSettings } from "./repository-files.ts";

/**
 * Takes out what `init` put in, but for the ledger: it is the repository's record, and rows that
 * wait for a commit go to it. Returns the files that changed.
 */
export async function uninstall(repository: Repository): Promise<readonly string[]> {
  const manager = findHookManager(repository.root, await findHooksPath(repository.root));
  const { own, common } = stateFolders(repository);
  const reservation = readReservation({ own, common });
  if (reservation !== undefined) {
    await appendMissing(repository, { own, common }, reservation);
  }
  const changedFiles = [...(await removeHooks(manager)), ...(await removeGitSettings(repository))];
  await rm(own, { recursive: true, force: true });
  await rm(common, { recursive: true, force: true });
  return changedFiles;
}

import { join } from "node:path";
import type { Worktree } from "../git/worktree.ts";
import { withFileLock } from "../ledger/file-lock.ts";
import { replaceFile } from "../ledger/replace-file.ts";
import { ledgerLockPath, type StateFolders } from "./state-folders.ts";

/** Replaces the ledger in the working tree in one step, while no one appends to it. */
export async function replaceWorktreeLedger(
  { worktree, folders }: { readonly worktree: Worktree; readonly folders: StateFolders },
  path: string,
  content: Buffer,
): Promise<void> {
  await withFileLock(ledgerLockPath(folders), () =>
    replaceFile(join(worktree.root, path), content),
  );
}

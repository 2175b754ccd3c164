import { readFile } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
import { writeBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import type { Worktree } from "../git/worktree.ts";
import { backupName } from "../ledger/backup-name.ts";
import { withFileLock } from "../ledger/file-lock.ts";
import { rotateLedger } from "../ledger/rotate.ts";
import type { LedgerContent } from "./mend-staged.ts";
import { readIfThere } from "./staged-ledger.ts";
import { ledgerLockPath, type StateFolders } from "./state-folders.ts";

/** A ledger's content after rotation, and the backups that the commit takes in. */
export interface RotatedLedger extends LedgerContent {
  readonly backups: readonly { readonly path: string; readonly blob: string }[];
}

/**
 * Moves a ledger past the limit to a backup, in the working tree and, with what is returned, in
 * this commit. Rows that a person has not staged yet put it off: the limit is a soft one.
 */
export async function rotateStaged(
  git: Git,
  ledger: LedgerContent,
  context: {
    readonly worktree: Worktree;
    readonly folders: StateFolders;
    readonly path: string;
  },
): Promise<RotatedLedger> {
  const { worktree, folders, path } = context;
  const file = join(worktree.root, path);
  const header = ledger.content.subarray(0, ledger.content.indexOf("\n") + 1);
  let backup: string | undefined = join(dirname(file), backupName(path, ledger.content.toString()));
  const wasInterrupted = (await readIfThere(backup))?.equals(ledger.content) === true;
  if (!wasInterrupted) {
    if (!ledger.worktree?.equals(ledger.content)) return { ...ledger, backups: [] };
    backup = await withFileLock(ledgerLockPath(folders), () => rotateLedger(file));
  }
  const fresh = await readIfThere(file);
  if (backup === undefined) return { content: fresh ?? header, worktree: fresh, backups: [] };
  const backupPath = posix.join(posix.dirname(path), basename(backup));
  const blob = await writeBlob(git, await readFile(backup));
  return { content: header, worktree: fresh, backups: [{ path: backupPath, blob }] };
}

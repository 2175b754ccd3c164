import { join, posix } from "node:path";
import { writeBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import type { Worktree } from "../git/worktree.ts";
import { withFileLock } from "../ledger/file-lock.ts";
import { backupName, rotateLedger } from "../ledger/rotate.ts";
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
    readonly rotateAtBytes: number;
  },
): Promise<RotatedLedger> {
  const { worktree, folders, path, rotateAtBytes } = context;
  if (ledger.content.length <= rotateAtBytes) return { ...ledger, backups: [] };
  const backupPath = posix.join(posix.dirname(path), backupName(path, ledger.content.toString()));
  const file = join(worktree.root, path);
  const backupFile = join(worktree.root, backupPath);
  const wasInterrupted = (await readIfThere(backupFile))?.equals(ledger.content) === true;
  if (!wasInterrupted) {
    if (!ledger.worktree?.equals(ledger.content)) return { ...ledger, backups: [] };
    await withFileLock(ledgerLockPath(folders), () => rotateLedger(file));
  }
  const [fresh, backup] = await Promise.all([readIfThere(file), readIfThere(backupFile)]);
  const header = ledger.content.subarray(0, ledger.content.indexOf("\n") + 1);
  const blob = await writeBlob(git, backup ?? ledger.content);
  return { content: header, worktree: fresh, backups: [{ path: backupPath, blob }] };
}

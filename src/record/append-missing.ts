import { join } from "node:path";
import type { Worktree } from "../git/worktree.ts";
import { appendLines } from "../ledger/append-rows.ts";
import { missingLines } from "./ledger-lines.ts";
import type { Reservation } from "./reservation.ts";
import { readIfThere } from "./staged-ledger.ts";
import { ledgerLockPath, type StateFolders } from "./state-folders.ts";

/** Appends to the ledger in the working tree those reserved rows that it does not have. */
export async function appendMissing(
  worktree: Pick<Worktree, "root">,
  folders: StateFolders,
  { ledger, lines }: Reservation,
): Promise<void> {
  const path = join(worktree.root, ledger);
  const missing = missingLines((await readIfThere(path)) ?? Buffer.alloc(0), lines);
  if (missing.length > 0) {
    await appendLines(path, missing, { lockPath: ledgerLockPath(folders) });
  }
}

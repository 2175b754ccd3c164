import { existsSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config/read-config.ts";
import { findBlob, readBlob, writeBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import { listIndexEntries, refreshIndexEntry, stageBlobs } from "../git/index-entries.ts";
import { isSequencing } from "../git/operation.ts";
import { readReflog } from "../git/reflog.ts";
import { readWorktree, type Worktree } from "../git/worktree.ts";
import { appendMissing } from "./append-missing.ts";
import { foldLanded } from "./fold-landed.ts";
import type { HookRun } from "./hook-run.ts";
import { holdsRows } from "./landing.ts";
import { missingLines, withLines } from "./ledger-lines.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { markSeen } from "./markers.ts";
import { type Reservation, readReservation } from "./reservation.ts";
import { reserveForNext } from "./reserve-for-next.ts";
import { settle } from "./settle-leftover.ts";
import { type StateFolders, stateFolders } from "./state-folders.ts";
import { withStateLock } from "./state-lock.ts";

/**
 * Appends the reserved rows to the ledger in the working tree and settles them, if the new commit
 * holds them. When pre-commit did not run, collects now: the rows ride with the next commit.
 */
export async function runPostCommit(run: HookRun): Promise<void> {
  if (!existsSync(join(run.git.cwd, TELEMETRY_FOLDER))) return;
  const worktree = await readWorktree(run.git);
  if (isSequencing(worktree.gitDir)) return;
  const lastMove = (await readReflog(worktree.gitDir)).at(-1);
  if (lastMove !== undefined && !lastMove.message.startsWith("commit")) return;

  const folders = stateFolders(worktree);
  await withStateLock(folders, async () => {
    foldLanded(folders);
    const reservation = readReservation(folders);
    if (reservation === undefined) {
      const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
      markSeen(folders, run, await reserveForNext(run, { worktree, folders, config }));
    } else {
      await land(run.git, worktree, folders, reservation);
      markSeen(folders, run, reservation.logsRead);
    }
  });
}

async function land(
  git: Git,
  worktree: Worktree,
  folders: StateFolders,
  reservation: Reservation,
): Promise<void> {
  await appendMissing(worktree, folders, reservation);
  const commit = worktree.head?.id;
  if (commit === undefined || !(await holdsRows(git, commit, reservation))) return;
  await bringIndexUp(git, reservation);
  settle(folders, commit);
}

/** After `git commit --only`, the worktree's own index does not know the rows yet. */
async function bringIndexUp(git: Git, { ledger, lines }: Reservation): Promise<void> {
  const entry = (await listIndexEntries(git, ledger)).get(ledger);
  const known = entry?.blob ?? (await findBlob(git, "HEAD", ledger));
  if (known === undefined) return;
  const content = await readBlob(git, known);
  const missing = missingLines(content, lines);
  if (missing.length > 0 || entry === undefined) {
    const blob = await writeBlob(git, withLines(content, missing));
    await stageBlobs(git, [{ path: ledger, blob }]);
  }
  await refreshIndexEntry(git, ledger);
}

import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Git } from "../git/git.ts";
import type { Worktree } from "../git/worktree.ts";
import { appendMissing } from "./append-missing.ts";
import { foldLanded } from "./fold-landed.ts";
import { findLanding } from "./landing.ts";
import { type Reservation, readReservation } from "./reservation.ts";
import {
  appendPlanPath,
  landedFolder,
  reservationPath,
  type StateFolders,
} from "./state-folders.ts";

/**
 * Looks what became of the last reservation. When a commit holds it (post-commit was killed, or
 * is not installed) it is settled, and the working tree gets the rows it lacks. Otherwise it is
 * returned: its rows wait for this commit.
 */
export async function settleLeftover(
  git: Git,
  worktree: Worktree,
  folders: StateFolders,
): Promise<Reservation | undefined> {
  const reservation = readReservation(folders);
  if (reservation === undefined) return undefined;
  const commit = await findLanding(git, worktree, reservation);
  if (commit === undefined) return reservation;
  if (commit === worktree.head?.id) await appendMissing(worktree, folders, reservation);
  settle(folders, commit);
  return undefined;
}

/** Moves the reservation, which a commit holds, into the settled state. */
export function settle(folders: StateFolders, commit: string): void {
  mkdirSync(landedFolder(folders), { recursive: true });
  renameSync(reservationPath(folders), join(landedFolder(folders), `${commit}.json`));
  rmSync(appendPlanPath(folders), { force: true });
  foldLanded(folders);
}

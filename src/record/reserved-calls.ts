import { join } from "node:path";
import type { Worktree } from "../git/worktree.ts";
import { type Reservation, readReservation } from "./reservation.ts";
import { listStateFolder } from "./state-file.ts";
import { stateFolders } from "./state-folders.ts";

/** Returns the ids of the calls that any worktree of the repository has reserved for its next commit. */
export function findReserved(worktree: Pick<Worktree, "commonDir">): readonly string[] {
  return findReservations(worktree).flatMap(({ callIds }) => callIds);
}

/** Returns what all worktrees of the repository have reserved for their next commits. */
export function findReservations({
  commonDir,
}: Pick<Worktree, "commonDir">): readonly Reservation[] {
  const linked = join(commonDir, "worktrees");
  const gitDirs = [commonDir, ...listStateFolder(linked).map((name) => join(linked, name))];
  return gitDirs.flatMap((gitDir) => readReservation(stateFolders({ gitDir, commonDir })) ?? []);
}

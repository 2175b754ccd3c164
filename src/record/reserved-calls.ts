import { join } from "node:path";
import type { Worktree } from "../git/worktree.ts";
import { readReservation } from "./reservation.ts";
import { listStateFolder } from "./state-file.ts";
import { stateFolders } from "./state-folders.ts";

/** Returns the ids of the calls that any worktree of the repository has reserved for its next commit. */
export function findReserved({ commonDir }: Worktree): readonly string[] {
  const linked = join(commonDir, "worktrees");
  const gitDirs = [commonDir, ...listStateFolder(linked).map((name) => join(linked, name))];
  return gitDirs.flatMap(
    (gitDir) => readReservation(stateFolders({ gitDir, commonDir }))?.callIds ?? [],
  );
}

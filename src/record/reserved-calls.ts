import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Worktree } from "../git/worktree.ts";
import { readReservation } from "./reservation.ts";
import { stateFolders } from "./state-folders.ts";

/** Returns the ids of the calls that any worktree of the repository has reserved for its next commit. */
export async function findReserved(worktree: Worktree): Promise<readonly string[]> {
  const { commonDir } = worktree;
  const gitDirs = [commonDir, ...(await listLinked(join(commonDir, "worktrees")))];
  const reservations = await Promise.all(
    gitDirs.map((gitDir) => readReservation(stateFolders({ gitDir, commonDir }))),
  );
  return reservations.flatMap((reservation) => reservation?.callIds ?? []);
}

async function listLinked(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

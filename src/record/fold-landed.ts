import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Reservation } from "./reservation.ts";
import { appendSettled } from "./settled-calls.ts";
import { readStateFile, writeStateFile } from "./state-file.ts";
import { landedFolder, logsReadPath, type StateFolders } from "./state-folders.ts";

/**
 * Takes the reservations that commits hold into the settled state. Called under the state's lock.
 * Each step can be repeated after a kill: an id that is listed twice is settled all the same.
 */
export async function foldLanded(folders: StateFolders): Promise<void> {
  for (const name of await listLanded(folders)) {
    const path = join(landedFolder(folders), name);
    const landed = await readStateFile<Reservation>(path);
    if (landed !== undefined) {
      const logsRead = { ...landed.logsRead, lastHead: name.replace(/\.json$/, "") };
      await appendSettled(folders, landed.callIds);
      await writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
    }
    await rm(path);
  }
}

/** Returns the ids of the calls that commits hold and that are not settled yet. */
export async function findLanded(folders: StateFolders): Promise<readonly string[]> {
  const names = await listLanded(folders);
  const landed = await Promise.all(
    names.map((name) => readStateFile<Reservation>(join(landedFolder(folders), name))),
  );
  return landed.flatMap((reservation) => reservation?.callIds ?? []);
}

async function listLanded(folders: StateFolders): Promise<readonly string[]> {
  try {
    return (await readdir(landedFolder(folders))).filter((name) => name.endsWith(".json"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Reservation } from "./reservation.ts";
import { appendSettled } from "./settled-calls.ts";
import { listStateFolder, readStateFile, writeStateFile } from "./state-file.ts";
import {
  landedFolder,
  logsReadPath,
  type StateFolders,
  sessionTotalsPath,
} from "./state-folders.ts";

/**
 * Takes the reservations that commits hold into the settled state. Called under the state's lock.
 * Each step can be repeated after a kill: an id that is listed twice is settled all the same.
 */
export function foldLanded(folders: StateFolders): void {
  for (const path of listLanded(folders)) {
    const landed = readStateFile<Reservation>(path);
    if (landed !== undefined) {
      const logsRead = { ...landed.logsRead, lastHead: basename(path, ".json") };
      appendSettled(folders, landed.callIds);
      settleTotals(folders, landed.totals);
      writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
    }
    rmSync(path);
  }
}

/** Returns the ids of the calls in reservations that commits hold and that are not folded in yet. */
export function findLanded(folders: StateFolders): readonly string[] {
  return findLandedReservations(folders).flatMap(({ callIds }) => callIds);
}

/** Returns the reservations that commits hold and that are not folded in yet. */
export function findLandedReservations(folders: StateFolders): readonly Reservation[] {
  return listLanded(folders).flatMap((path) => readStateFile<Reservation>(path) ?? []);
}

function settleTotals(folders: StateFolders, totals: Reservation["totals"]): void {
  if (totals === undefined) return;
  const path = sessionTotalsPath(folders);
  writeStateFile(path, JSON.stringify({ ...readStateFile<object>(path), ...totals }));
}

function listLanded(folders: StateFolders): readonly string[] {
  const folder = landedFolder(folders);
  return listStateFolder(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
}

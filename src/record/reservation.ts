import { rmSync, writeFileSync } from "node:fs";
import type { LogsRead } from "./logs-read.ts";
import type { SessionTotals } from "./session-totals.ts";
import { readStateFile, writeStateFile } from "./state-file.ts";
import {
  appendPlanPath,
  landedFolder,
  reservationPath,
  type StateFolders,
} from "./state-folders.ts";

/** Rows that are waiting for a commit to hold them, and what is settled once one does. */
export interface Reservation {
  /** The ledger they go to, relative to the worktree, with forward slashes. */
  readonly ledger: string;
  /** As written: each ends in a line feed. */
  readonly lines: readonly string[];
  /** Ids of the calls that the lines sum up. */
  readonly callIds: readonly string[];
  /** What the ledger then holds of sessions that agents count as a whole; absent when there are none. */
  readonly totals?: SessionTotals | undefined;
  /** HEAD when they were reserved; undefined before the first commit. */
  readonly parent: string | undefined;
  readonly logsRead: LogsRead;
}

/**
 * What post-commit does without Node: when HEAD holds `ledgerBlob`, and the ledger in the
 * worktree was not touched since, add `text` to it.
 */
export interface AppendPlan {
  readonly ledger: string;
  readonly ledgerBlob: string;
  readonly text: string;
}

export function readReservation(folders: StateFolders): Reservation | undefined {
  return readStateFile<Reservation>(reservationPath(folders));
}

/** Writes the reservation and, where there is one, the plan; never a plan without its reservation. */
export function writeReservation(
  folders: StateFolders,
  reservation: Reservation,
  plan: AppendPlan | undefined,
): void {
  rmSync(appendPlanPath(folders), { force: true });
  writeStateFile(reservationPath(folders), JSON.stringify(reservation));
  if (plan === undefined) return;
  const { ledger, ledgerBlob, text } = plan;
  const lines = [ledger, ledgerBlob, landedFolder(folders), ""].join("\n");
  writeFileSync(appendPlanPath(folders), lines + text);
}

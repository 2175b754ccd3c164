import { findLandedReservations } from "./fold-landed.ts";
import type { Reservation } from "./reservation.ts";
import { findReservations } from "./reserved-calls.ts";
import type { SessionTotals } from "./session-totals.ts";
import { readStateFile } from "./state-file.ts";
import { type StateFolders, sessionTotalsPath } from "./state-folders.ts";

/** Returns what commits and reservations hold of such sessions; `worktree` is any of the repository. */
export function readSessionTotals(
  folders: StateFolders,
  worktree: { readonly commonDir: string },
): SessionTotals {
  const reservations: readonly Reservation[] = [
    ...findLandedReservations(folders),
    ...findReservations(worktree),
  ];
  return Object.assign(
    {},
    readStateFile<SessionTotals>(sessionTotalsPath(folders)),
    ...reservations.map(({ totals }) => totals),
  );
}

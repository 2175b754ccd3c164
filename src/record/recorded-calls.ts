import type { Call } from "../usage/call.ts";
import { findLanded } from "./fold-landed.ts";
import { readSessionTotals } from "./recorded-totals.ts";
import { findReserved } from "./reserved-calls.ts";
import { remainderOf, type SessionTotals } from "./session-totals.ts";
import { findSettled, settledIdOf } from "./settled-calls.ts";
import type { StateFolders } from "./state-folders.ts";

/** What commits and reservations of this clone hold of some calls. */
export interface RecordedCalls {
  readonly ids: ReadonlySet<string>;
  readonly totals: SessionTotals;
}

/** Finds out which of some calls this clone has recorded; `worktree` is any of the repository. */
export function findRecorded(
  calls: readonly Call[],
  folders: StateFolders,
  worktree: { readonly commonDir: string },
): RecordedCalls {
  if (calls.length === 0) return { ids: new Set(), totals: {} };
  const ids = findSettled(folders, new Set(calls.map(settledIdOf)));
  const hasTotals = calls.some(({ isSessionTotal }) => isSessionTotal);
  return {
    ids: new Set([...ids, ...findLanded(folders), ...findReserved(worktree)]),
    totals: hasTotals ? readSessionTotals(folders, worktree) : {},
  };
}

/** Whether a call is recorded, or a part of it when it is a session's total. */
export function isRecorded(call: Call, { ids, totals }: RecordedCalls): boolean {
  const id = settledIdOf(call);
  return call.isSessionTotal ? Object.hasOwn(totals, id) : ids.has(id);
}

/** Returns the calls that are not recorded; of a session's total, what is not recorded of it. */
export function withoutRecorded(calls: readonly Call[], recorded: RecordedCalls): readonly Call[] {
  return calls.flatMap((call) => {
    if (call.isSessionTotal) return remainderOf(call, recorded.totals) ?? [];
    return isRecorded(call, recorded) ? [] : call;
  });
}

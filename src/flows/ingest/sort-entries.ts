import type { Unstorable } from "../../parts/database/store.ts";
import type { LedgerRow } from "../../parts/ledger/ledger-decoder.ts";
import type { Reject } from "../../parts/ledger/reject.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/** What decides whether a row is taken. */
export interface TakingRules {
  /** Records from before this instant, in UTC, are gone from the database and stay so. */
  readonly prunedBefore: string | undefined;
  /** Returns why the database cannot hold a record; undefined when it can. */
  readonly unstorable?: ((record: UsageRecord) => Unstorable | undefined) | undefined;
}

/** A ledger's rows by what becomes of them. */
export interface SortedEntries {
  readonly records: readonly UsageRecord[];
  readonly rejects: readonly Reject[];
  /** How many are from before `prunedBefore`. */
  readonly expired: number;
}

/** Parts the rows that a database takes from those that it does not. */
export function sortEntries(
  entries: readonly (LedgerRow | Reject)[],
  { prunedBefore, unstorable }: TakingRules,
): SortedEntries {
  const records: UsageRecord[] = [];
  const rejects: Reject[] = [];
  let expired = 0;
  for (const entry of entries) {
    if (!("record" in entry)) {
      rejects.push(entry);
      continue;
    }
    const fault = unstorable?.(entry.record);
    if (fault !== undefined) rejects.push({ line: entry.line, column: 1, ...fault });
    else if (isBefore(entry.record, prunedBefore)) expired += 1;
    else records.push(entry.record);
  }
  return { records, rejects, expired };
}

function isBefore({ timestamp }: UsageRecord, instant: string | undefined): boolean {
  return instant !== undefined && (toUtc(timestamp) ?? "") < instant;
}

import type { Call } from "../../../usage/call.ts";
import type { Shutdown } from "./events-reader.ts";
import { SessionTotals, type TotalsState } from "./session-totals.ts";
import { type TotalledSession, totalCalls } from "./total-calls.ts";

/** What was told of a session's usage before. */
export interface ToldUsage {
  readonly totals: TotalsState;
  /** The shutdown up to which totals tell it, whatever a database says of that time later. */
  readonly totalTime: string | undefined;
  /** Whether the database tells it since. */
  readonly isStored: boolean;
}

/** What is known of a session's usage: when it shut down, and in the database. */
export interface KnownUsage {
  readonly shutdowns: readonly Shutdown[];
  readonly storedCalls: readonly Call[];
}

/**
 * Returns the calls that tell what a session used, each thing once: totals up to the first call that
 * was stored, stored calls from there. What totals told first, no call tells again.
 */
export function tellUsage(
  session: TotalledSession,
  before: ToldUsage | undefined,
  { shutdowns, storedCalls }: KnownUsage,
): { readonly calls: readonly Call[]; readonly told: ToldUsage } {
  const newer = storedCalls.filter(({ timestamp }) => timestamp > (before?.totalTime ?? ""));
  const storedTime = before?.isStored ? "" : newer[0]?.timestamp;
  const isUnstored = (time: string) => storedTime === undefined || time < storedTime;
  const totalled = shutdowns.filter(({ timestamp }) => isUnstored(timestamp));
  const totals = new SessionTotals(before?.totals);
  for (const { usage } of totalled) totals.add(usage);
  const last = totalled.at(-1);
  return {
    calls: [...newer, ...(last ? totalCalls(session, last, totals.sum()) : [])],
    told: {
      totals: totals.state,
      totalTime: last?.timestamp ?? before?.totalTime,
      isStored: storedTime !== undefined,
    },
  };
}

import type { Call } from "../../../usage/call.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { EventsReader, type EventsState, type Shutdown } from "./events-reader.ts";
import { rowCall } from "./row-call.ts";
import { sessionOfLog, storeOfLog } from "./session-files.ts";
import {
  SessionTotals,
  type TotalledSession,
  type TotalsState,
  totalCalls,
} from "./session-totals.ts";
import { UsageTable } from "./usage-table.ts";

interface LogState {
  readonly events: EventsState;
  readonly told: ToldUsage;
}

/**
 * Reads what a session's log holds behind `from`: how its turns ended, and what it used. That is
 * told as a total when the session shuts down; calls that the database holds are told instead.
 */
export async function readEvents(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): Promise<LogReading> {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const before = start?.carry as LogState | undefined;
  const reader = new EventsReader(before?.events ?? { sessionId: sessionOfLog(path) });
  const visit = reader.readLine.bind(reader);
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  const { shutdowns, marks, lastTurn, state: events } = reader;
  // What is stored while a session runs, the database tells by itself.
  const isAsked = shutdowns.length > 0 || !before?.told.isStored;
  const storedCalls = isAsked ? await readStored(agent, path, events.sessionId) : [];
  const session = { agent, sessionId: events.sessionId, lastTurn };
  const { calls, told } = tellUsage(session, before?.told, { shutdowns, storedCalls });
  const state: LogState = { events, told };
  return {
    calls,
    marks,
    position: {
      offset: offset ?? start?.offset ?? 0,
      carry: state,
      mark: marks.at(-1) ?? start?.mark,
    },
    lastTurn,
  };
}

/** Reads the calls of a session that the database beside its log holds. */
async function readStored(agent: string, path: string, sessionId: string): Promise<Call[]> {
  const calls = await readSqliteLog(storeOfLog(path), (database) => {
    const rows = UsageTable.of(database)?.rowsOfSession(sessionId) ?? [];
    return Array.from(rows, (row) => rowCall(agent, row));
  });
  return (calls ?? []).filter((call) => call !== undefined);
}

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
function tellUsage(
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

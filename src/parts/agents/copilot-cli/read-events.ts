import type { Call } from "../../../usage/call.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { EventsReader, type EventsState } from "./events-reader.ts";
import { rowCall } from "./row-call.ts";
import { sessionOfLog, storeOfLog } from "./session-files.ts";
import { type UnstoredState, type UnstoredTotal, UnstoredUsage } from "./unstored-usage.ts";
import { UsageTable } from "./usage-table.ts";

interface LogState {
  readonly events: EventsState;
  readonly usage: UnstoredState;
  /** Whether the database holds calls of the session. */
  readonly isStored: boolean;
}

/**
 * Reads what a session's log holds behind `from`: how its turns ended, and what it used. That is
 * told as a total when the session shuts down; calls that the database holds are told instead, and of the
 * total no more than what they leave.
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
  const isAsked = shutdowns.length > 0 || !before?.isStored;
  const storedCalls = isAsked ? await readStored(agent, path, events.sessionId) : [];
  const unstored = new UnstoredUsage(before?.usage);
  const toldTime = before?.usage.toldTime ?? "";
  for (const shutdown of shutdowns) unstored.add(shutdown, storedCalls);
  const totals =
    unstored.told && totalCalls({ agent, sessionId: events.sessionId, lastTurn }, unstored.told);
  const state: LogState = {
    events,
    usage: unstored.state,
    isStored: before?.isStored || storedCalls.length > 0,
  };
  return {
    // What a total told first, no call tells again.
    calls: [...storedCalls.filter(({ timestamp }) => timestamp > toldTime), ...(totals ?? [])],
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

/** A session that tells what the database does not hold. */
type Session = Pick<Call, "agent" | "sessionId"> & Pick<LogReading, "lastTurn">;

/** Returns what a session used and the database does not hold, as a total for each model. */
function totalCalls(
  { agent, sessionId, lastTurn }: Session,
  { shutdown, tokens, durationMs }: UnstoredTotal,
): readonly Call[] {
  const { usage: _, countedFrom: __, ...context } = shutdown;
  return Object.entries(tokens)
    .filter(([, { inputTokens, outputTokens }]) => inputTokens + outputTokens > 0)
    .map(([model, counts]) => ({
      agent,
      callId: `${sessionId}/${model}`.replaceAll(":", "_"),
      sessionId,
      model: model || "unknown",
      tokens: { ...counts, cacheWriteOneHourTokens: 0 },
      durationMs,
      success: lastTurn?.success ?? true,
      errorMessage: lastTurn?.errorMessage,
      isSidechain: false,
      ...context,
      isSessionTotal: true,
    }));
}

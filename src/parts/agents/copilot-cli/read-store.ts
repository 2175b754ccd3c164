import type { DatabaseSync } from "node:sqlite";
import type { Call } from "../../../usage/call.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { readLastLines } from "../logs/file-ends.ts";
import { parseObject } from "../logs/json-rows.ts";
import { objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { rowCall, rowCallId } from "./row-call.ts";
import { logOfSession } from "./session-files.ts";
import { usageOf } from "./session-usage.ts";
import { type UsageRow, UsageTable } from "./usage-table.ts";

/** The row that was read last: another in its place is of a new database. */
interface StoreState {
  readonly rowId: number;
  readonly callId: string;
}

/**
 * Reads the calls that a database holds behind `from`, except those that their session's own log
 * vouches for: the ones up to its last shutdown.
 */
export async function readStore(
  agent: string,
  path: string,
  from: LogPosition | undefined,
): Promise<LogReading> {
  const calls: Call[] = [];
  let state = from?.carry as StoreState | undefined;
  await readSqliteLog(path, (database) => {
    for (const row of rowsBehind(database, state)) {
      const call = rowCall(agent, row);
      if (call !== undefined) calls.push(call);
      state = { rowId: row.rowId, callId: rowCallId(row) };
    }
  });
  return {
    calls: calls.filter(besideLogs(path)),
    marks: [],
    position: { offset: 0, carry: state },
    lastTurn: undefined,
  };
}

function* rowsBehind(database: DatabaseSync, state: StoreState | undefined): Iterable<UsageRow> {
  const table = UsageTable.of(database);
  if (table === undefined) return;
  if (state === undefined) return yield* table.rowsFrom(undefined);
  const [first, ...rest] = table.rowsFrom(state.rowId);
  const isKnown = first !== undefined && rowCallId(first) === state.callId;
  yield* isKnown ? rest : table.rowsFrom(undefined);
}

/** Returns whether a call is one that its session's log says nothing of. */
function besideLogs(storePath: string): (call: Call) => boolean {
  const shutdownTimes = new Map<string, string | undefined>();
  return ({ sessionId, timestamp }) => {
    if (!shutdownTimes.has(sessionId)) {
      const log = logOfSession(storePath, sessionId);
      shutdownTimes.set(sessionId, log && lastShutdownTime(log));
    }
    const shutdownTime = shutdownTimes.get(sessionId);
    return shutdownTime === undefined || timestamp > shutdownTime;
  };
}

const SHUTDOWN = "session.shutdown";
/** A log ends with the shutdown, except for what a session did since it was resumed. */
const TAIL_BYTES = [1 << 16, 1 << 20] as const;

/** Returns when a session's log last told what the session used; undefined when it did not, or not lately. */
function lastShutdownTime(path: string): string | undefined {
  for (const tailBytes of TAIL_BYTES) {
    const lines = readLastLines(path, tailBytes).filter((line) => line.includes(SHUTDOWN));
    const times = lines.flatMap((line) => shutdownTime(line) ?? []);
    if (times.length > 0) return times.at(-1);
  }
  return undefined;
}

function shutdownTime(line: string): string | undefined {
  const { type, timestamp, data } = parseObject(line) ?? {};
  const isTold = type === SHUTDOWN && usageOf(objectOf(data).modelMetrics, 0) !== undefined;
  return isTold ? toRealTime(textOf(timestamp)) : undefined;
}

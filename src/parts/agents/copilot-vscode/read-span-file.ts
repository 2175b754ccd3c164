import type { LogPosition, LogReading } from "../logs/agent.ts";
import { continuedFrom, readRows } from "../logs/json-rows.ts";
import type { JsonObject } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { callsOf } from "./request.ts";
import { spanOf } from "./span-line.ts";
import { TraceLines, type TraceLinesState } from "./trace-lines.ts";

/** Reads the requests of traces that a file of spans, one a line, holds behind `from`, and that have ended. */
export function readSpanFile(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = continuedFrom(path, from);
  const traces = new TraceLines(start?.carry as TraceLinesState | undefined);
  const readRow = (row: JsonObject) => {
    const span = spanOf(row);
    if (span !== undefined) traces.add(span);
  };
  const offset = readRows(path, start?.offset ?? 0, readRow, limit);
  const placed = traces.takeEnded(Date.now());
  // Nothing tells the workspace whose chat it is.
  const { calls, lastTurns } = callsOf(agent, placed, () => undefined);
  const position = { offset: offset ?? start?.offset ?? 0, carry: traces.state };
  return { calls, marks: [], position, lastTurn: lastTurns.at(-1), lastTurns };
}

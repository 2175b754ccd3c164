import { readLastLines } from "../logs/file-ends.ts";
import { parseObject } from "../logs/json-rows.ts";
import { objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { usageOf } from "./session-usage.ts";

const SHUTDOWN = "session.shutdown";
/** A log ends with the shutdown, except for what a session did since it was resumed. */
const TAIL_BYTES = [1 << 16, 1 << 20] as const;

/** Returns when a session's log last told what the session used; undefined when it did not, or not lately. */
export function lastShutdownTime(path: string): string | undefined {
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

import { basename } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { SessionReader } from "./session-reader.ts";

export const LOG_EXTENSION = ".jsonl";

/** Reads what the log of a session, or of its sub-agent, holds behind `from`. */
export function readSessionLog(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const reader = new SessionReader(agent, basename(path, LOG_EXTENSION), start);
  const visit = reader.readLine.bind(reader);
  // A reply stands in several rows, of which the last counts all.
  const until = { limit, mayEnd: () => reader.isBetweenReplies };
  const offset = readLines(path, start?.offset ?? 0, visit, until);
  return reader.finish(offset ?? start?.offset ?? 0);
}

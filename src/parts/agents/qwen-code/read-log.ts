import { basename, extname } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import { parseObject } from "../logs/json-rows.ts";
import { textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { readSmallFile } from "../logs/small-file.ts";
import { SessionReader } from "./session-reader.ts";

/** Reads a session's log, or a sub-agent's, from where the last reading ended. */
export function readLog(
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const sessionId = basename(path, extname(path));
  const reader = new SessionReader(sessionId, () => subAgentModel(path), start);
  const visit = reader.readLine.bind(reader);
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return reader.finish(offset ?? start?.offset ?? 0);
}

/** What a sub-agent runs with stands in a file beside its log. */
function subAgentModel(path: string): string | undefined {
  const description = readSmallFile(`${path.slice(0, -extname(path).length)}.meta.json`);
  return textOf(parseObject(description ?? "")?.model);
}

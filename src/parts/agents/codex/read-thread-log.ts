import { basename } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { readCompressedLines } from "./compressed-lines.ts";
import { createFindOrigin } from "./find-origin.ts";
import { ThreadReader } from "./thread-reader.ts";

const COMPRESSED = /\.zst$/;
const ROLLOUT_NAME = /^rollout-[\dT-]{19}-/;
const EXTENSIONS = /\.jsonl(\.zst)?$/;

/** Reads what the log of a thread holds behind `from`; a packed log is read whole. */
export async function readThreadLog(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): Promise<LogReading> {
  const isCompressed = COMPRESSED.test(path);
  const isFollowed = from !== undefined && !isCompressed && isLineStart(path, from.offset);
  const start = isFollowed ? from : undefined;
  const fileSessionId = basename(path).replace(EXTENSIONS, "").replace(ROLLOUT_NAME, "");
  const reader = new ThreadReader(agent, fileSessionId, start, createFindOrigin(path));
  const visit = reader.readLine.bind(reader);
  if (isCompressed) {
    await readCompressedLines(path, visit, limit);
    const reading = reader.finish(0);
    return { ...reading, position: { offset: 0, mark: reading.position.mark } };
  }
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return reader.finish(offset ?? start?.offset ?? 0);
}

import { extname } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { isLineStart } from "../logs/json-lines.ts";
import { readRows } from "../logs/json-rows.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { logAddress } from "./log-address.ts";
import { SessionReader } from "./session-reader.ts";

/** Reads a session's log, or a sub-agent's: lines from where the last reading ended, a document whole. */
export function readLog(
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  return extname(path) === ".json" ? readDocument(path) : readLines(path, from, limit);
}

function readDocument(path: string): LogReading {
  const reader = new SessionReader(logAddress(path), undefined);
  reader.readRecord(readJsonDocument(path) ?? {});
  const { position, ...reading } = reader.finish(0);
  return { ...reading, position: { offset: 0, mark: position.mark } };
}

function readLines(
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = from !== undefined && isLineStart(path, from.offset) ? from : undefined;
  const reader = new SessionReader(logAddress(path), start);
  const offset = readRows(path, start?.offset ?? 0, (record) => reader.readRecord(record), limit);
  return reader.finish(offset ?? start?.offset ?? 0);
}

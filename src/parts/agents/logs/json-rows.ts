import type { LogPosition } from "./agent.ts";
import { isLineStart, type LineVisitor, readLines } from "./json-lines.ts";
import type { JsonObject } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";
import type { ReadingLimit } from "./reading-limit.ts";

/**
 * Visits the objects that the lines of a file hold, from `offset` on, and returns the offset behind
 * the last whole line; undefined when the file is gone. A line that holds no object is passed over.
 * For logs of which most is wanted; `JsonFields` reads the others.
 */
export function readRows(
  path: string,
  offset: number,
  visit: (row: JsonObject) => void,
  limit?: ReadingLimit,
): number | undefined {
  const visitLine: LineVisitor = (bytes, start, end) => {
    const row = parseObject(bytes.toString("utf8", start, end));
    if (row !== undefined) visit(row);
  };
  return readLines(path, offset, visitLine, { limit });
}

/** Returns where the reading of a log of lines goes on; undefined where it begins anew: the log is another than the one that was read. */
export function continuedFrom(
  path: string,
  from: LogPosition | undefined,
): LogPosition | undefined {
  return from !== undefined && isLineStart(path, from.offset) ? from : undefined;
}

/** Returns the object that a JSON text holds; undefined when it is malformed, or anything else. */
export function parseObject(text: string): JsonObject | undefined {
  const value = parseJson(text);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : undefined;
}

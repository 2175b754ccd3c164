import { readFileSync, statSync } from "node:fs";
import { parseObject } from "./json-rows.ts";
import { type JsonObject, listOf } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";
import { unlessUnreadable } from "./unreadable.ts";

/** No agent writes a session of this size; what does is no session. */
const MAX_DOCUMENT_BYTES = 64 << 20;

/**
 * Reads the object that a file holds; undefined when the file is gone, over 64 MB, or holds
 * anything else: a log that is just being written is read later.
 */
export function readJsonDocument(path: string): JsonObject | undefined {
  const bytes = readDocument(path);
  return bytes && parseObject(bytes.toString("utf8"));
}

/** Reads the list that a file holds, as `readJsonDocument` reads an object; empty when it holds none. */
export function readJsonList(path: string): readonly unknown[] {
  return listOf(parseJson(readDocument(path)?.toString("utf8") ?? ""));
}

/** Reads a whole file; undefined when it is gone or over 64 MB. */
export function readDocument(path: string): Buffer | undefined {
  return unlessUnreadable(() => {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= MAX_DOCUMENT_BYTES ? readFileSync(path) : undefined;
  });
}

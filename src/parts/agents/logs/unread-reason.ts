import { closeSync, openSync } from "node:fs";
import zlib from "node:zlib";
import { hasUnreadRows, readSqliteLog } from "./sqlite-log.ts";
import { unlessUnreadable } from "./unreadable.ts";

/** Returns why a log that gave nothing did so. */
export async function unreadReason(path: string): Promise<string> {
  const file = unlessUnreadable(() => openSync(path, "r"));
  if (file === undefined) return "it cannot be opened";
  closeSync(file);
  if (path.endsWith(".zst") && zlib.createZstdDecompress === undefined) {
    return "it is packed with zstd, which Node unpacks from version 22.15 on";
  }
  if (path.endsWith(".db") && (await readSqliteLog(path, countTables)) === undefined) {
    return "SQLite cannot read it: it is damaged, locked or no database, or this Node has no SQLite";
  }
  return hasUnreadRows(path)
    ? "its rows stand in a write-ahead log that was left behind, too large to be copied"
    : "it holds no call";
}

function countTables(database: { prepare(sql: string): { get(): unknown } }): unknown {
  return database.prepare("SELECT count(*) FROM sqlite_schema").get();
}

import type { DatabaseSync } from "node:sqlite";
import type { Call } from "../../../usage/call.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { toRealTime } from "../logs/row-time.ts";
import { SqliteColumns } from "../logs/sqlite-columns.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { firstFolder } from "./first-folder.ts";
import { CAN_UNPACK, readThreadUsage } from "./thread-usage.ts";

const TABLE = "threads";
/** As large as a document that stands alone may be. */
const MAX_DATA_BYTES = 64 << 20;
/** `2026-03-02T10:00:00`: behind it times have as many digits as they please. */
const SECOND_CHARACTERS = 19;

/** What a reading must know of those before it. */
interface DatabaseState {
  /** The second in which the last thread that was read was written. */
  readonly readUntil: string;
}

/** Reads the threads that were written to since the last reading, each with all that it used so far. */
export async function readThreads(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): Promise<LogReading> {
  const before = (from?.carry as DatabaseState | undefined)?.readUntil ?? "";
  const read = await readSqliteLog(path, (database) => readRows(database, agent, before, limit));
  const { calls, readUntil } = read ?? { calls: [], readUntil: before };
  const carry: DatabaseState = { readUntil };
  return { calls, marks: [], position: { offset: 0, carry }, lastTurn: undefined };
}

interface ReadRows extends DatabaseState {
  readonly calls: readonly Call[];
}

function readRows(
  database: DatabaseSync,
  agent: string,
  before: string,
  limit: ReadingLimit | undefined,
): ReadRows {
  const columns = new SqliteColumns(database, TABLE, "t");
  const isThere = columns.has("id", "updated_at", "data_type", "data");
  if (!isThere || !CAN_UNPACK) return { calls: [], readUntil: before };
  const calls: Call[] = [];
  let readUntil = before;
  // By themselves: the documents together may be larger than memory.
  const rows = database.prepare(`
    SELECT rowid AS row, substr(updated_at, 1, ${SECOND_CHARACTERS}) AS second FROM ${TABLE}
    WHERE rowid <= ${Number.MAX_SAFE_INTEGER} AND typeof(updated_at) = 'text' AND second >= ?
    ORDER BY second`);
  const thread = database.prepare(selectThread(columns));
  const now = new Date().toISOString().slice(0, SECOND_CHARACTERS);
  for (const { row, second } of rows.all(before)) {
    const call = createThreadCall(agent, thread.get(row ?? null) ?? {});
    if (call !== undefined) calls.push(call);
    // What says that it was written later than now would hide all that is.
    if (String(second) <= now) readUntil = String(second);
    limit?.passChunk();
    if (limit?.endsHere(true)) break;
  }
  return { calls, readUntil };
}

function selectThread(columns: SqliteColumns): string {
  const texts = [
    "id",
    "updated_at",
    "data_type",
    "parent_id",
    "folder_paths",
    "folder_paths_order",
  ];
  return `
    SELECT ${texts.map((name) => `${columns.text(name)} AS ${name}`).join(", ")},
      CASE WHEN octet_length(t.data) <= ${MAX_DATA_BYTES} THEN CAST(t.data AS BLOB) END AS data
    FROM ${TABLE} AS t WHERE t.rowid = ?`;
}

/** Returns what a thread used so far; undefined when that is nothing, or the thread was taken over from somebody else. */
function createThreadCall(agent: string, row: Record<string, unknown>): Call | undefined {
  const id = textOf(row.id);
  const timestamp = toRealTime(textOf(row.updated_at));
  const usage =
    row.data instanceof Uint8Array ? readThreadUsage(row.data, textOf(row.data_type)) : undefined;
  if (id === undefined || timestamp === undefined || usage === undefined) return undefined;
  if (usage.isImported || !isUsed(usage.tokens)) return undefined;
  const parentId = textOf(row.parent_id);
  return createCall({
    agent,
    callId: id,
    sessionId: parentId ?? id,
    timestamp,
    model: usage.model,
    tokens: usage.tokens,
    isSidechain: parentId !== undefined,
    cwd: firstFolder(textOf(row.folder_paths), textOf(row.folder_paths_order)),
    isSessionTotal: true,
  });
}

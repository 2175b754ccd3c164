import type { DatabaseSync } from "node:sqlite";
import type { Call } from "../../../usage/call.ts";
import { parseObject } from "../logs/json-rows.ts";
import { listOf, textOf } from "../logs/json-value.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { hasTable, readLayout, type StoreLayout, selectNumber } from "../opencode/store-layout.ts";

/** Whether a call was taken over from another agent's log. */
export type IsImported = (call: Pick<Call, "callId" | "sessionId" | "timestamp">) => boolean;

/** Where MiMo Code notes what it took over, now and in early versions. */
const TABLES = ["external_import", "claude_import"] as const;
const MAX_LIST_BYTES = 64 << 20;

/**
 * Reads which messages of a database are other agents'. A session that was taken over may go on here: its note
 * lists the messages, in early versions it only says when they were taken.
 */
export async function readImports(path: string): Promise<IsImported> {
  const notes = (await readSqliteLog(path, readNotes)) ?? [];
  const ids = new Set(notes.flatMap(({ messageIds }) => messageIds));
  const listed = new Set(
    notes.flatMap((note) => (note.messageIds.length > 0 ? note.sessionId : [])),
  );
  const untilBySession = new Map(
    notes.flatMap(({ sessionId, until }) => (listed.has(sessionId) ? [] : [[sessionId, until]])),
  );
  return ({ callId, sessionId, timestamp }) => {
    const until = untilBySession.get(sessionId);
    return ids.has(callId.replace(/#.*$/, "")) || (until !== undefined && timestamp <= until);
  };
}

interface ImportNote {
  readonly sessionId: string;
  readonly messageIds: readonly string[];
  /** What was written until then is another agent's. */
  readonly until: string;
}

function readNotes(database: DatabaseSync): readonly ImportNote[] {
  const layout = readLayout(database, TABLES);
  return TABLES.filter((table) => hasTable(layout, table, ["session_id"])).flatMap((table) =>
    database
      .prepare(
        `SELECT session_id, ${selectList(layout, table)}, ${selectNumber(layout, table, "time_imported")}
         FROM ${table} WHERE typeof(session_id) = 'text'`,
      )
      .all()
      .map(({ session_id, message_ids, time_imported }) => ({
        sessionId: String(session_id),
        messageIds: idsOf(message_ids),
        until: timeText(time_imported),
      })),
  );
}

function selectList(layout: StoreLayout, table: string): string {
  return hasTable(layout, table, ["message_ids"])
    ? `CASE WHEN octet_length(message_ids) <= ${MAX_LIST_BYTES} THEN message_ids END AS message_ids`
    : "NULL AS message_ids";
}

function idsOf(value: unknown): readonly string[] {
  const { ids } = parseObject(`{"ids":${textOf(value) ?? "[]"}}`) ?? {};
  return listOf(ids).flatMap((id) => textOf(id)?.replaceAll(":", ".") ?? []);
}

/** Where nothing says when, all of the session is another agent's. */
function timeText(ms: unknown): string {
  const time = new Date(typeof ms === "number" && ms > 0 ? ms : Number.NaN);
  return Number.isNaN(time.getTime()) ? "9999" : time.toISOString();
}

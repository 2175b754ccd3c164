import type { DatabaseSync } from "node:sqlite";
import type { Call } from "../../../usage/call.ts";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { parseObject } from "../logs/json-rows.ts";
import { textOf } from "../logs/json-value.ts";
import { timeOfSeconds } from "../logs/row-time.ts";
import { SqliteColumns } from "../logs/sqlite-columns.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { type RowAnchor, readRowsBehind, type SqliteRow } from "../logs/sqlite-rows.ts";

const LEDGER = "usage_ledger";
/** The sum of what a session used before there was a ledger. */
const CARRIED_FORWARD = "carried_forward";

/** Reads the calls that a database's ledger holds behind `from`; databases of before it hold none. */
export async function readLedger(
  agent: string,
  path: string,
  from: LogPosition | undefined,
): Promise<LogReading> {
  const before = from?.carry as RowAnchor | undefined;
  const found = await readSqliteLog(path, (database) => {
    const select = selectRows(database);
    return select === undefined ? undefined : readRowsBehind(database, select, rowKey, before);
  });
  const { rows = [], anchor = before } = found ?? {};
  const calls = rows.flatMap((row) => rowCall(agent, row) ?? []);
  return { calls, marks: [], position: { offset: 0, carry: anchor }, lastTurn: undefined };
}

function selectRows(database: DatabaseSync): string | undefined {
  const calls = new SqliteColumns(database, LEDGER, "t");
  const sessions = new SqliteColumns(database, "sessions", "s");
  if (!calls.has("id", "session_id", "created_timestamp")) return undefined;
  const join = sessions.has("id") ? "LEFT JOIN sessions AS s ON s.id = t.session_id" : "";
  return `
      ${calls.number("id")} AS id,
      ${calls.text("session_id")} AS sessionId,
      ${calls.number("created_timestamp")} AS seconds,
      ${calls.text("model")} AS model,
      ${calls.text("cost_source")} AS costSource,
      ${calls.number("input_tokens")} AS input,
      ${calls.number("output_tokens")} AS output,
      ${calls.number("cache_read_tokens")} AS cacheRead,
      ${calls.number("cache_write_tokens")} AS cacheWrite,
      ${calls.number("total_tokens")} AS total,
      ${sessions.text("working_dir")} AS cwd,
      ${sessions.text("provider_name")} AS provider,
      ${sessions.text("model_config_json")} AS modelConfig,
      ${sessions.text("parent_session_id")} AS parentId
    FROM ${LEDGER} AS t ${join} WHERE TRUE`;
}

function rowKey({ sessionId, id, seconds }: SqliteRow): string {
  return `${sessionId}/${id}-${seconds}`;
}

/** Returns the call of a row; undefined when it is none, used nothing, or nothing says when. */
function rowCall(agent: string, row: SqliteRow): Call | undefined {
  const sessionId = textOf(row.sessionId);
  const timestamp = timeOfSeconds(row.seconds);
  // The input holds the cache's tokens.
  const tokens = tokensWithCacheInInput({
    input: row.input,
    output: row.output,
    cacheRead: row.cacheRead,
    cacheWrite: row.cacheWrite,
    total: row.total,
  });
  if (sessionId === undefined || timestamp === undefined || !isUsed(tokens)) return undefined;
  if (row.costSource === CARRIED_FORWARD) return undefined;
  const configured = textOf(parseObject(textOf(row.modelConfig) ?? "")?.model_name);
  return createCall({
    ...{ agent, callId: rowKey(row), sessionId, timestamp, tokens },
    model: withProvider(textOf(row.model) ?? configured ?? "unknown", textOf(row.provider)),
    isSidechain: textOf(row.parentId) !== undefined,
    cwd: textOf(row.cwd),
  });
}

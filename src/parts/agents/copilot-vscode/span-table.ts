import type { DatabaseSync } from "node:sqlite";
import { SqliteColumns, textIn } from "../logs/sqlite-columns.ts";

const SPANS = "spans";
const ATTRIBUTES = "span_attributes";

/**
 * Returns the query, with a condition, for the spans that are the extension's own requests to models;
 * undefined when a database is of another layout. Spans of agents repeat the sums of their requests.
 */
export function selectRequests(database: DatabaseSync): string | undefined {
  const span = new SqliteColumns(database, SPANS, "t");
  const attribute = new SqliteColumns(database, ATTRIBUTES, "a");
  const isKnown =
    span.has("span_id", "trace_id", "parent_span_id", "operation_name", "provider_name") &&
    span.has("agent_name", "chat_session_id", "end_time_ms") &&
    attribute.has("span_id", "key", "value");
  if (!isKnown) return undefined;
  return `
      ${span.text("span_id")} AS spanId,
      ${span.text("trace_id")} AS traceId,
      ${span.number("start_time_ms")} AS startMs,
      ${span.number("end_time_ms")} AS endMs,
      ${span.number("status_code")} AS statusCode,
      coalesce(${span.text("response_model")}, ${span.text("request_model")}) AS model,
      ${span.number("input_tokens")} AS input,
      ${span.number("output_tokens")} AS output,
      ${span.number("cached_tokens")} AS cacheRead,
      ${attributeOf("gen_ai.usage.cache_creation.input_tokens")} AS cacheWrite,
      ${span.text("chat_session_id")} AS chatId,
      ${attributeOf("copilot_chat.parent_chat_session_id")} AS parentChatId,
      coalesce(${attributeOf("copilot_chat.session_id")}, ${span.text("conversation_id")}) AS requestId,
      ${attributeOf("error.type")} AS errorType,
      ${attributeOf("copilot_chat.canceled")} AS isCanceled
    FROM ${SPANS} AS t
    WHERE t.operation_name = 'chat' AND t.provider_name = 'github'
      AND typeof(t.span_id) = 'text' AND typeof(t.trace_id) = 'text'`;
}

function attributeOf(key: string): string {
  return `(SELECT ${textIn("a.value")} FROM ${ATTRIBUTES} AS a WHERE a.span_id = t.span_id AND a.key = '${key}')`;
}

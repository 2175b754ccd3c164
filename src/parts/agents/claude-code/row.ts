import { JsonFields } from "../logs/json-fields.ts";

const fields = new JsonFields();

/**
 * Reads one line of a log into `row`; false when it is no row.
 * There is one `row`, valid until the next line is read: logs have millions of them.
 */
export function readRow(bytes: Buffer, start: number, end: number): boolean {
  return fields.read(bytes, start, end);
}

/** The fields of a Claude Code row that we know, of hundreds. */
export const row = {
  type: fields.field("type"),
  uuid: fields.field("uuid"),
  timestamp: fields.field("timestamp"),
  sessionId: fields.field("sessionId"),
  requestId: fields.field("requestId"),
  cwd: fields.field("cwd"),
  gitBranch: fields.field("gitBranch"),
  isSidechain: fields.field("isSidechain"),
  isMeta: fields.field("isMeta"),
  isCompactSummary: fields.field("isCompactSummary"),
  isApiErrorMessage: fields.field("isApiErrorMessage"),
  permissionMode: fields.field("permissionMode"),
  /** Only in logs of early versions. */
  durationMs: fields.field("durationMs"),
  toolUseResult: fields.field("toolUseResult"),
  isInterrupted: fields.field("toolUseResult", "interrupted"),
  messageId: fields.field("message", "id"),
  role: fields.field("message", "role"),
  model: fields.field("message", "model"),
  stopReason: fields.field("message", "stop_reason"),
  content: fields.field("message", "content"),
  usage: fields.field("message", "usage"),
  /** Without the cache's tokens. */
  inputTokens: fields.field("message", "usage", "input_tokens"),
  /** Thinking included. */
  outputTokens: fields.field("message", "usage", "output_tokens"),
  cacheReadTokens: fields.field("message", "usage", "cache_read_input_tokens"),
  cacheWriteTokens: fields.field("message", "usage", "cache_creation_input_tokens"),
  cacheWriteFiveMinuteTokens: fields.field(
    "message",
    "usage",
    "cache_creation",
    "ephemeral_5m_input_tokens",
  ),
  cacheWriteOneHourTokens: fields.field(
    "message",
    "usage",
    "cache_creation",
    "ephemeral_1h_input_tokens",
  ),
  /** `standard` or `fast`. */
  speed: fields.field("message", "usage", "speed"),
  /** `standard`, `priority` or `batch`. */
  serviceTier: fields.field("message", "usage", "service_tier"),
  webSearches: fields.field("message", "usage", "server_tool_use", "web_search_requests"),
  /** Where it was to be served: `us`, or anywhere. */
  inferenceGeo: fields.field("message", "usage", "inference_geo"),
  /** Calls inside the call, which the counts above leave out. */
  iterations: fields.field("message", "usage", "iterations"),
} as const;

/** A block of a message's content; a plain text is one block. */
export interface ContentBlock {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly id?: unknown;
  readonly name?: unknown;
  readonly tool_use_id?: unknown;
  readonly is_error?: unknown;
}

/** Decodes the content of the row's message: only for the few rows whose content matters. */
export function contentBlocks(): readonly ContentBlock[] {
  const content = row.content.value();
  if (typeof content === "string") return [{ type: "text", text: content }];
  return Array.isArray(content)
    ? content.filter((block) => typeof block === "object" && block)
    : [];
}

/** Returns the texts of content blocks. */
export function textsOf(blocks: readonly ContentBlock[]): readonly string[] {
  return blocks.flatMap(({ text }) => (typeof text === "string" ? [text] : []));
}

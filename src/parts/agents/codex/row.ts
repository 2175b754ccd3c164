import { JsonFields } from "../logs/json-fields.ts";
import { vectorField } from "./token-vector.ts";

const fields = new JsonFields();

/**
 * Reads one line of a log into `row`; false when it is no row.
 * There is one `row`, valid until the next line is read: logs have millions of them.
 */
export function readRow(bytes: Buffer, start: number, end: number): boolean {
  return fields.read(bytes, start, end);
}

/** The fields of a Codex row that we know; `session_meta` rows have others. */
export const row = {
  timestamp: fields.field("timestamp"),
  type: fields.field("type"),
  /** Only since logs are read in pages. */
  ordinal: fields.field("ordinal"),
  eventType: fields.field("payload", "type"),
  /** Of a usage record: the thread that made the call. */
  threadId: fields.field("payload", "thread_id"),
  turnId: fields.field("payload", "turn_id"),
  model: fields.field("payload", "model"),
  cwd: fields.field("payload", "cwd"),
  serviceTier: fields.field("payload", "service_tier"),
  /** Written whenever somebody changes the settings, `/fast` among them. */
  settings: fields.field("payload", "thread_settings"),
  settingsTier: fields.field("payload", "thread_settings", "service_tier"),
  /** Early versions name the mode itself. */
  collaborationMode: fields.field("payload", "collaboration_mode"),
  collaborationModeName: fields.field("payload", "collaboration_mode", "mode"),
  collaborationModeKind: fields.field("payload", "collaboration_mode_kind"),
  message: fields.field("payload", "message"),
  itemType: fields.field("payload", "item", "type"),
  itemContent: fields.field("payload", "item", "content"),
  durationMs: fields.field("payload", "duration_ms"),
  abortReason: fields.field("payload", "reason"),
  errorInfo: fields.field("payload", "codex_error_info"),
  turnError: fields.field("payload", "error"),
  turnErrorInfo: fields.field("payload", "error", "codex_error_info"),
  countModel: fields.field("payload", "info", "model"),
  /** Of the thread so far. */
  total: vectorField(fields, "payload", "info", "total_token_usage"),
  /** Of the last call. */
  last: vectorField(fields, "payload", "info", "last_token_usage"),
  /** Of the recorded call. */
  usage: vectorField(fields, "payload", "usage"),
  threadTotal: vectorField(fields, "payload", "thread_token_usage"),
} as const;

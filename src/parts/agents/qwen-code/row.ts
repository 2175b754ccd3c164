import { JsonFields } from "../logs/json-fields.ts";
import { listOf, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";

const fields = new JsonFields();

/**
 * Reads one line of a log into `row`; false when it is no row.
 * There is one `row`, valid until the next line is read: logs have millions of them.
 */
export function readRow(bytes: Buffer, start: number, end: number): boolean {
  return fields.read(bytes, start, end);
}

/** The fields of a Qwen Code row that we know. */
export const row = {
  type: fields.field("type"),
  subtype: fields.field("subtype"),
  /** A copy of the row in a branched session has the same. */
  uuid: fields.field("uuid"),
  timestamp: fields.field("timestamp"),
  sessionId: fields.field("sessionId"),
  cwd: fields.field("cwd"),
  gitBranch: fields.field("gitBranch"),
  isSidechain: fields.field("isSidechain"),
  model: fields.field("model"),
  message: fields.field("message"),
  usage: fields.field("usageMetadata"),
  promptTokens: fields.field("usageMetadata", "promptTokenCount"),
  candidatesTokens: fields.field("usageMetadata", "candidatesTokenCount"),
  cachedTokens: fields.field("usageMetadata", "cachedContentTokenCount"),
  thoughtsTokens: fields.field("usageMetadata", "thoughtsTokenCount"),
  toolUsePromptTokens: fields.field("usageMetadata", "toolUsePromptTokenCount"),
  totalTokens: fields.field("usageMetadata", "totalTokenCount"),
  toolStatus: fields.field("toolCallResult", "status"),
  /** What kind of thing the tool's result displays, e.g. `plan_summary`. */
  displayType: fields.field("toolCallResult", "resultDisplay", "type"),
  isDisplayRejected: fields.field("toolCallResult", "resultDisplay", "rejected"),
  /** What a person wrote, where the message holds more or other than that. */
  displayText: fields.field("systemPayload", "displayText"),
  commandPhase: fields.field("systemPayload", "phase"),
  rawCommand: fields.field("systemPayload", "rawCommand"),
  isSentToModel: fields.field("systemPayload", "sentToModel"),
  approvalMode: fields.field("systemPayload", "mode"),
  turnState: fields.field("systemPayload", "state"),
  eventName: fields.field("systemPayload", "uiEvent", "event.name"),
  eventPromptId: fields.field("systemPayload", "uiEvent", "prompt_id"),
  eventSubAgentId: fields.field("systemPayload", "uiEvent", "subagent_id"),
  eventSubAgentName: fields.field("systemPayload", "uiEvent", "subagent_name"),
  eventDurationMs: fields.field("systemPayload", "uiEvent", "duration_ms"),
  eventStatusCode: fields.field("systemPayload", "uiEvent", "status_code"),
  eventError: fields.field("systemPayload", "uiEvent", "error"),
  eventInputTokens: fields.field("systemPayload", "uiEvent", "input_token_count"),
  eventOutputTokens: fields.field("systemPayload", "uiEvent", "output_token_count"),
  eventToolName: fields.field("systemPayload", "uiEvent", "function_name"),
  isEventSuccess: fields.field("systemPayload", "uiEvent", "success"),
} as const;

/** Returns when the row that was read was written; undefined when it does not say. */
export function rowTime(): string | undefined {
  return toRealTime(row.timestamp.text());
}

/** Returns what a person wrote in the prompt that was read. */
export function promptText(): string {
  const parts = listOf(objectOf(row.message.value()).parts);
  return row.displayText.text() ?? textOf(objectOf(parts[0]).text) ?? "";
}

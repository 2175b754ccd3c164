import { JsonFields } from "../logs/json-fields.ts";

const fields = new JsonFields();

/**
 * Reads one line of a log into `event`; false when it is none.
 * There is one `event`, valid until the next line is read: logs have many.
 */
export function readEvent(bytes: Buffer, start: number, end: number): boolean {
  return fields.read(bytes, start, end);
}

/**
 * The fields of an event that we know.
 * @see https://github.com/github/copilot-sdk/blob/main/nodejs/src/generated/session-events.ts
 */
export const event = {
  type: fields.field("type"),
  timestamp: fields.field("timestamp"),
  /** Of a sub-agent's events only. */
  agentId: fields.field("agentId"),
  sessionId: fields.field("data", "sessionId"),
  /** Where a session starts, or is resumed. */
  startCwd: fields.field("data", "context", "cwd"),
  startBranch: fields.field("data", "context", "branch"),
  /** Where a session goes on. */
  cwd: fields.field("data", "cwd"),
  branch: fields.field("data", "branch"),
  newMode: fields.field("data", "newMode"),
  /** The mode that a prompt was given in. */
  agentMode: fields.field("data", "agentMode"),
  content: fields.field("data", "content"),
  /** Who wrote a prompt, if no person did. */
  source: fields.field("data", "source"),
  skill: fields.field("data", "name"),
  trigger: fields.field("data", "trigger"),
  errorType: fields.field("data", "errorType"),
  statusCode: fields.field("data", "statusCode"),
  /** Of a compaction. */
  success: fields.field("data", "success"),
  shutdownType: fields.field("data", "shutdownType"),
  modelMetrics: fields.field("data", "modelMetrics"),
  apiDurationMs: fields.field("data", "totalApiDurationMs"),
} as const;

import { JsonFields } from "../logs/json-fields.ts";

const fields = new JsonFields();

/**
 * Reads a stored message into `field`; false when it is none.
 * There is one `field`, valid until the next message is read: stores have many.
 */
export function readFields(bytes: Buffer): boolean {
  return fields.read(bytes, 0, bytes.length);
}

/** What is of use of a message, under the names of version 1 and of version 2. */
export const field = {
  /** Only in files: a database has columns for them. */
  id: fields.field("id"),
  sessionId: fields.field("sessionID"),
  role: fields.field("role"),
  /** Of a message's part: what kind of part it is. */
  partType: fields.field("type"),
  parentId: fields.field("parentID"),
  agent: fields.field("agent"),
  /** The agent, in early versions. */
  mode: fields.field("mode"),
  modelId: fields.field("modelID"),
  modelIdOfVersion2: fields.field("model", "id"),
  providerId: fields.field("providerID"),
  providerIdOfVersion2: fields.field("model", "providerID"),
  cwd: fields.field("path", "cwd"),
  created: fields.field("time", "created"),
  /** When the reply had come, before its tools ran: only in version 2. */
  streamed: fields.field("time", "streamed"),
  completed: fields.field("time", "completed"),
  finish: fields.field("finish"),
  /** Of a compaction in version 2. */
  status: fields.field("status"),
  /** How a turn ended, in version 2. */
  outcome: fields.field("outcome"),
  errorName: fields.field("error", "name"),
  errorStatus: fields.field("error", "data", "statusCode"),
  errorNameOfVersion2: fields.field("error", "type"),
  errorStatusOfVersion2: fields.field("error", "status"),
  /** Without the cache's tokens. */
  inputTokens: fields.field("tokens", "input"),
  outputTokens: fields.field("tokens", "output"),
  reasoningTokens: fields.field("tokens", "reasoning"),
  cacheReadTokens: fields.field("tokens", "cache", "read"),
  cacheWriteTokens: fields.field("tokens", "cache", "write"),
  totalTokens: fields.field("tokens", "total"),
} as const;

import { JsonFields } from "../logs/json-fields.ts";

const fields = new JsonFields();

/**
 * Reads one line of a log into `entry`; false when it is none.
 * There is one `entry`, valid until the next line is read: logs have many.
 */
export function readEntry(bytes: Buffer, start: number, end: number): boolean {
  return fields.read(bytes, start, end);
}

/** Where an entry has the usage of a call. */
function usageFields(...path: readonly string[]) {
  return {
    usage: fields.field(...path),
    /** Without the cache's tokens. */
    input: fields.field(...path, "input"),
    /** Reasoning included. */
    output: fields.field(...path, "output"),
    cacheRead: fields.field(...path, "cacheRead"),
    cacheWrite: fields.field(...path, "cacheWrite"),
    /** The part of the cache writes that is kept for an hour. */
    cacheWriteOneHour: fields.field(...path, "cacheWrite1h"),
    total: fields.field(...path, "totalTokens"),
  } as const;
}

export type UsageFields = ReturnType<typeof usageFields>;

/**
 * The fields of a Pi entry that we know.
 * @see https://github.com/badlogic/pi-mono/blob/main/packages/coding-agent/docs/session.md
 */
export const entry = {
  type: fields.field("type"),
  timestamp: fields.field("timestamp"),
  /** Of the first line only, which names the session: other entries' ids are short and made anew when a file is brought up to date. */
  id: fields.field("id"),
  cwd: fields.field("cwd"),
  /** The file whose entries this one begins with. */
  parentSession: fields.field("parentSession"),
  /** The same, in early versions. */
  branchedFrom: fields.field("branchedFrom"),
  /** Of a change of the model, and of the first line in early versions. */
  modelId: fields.field("modelId"),
  /** Who serves it: `openai`, `ollama`, … */
  modelProvider: fields.field("provider"),
  role: fields.field("message", "role"),
  model: fields.field("message", "model"),
  provider: fields.field("message", "provider"),
  /** The model behind a name such as `auto`. */
  responseModel: fields.field("message", "responseModel"),
  stopReason: fields.field("message", "stopReason"),
  errorMessage: fields.field("message", "errorMessage"),
  content: fields.field("message", "content"),
  /** When the call began, in milliseconds. */
  startedMs: fields.field("message", "timestamp"),
  /** Of a reply, and of a tool that called a model itself. */
  messageUsage: usageFields("message", "usage"),
  /** Of a summary, which a model wrote too. */
  summaryUsage: usageFields("usage"),
} as const;

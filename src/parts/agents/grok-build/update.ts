import { JsonFields } from "../logs/json-fields.ts";

const fields = new JsonFields();

/**
 * Reads one line of a log into `update`; false when it is none.
 * There is one `update`, valid until the next line is read: most are pieces of a reply.
 */
export function readUpdate(bytes: Buffer, start: number, end: number): boolean {
  return fields.read(bytes, start, end);
}

const inUpdate = (...path: readonly string[]) => fields.field("params", "update", ...path);

/** The fields of an update that we know. */
export const update = {
  /** In seconds. */
  timestamp: fields.field("timestamp"),
  kind: inUpdate("sessionUpdate"),
  /** Of a turn; the same in a fork's copy. */
  promptId: inUpdate("prompt_id"),
  stopReason: inUpdate("stop_reason"),
  usage: inUpdate("usage"),
  /** What a person wrote. */
  text: inUpdate("content", "text"),
} as const;

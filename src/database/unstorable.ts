import type { UsageRecord } from "../usage/usage-record.ts";
import type { Unstorable } from "./store.ts";

/** What a database can hold. */
export interface StorableText {
  /** Whether a text may hold the character NUL. */
  readonly holdsNul: boolean;
  /** Longest model and session id, which are part of the key; bytes of UTF-8. */
  readonly maxKeyBytes: number;
}

const FIELDS: Readonly<Record<string, keyof UsageRecord>> = {
  model: "model",
  session_id: "sessionId",
  notes: "notes",
  agent: "agent",
  branch: "branch",
};
const KEY_FIELDS: readonly string[] = ["model", "session_id"];

// Half of a pair of surrogates, which UTF-8 has no bytes for.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Returns why a database cannot hold a record exactly; undefined when it can. */
export function findUnstorable(
  record: UsageRecord,
  { holdsNul, maxKeyBytes }: StorableText,
): Unstorable | undefined {
  for (const [field, property] of Object.entries(FIELDS)) {
    const text = String(record[property]);
    if (!holdsNul && text.includes("\0")) {
      return {
        field,
        expected: `${field} without the character NUL, which this database cannot hold`,
        got: `one at position ${text.indexOf("\0") + 1}`,
      };
    }
    if (LONE_SURROGATE.test(text)) {
      return { field, expected: `${field} of whole characters`, got: "half of a surrogate pair" };
    }
    if (KEY_FIELDS.includes(field) && Buffer.byteLength(text) > maxKeyBytes) {
      return {
        field,
        expected: `${field} of at most ${maxKeyBytes} bytes, which is what this database can index`,
        got: `${Buffer.byteLength(text)} bytes`,
      };
    }
  }
  return undefined;
}

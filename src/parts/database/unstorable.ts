import type { UsageRecord } from "../../usage/usage-record.ts";

/** What a database can hold. */
export interface StorableText {
  /** Whether a text may hold the character NUL. */
  readonly holdsNul: boolean;
  /** Longest model and session id, which are part of the key; bytes of UTF-8. */
  readonly maxKeyBytes: number;
}

/** Why a database cannot hold a record. */
export interface Unstorable {
  /** The ledger's column. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

const FIELDS = [
  { field: "model", property: "model", isKey: true },
  { field: "session_id", property: "sessionId", isKey: true },
  { field: "notes", property: "notes", isKey: false },
  { field: "agent", property: "agent", isKey: false },
  { field: "branch", property: "branch", isKey: false },
] as const;

const SURROGATE = /[\uD800-\uDFFF]/;
// Half of a pair, which UTF-8 cannot encode. Without the quick test first this takes ten times as long.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Returns why a database cannot hold a record exactly; undefined when it can. */
export function findUnstorable(
  record: UsageRecord,
  { holdsNul, maxKeyBytes }: StorableText,
): Unstorable | undefined {
  for (const { field, property, isKey } of FIELDS) {
    const text = record[property];
    if (!holdsNul && text.includes("\0")) {
      return {
        field,
        expected: `${field} without the character NUL, which this database cannot hold`,
        got: `one at position ${text.indexOf("\0") + 1}`,
      };
    }
    if (SURROGATE.test(text) && LONE_SURROGATE.test(text)) {
      return { field, expected: `${field} of whole characters`, got: "half of a surrogate pair" };
    }
    if (isKey && Buffer.byteLength(text) > maxKeyBytes) {
      return {
        field,
        expected: `${field} of at most ${maxKeyBytes} bytes, which is what this database can index`,
        got: `${Buffer.byteLength(text)} bytes`,
      };
    }
  }
  return undefined;
}

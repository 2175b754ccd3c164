import { identityOf } from "../../../usage/identity.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";

/**
 * Returns what stays of a record's identity when `tokenledger mark` corrects it: without a session
 * id the notes are part of the identity, and a corrected record came with its old commit all the same.
 */
export function lastingIdentityOf(record: UsageRecord): string {
  return identityOf({ ...record, notes: "" });
}

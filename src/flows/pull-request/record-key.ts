import { hash } from "node:crypto";
import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/**
 * Returns a record whose identity stays when `tokenledger mark` corrects it: without a session
 * id the notes are part of the identity, and a corrected record still came with its old commit.
 */
export function lastingRecordOf(record: UsageRecord): UsageRecord {
  return record.sessionId === "" ? { ...record, notes: "" } : record;
}

export function lastingIdentityOf(record: UsageRecord): string {
  return identityOf(lastingRecordOf(record));
}

export const KEY_LENGTH = 12;

/** Returns what stands for an identity in 72 bits: of a million records two are taken for one in 1 of 10^10 ledgers. */
export function shortKeyOf(identity: string): string {
  return hash("sha1", identity, "base64url").slice(0, KEY_LENGTH);
}

/** Returns what stands for the lasting identity of a record, in 20 bytes, however long its texts are. */
export function keyOf(record: UsageRecord): string {
  return shortened(lastingIdentityOf(record));
}

/** Returns the same for what a record counts: what nobody may change later. */
export function countsOf(record: UsageRecord): string {
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = record;
  const { durationMs, costNanoUsd, agent, branch } = record;
  return shortened(
    JSON.stringify([
      ...[inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens],
      ...[durationMs ?? null, costNanoUsd ?? null, agent, branch],
    ]),
  );
}

/** Returns the same for what people correct later: success and notes. */
export function correctionOf({ success, notes }: UsageRecord): string {
  return shortened(JSON.stringify([success ?? null, notes]));
}

function shortened(text: string): string {
  return hash("sha1", text, "binary");
}

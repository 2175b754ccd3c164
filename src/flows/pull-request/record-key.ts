import { hash } from "node:crypto";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { lastingIdentityOf } from "./origins/lasting-identity.ts";

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
  return hash("sha1", text, "buffer").toString("latin1");
}

import { createHash } from "node:crypto";
import { toMicroseconds, toUtc } from "./timestamp.ts";
import type { UsageRecord } from "./usage-record.ts";

/**
 * Returns the session id of a record, or what stands in for it: `row:` and the first 32 hex
 * digits of SHA-256 over every other column but the success, which people correct later.
 */
export function sessionIdOf(record: UsageRecord): string {
  if (record.sessionId !== "") return record.sessionId;
  const columns = [
    toUtc(record.timestamp),
    record.model,
    record.inputTokens,
    record.outputTokens,
    record.taskType,
    record.durationMs,
    record.notes,
    record.cacheReadTokens,
    record.cacheWriteTokens,
    record.costNanoUsd,
    record.agent,
    record.branch,
  ];
  const text = columns.map((value) => value ?? "").join("\u001f");
  return `row:${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
}

/**
 * Returns what makes a record the same record: its time in UTC, as databases keep it, its session,
 * task type and model.
 */
export function identityOf(record: UsageRecord): string {
  const utc = toMicroseconds(toUtc(record.timestamp) ?? "");
  return [utc, sessionIdOf(record), record.taskType ?? "", record.model].join("\u001f");
}

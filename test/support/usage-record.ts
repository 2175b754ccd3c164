import type { UsageRecord } from "../../src/usage/usage-record.ts";

/** Builds a record; name only what the test is about. */
export function usageRecord(values: Partial<UsageRecord> = {}): UsageRecord {
  return {
    timestamp: "2026-02-23T22:19:12+01:00",
    model: "claude-sonnet-4-5-20250929",
    inputTokens: 1500,
    outputTokens: 3200,
    success: true,
    taskType: "execute",
    durationMs: 45_000,
    notes: "",
    sessionId: "11111111-2222-3333-4444-555555555555",
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    costNanoUsd: undefined,
    agent: "claude-code",
    branch: "main",
    ...values,
  };
}

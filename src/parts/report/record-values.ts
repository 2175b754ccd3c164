import { formatUsd } from "../../usage/cost.ts";
import { phaseOf } from "../../usage/phase.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/** Returns a record as JSON tells it: keys are named as the ledger's columns, what is unknown is null. */
export function recordValues(
  record: UsageRecord,
): Readonly<Record<string, string | number | boolean | null>> {
  const { costNanoUsd } = record;
  return {
    timestamp: toUtc(record.timestamp) ?? record.timestamp,
    model: record.model,
    prompt_tokens: record.inputTokens,
    completion_tokens: record.outputTokens,
    cache_read_tokens: record.cacheReadTokens,
    cache_write_tokens: record.cacheWriteTokens,
    cost_usd: costNanoUsd === undefined ? null : Number(formatUsd(costNanoUsd)),
    task_success: record.success ?? null,
    task_type: record.taskType ?? null,
    duration_ms: record.durationMs ?? null,
    phase: phaseOf(record.notes) ?? null,
    notes: record.notes,
    agent: record.agent || null,
    session_id: record.sessionId || null,
    branch: record.branch || null,
  };
}

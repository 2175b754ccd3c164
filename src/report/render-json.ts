import { formatUsd } from "../usage/cost.ts";
import { visibleJson } from "./escape.ts";
import type { UsageGroup, UsageSummary, UsageSums } from "./usage-summary.ts";

/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
export function renderJson(summary: UsageSummary): string {
  const value = {
    first_timestamp: summary.firstTimestamp ?? null,
    last_timestamp: summary.lastTimestamp ?? null,
    total: sumsOf(summary.total),
    by_model: groupsOf("model", summary.models),
    by_task_type: groupsOf("task_type", summary.taskTypes),
    by_phase: groupsOf("phase", summary.phases),
    by_agent: groupsOf("agent", summary.agents),
    by_week: groupsOf("week", summary.weeks),
    by_day: groupsOf("day", summary.days),
    failures: summary.failures.map((group) => ({
      message: group.message ?? null,
      failures: group.failures,
      first_timestamp: group.firstTimestamp,
      last_timestamp: group.lastTimestamp,
      models: group.models,
    })),
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

function groupsOf(key: string, groups: readonly UsageGroup[]): readonly object[] {
  return groups.map((group) => ({ [key]: group.name ?? null, ...sumsOf(group) }));
}

function sumsOf(sums: UsageSums): object {
  const isPriced = sums.unpricedRecords < sums.records || sums.records === 0;
  return {
    records: sums.records,
    sessions: sums.sessions,
    prompt_tokens: sums.inputTokens,
    completion_tokens: sums.outputTokens,
    cache_read_tokens: sums.cacheReadTokens,
    cache_write_tokens: sums.cacheWriteTokens,
    cost_usd: isPriced ? Number(formatUsd(sums.costNanoUsd)) : null,
    unpriced_records: sums.unpricedRecords,
    unpriced_tokens: sums.unpricedTokens,
    succeeded: sums.succeeded,
    failed: sums.failed,
    success_rate: sums.successRate ?? null,
    average_duration_ms: sums.averageDurationMs ?? null,
    p95_duration_ms: sums.p95DurationMs ?? null,
  };
}

import { formatUsd } from "../../usage/cost.ts";
import type { UsageSums } from "./usage-summary.ts";

/** Returns sums as JSON tells them: keys are named as the ledger's columns, what is unknown is null. */
export function sumValues(sums: UsageSums): object {
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

import type { CallTokens } from "../../../usage/call.ts";
import { countOf } from "../logs/json-value.ts";
import { row } from "./row.ts";

/** Returns the tokens of the row that was read. */
export function rowTokens(): CallTokens {
  return callTokens({
    uncached: row.inputTokens.count(),
    output: row.outputTokens.count(),
    cacheRead: row.cacheReadTokens.count(),
    cacheWrite: row.cacheWriteTokens.count(),
    cacheWriteFiveMinute: row.cacheWriteFiveMinuteTokens.count(),
    cacheWriteOneHour: row.cacheWriteOneHourTokens.count(),
  });
}

/** Returns the tokens of a decoded usage object, as the API writes it. */
export function usageTokens(usage: Record<string, unknown>): CallTokens {
  const cacheCreation = (usage.cache_creation ?? {}) as Record<string, unknown>;
  return callTokens({
    uncached: countOf(usage.input_tokens),
    output: countOf(usage.output_tokens),
    cacheRead: countOf(usage.cache_read_input_tokens),
    cacheWrite: countOf(usage.cache_creation_input_tokens),
    cacheWriteFiveMinute: countOf(cacheCreation.ephemeral_5m_input_tokens),
    cacheWriteOneHour: countOf(cacheCreation.ephemeral_1h_input_tokens),
  });
}

interface UsageCounts {
  readonly uncached: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly cacheWriteFiveMinute: number;
  readonly cacheWriteOneHour: number;
}

function callTokens(counts: UsageCounts): CallTokens {
  // Early versions write the sum alone, some gateways the parts alone.
  const parts = counts.cacheWriteFiveMinute + counts.cacheWriteOneHour;
  const cacheWriteTokens = Math.max(counts.cacheWrite, parts);
  return {
    inputTokens: counts.uncached + counts.cacheRead + cacheWriteTokens,
    outputTokens: counts.output,
    cacheReadTokens: counts.cacheRead,
    cacheWriteTokens,
    cacheWriteOneHourTokens: counts.cacheWriteOneHour,
  };
}

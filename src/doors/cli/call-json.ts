import type { DescribedCall } from "../../flows/list-calls.ts";

const NANO_USD_PER_USD = 1e9;

/** Returns a call as one line of JSON, with the ledger's names. */
export function formatCallJson(call: DescribedCall): string {
  return JSON.stringify({
    agent: call.agent,
    call_id: call.callId,
    session_id: call.sessionId,
    timestamp: call.timestamp,
    model: call.model,
    prompt_tokens: call.tokens.inputTokens,
    completion_tokens: call.tokens.outputTokens,
    cache_read_tokens: call.tokens.cacheReadTokens,
    cache_write_tokens: call.tokens.cacheWriteTokens,
    // The quotient of two integers is the double nearest to the decimal, and prints as the decimal.
    cost_usd: call.costNanoUsd === undefined ? null : call.costNanoUsd / NANO_USD_PER_USD,
    duration_ms: call.durationMs ?? null,
    success: call.success,
    task_type: call.taskType,
    cwd: call.cwd ?? null,
    branch: call.branch ?? null,
  });
}

import type { CallTokens } from "../../../usage/call.ts";

/** Returns the tokens of a call of which only the sum is known: for all agents it counts as output. Undefined when it is none. */
export function totalAlone(total: number): CallTokens | undefined {
  if (total === 0) return undefined;
  return {
    inputTokens: 0,
    outputTokens: total,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    cacheWriteOneHourTokens: 0,
  };
}

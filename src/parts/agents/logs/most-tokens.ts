import type { CallTokens } from "../../../usage/call.ts";

/** Returns the counts of a call that was logged twice: of each the larger, for counts only grow while a reply comes. */
export function mostTokens(a: CallTokens, b: CallTokens): CallTokens {
  const cacheReadTokens = Math.max(a.cacheReadTokens, b.cacheReadTokens);
  const cacheWriteTokens = Math.max(a.cacheWriteTokens, b.cacheWriteTokens);
  return {
    // Of the plain input too: the sums that hold the cache's tokens cannot be compared.
    inputTokens: Math.max(plainInput(a), plainInput(b)) + cacheReadTokens + cacheWriteTokens,
    outputTokens: Math.max(a.outputTokens, b.outputTokens),
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: Math.max(a.cacheWriteOneHourTokens, b.cacheWriteOneHourTokens),
  };
}

/** Returns what one count of a call has beyond an earlier one; undefined when that is nothing. */
export function tokensBeyond(told: CallTokens, now: CallTokens): CallTokens | undefined {
  const most = mostTokens(told, now);
  const beyond = {
    inputTokens: most.inputTokens - told.inputTokens,
    outputTokens: most.outputTokens - told.outputTokens,
    cacheReadTokens: most.cacheReadTokens - told.cacheReadTokens,
    cacheWriteTokens: most.cacheWriteTokens - told.cacheWriteTokens,
    cacheWriteOneHourTokens: most.cacheWriteOneHourTokens - told.cacheWriteOneHourTokens,
  };
  return Object.values(beyond).some((count) => count > 0) ? beyond : undefined;
}

function plainInput({ inputTokens, cacheReadTokens, cacheWriteTokens }: CallTokens): number {
  return inputTokens - cacheReadTokens - cacheWriteTokens;
}

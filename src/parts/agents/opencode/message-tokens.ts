import type { CallTokens } from "../../../usage/call.ts";
import { field } from "./message-fields.ts";

/** Returns the tokens of the message that was read; undefined when nothing was counted. */
export function messageTokens(): CallTokens | undefined {
  const uncached = field.inputTokens.count();
  const cacheReadTokens = field.cacheReadTokens.count();
  const cacheWriteTokens = field.cacheWriteTokens.count();
  const inputTokens = uncached + cacheReadTokens + cacheWriteTokens;
  const outputTokens = countOutput(inputTokens);
  if (inputTokens === 0 && outputTokens === 0) return undefined;
  return {
    inputTokens,
    outputTokens,
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
}

/** Reasoning is a count of its own, beside the output. */
function countOutput(inputTokens: number): number {
  const output = field.outputTokens.count();
  const reasoning = field.reasoningTokens.count();
  const total = field.totalTokens.count();
  // The versions of early 2026 left it in the output as well; the provider's total tells.
  if (reasoning <= output && total === inputTokens + output) return output;
  // Some providers tell nothing but the total.
  return inputTokens + output + reasoning === 0 ? total : output + reasoning;
}

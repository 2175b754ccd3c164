import type { CallTokens } from "../../../usage/call.ts";
import { countOf } from "./json-value.ts";
import { totalAlone } from "./total-alone.ts";

/** What a log says a call used; what is no count is 0. */
export interface LoggedUsage {
  readonly input: unknown;
  /** With the reasoning. */
  readonly output: unknown;
  readonly cacheRead?: unknown;
  readonly cacheWrite?: unknown;
  /** The sum of all, where the log has one: all that is known where it tells no part. */
  readonly total?: unknown;
}

/** Returns the tokens of a call whose log counts the cache's tokens in the input, as OpenAI's API does. */
export function tokensWithCacheInInput(usage: LoggedUsage): CallTokens {
  const { cacheReadTokens, cacheWriteTokens, ...tokens } = tokensWithCacheApart(usage);
  const cacheTokens = cacheReadTokens + cacheWriteTokens;
  // A provider that counts the cache apart all the same, behind an agent that does not look.
  const inputTokens = Math.max(countOf(usage.input), cacheTokens);
  return { ...tokens, inputTokens, cacheReadTokens, cacheWriteTokens };
}

/** Returns the tokens of a call whose log counts the cache's tokens beside the input, as Anthropic's API does. */
export function tokensWithCacheApart(usage: LoggedUsage): CallTokens {
  const cacheReadTokens = countOf(usage.cacheRead);
  const cacheWriteTokens = countOf(usage.cacheWrite);
  const tokens = {
    inputTokens: countOf(usage.input) + cacheReadTokens + cacheWriteTokens,
    outputTokens: countOf(usage.output),
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
  return isUsed(tokens) ? tokens : (totalAlone(countOf(usage.total)) ?? tokens);
}

export function isUsed({ inputTokens, outputTokens }: CallTokens): boolean {
  return inputTokens + outputTokens > 0;
}

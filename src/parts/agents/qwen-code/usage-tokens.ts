import type { CallTokens } from "../../../usage/call.ts";
import { row } from "./row.ts";

/**
 * Returns the tokens of the row that was read; undefined when it counts none. The names are those of
 * Google's API, whatever the provider: the cache reads are in the prompt, but from providers that
 * count them apart. Thoughts are in the output of providers that speak as OpenAI does, and not in
 * that of Google's: the total tells, where there is one.
 */
export function usageTokens(): CallTokens | undefined {
  const prompt = row.promptTokens.count();
  const candidates = row.candidatesTokens.count();
  const cached = row.cachedTokens.count();
  const tool = row.toolUsePromptTokens.count();
  const thoughts = row.thoughtsTokens.count();
  if (prompt + candidates + cached + tool + thoughts === 0) return undefined;
  const areThoughtsApart =
    !row.totalTokens.isPresent || row.totalTokens.count() > prompt + candidates;
  return {
    inputTokens: prompt + tool + (cached > prompt ? cached : 0),
    outputTokens: candidates + (areThoughtsApart ? thoughts : 0),
    cacheReadTokens: cached,
    cacheWriteTokens: 0,
    cacheWriteOneHourTokens: 0,
  };
}

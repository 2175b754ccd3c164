import { addTokens, type TokenCounts } from "../../../usage/tokens.ts";
import { countOf, objectOf } from "../logs/json-value.ts";

/** What a session used of one model. */
export interface ModelUsage {
  readonly model: string;
  readonly tokens: TokenCounts;
  /** 0 when the log does not tell. */
  readonly requestCount: number;
}

/** What a session used, from some time on. */
export interface SessionUsage {
  readonly models: readonly ModelUsage[];
  /** Of all models' calls together. */
  readonly durationMs: number;
}

/** Returns the usage that a session shuts down with; undefined when its `modelMetrics` hold none. */
export function usageOf(modelMetrics: unknown, durationMs: number): SessionUsage | undefined {
  const models = Object.entries(objectOf(modelMetrics)).map(([model, metrics]) => {
    const { usage, requests } = objectOf(metrics);
    return { model, tokens: tokensOf(usage), requestCount: countOf(objectOf(requests).count) };
  });
  return models.some(isUsed) ? { models, durationMs } : undefined;
}

/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(value: unknown): TokenCounts {
  const usage = objectOf(value);
  const cacheReadTokens = countOf(usage.cacheReadTokens);
  const cacheWriteTokens = countOf(usage.cacheWriteTokens);
  return {
    inputTokens: Math.max(countOf(usage.inputTokens), cacheReadTokens + cacheWriteTokens),
    outputTokens: countOf(usage.outputTokens),
    cacheReadTokens,
    cacheWriteTokens,
  };
}

export function isUsed({ tokens }: ModelUsage): boolean {
  return tokens.inputTokens + tokens.outputTokens > 0;
}

export function addUsage(a: ModelUsage, b: ModelUsage): ModelUsage {
  return {
    model: a.model,
    tokens: addTokens(a.tokens, b.tokens),
    requestCount: a.requestCount + b.requestCount,
  };
}

/** Whether `after` counts on from `before`: none of its counts is lower. */
export function isContinued(before: ModelUsage, after: ModelUsage): boolean {
  const isTold = after.requestCount > 0;
  return (
    after.tokens.inputTokens >= before.tokens.inputTokens &&
    after.tokens.outputTokens >= before.tokens.outputTokens &&
    after.tokens.cacheReadTokens >= before.tokens.cacheReadTokens &&
    after.tokens.cacheWriteTokens >= before.tokens.cacheWriteTokens &&
    !(isTold && after.requestCount < before.requestCount)
  );
}

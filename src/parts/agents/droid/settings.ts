import type { CallTokens } from "../../../usage/call.ts";
import { countOf, type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";

/** What Droid writes for a session whose model its router picks. */
const ROUTED = "auto";
const SUBAGENT = "subagent";

/**
 * Returns the tokens of a session's own usage. Droid counts input without the cache's tokens, and
 * thinking beside output; what sub-agents used is in settings of their own.
 */
export function tokensOf(usage: JsonObject): CallTokens {
  const cacheReadTokens = countOf(usage.cacheReadTokens);
  const cacheWriteTokens = countOf(usage.cacheCreationTokens);
  return {
    inputTokens: countOf(usage.inputTokens) + cacheReadTokens + cacheWriteTokens,
    outputTokens: countOf(usage.outputTokens) + countOf(usage.thinkingTokens),
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
}

/** Returns the session's model: behind a routed one the router's choice, else the one that answered last. */
export function modelOf(settings: JsonObject, lastModel: string | undefined): string {
  const model = textOf(settings.model);
  if (model !== undefined && model !== ROUTED) return model;
  const { modelId } = objectOf(settings.effectiveFactoryRouterModel);
  return textOf(modelId) ?? lastModel ?? model ?? "unknown";
}

/** Whether Droid plans: it only writes a specification. */
export function isSpecMode(settings: JsonObject): boolean {
  return settings.interactionMode === "spec";
}

export function isSubagent(settings: JsonObject): boolean {
  return listOf(settings.tags).some((tag) => objectOf(tag).name === SUBAGENT);
}

/** Returns when the session bound itself to its provider. */
export function lockTime(settings: JsonObject): string | undefined {
  return toRealTime(textOf(settings.providerLockTimestamp));
}

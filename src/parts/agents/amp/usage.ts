import type { CallTokens } from "../../../usage/call.ts";
import { countOf, type JsonObject, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";

/** What a message, or an entry of the thread's ledger, counts of one request to a model. */
export interface Usage {
  readonly model: string | undefined;
  /** RFC 3339, UTC, milliseconds. */
  readonly timestamp: string | undefined;
  /** Without the cache's tokens. */
  readonly uncached: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly total: number;
}

/** Returns a message's usage; undefined when it counts nothing. */
export function usageOfMessage(message: JsonObject): Usage | undefined {
  const usage = objectOf(message.usage);
  return unlessNothing({
    model: textOf(usage.model),
    timestamp: toRealTime(textOf(usage.timestamp) ?? textOf(message.timestamp)),
    uncached: countOf(usage.inputTokens),
    output: countOf(usage.outputTokens),
    cacheRead: countOf(usage.cacheReadInputTokens),
    cacheWrite: countOf(usage.cacheCreationInputTokens),
    total: countOf(usage.totalTokens),
  });
}

/** Returns the usage of a ledger's entry; undefined when it counts nothing. */
export function usageOfEntry(entry: JsonObject): Usage | undefined {
  const tokens = objectOf(entry.tokens);
  return unlessNothing({
    model: textOf(entry.model),
    timestamp: toRealTime(textOf(entry.timestamp)),
    uncached: countOf(tokens.input),
    output: countOf(tokens.output),
    cacheRead: countOf(tokens.cacheReadInputTokens),
    cacheWrite: countOf(tokens.cacheCreationInputTokens),
    total: countOf(tokens.total),
  });
}

function unlessNothing(usage: Usage): Usage | undefined {
  return sumOfParts(usage) + usage.total > 0 ? usage : undefined;
}

function sumOfParts({ uncached, output, cacheRead, cacheWrite }: Usage): number {
  return uncached + output + cacheRead + cacheWrite;
}

/** Returns what an entry and its message have in common: the ledger leaves out the cache's tokens. */
export function requestKey({ model, uncached, output }: Usage): string {
  return JSON.stringify([model, uncached, output]);
}

/** Returns what an entry of the ledger and its message tell together. */
export function joinUsage(entry: Usage, message: Usage): Usage {
  const counted = sumOfParts(entry) > 0 ? entry : message;
  const cached = entry.cacheRead + entry.cacheWrite > 0 ? entry : message;
  return {
    ...counted,
    model: entry.model ?? message.model,
    timestamp: entry.timestamp ?? message.timestamp,
    cacheRead: cached.cacheRead,
    cacheWrite: cached.cacheWrite,
  };
}

/** Returns the tokens of a usage. Of some only the total is known: then all count as output. */
export function tokensOf(usage: Usage): CallTokens {
  const { uncached, output, cacheRead, cacheWrite, total } = usage;
  return {
    inputTokens: uncached + cacheRead + cacheWrite,
    outputTokens: sumOfParts(usage) > 0 ? output : total,
    cacheReadTokens: cacheRead,
    cacheWriteTokens: cacheWrite,
    cacheWriteOneHourTokens: 0,
  };
}

import { withProvider } from "../../../usage/model-variant.ts";
import { tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { listOf, objectOf, textOf } from "../logs/json-value.ts";
import { timeOfMs } from "../logs/row-time.ts";

/** A message of a session, as far as it is about usage. */
export type Message = ReturnType<typeof messageOf>;

export function messageOf(value: unknown) {
  const message = objectOf(value);
  const metrics = objectOf(message.metrics);
  const modelInfo = objectOf(message.modelInfo);
  const content = listOf(message.content).map(objectOf);
  return {
    /** The same in a fork's copy. */
    id: textOf(message.id),
    role: message.role,
    /** When the answer ended. */
    time: timeOfMs(message.ts),
    model: withProvider(textOf(modelInfo.id) ?? "unknown", textOf(modelInfo.provider)),
    // The whole prompt is counted, the cache's tokens among it.
    tokens: tokensWithCacheInInput({
      input: metrics.inputTokens,
      output: metrics.outputTokens,
      cacheRead: metrics.cacheReadTokens,
      cacheWrite: metrics.cacheWriteTokens,
    }),
    /** What a person wrote; undefined when the message holds a tool's result. */
    prompt: content.some(({ type }) => type === "tool_result")
      ? undefined
      : (textOf(message.content) ?? textOf(content.find(({ type }) => type === "text")?.text)),
  };
}

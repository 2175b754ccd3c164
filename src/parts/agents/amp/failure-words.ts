import { type JsonObject, objectOf, textOf } from "../logs/json-value.ts";

export const INTERRUPTED = "interrupted by user";

const STATES: ReadonlyMap<string, string> = new Map([
  ["cancelled", INTERRUPTED],
  ["error", "API error"],
]);

const STOP_REASONS: ReadonlyMap<string, string> = new Map([
  ["max_tokens", "stopped at max_tokens"],
  ["refusal", "refusal"],
]);

/** How a person ends a tool's run. */
const STOPPED_RUNS = new Set(["cancelled", "rejected-by-user"]);

/** Returns why a reply failed, in words of ours; undefined when it did not. */
export function messageFailure(message: JsonObject): string | undefined {
  const { type, stopReason } = objectOf(message.state);
  return STATES.get(textOf(type) ?? "") ?? STOP_REASONS.get(textOf(stopReason) ?? "");
}

/** Whether a block of a message is the result of a tool that a person stopped. */
export function isStoppedTool(block: JsonObject): boolean {
  return STOPPED_RUNS.has(textOf(objectOf(block.run).status) ?? "");
}

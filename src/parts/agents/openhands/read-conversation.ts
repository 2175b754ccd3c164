import { basename, dirname } from "node:path";
import type { Call } from "../../../usage/call.ts";
import type { LogReading, TurnOutcome } from "../logs/agent.ts";
import { isUsed, tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { AnswerTimes } from "./answer-times.ts";

/** The usage of another agent that OpenHands drives (ACP): that agent logs its calls itself. */
const OF_OTHER_AGENT = "acp-managed";
const FAILED = new Set(["error", "stuck"]);

/** Reads the calls of a conversation, each time all of them. */
export function readConversation(agent: string, path: string): LogReading {
  const state = readJsonDocument(path) ?? {};
  const sessionId = textOf(state.id) ?? basename(dirname(path));
  const cwd = textOf(objectOf(state.workspace).working_dir);
  const usages = Object.entries(objectOf(objectOf(state.stats).usage_to_metrics));
  const calls = usages
    .filter(([usageId]) => usageId !== OF_OTHER_AGENT)
    .flatMap(([usageId, metrics]) =>
      callsOf(objectOf(metrics), { agent, sessionId, cwd, usageId, path }),
    );
  return { calls, marks: [], position: { offset: 0 }, lastTurn: lastTurnOf(state, sessionId) };
}

interface Conversation {
  readonly agent: string;
  readonly sessionId: string;
  readonly cwd: string | undefined;
  /** What the model was asked for: the agent's work, a summary, … */
  readonly usageId: string;
  readonly path: string;
}

function callsOf(metrics: JsonObject, conversation: Conversation): readonly Call[] {
  const { agent, sessionId, cwd, usageId, path } = conversation;
  const times = new AnswerTimes(metrics, path);
  const seen = new Map<string, number>();
  return listOf(metrics.token_usages).flatMap((entry, index) => {
    const usage = objectOf(entry);
    const tokens = tokensOf(usage);
    const responseId = textOf(usage.response_id);
    const id = responseId ?? `${sessionId}/${usageId}/${index}`;
    const copy = seen.get(id) ?? 0;
    seen.set(id, copy + 1);
    const timestamp = times.timeOf(index, responseId);
    if (timestamp === undefined || !isUsed(tokens)) return [];
    return createCall({
      agent,
      // A fork may begin with the calls of the conversation that it was made from.
      callId: copy === 0 ? id : `${id}/${copy + 1}`,
      sessionId,
      timestamp,
      model: textOf(usage.model) ?? textOf(metrics.model_name) ?? "unknown",
      tokens,
      durationMs: times.durationMs(responseId),
      cwd,
    });
  });
}

/** The counts are LiteLLM's: the cache is in the prompt, the reasoning in the completion. */
function tokensOf(usage: JsonObject) {
  return tokensWithCacheInInput({
    input: usage.prompt_tokens,
    output: usage.completion_tokens,
    cacheRead: usage.cache_read_tokens,
    cacheWrite: usage.cache_write_tokens,
  });
}

function lastTurnOf(state: JsonObject, sessionId: string): TurnOutcome | undefined {
  const status = textOf(state.execution_status);
  if (status === undefined) return undefined;
  const success = !FAILED.has(status);
  return { sessionId, success, errorMessage: success ? undefined : "agent error" };
}

import type { CallTokens } from "../../../usage/call.ts";
import { toNanoUsd } from "../../../usage/cost.ts";
import { usageTokens } from "../claude-code/usage-tokens.ts";
import { apiError } from "../logs/failure-words.ts";
import { countOf, type JsonObject, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import {
  type OutputCall,
  outputCall,
  type SessionOutput,
  SUCCESS,
  sumId,
} from "./session-output.ts";

const AGENT = "claude-code";
const SYNTHETIC = "<synthetic>";
/** The name of a model with a context of a million tokens; its price is told by the input. */
const LONG_CONTEXT = /\[1m\]$/;

const ENDINGS = new Map([
  ["error_max_turns", "stopped at max_turns"],
  ["error_max_budget_usd", "stopped at max_budget_usd"],
  ["error_during_execution", "error during execution"],
]);

/** Whether a row is one of Claude Code's: of its stream, or of the file that claude-code-action keeps. */
export function isClaudeRow({ type, session_id }: JsonObject): boolean {
  return typeof session_id === "string" && /^(?:system|assistant|user|result)$/.test(String(type));
}

/**
 * Reads the messages of `claude -p` or of an execution file. A message's usage is as it was when its
 * stream began; the result counts all, sub-agents and helpers included, by model.
 */
export function readClaudeOutput(
  rows: readonly JsonObject[],
  writtenAt: string,
): readonly SessionOutput[] {
  const sessions = new Map<string, JsonObject[]>();
  for (const row of rows.filter(isClaudeRow)) {
    const sessionId = String(row.session_id);
    const ofSession = sessions.get(sessionId) ?? [];
    sessions.set(sessionId, ofSession);
    ofSession.push(row);
  }
  return Array.from(sessions, ([sessionId, ofSession]) =>
    readSession(sessionId, ofSession, writtenAt),
  );
}

function readSession(
  sessionId: string,
  rows: readonly JsonObject[],
  writtenAt: string,
): SessionOutput {
  const result = rows.findLast(({ type }) => type === "result");
  return {
    agent: AGENT,
    sessionId,
    calls: readMessages(sessionId, rows, writtenAt),
    hasLogIds: true,
    totals: result === undefined ? [] : readTotals(sessionId, result, writtenAt),
    outcome: result && readOutcome(result),
  };
}

function readMessages(
  sessionId: string,
  rows: readonly JsonObject[],
  writtenAt: string,
): readonly OutputCall[] {
  const calls = new Map<string, OutputCall>();
  for (const row of rows) {
    const message = objectOf(row.message);
    const [callId, model] = [textOf(message.id), textOf(message.model)];
    if (row.type !== "assistant" || callId === undefined || model === SYNTHETIC) continue;
    const tokens = usageTokens(objectOf(message.usage));
    const known = calls.get(callId);
    if (known !== undefined && known.tokens.outputTokens >= tokens.outputTokens) continue;
    calls.set(
      callId,
      outputCall({
        ...{ agent: AGENT, callId, sessionId, tokens },
        timestamp: known?.timestamp ?? toRealTime(textOf(row.timestamp)) ?? writtenAt,
        model: model ?? "unknown",
        isSidechain: typeof row.parent_tool_use_id === "string",
      }),
    );
  }
  return [...calls.values()];
}

function readTotals(
  sessionId: string,
  result: JsonObject,
  timestamp: string,
): readonly OutputCall[] {
  const durationMs = countOf(result.duration_api_ms) || countOf(result.duration_ms) || undefined;
  const models = Object.entries(objectOf(result.modelUsage))
    .map(([name, value]) => {
      const usage = objectOf(value);
      return {
        model: name.replace(LONG_CONTEXT, ""),
        tokens: modelTokens(usage),
        statedNanoUsd: typeof usage.costUSD === "number" ? toNanoUsd(usage.costUSD) : undefined,
      };
    })
    .toSorted((a, b) => a.tokens.outputTokens - b.tokens.outputTokens);
  return models.map((each) =>
    outputCall({
      ...each,
      ...{ agent: AGENT, sessionId, timestamp },
      callId: sumId(sessionId, each.model, each.tokens),
      isSum: true,
      // How long each model worked is not told: the last wrote the most.
      durationMs: each === models.at(-1) ? durationMs : undefined,
    }),
  );
}

function modelTokens(usage: JsonObject): CallTokens {
  return usageTokens({
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cache_read_input_tokens: usage.cacheReadInputTokens,
    cache_creation_input_tokens: usage.cacheCreationInputTokens,
  });
}

function readOutcome({ subtype, is_error }: JsonObject): SessionOutput["outcome"] {
  const ending = ENDINGS.get(String(subtype));
  if (ending !== undefined) return { success: false, errorMessage: ending };
  if (subtype === "success") return is_error === true ? failed(apiError()) : SUCCESS;
  return is_error === true ? failed("agent error") : undefined;
}

function failed(errorMessage: string): SessionOutput["outcome"] {
  return { success: false, errorMessage };
}

import { plainId } from "../codex/call-id.ts";
import { callTokens, isSizeOnly } from "../codex/token-vector.ts";
import { apiError } from "../logs/failure-words.ts";
import { countOf, type JsonObject, objectOf, textOf } from "../logs/json-value.ts";
import { outputCall, type SessionOutput, SUCCESS } from "./session-output.ts";

const AGENT = "codex";

/** Whether a row is one of the events that `codex exec --json` prints. */
export function isCodexRow({ type }: JsonObject): boolean {
  return /^(?:thread|turn|item)\.\w+$/.test(String(type));
}

/** Reads the events of `codex exec --json`, which name no model, and count the thread so far behind each turn. */
export function readCodexOutput(
  rows: readonly JsonObject[],
  writtenAt: string,
): readonly SessionOutput[] {
  const sessions: SessionOutput[] = [];
  let threadId: string | undefined;
  let ofThread: JsonObject[] = [];
  const end = () => {
    if (threadId !== undefined) sessions.push(readThread(threadId, ofThread, writtenAt));
    ofThread = [];
  };
  for (const row of rows) {
    if (row.type === "thread.started") {
      end();
      threadId = textOf(row.thread_id) ?? "unknown";
    } else ofThread.push(row);
  }
  end();
  return sessions;
}

function readThread(
  sessionId: string,
  rows: readonly JsonObject[],
  timestamp: string,
): SessionOutput {
  const ending = rows.findLast(({ type }) => type === "turn.completed" || type === "turn.failed");
  const counted = rows.findLast(({ type }) => type === "turn.completed");
  const usage = vectorOf(objectOf(counted?.usage));
  const total = outputCall({
    ...{ agent: AGENT, sessionId, timestamp },
    callId: `${plainId(sessionId)}/total`,
    model: "unknown",
    tokens: callTokens(usage),
    isSessionTotal: true,
  });
  return {
    agent: AGENT,
    sessionId,
    calls: [],
    hasLogIds: true,
    totals: isSizeOnly(usage) ? [] : [total],
    outcome: ending && outcomeOf(ending),
  };
}

function vectorOf(usage: JsonObject) {
  const [input, output] = [countOf(usage.input_tokens), countOf(usage.output_tokens)];
  return {
    ...{ input, output, total: input + output },
    cached: countOf(usage.cached_input_tokens),
    cacheWrite: countOf(usage.cache_write_input_tokens),
    reasoning: countOf(usage.reasoning_output_tokens),
  };
}

function outcomeOf({ type }: JsonObject): SessionOutput["outcome"] {
  return type === "turn.failed" ? { success: false, errorMessage: apiError() } : SUCCESS;
}

import { basename, dirname } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { endFailure } from "../logs/failure-words.ts";
import { readLines } from "../logs/json-lines.ts";
import { continuedFrom } from "../logs/json-rows.ts";
import { countOf, type JsonObject, objectOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { timeOfSeconds } from "../logs/row-time.ts";
import { SessionCalls, type SessionCallsState } from "../logs/session-calls.ts";
import { readSummary } from "./summary.ts";
import { readUpdate, update } from "./update.ts";

/**
 * Reads the turns that a session's log holds behind `from`, a call for each model. A turn holds what
 * its sub-agents used: their own sessions hold nothing for us.
 */
export function readSession(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = continuedFrom(path, from);
  const folder = dirname(path);
  const sessionId = basename(folder);
  const { isSubAgent, copiedUntil = "", ...summary } = readSummary(folder);
  const session = { sessionId, isSidechain: isSubAgent };
  const calls = new SessionCalls(session, start?.carry as SessionCallsState | undefined);

  const readTurn = (timestamp: string) => {
    calls.thread.prompt();
    const turnId = update.promptId.text() ?? `${sessionId}/${timestamp}`;
    for (const [model, usage] of usageByModel(summary.model)) {
      const tokens = tokensOf(usage);
      if (!isUsed(tokens) || timestamp < copiedUntil) continue;
      calls.add(
        createCall({
          ...{ agent, callId: `${turnId}/${model}`, sessionId, timestamp, model, tokens },
          ...{ cwd: summary.cwd, branch: summary.branch },
          durationMs: countOf(usage.apiDurationMs) || undefined,
        }),
      );
    }
    const failure = endFailure(update.stopReason.text());
    if (failure !== undefined) calls.thread.fail(failure);
  };
  const visit = (bytes: Buffer, lineStart: number, end: number) => {
    if (!readUpdate(bytes, lineStart, end)) return;
    const time = timeOfSeconds(update.timestamp.value());
    const kind = update.kind.text();
    if (time === undefined || isSubAgent) return;
    if (kind === "user_message_chunk") calls.prompt(update.text.text() ?? "", time);
    if (kind === "turn_completed") readTurn(time);
  };
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return calls.finish(offset ?? start?.offset ?? 0, calls.state, start);
}

/** Returns what the turn that was read used of each model; early versions tell the sum only. */
function usageByModel(
  sessionModel: string | undefined,
): readonly (readonly [string, JsonObject])[] {
  const usage = objectOf(update.usage.value());
  const byModel = Object.entries(objectOf(usage.modelUsage));
  if (byModel.length === 0) return [[sessionModel ?? "unknown", usage]];
  return byModel.map(([model, used]) => [model, objectOf(used)]);
}

/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(usage: JsonObject) {
  return tokensWithCacheInInput({
    input: usage.inputTokens,
    output: usage.outputTokens,
    cacheRead: usage.cachedReadTokens,
    cacheWrite: usage.cacheCreationTokens,
  });
}

import type { Call, CallTokens } from "../../../usage/call.ts";
import type { TurnCall } from "../logs/thread.ts";
import { totalAlone } from "../logs/total-alone.ts";
import { row } from "./row.ts";

const AGENT = "qwen-code";
const DETACHED = "HEAD";

/** What a call's row does not say of it. */
export type CallContext = Pick<
  Call,
  "sessionId" | "model" | "modeTaskType" | "command" | "commandArguments"
>;

/** Makes the call of the row that was read. */
export function draftCall(context: CallContext, time: string, tokens: CallTokens): TurnCall {
  const branch = row.gitBranch.text();
  const rowId =
    row.uuid.text() ?? [context.sessionId, time, tokens.inputTokens, tokens.outputTokens].join("/");
  return {
    call: {
      agent: AGENT,
      // Rows without an id, in logs that other programs made, are told apart by all that they say.
      callId: rowId.replaceAll(":", "-"),
      timestamp: time,
      tokens,
      durationMs: undefined,
      success: true,
      errorMessage: undefined,
      ...context,
      isSidechain: row.isSidechain.isTrue,
      cwd: row.cwd.text(),
      branch: branch === DETACHED ? undefined : branch,
    },
  };
}

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
  if (prompt + candidates + cached + tool + thoughts === 0) {
    return totalAlone(row.totalTokens.count());
  }
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

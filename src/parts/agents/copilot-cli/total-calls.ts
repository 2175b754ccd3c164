import type { Call } from "../../../usage/call.ts";
import type { TurnOutcome } from "../logs/agent.ts";
import type { Shutdown } from "./events-reader.ts";
import { isUsed, type SessionUsage } from "./session-usage.ts";

/** A session whose usage is told as a total. */
export interface TotalledSession extends Pick<Call, "agent" | "sessionId"> {
  readonly lastTurn: TurnOutcome | undefined;
}

/** Returns what a session used until it shut down, as a call for each model. */
export function totalCalls(
  { agent, sessionId, lastTurn }: TotalledSession,
  { usage: _, ...context }: Shutdown,
  { models, durationMs }: SessionUsage,
): readonly Call[] {
  return models.filter(isUsed).map(({ model, tokens }) => ({
    agent,
    callId: `${sessionId}/${model}`.replaceAll(":", "_"),
    sessionId,
    model: model || "unknown",
    tokens: { ...tokens, cacheWriteOneHourTokens: 0 },
    // Of several models nothing says whose time it was.
    durationMs: models.length === 1 && durationMs > 0 ? durationMs : undefined,
    success: lastTurn?.success ?? true,
    errorMessage: lastTurn?.errorMessage,
    isSidechain: false,
    ...context,
    isSessionTotal: true,
  }));
}

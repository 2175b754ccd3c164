import type { Call, CallTokens } from "../../../usage/call.ts";
import { mostTokens, tokensBeyond } from "../logs/most-tokens.ts";

/** Replies that may be under way at once: sub-agents of early versions write into their session's log. */
const REMEMBERED = 8;

/** The last calls of a log, with their times and counts so far: the next rows may go on with them. */
export type LastCalls = readonly (readonly [callId: string, told: ToldCall])[];

type ToldCall = Pick<Call, "timestamp" | "tokens">;

/** Returns the last calls behind a reading. */
export function lastCallsOf(calls: readonly Call[], before: LastCalls): LastCalls {
  const last = new Map(before);
  for (const { callId, timestamp, tokens } of calls) {
    const told = last.get(callId);
    last.delete(callId);
    const now = { timestamp, tokens };
    last.set(callId, told === undefined ? now : goneOn(told, now));
  }
  return [...last].slice(-REMEMBERED);
}

/**
 * Returns what is new of the calls of a reading: of one that an earlier reading told, because the log ended amid
 * its reply, what was added, under an id of its own. What used nothing is no call.
 */
export function newCallsOf(calls: readonly Call[], before: LastCalls): readonly Call[] {
  const told = new Map(before);
  return calls.flatMap((call) => {
    const known = told.get(call.callId);
    if (known === undefined) return isUsed(call.tokens) ? [call] : [];
    const tokens = tokensBeyond(known.tokens, call.tokens);
    if (tokens === undefined) return [];
    // Nothing was told of a call that had used nothing yet.
    if (!isUsed(known.tokens)) return [call];
    const callId = `${call.callId}#beyond-${known.tokens.inputTokens + known.tokens.outputTokens}`;
    const timestamp = laterThan(known.timestamp, call.timestamp);
    const untold = { durationMs: undefined, webSearches: undefined };
    return [{ ...call, callId, timestamp, tokens, ...untold }];
  });
}

function goneOn(told: ToldCall, now: ToldCall): ToldCall {
  return {
    timestamp: laterThan(told.timestamp, now.timestamp),
    tokens: mostTokens(told.tokens, now.tokens),
  };
}

/** A row at the time of the one before it would be the same record. */
function laterThan(told: string, timestamp: string): string {
  return timestamp > told ? timestamp : new Date(Date.parse(told) + 1).toISOString();
}

function isUsed({ inputTokens, outputTokens }: CallTokens): boolean {
  return inputTokens + outputTokens > 0;
}

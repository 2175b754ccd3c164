import type { Call, CallTokens } from "../../../usage/call.ts";
import { mostTokens, tokensBeyond } from "../logs/most-tokens.ts";

/** Replies that may be under way at once: sub-agents of early versions write into their session's log. */
const REMEMBERED = 8;

/** The last calls of a log and their counts so far: the next rows may go on with them. */
export type LastCalls = readonly (readonly [callId: string, tokens: CallTokens])[];

/** Returns the last calls behind a reading. */
export function lastCallsOf(calls: readonly Call[], before: LastCalls): LastCalls {
  const last = new Map(before);
  for (const { callId, tokens } of calls) {
    const told = last.get(callId);
    last.delete(callId);
    last.set(callId, told === undefined ? tokens : mostTokens(told, tokens));
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
    const tokens = tokensBeyond(known, call.tokens);
    if (tokens === undefined) return [];
    // Nothing was told of a call that had used nothing yet.
    if (!isUsed(known)) return [call];
    const callId = `${call.callId}#beyond-${known.inputTokens + known.outputTokens}`;
    return [{ ...call, callId, tokens, durationMs: undefined }];
  });
}

function isUsed({ inputTokens, outputTokens }: CallTokens): boolean {
  return inputTokens + outputTokens > 0;
}

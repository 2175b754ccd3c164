import { type Call, type CallTokens, TOKEN_COUNTS } from "../../usage/call.ts";

/** What was recorded of a session that its agent counts as a whole, with one model. */
export interface SessionTotal {
  readonly tokens: CallTokens;
  readonly durationMs: number;
  /** Of its last row, RFC 3339 in UTC; absent where an earlier version recorded it. */
  readonly timestamp?: string | undefined;
}

/** By the recorded id of the session's calls. */
export type SessionTotals = Readonly<Record<string, SessionTotal>>;

/**
 * Takes off a call's counts what was recorded of its session before; undefined when nothing is
 * left. Counts that fell below it were started anew: then they are the session's whole. A total can
 * grow while its last message's time stands still: its next row is a millisecond later, for a
 * row of the same time would be the same record.
 */
export function remainderOf(call: Call, before: SessionTotal | undefined): Call | undefined {
  if (before === undefined) return call;
  const { tokens } = call;
  const later = { ...call, timestamp: laterThan(before.timestamp, call.timestamp) };
  if (TOKEN_COUNTS.some((count) => tokens[count] < before.tokens[count])) return later;
  if (TOKEN_COUNTS.every((count) => tokens[count] === before.tokens[count])) return undefined;
  return {
    ...later,
    tokens: {
      inputTokens: tokens.inputTokens - before.tokens.inputTokens,
      outputTokens: tokens.outputTokens - before.tokens.outputTokens,
      cacheReadTokens: tokens.cacheReadTokens - before.tokens.cacheReadTokens,
      cacheWriteTokens: tokens.cacheWriteTokens - before.tokens.cacheWriteTokens,
      cacheWriteOneHourTokens:
        tokens.cacheWriteOneHourTokens - before.tokens.cacheWriteOneHourTokens,
    },
    durationMs: call.durationMs && Math.max(call.durationMs - before.durationMs, 0),
  };
}

function laterThan(before: string | undefined, timestamp: string): string {
  if (before === undefined || timestamp > before) return timestamp;
  return new Date(Date.parse(before) + 1).toISOString();
}

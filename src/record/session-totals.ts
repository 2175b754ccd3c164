import { type Call, type CallTokens, TOKEN_COUNTS } from "../usage/call.ts";
import { settledIdOf } from "./settled-calls.ts";

/** What was recorded of a session that its agent counts as a whole, with one model. */
export interface SessionTotal {
  readonly tokens: CallTokens;
  readonly durationMs: number;
}

/** By the settled id of the session's calls. */
export type SessionTotals = Readonly<Record<string, SessionTotal>>;

/**
 * Takes off a call's counts what was recorded of its session before; undefined when nothing is
 * left. Counts that fell below it were started anew: then they are the session's whole.
 */
export function remainderOf(call: Call, recorded: SessionTotals): Call | undefined {
  const before = recorded[settledIdOf(call)];
  if (before === undefined) return call;
  const { tokens } = call;
  if (TOKEN_COUNTS.some((count) => tokens[count] < before.tokens[count])) return call;
  if (TOKEN_COUNTS.every((count) => tokens[count] === before.tokens[count])) return undefined;
  return {
    ...call,
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

/** Returns the totals that stand once these calls are recorded. */
export function totalsOf(calls: readonly Call[]): SessionTotals {
  const totals = calls
    .filter(({ isSessionTotal }) => isSessionTotal)
    .map((call) => [settledIdOf(call), { tokens: call.tokens, durationMs: call.durationMs ?? 0 }]);
  return Object.fromEntries(totals);
}

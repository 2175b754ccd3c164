import type { LogReading } from "../../src/parts/agents/logs/agent.ts";
import { mergeCopies } from "../../src/parts/agents/logs/merge-copies.ts";
import { type Call, type CallTokens, TOKEN_COUNTS } from "../../src/usage/call.ts";

const BEYOND = /#beyond-\d+$/;

/**
 * Returns what readings come to when each is followed by a commit: a call that was recorded is not recorded
 * again, what was added to one later counts with it, and of a session's total the last is what its rows
 * sum up to.
 */
export function committedCalls(readings: readonly Pick<LogReading, "calls">[]): readonly Call[] {
  const calls = new Map<string, Call>();
  for (const reading of readings) {
    for (const call of mergeCopies(reading.calls)) {
      const known = calls.get(call.callId);
      if (known === undefined || call.isSessionTotal) calls.set(call.callId, call);
    }
  }
  const sums = new Map<string, Call>();
  for (const call of calls.values()) {
    const callId = call.callId.replace(BEYOND, "");
    const sum = sums.get(callId);
    sums.set(callId, sum === undefined ? call : { ...sum, tokens: add(sum.tokens, call.tokens) });
  }
  return [...sums.values()];
}

function add(a: CallTokens, b: CallTokens): CallTokens {
  const sums = TOKEN_COUNTS.map((count) => [count, a[count] + b[count]]);
  return Object.fromEntries(sums) as Record<(typeof TOKEN_COUNTS)[number], number>;
}

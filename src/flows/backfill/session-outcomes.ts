import type { TurnOutcome } from "../../parts/agents/logs/agent.ts";
import type { CollectedCalls } from "../../parts/agents/logs/collect-calls.ts";
import type { Call } from "../../usage/call.ts";

/** Returns how the last turn of each session had ended when the work of some of its calls was done. */
export type SessionOutcomes = (calls: readonly Call[]) => ReadonlyMap<string, TurnOutcome>;

/**
 * Makes the search for the outcomes. The last of the calls decides, with two exceptions: after a
 * session's very last call its log may say more, and a turn that failed later on, with calls that
 * came after these, had not failed then.
 */
export function createSessionOutcomes({
  calls: all,
  lastTurns,
}: Pick<CollectedCalls, "calls" | "lastTurns">): SessionOutcomes {
  const nextCall = new Map<Call, Call>();
  const latest = new Map<string, Call>();
  for (const call of all) {
    const before = latest.get(threadOf(call));
    if (before !== undefined) nextCall.set(before, call);
    latest.set(threadOf(call), call);
  }
  return (calls) => {
    const outcomes = new Map<string, TurnOutcome>();
    for (const [sessionId, last] of lastCalls(calls)) {
      const next = nextCall.get(last);
      const known = next === undefined && !last.isSidechain ? lastTurns.get(sessionId) : undefined;
      const success = last.success || next?.success === false;
      outcomes.set(sessionId, known ?? { sessionId, success, errorMessage: last.errorMessage });
    }
    return outcomes;
  };
}

/** Returns the last call of each session, one of its sub-agents' only where there is no other. */
function lastCalls(calls: readonly Call[]): ReadonlyMap<string, Call> {
  const last = new Map<string, Call>();
  for (const call of calls) {
    const known = last.get(call.sessionId);
    if (known === undefined || known.isSidechain || !call.isSidechain)
      last.set(call.sessionId, call);
  }
  return last;
}

function threadOf({ agent, sessionId, isSidechain }: Call): string {
  return [agent, sessionId, isSidechain].join("\u001f");
}

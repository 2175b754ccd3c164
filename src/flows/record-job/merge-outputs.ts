import type { OutputCall, SessionOutput } from "../../parts/agents/outputs/session-output.ts";
import { type Call, messageOf } from "../../usage/call.ts";

/** Two clocks, and the time that an answer takes. */
const SAME_REQUEST_WITHIN_MS = 10 * 60_000;

/**
 * Returns the calls of outputs that no log holds and that nothing recorded. A log tells more, and
 * counts to the end of each answer: of a session that it holds, its calls count. Of any other the
 * session's own sums count, unless some of its calls are known: then it is those that are not.
 */
export function callsBesideLogs(
  outputs: readonly SessionOutput[],
  logged: readonly Call[],
  isRecorded: (call: Call) => boolean,
): readonly OutputCall[] {
  const known = new KnownCalls(logged, isRecorded);
  return outputs.flatMap((output) => known.takeNew(output));
}

/** What is known of a job's calls while one output after another is added. */
class KnownCalls {
  readonly #logged: readonly Call[];
  readonly #isRecorded: (call: Call) => boolean;
  readonly #ids = new Set<string>();
  /** Sessions whose calls are known one by one. */
  readonly #sessions = new Set<string>();
  /** Calls of logs that stand for a request of an output already. */
  readonly #matched = new Set<Call>();

  constructor(logged: readonly Call[], isRecorded: (call: Call) => boolean) {
    this.#logged = logged;
    this.#isRecorded = isRecorded;
    for (const call of logged) {
      this.#ids.add(idOf(call));
      this.#sessions.add(sessionOf(call.agent, call.sessionId));
    }
  }

  takeNew(output: SessionOutput): readonly OutputCall[] {
    const calls = this.#choose(output);
    for (const call of calls) this.#ids.add(idOf(call));
    if (calls.length > 0 && calls !== output.totals && output.sessionId !== undefined) {
      this.#sessions.add(sessionOf(output.agent, output.sessionId));
    }
    return calls;
  }

  #choose(output: SessionOutput): readonly OutputCall[] {
    const { agent, sessionId, calls, totals, hasLogIds } = output;
    const others = calls.filter((call) => !this.#isKnown(call, hasLogIds));
    if (totals.length === 0 || others.length < calls.length) return others;
    // Without a name the session may be any that its agent logged.
    const isLogged =
      sessionId === undefined
        ? this.#logged.some((call) => call.agent === agent)
        : this.#sessions.has(sessionOf(agent, sessionId));
    if (isLogged) return others;
    return totals.some((call) => this.#ids.has(idOf(call))) ? [] : totals;
  }

  #isKnown(call: Call, hasLogId: boolean): boolean {
    if (this.#ids.has(idOf(call)) || this.#isRecorded(call)) return true;
    if (hasLogId) return false;
    const same = this.#logged.find(
      (other) => isSameRequest(call, other) && !this.#matched.has(other),
    );
    if (same === undefined) return false;
    this.#matched.add(same);
    return true;
  }
}

/** Whether a request that was noted on its way is the call that its agent logged under an id of its own. */
function isSameRequest(request: Call, logged: Call): boolean {
  const [one, other] = [request.tokens, logged.tokens];
  const apartMs = Math.abs(Date.parse(request.timestamp) - Date.parse(logged.timestamp));
  return (
    request.agent === logged.agent &&
    one.outputTokens === other.outputTokens &&
    one.cacheReadTokens === other.cacheReadTokens &&
    apartMs <= SAME_REQUEST_WITHIN_MS
  );
}

function idOf({ agent, callId }: Call): string {
  return `${agent}\u001f${messageOf(callId)}`;
}

function sessionOf(agent: string, sessionId: string): string {
  return `${agent}\u001f${sessionId}`;
}

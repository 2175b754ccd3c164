import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { Violation } from "./violation.ts";

/** Output tokens are powers of two, and from 10^10 on a log's count is none. */
const MOST_CALLS_OF_SESSION = 34;
const BY_HAND = "hand-";

/** What is known of a session: the n-th call (from 0) has 2^n output tokens, all have as many input tokens. */
interface LoggedSession {
  readonly label: string;
  readonly tree: string;
  readonly inputTokensOfCall: number;
  calls: number;
}

/** Knows every call that was logged, and tells from a row's sums which of them are in it. */
export class UsageModel {
  readonly #sessions = new Map<string, LoggedSession>();
  /** Calls that need not be in any ledger: a person took their rows away, or their worktree. Two rows are as wrong for them. */
  readonly excused = new Set<string>();
  #rowsByHand = 0;

  addSession(id: string, tree: string, inputTokensOfCall: number): string {
    const label = `s${this.#sessions.size + 1}`;
    this.#sessions.set(id, { label, tree, inputTokensOfCall, calls: 0 });
    return label;
  }

  isFull(sessionId: string): boolean {
    return this.#session(sessionId).calls >= MOST_CALLS_OF_SESSION;
  }

  /** Returns the output tokens of a session's next call, and its name here. */
  addCall(sessionId: string): { readonly call: string; readonly outputTokens: number } {
    const session = this.#session(sessionId);
    const outputTokens = 2 ** session.calls;
    session.calls += 1;
    return { call: `${session.label}.${session.calls}`, outputTokens };
  }

  /** Returns the model name of a row that a person writes: the row's name here. */
  addRowByHand(): string {
    this.#rowsByHand += 1;
    return `${BY_HAND}${this.#rowsByHand}`;
  }

  /** Calls that have to be in exactly one row when all is committed; rows by hand may be lost by who wrote them. */
  required(): readonly string[] {
    return [...this.#sessions.values()].flatMap(callsOf).filter((call) => !this.excused.has(call));
  }

  /** No hook will ever run again where these calls were made. */
  excuseTree(tree: string): void {
    for (const session of this.#sessions.values()) {
      if (session.tree === tree) for (const call of callsOf(session)) this.excused.add(call);
    }
  }

  /** Returns the calls that a row sums. */
  decode(record: UsageRecord): readonly string[] {
    if (record.model.startsWith(BY_HAND)) return [record.model];
    const session = this.#sessions.get(record.sessionId);
    const calls = session === undefined ? [] : callsIn(session, record.outputTokens);
    const expectedInput = calls.length * (session?.inputTokensOfCall ?? 0);
    if (calls.length === 0 || record.inputTokens !== expectedInput) {
      throw new Violation(
        "row that no calls add up to",
        `${record.timestamp}, session ${session?.label ?? record.sessionId}: ${record.inputTokens} input tokens, ${record.outputTokens} output tokens (those of ${calls.join(", ") || "no call"}).`,
      );
    }
    return calls;
  }

  #session(id: string): LoggedSession {
    const session = this.#sessions.get(id);
    if (session === undefined) throw new Error(`No session ${id} was started.`);
    return session;
  }
}

function callsOf({ label, calls }: LoggedSession): readonly string[] {
  return Array.from({ length: calls }, (_, index) => `${label}.${index + 1}`);
}

function callsIn(session: LoggedSession, outputTokens: number): readonly string[] {
  const bits = outputTokens.toString(2);
  if (bits.length > session.calls) return [];
  return callsOf(session).filter((_, index) => bits.at(-1 - index) === "1");
}

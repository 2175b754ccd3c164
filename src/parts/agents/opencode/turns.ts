import type { TurnOutcome } from "../logs/agent.ts";
import { Thread, type TurnCall } from "../logs/thread.ts";
import type { LocatedMessage } from "./located-message.ts";

interface SessionTurns {
  readonly thread: Thread;
  readonly isSubAgent: boolean;
  /** The prompt of the turn at hand. */
  promptId: string | undefined;
}

/** The turns of a store's sessions, and how they end. */
export class Turns {
  readonly #sessions = new Map<string, SessionTurns>();

  /** Enters a message into its session's turn, with the call that it is, if it is one. */
  enter({ message, session }: LocatedMessage, call: TurnCall | undefined): void {
    const turns = this.#turnsOf(message.sessionId, session.parentId !== undefined);
    const { thread } = turns;
    if (message.promptId !== turns.promptId) thread.prompt();
    turns.promptId = message.promptId;
    // Why its last reply failed says more than that the turn did.
    const isToldBefore = message.endsTurn && thread.state.failure !== undefined;
    if (call !== undefined) thread.call(call, message.failure);
    else if (message.failure !== undefined && !isToldBefore) thread.fail(message.failure);
    if (message.endsTurn) thread.prompt();
  }

  /** Lets calls share the outcome of their turns; returns how the last turn of each session ended, the latest last. */
  finish(): readonly TurnOutcome[] {
    return [...this.#sessions].flatMap(([sessionId, { thread, isSubAgent }]) => {
      thread.finish();
      return isSubAgent ? [] : (thread.outcome(sessionId) ?? []);
    });
  }

  #turnsOf(sessionId: string, isSubAgent: boolean): SessionTurns {
    const turns = this.#sessions.get(sessionId) ?? {
      thread: new Thread(undefined),
      isSubAgent,
      promptId: undefined,
    };
    // The session that went on last stands last.
    this.#sessions.delete(sessionId);
    this.#sessions.set(sessionId, turns);
    return turns;
  }
}

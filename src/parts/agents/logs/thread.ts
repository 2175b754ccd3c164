import type { Call } from "../../../usage/call.ts";
import type { TurnOutcome } from "./agent.ts";

/** A call whose outcome is not known until its turn ends. */
export interface TurnCall {
  readonly call: { -readonly [Key in keyof Call]: Call[Key] };
}

/** What a thread must remember from one reading of its log to the next. */
export interface ThreadState {
  /** When the last prompt or tool result came. */
  inputTime?: string | undefined;
  /** The call that was written last, and when the input came that it answers. */
  lastCallId?: string | undefined;
  answersTime?: string | undefined;
  /** Whether the next call belongs to the turn at hand. */
  isTurnOpen?: boolean;
  hasTurn?: boolean;
  /** Why the turn at hand failed, if it did. */
  failure?: string | undefined;
}

/**
 * The turns of a session, or of its sub-agents: a prompt and the calls up to the next one.
 * A turn fails by what it ends with: an error that another call follows was overcome.
 */
export class Thread {
  readonly state: ThreadState;
  #turn = new Set<TurnCall>();

  constructor(state: ThreadState | undefined) {
    this.state = { ...state };
  }

  input(inputTime: string): void {
    this.state.inputTime = inputTime;
  }

  /** Ends the turn at hand; the next call, or failure, opens another. */
  prompt(): void {
    this.finish();
    this.state.isTurnOpen = false;
  }

  /** Enters a row of a call; returns when the input came that the call answers. */
  call(draft: TurnCall, failure: string | undefined): string | undefined {
    this.#openTurn();
    this.#turn.add(draft);
    this.state.failure = failure;
    if (this.state.lastCallId !== draft.call.callId) {
      this.state.lastCallId = draft.call.callId;
      this.state.answersTime = this.state.inputTime;
    }
    return this.state.answersTime;
  }

  /** Lets a call that another made share the outcome of its turn. */
  join(draft: TurnCall): void {
    this.#turn.add(draft);
  }

  fail(failure: string): void {
    this.#openTurn();
    this.state.failure = failure;
  }

  /** Lets the calls of the turn at hand share its outcome so far. */
  finish(): void {
    for (const { call } of this.#turn) {
      call.success = this.state.failure === undefined;
      call.errorMessage = this.state.failure;
    }
  }

  /** Returns how the last turn ended, or stands; undefined before the first. */
  outcome(sessionId: string): TurnOutcome | undefined {
    const { hasTurn, failure } = this.state;
    if (!hasTurn) return undefined;
    return { sessionId, success: failure === undefined, errorMessage: failure };
  }

  #openTurn(): void {
    if (this.state.isTurnOpen) return;
    this.state.isTurnOpen = true;
    this.state.hasTurn = true;
    this.state.failure = undefined;
    this.#turn = new Set();
  }
}

import type { TurnOutcome } from "../logs/agent.ts";
import { Thread, type ThreadState, type TurnCall } from "../logs/thread.ts";
import type { Moment } from "./moment.ts";
import { TurnClock, type TurnClockState } from "./turn-clock.ts";
import { uuidTimeMs } from "./uuid-time.ts";

/** What must be remembered of a thread's turns from one reading of its log to the next. */
export interface TurnsState {
  readonly outcome: ThreadState;
  readonly clock: TurnClockState;
  readonly startMs: number | undefined;
  readonly isTask: boolean;
}

/** How a turn ended. */
export interface TurnEnd {
  readonly moment: Moment;
  /** 0 when the log does not say. */
  readonly durationMs: number;
  /** Whether the log may repeat the turns of another thread. */
  readonly isFork: boolean;
}

/** Follows the turns of a thread: their outcome and the time that their calls took. */
export class Turns {
  readonly #outcome: Thread;
  readonly #clock: TurnClock;
  #startMs: number | undefined;
  #isTask: boolean;

  constructor(state: TurnsState | undefined) {
    this.#outcome = new Thread(state?.outcome);
    this.#clock = new TurnClock(state?.clock);
    this.#startMs = state?.startMs;
    this.#isTask = state?.isTask ?? false;
  }

  get state(): TurnsState {
    return {
      outcome: this.#outcome.state,
      clock: this.#clock.state,
      startMs: this.#startMs,
      isTask: this.#isTask,
    };
  }

  /** When the turn at hand was begun, by its id: copies keep it. */
  get startMs(): number | undefined {
    return this.#startMs;
  }

  /** Begins a turn that will tell its end. */
  start(turnId: string | undefined, moment: Moment): void {
    this.#begin(moment);
    this.#isTask = true;
    this.name(turnId);
  }

  /** Begins a turn in logs of early versions; in others a prompt amid a turn is part of it. */
  prompt(moment: Moment): void {
    if (!this.#isTask) this.#begin(moment);
  }

  name(turnId: string | undefined): void {
    this.#startMs = uuidTimeMs(turnId);
  }

  endCall(draft: TurnCall, moment: Moment): void {
    this.#outcome.call(draft, undefined);
    this.#clock.endCall(draft, moment.ms);
  }

  fail(failure: string): void {
    this.#outcome.fail(failure);
  }

  /** Ends the turn; returns the call of an earlier reading that changed by it. */
  end({ moment, durationMs, isFork }: TurnEnd): TurnCall | undefined {
    this.#isTask = false;
    const changed = this.#clock.endTurn(moment.ms, durationMs, isFork);
    if (changed !== undefined) this.#outcome.join(changed);
    return changed;
  }

  /** Lets the calls of the turn at hand share its outcome so far. */
  finish(): void {
    this.#outcome.finish();
  }

  lastOutcome(sessionId: string): TurnOutcome | undefined {
    return this.#outcome.outcome(sessionId);
  }

  #begin(moment: Moment): void {
    this.#outcome.prompt();
    this.#clock.start(moment.ms);
  }
}

import type { Call } from "../../../usage/call.ts";
import type { TurnCall } from "../logs/thread.ts";

const MAX_SHARE_MS = 10 * 60_000;

/** What a clock must remember from one reading of its log to the next; times in milliseconds since 1970. */
export interface TurnClockState {
  /** When the turn began, and when its last call so far ended. */
  readonly startMs?: number | undefined;
  readonly lastMs?: number | undefined;
  /** What its calls took together. */
  readonly sumMs: number;
  /** Its last call: the turn's own duration may still be added to it. */
  readonly lastCall?: Call | undefined;
}

/**
 * Times the calls of a turn. A call took from the end of the one before it, or from the turn's
 * start, to its own end, at most ten minutes. Where the log says how long the turn took, its calls
 * took that together: the last call has the rest.
 */
export class TurnClock {
  #startMs: number | undefined;
  #lastMs: number | undefined;
  #sumMs: number;
  #lastCall: Call | undefined;
  /** The calls of the turn in this reading. */
  #drafts: TurnCall[] = [];

  constructor(state: TurnClockState | undefined) {
    this.#startMs = state?.startMs;
    this.#lastMs = state?.lastMs;
    this.#sumMs = state?.sumMs ?? 0;
    this.#lastCall = state?.lastCall;
  }

  get state(): TurnClockState {
    const lastCall = this.#drafts.at(-1)?.call ?? this.#lastCall;
    return {
      startMs: this.#startMs,
      lastMs: this.#lastMs,
      sumMs: this.#sumMs,
      lastCall: lastCall && { ...lastCall },
    };
  }

  start(nowMs: number | undefined): void {
    this.#startMs = nowMs;
    this.#lastMs = nowMs;
    this.#sumMs = 0;
    this.#lastCall = undefined;
    this.#drafts = [];
  }

  endCall(draft: TurnCall, nowMs: number): void {
    const shareMs = Math.min(nowMs - (this.#lastMs ?? nowMs), MAX_SHARE_MS);
    this.#lastMs = nowMs;
    this.#drafts.push(draft);
    // Rows that were written at one time are copies, which tell no durations.
    if (shareMs <= 0) return;
    draft.call.durationMs = shareMs;
    this.#sumMs += shareMs;
  }

  /**
   * Ends the turn, which took `durationMs` if the log says so. Returns the call of an earlier
   * reading that changed by it. A fork's copies of a turn were written at one time: they are not
   * taken for the turn.
   */
  endTurn(nowMs: number, durationMs: number, isFork: boolean): TurnCall | undefined {
    const spanMs = nowMs - (this.#startMs ?? Number.NEGATIVE_INFINITY);
    const isCopied = isFork && 2 * spanMs < durationMs;
    const changed = durationMs > 0 && !isCopied ? this.#share(durationMs) : undefined;
    this.start(undefined);
    return changed;
  }

  #share(durationMs: number): TurnCall | undefined {
    const restMs = durationMs - this.#sumMs;
    if (restMs < 0) this.#shrink(-restMs);
    const earlier = this.#lastCall && { call: { ...this.#lastCall } };
    const last = this.#drafts.at(-1) ?? earlier;
    if (restMs <= 0 || last === undefined) return undefined;
    last.call.durationMs = (last.call.durationMs ?? 0) + restMs;
    return last === earlier ? earlier : undefined;
  }

  /** Takes time off the calls of this reading, in proportion: those of earlier ones are told. */
  #shrink(excessMs: number): void {
    const timed = this.#drafts.filter(({ call }) => call.durationMs !== undefined);
    let sumMs = timed.reduce((sum, { call }) => sum + (call.durationMs ?? 0), 0);
    let leftMs = Math.max(0, sumMs - excessMs);
    for (const { call } of timed) {
      const shareMs = call.durationMs ?? 0;
      call.durationMs = Math.round((leftMs * shareMs) / sumMs);
      leftMs -= call.durationMs;
      sumMs -= shareMs;
    }
  }
}

import type { Call } from "../../../usage/call.ts";
import { addTokens, NO_TOKENS, type TokenCounts } from "../../../usage/tokens.ts";
import type { Shutdown } from "./events-reader.ts";
import { SessionTotals, type TotalsState } from "./session-totals.ts";
import type { SessionUsage } from "./session-usage.ts";

/** Tokens by model. */
type TokensByModel = Readonly<Record<string, TokenCounts>>;

/** What a reading must know of a session's usage before. */
export interface UnstoredState {
  readonly totals: TotalsState;
  /** What the database held, and what it did not, at the last shutdown. */
  readonly stored: TokensByModel;
  readonly unstored: TokensByModel;
  readonly shutdownTime: string | undefined;
  /** The last shutdown that told something the database does not hold: what it holds of that time later is the same. */
  readonly toldTime: string | undefined;
}

/** What a shutdown proves that the session used, and the database does not hold. */
export interface UnstoredTotal {
  readonly shutdown: Shutdown;
  readonly tokens: TokensByModel;
  /** Undefined when only a part is unstored, or of several models: nothing says whose time it was. */
  readonly durationMs: number | undefined;
}

/**
 * A row is written a moment after its call; a session is not resumed in that time. Summing up the context is a call too,
 * of which the row is written about when its event is.
 */
const ROW_DELAY_MS = 2_000;

/**
 * Follows what a session used and its database does not hold: all of it before there was a database, and
 * calls that were lost. It only grows, whatever becomes of the database.
 */
export class UnstoredUsage {
  readonly #totals: SessionTotals;
  readonly #stored: Map<string, TokenCounts>;
  readonly #unstored: Map<string, TokenCounts>;
  #shutdownTime: string | undefined;
  #toldTime: string | undefined;
  #told: UnstoredTotal | undefined;

  constructor(state: UnstoredState | undefined) {
    this.#totals = new SessionTotals(state?.totals);
    this.#stored = new Map(Object.entries(state?.stored ?? {}));
    this.#unstored = new Map(Object.entries(state?.unstored ?? {}));
    this.#shutdownTime = state?.shutdownTime;
    this.#toldTime = state?.toldTime;
  }

  get state(): UnstoredState {
    return {
      totals: this.#totals.state,
      stored: Object.fromEntries(this.#stored),
      unstored: Object.fromEntries(this.#unstored),
      shutdownTime: this.#shutdownTime,
      toldTime: this.#toldTime,
    };
  }

  /** The sum of what is unstored, where the last shutdown that added to it stands; undefined when none did in this reading. */
  get told(): UnstoredTotal | undefined {
    return this.#told;
  }

  /** Takes a shutdown in, with all calls of the session that the database holds. */
  add(shutdown: Shutdown, storedCalls: readonly Call[]): void {
    const { usage, countedFrom, timestamp } = shutdown;
    this.#totals.add(usage, countedFrom !== undefined);
    const proven = this.#totals.sum();
    const fromMs = Math.max(
      msOf(this.#shutdownTime) + ROW_DELAY_MS,
      // What was called before stands in the database, or nowhere.
      msOf(countedFrom) - ROW_DELAY_MS,
    );
    for (const call of callsBetween(storedCalls, fromMs, Date.parse(timestamp) + ROW_DELAY_MS)) {
      const model = modelOf(call, proven);
      this.#stored.set(model, addTokens(this.#stored.get(model) ?? NO_TOKENS, call.tokens));
    }
    this.#shutdownTime = timestamp;
    const hasGrown = proven.models.map(({ model, tokens }) => this.#grow(model, tokens));
    if (!hasGrown.includes(true)) return;
    this.#toldTime = timestamp;
    const isWhole = this.#stored.size === 0 && proven.models.length === 1;
    this.#told = {
      shutdown,
      tokens: Object.fromEntries(this.#unstored),
      durationMs: (isWhole && proven.durationMs) || undefined,
    };
  }

  /** Takes in what a model used in all; returns whether more of it is unstored than before. */
  #grow(model: string, proven: TokenCounts): boolean {
    const before = this.#unstored.get(model) ?? NO_TOKENS;
    const stored = this.#stored.get(model) ?? NO_TOKENS;
    const after: TokenCounts = {
      inputTokens: Math.max(before.inputTokens, proven.inputTokens - stored.inputTokens),
      outputTokens: Math.max(before.outputTokens, proven.outputTokens - stored.outputTokens),
      cacheReadTokens: Math.max(
        before.cacheReadTokens,
        proven.cacheReadTokens - stored.cacheReadTokens,
      ),
      cacheWriteTokens: Math.max(
        before.cacheWriteTokens,
        proven.cacheWriteTokens - stored.cacheWriteTokens,
      ),
    };
    this.#unstored.set(model, after);
    return after.inputTokens + after.outputTokens > before.inputTokens + before.outputTokens;
  }
}

function msOf(time: string | undefined): number {
  return time === undefined ? Number.NEGATIVE_INFINITY : Date.parse(time);
}

function callsBetween(calls: readonly Call[], fromMs: number, toMs: number) {
  return calls.filter(({ timestamp }) => {
    const ms = Date.parse(timestamp);
    return ms > fromMs && ms <= toMs;
  });
}

/** Returns the model that a stored call is of, as the session names its models: a row may name none. */
function modelOf({ model }: Call, { models }: SessionUsage): string {
  const isNamed = models.some((usage) => usage.model === model);
  return isNamed ? model : (models[0]?.model ?? model);
}

import { addUsage, isContinued, type ModelUsage, type SessionUsage } from "./session-usage.ts";

/** What a reading must know of the usage that a session shut down with before. */
export interface TotalsState {
  /** What was counted before counting was last started anew. */
  readonly ended: SessionUsage;
  readonly current: SessionUsage;
}

/**
 * What a session used in all, over the times that it shut down: newer versions go on counting when
 * it is resumed, unless its context was summed up meanwhile, older ones start anew.
 */
export class SessionTotals {
  readonly #ended: Map<string, ModelUsage>;
  #endedMs: number;
  #current: SessionUsage;

  constructor(state: TotalsState | undefined) {
    this.#ended = byModel(state?.ended.models ?? []);
    this.#endedMs = state?.ended.durationMs ?? 0;
    this.#current = state?.current ?? { models: [], durationMs: 0 };
  }

  get state(): TotalsState {
    return {
      ended: { models: [...this.#ended.values()], durationMs: this.#endedMs },
      current: this.#current,
    };
  }

  /** Takes in what the session shut down with. Where a count fell, counting was started anew as well. */
  add(usage: SessionUsage, isCountedAnew: boolean): void {
    const next = byModel(usage.models);
    const isOn = this.#current.models.every((before) => {
      const after = next.get(before.model);
      return after !== undefined && isContinued(before, after);
    });
    if (isCountedAnew || !isOn) this.#endedMs = addAll(this.#ended, this.#endedMs, this.#current);
    this.#current = usage;
  }

  sum(): SessionUsage {
    const models = new Map(this.#ended);
    const durationMs = addAll(models, this.#endedMs, this.#current);
    return { models: [...models.values()], durationMs };
  }
}

function byModel(models: readonly ModelUsage[]): Map<string, ModelUsage> {
  return new Map(models.map((usage) => [usage.model, usage]));
}

/** Adds a usage to sums by model; returns the sum of durations. */
function addAll(sums: Map<string, ModelUsage>, durationMs: number, usage: SessionUsage): number {
  for (const each of usage.models) {
    const sum = sums.get(each.model);
    sums.set(each.model, sum === undefined ? each : addUsage(sum, each));
  }
  return durationMs + usage.durationMs;
}

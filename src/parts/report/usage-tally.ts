import { addTokens, NO_TOKENS, type TokenCounts } from "../../usage/tokens.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageSums } from "./usage-summary.ts";

/** Adds up usage records, one at a time. */
export class UsageTally {
  #records = 0;
  #tokens: TokenCounts = NO_TOKENS;
  #costNanoUsd = 0;
  #unpricedRecords = 0;
  #unpricedTokens = 0;
  #succeeded = 0;
  #failed = 0;
  readonly #sessionIds = new Set<string>();
  readonly #durationsMs: number[] = [];

  /** Counts a record at its price, which is undefined when it has none. */
  add(record: UsageRecord, costNanoUsd: number | undefined): void {
    this.#records += 1;
    this.#tokens = addTokens(this.#tokens, record);
    if (costNanoUsd === undefined) {
      this.#unpricedRecords += 1;
      this.#unpricedTokens += record.inputTokens + record.outputTokens;
    } else {
      this.#costNanoUsd += costNanoUsd;
    }
    if (record.success === true) this.#succeeded += 1;
    if (record.success === false) this.#failed += 1;
    const session = sessionOf(record);
    if (session !== undefined) this.#sessionIds.add(session);
    if (record.durationMs !== undefined) this.#durationsMs.push(record.durationMs);
  }

  sums(): UsageSums {
    const known = this.#succeeded + this.#failed;
    return {
      records: this.#records,
      sessions: this.#sessionIds.size,
      ...this.#tokens,
      costNanoUsd: this.#costNanoUsd,
      unpricedRecords: this.#unpricedRecords,
      unpricedTokens: this.#unpricedTokens,
      succeeded: this.#succeeded,
      failed: this.#failed,
      successRate: known === 0 ? undefined : this.#succeeded / known,
      durationMs: total(this.#durationsMs),
      averageDurationMs: average(this.#durationsMs),
      p95DurationMs: percentile(this.#durationsMs, 0.95),
    };
  }
}

/** Returns the session that an agent named; undefined when none did. */
export function sessionOf({ sessionId }: UsageRecord): string | undefined {
  // A database hands back the stand-in that it stored for a record without a session.
  return sessionId === "" || sessionId.startsWith("row:") ? undefined : sessionId;
}

function total(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0);
}

function average(values: readonly number[]): number | undefined {
  const sum = total(values);
  return sum === undefined ? undefined : Math.round(sum / values.length);
}

/** Returns the smallest value that `fraction` of all values do not exceed (nearest rank). */
function percentile(values: readonly number[], fraction: number): number | undefined {
  return Float64Array.from(values).sort()[Math.ceil(values.length * fraction) - 1];
}

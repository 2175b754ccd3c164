import type { UsageRecord } from "../../usage/usage-record.ts";
import { percentile } from "./percentile.ts";
import type { FailureGroup, UsageGroup, UsageSums } from "./usage-summary.ts";

/** Adds up usage records, one at a time. */
export class UsageTally {
  #records = 0;
  // Numbers of their own: an object of sums would be made anew for each record.
  #inputTokens = 0;
  #outputTokens = 0;
  #cacheReadTokens = 0;
  #cacheWriteTokens = 0;
  #costNanoUsd = 0;
  #unpricedRecords = 0;
  #unpricedTokens = 0;
  #succeeded = 0;
  #failed = 0;
  #latestSession = "";
  readonly #sessionIds = new Set<string>();
  readonly #durationsMs: number[] = [];

  /** Counts a record at its price, which is undefined when it has none. */
  add(record: UsageRecord, costNanoUsd: number | undefined): void {
    this.#records += 1;
    this.#inputTokens += record.inputTokens;
    this.#outputTokens += record.outputTokens;
    this.#cacheReadTokens += record.cacheReadTokens;
    this.#cacheWriteTokens += record.cacheWriteTokens;
    if (costNanoUsd === undefined) {
      this.#unpricedRecords += 1;
      this.#unpricedTokens += record.inputTokens + record.outputTokens;
    } else {
      this.#costNanoUsd += costNanoUsd;
    }
    if (record.success === true) this.#succeeded += 1;
    if (record.success === false) this.#failed += 1;
    // Most records follow one of their session.
    if (record.sessionId !== this.#latestSession) {
      this.#latestSession = record.sessionId;
      const session = sessionOf(record);
      if (session !== undefined) this.#sessionIds.add(session);
    }
    if (record.durationMs !== undefined) this.#durationsMs.push(record.durationMs);
  }

  sums(): UsageSums {
    const counts = {
      records: this.#records,
      sessions: this.#sessionIds.size,
      inputTokens: this.#inputTokens,
      outputTokens: this.#outputTokens,
      cacheReadTokens: this.#cacheReadTokens,
      cacheWriteTokens: this.#cacheWriteTokens,
      costNanoUsd: this.#costNanoUsd,
      unpricedRecords: this.#unpricedRecords,
      unpricedTokens: this.#unpricedTokens,
      succeeded: this.#succeeded,
      failed: this.#failed,
    };
    return toSums(counts, Float64Array.from(this.#durationsMs));
  }
}

/** What follows from how long records took, and how many of them succeeded. */
type Derived = "successRate" | "durationMs" | "averageDurationMs" | "p95DurationMs";

/** Adds to sums what follows from them and from how long the records took that say so, which are put in another order. */
export function toSums(counts: Omit<UsageSums, Derived>, durationsMs: Float64Array): UsageSums {
  const known = counts.succeeded + counts.failed;
  let durationMs = 0;
  for (const duration of durationsMs) durationMs += duration;
  const hasDurations = durationsMs.length > 0;
  return {
    ...counts,
    successRate: known === 0 ? undefined : counts.succeeded / known,
    durationMs: hasDurations ? durationMs : undefined,
    averageDurationMs: hasDurations ? Math.round(durationMs / durationsMs.length) : undefined,
    p95DurationMs: percentile(durationsMs, 0.95),
  };
}

/** What no records add up to. */
export const NO_USAGE: UsageSums = new UsageTally().sums();

/** Returns the session that an agent named; undefined when none did. */
export function sessionOf({ sessionId }: Pick<UsageRecord, "sessionId">): string | undefined {
  // A database hands back the stand-in that it stored for a record without a session.
  return sessionId === "" || sessionId.startsWith("row:") ? undefined : sessionId;
}

/** Adds up usage records by the name of the group that each belongs to. */
export class GroupTally {
  readonly #tallyByName = new Map<string | undefined, UsageTally>();

  /** Counts a record at its price, which is undefined when it has none. */
  add(name: string | undefined, record: UsageRecord, costNanoUsd: number | undefined): void {
    let tally = this.#tallyByName.get(name);
    if (tally === undefined) {
      tally = new UsageTally();
      this.#tallyByName.set(name, tally);
    }
    tally.add(record, costNanoUsd);
  }

  /** Returns the groups in the order of their first records. */
  groups(): UsageGroup[] {
    return Array.from(this.#tallyByName, ([name, tally]) => ({ name, ...tally.sums() }));
  }
}

interface Failures {
  count: number;
  first: string;
  last: string;
  readonly models: Set<string>;
}

/** Counts failed records by the reason they give. */
export class FailureTally {
  readonly #failuresByMessage = new Map<string | undefined, Failures>();

  /** Counts a failure at a time given in UTC. */
  add(message: string | undefined, timestamp: string, model: string): void {
    const failures = this.#failuresByMessage.get(message);
    if (failures === undefined) {
      this.#failuresByMessage.set(message, {
        count: 1,
        first: timestamp,
        last: timestamp,
        models: new Set([model]),
      });
      return;
    }
    failures.count += 1;
    if (timestamp < failures.first) failures.first = timestamp;
    if (timestamp > failures.last) failures.last = timestamp;
    failures.models.add(model);
  }

  /** Returns the reasons, the most frequent first, then the latest. */
  groups(): readonly FailureGroup[] {
    return Array.from(this.#failuresByMessage, ([message, failures]) => ({
      message,
      failures: failures.count,
      firstTimestamp: failures.first,
      lastTimestamp: failures.last,
      models: [...failures.models].sort(),
    })).sort((a, b) => b.failures - a.failures || (b.lastTimestamp > a.lastTimestamp ? 1 : -1));
  }
}

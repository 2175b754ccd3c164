import type { FailureGroup } from "./usage-summary.ts";

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

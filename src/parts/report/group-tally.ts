import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageGroup } from "./usage-summary.ts";
import { UsageTally } from "./usage-tally.ts";

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

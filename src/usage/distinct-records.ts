import { identityOf } from "./identity.ts";
import { PackedRecords } from "./packed-records.ts";
import { toEpochMs } from "./timestamp.ts";
import type { UsageRecord } from "./usage-record.ts";

/**
 * Holds records once each, by their identities. Most records of a ledger are later than all before them, and of those no
 * identity is made or looked up.
 */
export class DistinctRecords {
  readonly records = new PackedRecords();
  /** The places of the records that are later than all before them. */
  readonly #inOrder: number[] = [];
  #latest = Number.NEGATIVE_INFINITY;
  /** The places of all others, by identity. */
  readonly #others = new Map<string, number>();

  /**
   * Returns the place of the record that is held with the identity of another, of which the time may be known already:
   * that one itself where there was none.
   */
  placeOf(record: UsageRecord, time = toEpochMs(record.timestamp)): number {
    const place = this.records.size;
    if (time > this.#latest) {
      this.#latest = time;
      this.#inOrder.push(place);
    } else {
      const identity = identityOf(record);
      const known = this.#placeInOrder(time, identity) ?? this.#others.get(identity);
      if (known !== undefined) return known;
      this.#others.set(identity, place);
    }
    this.records.add(record, time);
    return place;
  }

  /** Returns the place of the record that is in order and has a time and an identity. */
  #placeInOrder(time: number, identity: string): number | undefined {
    let [from, to] = [0, this.#inOrder.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.records.timeAt(this.#inOrder[middle] ?? 0) < time) from = middle + 1;
      else to = middle;
    }
    const place = this.#inOrder[from];
    if (place === undefined || this.records.timeAt(place) !== time) return undefined;
    return identityOf(this.records.at(place)) === identity ? place : undefined;
  }
}

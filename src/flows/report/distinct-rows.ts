import { identityOf } from "../../usage/identity.ts";
import { PackedRecords } from "../../usage/packed-records.ts";
import { toEpochMs } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/** A record, and what it comes from. */
interface SourcedRow<Source> {
  readonly record: UsageRecord;
  readonly file: Source;
}

/**
 * Holds rows once each: of those with one identity the last, in the place of the first. Most rows of a ledger are
 * later than all before them, and those take no look at their identity.
 */
export class DistinctRows<Source> {
  readonly records = new PackedRecords();
  readonly #files: Source[] = [];
  /** The places of the rows that are later than all before them. */
  readonly #inOrder: number[] = [];
  #latest = Number.NEGATIVE_INFINITY;
  /** The places of all others, by identity. */
  readonly #others = new Map<string, number>();

  add({ record, file }: SourcedRow<Source>): void {
    const time = toEpochMs(record.timestamp);
    const place = this.records.size;
    if (time > this.#latest) {
      this.#latest = time;
      this.#inOrder.push(place);
    } else {
      const identity = identityOf(record);
      const known = this.#placeInOrder(time, identity) ?? this.#others.get(identity);
      if (known !== undefined) {
        this.records.set(known, record, time);
        this.#files[known] = file;
        return;
      }
      this.#others.set(identity, place);
    }
    this.records.add(record, time);
    this.#files.push(file);
  }

  *[Symbol.iterator](): Generator<SourcedRow<Source>> {
    for (const [place, file] of this.#files.entries())
      yield { record: this.records.at(place), file };
  }

  /** Returns the place of the row that is in order and has a time and an identity. */
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

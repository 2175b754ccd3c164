import { DistinctRecords } from "../../usage/distinct-records.ts";
import type { PackedRecords } from "../../usage/packed-records.ts";
import { toEpochMs } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/** A record, and what it comes from. */
interface SourcedRow<Source> {
  readonly record: UsageRecord;
  readonly file: Source;
}

/** Holds rows once each: of those with one identity the last, in the place of the first. */
export class DistinctRows<Source> {
  readonly #distinct = new DistinctRecords();
  readonly #files: Source[] = [];

  get records(): PackedRecords {
    return this.#distinct.records;
  }

  /** Adds a row, of which the time may be known already, in milliseconds since 1970. */
  add({ record, file }: SourcedRow<Source>, time = toEpochMs(record.timestamp)): void {
    const { size } = this.records;
    const place = this.#distinct.placeOf(record, time);
    if (place < size) this.records.set(place, record, time);
    this.#files[place] = file;
  }

  *[Symbol.iterator](): Generator<SourcedRow<Source>> {
    for (const [place, file] of this.#files.entries())
      yield { record: this.records.at(place), file };
  }
}

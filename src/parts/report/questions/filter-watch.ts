import { nearestName } from "../../../usage/nearest-name.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import type { Dimension } from "./dimension.ts";
import type { Filter } from "./select-records.ts";
import { isWanted } from "./value-matches.ts";
import { missingNames } from "./wanted-names.ts";

/** A value that a filter names, and that none of the records has. */
export interface UnmatchedValue {
  /** The dimension, as CSV and JSON name it. */
  readonly key: string;
  /** As it was typed. */
  readonly wanted: string;
  /** The value that may be meant; undefined where none is like it. */
  readonly nearest: string | undefined;
  /** Whether it is a merge, which brings no record itself. */
  readonly isMerge?: boolean;
}

/** So many values are compared with one that was mistyped. */
const MAX_KNOWN = 5_000;

interface Watched {
  readonly filter: Filter;
  /** What no record had so far. */
  pending: readonly string[];
  readonly known: Set<string>;
  /** Whether any record was looked at. */
  sawAny: boolean;
}

/** Watches which of the values that filters name are there, whatever the other filters leave. */
export class FilterWatch {
  readonly #watched: readonly Watched[];

  constructor(filters: readonly Filter[]) {
    this.#watched = filters
      .filter(({ isSubject = false }) => !isSubject)
      .map((filter) => ({ filter, pending: filter.wanted, known: new Set(), sawAny: false }));
  }

  /** Notes the values of a record. */
  see(row: UsageRow): void {
    for (const watched of this.#watched) {
      // All that it names is there: nothing is left to be watched.
      if (watched.pending.length === 0) continue;
      const { sharesOf, valueFor } = watched.filter.dimension;
      if (sharesOf === undefined) this.#note(watched, valueFor(row), row);
      else for (const { value } of sharesOf(row)) this.#note(watched, value, row);
    }
  }

  /** Notes a value that records have which are not read where it is not wanted. */
  seeValue(filter: Filter, value: string | undefined): void {
    const watched = this.#watched.find((each) => each.filter === filter);
    if (watched !== undefined) this.#note(watched, value);
  }

  /** Hands rows on once their values are noted. */
  async *rows(rows: AsyncIterable<UsageRow> | Iterable<UsageRow>): AsyncGenerator<UsageRow> {
    for await (const row of rows) {
      this.see(row);
      yield row;
    }
  }

  /** Returns what no record has; nothing where there was no record to look at. */
  unmatched(): readonly UnmatchedValue[] {
    return this.#watched
      .filter(({ sawAny }) => sawAny)
      .flatMap(({ filter, pending, known }) =>
        unmatchedOf(filter, pending).map((wanted) => ({
          ...{ key: filter.dimension.key, wanted },
          nearest: (filter.dimension.nearest ?? nearestName)(wanted, [...known]),
          isMerge: filter.merges?.has(wanted) ?? false,
        })),
      );
  }

  #note(watched: Watched, value: string | undefined, row?: UsageRow): void {
    watched.sawAny = true;
    const { filter, pending, known } = watched;
    if (value !== undefined && known.size < MAX_KNOWN) {
      for (const name of namesIn(filter.dimension, value, row)) known.add(name);
    }
    if (pending.length === 0) return;
    watched.pending = pending.filter((each) => !isWanted(filter.dimension, value, each, row));
  }
}

function namesIn({ namesOf }: Dimension, value: string, row?: UsageRow): readonly string[] {
  return row === undefined || namesOf === undefined ? [value] : namesOf(row);
}

/** Returns what was typed and no record has, under none of the names that it stands for. */
function unmatchedOf({ wanted, typedAs }: Filter, pending: readonly string[]): readonly string[] {
  const typed = (each: string) => typedAs?.get(each) ?? each;
  const matched = wanted.filter((each) => !pending.includes(each));
  return missingNames(matched.map(typed), pending.map(typed));
}

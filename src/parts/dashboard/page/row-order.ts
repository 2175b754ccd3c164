import type { CountName } from "../dashboard-data.ts";
import { labelAt, type UsageTable, type WholeDimension } from "./usage-table.ts";

/** What the table of records can be sorted by. */
export type SortKey = "time" | "success" | WholeDimension | CountName;

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

const naturalOrder = new Intl.Collator("en", { numeric: true });

/** Sorts the rows of a table, each column once: filters only pick from the order. */
export class RowOrder {
  readonly #table: UsageTable;
  readonly #keysByColumn = new Map<SortKey, Float64Array>();
  readonly #rowsBySorting = new Map<string, Uint32Array>();

  constructor(table: UsageTable) {
    this.#table = table;
  }

  /** Returns the rows that pass, sorted; those that do not say come last, and of equals the latest first. */
  sortedRows({ key, isDescending }: Sorting, passing: Uint8Array): Uint32Array {
    const sorted = new Uint32Array(this.#table.rows);
    let count = 0;
    for (const row of this.#allRows(key, isDescending)) {
      if (passing[row] !== 1) continue;
      sorted[count] = row;
      count += 1;
    }
    return sorted.subarray(0, count);
  }

  #allRows(key: SortKey, isDescending: boolean): Uint32Array {
    const name = `${key} ${isDescending}`;
    const known = this.#rowsBySorting.get(name);
    if (known !== undefined) return known;
    const rows = Uint32Array.from({ length: this.#table.rows }, (_, row) => row);
    if (key !== "time") sortBy(rows, this.#keysOf(key), isDescending ? -1 : 1);
    else if (isDescending) rows.reverse();
    this.#rowsBySorting.set(name, rows);
    return rows;
  }

  #keysOf(key: SortKey): Float64Array {
    const known = this.#keysByColumn.get(key);
    if (known !== undefined) return known;
    const keys = sortKeys(this.#table, key);
    this.#keysByColumn.set(key, keys);
    return keys;
  }
}

function sortBy(rows: Uint32Array, keys: Float64Array, sign: 1 | -1): void {
  rows.sort((a, b) => {
    const first = keys[a] ?? Number.NaN;
    const second = keys[b] ?? Number.NaN;
    if (first === second) return b - a;
    if (Number.isNaN(first)) return Number.isNaN(second) ? b - a : 1;
    return Number.isNaN(second) ? -1 : sign * (first - second);
  });
}

/** Returns a number for each row whose order is that of the column; NaN where a row does not say. */
function sortKeys(table: UsageTable, key: SortKey): Float64Array {
  if (key === "time") return table.localMs;
  if (key === "success") {
    return Float64Array.from(table.success, (success) => (success === 0 ? Number.NaN : success));
  }
  if (key in table.counts) return table.counts[key as CountName];
  const { labels, indexes } = table.dimensions[key as WholeDimension];
  const order = Array.from(labels.keys()).sort((a, b) =>
    naturalOrder.compare(labelAt(labels, a), labelAt(labels, b)),
  );
  const rankOf = new Float64Array(labels.length);
  for (const [rank, index] of order.entries()) rankOf[index] = index === 0 ? Number.NaN : rank;
  return Float64Array.from(indexes, (index) => rankOf[index] ?? Number.NaN);
}

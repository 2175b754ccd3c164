import { type FilterName, WHOLE_FILTERS } from "./filters.ts";
import {
  at,
  type Dimension,
  labelAt,
  type SharedDimension,
  type UsageTable,
} from "./usage-table.ts";

const MAX_OPTIONS = 1_000;
const order = new Intl.Collator("en", { numeric: true });

/** Returns the labels that rows have. */
export function usedLabels(table: UsageTable, name: FilterName): readonly string[] {
  const { labels, rowsOf } = countRows(table, name);
  return labels.filter((_, index) => at(rowsOf, index) > 0);
}

/** Returns the labels that rows have, by name; if there are too many, those with the most rows. */
export function offeredLabels(table: UsageTable, name: FilterName): readonly string[] {
  const { labels, rowsOf } = countRows(table, name);
  const used = Array.from(labels.keys()).filter((index) => at(rowsOf, index) > 0);
  const offered =
    used.length <= MAX_OPTIONS
      ? used
      : used.sort((a, b) => at(rowsOf, b) - at(rowsOf, a)).slice(0, MAX_OPTIONS);
  return offered.map((index) => labelAt(labels, index)).sort(order.compare);
}

interface CountedLabels {
  readonly labels: readonly string[];
  /** Of each label. */
  readonly rowsOf: Uint32Array;
}

const counted = new WeakMap<UsageTable, Map<FilterName, CountedLabels>>();

/** Counts once: each list, panel and link asks the same of all rows. */
function countRows(table: UsageTable, name: FilterName): CountedLabels {
  const ofTable = counted.get(table) ?? new Map<FilterName, CountedLabels>();
  counted.set(table, ofTable);
  const known = ofTable.get(name);
  if (known !== undefined) return known;
  const labels =
    name === "folder" || name === "outcome"
      ? countShares(table, name)
      : countWhole(table.dimensions[WHOLE_FILTERS[name]]);
  ofTable.set(name, labels);
  return labels;
}

function countWhole({ labels, indexes }: Dimension): CountedLabels {
  return { labels, rowsOf: countIndexes(indexes, labels.length) };
}

function countShares({ shares, change }: UsageTable, name: SharedDimension): CountedLabels {
  const { labels, ofChange } = shares[name];
  const rowsOf = new Uint32Array(labels.length);
  for (const [index, rows] of countIndexes(change, ofChange.length).entries()) {
    if (rows === 0) continue;
    for (const value of ofChange[index]?.values ?? []) rowsOf[value] = at(rowsOf, value) + rows;
  }
  return { labels, rowsOf };
}

function countIndexes(indexes: Uint32Array, length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (let row = 0; row < indexes.length; row += 1) {
    const index = indexes[row] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

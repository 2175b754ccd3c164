import { type FilterName, WHOLE_FILTERS } from "./filters.ts";
import { at, labelAt, type UsageTable } from "./usage-table.ts";

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

function countRows(table: UsageTable, name: FilterName): CountedLabels {
  if (name !== "folder" && name !== "outcome") {
    const { labels, indexes } = table.dimensions[WHOLE_FILTERS[name]];
    const rowsOf = new Uint32Array(labels.length);
    for (const index of indexes) rowsOf[index] = at(rowsOf, index) + 1;
    return { labels, rowsOf };
  }
  const { labels, ofChange } = table.shares[name];
  const rowsOf = new Uint32Array(labels.length);
  for (const change of table.change) {
    for (const value of ofChange[change]?.values ?? []) rowsOf[value] = at(rowsOf, value) + 1;
  }
  return { labels, rowsOf };
}

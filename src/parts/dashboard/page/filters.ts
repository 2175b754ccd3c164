import type { DimensionName } from "../dashboard-data.ts";
import type { UsageTable } from "./usage-table.ts";

/** The dimensions that can be filtered by, as the page's links name them. */
export const FILTERED_DIMENSIONS = {
  model: "model",
  "task-type": "taskType",
  agent: "agent",
  branch: "branch",
} as const satisfies Readonly<Record<string, DimensionName>>;

export type FilterName = keyof typeof FILTERED_DIMENSIONS;

/** What the page shows; undefined: all. */
export interface Filters {
  /** Days up to the one that the page was made on; undefined when `fromDay` and `toDay` say. */
  readonly lastDays: number | undefined;
  /** UTC days since 1970, both included. */
  readonly fromDay: number | undefined;
  readonly toDay: number | undefined;
  /** A label; empty: the records that do not say. */
  readonly dimensions: Readonly<Partial<Record<FilterName, string>>>;
  /** Text that any label of a record holds, whatever its case. */
  readonly search: string;
}

export const NO_FILTERS: Filters = {
  lastDays: undefined,
  fromDay: undefined,
  toDay: undefined,
  dimensions: {},
  search: "",
};

const SEARCHED_DIMENSIONS: readonly DimensionName[] = [
  "model",
  "taskType",
  "agent",
  "branch",
  "session",
  "notes",
];

/** Returns the days that filters leave, both included. */
export function daysOf(
  { lastDays, fromDay, toDay }: Filters,
  today: number,
): { readonly from: number; readonly to: number } {
  if (lastDays !== undefined) return { from: today - lastDays + 1, to: today };
  return {
    from: fromDay ?? Number.NEGATIVE_INFINITY,
    to: toDay ?? Number.POSITIVE_INFINITY,
  };
}

/** Returns for each row 1 when it passes the filters, else 0. */
export function passingRows(table: UsageTable, filters: Filters, today: number): Uint8Array {
  const { from, to } = daysOf(filters, today);
  const passing = new Uint8Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    const day = table.day[row] ?? 0;
    passing[row] = Number(day >= from && day <= to);
  }
  for (const [name, label] of Object.entries(filters.dimensions)) {
    const { labels, indexes } = table.dimensions[FILTERED_DIMENSIONS[name as FilterName]];
    const wanted = labels.indexOf(label);
    for (let row = 0; row < table.rows; row += 1) {
      if (indexes[row] !== wanted) passing[row] = 0;
    }
  }
  if (filters.search !== "") keepFound(table, filters.search.toLowerCase(), passing);
  return passing;
}

function keepFound(table: UsageTable, text: string, passing: Uint8Array): void {
  const dimensions = SEARCHED_DIMENSIONS.map((name) => {
    const { labels, indexes } = table.dimensions[name];
    const found = Uint8Array.from(labels, (label) => Number(label.toLowerCase().includes(text)));
    return { indexes, found };
  });
  for (let row = 0; row < table.rows; row += 1) {
    if (!dimensions.some(({ indexes, found }) => found[indexes[row] ?? 0] === 1)) passing[row] = 0;
  }
}

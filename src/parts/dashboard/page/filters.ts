import { type Split, splitShares } from "./split-shares.ts";
import type { Dimension, SharedDimension, UsageTable, WholeDimension } from "./usage-table.ts";

/** What can be filtered by and belongs to a record as a whole, as the page's links name it. */
export const WHOLE_FILTERS = {
  repository: "repository",
  model: "model",
  agent: "agent",
  author: "author",
  branch: "branch",
  "pull-request": "pullRequest",
  ticket: "ticket",
  "task-type": "taskType",
  phase: "phase",
  origin: "origin",
  commit: "commit",
  session: "session",
  failure: "failure",
} as const satisfies Readonly<Record<string, WholeDimension>>;

/** The same of what leaves a share of a record, in the order in which records are shared. */
export const SHARED_FILTERS = ["folder", "outcome"] as const satisfies readonly SharedDimension[];

export type FilterName = keyof typeof WHOLE_FILTERS | (typeof SHARED_FILTERS)[number];

export const FILTER_NAMES = [
  ...Object.keys(WHOLE_FILTERS),
  ...SHARED_FILTERS,
] as readonly FilterName[];

/** What the page shows; undefined: all. */
export interface Filters {
  /** Days up to the one that the page was made on; 0: none; undefined when `fromDay` and `toDay` say. */
  readonly lastDays: number | undefined;
  /** Days of the zone since 1970, both included. */
  readonly fromDay: number | undefined;
  readonly toDay: number | undefined;
  /** Labels, one of which a record has; an empty one: the records that do not say. */
  readonly dimensions: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** The texts of the link that named these labels, where a link did. */
  readonly typed: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Text that any label of a record holds, whatever its case. */
  readonly search: string;
}

export const NO_FILTERS: Filters = {
  lastDays: undefined,
  fromDay: undefined,
  toDay: undefined,
  dimensions: {},
  typed: {},
  search: "",
};

/** Returns filters with other labels of a dimension; without any it is not filtered by. */
export function withLabels(filters: Filters, name: FilterName, labels: readonly string[]): Filters {
  const { [name]: _, ...others } = filters.dimensions;
  const { [name]: __, ...typed } = filters.typed;
  const dimensions = labels.length === 0 ? others : { ...others, [name]: labels };
  return { ...filters, dimensions, typed };
}

/** Returns what is filtered by, in the order of the page. */
export function chosenOf({
  dimensions,
}: Filters): readonly (readonly [FilterName, readonly string[]])[] {
  return FILTER_NAMES.flatMap((name) => {
    const labels = dimensions[name];
    return labels === undefined ? [] : [[name, labels] as const];
  });
}

const SEARCHED_DIMENSIONS: readonly WholeDimension[] = [
  "model",
  "taskType",
  "agent",
  "author",
  "branch",
  "pullRequest",
  "ticket",
  "commit",
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

/** Which rows pass the filters, and of which of them only a share does. */
export interface Selection {
  /** Its counts are those of the shares that pass. */
  readonly table: UsageTable;
  /** For each row 1 when it passes, else 0. */
  readonly passing: Uint8Array;
  /** All of the table, from which shares are taken. */
  readonly whole: UsageTable;
  readonly shared: readonly SharedFilter[];
}

export interface SharedFilter {
  readonly name: SharedDimension;
  /** For each label 1 when it passes, else 0. */
  readonly isWanted: Uint8Array;
}

/** Finds the rows that pass. */
export function selectRows(table: UsageTable, filters: Filters, today: number): Selection {
  const passing = passingRows(table, filters, today);
  const shared = SHARED_FILTERS.flatMap((name) => {
    const wanted = filters.dimensions[name];
    return wanted === undefined ? [] : [{ name, isWanted: wantedLabels(table, name, wanted) }];
  });
  if (shared.length === 0) return { table, passing, whole: table, shared };
  return { table: keepShares(table, passing, shared), passing, whole: table, shared };
}

/** Returns for each row 1 when it passes the filters, as far as they are of whole records, else 0. */
export function passingRows(table: UsageTable, filters: Filters, today: number): Uint8Array {
  const { from, to } = daysOf(filters, today);
  const passing = new Uint8Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    const day = table.day[row] ?? 0;
    passing[row] = Number(day >= from && day <= to);
  }
  for (const [name, dimension] of Object.entries(WHOLE_FILTERS)) {
    const wanted = filters.dimensions[name as FilterName];
    if (wanted === undefined) continue;
    keepWanted(table.dimensions[dimension], wanted, passing);
  }
  if (filters.search !== "") keepFound(table, filters.search.toLowerCase(), passing);
  return passing;
}

/** Returns which of the rows that pass are of some days, both included. */
export function withinDays({ table, passing }: Selection, from: number, to: number): Uint8Array {
  return passing.map((passes, row) => {
    const day = table.day[row] ?? 0;
    return passes === 1 && day >= from && day <= to ? 1 : 0;
  });
}

function keepWanted(
  { labels, indexes }: Dimension,
  wanted: readonly string[],
  passing: Uint8Array,
): void {
  const all = new Set(wanted);
  const isWanted = Uint8Array.from(labels, (label) => Number(all.has(label)));
  for (let row = 0; row < passing.length; row += 1) {
    if (isWanted[indexes[row] ?? 0] !== 1) passing[row] = 0;
  }
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

function wantedLabels(
  table: UsageTable,
  name: SharedDimension,
  wanted: readonly string[],
): Uint8Array {
  const all = new Set(wanted);
  const isWanted = (label: string) =>
    all.has(label) || (name === "folder" && foldersAbove(label).some((each) => all.has(each)));
  return Uint8Array.from(table.shares[name].labels, (label) => Number(isWanted(label)));
}

/** Returns the folders in which one lies, the outermost first. */
export function foldersAbove(folder: string): readonly string[] {
  const names = folder.split("/");
  return names.slice(1).map((_, depth) => names.slice(0, depth + 1).join("/"));
}

/** Whether a folder lies in another; in the top folder are only the files that lie there. */
export function isBelow(folder: string, other: string): boolean {
  return other !== "" && other !== "." && folder.startsWith(`${other}/`);
}

const SHARED_COUNTS = [
  "inputTokens",
  "outputTokens",
  "cacheReadTokens",
  "cacheWriteTokens",
  "costNanoUsd",
] as const;

/** Returns the table with the counts of the shares that pass; rows of which no share does pass no longer. */
function keepShares(
  table: UsageTable,
  passing: Uint8Array,
  shared: readonly SharedFilter[],
): UsageTable {
  const split = splitShares(
    table,
    shared.map(({ name }) => name),
  );
  const counts = { ...table.counts };
  for (const count of SHARED_COUNTS) counts[count] = table.counts[count].slice();
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] !== 1) continue;
    const shares = split.sharesOf(row);
    const kept = shares.weights.map((_, part) => passes(shares, part, shared));
    if (kept.every(Boolean) && kept.length > 0) continue;
    if (!kept.some(Boolean)) passing[row] = 0;
    for (const count of SHARED_COUNTS) {
      const parts = split.partsOf(row, count);
      counts[count][row] = parts.reduce((sum, part, place) => sum + (kept[place] ? part : 0), 0);
    }
  }
  return { ...table, counts };
}

/** Whether a part of a record passes the filters of its shares. */
export function passes(
  { values }: ReturnType<Split["sharesOf"]>,
  part: number,
  shared: readonly SharedFilter[],
): boolean {
  return shared.every(({ name, isWanted }) => isWanted[values[part]?.[name] ?? 0] === 1);
}

import { splitWhole } from "../../../usage/split-whole.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import type { Dimension, Share } from "./dimension.ts";
import { isWanted } from "./value-matches.ts";

/** What records must be to count: each dimension has one of its values; `none` stands for no value. */
export interface Filter {
  readonly dimension: Dimension;
  readonly wanted: readonly string[];
  /** What was typed for those that git knows by another name. */
  readonly typedAs?: ReadonlyMap<string, string>;
  /** What was typed that names a merge, which brings no record itself. */
  readonly merges?: ReadonlySet<string>;
  /** Whether it stands for what is asked about, which nobody typed as a filter. */
  readonly isSubject?: true;
}

/** What filters leave of a record: all of it, or its shares that pass. */
export interface SelectedRecord {
  readonly record: UsageRecord;
  /** The same by group: the values of the dimensions that are grouped by. */
  readonly groups: readonly RecordGroup[];
}

export interface RecordGroup {
  readonly names: readonly (string | undefined)[];
  readonly record: UsageRecord;
}

/** Returns what tells of a row which groups it belongs to, and undefined for one that does not pass. */
export function createSelection(
  by: readonly Dimension[],
  filters: readonly Filter[],
): (row: UsageRow) => SelectedRecord | undefined {
  const dimensions = [...by, ...filters.map(({ dimension }) => dimension)];
  const shared = Array.from(new Set(dimensions.filter(({ sharesOf }) => sharesOf)));
  const whole = filters.filter(({ dimension }) => !shared.includes(dimension));
  const parted = filters.filter(({ dimension }) => shared.includes(dimension));
  return (row) => {
    if (!whole.every((filter) => passes(filter, filter.dimension.valueFor(row), row)))
      return undefined;
    const { record } = row;
    if (shared.length === 0) return { record, groups: [{ names: namesOf(by, row), record }] };
    const parts = partsOf(row, shared);
    const kept = parts.filter(({ values }) =>
      parted.every((filter) => passes(filter, values.get(filter.dimension), row)),
    );
    if (kept.length === 0) return undefined;
    return {
      record: sumParts(record, kept),
      groups: groupParts(kept, (values) => namesOf(by, row, values)).map(({ names, parts }) => ({
        names,
        record: sumParts(record, parts),
      })),
    };
  };
}

function passes(filter: Filter, value: string | undefined, row: UsageRow): boolean {
  return filter.wanted.some((each) => isWanted(filter.dimension, value, each, row));
}

type Values = ReadonlyMap<Dimension, string | undefined>;

function namesOf(
  by: readonly Dimension[],
  row: UsageRow,
  values?: Values,
): readonly (string | undefined)[] {
  return by.map((dimension) => {
    const { sharesOf, valueFor, groupOf } = dimension;
    const value = sharesOf === undefined ? valueFor(row) : values?.get(dimension);
    return value === undefined || groupOf === undefined ? value : groupOf(value);
  });
}

/** A share of a record. */
interface Part extends Amounts {
  readonly values: Values;
}

/** What of a record can be shared. */
type Amounts = Pick<UsageRecord, (typeof AMOUNTS)[number]>;

const AMOUNTS = [
  "inputTokens",
  "outputTokens",
  "cacheReadTokens",
  "cacheWriteTokens",
  "costNanoUsd",
] as const;

function partsOf(row: UsageRow, shared: readonly Dimension[]): readonly Part[] {
  const combined = shared.reduce<readonly { values: Values; weight: number }[]>(
    (combinations, dimension) =>
      combinations.flatMap(({ values, weight }) =>
        sharesOf(dimension, row).map((share) => ({
          values: new Map([...values, [dimension, share.value]]),
          weight: weight * share.weight,
        })),
      ),
    [{ values: new Map(), weight: 1 }],
  );
  const weights = combined.map(({ weight }) => weight);
  const amounts = AMOUNTS.map((amount) => {
    const total = row.record[amount];
    return total === undefined ? [] : splitWhole(total, weights);
  });
  return combined.map(({ values }, index) => ({
    values,
    ...(Object.fromEntries(
      AMOUNTS.map((amount, place) => [amount, amounts[place]?.[index]]),
    ) as unknown as Amounts),
  }));
}

function sharesOf({ sharesOf: shares }: Dimension, row: UsageRow): readonly Share[] {
  return shares?.(row).filter(({ weight }) => weight > 0) ?? [];
}

interface GroupedParts {
  readonly names: readonly (string | undefined)[];
  readonly parts: Part[];
}

function groupParts(
  parts: readonly Part[],
  nameParts: (values: Values) => GroupedParts["names"],
): readonly GroupedParts[] {
  const groups = new Map<string, GroupedParts>();
  for (const part of parts) {
    const names = nameParts(part.values);
    const key = JSON.stringify(names.map((name) => name ?? null));
    const group = groups.get(key) ?? { names, parts: [] };
    groups.set(key, group);
    group.parts.push(part);
  }
  return Array.from(groups.values());
}

function sumParts(record: UsageRecord, parts: readonly Part[]): UsageRecord {
  const sumOf = (amount: (typeof AMOUNTS)[number]) =>
    record[amount] === undefined
      ? undefined
      : parts.reduce((sum, part) => sum + (part[amount] ?? 0), 0);
  const sums = Object.fromEntries(AMOUNTS.map((amount) => [amount, sumOf(amount)]));
  return { ...record, ...(sums as unknown as Amounts) };
}

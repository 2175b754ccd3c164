import {
  COUNTS,
  type CountName,
  type DashboardData,
  DIMENSIONS,
  type DimensionData,
  type DimensionName,
  unpackNumbers,
} from "../dashboard-data.ts";

export const DAY_MS = 86_400_000;

interface Dimension {
  /** The first is empty and stands for records that do not say. */
  readonly labels: readonly string[];
  /** Of each row. */
  readonly indexes: Uint32Array;
}

/** Usage records by column, oldest first: a row is a place in each of the arrays. */
export interface UsageTable {
  readonly rows: number;
  /** Since 1970, UTC. */
  readonly timeMs: Float64Array;
  /** UTC days since 1970. */
  readonly day: Int32Array;
  readonly dimensions: Readonly<Record<DimensionName, Dimension>>;
  /** NaN where a row does not say. */
  readonly counts: Readonly<Record<CountName, Float64Array>>;
  readonly success: Uint8Array;
}

/** Returns the records of a page's data, ready to be added up. */
export function toUsageTable(data: DashboardData): UsageTable {
  const { records, firstTimeMs, timeStepsMs, dimensions, countsPlusOne, successes } = data;
  const timeMs = runningSums(firstTimeMs, unpackNumbers(timeStepsMs, records));
  return {
    rows: records,
    timeMs,
    day: new Int32Array(timeMs.map((time) => Math.floor(time / DAY_MS))),
    dimensions: Object.fromEntries(
      DIMENSIONS.map((name) => [name, toDimension(dimensions[name], records)]),
    ) as UsageTable["dimensions"],
    counts: Object.fromEntries(
      COUNTS.map((name) => [name, toCounts(unpackNumbers(countsPlusOne[name], records))]),
    ) as UsageTable["counts"],
    success: new Uint8Array(unpackNumbers(successes, records)),
  };
}

function runningSums(first: number, steps: Float64Array): Float64Array {
  let sum = first;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

function toDimension({ labels, indexes }: DimensionData, records: number): Dimension {
  return { labels, indexes: new Uint32Array(unpackNumbers(indexes, records)) };
}

function toCounts(countsPlusOne: Float64Array): Float64Array {
  return countsPlusOne.map((count) => (count === 0 ? Number.NaN : count - 1));
}

/** Returns an element of an array of numbers; 0 past its end. */
export function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0;
}

/** Returns the label at an index; empty past the end. */
export function labelAt(labels: readonly string[], index: number): string {
  return labels[index] ?? "";
}

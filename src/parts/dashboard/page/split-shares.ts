import { splitWhole } from "../../../usage/split-whole.ts";
import type { CountName } from "../dashboard-data.ts";
import type { SharedDimension, UsageTable } from "./usage-table.ts";

/** What a change's records are divided into: the labels' indexes of each part, and its weight. */
interface PartedChange {
  readonly values: readonly Readonly<Partial<Record<SharedDimension, number>>>[];
  readonly weights: readonly number[];
}

/** Divides records by what shares them, as reports do: parts add up to the record exactly. */
export interface Split {
  readonly sharesOf: (row: number) => PartedChange;
  readonly partsOf: (row: number, count: CountName) => readonly number[];
}

/** Returns what divides a table's records by some dimensions at once. */
export function splitShares(
  { change, shares, counts }: UsageTable,
  dimensions: readonly SharedDimension[],
): Split {
  const known: (PartedChange | undefined)[] = [];
  const sharesOf = (row: number) => {
    const index = change[row] ?? 0;
    const parted = known[index] ?? partedChange(index);
    known[index] = parted;
    return parted;
  };
  const partedChange = (index: number): PartedChange => {
    const [only, ...others] = dimensions;
    // Most often there is one.
    if (only !== undefined && others.length === 0) {
      const { values = [], weights = [] } = shares[only].ofChange[index] ?? {};
      return { values: values.map((value) => ({ [only]: value })), weights };
    }
    let values: Partial<Record<SharedDimension, number>>[] = [{}];
    let weights = [1];
    for (const dimension of dimensions) {
      const own = shares[dimension].ofChange[index];
      const before = weights;
      values = values.flatMap((each) =>
        (own?.values ?? []).map((value) => ({ ...each, [dimension]: value })),
      );
      weights = before.flatMap((weight) => (own?.weights ?? []).map((each) => weight * each));
    }
    return { values, weights };
  };
  return {
    sharesOf,
    partsOf(row, count) {
      const total = counts[count][row] ?? 0;
      const { weights } = sharesOf(row);
      if (weights.length === 1) return [total];
      return Number.isNaN(total) ? weights.map(() => Number.NaN) : splitWhole(total, weights);
    },
  };
}

import type { SideName } from "../dashboard-data.ts";
import { labelAt } from "./at.ts";
import { addRow, noSums, tokensOf, type UsageSums } from "./usage-sums.ts";
import type { UsageTable } from "./usage-table.ts";

/** The rows that are alike on one side, added up. */
export interface UsageGroup {
  /** Empty for the rows that do not say. */
  readonly label: string;
  /** The label's place on its side. */
  readonly index: number;
  readonly sums: UsageSums;
}

/** Adds up all rows that pass. */
export function sumRows(table: UsageTable, passing: Uint8Array): UsageSums {
  const sums = noSums();
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] === 1) addRow(sums, table, row);
  }
  return sums;
}

/** Adds up the rows that pass by what they are on one side, in the order of its labels. */
export function groupRows(
  table: UsageTable,
  passing: Uint8Array,
  side: SideName,
): readonly UsageGroup[] {
  const { labels, indexes } = table.sides[side];
  const sumsByIndex = new Array<UsageSums | undefined>(labels.length);
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] !== 1) continue;
    const index = indexes[row] ?? 0;
    const sums = sumsByIndex[index] ?? noSums();
    sumsByIndex[index] = sums;
    addRow(sums, table, row);
  }
  return sumsByIndex.flatMap((sums, index) =>
    sums === undefined ? [] : [{ label: labelAt(labels, index), index, sums }],
  );
}

/** Puts the most expensive first; of those without a price the ones with most tokens. */
export function byCost(a: UsageGroup, b: UsageGroup): number {
  return b.sums.costNanoUsd - a.sums.costNanoUsd || tokensOf(b.sums) - tokensOf(a.sums);
}

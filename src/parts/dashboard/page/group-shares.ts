import { passes, type Selection, SHARED_FILTERS } from "./filters.ts";
import { type Split, splitShares } from "./split-shares.ts";
import { addRow, noSums, type UsageGroup, type UsageSums } from "./usage-sums.ts";
import { at, labelAt, type SharedDimension, type UsageTable } from "./usage-table.ts";

interface Group extends UsageGroup {
  lastRow: number;
}

/**
 * Adds up the shares that pass by what they are on one dimension: a record counts in each group that has a
 * share of it. `groupOf` names the group of a label.
 */
export function groupShares(
  { whole, passing, shared }: Selection,
  dimension: SharedDimension,
  groupOf: (label: string) => string = (label) => label,
): readonly UsageGroup[] {
  const filtered = SHARED_FILTERS.filter(
    (name) => name !== dimension && shared.some((filter) => filter.name === name),
  );
  const split = splitShares(whole, [dimension, ...filtered]);
  const groupLabels = whole.shares[dimension].labels.map(groupOf);
  const groups = new Map<string, Group>();
  const groupAt = (label: string, row: number): Group => {
    let group = groups.get(label);
    if (group === undefined) {
      group = { label, index: groups.size, row, sums: noSums(), lastRow: -1 };
      groups.set(label, group);
    }
    return group;
  };
  const addShares = (row: number) => {
    const shares = split.sharesOf(row);
    const isWhole = shares.weights.length === 1;
    const amounts = isWhole ? undefined : amountsOf(split, row);
    for (const [part, values] of shares.values.entries()) {
      if (!passes(shares, part, shared)) continue;
      const group = groupAt(labelAt(groupLabels, values[dimension] ?? 0), row);
      if (amounts === undefined) addRow(group.sums, whole, row);
      else addShare(group, whole, row, amounts, part);
    }
  };
  for (let row = 0; row < whole.rows; row += 1) if (passing[row] === 1) addShares(row);
  return Array.from(groups.values());
}

/** Adds a part of a record, and the record itself with its first part. */
function addShare(
  group: Group,
  table: UsageTable,
  row: number,
  amounts: Amounts,
  part: number,
): void {
  if (group.lastRow !== row) addRecord(group.sums, table, row);
  group.lastRow = row;
  addPart(group.sums, amounts, part);
}

/** Adds what is not shared: that there is a record, and how it ended. */
function addRecord(sums: UsageSums, table: UsageTable, row: number): void {
  const before = { ...sums };
  addRow(sums, table, row);
  const { inputTokens, outputTokens, cacheReadTokens, costNanoUsd, unpricedTokens } = before;
  Object.assign(sums, { inputTokens, outputTokens, cacheReadTokens, costNanoUsd, unpricedTokens });
}

/** The amounts of each part of a record. */
interface Amounts {
  readonly input: readonly number[];
  readonly output: readonly number[];
  readonly cacheReads: readonly number[];
  readonly cost: readonly number[];
}

function amountsOf({ partsOf }: Split, row: number): Amounts {
  return {
    input: partsOf(row, "inputTokens"),
    output: partsOf(row, "outputTokens"),
    cacheReads: partsOf(row, "cacheReadTokens"),
    cost: partsOf(row, "costNanoUsd"),
  };
}

function addPart(sums: UsageSums, amounts: Amounts, part: number): void {
  const input = at(amounts.input, part);
  const output = at(amounts.output, part);
  const cost = at(amounts.cost, part);
  sums.inputTokens += input;
  sums.outputTokens += output;
  sums.cacheReadTokens += at(amounts.cacheReads, part);
  if (Number.isNaN(cost)) sums.unpricedTokens += input + output;
  else sums.costNanoUsd += cost;
}

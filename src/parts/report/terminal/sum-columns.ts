import { formatPercent, formatTokens, formatWhole } from "../../../usage/format-number.ts";
import { costText } from "../cost-text.ts";
import type { UsageSums } from "../usage-summary.ts";
import type { FittedColumn } from "./draw-table.ts";
import type { Ink } from "./ink.ts";
import { cacheHitText, type Sums } from "./usage-facts.ts";

// Below it, a task is worth a look.
const LOW_SUCCESS = 0.8;

/** Returns a column of names, which are cut where they are too wide; they are safe to print. */
export function nameColumn<Row>(title: string, text: (row: Row) => string): FittedColumn<Row> {
  return { title, text, isName: true };
}

/** Returns a column of numbers; the one with the highest rank is left out first. */
export function numberColumn<Row>(
  title: string,
  text: (row: Row) => string,
  rank?: number,
): FittedColumn<Row> {
  return { title, text, align: "right", rank };
}

export const COST_COLUMN: FittedColumn<Sums> = numberColumn("Cost", costText);

/** What groups are told apart by, beside their cost. */
export const TOKEN_COLUMNS: readonly FittedColumn<Sums>[] = [
  numberColumn("Tokens", (sums) => formatTokens(sums.inputTokens + sums.outputTokens), 2),
  numberColumn("Cache hits", cacheHitText, 5),
  numberColumn("Records", ({ records }) => formatWhole(records), 7),
];

/** Returns the column that says how much succeeded. */
export function successColumn(
  ink: Ink,
  title = "Success",
): FittedColumn<Pick<UsageSums, "successRate">> {
  return {
    ...numberColumn(
      title,
      ({ successRate }) => (successRate === undefined ? "–" : formatPercent(successRate)),
      4,
    ),
    colourOf: ({ successRate = 1 }) => (successRate < LOW_SUCCESS ? ink.warning : undefined),
  };
}

/** Returns how long a group's bar is beside the most expensive one's. */
export function shareOfMost<Row extends Pick<UsageSums, "costNanoUsd">>(
  rows: readonly Row[],
): (row: Row) => number {
  const most = rows.reduce((highest, { costNanoUsd }) => Math.max(highest, costNanoUsd), 0);
  return ({ costNanoUsd }) => (most === 0 ? 0 : costNanoUsd / most);
}

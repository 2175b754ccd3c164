import { OUTCOMES } from "../../../usage/change.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import { oneOf } from "./allowed-values.ts";
import { type Dimension, inOrderOf, type Share } from "./dimension.ts";
import { NO_VALUE } from "./no-value.ts";

const UNNAMED = "unknown";

/** By what became of the change; of a merged one the share of its lines that was soon changed again is reworked. */
export const OUTCOME: Dimension = {
  key: "outcome",
  title: "Outcome",
  valueFor: outcomeOf,
  sharesOf(row): readonly Share[] {
    const value = outcomeOf(row);
    if (value !== "merged" || typeof row.change !== "object") return [{ value, weight: 1 }];
    const { addedLines, reworkedLines } = row.change;
    return [
      { value, weight: reworkedLines === 0 ? 1 : addedLines - reworkedLines },
      { value: "reworked", weight: reworkedLines },
    ];
  },
  allowed: oneOf([...OUTCOMES, NO_VALUE]),
  cell: (name = UNNAMED) => name,
  compare: inOrderOf(OUTCOMES),
};

function outcomeOf({ change }: UsageRow): string | undefined {
  if (change === "not committed") return "open";
  return typeof change === "object" ? change.outcome : undefined;
}

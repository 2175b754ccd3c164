import { countText, formatPercent, formatWhole } from "../../../usage/format-number.ts";
import { TASK_TYPES } from "../../../usage/task-type.ts";
import { BarsPanel } from "./bars-panel.ts";
import { byCost, groupRows, successRateOf, type UsageGroup, type UsageSums } from "./usage-sums.ts";
import type { UsageTable } from "./usage-table.ts";
import { costText, successText, tokensText } from "./wording.ts";

const MAX_PHASE_BARS = 10;
const MAX_TABLE_ROWS = 500;

const COLUMNS = ["Records", "Success", "Cost", "Tokens"].map((title) => ({
  title,
  isNumber: true,
}));

/** The panel of the success rates of task types. */
export class SuccessPanel {
  readonly #panel = new BarsPanel({ id: "success", fullValue: 1 });

  show(table: UsageTable, passing: Uint8Array): void {
    const groups = groupRows(table, passing, "taskType").toSorted(byTaskType);
    const rated = groups.flatMap((group) => {
      const rate = successRateOf(group.sums);
      return rate === undefined ? [] : [{ ...group, rate }];
    });
    this.#panel.show(
      rated.map(({ label, rate, sums: { succeeded, failed } }) => ({
        name: label || "none",
        value: rate,
        text: `${formatPercent(rate)} of ${formatWhole(succeeded + failed)}`,
      })),
      rated.length === 0 ? "No record says whether it succeeded." : "",
      [{ title: "Task type", isNumber: false }, ...COLUMNS],
      () => groups.map(({ label, sums }) => [label || "none", ...cells(sums)]),
    );
  }
}

/** The panel of the cost of phases. */
export class PhasesPanel {
  readonly #panel = new BarsPanel({ id: "phases" });

  show(table: UsageTable, passing: Uint8Array): void {
    const groups = groupRows(table, passing, "phase").toSorted(byCost);
    const bars = groups.slice(0, MAX_PHASE_BARS);
    const others = groups.length - bars.length;
    this.#panel.show(
      bars.map(({ label, sums }) => ({
        name: phaseName(label),
        value: sums.costNanoUsd,
        text: costText(sums),
      })),
      others === 0 ? "" : othersText(groups.slice(MAX_PHASE_BARS)),
      [{ title: "Phase", isNumber: false }, ...COLUMNS],
      () =>
        groups
          .slice(0, MAX_TABLE_ROWS)
          .map(({ label, sums }) => [phaseName(label), ...cells(sums)]),
    );
  }
}

function othersText(groups: readonly UsageGroup[]): string {
  const sums = {
    costNanoUsd: groups.reduce((sum, { sums }) => sum + sums.costNanoUsd, 0),
    unpricedTokens: groups.reduce((sum, { sums }) => sum + sums.unpricedTokens, 0),
  };
  return `And ${countText(groups.length, "phase")} more: ${costText(sums)}.`;
}

function phaseName(label: string): string {
  return label === "" ? "No phase" : `Phase ${label}`;
}

function cells(sums: UsageSums): readonly string[] {
  return [formatWhole(sums.records), successText(sums), costText(sums), tokensText(sums)];
}

/** Keeps the order of `TASK_TYPES`; records without one come last. */
function byTaskType(a: UsageGroup, b: UsageGroup): number {
  const rankOf = ({ index }: UsageGroup) => (index === 0 ? TASK_TYPES.length + 1 : index);
  return rankOf(a) - rankOf(b);
}

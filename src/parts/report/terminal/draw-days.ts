import { addDays } from "../../../usage/calendar.ts";
import { formatCost } from "../../../usage/format-number.ts";
import { changeText } from "../table-columns.ts";
import type { UsageGroup } from "../usage-summary.ts";
import { drawColumns } from "./draw-bars.ts";
import type { Ink } from "./ink.ts";
import { wrapFacts } from "./text-width.ts";

/** A day, `2026-02-23`, and what was used on it. */
export type DayCost = Pick<UsageGroup, "name" | "costNanoUsd">;

const DAYS = 14;
const CHART_HEIGHT = 3;
const MAX_COLUMN_WIDTH = 4;
const LABEL_WIDTH = 2;

/** Returns a small chart of the cost of the last two weeks up to `lastDay`, beside what the two before cost; no lines where it would be empty. */
export function drawDays(
  days: readonly DayCost[],
  lastDay: string | undefined,
  width: number,
  ink: Ink,
): readonly string[] {
  if (lastDay === undefined) return [];
  const costOfDay = new Map(days.map(({ name, costNanoUsd }) => [name, costNanoUsd]));
  const costs = (end: string) =>
    Array.from({ length: DAYS }, (_, index) => {
      return costOfDay.get(addDays(end, index - DAYS + 1)) ?? 0;
    });
  const shown = costs(lastDay);
  if (shown.filter((cost) => cost > 0).length < 2) return [];
  const [firstDay = ""] = days.map(({ name = "" }) => name);
  const beforeEnd = addDays(lastDay, -DAYS);
  // What began in between has no two weeks before.
  const before = firstDay > addDays(beforeEnd, 1 - DAYS) ? undefined : sumOf(costs(beforeEnd));
  const facts = [
    `Last ${DAYS} days: ${formatCost(sumOf(shown))}`,
    ...(before ? [`${changeText(sumOf(shown), before)} on the ${DAYS} days before`] : []),
    `up to ${formatCost(Math.max(...shown))} a day`,
  ];
  return [
    ...wrapFacts(facts, width).map((line) => ink.strong(line)),
    ...chart(shown, lastDay, width, ink),
  ];
}

function chart(
  costs: readonly number[],
  lastDay: string,
  width: number,
  ink: Ink,
): readonly string[] {
  const columnWidth = Math.min(MAX_COLUMN_WIDTH, Math.max(1, Math.floor(width / DAYS) - 1));
  const gap = columnWidth >= LABEL_WIDTH ? 1 : 0;
  const size = { height: CHART_HEIGHT, columnWidth: gap === 0 ? 2 : columnWidth, gap };
  const dayAt = (index: number) => addDays(lastDay, index - DAYS + 1);
  // Days that touch have no room for each one's number.
  const every = gap === 0 ? 2 : 1;
  const labels = costs.map((_, index) =>
    index % every === 0
      ? dayAt(index)
          .slice(8)
          .padEnd((size.columnWidth + gap) * every)
      : "",
  );
  return [
    ...drawColumns(costs, size).map((line) => ink.bar(line)),
    ink.faint(labels.join("").trimEnd()),
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

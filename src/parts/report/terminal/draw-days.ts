import { addDays, daysBetween } from "../../../usage/calendar.ts";
import { atLeastText, changeText, type KnownCost } from "../cost-text.ts";
import { drawColumns } from "./draw-bars.ts";
import type { Ink } from "./ink.ts";
import { wrapFacts } from "./text-width.ts";

/** A day, `2026-02-23`, and what was used on it. */
export interface DayCost extends KnownCost {
  readonly name: string;
}

/** Days, oldest first, of which the last ones are drawn. */
export interface DrawnDays {
  readonly days: readonly DayCost[];
  /** The day that the chart ends with; undefined where there is none. */
  readonly lastDay: string | undefined;
  /** Whether that is today: then the last days are called so. */
  readonly isToday: boolean;
  /** The first day that was asked for; undefined: any. */
  readonly firstDay?: string | undefined;
}

const DAYS = 14;
const CHART_HEIGHT = 3;
const MAX_COLUMN_WIDTH = 4;
const LABEL_WIDTH = 2;

/** Returns a small chart of the cost of the last two weeks, beside what the two before cost; no lines where it would be empty. */
export function drawDays(
  { days, lastDay, isToday, firstDay }: DrawnDays,
  width: number,
  ink: Ink,
): readonly string[] {
  if (lastDay === undefined) return [];
  const asked = firstDay === undefined ? DAYS : daysBetween(firstDay, lastDay) + 1;
  const count = Math.min(DAYS, asked);
  const dayOf = new Map(days.map((day) => [day.name, day]));
  const upTo = (end: string) =>
    Array.from({ length: count }, (_, index) => {
      const name = addDays(end, index - count + 1);
      return dayOf.get(name) ?? { name, costNanoUsd: 0, isWhole: true };
    });
  const shown = upTo(lastDay);
  if (shown.filter(({ costNanoUsd }) => costNanoUsd > 0).length < 2) return [];
  const beforeEnd = addDays(lastDay, -count);
  // What began in between has no two weeks before.
  const begins = firstDay ?? days[0]?.name ?? lastDay;
  const before = begins > addDays(beforeEnd, 1 - DAYS) ? undefined : sumOf(upTo(beforeEnd));
  const sum = sumOf(shown);
  const title = isToday ? `Last ${count} days` : `${addDays(lastDay, 1 - count)} to ${lastDay}`;
  const most = Math.max(...shown.map(({ costNanoUsd }) => costNanoUsd));
  const facts = [
    `${title}: ${atLeastText(sum.costNanoUsd, !sum.isWhole)}`,
    ...(before === undefined || !sum.isWhole || !before.isWhole || before.costNanoUsd === 0
      ? []
      : [`${changeText(sum, before)} from the ${count} days before`]),
    `most in a day ${atLeastText(most, !sum.isWhole)}`,
  ];
  return [...wrapFacts(facts, width).map((line) => ink.strong(line)), ...chart(shown, width, ink)];
}

function chart(days: readonly DayCost[], width: number, ink: Ink): readonly string[] {
  const columnWidth = Math.min(MAX_COLUMN_WIDTH, Math.max(1, Math.floor(width / DAYS) - 1));
  const gap = columnWidth >= LABEL_WIDTH ? 1 : 0;
  const size = { height: CHART_HEIGHT, columnWidth: gap === 0 ? 2 : columnWidth, gap };
  // Days that touch have no room for each one's number.
  const every = gap === 0 ? 2 : 1;
  const labels = days.map(({ name }, index) =>
    index % every === 0 ? name.slice(8).padEnd((size.columnWidth + gap) * every) : "",
  );
  const costs = days.map(({ costNanoUsd }) => costNanoUsd);
  return [
    ...drawColumns(costs, size).map((line) => ink.bar(line)),
    ink.faint(labels.join("").trimEnd()),
  ];
}

function sumOf(days: readonly DayCost[]): KnownCost {
  return {
    costNanoUsd: days.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0),
    isWhole: days.every(({ isWhole }) => isWhole),
  };
}

import { barChart, columnChart, isVisible } from "./bar-chart.ts";
import { mermaidLabel } from "./escape.ts";
import type { UsageGroup } from "./usage-summary.ts";

const DAY_MS = 86_400_000;
// No day of the month comes twice in four weeks, so it is label enough.
const MAX_DAYS = 28;
const MAX_MODELS = 8;
const MAX_LABEL_LENGTH = 40;
const DAYS_SIZE = { width: 800, height: 220 };

/** Returns a mermaid chart of the cost of the last four weeks, or undefined when there is no course to see. */
export function costChart(days: readonly UsageGroup[]): string | undefined {
  const costByDay = new Map(days.map(({ name = "", costNanoUsd }) => [name, costNanoUsd]));
  const axis = lastDays(days[0]?.name, days.at(-1)?.name);
  const bars = axis.map((day) => ({
    label: mermaidLabel(day.slice(8)),
    costNanoUsd: costByDay.get(day) ?? 0,
  }));
  if (bars.filter(isVisible).length < 2) return undefined;
  return columnChart(`Cost per day from ${axis[0]} to ${axis.at(-1)}`, bars, DAYS_SIZE);
}

/** Returns a mermaid chart of the cost by model, or undefined when there is nothing to compare. */
export function modelChart(models: readonly UsageGroup[]): string | undefined {
  const others = models.slice(MAX_MODELS).reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  const bars = [
    ...models.slice(0, MAX_MODELS).map(({ name = "", costNanoUsd }) => ({
      label: mermaidLabel(endOf(name)),
      costNanoUsd,
    })),
    { label: mermaidLabel("others"), costNanoUsd: others },
  ].filter(isVisible);
  if (bars.length < 2) return undefined;
  return barChart("Cost by model in USD", bars);
}

/** Returns a name that a chart has room for: long names of models differ at their end. */
function endOf(name: string): string {
  return name.length <= MAX_LABEL_LENGTH ? name : `…${name.slice(1 - MAX_LABEL_LENGTH)}`;
}

/** Returns the days from the first to the last, without gaps: the last four weeks at most. */
function lastDays(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, index) =>
    new Date(Date.parse(last) - index * DAY_MS).toISOString().slice(0, 10),
  ).reverse();
}

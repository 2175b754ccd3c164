import { formatUsd } from "../usage/cost.ts";
import { mermaidLabel } from "./escape.ts";
import type { UsageGroup } from "./usage-summary.ts";

const DAY_MS = 86_400_000;
// More labels than this overlap on the axis.
const MAX_DAYS = 20;
const MAX_SLICES = 8;

/** Returns a mermaid chart of the cost of the last days, or undefined when there is no course to see. */
export function costChart(days: readonly UsageGroup[]): string | undefined {
  const costByDay = new Map(days.map(({ name = "", costNanoUsd }) => [name, costNanoUsd]));
  const axis = lastDays(days[0]?.name, days.at(-1)?.name);
  const costs = axis.map((day) => costByDay.get(day) ?? 0);
  if (costs.filter((cost) => cost > 0).length < 2) return undefined;
  return [
    "xychart-beta",
    '    title "Cost per day (USD)"',
    `    x-axis [${axis.map((day) => `"${day.slice(5)}"`).join(", ")}]`,
    '    y-axis "USD"',
    `    bar [${costs.map(formatUsd).join(", ")}]`,
    "",
  ].join("\n");
}

/** Returns a mermaid pie of the cost by model, or undefined when there is nothing to compare. */
export function modelChart(models: readonly UsageGroup[]): string | undefined {
  const total = models.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  const largest = models.slice(0, MAX_SLICES);
  const rest = total - largest.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  // Percents of two decimals: what mermaid takes, and no cost is too small for it.
  const slices = [
    ...largest.map(({ name = "", costNanoUsd }) => ({ label: mermaidLabel(name), costNanoUsd })),
    { label: '"others"', costNanoUsd: rest },
  ]
    .map(({ label, costNanoUsd }) => ({ label, percent: ((costNanoUsd / total) * 100).toFixed(2) }))
    .filter(({ percent }) => Number(percent) > 0);
  if (slices.length < 2) return undefined;
  return [
    "pie",
    "    title Cost by model",
    ...slices.map(({ label, percent }) => `    ${label} : ${percent}`),
    "",
  ].join("\n");
}

/** Returns the days from the first to the last, without gaps: the last twenty at most. */
function lastDays(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, index) =>
    new Date(Date.parse(last) - index * DAY_MS).toISOString().slice(0, 10),
  ).reverse();
}

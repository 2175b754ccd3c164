import { formatUsd } from "../../usage/cost.ts";
import { mermaidLabel, shortLine } from "../escape.ts";
import { formatCost } from "../format-number.ts";
import type { CommitUsage } from "./pull-request-usage.ts";

// More labels than these would run into each other.
const MAX_COMMITS = 10;
const MAX_ID_LENGTH = 10;

/** Returns a mermaid chart of the cost of the last commits, or undefined when there is no course to see. */
export function commitChart(commits: readonly CommitUsage[]): string | undefined {
  const last = commits.slice(-MAX_COMMITS);
  const costs = last.map(({ sums }) => sums?.costNanoUsd ?? 0);
  if (costs.filter((cost) => cost > 0).length < 2) return undefined;
  const which = commits.length > MAX_COMMITS ? `the last ${MAX_COMMITS} commits` : "each commit";
  const highest = Math.max(...costs);
  const title = `Cost of ${which}, up to ${formatCost(highest).slice(1)} USD`;
  // Without numbers on the axis: mermaid gives an axis that has some a margin, which looks like a
  // bar where a commit cost nothing. The colours can be seen on light and dark pages.
  return `---
config:
  xyChart:
    width: 640
    height: 180
    titleFontSize: 14
    xAxis: { labelFontSize: 13, showTick: false, axisLineWidth: 1 }
    yAxis: { showLabel: false, showTick: false, showAxisLine: false }
  themeVariables:
    xyChart: { plotColorPalette: "#2f81f7", backgroundColor: transparent }
---
xychart-beta
    title ${mermaidLabel(title)}
    x-axis [${last.map(({ shortId }) => mermaidLabel(shortLine(shortId, MAX_ID_LENGTH))).join(", ")}]
    y-axis 0 --> ${formatUsd(highest)}
    bar [${costs.map(formatUsd).join(", ")}]
`;
}

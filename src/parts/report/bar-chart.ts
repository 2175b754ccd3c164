import { formatUsd } from "../../usage/cost.ts";
import { formatCost } from "../../usage/format-number.ts";
import { mermaidLabel } from "./escape.ts";

// In colours that, unlike mermaid's own, can be seen on light and dark pages.
const COLOURS = `xyChart: { plotColorPalette: "#2f81f7", backgroundColor: transparent }`;
const TITLE_AND_AXIS_HEIGHT = 80;
const BAR_HEIGHT = 26;

/** A cost in a chart. */
interface Bar {
  /** A mermaid label, already quoted. */
  readonly label: string;
  readonly costNanoUsd: number;
}

/** Pixels, before a page makes the chart fit. */
interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Returns a mermaid chart of costs in a sequence: columns, some of which may be empty. */
export function columnChart(title: string, bars: readonly Bar[], size: ChartSize): string {
  const highest = highestOf(bars);
  // No numbers on the axis: mermaid would add a margin, which looks like a column where nothing
  // was spent.
  return `---
config:
  xyChart:
    width: ${size.width}
    height: ${size.height}
    titleFontSize: 14
    xAxis: { labelFontSize: 13, showTick: false, axisLineWidth: 1 }
    yAxis: { showLabel: false, showTick: false, showAxisLine: false }
  themeVariables:
    ${COLOURS}
---
xychart-beta
    title ${mermaidLabel(`${title}, up to ${formatCost(highest).slice(1)} USD`)}
${plot(bars, highest)}`;
}

/** Returns a mermaid chart of costs by name: bars below each other. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const height = TITLE_AND_AXIS_HEIGHT + bars.length * BAR_HEIGHT;
  return `---
config:
  xyChart: { width: 800, height: ${height}, titleFontSize: 16, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } }
  themeVariables:
    ${COLOURS}
---
xychart-beta horizontal
    title ${mermaidLabel(title)}
${plot(bars, highestOf(bars))}`;
}

/** Says in a chart's title that bars are too low where tokens have no price; nothing where all have one. */
export function unpricedTitle(groups: readonly { readonly unpricedTokens: number }[]): string {
  return groups.some(({ unpricedTokens }) => unpricedTokens > 0)
    ? " without what has no known price"
    : "";
}

export function isVisible({ costNanoUsd }: Bar): boolean {
  return costNanoUsd > 0;
}

/** Returns a diagram as GitHub takes it; nothing for none. */
export function mermaidBlock(diagram: string | undefined): string {
  return diagram === undefined ? "" : `\`\`\`mermaid\n${diagram}\`\`\`\n`;
}

function plot(bars: readonly Bar[], highest: number): string {
  // Without a range the axis begins at the smallest cost, whose bar is then not there.
  return `    x-axis [${bars.map(({ label }) => label).join(", ")}]
    y-axis 0 --> ${formatUsd(highest)}
    bar [${bars.map(({ costNanoUsd }) => formatUsd(costNanoUsd)).join(", ")}]
`;
}

function highestOf(bars: readonly Bar[]): number {
  return Math.max(...bars.map(({ costNanoUsd }) => costNanoUsd));
}

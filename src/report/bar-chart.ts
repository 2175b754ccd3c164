import { formatUsd } from "../usage/cost.ts";
import { mermaidLabel } from "./escape.ts";

/** What a horizontal chart needs beside its bars, in pixels. */
export const TITLE_AND_AXIS_HEIGHT = 80;
export const BAR_HEIGHT = 26;

export interface Bar {
  /** A label of mermaid's, quoted already. */
  readonly label: string;
  readonly costNanoUsd: number;
}

/** Returns a bar chart in colours that, unlike mermaid's own, can be seen on light and dark pages. */
export function barChart(
  type: string,
  title: string,
  bars: readonly Bar[],
  height: number,
): string {
  // Without a range the axis begins at the smallest cost, whose bar is then not there.
  const highest = Math.max(...bars.map(({ costNanoUsd }) => costNanoUsd));
  return `---
config:
  xyChart: { width: 800, height: ${height}, titleFontSize: 16, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } }
  themeVariables:
    xyChart: { plotColorPalette: "#2f81f7", backgroundColor: transparent }
---
${type}
    title ${mermaidLabel(title)}
    x-axis [${bars.map(({ label }) => label).join(", ")}]
    y-axis 0 --> ${formatUsd(highest)}
    bar [${bars.map(({ costNanoUsd }) => formatUsd(costNanoUsd)).join(", ")}]
`;
}

export function isVisible({ costNanoUsd }: Bar): boolean {
  return costNanoUsd > 0;
}

/** Returns a diagram as GitHub takes it; nothing for none. */
export function mermaidBlock(diagram: string | undefined): string {
  return diagram === undefined ? "" : `\`\`\`mermaid\n${diagram}\`\`\`\n`;
}
